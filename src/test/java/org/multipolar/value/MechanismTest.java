package org.multipolar.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lookup of mechanisms by their names in scenario files. */
class MechanismTest {

  @Test
  void everySwitchIsFoundByItsNameAndSaysWhatHoldsWhileItIsOn() {
    for (Mechanism mechanism : Mechanism.values()) {
      assertThat(Mechanism.named(mechanism.id())).contains(mechanism);
      assertThat(mechanism.summary()).isNotBlank();
    }
    assertThat(Mechanism.named("SMUGGLING")).isEmpty();
    assertThat(Mechanism.ids()).startsWith("controls", "toolControls").doesNotHaveDuplicates();
  }

  @Test
  void onlyTheseAreOffUntilAScenarioAsksForThem() {
    assertThat(Arrays.stream(Mechanism.values()).filter(m -> !m.on()))
        .containsExactly(Mechanism.WEIGHT_CONTROLS);
  }
}

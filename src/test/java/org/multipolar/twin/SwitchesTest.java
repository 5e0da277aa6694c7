package org.multipolar.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.kit.RandomWorlds;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Mechanism;

/**
 * A mechanism does not change by one bit any series that its equations cannot reach. No agent
 * chooses here: through choices nearly everything affects nearly everything.
 */
@Claim({"V24", "T5"})
class SwitchesTest {
  private static final long SEED = 20250726;

  private static final String ART_OF_CHIPS = "state/.*/(yield|indigenisation|package-performance)";

  /** A mechanism with either all series that it may reach or some that it may not. */
  private enum Switch {
    /** Affects only import refusal, which is a choice. */
    DEPENDENCE_AVERSION("", null),

    /** Affects choices, and the metrics of security and vulnerability. */
    THREAT(
        "world/(threat.*|hot-.*|security|vulnerability-mean)|state/.*/(threat-perceived|vulnerability)",
        null),

    // Harm raises attention, attention raises fear, and fear slows use.

    ATTENTION(null, ART_OF_CHIPS),
    INCIDENTS(null, ART_OF_CHIPS),
    COMPLIANCE(null, ART_OF_CHIPS),
    REGULATION_EFFECTS(null, ART_OF_CHIPS),
    SUMMITS(null, ART_OF_CHIPS),

    // Yields, tools and performance depend only on time, denied tools and subsidies.

    SMUGGLING(null, ART_OF_CHIPS),
    PUBLICATION_SPILLOVER(null, ART_OF_CHIPS),
    OPEN_SPILLOVER(null, ART_OF_CHIPS),
    DISTILLATION(null, ART_OF_CHIPS),
    GENERATIONS(null, ART_OF_CHIPS),
    RELEASE(null, ART_OF_CHIPS),
    MARKET(null, ART_OF_CHIPS),
    ADOPTION(null, ART_OF_CHIPS),
    GDP_FEEDBACK(null, ART_OF_CHIPS),
    TALENT(null, ART_OF_CHIPS),
    IMPORT_REFUSAL(null, ART_OF_CHIPS),
    WEIGHT_CONTROLS(null, ART_OF_CHIPS),
    SAFETY_TAX(null, ART_OF_CHIPS);

    private final String reached;
    private final String unreached;

    Switch(String reached, String unreached) {
      this.reached = reached;
      this.unreached = unreached;
    }

    private boolean reaches(String name) {
      return unreached == null ? name.matches(reached) : !name.matches(unreached);
    }
  }

  @Property(cases = 120, seed = 24)
  void reachesNothingThatItCannotReach(RandomCase random) {
    Switch which = random.any(List.of(Switch.values()));
    long number = random.bits();
    assertUnreached(
        which, unchosen(RandomWorlds.plain(number)), unchosen(RandomWorlds.plain(number)));
  }

  @Test
  void reachesNothingThatItCannotReachWhereEverythingHappens() {
    for (Switch which : Switch.values()) {
      assertUnreached(which, unchosen(WorldKit.lively()), unchosen(WorldKit.lively()));
    }
  }

  /** Excludes clubs that align controls, which would transmit the state of a regime to controls. */
  private static WorldKit unchosen(WorldKit kit) {
    return kit.withoutChoice().eachRegime(r -> r.alignControls = false);
  }

  private static void assertUnreached(Switch which, WorldKit kit, WorldKit twin) {
    Mechanism mechanism = Mechanism.valueOf(which.name());
    Course on = kit.on(mechanism).run(SEED);
    Course off = twin.off(mechanism).run(SEED);
    assertThat(on.differences(off)).as("%s", mechanism).allMatch(which::reaches);
  }
}

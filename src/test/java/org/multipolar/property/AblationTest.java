package org.multipolar.property;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/** V24: a mechanism that is off is as if it had never been written. */
@Claim("V24")
class AblationTest {
  private static final long SEED = 24;

  @ParameterizedTest
  @CsvSource({"TALENT, talent", "INCIDENTS, incidents"})
  void offIsTheScheduleWithoutThePhase(Mechanism mechanism, String phase) {
    Blueprint off = WorldKit.lively().off(mechanism).blueprint();
    List<Phase> without = new ArrayList<>(Schedule.phases(off));
    without.removeIf(p -> p.title().equals(phase));
    WorldKit.run(off, SEED, true).assertSameBits(WorldKit.run(off, SEED, without));
  }

  @Test
  void withoutReleaseLabsStayAsTheyAre() {
    WorldKit.lively()
        .off(Mechanism.RELEASE)
        .run(SEED)
        .assertSameBits(WorldKit.lively().release("scripted").run(SEED));
  }

  @Test
  void withoutControlsItDoesNotMatterWhatWasWritten() {
    Stream.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL)
        .forEach(
            instrument ->
                bare()
                    .off(Mechanism.CONTROLS)
                    .run(SEED)
                    .assertSameBits(
                        bare().off(Mechanism.CONTROLS).set(2, "A", "B", instrument, 1).run(SEED),
                        99,
                        name -> !name.endsWith("policy-volatility")));
  }

  private static WorldKit bare() {
    return WorldKit.mirrored().policy("fixed").membership("fixed");
  }

  /** A mechanism that a world has no use for leaves it bit-identical. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SMUGGLING",
        "WEIGHT_CONTROLS",
        "TOOL_CONTROLS",
        "RETALIATION",
        "CONTROLS",
        "COMPLIANCE",
        "IMPORT_REFUSAL",
        "DEPENDENCE_AVERSION",
        "CONTROL_INDUCED_EFFORT"
      })
  void aMechanismThatNothingCallsForChangesNothing(Mechanism mechanism) {
    Course on = bare().on(mechanism).run(SEED);
    on.assertSameBits(bare().off(mechanism).run(SEED));
  }
}

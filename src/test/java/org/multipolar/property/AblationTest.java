package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** V24: a mechanism that is off has no effect whatever. */
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

  /** A scripted lever of a mechanism that is off changes only the series of the lever itself. */
  @ParameterizedTest
  @CsvSource({
    "CONTROLS, CHIP_CONTROL",
    "CONTROLS, TOOL_CONTROL",
    "TOOL_CONTROLS, TOOL_CONTROL",
    "RETALIATION, MINERAL_CONTROL",
    "WEIGHT_CONTROLS, WEIGHT_CONTROL",
    "IMPORT_REFUSAL, IMPORT_REFUSAL",
  })
  void whatASwitchKeepsFromActingMightAsWellNotBeWritten(
      Mechanism mechanism, Instrument instrument) {
    String on = instrument.bilateral() ? "B" : null;
    Course written = bare().off(mechanism).set(2, "A", on, instrument, 1).run(SEED);
    bare()
        .off(mechanism)
        .run(SEED)
        .assertSameBits(
            written, 99, name -> !name.endsWith("policy-volatility") && !name.endsWith("-refusal"));
  }

  /** A mechanism that is off equals one whose parameter removes its effect. */
  @ParameterizedTest
  @CsvSource({
    "OFFSHORING, talent.offshore, 0",
    "REMOTE_ACCESS, smuggling.remoteMost, 0",
    "CONTROL_INDUCED_EFFORT, chips.inducedEffort, 0",
    "PUBLICATION_SPILLOVER, research.publication, 0",
    "DISTILLATION, research.interfaces, 0",
    "OPEN_SPILLOVER, research.openWeights, 0",
    "GDP_FEEDBACK, economy.outputGain, 0",
    "INCIDENTS, incidents.rate, 0",
    "THREAT, threat.speed, 0",
    "DEPENDENCE_AVERSION, refusal.exposure, 0",
  })
  void offIsAnEffectOfNothing(Mechanism mechanism, String parameter, double nothing) {
    roundNumbers()
        .off(mechanism)
        .run(SEED)
        .assertSameBits(roundNumbers().with(parameter, nothing).run(SEED));
    assertThat(roundNumbers().off(mechanism).run(SEED).differences(roundNumbers().run(SEED)))
        .isNotEmpty();
  }

  @Test
  void withoutALabourMarketNobodyMoves() {
    WorldKit held = roundNumbers().withoutChoice();
    held.off(Mechanism.TALENT)
        .run(SEED)
        .assertSameBits(roundNumbers().withoutChoice().with("talent.turnover", 0).run(SEED));
  }

  @Test
  void withoutAttentionHarmIsFeltAsMuchAsIfNobodyMinded() {
    roundNumbers()
        .off(Mechanism.ATTENTION)
        .run(SEED)
        .assertSameBits(
            roundNumbers().with("attention.own", 0).with("attention.elsewhere", 0).run(SEED));
  }

  @Test
  void withoutIndigenisationToolChainsStayAsIfNothingMovedThem() {
    roundNumbers()
        .off(Mechanism.INDIGENISATION)
        .run(SEED)
        .assertSameBits(
            roundNumbers()
                .with("chips.indigenisation", 0)
                .with("chips.inducedEffort", 0)
                .run(SEED));
  }

  @Test
  void withoutSubstitutionSubsidyActsOnNothing() {
    roundNumbers()
        .off(Mechanism.SUBSTITUTION)
        .run(SEED)
        .assertSameBits(
            roundNumbers().with("chips.publicMoney", 0).with("chips.indigenisation", 0).run(SEED));
  }

  @Test
  void withoutASafetyTaxComputeIsWhatItWouldBeWithoutSafety() {
    roundNumbers()
        .off(Mechanism.SAFETY_TAX, Mechanism.INCIDENTS)
        .run(SEED)
        .assertSameBits(
            roundNumbers().off(Mechanism.INCIDENTS).eachLab(l -> l.safetyShare = 0).run(SEED),
            99,
            name -> !name.contains("safety"));
  }

  /**
   * A lively world in which A and H make no choices; its yields and tool chains are exact binary.
   */
  private static WorldKit roundNumbers() {
    return WorldKit.lively()
        .policy("H", "fixed")
        .policy("A", "fixed")
        .with("policy.reviewRate", 12)
        .with("refusal.feared", .1)
        .with("threat.rivalry", 1)
        .eachMaker(
            m -> {
              m.yield = .25;
              m.yieldMax = .75;
              m.indigenisation = .5;
            });
  }

  private static WorldKit bare() {
    return WorldKit.mirrored().policy("fixed").membership("fixed");
  }

  /** A mechanism without anything to act on leaves a world bit-identical. */
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
        "ANSWERS",
        "DEALS",
        "DEPENDENCE_AVERSION",
        "CONTROL_INDUCED_EFFORT"
      })
  void aMechanismThatNothingCallsForChangesNothing(Mechanism mechanism) {
    Course on = bare().on(mechanism).run(SEED);
    on.assertSameBits(bare().off(mechanism).run(SEED));
  }
}

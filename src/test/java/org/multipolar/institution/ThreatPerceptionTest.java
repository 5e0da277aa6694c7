package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Installation;
import org.multipolar.world.World;

/** One tick of perceived threat, by state. */
class ThreatPerceptionTest {

  private static WorldKit kit() {
    return ThreeStates.kit()
        .with("threat.speed", .7)
        .with("threat.fading", .9)
        .with("threat.distance", .4)
        .with("threat.controls", .35)
        .with("threat.capability", .3)
        .with("threat.capabilityScale", 6);
  }

  private static double lead(double theirs, double own) {
    return 1 / (1 + Math.exp(-(theirs - own + 6) / 6));
  }

  /**
   * Θ ← Θ e^{−q f dt} + (1 − e^{−q f dt})/f · [f Θ⁰ + c_x x + c_Z Λ((Z_i − Z_j + s)/s)(1 − A)] with
   * the strictest control x of i against j. L of A has released 130, K of B 120, C has no lab;
   * their domestic capabilities are 130, 123 and 116.
   */
  @Test
  void threatFollowsDistanceControlsAndTheLeadOfOthers() {
    World w = ThreeStates.committed(kit());
    double[][] before = {{0, .6, .1}, {.8, 0, .2}, {.3, .4, 0}};
    double[][] apart = {{0, .7, .5}, {.7, 0, .2}, {.5, .2, 0}};
    double[][] faced = {{0, .75, 0}, {.5, 0, 0}, {.125, 0, 0}};
    double[] out = {130, 120, Double.NEGATIVE_INFINITY};
    double[] home = {130, 123, 116};
    double[] output = {6, 3, 1};
    new ThreatPerception(w.blueprint()).act(w);
    double keep = Math.exp(-.7 * .9 / 12);
    double sum = 0;
    double pairs = 0;
    for (int j = 0; j < 3; j++) {
      for (int i = 0; i < 3; i++) {
        if (i == j) {
          assertThat(w.threats().of(j, i)).isZero();
          continue;
        }
        double drive = .9 * .4 * apart[j][i] + .35 * faced[j][i];
        drive += .3 * apart[j][i] * lead(out[i], home[j]);
        double expected = before[j][i] * keep + (1 - keep) / .9 * drive;
        assertThat(w.threats().of(j, i)).as("%s of %s", j, i).isCloseTo(expected, within(1e-12));
        sum += output[j] * output[i] * expected;
        pairs += output[j] * output[i];
      }
    }
    assertThat(w.totals().meanThreat()).isCloseTo(sum / pairs, within(1e-12));
  }

  @Test
  void controlsThatEndAreNotFeltAnyMore() {
    World w = ThreeStates.committed(kit().with("threat.speed", 5));
    ThreatPerception perception = new ThreatPerception(w.blueprint());
    perception.act(w);
    double pressed = w.threats().of(0, 1);
    for (Instrument instrument : Instrument.bilaterals()) {
      w.levers().move(instrument, 1, 0, 0);
    }
    w.refresh();
    for (int i = 0; i < 120; i++) {
      perception.act(w);
    }
    double rest = .4 * .7 + .3 * .7 * lead(120, 130) / .9;
    assertThat(w.threats().of(0, 1)).isCloseTo(rest, within(1e-9)).isLessThan(pressed);
  }

  /** Full controls add c_x/f in the limit: .22. */
  @Test
  void fullControlsAddTheirWeightOverFading() {
    WorldKit kit =
        WorldKit.empty()
            .state("A", s -> s.position = .992)
            .state("B", s -> s.position = .011)
            .rivalry("A", "B", 1)
            .maker("M", "A", m -> {});
    World w = kit.world(1);
    w.open(1);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, 1);
    w.refresh();
    ThreatPerception perception = new ThreatPerception(w.blueprint());
    for (int month = 0; month < 600; month++) {
      perception.act(w);
    }
    assertThat(w.threats().of(0, 1)).isCloseTo(.59525, within(1e-9));
    assertThat(w.threats().of(1, 0)).isCloseTo(.59525 + .2 / .9, within(1e-9));
  }

  /**
   * Controls in force at the start of the run leave a dyad at rest; only added controls raise the
   * threat.
   */
  @Test
  void aControlThatStoodInTheFirstMonthIsPartOfTheRivalry() {
    World w =
        WorldKit.empty().state("A", s -> s.nuclear = true).state("B").rivalry("A", "B", 1).world(1);
    w.open(0);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, .75);
    w.refresh();
    ThreatPerception perception = new ThreatPerception(w.blueprint());
    perception.act(w);
    assertThat(w.threats().of(1, 0)).isCloseTo(w.threats().rest(1)[0], within(1e-12));
    w.open(1);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, 1);
    w.refresh();
    perception.act(w);
    double added = w.threats().of(1, 0) - w.threats().rest(1)[0];
    assertThat(added).isCloseTo(.2 / .9 * .25 * (1 - Math.exp(-.5 * .9 / 12)), within(1e-12));
  }

  /** No change in a dyad without a power affects its threat. */
  @Test
  void onlyDyadsOfPowersMove() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.compute = 1)
            .state("B", s -> s.compute = .004)
            .state("C", s -> s.compute = .0001)
            .lab("L", "C", l -> {})
            .world(1);
    assertThat(w.threats().powers()).containsExactly(0);
    w.open(1);
    for (int by = 0; by < 3; by++) {
      for (int on = 0; on < 3; on++) {
        if (by != on) {
          w.levers().move(Instrument.CHIP_CONTROL, by, on, 1);
        }
      }
    }
    w.refresh();
    new ThreatPerception(w.blueprint()).act(w);
    for (int j = 0; j < 3; j++) {
      for (int i = 0; i < 3; i++) {
        assertThat(w.threats().of(j, i) > w.threats().rest(j)[i])
            .as("%s of %s", j, i)
            .isEqualTo(i != j && (i == 0 || j == 0));
      }
    }
  }

  @Test
  void aStateThatGainsComputeBecomesAndStaysAPower() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.compute = 1)
            .state("B", s -> s.compute = .004)
            .state("T", s -> s.compute = 0)
            .eachState(s -> s.toolShare = s.compute == 0 ? 1 : 0)
            .world(1);
    assertThat(w.threats().powers()).containsExactly(0, 2);
    w.state("B").install(new Installation(.006, 0, 0, 0, 0, 0, 0));
    w.refresh();
    w.threats().admit();
    assertThat(w.threats().powers()).containsExactly(0, 1, 2);
    w.state("B").install(new Installation(.001, 0, 0, 0, 0, 0, 0));
    w.refresh();
    w.threats().admit();
    assertThat(w.threats().powers()).containsExactly(0, 1, 2);
  }

  @Test
  void threatEndsAtOne() {
    World w = ThreeStates.committed(kit().with("threat.controls", 5).with("threat.speed", 5));
    new ThreatPerception(w.blueprint()).act(w);
    assertThat(w.threats().of(0, 1)).isEqualTo(1);
    World ahead = ThreeStates.committed(kit().with("threat.capability", 5).with("threat.speed", 5));
    new ThreatPerception(ahead.blueprint()).act(ahead);
    assertThat(ahead.threats().of(1, 0)).isEqualTo(1);
  }

  @Test
  void switchedOffItStaysAndIsAveragedAllTheSame() {
    World w = ThreeStates.committed(kit().off(Mechanism.THREAT));
    new ThreatPerception(w.blueprint()).act(w);
    assertThat(w.threats().row(0)).containsExactly(0, .6, .1);
    assertThat(w.totals().meanThreat()).isCloseTo((6 * 2.7 + 3 * 4 + 1.2) / 54, within(1e-12));
  }
}

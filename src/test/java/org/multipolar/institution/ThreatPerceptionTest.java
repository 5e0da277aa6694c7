package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.World;

/** One tick of perceived threat, state by state. */
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

  /**
   * Θ ← Θ e^{−q f dt} + (1 − e^{−q f dt})/f · [c_d (1 − A) + c_x x + c_Z Λ((Z_i − Z_j + s)/s)], x
   * the hardest control of i against j, at home capabilities of 130, 123 and 116.
   */
  @Test
  void threatFollowsDistanceControlsAndTheLeadOfOthers() {
    World w = ThreeStates.committed(kit());
    double[][] before = {{0, .6, .1}, {.8, 0, .2}, {.3, .4, 0}};
    double[][] apart = {{0, .7, .5}, {.7, 0, .2}, {.5, .2, 0}};
    double[][] faced = {{0, .75, 0}, {.5, 0, 0}, {.125, 0, 0}};
    double[] z = {130, 123, 116};
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
        double lead = 1 / (1 + Math.exp(-(z[i] - z[j] + 6) / 6));
        double drive = .4 * apart[j][i] + .35 * faced[j][i] + .3 * lead;
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
    double rest = (.4 * .7 + .3 / (1 + Math.exp(-(123 - 130 + 6) / 6.0))) / .9;
    assertThat(w.threats().of(0, 1)).isCloseTo(rest, within(1e-9)).isLessThan(pressed);
  }

  @Test
  void threatEndsAtOne() {
    World w = ThreeStates.committed(kit().with("threat.controls", 5).with("threat.speed", 5));
    new ThreatPerception(w.blueprint()).act(w);
    assertThat(w.threats().of(0, 1)).isEqualTo(1);
    World far = ThreeStates.committed(kit().with("threat.distance", 5).with("threat.speed", 5));
    new ThreatPerception(far.blueprint()).act(far);
    assertThat(far.threats().of(1, 0)).isEqualTo(1);
  }

  @Test
  void switchedOffItStaysAndIsAveragedAllTheSame() {
    World w = ThreeStates.committed(kit().off(Mechanism.THREAT));
    new ThreatPerception(w.blueprint()).act(w);
    assertThat(w.threats().row(0)).containsExactly(0, .6, .1);
    assertThat(w.totals().meanThreat()).isCloseTo((6 * 2.7 + 3 * 4 + 1.2) / 54, within(1e-12));
  }
}

package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.value.Mechanism;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** One tick of migration against the matrix of all origins and destinations. */
class TalentMarketTest {
  private static final double DT = 1 / 12.0;

  /** v_ij = .6 ln(Y/pop) + .3 ln(C/T) − .9 |y_i − y_j| − .8 (τ_i + τ_j), at home + 1.5 instead. */
  @Test
  void researchersGoWhereTheLogitSendsThem() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .with("talent.mobility", .5)
                .with("talent.income", .6)
                .with("talent.compute", .3)
                .with("talent.distance", .9)
                .with("talent.barrier", .8)
                .with("talent.staying", 1.5));
    double[] talent = {60, 30, 10};
    double[] income = {.06, .015, 1 / 300.0};
    double[] compute = {4.5, 3, 2.5};
    double[] ideal = {.9, .2, .4};
    double[] barrier = {0, .3, .6};
    double[] expected = new double[3];
    double considering = 1 - Math.exp(-.5 * DT);
    for (int i = 0; i < 3; i++) {
      double[] weight = new double[3];
      double all = 0;
      for (int j = 0; j < 3; j++) {
        double v = .6 * Math.log(income[j]) + .3 * Math.log(compute[j] / talent[j]);
        v += i == j ? 1.5 : -.9 * Math.abs(ideal[i] - ideal[j]) - .8 * (barrier[i] + barrier[j]);
        weight[j] = Math.exp(v);
        all += weight[j];
      }
      expected[i] += (1 - considering) * talent[i];
      for (int j = 0; j < 3; j++) {
        expected[j] += considering * talent[i] * weight[j] / all;
      }
    }
    new TalentMarket(w.blueprint()).act(w);
    for (State state : w.states()) {
      int j = state.number();
      assertThat(state.talent()).isCloseTo(expected[j], within(1e-12));
      assertThat(state.netTalentRate())
          .isCloseTo((expected[j] / talent[j] - 1) / DT, within(1e-12));
    }
  }

  @Test
  void switchedOffEverybodyStays() {
    World w = ThreeStates.committed(ThreeStates.kit().off(Mechanism.TALENT));
    new TalentMarket(w.blueprint()).act(w);
    assertThat(w.states()).extracting(State::talent).containsExactly(60.0, 30.0, 10.0);
  }
}

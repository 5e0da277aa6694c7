package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Mechanism;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** One tick of diffusion and of what use adds to output, state by state. */
class AdoptionTest {
  private static final double DT = 1 / 12.0;

  private static WorldKit kit() {
    return ThreeStates.kit()
        .with("adoption.innovation", .02)
        .with("adoption.imitation", .5)
        .with("adoption.imitationFloor", .4)
        .with("adoption.referencePreparedness", .5)
        .with("adoption.openAccess", .3)
        .with("adoption.ceilingFloor", .25)
        .with("adoption.ceilingSlope", .5)
        .with("adoption.fullPreparedness", 1)
        .with("economy.outputGain", .1)
        .with("economy.usefulCapability", 125)
        .with("economy.usefulSpread", 10);
  }

  /** p = p_0 (inf/ref) acc, q = q_0 (c + (1 − c) inf/ref) acc, ā = .25 + .5 inf. */
  private static double adopted(State state, double before, double access) {
    double ready = state.preparedness() / .5;
    double ceiling = .25 + .5 * state.preparedness();
    return ceiling
        * Adoption.bass(
            before / ceiling, .02 * ready * access, .5 * (.4 + .6 * ready) * access, DT);
  }

  /** C borrows compute, which speeds diffusion by .12; A and B do not. */
  @Test
  void openModelsAndLoansSpeedDiffusion() {
    World w = ThreeStates.committed(kit());
    new Adoption(w.blueprint()).act(w);
    assertThat(w.state("A").adoption())
        .isCloseTo(adopted(w.state("A"), .5, 1 + .3 * .25 * .2), within(1e-12));
    assertThat(w.state("B").adoption())
        .isCloseTo(adopted(w.state("B"), .4, 1 + .3 * .3 * .4), within(1e-12));
    double ofC = adopted(w.state("C"), .2, (1 + .3 * .5 * .6) * 1.12);
    assertThat(w.state("C").adoption()).isCloseTo(ofC, within(1e-12));
    assertThat(w.totals().unservedSouth()).isCloseTo(1 - ofC / .45, within(1e-12));
  }

  /** Δ ln Y = g dt + ψ Δ[a u(Z)]; nothing of it was in output yet. */
  @Test
  void useOfCapableModelsAddsToTrendGrowth() {
    World w = ThreeStates.committed(kit());
    new Adoption(w.blueprint()).act(w);
    double[] output = {6, 3, 1};
    double[] growth = {.02, .01, 0};
    double[] accessible = {130, 130, 123};
    double sum = 0;
    for (State state : w.states()) {
      int j = state.number();
      double value = state.adoption() / (1 + Math.exp(-(accessible[j] - 125) / 10));
      double expected = output[j] * Math.exp(growth[j] * DT + .1 * value);
      assertThat(state.gdp()).isCloseTo(expected, within(1e-12));
      assertThat(state.aiValue()).isCloseTo(value, within(1e-12));
      sum += expected;
    }
    assertThat(w.totals().gdp()).isCloseTo(sum, within(1e-11));
    new Adoption(w.blueprint()).act(w);
    assertThat(w.state("C").logGdp()).isCloseTo(.1 * w.state("C").aiValue(), within(1e-12));
  }

  @Test
  void switchedOffNothingSpreadsAndNothingIsGained() {
    World w = ThreeStates.committed(kit().off(Mechanism.ADOPTION, Mechanism.GDP_FEEDBACK));
    new Adoption(w.blueprint()).act(w);
    assertThat(w.states()).extracting(State::adoption).containsExactly(.5, .4, .2);
    assertThat(w.state("A").gdp()).isCloseTo(6 * Math.exp(.02 * DT), within(1e-12));
  }
}

package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Mechanism;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** One tick of diffusion and of the effect of use on output, by state. */
class AdoptionTest {
  private static final double DT = 1 / 12.0;

  private static WorldKit kit() {
    return ThreeStates.kit()
        .with("adoption.innovation", .02)
        .with("adoption.imitation", .5)
        .with("adoption.income", .2)
        .with("adoption.referenceIncome", 20)
        .with("adoption.languageWeight", .3)
        .with("adoption.access", .4)
        .with("adoption.ceiling", .9)
        .with("adoption.firmRate", .7)
        .with("adoption.firmCeiling", .5)
        .with("regulation.useCost", .3)
        .with("regulation.fear", 0)
        .with("minerals.outputLoss", 0)
        .with("economy.outputGain", .1)
        .with("economy.usefulCapability", 125)
        .with("economy.usefulSpread", 10)
        .eachState(s -> s.lang = s.idealPoint == .2 ? .5 : 1);
  }

  private static double useful(double z) {
    return 1 / (1 + Math.exp(-(z - 125) / 10));
  }

  /**
   * Adoption hazard of a state: initial income over 20 to the power .2; B's language half covered;
   * C's best model at 123 against 130; C borrows compute, which raises the hazard by .12.
   */
  private static double hazard(int j) {
    double[] output = {6 * Math.exp(-.07), 3 * Math.exp(-.03), 1};
    double[] people = {100, 200, 300};
    double[] speaks = {1, .5, 1};
    double[] accessible = {130, 130, 123};
    return Math.pow(1e3 * output[j] / people[j] / 20, .2)
        * (.7 + .3 * speaks[j])
        * Math.pow(useful(accessible[j]) / useful(130), .4)
        * (j == 2 ? 1.12 : 1);
  }

  @Test
  void peopleTakeUpWhatTheyCanPaySpeakAndReach() {
    World w = ThreeStates.committed(kit());
    new Adoption(w.blueprint()).act(w);
    double[] before = {.5, .4, .2};
    double[] law = {.25, .5, .75};
    for (State state : w.states()) {
      int j = state.number();
      double ceiling = .9 * .8;
      double after =
          ceiling
              * Adoption.bass(
                  before[j] / ceiling, .02 * hazard(j) * (1 - .3 * law[j]), .5 * hazard(j), DT);
      assertThat(state.adoption()).as(state.id()).isCloseTo(after, within(1e-12));
      assertThat(state.users()).isCloseTo(after * state.population(), within(1e-9));
      double firms =
          Research.pulled(
              before[j] / 5, 0, .7, .039 * .8 + .5 * before[j], .5 * (after - before[j]) / DT, DT);
      assertThat(state.adopters().firms()).as(state.id()).isCloseTo(firms, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"least, .2", "most, 3"})
  void ratesAreKeptBetweenBounds(String bound, double factor) {
    WorldKit kit = kit();
    kit.with("adoption.referenceIncome", bound.endsWith("least") ? 100 : 1)
        .with("adoption.income", 1)
        .with("adoption.access", 0)
        .with("regulation.useCost", 0);
    World w = ThreeStates.committed(kit);
    new Adoption(w.blueprint()).act(w);
    int j = bound.endsWith("least") ? 2 : 0;
    double before = j == 2 ? .2 : .5;
    assertThat(w.states().get(j).adoption())
        .isCloseTo(.72 * Adoption.bass(before / .72, .02 * factor, .5 * factor, DT), within(1e-12));
  }

  /** Until 30 November 2022 the rates are reduced; November has thirty days. */
  @Test
  void chatServicesCameOutOnADay() {
    WorldKit kit =
        kit()
            .with("adoption.innovationBefore", .1)
            .with("adoption.imitationBefore", .2)
            .with("adoption.income", 0)
            .with("adoption.languageWeight", 0)
            .with("adoption.access", 0)
            .with("regulation.useCost", 0);
    World w = kit.world(1);
    double f = 0;
    double[] early = {1, 29 / 30.0, 0};
    for (int tick = 0; tick < 3; tick++) {
      w.open(tick);
      new Adoption(w.blueprint()).act(w);
      f = Adoption.bass(f, .1 * .02, .2 * .5, early[tick] * DT);
      f = Adoption.bass(f, .02, .5, (1 - early[tick]) * DT);
      assertThat(w.state("A").adoption()).isCloseTo(.72 * f, within(1e-14));
    }
  }

  /** Δ ln Y = g dt + ψ Δ[(½ a + ½ b/ω) u(Z)]; output does not yet include any of the effect. */
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
      double value = (state.adoption() + state.adopters().firms() / .5) / 2 * useful(accessible[j]);
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
    assertThat(w.states()).extracting(s -> s.adopters().firms()).containsExactly(.1, .08, .04);
    assertThat(w.state("A").gdp()).isCloseTo(6 * Math.exp(.02 * DT), within(1e-12));
  }
}

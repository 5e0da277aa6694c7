package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.parameter.EconomyParameters;

/** A world before its first tick: what follows from its tables. */
class BeginningTest {

  /** 10 M H100e at A and 4 at B; R = 2, .5 and .4. */
  private static WorldKit labs() {
    return WorldKit.empty()
        .state("A", s -> s.compute = 10)
        .state("B", s -> s.compute = 4)
        .lab("L1", "A", l -> l.computeShare = .2)
        .lab("L2", "A", l -> l.computeShare = .05)
        .lab("L3", "B", l -> l.computeShare = .1)
        .eachLab(
            l -> {
              l.safetyShare = 0;
              l.openCapability = Double.NaN;
            })
        .with("research.initialFrontier", 116)
        .with("research.pointsPerOom", 12)
        .with("research.publicationLag", .6);
  }

  /** a = (Z − Z_0)/k − log10(R/R_ref), so that today's capability is today's potential. */
  @Test
  void efficiencyIsWhatTodaysCapabilityTakes() {
    World w = labs().eachLab(l -> l.capability = l.computeShare == .2 ? 116 : 110).world(1);
    assertThat(w.researchCompute().logReference()).isCloseTo(Math.log(2), within(1e-12));
    double[] efficiency = {0, -.5 + Math.log10(4), -.5 + Math.log10(5)};
    for (int f = 0; f < 3; f++) {
      Lab lab = w.labs().get(f);
      assertThat(lab.efficiency()).as(lab.id()).isCloseTo(efficiency[f], within(1e-12));
      assertThat(lab.potential()).isEqualTo(lab.capability());
      assertThat(lab.active()).isTrue();
    }
  }

  @Test
  void computeSpentOnSafetyIsLostToResearch() {
    World w = labs().eachLab(l -> l.safetyShare = .25).world(1);
    assertThat(w.labs().get(0).logResearchCompute()).isCloseTo(Math.log(1.5), within(1e-12));
  }

  /**
   * What is openly known: the efficiency of the best lab that is no better than the best open
   * model, but not less than the best of all, −.5 + log10 5 of L3, less the lag of publication.
   */
  @ParameterizedTest
  @CsvSource({
    "110, .198970", // L2 and L3 stand at 110; L3 knows more
    "109.9, -.401030", // nobody is that far behind
    "NaN, -.401030" // nothing is open
  })
  void theCommonsKnowWhatTheBestLabAtTheirLevelKnows(double open, double known) {
    World w =
        labs()
            .eachLab(
                l -> {
                  l.capability = l.computeShare == .2 ? 116 : 110;
                  l.openCapability = open;
                })
            .world(1);
    assertThat(w.commons().capability())
        .isEqualTo(Double.isNaN(open) ? Double.NEGATIVE_INFINITY : open);
    assertThat(w.commons().efficiency()).isCloseTo(known, within(5e-7));
  }

  @Test
  void anOpenLabBringsWhatItHasIntoTheCommons() {
    World w =
        labs()
            .eachLab(l -> l.capability = 110)
            .lab(
                "L0",
                "B",
                l -> {
                  l.open = true;
                  l.capability = 112;
                  l.computeShare = .2;
                  l.safetyShare = 0;
                })
            .world(1);
    Lab opened = w.labs().get(0);
    assertThat(w.commons().capability()).isEqualTo(112);
    assertThat(opened.openCapability()).isEqualTo(112);
    assertThat(opened.openEfficiency()).isEqualTo(opened.efficiency());
    assertThat(w.commons().efficiency()).isEqualTo(opened.efficiency());
  }

  /** The stock of money over the flow of chips: (1000 · .001 · 20 + 1000 · .002 · 5) / (2 + .5). */
  @Test
  void makersStartFromThePriceAtWhichBuildersAreContent() {
    WorldKit kit =
        WorldKit.empty()
            .state("A", s -> s.budgetShare = .001)
            .state(
                "B",
                s -> {
                  s.gdp = 5;
                  s.budgetShare = .002;
                })
            .maker("M", "A", m -> m.capacity = 2)
            .maker(
                "N",
                "B",
                m -> {
                  m.capacity = 2;
                  m.yield = .2;
                });
    World w = kit.world(1);
    assertThat(w.makers()).allMatch(m -> Math.abs(m.price() - 16 / .5) < 1e-12);
    assertThat(kit.eachState(s -> s.budgetShare = 0).world(1).makers().get(0).price())
        .isCloseTo(kit.parameters().chipMarket().priceFloor(), within(1e-12));
  }

  /** Θ⁰ = c_d (1 − A)(1 − s_i s_j) + c_v rival. */
  @Test
  void threatStartsAtItsRest() {
    WorldKit kit =
        WorldKit.empty()
            .state("A", s -> s.position = .9)
            .state("B", s -> s.position = .2)
            .state("C", s -> s.position = .7)
            .rivalry("B", "A", .5)
            .with("threat.distance", .4)
            .with("threat.rivalry", .3);
    World w = kit.world(1);
    assertThat(w.threats().of(0, 1)).isCloseTo(.4 * .7 + .3 * .5, within(1e-12));
    assertThat(w.threats().of(1, 0)).isEqualTo(w.threats().of(0, 1));
    assertThat(w.threats().of(0, 2)).isCloseTo(.4 * .2, within(1e-12));
    assertThat(w.threats().of(0, 0)).isZero();
    World tied = kit.eachState(s -> s.security = .5).world(1);
    assertThat(tied.threats().of(0, 2)).isCloseTo(.4 * .2 * .75, within(1e-12));
    World allied = kit.eachState(s -> s.security = 1).world(1);
    assertThat(allied.threats().of(0, 2)).isZero();
    assertThat(allied.threats().of(0, 1)).isCloseTo(.3 * .5, within(1e-12));
  }

  /** ā = min(1, floor + slope inf / full); a = min(ā, initial · inf). */
  @ParameterizedTest
  @CsvSource({".4, .55, .02", ".9, .925, .045", "1, 1, .05"})
  void adoptionStartsBelowACeilingOfPreparedness(double ready, double ceiling, double adopted) {
    World w =
        WorldKit.empty()
            .state(
                "A",
                s -> {
                  s.preparedness = ready;
                  s.south = GlobalSouth.YES;
                })
            .with("adoption.ceilingFloor", .25)
            .with("adoption.ceilingSlope", .75)
            .with("adoption.fullPreparedness", ready < 1 ? 1 : .8)
            .with("adoption.initial", .05)
            .world(1);
    State state = w.states().get(0);
    assertThat(state.adoptionCeiling()).isCloseTo(ceiling, within(1e-12));
    assertThat(state.adoption()).isCloseTo(adopted, within(1e-12));
    assertThat(w.totals().unservedSouth()).isCloseTo(1 - adopted / ceiling, within(1e-12));
    assertThat(w.totals().use()).isCloseTo(adopted * 20, within(1e-12));
  }

  @Test
  void theValueOfWhatIsUsedIsAlreadyInOutput() {
    World w = WorldKit.mirrored().world(1);
    EconomyParameters p = w.parameters().economy();
    double useful = 1 / (1 + Math.exp((p.usefulCapability() - 116) / p.usefulSpread()));
    State state = w.states().get(0);
    assertThat(state.accessible()).isEqualTo(116);
    assertThat(state.aiValue()).isCloseTo(state.adoption() * useful, within(1e-12));
  }

  /** What a state can do at home, and get: A has the best lab, B blocks A, C has none. */
  @Test
  void homeAndReachAreTheBestOfLabsAndCommons() {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B", s -> s.blocks = List.of("A"))
            .state("C")
            .lab("LA", "A", l -> l.capability = 116)
            .lab("LA2", "A", l -> l.capability = 113)
            .lab("LB", "B", l -> l.capability = 105)
            .eachLab(l -> l.openCapability = 107)
            .world(1);
    assertThat(w.states()).extracting(State::capability).containsExactly(116.0, 107.0, 107.0);
    assertThat(w.states()).extracting(State::accessible).containsExactly(116.0, 107.0, 116.0);
    assertThat(w.states()).extracting(State::seenDistance).containsExactly(0.0, 9.0, 9.0);
    assertThat(w.frontier().best()).isEqualTo(116);
    assertThat(w.frontier().secondBest()).isEqualTo(113);
    double slope =
        Math.max(w.parameters().research().initialSlope(), w.frontier().history().slope());
    assertThat(w.states().get(2).seenGap()).isCloseTo(9 / slope, within(1e-12));
    assertThat(w.frontier().gapYears(107)).isCloseTo(9 / slope, within(1e-12));
    assertThat(w.frontier().gapYears(117)).isZero();
  }

  @Test
  void aStateIsFoundByItsIdAndNoOther() {
    World w = WorldKit.mirrored().world(1);
    assertThat(w.state("B")).isSameAs(w.states().get(1)).hasToString("B");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> w.state("C"))
        .withMessage("no state 'C' in world kit");
  }

  @Test
  void inertFirmsMakeNobodyAHome() {
    World w =
        WorldKit.mirrored()
            .state("C")
            .maker("M0", "C", m -> m.capacity = 0)
            .lab("L0", "C", l -> l.computeShare = 0)
            .world(1);
    assertThat(w.trade().homeOf(2)).isEqualTo(-1);
    assertThat(w.services().homeOf(2)).isEqualTo(-1);
    assertThat(w.trade().homeOf(1)).isEqualTo(1);
    assertThat(w.services().homeOf(1)).isEqualTo(1);
    assertThat(w.trade().homeCount()).isEqualTo(2);
    assertThat(w.labs().get(0).active()).isFalse();
  }
}

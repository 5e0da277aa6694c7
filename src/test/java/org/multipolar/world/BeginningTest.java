package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.WorldKit;

/** Initial state of a world, as it follows from its tables. */
class BeginningTest {

  /**
   * 10 M H100e in A and 4 in B, .6 of it for research; L2 and L3 have a fifth and a tenth of L1's
   * compute.
   */
  private static WorldKit labs() {
    return WorldKit.empty()
        .state("A", s -> s.compute = 10)
        .state("B", s -> s.compute = 4)
        .lab("L1", "A", l -> l.computeLog = 0)
        .lab("L2", "A", l -> l.computeLog = Math.log10(.2))
        .lab("L3", "B", l -> l.computeLog = -1)
        .eachLab(
            l -> {
              l.safetyShare = 0;
              l.opened = Double.NaN;
            });
  }

  /** The largest lab has 5, five sixths of its home's research compute. */
  @Test
  void researchComputeStandsAsTheTableSays() {
    World w = labs().world(1);
    double[] compute = {5, 1, .5};
    for (int f = 0; f < 3; f++) {
      Lab lab = w.labs().get(f);
      assertThat(Math.exp(lab.logResearchCompute()))
          .as(lab.id())
          .isCloseTo(compute[f], within(1e-12));
      assertThat(lab.potential()).isEqualTo(117);
      assertThat(lab.active()).isTrue();
    }
    assertThat(w.researchCompute().part(0) + w.researchCompute().part(1))
        .isCloseTo(.6, within(1e-12));
    assertThat(w.researchCompute().part(2)).isCloseTo(.6, within(1e-12));
  }

  /**
   * L4 enters in A a year later with a tenth of the largest lab's compute and at least the
   * capability that the commons allow.
   */
  @ParameterizedTest
  @CsvSource({"90, 101", "120, 114"})
  void aLabEntersOnItsDate(double open, double potential) {
    World w =
        labs()
            .lab(
                "L4",
                "A",
                l -> {
                  l.from = LocalDate.of(2023, 10, 17);
                  l.computeLog = -1;
                  l.released = Double.NaN;
                  l.opened = Double.NaN;
                  l.safetyShare = 0;
                })
            .with("research.entryShortfall", 6)
            .world(1);
    Lab lab = w.labs().get(3);
    assertThat(lab.active()).isFalse();
    w.commons().receive(open);
    w.researchCompute().enter(11, open - 6);
    assertThat(lab.active()).isFalse();
    w.researchCompute().enter(12, open - 6);
    assertThat(lab.active()).isTrue();
    assertThat(lab.potential()).isEqualTo(potential);
    assertThat(Math.exp(lab.logResearchCompute())).isCloseTo(.5, within(1e-12));
    assertThat(lab.capability()).isEqualTo(Double.NEGATIVE_INFINITY);
    w.researchCompute().shift(100);
    double parts = 0;
    for (int f : new int[] {0, 1, 3}) {
      parts += w.researchCompute().part(f);
    }
    assertThat(parts).isCloseTo(.6, within(1e-12));
  }

  /** ϱ* ∝ ω (s + s_0)^½; the approach is exponential in logarithms. */
  @Test
  void computeFollowsUse() {
    World w = labs().with("research.partBase", .02).with("research.partTime", 2).world(1);
    w.labs().get(1).serve(.06, 0);
    double before = w.researchCompute().part(1);
    double target = .6 * 2 / (5 + 2);
    w.researchCompute().shift(1);
    assertThat(w.researchCompute().part(1))
        .isCloseTo(
            Math.exp(Math.log(target) + Math.log(before / target) * Math.exp(-.5)), within(1e-12));
  }

  @Test
  void computeSpentOnSafetyIsLostToResearch() {
    World w = labs().eachLab(l -> l.safetyShare = .25).world(1);
    assertThat(w.labs().get(0).logResearchCompute()).isCloseTo(Math.log(3.75), within(1e-12));
  }

  @Test
  void weightsThatAreOutAreInTheCommons() {
    World w =
        labs()
            .lab(
                "L0",
                "B",
                l -> {
                  l.released = 112;
                  l.open();
                })
            .world(1);
    assertThat(w.commons().capability()).isEqualTo(112);
    assertThat(w.labs().get(0).open()).isTrue();
    assertThat(labs().world(1).commons().capability()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /**
   * The initial price is the content price over the performance of .5; without budgets it is the
   * price floor.
   */
  @Test
  void makersStartAtTheContentPrice() {
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
    double content = kit.parameters().chips().contentPrice();
    assertThat(w.makers()).allMatch(m -> Math.abs(m.price() - content / .5) < 1e-12);
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

  /** ā = .85 net; readiness (inc/y*)^ε (1 − ω + ω lang): √(25 k$/5) times .75 + .25 · .4. */
  @Test
  void peopleStartWithoutModelsBelowACeilingOfInternetUsers() {
    World w =
        WorldKit.empty()
            .state(
                "A",
                s -> {
                  s.net = .6;
                  s.lang = .4;
                })
            .with("adoption.ceiling", .85)
            .with("adoption.income", .5)
            .with("adoption.referenceIncome", 5)
            .with("adoption.languageWeight", .25)
            .with("adoption.firmsAtStart", 0)
            .world(1);
    State state = w.states().get(0);
    assertThat(state.adopters().ceiling()).isCloseTo(.51, within(1e-12));
    assertThat(state.adopters().readiness()).isCloseTo(Math.sqrt(5) * .85, within(1e-12));
    assertThat(state.adoption()).isZero();
    assertThat(state.adopters().firms()).isZero();
    assertThat(state.aiValue()).isZero();
    assertThat(state.accessFactor()).isOne();
  }

  /** Domestic and accessible capability: A has the best lab, B blocks A, C has no lab. */
  @Test
  void homeAndReachAreTheBestOfLabsAndCommons() {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B", s -> s.blocks = List.of("A"))
            .state("C")
            .lab("LA", "A", l -> l.released = 116)
            .lab("LA2", "A", l -> l.released = 113)
            .lab("LB", "B", l -> l.released = 105)
            .eachLab(l -> l.opened = Math.min(107, l.released))
            .with("modelMarket.delay", 0)
            .world(1);
    assertThat(w.states()).extracting(State::capability).containsExactly(116.0, 107.0, 107.0);
    assertThat(w.states()).extracting(State::accessible).containsExactly(116.0, 107.0, 116.0);
    assertThat(w.states()).extracting(State::seenDistance).containsExactly(0.0, 9.0, 9.0);
    assertThat(w.frontier().best()).isEqualTo(116);
    assertThat(w.frontier().secondBest()).isEqualTo(113);
    double slope =
        Math.max(w.parameters().research().initialSlope(), w.frontier().history().slope());
    assertThat(w.states().get(2).seenGap()).isCloseTo(9 / slope, within(1e-12));
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
            .lab("L0", "C", l -> l.computeLog = -1e6)
            .world(1);
    assertThat(w.trade().homeOf(2)).isEqualTo(-1);
    assertThat(w.services().homeOf(2)).isEqualTo(-1);
    assertThat(w.trade().homeOf(1)).isEqualTo(1);
    assertThat(w.services().homeOf(1)).isEqualTo(1);
    assertThat(w.trade().homeCount()).isEqualTo(2);
    assertThat(w.labs().get(0).active()).isFalse();
  }
}

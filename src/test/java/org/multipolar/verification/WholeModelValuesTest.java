package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.Wear;
import org.multipolar.world.World;

/** Claims on submodels that also hold in whole runs, where all of them act. */
class WholeModelValuesTest {

  /**
   * With rules of 0 and no fear of AI, runs equal those without regulation bit for bit; with rules
   * of .5 they differ.
   */
  @Test
  void withoutRulesAndFearRegulationHasNoEffect() {
    assertThat(differencesOfRegulation(0)).isEmpty();
    assertThat(differencesOfRegulation(.5)).contains("firm/LA/hazard", "firm/LA/usage-share");
  }

  private static List<String> differencesOfRegulation(double rules) {
    WorldKit kit =
        WorldKit.lively()
            .eachState(state -> state.regulation = rules)
            .withoutChoice()
            .with("regulation.fear", 0)
            .months(60);
    Course bound = kit.run(7);
    return bound.differences(kit.off(Mechanism.REGULATION_EFFECTS).run(7));
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20, 200})
  @Claim("V2")
  void chipsMoneyAndStocksAreConservedInEveryTick(long seed) {
    World world = WorldKit.lively().months(60).world(seed);
    double dt = world.calendar().dt();
    Wear wear = Wear.of(world.parameters().chipMarket().depreciation(), dt);
    double effectiveness = world.parameters().smuggling().arriving();
    world.start();
    double smuggledInAll = 0;
    for (int t = 0; t < 60; t++) {
      double[] before = world.states().stream().mapToDouble(State::compute).toArray();
      double stocked = world.makers().stream().mapToDouble(ChipMaker::inventory).sum();
      world.schedule.step(world);
      double made = 0;
      double sold = 0;
      double revenue = 0;
      for (ChipMaker maker : world.makers()) {
        made += maker.output();
        sold += maker.sold();
        revenue += maker.revenue();
        assertThat(maker.revenue()).isCloseTo(maker.price() * maker.sold(), within(1e-9));
      }
      double kept = world.makers().stream().mapToDouble(ChipMaker::inventory).sum();
      assertThat(sold).isCloseTo(made + stocked - kept, within(1e-9));
      double bought = 0;
      double paid = 0;
      double left = 0;
      double arrived = 0;
      double change = 0;
      double expected = 0;
      for (State state : world.states()) {
        int j = state.number();
        for (int h = 0; h < world.trade().homeCount(); h++) {
          bought += world.trade().bought(h, j);
        }
        paid += world.trade().paid(j);
        left += state.diverted();
        arrived += state.smuggledIn();
        change += state.compute() - before[j];
        expected += wear.after(before[j], state.additions()) - before[j];
        assertThat(world.trade().paid(j)).isLessThanOrEqualTo(state.budget() * (1 + 1e-12));
        if (state.denied() == 0 && state.importRefusal() == 0) {
          assertThat(world.trade().paid(j)).isCloseTo(state.budget(), within(1e-9));
        }
      }
      assertThat(bought).isCloseTo(sold, within(1e-9));
      assertThat(paid).isCloseTo(revenue, within(1e-9));
      assertThat(arrived).isCloseTo(effectiveness * left, within(1e-12));
      assertThat(change).isCloseTo(expected, within(1e-12));
      smuggledInAll += arrived;
    }
    assertThat(smuggledInAll).isPositive();
  }

  @Test
  @Claim("V2")
  void sharesOfUseAndTheOutsideGoodSumToOne() {
    World world = WorldKit.lively().ran(2);
    double dissimilarity = world.parameters().modelMarket().nestDissimilarity();
    Services services = world.services();
    for (State state : world.states()) {
      double outside = services.outside(state.number(), dissimilarity);
      double served = 0;
      for (int h = 0; h < services.homeCount(); h++) {
        served += services.closed(h, state.number()) + services.open(h, state.number());
      }
      assertThat(outside).isStrictlyBetween(0.0, 1.0);
      assertThat((1 - outside) * served + outside).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  @Claim("V5")
  void yieldCanFollowWrightsCurveOverWhatIsMade() {
    WorldKit kit =
        WorldKit.empty()
            .state("A")
            .maker("M", "A", m -> m.yield = .3)
            .deterministic()
            .forms(new Forms(Forms.Chips.LEONTIEF, Forms.Yield.WRIGHT))
            .with("chips.wear", 0)
            .with("chips.investmentCap", 0)
            .months(60);
    Course course = kit.run(1);
    double start = .3;
    double made = 0;
    for (int month = 0; month < 60; month++) {
      made += (course.state("A", "yield")[Math.max(0, month - 1)]) / 12;
    }
    assertThat(course.last("state/A/yield")).isBetween(start, .8);
    assertThat(made).isPositive();
  }

  /**
   * Labs in one state, with the given released capabilities, without spillovers and with equal
   * growth.
   */
  private static WorldKit labs(boolean open, double... released) {
    WorldKit kit =
        WorldKit.empty()
            .state("A")
            .deterministic()
            .with("modelMarket.delay", 0)
            .with("regulation.researchCost", 0)
            .off(
                Mechanism.OPEN_SPILLOVER,
                Mechanism.PUBLICATION_SPILLOVER,
                Mechanism.DISTILLATION,
                Mechanism.SAFETY_TAX);
    for (int f = 0; f < released.length; f++) {
      double z = released[f];
      kit.lab(
          "L" + (f + 1),
          "A",
          l -> {
            l.released = z;
            l.ahead = 0;
            l.opened = Double.NaN;
            if (open) {
              l.open();
            }
          });
    }
    return kit;
  }

  /** Without makers compute falls at the rate of depreciation, so that potential rises linearly. */
  @ParameterizedTest
  @ValueSource(doubles = {.1, 1})
  @Claim("V6")
  void withConstantGrowthPotentialRisesInALine(double elasticity) {
    WorldKit kit = labs(false, 116, 112, 101);
    Course course =
        kit.with("research.efficiency", .48)
            .with("research.talentElasticity", elasticity)
            .with("research.pointsPerOom", 13.7)
            .with("research.partTime", 0)
            .with("research.partBase", 1)
            .with("research.computeElasticity", 0)
            .with("chipMarket.depreciation", .18)
            .off(Mechanism.MARKET)
            .months(120)
            .run(1);
    double slope = 13.7 * (.48 - .18 / Math.log(10));
    double[] start = {116, 112, 101};
    for (int f = 0; f < 3; f++) {
      double[] out = course.firm("L" + (f + 1), "capability");
      assertThat(out[0]).isCloseTo(start[f] + slope / 12, within(1e-9));
      // In the second month the home state has observed their use and divides its compute
      // accordingly.
      for (int month = 3; month <= 120; month++) {
        assertThat(out[month - 1]).isCloseTo(out[1] + slope * (month - 2) / 12.0, within(1e-9));
      }
    }
    assertThat(course.firm("L1", "potential")).isEqualTo(course.firm("L1", "capability"));
  }

  /** If every lab opens all its models and building on them takes no time, no lab is behind. */
  @Test
  @Claim("V22")
  void v22WithEverythingOpenAndEqualAllLabsAreEqual() {
    WorldKit kit = WorldKit.empty().deterministic().release("always-open").months(60);
    for (String id : new String[] {"A", "B", "C"}) {
      kit.state(id).maker("M" + id, id, m -> {}).lab("L" + id, id, WorldKit.LabKit::open);
    }
    Course course = kit.run(1);
    for (int t = 0; t < 60; t++) {
      double z = course.firm("LA", "capability")[t];
      assertThat(course.firm("LB", "capability")[t]).isCloseTo(z, within(1e-9));
      assertThat(course.firm("LC", "capability")[t]).isCloseTo(z, within(1e-9));
      assertThat(course.world("hhi-research")[t]).isCloseTo(1 / 3.0, within(1e-12));
      assertThat(course.world("lag-open")[t]).isZero();
      assertThat(course.world("open-gap")[t]).isZero();
    }
  }

  /**
   * A follower with the same own progress v builds on the weights open a tick earlier. While these
   * are ahead for the whole tick, the gap becomes {@code v dt + (G + v/κ) e^{−κ dt} − v/κ}; if the
   * follower passes them within the tick, {@code (v/κ) ln(1 + κ G/v)}, whose only fixed point is 0.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 5})
  @Claim("V22")
  void v22CatchUpWithOpenWeightsClosesAnyGapAsItsEquationSays(double catchUp) {
    Course course =
        labs(true, 116, 101)
            .release("always-open")
            .on(Mechanism.OPEN_SPILLOVER)
            .with("research.openWeights", catchUp)
            .with("research.absorption", 0)
            .with("research.efficiency", .48)
            .with("research.pointsPerOom", 13.7)
            .with("research.partTime", 0)
            .with("research.partBase", 1)
            .with("research.computeElasticity", 0)
            .with("chipMarket.depreciation", .18)
            .off(Mechanism.MARKET)
            .months(360)
            .run(1);
    double slope = 13.7 * (.48 - .18 / Math.log(10));
    double[] leader = course.firm("L1", "capability");
    double[] follower = course.firm("L2", "capability");
    double unit = slope / catchUp;
    double gap = leader[2] - follower[2];
    for (int t = 3; t < 360; t++) {
      double before = gap;
      double passed = Math.log1p(before / unit) / catchUp;
      gap =
          passed < 1 / 12.0
              ? slope * passed
              : slope / 12 + (before + unit) * Math.exp(-catchUp / 12) - unit;
      assertThat(leader[t] - follower[t]).isCloseTo(gap, within(1e-9)).isLessThan(before);
    }
  }

  /** Generations appear at the mean interval, in steps of at least two points. */
  @Test
  @Claim("S18")
  void generationsComeAtTheirIntervalAndInTheirSteps() {
    WorldKit kit =
        labs(false, 116, 112, 101)
            .with("research.efficiency", 1.2)
            .with("research.pointsPerOom", 13.7)
            .with("research.interval", .27)
            .with("research.step", 2)
            .on(Mechanism.GENERATIONS);
    int[] seen = new int[3];
    for (long seed = 1; seed <= 40; seed++) {
      Course course = kit.months(120).run(seed);
      for (int f = 0; f < 3; f++) {
        double[] out = course.firm("L" + (f + 1), "capability");
        for (int t = 1; t < out.length; t++) {
          assertThat(out[t] == out[t - 1] || out[t] - out[t - 1] >= 2).isTrue();
          seen[f] += out[t] > out[t - 1] ? 1 : 0;
        }
      }
    }
    double slope = 13.7 * (1.2 - .25 / Math.log(10));
    double wait = 2 / slope + 1 / 24.0 + 1 / (12 * -Math.expm1(-1 / (12 * .27))) - 1 / 24.0;
    for (int f = 0; f < 3; f++) {
      assertThat(seen[f] / 40.0).isBetween(.85 * 10 / wait, 1.15 * 10 / wait);
    }
  }

  @Test
  @Claim("V8")
  void usersOfClosedModelsChooseByALogit() {
    Course course =
        labs(false, 116, 116 - 1 / .12, 116 - 2 / .12)
            .with("modelMarket.quality", .12)
            .with("modelMarket.nestDissimilarity", 1)
            .months(1)
            .run(1);
    assertThat(course.firm("L1", "usage-share")[0]).isCloseTo(.665241, within(5e-7));
    assertThat(course.firm("L2", "usage-share")[0]).isCloseTo(.244728, within(5e-7));
    assertThat(course.firm("L3", "usage-share")[0]).isCloseTo(.090031, within(5e-7));
  }

  @Test
  @Claim("V8")
  void someChooseNoModel() {
    Course course =
        labs(true, 116, 116 - 1 / .12, 116 - 2 / .12)
            .with("modelMarket.quality", .12)
            .with("modelMarket.nestDissimilarity", 1)
            .with("modelMarket.openPriceRatio", 1)
            .with("modelMarket.openDislike", 1)
            .months(1)
            .run(1);
    double unserved = course.state("A", "unserved")[0];
    assertThat(unserved).isCloseTo(.196612, within(5e-7));
    double[] expected = {.534447, .196612, .072329};
    for (int f = 0; f < 3; f++) {
      assertThat((1 - unserved) * course.firm("L" + (f + 1), "usage-share")[0])
          .isCloseTo(expected[f], within(5e-7));
    }
  }

  @Test
  @Claim("V9")
  void twoClosedAndOneOpenModelShareAsANestedLogit() {
    Course course =
        labs(false, 116, 116)
            .lab(
                "L3",
                "A",
                l -> {
                  l.ahead = 0;
                  l.open();
                })
            .with("modelMarket.nestDissimilarity", .5)
            .with("modelMarket.openPriceRatio", 1)
            .with("modelMarket.openDislike", 0)
            .months(1)
            .run(1);
    double served = 1 - .132231;
    assertThat(course.firm("L1", "usage-share")[0]).isCloseTo(.254164 / served, within(1e-6));
    assertThat(course.firm("L3", "usage-share")[0]).isCloseTo(.359442 / served, within(1e-6));
  }
}

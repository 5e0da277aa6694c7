package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.ChipMarket;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** V2 and V5 to V9 in whole runs: what the submodels promise one by one holds when all act. */
class WholeModelValuesTest {

  @ParameterizedTest
  @ValueSource(longs = {2, 20, 200})
  @Claim("V2")
  void chipsMoneyAndStocksAreConservedInEveryTick(long seed) {
    World world = WorldKit.lively().months(60).world(seed);
    double dt = world.calendar().dt();
    double decay = world.parameters().chipMarket().depreciation();
    double effectiveness = world.parameters().smuggling().effectiveness();
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
        expected += ChipMarket.stock(before[j], state.additions(), decay, dt) - before[j];
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

  /** Labs at one home, by capability, that share nothing and grow alike. */
  private static WorldKit labs(boolean open, double... capability) {
    WorldKit kit =
        WorldKit.empty()
            .state("A")
            .deterministic()
            .off(Mechanism.OPEN_SPILLOVER, Mechanism.PUBLICATION_SPILLOVER, Mechanism.OPEN_BASE);
    for (int f = 0; f < capability.length; f++) {
      double z = capability[f];
      kit.lab(
          "L" + (f + 1),
          "A",
          l -> {
            l.capability = z;
            l.openCapability = Double.NaN;
            l.open = open;
          });
    }
    return kit;
  }

  /**
   * Without makers compute falls at the rate of depreciation, so that potential rises in a line;
   * labs begin at their potential and come to trail it.
   */
  @ParameterizedTest
  @ValueSource(doubles = {.1, 1})
  @Claim("V6")
  void withConstantGrowthCapabilityRisesInALineBehindItsPotential(double elasticity) {
    WorldKit kit = labs(false, 116, 112, 101);
    Course course =
        kit.with("research.progressEarly", .48)
            .with("research.progressLate", .48)
            .with("research.talentElasticity", elasticity)
            .with("research.pointsPerOom", 13.7)
            .with("research.trainingLag", .5)
            .with("chipMarket.depreciation", .18)
            .months(120)
            .run(1);
    double slope = 13.7 * (.48 - .18 / Math.log(10));
    double[] start = {116, 112, 101};
    for (int month = 1; month <= 120; month++) {
      double t = month / 12.0;
      double risen = slope * (t - .5 * (1 - Math.exp(-t / .5)));
      for (int f = 0; f < 3; f++) {
        assertThat(course.firm("L" + (f + 1), "capability")[month - 1])
            .isCloseTo(start[f] + risen, within(1e-9));
      }
    }
  }

  @Test
  @Claim("V7")
  void behindAnOpenLeaderTheGapClosesToItsRest() {
    Course course =
        WorldKit.empty()
            .state("A")
            .lab("leader", "A", l -> l.open = true)
            .lab(
                "follower",
                "A",
                l -> {
                  l.capability = 116 - 13.7;
                  l.openCapability = Double.NaN;
                  l.talentMultiplier = Math.pow(.30 / .48, 2);
                })
            .deterministic()
            .off(Mechanism.PUBLICATION_SPILLOVER, Mechanism.OPEN_BASE)
            .with("research.progressEarly", .48)
            .with("research.progressLate", .48)
            .with("research.talentElasticity", .5)
            .with("research.computeElasticity", 0)
            .with("research.openSpillover", 1.2)
            .with("research.pointsPerOom", 13.7)
            .months(120)
            .run(1);
    double[] leader = course.firm("leader", "efficiency");
    double[] follower = course.firm("follower", "efficiency");
    for (int month = 1; month <= 120; month++) {
      assertThat(leader[month - 1] - follower[month - 1])
          .isCloseTo(.15 + .85 * Math.exp(-1.2 * month / 12), within(1e-9));
    }
    double behind = course.last("firm/leader/capability") - course.last("firm/follower/capability");
    assertThat(behind).isCloseTo(2.055, within(5e-4));
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
            .lab("L3", "A", l -> l.open = true)
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

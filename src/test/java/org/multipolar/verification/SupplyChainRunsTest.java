package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Site;
import org.multipolar.world.World;

/** S3, S8 to S11 and S25 in whole runs: sites, chains and minerals while all processes act. */
class SupplyChainRunsTest {

  /**
   * One home with a maker, spending of 8.5 bn USD a year on chips and nothing that would change it.
   */
  private static WorldKit still() {
    return WorldKit.empty()
        .state(
            "A",
            s -> {
              s.subsidy = 0;
              s.growth = 0;
            })
        .maker("M", "A", m -> {})
        .deterministic()
        .off(Mechanism.GDP_FEEDBACK, Mechanism.INVESTMENT)
        .with("chips.performanceGrowth", 1)
        .with("chips.contentPrice", 10);
  }

  @Test
  @Claim("S3")
  void anOrderBecomesCapacityAfterItsLeadTimeAndNothingIsLostOnTheWay() {
    World world = still().months(40).world(1);
    world.start();
    Site site = world.sites().get(0);
    double capacity = site.capacity();
    site.build(capacity, capacity, 0);
    site.order(1);
    for (int tick = 1; tick <= 24; tick++) {
      assertThat(site.due()).as("tick %s", tick).isEqualTo(tick < 24 ? 0 : 1);
      assertThat(site.ordered()).isCloseTo(site.arrived() + site.pipeline(), within(1e-15));
      site.build(capacity + site.due() / 12, capacity, 0);
      site.order(0);
    }
    assertThat(site.capacity()).isEqualTo(capacity + 1 / 12.0);
    assertThat(site.arrived()).isCloseTo(1 / 12.0, within(1e-15));
    assertThat(site.pipeline()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Claim({"S3", "S24"})
  void ordersEqualArrivalsPlusThePipelineInEveryTick(boolean quarterly) {
    WorldKit kit = WorldKit.lively().months(60);
    World world = (quarterly ? kit.quarterly() : kit).world(3);
    world.start();
    double arriving = 0;
    for (int tick = 0; tick < world.calendar().ticks(); tick++) {
      world.schedule.step(world);
      for (Site site : world.sites()) {
        assertThat(site.ordered()).isCloseTo(site.arrived() + site.pipeline(), within(1e-9));
        arriving += site.arrived();
      }
    }
    assertThat(arriving).isPositive();
  }

  @Test
  @Claim("S8")
  void atRestOutputIsSpendingOverThePriceOfContent() {
    Course course = still().months(720).run(1);
    assertThat(course.last("state/A/packages")).isCloseTo(.85, within(.015 * .85));
    assertThat(course.last("world/chip-price")).isCloseTo(20, within(.015 * 20));
  }

  @Test
  @Claim("S8")
  void twiceTheSpendingIsTwiceTheOutputAndCapacityAtTheSamePrice() {
    Course once = still().months(720).run(1);
    Course twice = still().eachState(s -> s.budgetShare *= 2).months(720).run(1);
    for (String name :
        List.of("packages", "logic-capacity", "memory-capacity", "packaging-capacity")) {
      double of = once.last("state/A/" + name);
      assertThat(twice.last("state/A/" + name)).as(name).isCloseTo(2 * of, within(2e-3 * of));
    }
    double price = once.last("world/chip-price");
    assertThat(twice.last("world/chip-price")).isCloseTo(price, within(1e-3 * price));
  }

  /** A makes chips with memory from F alone; F, which also has all tools, denies A everything. */
  private static WorldKit embargoed() {
    return still()
        .state("F", s -> s.toolShare = 1)
        .withoutOwnSites()
        .site(ChipInput.LOGIC, "A", s -> s.indigenisation = 0)
        .site(ChipInput.PACKAGING, "A", s -> s.indigenisation = 0)
        .site(ChipInput.MEMORY, "F", s -> {})
        .off(Mechanism.INDIGENISATION, Mechanism.FOUNDRY_LEAK)
        .with("chips.toolStrength", 1)
        .months(60);
  }

  @Test
  @Claim("S9")
  void withAllToolsAndMemoryDeniedCapacityFallsAndTheMemoryStockIsDrawnDown() {
    Course free = embargoed().run(1);
    Course denied = embargoed().set(24, "F", "A", Instrument.TOOL_CONTROL, 1).run(1);
    assertThat(Arrays.stream(free.state("A", "packages")).min().orElseThrow()).isPositive();
    double[] capacity = denied.state("A", "packaging-capacity");
    for (int month = 24; month < 60; month++) {
      if (month >= 24 + 9) {
        assertThat(capacity[month]).isLessThan(capacity[month - 1]);
      }
    }
    // The stock, at most two years of use, is drawn down exponentially and never runs out on a
    // date.
    double[] stock = denied.state("A", "memory-stock");
    double[] packages = denied.state("A", "packages");
    assertThat(packages[24]).isLessThan(free.state("A", "packages")[24]);
    for (int month = 25; month < 60; month++) {
      assertThat(stock[month])
          .isCloseTo(stock[month - 1] * Math.exp(-1 / 12.0 / .75), within(1e-12));
    }
  }

  @Test
  @Claim("S9")
  void withoutAStockOutputIsNothingAtOnce() {
    Course course =
        embargoed().with("chips.stockMost", 0).set(24, "F", "A", Instrument.TOOL_CONTROL, 1).run(1);
    double[] packages = course.state("A", "packages");
    assertThat(packages[23]).isPositive();
    for (int month = 24; month < 60; month++) {
      assertThat(packages[month]).isZero();
    }
  }

  @Test
  void frontCompaniesGetThroughUnlessRulesAreEnforced() {
    WorldKit leaking =
        embargoed().on(Mechanism.FOUNDRY_LEAK).set(24, "F", "A", Instrument.TOOL_CONTROL, 1);
    Course sealed = leaking.eachState(s -> s.enforcement = 1).run(1);
    Course none =
        embargoed()
            .set(24, "F", "A", Instrument.TOOL_CONTROL, 1)
            .eachState(s -> s.enforcement = 1)
            .run(1);
    none.assertSameBits(sealed);
    Course some =
        embargoed()
            .on(Mechanism.FOUNDRY_LEAK)
            .set(24, "F", "A", Instrument.TOOL_CONTROL, 1)
            .eachState(s -> s.enforcement = 0)
            .run(1);
    assertThat(some.last("state/A/packages")).isGreaterThan(none.last("state/A/packages"));
  }

  /** A, with minerals from F. */
  private static WorldKit minerals() {
    return still()
        .state("F", s -> s.mineralGallium = .98)
        .with("minerals.atOnce", .3)
        .with("minerals.chipLoss", .02)
        .with("minerals.fading", 1)
        .months(120);
  }

  @Test
  @Claim("S10")
  void aBanOnMineralsCostsAnAreaAndPasses() {
    Course course = minerals().set(0, "F", "A", Instrument.MINERAL_CONTROL, 1).run(1);
    double[] shortage = course.state("A", "mineral-shortage");
    assertThat(shortage[11]).isCloseTo(.252365, within(5e-7));
    assertThat(shortage[119]).isLessThan(1e-4);
    // Without orders, so that what is lost does not change the capacity of later years.
    WorldKit still = minerals().with("chips.investmentCap", 0);
    double[] free = still.run(1).firm("M", "output");
    double[] output =
        still.set(0, "F", "A", Instrument.MINERAL_CONTROL, 1).run(1).firm("M", "output");
    // Utilisation in the first month: one minus the loss at the mean shortage of the month.
    double mean = .686 * 12 * (1 - Math.exp(-1 / 12.0));
    assertThat(output[0] / free[0]).isCloseTo(1 - .02 * mean, within(1e-12));
    double lost = 0;
    for (int month = 0; month < 120; month++) {
      lost += (1 - output[month] / free[month]) / 12;
    }
    assertThat(lost).isCloseTo(.01372 * (1 - Math.exp(-10)), within(1e-12));
  }

  @Test
  @Claim("S11")
  void aFullShortageCostsTheOutputThatWasReported() {
    WorldKit kit =
        minerals()
            .eachState(
                s -> {
                  s.gdp = 25.74;
                  s.mineralGallium = 1;
                })
            .with("minerals.atOnce", 0)
            .with("minerals.fading", 20)
            .off(Mechanism.ADOPTION)
            .months(1);
    double free = kit.run(1).last("state/A/gdp");
    double denied = kit.set(0, "F", "A", Instrument.MINERAL_CONTROL, 1).run(1).last("state/A/gdp");
    double shortage = Math.exp(-1 / 240.0);
    assertThat(1e3 * (free - denied) / shortage).isCloseTo(3.40, within(.005));
  }

  @Test
  @Claim("S25")
  void publicMoneyBuysSitesWhereThereAreSomeAndComputeElsewhere() {
    WorldKit kit = still().state("I", s -> s.subsidy = 0).months(48);
    Course none = kit.run(1);
    Course some = kit.eachState(s -> s.subsidy = 1).run(1);
    assertThat(some.state("I", "compute")[11]).isGreaterThan(none.state("I", "compute")[11]);
    assertThat(some.last("state/A/packaging-capacity"))
        .isGreaterThan(none.last("state/A/packaging-capacity"));
  }

  @Test
  void capacityThatOpensIsThereFromItsDayOn() {
    WorldKit kit = still().months(24);
    Course none = kit.run(1);
    Course more = kit.opening(ChipInput.MEMORY, "A", 12, 3).run(1);
    assertThat(more.state("A", "memory-capacity")[11])
        .isEqualTo(none.state("A", "memory-capacity")[11]);
    assertThat(more.state("A", "memory-capacity")[12] - none.state("A", "memory-capacity")[12])
        .isCloseTo(3 * Math.exp(-.07 / 12), within(1e-9));
  }

  @Test
  void withoutASupplyChainLogicAloneDecides() {
    WorldKit kit = still().site(ChipInput.MEMORY, "A", s -> s.capacity = .1).months(6);
    assertThat(kit.run(1).state("A", "packages")[0]).isLessThan(.2);
    assertThat(kit.off(Mechanism.SUPPLY_CHAIN).run(1).state("A", "packages")[0])
        .isCloseTo(.9, within(.01));
  }

  @Test
  void withImperfectComplementsAChainMakesSlightlyLess() {
    WorldKit kit = still().site(ChipInput.LOGIC, "A", s -> s.capacity = 9).months(6);
    double fixed = kit.run(1).state("A", "packages")[0];
    double give =
        kit.forms(new Forms(Forms.Chips.CES, Forms.Yield.PACE)).run(1).state("A", "packages")[0];
    // Two equal inputs: 2^(−1/8).
    assertThat(give / fixed).isCloseTo(Math.pow(2, -1 / 8.0), within(1e-6));
  }

  @Test
  void stocksDeliveredFromAbroadCarryAChainForAWhile() {
    Course course =
        embargoed()
            .with("chips.stockMost", 0)
            .set(0, "F", "A", Instrument.TOOL_CONTROL, 1)
            .delivery("A", ChipInput.MEMORY, 6, 11, .6)
            .run(1);
    double[] packages = course.state("A", "packages");
    assertThat(packages[5]).isZero();
    assertThat(packages[6]).isPositive();
    assertThat(course.state("A", "delivered-share")[8]).isEqualTo(1);
    double made = 0;
    for (double each : packages) {
      made += each / 12;
    }
    assertThat(made + course.last("state/A/memory-stock")).isCloseTo(.6, within(1e-9));
  }

  @Test
  void performanceFollowsTheRecordAndThenItsGrowthChokedByWhatIsDenied() {
    WorldKit kit =
        embargoed()
            .set(0, "F", "A", Instrument.TOOL_CONTROL, .5)
            .with("chips.toolStrength", .7)
            .with("chips.performanceGrowth", 1.29)
            .months(12);
    assertThat(kit.run(1).last("state/A/package-performance"))
        .isCloseTo(.5 * Math.pow(1.29, 1 - .7 * .5), within(1e-12));
  }

  @Test
  void indigenisationIsAnExactFlow() {
    Course course =
        embargoed()
            .on(Mechanism.INDIGENISATION)
            .eachState(s -> s.subsidy = .5)
            .set(0, "F", "A", Instrument.TOOL_CONTROL, .75)
            .with("chips.indigenisation", .06)
            .with("chips.inducedEffort", .10)
            .months(12)
            .run(1);
    assertThat(course.last("state/A/indigenisation"))
        .isCloseTo(1 - Math.exp(-(.06 * .5 + .10 * .75)), within(1e-12));
  }
}

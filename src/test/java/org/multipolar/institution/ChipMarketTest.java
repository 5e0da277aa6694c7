package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Reach;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ControlLadderParameters;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/** Effect of controls on the chip market: allocation of each maker's chips to buyers. */
class ChipMarketTest {
  private static final ControlLadderParameters CONTROLS =
      new ControlLadderParameters(
          List.of(0.0, .10, .50, .80, 1.0), List.of(1.33, .60, .30, .15), .5, .10);

  /** A sells to B and S; all three have the same budget. */
  private static WorldKit seller() {
    return WorldKit.empty()
        .state("A")
        .state("B")
        .state("S")
        .maker("M", "A", m -> {})
        .deterministic()
        .months(24);
  }

  private static Setting threshold(double level, double h100) {
    return new Setting(
        Instrument.CHIP_CONTROL, level, ControlMode.THRESHOLD, h100, ReachTerms.UNSAID);
  }

  private static double ratio(Course course, int tick) {
    return course.state("B", "additions")[tick] / course.state("S", "additions")[tick];
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "1, 1", ".25, .5", ".10, .316227766", ".0999, 0", "0, 0"})
  void aCutDownChipKeepsTheRootOfItsRatio(double ratio, double share) {
    assertThat(ChipMaker.throughThreshold(ratio, CONTROLS)).isCloseTo(share, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", ".25, .9", ".5, .5", ".75, .2", ".875, .1", "1, 0"})
  void aRungDeniesTheShareOfItsLadder(double level, double rest) {
    Course course = seller().set(2, "A", "B", Instrument.CHIP_CONTROL, level).run(1);
    assertThat(ratio(course, 1)).isCloseTo(1, within(1e-9));
    assertThat(ratio(course, 2)).isCloseTo(rest, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", ".25, .75", ".8, .2", "1, 0"})
  void aScriptedShareDeniesThatShare(double share, double rest) {
    Setting setting = Setting.share(share).onLadder(CONTROLS.shareLadder());
    Course course = seller().set(2, 99, "A", "B", setting).run(1);
    assertThat(ratio(course, 1)).isCloseTo(1, within(1e-9));
    assertThat(ratio(course, 2)).isCloseTo(rest, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void aScriptedShareIsAShareInAnyControlMode(ControlMode mode) {
    Course course = seller().choiceMode(mode).set(2, "A", "B", Instrument.CHIP_CONTROL, .5).run(1);
    assertThat(ratio(course, 2)).isCloseTo(.5, within(1e-9));
  }

  /** Share of a state's chips that is exported under a control by another state. */
  private static double exported(String by, String on) {
    Course course =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("S")
            .maker("MA", "A", m -> m.capacity = .4)
            .maker("MB", "B", m -> m.capacity = .1)
            .deterministic()
            .set(2, by, on, Instrument.CHIP_CONTROL, .25)
            .run(1);
    double domestic = course.state(on, "additions")[2] * course.state(on, "domestic-chip-share")[2];
    return 1 - domestic / course.firm("M" + on, "output")[2];
  }

  @Test
  void aMarketWithoutClearingPricesStopsTheRunWithMakerAndMonth() {
    World w = seller().maker("N", "A", m -> m.quality = Double.NaN).world(1);
    w.start();
    String month = w.calendar().month(0).toString();
    assertThatThrownBy(() -> w.schedule.step(w))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "N finds no price for its chips in "
                + month
                + ": demand is NaN times supply; lower chipMarket.substitutionElasticity");
  }

  @Test
  void onlyMakersOfAStateThatIsOutmadeStayAtHomeUnderControl() {
    assertThat(exported("A", "B")).isCloseTo(0, within(1e-9));
    assertThat(exported("B", "A")).isGreaterThan(.5);
  }

  @Test
  void aThresholdBitesHarderAsChipsOutgrowIt() {
    Course course = seller().set(2, 99, "A", "B", threshold(.25, .5)).run(1);
    assertThat(ratio(course, 2)).isBetween(.95, .999);
    assertThat(ratio(course, 23)).isLessThan(ratio(course, 2) - .1);
  }

  @Test
  void aThresholdFarAboveTodaysChipsIsFeltOnceTheyOutgrowIt() {
    Setting far = threshold(Setting.rungOf(3, CONTROLS.thresholdLadder()), 3);
    Course course = seller().set(2, 999, "A", "B", far).months(120).run(1);
    assertThat(ratio(course, 2)).isCloseTo(1, within(1e-9));
    assertThat(ratio(course, 119)).isLessThan(.8);
  }

  @Test
  void aQuotaIsSpreadOverTheYearAndKept() {
    Setting quota =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.QUOTA, .012, ReachTerms.UNSAID);
    Course course = seller().set(3, 99, "A", "B", quota).run(1);
    for (int tick = 3; tick < 24; tick++) {
      assertThat(course.state("B", "additions")[tick]).isCloseTo(.001, within(1e-12));
    }
  }

  @Test
  void aQuotaByLevelIsAPartOfTheDemandBeforeItAndAShareInTheFirstTick() {
    Setting half =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.QUOTA, Double.NaN, ReachTerms.UNSAID);
    assertThat(ratio(seller().set(0, 99, "A", "B", half).run(1), 0)).isCloseTo(.5, within(1e-9));
    Course later = seller().set(3, 99, "A", "B", half).run(1);
    assertThat(later.state("B", "additions")[3])
        .isCloseTo(later.state("B", "additions")[2] / 2, within(1e-9));
  }

  @Test
  void aClubsFloorUnderThresholdsNeverDeniesMoreThanEverything() {
    Course course =
        WorldKit.lively()
            .policy("fixed")
            .choiceMode(ControlMode.THRESHOLD)
            .maker("H1", "H", m -> m.capacity = .2)
            .withoutRegimes()
            .regime(
                "club",
                0,
                r -> {
                  r.clubGood = .5;
                  r.alignControls = true;
                },
                "A",
                "H")
            .membership("fixed")
            .off(Mechanism.COMPLIANCE)
            .set(0, 99, "H", "B", threshold(.25, .01))
            .run(1);
    for (double denied : course.state("B", "denied-share")) {
      assertThat(denied).isBetween(0.0, 1.0);
    }
    for (double additions : course.state("B", "additions")) {
      assertThat(additions).isNotNegative();
    }
  }

  @Test
  void refusalCutsForeignChipsAndLeavesDomesticOnes() {
    Course course =
        WorldKit.lively().deterministic().set(2, "B", Instrument.IMPORT_REFUSAL, 1).run(1);
    for (int tick = 2; tick < 36; tick++) {
      assertThat(course.state("B", "domestic-chip-share")[tick])
          .isCloseTo(
              1 - course.state("B", "smuggled-in")[tick] / course.state("B", "additions")[tick],
              within(1e-9));
    }
  }

  @Test
  void aFixedFractionOfSmuggledChipsArrives() {
    Course course = WorldKit.lively().with("smuggling.arriving", .8).run(1);
    for (int tick = 0; tick < 36; tick++) {
      double in = 0;
      double out = 0;
      for (String id : new String[] {"A", "B", "H", "S"}) {
        in += course.state(id, "smuggled-in")[tick];
        out += course.state(id, "smuggled-out")[tick];
      }
      assertThat(in).isCloseTo(.8 * out, within(1e-12));
    }
    assertThat(course.last("state/B/smuggled-in")).isPositive();
  }

  /** In two equal states at equal prices the domestic maker has weight 1 + 2 · .25, the other 1. */
  @Test
  void subsidisedStatesLeanToTheirOwnMakers() {
    Course course = WorldKit.mirrored().deterministic().with("chipMarket.homeBias", 2).run(1);
    assertThat(course.state("A", "domestic-chip-share")[0]).isCloseTo(.6, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"true, .2", "false, .6"})
  void aRuleThatReachesAbroadBindsMakersOfOthersToo(boolean reaches, double rest) {
    Setting setting =
        new Setting(
            Instrument.CHIP_CONTROL,
            .75,
            ControlMode.SHARE,
            .8,
            ReachTerms.of(new Reach(reaches, false, false)));
    WorldKit kit = seller().maker("N", "C", m -> {}).state("C").with("chipMarket.redirection", 0);
    kit.with("chipMarket.substitutionElasticity", 4);
    kit.eachState(s -> s.subsidy = 0).set(0, 99, "A", "B", setting);
    Course course = kit.run(1);
    double[] makers = new double[2];
    for (int c = 0; c < 2; c++) {
      makers[c] = course.firm(c == 0 ? "M" : "N", "price")[0];
    }
    double ofM = Math.pow(makers[0], -4) / (Math.pow(makers[0], -4) + Math.pow(makers[1], -4));
    assertThat(ratio(course, 0)).isCloseTo(reaches ? .2 : .2 * ofM + 1 - ofM, within(1e-9));
    if (reaches) {
      assertThat(ratio(course, 0)).isCloseTo(rest, within(1e-9));
      assertThat(ratio(kit.off(Mechanism.CONTROLS).run(1), 0)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void aStateWithoutMakersDeniesByARuleThatReachesAbroad() {
    Setting setting =
        new Setting(
            Instrument.CHIP_CONTROL,
            .75,
            ControlMode.SHARE,
            .8,
            ReachTerms.of(new Reach(true, false, false)));
    WorldKit kit = seller().withoutMakers().state("C").maker("N", "C", m -> {});
    assertThat(ratio(kit.run(1), 0)).isCloseTo(1, within(1e-9));
    assertThat(ratio(kit.set(0, 99, "A", "B", setting).run(1), 0)).isCloseTo(.2, within(1e-9));
  }

  /** The denied amount does not depend on the buyer's own refusal. */
  @ParameterizedTest
  @CsvSource({"0", ".5", "1"})
  void refusedSpendingIsNotCountedAsDenied(double refusal) {
    World w =
        WorldKit.mirrored()
            .eachState(s -> s.importRefusal = refusal)
            .deterministic()
            .set(0, "A", "B", Instrument.CHIP_CONTROL, .5)
            .months(1)
            .ran(1);
    State b = w.states().get(1);
    assertThat(b.denied()).isPositive().isCloseTo(.5 * w.trade().wantedValue(0, 1), within(1e-9));
    assertThat(w.states().get(0).denied()).isZero();
  }

  /** Buyers pay no more for domestic chips, which are not denied, than for smuggled ones. */
  @Test
  void deniedBuyersPayNoMoreThanTheSmugglersPrice() {
    WorldKit kit =
        seller()
            .maker("N", "B", m -> m.capacity = .05)
            .with("smuggling.premium", .5)
            .off(Mechanism.INVESTMENT)
            .set(0, "A", "B", Instrument.CHIP_CONTROL, 1)
            .months(6);
    World w = kit.world(1);
    w.start();
    double price = w.trade().price(0);
    w.schedule.step(w);
    State b = w.state("B");
    ChipMaker n = w.makers().get(1);
    assertThat(n.price()).isCloseTo(1.5 * price, within(1e-9));
    assertThat(n.revenue()).isCloseTo(n.price() * n.output(), within(1e-12));
    assertThat(b.purse().waiting()).isCloseTo(b.budget() - n.revenue(), within(1e-12));
    assertThat(w.trade().unserved(1)).isCloseTo(b.purse().waiting(), within(1e-12));
    double before = b.purse().waiting();
    w.schedule.step(w);
    assertThat(b.budget()).isCloseTo(b.purse().budget() / 12, within(1e-12));
    assertThat(b.purse().waiting())
        .isCloseTo(before + b.purse().budget() / 12 - n.revenue(), within(1e-12));
  }

  /**
   * B pays .25 of its spending to A; the rest, which the maker keeps, buys chips at the same price
   * as the money of S.
   */
  @Test
  void aFeeRaisesTheBuyersPriceAndGoesToTheController() {
    Setting licence =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.FEE, .25, ReachTerms.UNSAID);
    World w = seller().months(1).set(0, 99, "A", "B", licence).ran(1);
    Trade trade = w.trade();
    int b = w.state("B").number();
    int s = w.state("S").number();
    assertThat(trade.paid(b)).isCloseTo(trade.paid(s), within(1e-12));
    assertThat(trade.bought(0, b)).isCloseTo(.75 * trade.bought(0, s), within(1e-12));
    assertThat(trade.paid(b) * .75 / trade.bought(0, b)).isCloseTo(trade.price(0), within(1e-9));
    assertThat(trade.fees(0)).isCloseTo(.25 * trade.paid(b), within(1e-12)).isPositive();
    double paid = w.states().stream().mapToDouble(state -> trade.paid(state.number())).sum();
    assertThat(paid).isCloseTo(trade.earned(0) + trade.fees(0), within(1e-12));
    assertThat(w.state("B").denied()).isZero();
  }

  /** The fee shifts B's spending to N as a price of p/(1 − fee) would. */
  @Test
  void aFeeTurnsBuyersToOtherMakers() {
    Setting licence =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.FEE, .25, ReachTerms.UNSAID);
    WorldKit kit = seller().state("C").maker("N", "C", m -> {}).months(1);
    World w = kit.set(0, 99, "A", "B", licence).ran(1);
    int b = w.state("B").number();
    int s = w.state("S").number();
    double ofS = w.trade().bought(0, s) / w.trade().bought(1, s);
    double ofB = w.trade().bought(0, b) / w.trade().bought(1, b);
    double elasticity = w.parameters().chipMarket().substitutionElasticity();
    assertThat(ofB / ofS).isCloseTo(Math.pow(.75, elasticity), within(1e-9));
  }

  /** Only a control that names headquarters applies to an investor of B in S. */
  @ParameterizedTest
  @CsvSource({"true, .2", "false, 1"})
  void aControlThatNamesHeadquartersFollowsInvestorsAbroad(boolean named, double rest) {
    Setting control =
        new Setting(
            Instrument.CHIP_CONTROL,
            .75,
            ControlMode.SHARE,
            .8,
            ReachTerms.of(new Reach(false, named, false)));
    World w =
        seller()
            .investor(
                "V",
                "B",
                v -> {
                  v.homeShare = .5;
                  v.hosts = List.of("S");
                })
            .set(0, 99, "A", "B", control)
            .months(1)
            .ran(1);
    int home = w.compute().investors().get(0).holding();
    assertThat(w.compute().paid(home) / w.compute().ordered(home)).isCloseTo(.2, within(1e-9));
    assertThat(w.compute().paid(home + 1) / w.compute().ordered(home + 1))
        .isCloseTo(rest, within(1e-9));
    State b = w.state("B");
    assertThat(b.denied())
        .isCloseTo(
            .8 * (w.compute().ordered(home) + w.compute().ordered(b.number()))
                + (1 - rest) * w.compute().ordered(home + 1),
            within(1e-9));
  }
}

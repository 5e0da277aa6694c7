package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;

/** Operators on given trajectories, with explicit arithmetic. */
class OperatorCatalogueTest {
  private static final double EXACT = 1e-12;

  private static double answer(Trajectory run, String operator, OperatorQuery query) {
    return operator(operator).predict(run, query).value();
  }

  private static ObservationOperator operator(String name) {
    return OperatorCatalogue.named(name).orElseThrow().operator();
  }

  private static OperatorQuery about(String entity, String month) {
    return OperatorQuery.about(entity, YearMonth.parse(month));
  }

  private static OperatorQuery between(String entity, String from, String month) {
    return OperatorQuery.between(entity, YearMonth.parse(from), YearMonth.parse(month));
  }

  @Test
  void clusterShareIsTheShareOfTheMonth() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 4)
            .with("compute-share", "CHN", .30, .29, .27, .25)
            .with("compute-share", "HKG", .5);
    assertThat(answer(run, "cluster-share", about("CHN", "2022-12"))).isEqualTo(.27);
    assertThat(answer(run, "cluster-share", about("CHN", "2023-02"))).isNaN();
  }

  @Test
  void computeGrowthIsAnnualised() {
    double[] doubling = new double[25];
    for (int m = 0; m < doubling.length; m++) {
      doubling[m] = .7 * Math.pow(2, m / 12.0);
    }
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 25).with("compute-world", "world", doubling);
    assertThat(answer(run, "compute-growth", between("world", "2022-12", "2024-06")))
        .isCloseTo(2, within(EXACT));
    assertThat(answer(run, "compute-growth", between("world", "2022-09", "2023-04")))
        .as("a first day before the run is replaced by its first month")
        .isCloseTo(2, within(EXACT));
    assertThat(answer(run, "compute-growth", about("world", "2023-10")))
        .isCloseTo(2, within(EXACT));
    assertThat(answer(run, "compute-growth", about("world", "2022-10"))).isNaN();
  }

  @Test
  void largestRunNeverDecreases() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 4)
            .with("training-compute", "USA", 2e24, 5e24, 4e24, 9e24)
            .with("training-compute-max", "world", 3e24);
    assertThat(answer(run, "largest-run", about("USA", "2022-12"))).isEqualTo(5e24);
    assertThat(answer(run, "largest-run", about("USA", "2023-01"))).isEqualTo(9e24);
    assertThat(answer(run, "largest-run", about("world", "2022-11"))).isEqualTo(3e24);
    assertThat(answer(run, "largest-run", about("USA", "2023-02"))).isNaN();
  }

  @Test
  void milestoneLagIsInWholeMonthsAndCensoredAtTheEnd() {
    Trajectory run =
        new HandWrittenTrajectory("2023-01", 7)
            .with("frontier", "world", 110, 116, 120, 121, 122, 123, 130)
            .with("lab-frontier", "USA", 110, 116, 120, 121, 122, 123, 130)
            .with("lab-frontier", "CHN", 100, 104, 110, 112, 114, 118, 118)
            .with("open-frontier", "world", 100, 101, 102, 103, 104, 105, 106);
    // Level 116 of February minus a point: 114 in May, 118 in June.
    assertThat(answer(run, "milestone-lag", between("CHN", "2023-02", "2023-05"))).isEqualTo(4);
    // Level 110 of January is reached in March.
    assertThat(answer(run, "milestone-lag", between("CHN", "2023-01", "2023-05"))).isEqualTo(2);
    Prediction censored =
        operator("milestone-lag").predict(run, between("CHN", "2023-03", "2023-05"));
    assertThat(censored).isEqualTo(new Prediction(4, true));
    assertThat(censored.valueOrInfinity()).isInfinite();
    assertThat(operator("open-milestone-lag").predict(run, between("world", "2023-01", "2023-05")))
        .isEqualTo(new Prediction(6, true));
    assertThat(answer(run, "milestone-lag", between("CHN", "2022-12", "2023-05"))).isNaN();
    Trajectory level = new HandWrittenTrajectory("2023-01", 2).with("lab-frontier", "USA", 1);
    assertThat(answer(level, "milestone-lag", between("USA", "2023-01", "2023-02"))).isZero();
  }

  @Test
  void recordLagIsAMeanOfCompletedSpells() {
    HandWrittenTrajectory run =
        new HandWrittenTrajectory("2023-01", 8)
            .with("lab-frontier", "USA", 100, 110, 110, 112, 112, 120, 120, 120)
            .with("lab-frontier", "CHN", 90, 95, 95, 109, 111, 111, 111, 111);
    // 110 of February is matched in April (109), 112 of April in May (111), 120 of June never.
    assertThat(answer(run, "lag-behind-records", between("CHN", "2023-02", "2023-08")))
        .isEqualTo(1.5);
    Prediction none =
        operator("lag-behind-records").predict(run, between("CHN", "2023-06", "2023-08"));
    assertThat(none).isEqualTo(new Prediction(2, true));
    assertThat(answer(run, "lag-behind-records", between("CHN", "2023-07", "2023-08")))
        .as("no record")
        .isNaN();
    assertThat(answer(run, "lag-behind-records", between("CHN", "2023-01", "2023-08"))).isNaN();
    run.with("frontier", "world", 100, 110, 120).with("open-frontier", "world", 90, 110, 110, 119);
    assertThat(answer(run, "open-lag-behind-records", between("world", "2023-02", "2023-08")))
        .as("110 was an open record")
        .isEqualTo(1);
  }

  @Test
  void gapIsAMeanOfMonthsAndASawtoothHasATooth() {
    HandWrittenTrajectory run =
        new HandWrittenTrajectory("2023-01", 5)
            .with("lab-frontier", "USA", 110)
            .with("lab-frontier", "CHN", 94, 106, 100, 108, 108)
            .with("frontier", "world", 110)
            .with("open-frontier", "world", 94, 106, 100, 108, 108);
    assertThat(answer(run, "capability-gap", about("CHN", "2023-03"))).isEqualTo(10);
    assertThat(answer(run, "capability-gap", between("CHN", "2023-01", "2023-04"))).isEqualTo(8);
    assertThat(answer(run, "open-capability-gap", about("world", "2023-02"))).isEqualTo(4);
    assertThat(answer(run, "open-gap-sawtooth", between("world", "2023-01", "2023-05"))).isOne();
    assertThat(answer(run, "open-gap-sawtooth", between("world", "2023-03", "2023-05"))).isZero();
    assertThat(answer(run, "open-gap-sawtooth", between("world", "2022-12", "2023-05"))).isNaN();
  }

  @Test
  void pricesAreRevenueOverUnits() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 5)
            .with("revenue", "Nvidia", 2, 4, 6, 9, 9)
            .with("price", "Nvidia", 20, 40, 30, 30, 45);
    // 12 bn over .1 + .1 + .2; 19 over .1 + .2 + .3; 24 over .2 + .3 + .2.
    assertThat(answer(run, "price-per-h100e", about("Nvidia", "2022-12")))
        .isCloseTo(30, within(EXACT));
    assertThat(answer(run, "price-peak", between("Nvidia", "2022-10", "2023-02")))
        .isCloseTo(24 / .7, within(EXACT));
    assertThat(answer(run, "price-per-h100e", about("Nvidia", "2022-11"))).isNaN();
    assertThat(answer(run, "chips-sold", about("Nvidia", "2022-12"))).isCloseTo(.4, within(EXACT));
    assertThat(answer(run, "quarterly-revenue", about("Nvidia", "2023-01"))).isEqualTo(19);
  }

  @Test
  void growthOfTheLargestRunIsAnnualised() {
    double[] runs = new double[13];
    java.util.Arrays.fill(runs, 1e24);
    runs[12] = 4e24;
    Trajectory run = new HandWrittenTrajectory("2022-10", 13).with("training-compute", "USA", runs);
    assertThat(answer(run, "largest-run-growth", between("USA", "2022-09", "2023-10")))
        .isCloseTo(4, within(EXACT));
    // From the largest run at the end of 2021, 2.05e24 FLOP, in 22 months.
    assertThat(answer(run, "largest-run-growth", between("USA", "2021-12", "2023-10")))
        .isCloseTo(Math.pow(4 / 2.05, 12 / 22.0), within(EXACT));
  }

  @Test
  void outputOfChineseMakersIsAddedUp() {
    Trajectory run =
        new HandWrittenTrajectory("2025-01", 6)
            .with("output", "Huawei", .02)
            .with("output", "Cambricon", .01, .01, .01, 0);
    // 12 (6 · .02 + 3 · .01) / 6
    assertThat(answer(run, "chip-output-rate", between("CHN", "2025-01", "2025-06")))
        .isCloseTo(.3, within(EXACT));
  }

  @Test
  void controlsAreReadFromLevels() {
    HandWrittenTrajectory run =
        new HandWrittenTrajectory("2022-10", 6)
            .with("chip-control-faced", "CHN", .25, .5, .25, .75, 1, 1)
            .with("tool-control-faced", "CHN", .5)
            .with("mineral-control-faced", "USA", .5);
    assertThat(answer(run, "rungs-raised", between("CHN", "2022-10", "2023-03")))
        .as(".25, .5 and .25 up")
        .isEqualTo(4);
    assertThat(answer(run, "minerals-unprovoked", between("CHN", "2022-10", "2023-03"))).isZero();
    run.with("chip-control-faced", "CHN", 0).with("tool-control-faced", "CHN", 0, .5);
    assertThat(answer(run, "minerals-unprovoked", between("CHN", "2022-10", "2023-03")))
        .isEqualTo(.5);
    assertThat(answer(run, "allies-controlled", between("world", "2022-10", "2023-03"))).isZero();
    run.with("chip-control-faced", "JPN", 0, 0, .5, 0);
    assertThat(answer(run, "allies-controlled", between("world", "2022-10", "2023-03"))).isOne();
  }

  @Test
  void membershipsAreCountedByState() {
    double[] joins = {0, 1, 1, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4};
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 15)
            .with("memberships", "FRA", joins)
            .with("memberships", "IND", 1);
    assertThat(answer(run, "bodies-a-year", between("world", "2022-10", "2023-12"))).isEqualTo(3);
    // One exit over (Σ of the first fourteen months of both) / 12.
    assertThat(answer(run, "exits-a-year", between("world", "2022-10", "2023-12")))
        .isCloseTo(1 / ((0 + 1 + 1 + 3 + 3 + 9 * 2 + 14) / 12.0), within(EXACT));
  }

  @Test
  void firstLawsLeaveOutTheUnion() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 13)
            .with("regulation", "KOR", 0, .25)
            .with("regulation", "CHN", .25, .5)
            .with("regulation", "FRA", 0, .5)
            .with("regulation", "IND", 0);
    assertThat(answer(run, "first-laws-a-year", between("world", "2022-10", "2023-10"))).isOne();
  }

  @Test
  void stocksChangeAndFlowsAddUp() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 13)
            .with("talent", "USA", 42, 41, 40)
            .with("incidents", "world", 1, 2, 3, 0);
    assertThat(answer(run, "talent-change", between("USA", "2022-10", "2023-04"))).isEqualTo(-4);
    assertThat(answer(run, "incidents-counted", between("world", "2022-11", "2023-10")))
        .isEqualTo(5);
  }

  @Test
  void unnamedMilestonePrecedesTheDateByTheObservedLag() {
    ObservationOperator lag = operator("milestone-lag");
    Observation named = observation("CHN", "milestone-lag", "2024-05-15", "2023-03-15", 12);
    assertThat(lag.query(named)).isEqualTo(between("CHN", "2023-03", "2024-05"));
    Observation unnamed = observation("CHN", "milestone-lag", "2024-05-15", null, 14);
    assertThat(lag.query(unnamed)).isEqualTo(between("CHN", "2023-03", "2024-05"));
    assertThat(lag.inMonth(lag.query(named), YearMonth.parse("2024-07")))
        .isEqualTo(between("CHN", "2023-05", "2024-07"));
  }

  @Test
  void yearlyRevenueAddsTwelveMonths() {
    double[] rising = new double[16];
    for (int m = 0; m < rising.length; m++) {
      rising[m] = m;
    }
    Trajectory run = new HandWrittenTrajectory("2022-10", 16).with("revenue", "Nvidia", rising);
    // Fiscal 2024: February 2023 (month 4) to January 2024 (month 15): 12 (4 + 15) / 2.
    assertThat(answer(run, "yearly-revenue", about("Nvidia", "2024-01"))).isEqualTo(114);
    assertThat(answer(run, "yearly-revenue", about("Nvidia", "2023-09"))).isEqualTo(66);
    assertThat(answer(run, "yearly-revenue", about("Nvidia", "2023-08")))
        .as("a year that began before the run")
        .isNaN();
  }

  @Test
  void quarterlySalesShareIsWeightedByRevenueAndIncludesHongKong() {
    HandWrittenTrajectory run =
        new HandWrittenTrajectory("2023-11", 3)
            .with("revenue", "Nvidia", 1, 2, 1)
            .with("chip-revenue-share", "CHN", .10, .04, .02);
    // (1·.10 + 2·.04 + 1·.02) / 4
    assertThat(answer(run, "quarterly-sales-share", about("CHN", "2024-01")))
        .isCloseTo(.05, within(EXACT));
    run.with("chip-revenue-share", "HKG", .01).with("chip-revenue-share", "MAC", .002);
    assertThat(answer(run, "quarterly-sales-share", about("CHN", "2024-01")))
        .isCloseTo(.062, within(EXACT));
    assertThat(answer(run, "quarterly-sales-share", about("CHN", "2023-12"))).isNaN();
  }

  @Test
  void domesticShareExcludesSmuggledChips() {
    Trajectory run =
        new HandWrittenTrajectory("2023-01", 12)
            .with("additions", "CHN", 10, 10, 10, 10, 10, 10, 20)
            .with("domestic-chip-share", "CHN", .1, .1, .1, .1, .1, .1, .2)
            .with("smuggled-in", "CHN", 0, 0, 0, 0, 0, 0, 5);
    // Domestic 6·1 + 6·4 = 30; sold 6·10 + 6·15 = 150.
    assertThat(answer(run, "domestic-share", about("CHN", "2023-12"))).isCloseTo(.2, within(EXACT));
    assertThat(answer(run, "domestic-share", about("CHN", "2024-01"))).isNaN();
    Trajectory none =
        new HandWrittenTrajectory("2023-01", 12)
            .with("additions", "CHN", 0, 1)
            .with("domestic-chip-share", "CHN", Double.NaN, .5)
            .with("smuggled-in", "CHN", 0);
    assertThat(answer(none, "domestic-share", about("CHN", "2023-12"))).isEqualTo(.5);
  }

  @Test
  void smuggledChipsAreCountedInThousands() {
    Trajectory run =
        new HandWrittenTrajectory("2024-01", 12)
            .with("smuggled-from-hubs", "CHN", .01)
            .with("performance", "Nvidia", .5, .5, .5, .5, .5, .5, 1);
    // 6 · 10 / .5 + 6 · 10 / 1 thousand chips.
    assertThat(answer(run, "smuggled-chips", about("CHN", "2024-12"))).isCloseTo(180, within(1e-9));
  }

  @Test
  void businessAdoptionIsTheUseByFirmsOfTheMonth() {
    Trajectory run = new HandWrittenTrajectory("2024-01", 2).with("firm-use", "USA", .03, .05);
    assertThat(answer(run, "business-adoption", about("USA", "2024-02"))).isEqualTo(.05);
  }

  @Test
  void openUseIsAMeanOfMonths() {
    Trajectory run =
        new HandWrittenTrajectory("2025-01", 4).with("open-usage-share", "world", .1, .2, .3, .8);
    assertThat(answer(run, "open-use", between("world", "2025-01", "2025-03")))
        .isCloseTo(.2, within(EXACT));
    assertThat(answer(run, "open-use", about("world", "2025-04"))).isEqualTo(.8);
    assertThat(answer(run, "open-use", between("world", "2024-12", "2025-03"))).isNaN();
  }

  @Test
  void metricIsItsOwnOperator() {
    OperatorCatalogue.Entry entry = OperatorCatalogue.named("threat", Scope.WORLD).orElseThrow();
    Trajectory run = new HandWrittenTrajectory("2024-01", 2).with("threat", "world", .3, .4);
    assertThat(entry.operator().predict(run, about("world", "2024-02")).value()).isEqualTo(.4);
    assertThat(entry.unit()).isEqualTo("0-1");
    assertThat(OperatorCatalogue.named("threat", Scope.FIRM)).isEmpty();
    assertThat(OperatorCatalogue.counterpart("threat")).contains("threat");
    assertThat(OperatorCatalogue.counterpart("cluster-share")).contains("compute-share");
    assertThat(OperatorCatalogue.counterpart("smuggled-chips")).isEmpty();
  }

  @Test
  void everyOperatorIsDescribedAndReadsExistingMetrics() {
    Set<String> metrics =
        Set.copyOf(MetricCatalogue.all().stream().map(Metric::name).distinct().toList());
    assertThat(OperatorCatalogue.all())
        .isNotEmpty()
        .allSatisfy(
            entry -> {
              assertThat(entry.name()).matches("[a-z][a-z0-9-]*").isNotIn(metrics);
              assertThat(List.of(entry.label(), entry.unit(), entry.summary(), entry.source()))
                  .noneMatch(String::isBlank);
              assertThat(entry.scopes()).isNotEmpty();
              assertThat(entry.counterpart())
                  .matches(c -> c.isEmpty() || metrics.contains(c.get()));
              assertThat(entry.operator().requires("CHN"))
                  .extracting(RequiredMetric::metric)
                  .isSubsetOf(metrics);
            });
    assertThat(OperatorCatalogue.all())
        .extracting(OperatorCatalogue.Entry::name)
        .doesNotHaveDuplicates();
  }

  private static Observation observation(
      String entity, String metric, String date, String from, double value) {
    return new Observation(
        "",
        LocalDate.parse(date),
        Optional.ofNullable(from).map(LocalDate::parse),
        entity,
        metric,
        value,
        Double.NaN,
        Double.NaN,
        "",
        Observation.Role.HISTORY,
        "somebody",
        "",
        "");
  }
}

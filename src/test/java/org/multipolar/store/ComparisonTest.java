package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.Take;
import org.multipolar.metric.WorldMetric;
import org.multipolar.study.Experiment;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.TwoStates;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.WorldTables;

class ComparisonTest {
  private static final Take END = Take.plain(Take.Kind.END);
  private static final Outcome SUM =
      Outcome.of(new WorldMetric("tick", "Tick", "months", "", true, w -> 0), "", END);
  private static final Outcome SHARE =
      Outcome.of(new StateMetric("mood", "Mood", "share", "", true, (w, s) -> 0), "AAA", END);

  @TempDir private Path home;
  private Path before;
  private Path after;

  @BeforeEach
  void run() throws IOException {
    before = home.resolve("before");
    after = home.resolve("after");
    Runs.run(before, 3, 1);
    Runs.run(after, 4, 1);
  }

  @Test
  void aDifferenceIsOfPairsThatHaveBothValues() {
    Difference difference =
        Difference.of(
            "b",
            "a",
            SUM,
            new double[] {1, 2, Double.NaN, 4, 5},
            new double[] {2, 4, 5, Double.POSITIVE_INFINITY, Double.NaN});
    assertThat(difference.n()).isEqualTo(2);
    assertThat(difference.before()).isEqualTo(1.5);
    assertThat(difference.after()).isEqualTo(3);
    assertThat(difference.paired().mean()).isEqualTo(1.5);
    assertThat(difference.ratio()).isEqualTo(2);
    double half = 12.706204736 * Math.sqrt(.5) / Math.sqrt(2);
    assertThat(difference.low(1)).isCloseTo(1.5 - half, within(1e-6));
    assertThat(difference.high(1)).isCloseTo(1.5 + half, within(1e-6));
    assertThat(difference.high(2)).as("97.5 %").isCloseTo(1.5 + .5 * 25.451699579, within(1e-6));
    List<Object> cells = difference.cells(2);
    assertThat(cells).hasSameSizeAs(Difference.COLUMNS);
    assertThat(cells.subList(0, 10))
        .containsExactly("b", "a", "tick_end", "tick", "world", "end", "months", 2, 1.5, 3.);
    assertThat((double) cells.get(10)).isEqualTo(1.5);
    assertThat((double) cells.get(11)).isCloseTo(Math.sqrt(.5), within(1e-12));
    assertThat(cells.subList(12, 16))
        .containsExactly(
            difference.low(1), difference.high(1), difference.low(2), difference.high(2));
    assertThat((double) cells.get(16)).isCloseTo(1.5 / Math.sqrt(.5), within(1e-12));
    assertThat(cells.get(17)).isEqualTo(2.);
  }

  @Test
  void twoSharesDifferByOneAtMost() {
    double[] none = {0, 0, 0};
    double[] some = {.1, .9, .9};
    Difference more = Difference.of("b", "a", SHARE, none, some);
    assertThat(more.high(1)).isEqualTo(1);
    assertThat(more.low(1)).isBetween(-1., 0.);
    Difference less = Difference.of("b", "a", SHARE, some, none);
    assertThat(less.low(1)).isEqualTo(-1);
    assertThat(less.high(1)).isBetween(0., 1.);
    assertThat(less.cells(1).subList(3, 6)).containsExactly("mood", "AAA", "end");
    assertThat(Difference.of("b", "a", SUM, none, some).high(1)).isGreaterThan(1);
  }

  @Test
  void withoutAPairThereIsNoValue() {
    Difference none = Difference.of("b", "a", SUM, new double[] {Double.NaN}, new double[] {1});
    assertThat(none.n()).isZero();
    assertThat(none.before()).isNaN();
    assertThat(none.after()).isNaN();
  }

  private static MetricNames names() {
    RecordingPlan plan = TwoStates.experiment().plan();
    List<Metric> all = new ArrayList<>(plan.world());
    all.addAll(plan.stateMetrics());
    all.addAll(plan.firmMetrics());
    return new MetricNames(all);
  }

  private Comparison compare(List<Outcome> asked) throws IOException {
    WorldTables tables = TwoStates.blueprint().tables();
    RunCalendar calendar = TwoStates.blueprint().calendar();
    Comparison comparison = new Comparison("a", asked, names(), tables, calendar);
    comparison.add(ResultsReader.open(before), ResultsReader.open(after), "b");
    return comparison;
  }

  @Test
  void everyMetricOfBothIsComparedAndWhatWasAskedForComesFirst() throws IOException {
    Comparison comparison = compare(List.of(SHARE));
    List<Comparison.Row> rows = comparison.rows();
    assertThat(rows.get(0).asked()).isTrue();
    assertThat(rows.subList(1, rows.size())).noneMatch(Comparison.Row::asked);
    assertThat(rows.stream().map(row -> row.difference().outcome().id()).toList())
        .containsExactly(
            "mood@AAA.end",
            "noise.end",
            "noise.last12",
            "noise.sum",
            "late.end",
            "late.last12",
            "late.sum",
            "tick.end",
            "tick.last12",
            "tick.sum",
            "mood@AAA.end",
            "mood@BBB.end",
            "zero@AAA.end",
            "zero@BBB.end",
            "huge@Fab.end",
            "huge@Lab, \"Inc\".end");
    for (Comparison.Row row : rows) {
      assertThat(row.difference().n()).as("pairs of %s", row).isEqualTo(3);
      assertThat(row.difference().paired().mean()).isZero();
    }
    assertThat(rows.get(7).difference().before()).isEqualTo(17);
    assertThat(rows.get(8).difference().before()).isEqualTo(11.5);
    assertThat(rows.get(9).difference().before()).isEqualTo(153);
    assertThat(rows.get(14).difference().ratio()).isEqualTo(1);
    assertThat(rows.get(14).difference().before()).isGreaterThan(1e25);
    Path file = home.resolve("compared").resolve("differences.csv");
    comparison.write(file);
    assertThat(Files.readAllLines(file))
        .hasSize(1 + rows.size())
        .startsWith(String.join(",", Difference.COLUMNS))
        .contains("b,a,tick_end,tick,world,end,1,3,17,17,0,0,0,0,0,0,,1");
  }

  @Test
  void resultsWithoutACommonSeedAreNotCompared() throws IOException {
    Path one = home.resolve("one");
    Runs.run(one, 1, 1);
    Comparison comparison =
        new Comparison(
            "a",
            List.of(),
            names(),
            TwoStates.blueprint().tables(),
            TwoStates.blueprint().calendar());
    assertThatThrownBy(
            () -> comparison.add(ResultsReader.open(before), ResultsReader.open(one), "b"))
        .isInstanceOf(ResultsException.class)
        .hasMessage(
            before
                + " and "
                + one
                + " share one seed: at least two replications must have equal seeds to be"
                + " compared. Run both with the same --seed and at least two replications.");
    assertThat(comparison.rows()).isEmpty();
  }

  @Test
  void differencesOverTimeAreOfCommonMonths() throws IOException {
    Path firm = home.resolve("firm");
    Experiment two = TwoStates.experiment();
    RecordSchema all = two.schema();
    Runs.run(firm, two, all, 2, 1);
    DifferenceSeries series =
        DifferenceSeries.between(
            ResultsReader.open(before), ResultsReader.open(firm), Scope.WORLD, "late", "world");
    assertThat(series.months()).hasSize(18).startsWith(YearMonth.of(2024, 7));
    assertThat(series.n()).startsWith(0, 0, 2).endsWith(2);
    assertThat(series.mean()[0]).isNaN();
    assertThat(series.mean()[2]).isZero();
    assertThat(series.sd()[2]).isZero();
    assertThat(series.low()[2]).isZero();
    assertThat(series.high()[2]).isZero();
    assertThat(series.effect()[2]).isNaN();
    assertThatThrownBy(
            () ->
                DifferenceSeries.between(
                    ResultsReader.open(before),
                    ResultsReader.open(firm),
                    Scope.WORLD,
                    "lag",
                    "world"))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(before + " has no 'lag': it was not recorded.");
  }
}

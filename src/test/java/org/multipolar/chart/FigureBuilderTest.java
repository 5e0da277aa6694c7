package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;

class FigureBuilderTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final Recorded ONE = new Flat("One", new long[] {1, 2, 3}, 0);
  private static final Recorded TWO = new Flat("Two", new long[] {3, 1, 4}, 10);

  /** Three dates; run r of a metric has the value r + shift at every date, one a seed. */
  private record Flat(String title, long[] seeds, double shift) implements Recorded {

    @Override
    public String question() {
      return "What if?";
    }

    @Override
    public long seed() {
      return 7;
    }

    @Override
    public LocalDate branch() {
      return START.plusMonths(1);
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, 3).mapToObj(START::plusMonths).toList();
    }

    @Override
    public List<String> metrics(Scope scope) {
      return switch (scope) {
        case WORLD -> List.of("lag-open", "members-club", "members-inclusive", "covered-club");
        case STATE -> List.of("compute-share", "lag");
        case FIRM -> List.of("usage-share");
      };
    }

    @Override
    public List<String> entities(Scope scope) {
      return switch (scope) {
        case WORLD -> List.of(RecordSchema.WORLD);
        case STATE -> List.of("USA", "CHN", "IND", "BRA", "ZAF", "NGA", "IDN", "DEU", "FRA");
        case FIRM -> List.of("Alibaba.lab", "Meta.lab");
      };
    }

    @Override
    public Map<String, double[][]> series(Scope scope, String metric, List<String> entities) {
      Map<String, double[][]> series = new LinkedHashMap<>();
      for (String entity : entities) {
        double[][] runs = new double[seeds.length][3];
        for (int r = 0; r < seeds.length; r++) {
          double value =
              metric.endsWith("share")
                  ? 0.3 / (1 + entities.indexOf(entity))
                  : seeds[r] + shift + entities(scope).indexOf(entity);
          Arrays.fill(runs[r], value);
        }
        series.put(entity, runs);
      }
      return series;
    }

    @Override
    public List<Change> changes() {
      return List.of(
          new Change(START, "JPN", "tool-control", 0, 0.5),
          new Change(START, "NLD", "tool-control", 0, 0.75),
          new Change(START, "NLD", "subsidy", 0.5, 0.25),
          new Change(START.plusMonths(1), title, "openness", 0, 1));
    }
  }

  private static FigureSpec spec(FigureSpec.Kind kind, Scope scope, String... metrics) {
    return new FigureSpec("name", kind, "Title", List.of(metrics), scope, List.of());
  }

  private static Figure compose(FigureSpec spec, Recorded... recorded) throws IOException {
    FigureBuilder compositions = new FigureBuilder(List.of(recorded), List.of());
    assertThat(compositions.obstacle(spec)).isEmpty();
    return compositions.build(spec);
  }

  @Test
  void aFanIsMediansAndCentralIntervals() throws IOException {
    TimeSeries lines =
        (TimeSeries) compose(spec(FigureSpec.Kind.FAN, Scope.WORLD, "lag-open"), ONE).data();
    assertThat(lines.panels()).hasSize(1);
    assertThat(lines.panels().get(0).unit()).isEqualTo("months");
    TimeSeries.Line line = lines.panels().get(0).lines().get(0);
    assertThat(line.centre()).containsExactly(2, 2, 2);
    assertThat(line.bands()).extracting(TimeSeries.Band::percent).containsExactly(90, 50);
    assertThat(line.bands().get(0).low()[0]).isEqualTo(1.1, offset(1e-12));
    assertThat(line.bands().get(1).high()[2]).isEqualTo(2.5);
  }

  @Test
  void aFanShowsAsManyStatesAsCanBeToldApart() throws IOException {
    TimeSeries lines =
        (TimeSeries) compose(spec(FigureSpec.Kind.FAN, Scope.STATE, "lag"), ONE).data();
    assertThat(lines.panels().get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("FRA", "DEU", "IDN", "NGA", "ZAF", "BRA");
  }

  @Test
  void observedPointsStandWhereTheyBelong() throws IOException {
    List<ObservedPoint> observations =
        List.of(
            new ObservedPoint("lag", "CHN", START, 9, 8, 10, "A", "CC BY 4.0"),
            new ObservedPoint("lag", "USA", START, 0, Double.NaN, Double.NaN, "B", "fact"),
            new ObservedPoint("lag", "CHN", START.minusDays(1), 9, 8, 10, "C", "fact"));
    FigureSpec china =
        new FigureSpec(
            "china", FigureSpec.Kind.FAN, "China", List.of("lag"), Scope.STATE, List.of("CHN"));
    Figure figure = new FigureBuilder(List.of(ONE), observations).build(china);
    TimeSeries.Panel panel = ((TimeSeries) figure.data()).panels().get(0);
    assertThat(panel.label()).isEqualTo("CHN: Lag behind the frontier");
    assertThat(panel.observed())
        .containsExactly(new TimeSeries.Observed("CHN", START, 9, 8, 10, false));
    assertThat(figure.sources()).contains("A (CC BY 4.0)").doesNotContain("B (fact)");
  }

  @Test
  void aDifferencePairsRunsOfTheSameSeed() throws IOException {
    FigureSpec spec = spec(FigureSpec.Kind.DIFFERENCE, Scope.WORLD, "lag-open");
    Figure figure = compose(spec, ONE, TWO);
    TimeSeries.Line line = ((TimeSeries) figure.data()).panels().get(0).lines().get(0);
    assertThat(line.name()).isEqualTo("Two");
    assertThat(line.centre()).containsExactly(10, 10, 10);
    assertThat(line.bands().get(0).low()).containsExactly(10, 10, 10);
    assertThat(figure.subjects()).extracting(FigureSubject::runs).containsExactly(3, 2);
  }

  @Test
  void aComparisonHasOneLineAScenario() throws IOException {
    TimeSeries lines =
        (TimeSeries)
            compose(spec(FigureSpec.Kind.COMPARISON, Scope.WORLD, "lag-open"), ONE, TWO).data();
    assertThat(lines.panels().get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("One", "Two");
    assertThat(lines.timeline().marks())
        .as("marks that both have")
        .extracting(TimeAxis.Mark::label)
        .doesNotContain("One more openness", "Two more openness");
  }

  @Test
  void membershipNamesRegimesByWhatTheirLabelsDoNotShare() throws IOException {
    TimeSeries lines =
        (TimeSeries)
            compose(
                    spec(
                        FigureSpec.Kind.MEMBERSHIP,
                        Scope.WORLD,
                        "members-club",
                        "members-inclusive"),
                    ONE)
                .data();
    assertThat(lines.panels().get(0).label()).isEqualTo("Members");
    assertThat(lines.panels().get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("club", "inclusive body");
  }

  @Test
  void sharesAddUpToOneWithAtMostSevenNames() throws IOException {
    Shares shares =
        (Shares) compose(spec(FigureSpec.Kind.SHARES, Scope.STATE, "compute-share"), ONE).data();
    assertThat(shares.parts()).hasSize(8);
    assertThat(shares.parts().get(7).name()).isEqualTo("other");
    assertThat(shares.parts().stream().mapToDouble(part -> part.share()[1]).sum())
        .isEqualTo(1, offset(1e-12));
  }

  @Test
  void aFirmIsShownWithoutItsRole() throws IOException {
    Shares shares =
        (Shares) compose(spec(FigureSpec.Kind.SHARES, Scope.FIRM, "usage-share"), ONE).data();
    assertThat(shares.parts()).extracting(Shares.Part::name).contains("Alibaba", "Meta");
  }

  @Test
  void marksGatherWhatWasDoneInOneMonthWithOneLever() throws IOException {
    assertThat(FigureBuilder.marks(ONE))
        .extracting(TimeAxis.Mark::label)
        .containsExactly("JPN, NLD more tool control", "NLD less subsidy", "One more openness");
  }

  @Test
  void whatCannotBeDrawnIsSaid() {
    FigureBuilder one = new FigureBuilder(List.of(ONE), List.of());
    assertThat(one.obstacle(spec(FigureSpec.Kind.FAN, Scope.WORLD, "welfare")))
        .hasValue(
            "figure 'name' is left out: welfare was not recorded; 'record:' in the scenario says"
                + " what is");
    assertThat(one.obstacle(spec(FigureSpec.Kind.DIFFERENCE, Scope.WORLD, "lag-open")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("a second scenario"));
  }
}

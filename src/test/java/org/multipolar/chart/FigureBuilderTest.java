package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.kind.Choropleth;
import org.multipolar.chart.kind.Chronology;
import org.multipolar.chart.kind.Dumbbell;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.Lorenz;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.DatedEvent;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

class FigureBuilderTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
  private static final Recorded ONE = new Flat("One", new long[] {1, 2, 3}, 0);
  private static final Recorded TWO = new Flat("Two", new long[] {3, 1, 4}, 10);

  /** Three dates; run r of a metric has the value r + shift at every date; one run per seed. */
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
    public Optional<LocalDate> branch() {
      return Optional.of(START.plusMonths(1));
    }

    @Override
    public Map<String, String> names() {
      return Map.of("CHN", "China", "IND", "India");
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.rangeClosed(1, 3).mapToObj(m -> START.plusMonths(m).minusDays(1)).toList();
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
    public List<DatedEvent> events() {
      return List.of(
          new DatedEvent(START.plusMonths(1), "rule", "A rule", .5, true),
          new DatedEvent(START.plusDays(9), "", "In the first month", 1, false),
          new DatedEvent(START.plusMonths(2), "offer", title + " offers", .2, false));
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
    Figure figure = compose(spec(FigureSpec.Kind.FAN, Scope.STATE, "lag"), ONE);
    assertThat(((TimeSeries) figure.data()).panels().get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("FRA", "DEU", "IDN", "NGA", "ZAF", "BRA");
    assertThat(figure.note()).endsWith(" Only the 6 lines with the largest values are drawn.");
  }

  @Test
  void aComparisonShowsEveryScenario() throws IOException {
    Recorded[] arms =
        IntStream.range(0, 8)
            .mapToObj(arm -> new Flat("Arm " + arm, new long[] {1, 2, 3}, arm))
            .toArray(Recorded[]::new);
    Figure figure = compose(spec(FigureSpec.Kind.COMPARISON, Scope.WORLD, "lag-open"), arms);
    assertThat(((TimeSeries) figure.data()).panels().get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactlyElementsOf(Arrays.stream(arms).map(Recorded::title).toList());
    assertThat(figure.note()).doesNotContain("Only");
  }

  @Test
  void observedPointsStandWhereTheyBelong() throws IOException {
    List<ObservedPoint> observations =
        List.of(
            new ObservedPoint("lag", "CHN", JANUARY, 9, 8, 10, "A", "CC BY 4.0"),
            new ObservedPoint("lag", "USA", JANUARY, 0, Double.NaN, Double.NaN, "B", "fact"),
            new ObservedPoint("lag", "CHN", START.minusDays(1), 9, 8, 10, "C", "fact"));
    FigureSpec china =
        new FigureSpec(
            "china", FigureSpec.Kind.FAN, "China", List.of("lag"), Scope.STATE, List.of("CHN"));
    Figure figure = new FigureBuilder(List.of(ONE), observations).build(china);
    TimeSeries.Panel panel = ((TimeSeries) figure.data()).panels().get(0);
    assertThat(panel.label()).isEqualTo("China: Lag behind the frontier");
    assertThat(panel.observed())
        .containsExactly(new TimeSeries.Observed("China", JANUARY, 9, 8, 10, false));
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
    assertThat(lines.timeline().marks().stream().filter(mark -> mark.weight() > 50))
        .as("what differs ranks first")
        .extracting(TimeAxis.Mark::label)
        .containsExactly("states choose", "One offers", "Two offers");
    assertThat(lines.panels().get(0).lines())
        .allSatisfy(line -> assertThat(line.bands()).hasSize(1));
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

  private static FigureSpec styled(FigureSpec.Kind kind, Scope scope, String metric, String keys) {
    Problems problems = new Problems();
    String map = "{name: mine, kind: " + kind.id() + ", title: Mine, metrics: [" + metric + "]";
    YamlNode node = YamlText.option("figure", map + ", " + keys + "}", problems).orElseThrow();
    FigureSpec read = Form.of(FigureSpec.class).read((YamlNode.Fields) node);
    return new FigureSpec(
        read.name(), kind, "Mine", read.metrics(), scope, read.entities(), read.style());
  }

  private static TimeSeries series(FigureSpec spec, Recorded... recorded) throws IOException {
    return (TimeSeries) compose(spec, recorded).data();
  }

  @Test
  void aLineEndsWhereMostRunsHaveNoValue() {
    double none = Double.NaN;
    double[][] runs = {{1, 1, none}, {2, none, none}, {3, 3, 3}, {4, 4, none}};
    TimeSeries.Line line = TimeSeries.fan("a", runs, 90);
    assertThat(line.centre()).containsExactly(2.5, 3, none);
    assertThat(line.bands().get(0).high()[2]).isNaN();
    assertThat(line.partial()).isTrue();
    assertThat(TimeSeries.fan("b", new double[][] {{1, none}, {2, none}}, 90).partial()).isFalse();
  }

  @Test
  void aValueThatIsNotKnownBeforeARunEndsIsAboveAllOthers() throws IOException {
    double more = Double.POSITIVE_INFINITY;
    double[][] runs = {{1, 1, 1}, {2, 2, more}, {3, more, more}, {4, more, more}, {5, 5, more}};
    TimeSeries.Line line = TimeSeries.fan("a", runs, 50);
    assertThat(line.centre()).containsExactly(3, 5, more);
    assertThat(line.bands().get(0).low()).containsExactly(2, 2, more);
    assertThat(line.bands().get(0).high()).containsExactly(4, more, more);
    assertThat(line.partial()).isFalse();
    Figure open = history(line);
    double none = Double.NaN;
    double[] low = {2, 2, none};
    TimeSeries.Band band = new TimeSeries.Band(50, low, new double[] {4, 5, none});
    Figure closed = history(new TimeSeries.Line("a", new double[] {3, 5, none}, List.of(band)));
    for (PageWidth width : PageWidth.values()) {
      Rectangle2D up = band(open, width);
      Rectangle2D known = band(closed, width);
      assertThat(up.getMaxY()).isCloseTo(known.getMaxY(), offset(.1));
      assertThat(up.getWidth()).isCloseTo(known.getWidth(), offset(.1));
      assertThat(up.getHeight()).isGreaterThan(known.getHeight());
    }
    assertThat(open.note())
        .endsWith(
            "Where bands go up to the frame, or no line is drawn, runs end before the value is"
                + " known.");
    assertThat(closed.note()).endsWith("of runs, with only 1 run beyond either end of them.");
    assertThat(open.data().table().csv())
        .contains(",2025-02-01,5,2,inf", ",2025-03-01,inf,inf,inf");
  }

  private static Figure history(TimeSeries.Line line) {
    TimeAxis axis = new TimeAxis(ONE.dates(), List.of(), Optional.empty());
    TimeSeries.Panel panel = new TimeSeries.Panel("Lag", "months", List.of(line), List.of());
    return new Figure(
        "open",
        "Open",
        List.of(subject(5)),
        new TimeSeries(FigureSpec.Kind.FAN, axis, List.of(panel)),
        List.of());
  }

  private static Rectangle2D band(Figure figure, PageWidth width) throws IOException {
    DrawnPage page = Studies.page(figure, width);
    assertThat(page.problems()).isEmpty();
    return page.data.get(0).area().getBounds2D();
  }

  @Test
  void theNoteStatesHowFewRunsAreBeyondABand() {
    TimeSeries.Line line = TimeSeries.fan("a", new double[][] {{1, 1, 1}, {2, 2, 2}}, 90, 50);
    TimeSeries lines =
        new TimeSeries(
            FigureSpec.Kind.FAN,
            new TimeAxis(ONE.dates(), List.of(), Optional.empty()),
            List.of(new TimeSeries.Panel("Lag", "months", List.of(line), List.of())));
    Map<Integer, String> beyond = Map.of(20, "1 run", 30, "2 runs", 50, "3 runs", 81, "4 runs");
    beyond.forEach(
        (runs, few) ->
            assertThat(lines.note(List.of(subject(runs), subject(1), subject(500))))
                .contains(
                    "middle 90\u2009% and 50\u2009% of runs, with only "
                        + few
                        + " beyond either end of the wider ones."));
    assertThat(lines.note(List.of(subject(82)))).endsWith("50\u2009% of runs.");
  }

  private static FigureSubject subject(int runs) {
    return new FigureSubject("One", "What if?", runs, 7);
  }

  @Test
  void anEffectBeginsAtItsMark() throws IOException {
    TimeAxis axis = series(spec(FigureSpec.Kind.FAN, Scope.WORLD, "lag-open"), ONE).timeline();
    assertThat(axis.marks())
        .extracting(TimeAxis.Mark::label)
        .as("what happens in the first month has no value before it")
        .containsExactly("states choose", "A rule", "One offers");
    assertThat(axis.mark(START.plusMonths(1))).hasValue(axis.dates().get(0));
    assertThat(axis.mark(START.plusMonths(2).plusDays(20))).hasValue(axis.dates().get(1));
    assertThat(axis.mark(START.plusMonths(3))).isEmpty();
    assertThat(axis.mark(START)).isEmpty();
  }

  @Test
  void anAuthorChoosesWhatIsMarkedAndHowItIsCalled() throws IOException {
    FigureSpec.Kind fan = FigureSpec.Kind.FAN;
    assertThat(
            series(
                    styled(
                        fan,
                        Scope.WORLD,
                        "lag-open",
                        "marks: [branch, '2025-03-05'], labels: {branch: now, '2025-03-05': then}"),
                    ONE)
                .marks())
        .extracting(TimeAxis.Mark::label)
        .containsExactly("now", "then");
    assertThat(series(styled(fan, Scope.WORLD, "lag-open", "marks: none"), ONE).marks()).isEmpty();
    assertThat(
            series(styled(fan, Scope.STATE, "lag", "entities: [IND, CHN], labels: {CHN: PRC}"), ONE)
                .panels()
                .get(0)
                .lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("India", "PRC");
    assertThat(
            series(
                    styled(
                        fan,
                        Scope.STATE,
                        "lag",
                        "entities: [CHN, IND], naming: code, order: largest"),
                    ONE)
                .panels()
                .get(0)
                .lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("IND", "CHN");
  }

  @Test
  void anAuthorChoosesBandsRunsAndMonths() throws IOException {
    FigureSpec spec =
        styled(
            FigureSpec.Kind.FAN,
            Scope.WORLD,
            "lag-open",
            "bands: [80], runs: 2, from: 2025-02, range: [0, 2.5]");
    Figure figure = compose(spec, ONE);
    TimeSeries lines = (TimeSeries) figure.data();
    TimeSeries.Line line = lines.panels().get(0).lines().get(0);
    assertThat(line.bands()).extracting(TimeSeries.Band::percent).containsExactly(80);
    assertThat(line.runs()).hasSize(2);
    assertThat(lines.timeline().dates())
        .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 31));
    assertThat(figure.note())
        .contains("middle 80\u2009% of runs; thin lines: single runs.")
        .contains("Values outside the axis are not drawn.");
    assertThat(lines.table().csv()).contains("\nrun,");
    TimeSeries none =
        series(styled(FigureSpec.Kind.FAN, Scope.WORLD, "lag-open", "bands: none"), ONE);
    assertThat(none.panels().get(0).lines().get(0).bands()).isEmpty();
  }

  @Test
  void aFigureOfLessThanTwoDatesIsLeftOut() throws IOException {
    FigureSpec late = styled(FigureSpec.Kind.FAN, Scope.WORLD, "lag-open", "from: 2025-03");
    assertThat(new FigureBuilder(List.of(ONE), List.of()).obstacle(late))
        .hasValue(
            "figure 'mine' is left out: there are less than two dates in the months that it shows");
  }

  @Test
  void statesOrScenariosHavePanelsOfTheirOwn() throws IOException {
    String two = "entities: [CHN, IND], panels: ";
    FigureSpec.Kind kind = FigureSpec.Kind.COMPARISON;
    List<TimeSeries.Panel> byState =
        series(styled(kind, Scope.STATE, "lag", two + "entity"), ONE, TWO).panels();
    assertThat(byState)
        .extracting(TimeSeries.Panel::label)
        .containsExactly("China: Lag behind the frontier", "India: Lag behind the frontier");
    assertThat(byState.get(0).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("One", "Two");
    List<TimeSeries.Panel> byArm =
        series(styled(kind, Scope.STATE, "lag", two + "scenario"), ONE, TWO).panels();
    assertThat(byArm)
        .extracting(TimeSeries.Panel::label)
        .containsExactly("One: Lag behind the frontier", "Two: Lag behind the frontier");
    assertThat(byArm.get(1).lines())
        .extracting(TimeSeries.Line::name)
        .containsExactly("China", "India");
    assertThat(series(styled(kind, Scope.STATE, "lag", two + "metric"), ONE, TWO).panels())
        .singleElement()
        .satisfies(
            panel ->
                assertThat(panel.lines())
                    .extracting(TimeSeries.Line::name)
                    .containsExactly("China, One", "India, One", "China, Two", "India, Two"));
  }

  @Test
  void effectsByStateHaveIntervalsAndTheLargestComesFirst() throws IOException {
    Figure figure = compose(spec(FigureSpec.Kind.FOREST, Scope.STATE, "lag"), ONE, TWO);
    Forest forest = (Forest) figure.data();
    assertThat(forest.pairs()).isEqualTo(2);
    assertThat(forest.panels().get(0).rows()).hasSize(9);
    assertThat(forest.panels().get(0).rows())
        .allSatisfy(row -> assertThat(row.effect().value()).isEqualTo(10));
    assertThat(figure.note())
        .startsWith("Dots: mean difference to “One” over the run, to March 2025");
    assertThat(
            new FigureBuilder(List.of(ONE), List.of())
                .obstacle(spec(FigureSpec.Kind.FOREST, Scope.STATE, "lag")))
        .isPresent();
  }

  @Test
  void aDumbbellHasScenariosOrTwoDates() throws IOException {
    FigureSpec spec = styled(FigureSpec.Kind.DUMBBELL, Scope.STATE, "lag", "entities: [CHN, IND]");
    Dumbbell one = (Dumbbell) compose(spec, ONE).data();
    assertThat(one.arms()).containsExactly("January 2025", "March 2025");
    Figure both = compose(spec, ONE, TWO);
    Dumbbell two = (Dumbbell) both.data();
    assertThat(two.arms()).containsExactly("One", "Two");
    assertThat(two.panels().get(0).rows())
        .extracting(Dumbbell.Row::name)
        .containsExactly("China", "India");
    assertThat(two.panels().get(0).rows().get(0).values())
        .extracting(Estimate::value)
        .containsExactly(3.0, 14.0);
    assertThat(both.note()).startsWith("Circle: One; square: Two. March 2025");
  }

  @Test
  void aMapHasOnePanelAScenarioAndNamesWhatItIsTooSmallFor() throws IOException {
    FigureSpec spec = spec(FigureSpec.Kind.MAP, Scope.STATE, "lag");
    Choropleth map = (Choropleth) compose(spec, ONE, TWO).data();
    assertThat(map.panels()).hasSize(2);
    assertThat(map.panels().get(0).values()).containsEntry("CHN", 3.0);
    Choropleth small =
        new Choropleth(
            JANUARY,
            Map.of("SGP", "Singapore"),
            List.of(new Choropleth.Panel("Lag", "lag", "months", Map.of("SGP", 1.0, "CHN", 2.0))));
    assertThat(small.note(List.of()))
        .contains("Not on this map: Singapore.")
        .contains("they imply no position on any territory");
  }

  @Test
  void aLorenzCurveHasItsCoefficient() {
    Lorenz.Curve equal = Lorenz.curve("equal", new double[][] {{1, 1, 1, 1}, {3, 3, 3, 3}});
    assertThat(equal.shares()).containsExactly(new double[] {0, .25, .5, .75, 1}, offset(1e-12));
    Lorenz one =
        new Lorenz(
            JANUARY,
            "states",
            List.of(
                new Lorenz.Panel(
                    "Compute", "", List.of(Lorenz.curve("one", new double[][] {{0, 0, 0, 4}})))));
    assertThat(one.table().csv()).contains("Compute,one,0.75,0.75,0\n");
  }

  @Test
  void aTimelineSaysWhichScenariosHaveAnEvent() throws IOException {
    FigureSpec spec = spec(FigureSpec.Kind.TIMELINE, Scope.WORLD);
    Chronology both = (Chronology) compose(spec, ONE, TWO).data();
    assertThat(both.table().csv())
        .isEqualTo(
            """
            date,event,only_in
            2025-02-01,states choose,
            2025-02-01,A rule,
            2025-03-01,One offers,One
            2025-03-01,Two offers,Two
            """);
    assertThat(compose(spec, ONE).data().table().csv()).doesNotContain("offers,One");
  }

  @Test
  void countsAreSumsOfTwelveMonths() throws IOException {
    Recorded months = new Excerpt(new Months(), FigureStyle.PLAIN);
    double[] sums = months.series(Scope.WORLD, "incidents", List.of("world")).get("world")[0];
    assertThat(sums[10]).isNaN();
    assertThat(sums[11]).isEqualTo(78);
    assertThat(sums[12]).isEqualTo(90);
    TimeSeries.Panel panel =
        series(spec(FigureSpec.Kind.FAN, Scope.WORLD, "incidents"), new Months()).panels().get(0);
    assertThat(panel.unit()).isEqualTo("per year, sum of 12 months");
  }

  /** Fourteen months in which a count equals the number of the month, in two groups of runs. */
  private static final class Months implements Recorded {
    @Override
    public String title() {
      return "Long";
    }

    @Override
    public String question() {
      return "";
    }

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public Optional<LocalDate> branch() {
      return Optional.empty();
    }

    @Override
    public List<DatedEvent> events() {
      return List.of();
    }

    @Override
    public Map<String, String> names() {
      return Map.of();
    }

    @Override
    public List<ObservedPoint> published() {
      return List.of(
          ObservedPoint.published(
              "participation", "world", LocalDate.of(2025, 6, 30), .1, "A paper"));
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.rangeClosed(1, 14).mapToObj(m -> START.plusMonths(m).minusDays(1)).toList();
    }

    @Override
    public List<String> metrics(Scope scope) {
      return List.of("incidents", "participation");
    }

    @Override
    public List<String> entities(Scope scope) {
      return List.of(RecordSchema.WORLD);
    }

    @Override
    public long[] seeds() {
      return new long[10];
    }

    @Override
    public Map<String, double[][]> series(Scope scope, String metric, List<String> entities) {
      double[][] runs = new double[10][14];
      for (int r = 0; r < 10; r++) {
        for (int t = 0; t < 14; t++) {
          runs[r][t] = metric.equals("incidents") ? t + 1 : r < 7 ? .1 : .9;
        }
      }
      return Map.of(RecordSchema.WORLD, runs);
    }
  }

  @Test
  void anOutcomeInTwoGroupsShowsItsRuns() throws IOException {
    Figure fan = compose(spec(FigureSpec.Kind.FAN, Scope.WORLD, "participation"), new Months());
    TimeSeries lines = (TimeSeries) fan.data();
    assertThat(lines.panels().get(0).lines().get(0).runs()).hasSize(10);
    assertThat(fan.note())
        .contains("thin lines: single runs", "Circles: observed or published values.")
        .doesNotContain("Shaded", "Ticks");
    assertThat(lines.panels().get(0).observed())
        .singleElement()
        .satisfies(point -> assertThat(point.line()).isEqualTo("world"));
    assertThat(fan.sources()).containsExactly("A paper (published)");
    FigureSpec spec = spec(FigureSpec.Kind.DISTRIBUTION, Scope.WORLD, "participation");
    assertThat(compose(spec, new Months()).note())
        .contains("Dots: single runs")
        .contains("none of these where runs fall into two groups")
        .doesNotContain("box:");
    assertThat(Summary.inTwoGroups(1, 1, 1, 1, 2, 3, 4, 5, 6)).isFalse();
    assertThat(Summary.inTwoGroups(1, 1, 1, 1, 1, 1, 1, 1, 9)).as("one outlier").isFalse();
  }

  @Test
  void whatCannotBeDrawnIsSaid() throws IOException {
    FigureBuilder one = new FigureBuilder(List.of(ONE), List.of());
    assertThat(one.obstacle(spec(FigureSpec.Kind.FAN, Scope.WORLD, "welfare")))
        .hasValue(
            "figure 'name' is left out: welfare was not recorded; 'record:' in the scenario says"
                + " what is");
    assertThat(one.obstacle(spec(FigureSpec.Kind.DIFFERENCE, Scope.WORLD, "lag-open")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("a second scenario"));
  }
}

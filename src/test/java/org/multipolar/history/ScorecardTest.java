package org.multipolar.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Observation.Role;

class ScorecardTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Eleven runs: in run r the share is .20 + r/100 in every month. */
  private static final List<Trajectory> RUNS =
      IntStream.range(0, 11)
          .<Trajectory>mapToObj(
              r ->
                  new HandWrittenTrajectory("2022-10", 24)
                      .with("compute-share", "CHN", .20 + r / 100.0)
                      .with("lab-frontier", "USA", 100, 110)
                      .with("lab-frontier", "CHN", r < 4 ? 90 : 101))
          .toList();

  private static Target target(
      String metric, String date, String from, double value, double low, double high) {
    Observation observation =
        new Observation(
            "X",
            LocalDate.parse(date),
            Optional.ofNullable(from).map(LocalDate::parse),
            "CHN",
            metric,
            value,
            low,
            high,
            "",
            Role.HISTORY,
            "A, B",
            "fact",
            "");
    OperatorCatalogue.Entry entry = OperatorCatalogue.named(metric, Scope.STATE).orElseThrow();
    return new Target(observation, entry, entry.operator().query(observation));
  }

  private static Target share(String date, double value, double low, double high) {
    return target("cluster-share", date, null, value, low, high);
  }

  @Test
  void intervalScoreIsThatOfGneitingAndRaftery() {
    assertThat(IntervalScore.of(1, 3, 2)).isEqualTo(2);
    assertThat(IntervalScore.of(1, 3, 3.5)).isEqualTo(2 + 20 * .5);
    assertThat(IntervalScore.of(1, 3, 0)).isEqualTo(2 + 20);
    assertThat(IntervalScore.of(Double.NaN, 3, 0)).isNaN();
  }

  @Test
  void targetIsScoredWithItsReferenceForecasts() {
    List<Target> targets =
        List.of(
            share("2022-03-31", .40, Double.NaN, Double.NaN),
            share("2022-09-30", .30, Double.NaN, Double.NaN),
            share("2023-12-31", .23, .20, .24));
    Scorecard card = Scorecard.of(targets, RUNS);
    assertThat(card.omitted()).extracting(Scorecard.Omitted::reason).containsOnly("before the run");
    Score score = card.scores().get(0);
    assertThat(score.ensemble().median()).isCloseTo(.25, EXACT);
    assertThat(score.error()).isCloseTo(.02, EXACT);
    assertThat(score.inside()).isFalse();
    assertThat(score.errorInWidths()).isCloseTo(.5, within(1e-9));
    assertThat(score.below()).as(".20, .21, .22, and half of .23").isEqualTo(3.5);
    assertThat(score.intervalScore()).as(".295 − .205").isCloseTo(.09, EXACT);
    assertThat(score.seen()).isEqualTo(2);
    assertThat(score.last().forecast().value()).isEqualTo(.30);
    // Eleven values from .20 to .30 with the error of the band, .02/1.645, and of the model.
    RecordError both = error(score).plus(.04 * Math.sqrt(456 / 365.25));
    assertThat(score.crps()).isCloseTo(Crps.of(both.spread(shares()), .23), EXACT);
    assertThat(score.pit()).isBetween(.25, .40);
    assertThat(score.last().crps())
        .isCloseTo(Crps.of(error(score).spread(new double[] {.30}), .23), EXACT);
    assertThat(score.last().skill())
        .isCloseTo(Math.log(score.last().crps() / score.crps()), EXACT)
        .isPositive();
    assertThat(score.last().intervalScore()).isNaN();
    assertThat(score.growth().forecast().value()).isLessThan(.30);
  }

  @Test
  void bandsMayBeOpenAndReferenceForecastsMissing() {
    List<Target> open = new ArrayList<>();
    open.add(share("2023-06-30", .2, Double.NaN, .26));
    open.add(share("2024-12-31", .2, Double.NaN, .26));
    Scorecard card = Scorecard.of(open, RUNS);
    Score score = card.scores().get(0);
    assertThat(score.banded()).isTrue();
    assertThat(score.inside()).isTrue();
    assertThat(score.errorInWidths()).isNaN();
    assertThat(score.last().skill()).isNaN();
    assertThat(card.omitted())
        .extracting(Scorecard.Omitted::reason)
        .containsExactly("after the run");
    assertThat(Score.gain(0, 0)).as("both perfect").isZero();
    assertThat(Score.gain(0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Score.gain(2, 1)).isCloseTo(.693147, within(1e-6));
  }

  private static RecordError error(Score score) {
    return RecordError.of(score.target());
  }

  private static double[] shares() {
    return IntStream.range(0, 11).mapToDouble(r -> .20 + r / 100.0).toArray();
  }

  @Test
  void crpsIsThatOfGneitingAndRaftery() {
    // |1−3|, |2−3|, |4−3|: mean 4/3; all pairwise distances: 2 (1 + 3 + 2) / 18.
    assertThat(Crps.of(new double[] {4, 1, 2}, 3)).isCloseTo(4 / 3.0 - 2 / 3.0, EXACT);
    assertThat(Crps.of(new double[] {5}, 3)).isEqualTo(2);
    assertThat(Crps.ofLogarithms(new double[] {1, Math.E}, Math.E)).isCloseTo(.25, EXACT);
    assertThat(Crps.ofLogarithms(new double[] {0}, 5)).isCloseTo(Math.log(1000), EXACT);
  }

  @Test
  void discrepancyGrowsWithTheRootOfTime() {
    LocalDate start = LocalDate.of(2023, 12, 31).minusDays(1461);
    Target share = share("2023-12-31", .5, .4, .6);
    Target spending = target("yearly-investment", "2023-12-31", null, 40, Double.NaN, Double.NaN);
    Discrepancy judged = Discrepancy.since(start);
    assertThat(judged.deviation(share)).as(".04 a year").isCloseTo(.08, EXACT);
    assertThat(judged.deviation(spending)).as("in logarithms").isCloseTo(.6, EXACT);
    Discrepancy other = judged.with(Map.of("cluster-share", .01));
    assertThat(other.deviation(share)).isCloseTo(.02, EXACT);
    assertThat(other.deviation(spending)).isCloseTo(.6, EXACT);
    Discrepancy none = new Discrepancy(Map.of(), start);
    assertThat(none.deviation(share)).as(".15 of the value").isCloseTo(.15, EXACT);
    assertThat(Discrepancy.since(LocalDate.of(2024, 1, 1)).deviation(share)).isZero();
    assertThat(new RecordError(3, false).plus(4)).isEqualTo(new RecordError(5, false));
  }

  @Test
  void discrepanciesAreThoseOfKnownOperators() {
    assertThat(Discrepancy.since(LocalDate.EPOCH).afterYear().keySet())
        .allMatch(
            name ->
                Stream.of(Scope.values())
                    .anyMatch(scope -> OperatorCatalogue.named(name, scope).isPresent()));
  }

  @Test
  void errorOfTheRecordSpreadsAForecast() {
    double[] nodes = new RecordError(2, false).spread(new double[] {10});
    assertThat(nodes).hasSize(19).isSorted();
    assertThat(nodes[9]).isCloseTo(10, EXACT);
    assertThat(nodes[0] + nodes[18]).isCloseTo(20, within(1e-9));
    // Quantile 1/38 of the normal distribution: −1.938.
    assertThat(nodes[0]).isCloseTo(10 - 2 * 1.93793, within(1e-4));
    assertThat(new RecordError(2, true).spread(new double[] {10})[9]).isCloseTo(10, within(1e-9));
    assertThat(new RecordError(0, false).spread(new double[] {1, 2})).containsExactly(1, 2);
    assertThat(RecordError.of(.20, .24, false).deviation())
        .isCloseTo(.02 / 1.6448536, within(1e-8));
    assertThat(RecordError.of(.20, .24, true).deviation())
        .isCloseTo(Math.log(1.2) / 2 / 1.6448536, within(1e-8));
    assertThat(RecordError.of(Double.NaN, .26, false).deviation()).isZero();
  }

  @Test
  void coverageHasAnExactBinomialInterval() {
    Coverage nine = new Coverage(9, 10);
    assertThat(nine.share()).isEqualTo(.9);
    assertThat(nine.low()).isCloseTo(.5550, within(1e-4));
    assertThat(nine.high()).isCloseTo(.9975, within(1e-4));
    assertThat(new Coverage(0, 10).low()).isZero();
    assertThat(new Coverage(0, 10).high()).isCloseTo(.3085, within(1e-4));
    assertThat(new Coverage(10, 10).low()).isCloseTo(.6915, within(1e-4));
  }

  @Test
  void aSeriesCountsOnceHoweverManyPointsItHas() {
    List<Target> targets =
        List.of(
            share("2022-09-30", .30, Double.NaN, Double.NaN),
            share("2022-12-31", .25, Double.NaN, Double.NaN),
            share("2023-12-31", .20, Double.NaN, Double.NaN),
            target("milestone-lag", "2024-01-31", "2022-10-31", 5, 4, 6));
    Map<String, Double> exact = Map.of("cluster-share", 0.0, "milestone-lag", 0.0);
    Skill skill =
        Skill.of(Scorecard.of(targets, targets, RUNS, exact, LocalDate.of(2024, 6, 30)), true);
    assertThat(skill.series())
        .extracting(Skill.Series::name)
        .containsExactly("cluster-share CHN", "milestone-lag CHN");
    Skill.Series share = skill.series().get(0);
    double model = (Crps.of(shares(), .25) + Crps.of(shares(), .20)) / 2;
    assertThat(share.crps()).isCloseTo(model, EXACT);
    assertThat(share.last()).as("|.30 − .25| and |.30 − .20|").isCloseTo(.075, EXACT);
    assertThat(share.overLast()).isCloseTo(Math.log(.075 / model), within(1e-9));
    assertThat(share.growth()).as("one point gives no growth").isNaN();
    assertThat(skill.overLast().n()).isEqualTo(1);
    assertThat(skill.half().of()).isEqualTo(3);
    assertThat(skill.half().inside()).as(".25 alone").isGreaterThanOrEqualTo(1);
    assertThat(skill.pit().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(Skill.of(Scorecard.of(targets, RUNS), false).series()).isEmpty();
  }

  @Test
  void brierScoreKnowsItsRivals() {
    List<Trajectory> runs =
        IntStream.range(0, 4)
            .<Trajectory>mapToObj(
                r ->
                    new HandWrittenTrajectory("2022-10", 24)
                        .with("release", "A", r < 3 ? 1 : 0)
                        .with("release", "B", r < 2 ? 1 : 0))
            .toList();
    List<Target> targets =
        List.of(
            release("A", "2023-03-31", 1),
            release("A", "2024-03-31", 1),
            release("B", "2023-03-31", 0),
            release("B", "2024-03-31", 1),
            release("new", "2024-03-31", 1));
    Brier brier =
        Brier.of(targets, runs, LocalDate.parse("2023-03-31"), LocalDate.parse("2024-03-31"));
    assertThat(brier.n()).isEqualTo(2);
    assertThat(brier.model()).as("(.25² + .5²) / 2").isCloseTo(.15625, EXACT);
    assertThat(brier.constant()).as("half of the labs were open").isEqualTo(.25);
    assertThat(brier.persistence()).isEqualTo(.5);
  }

  private static Target release(String lab, String date, double value) {
    Observation observation =
        new Observation(
            "",
            LocalDate.parse(date),
            Optional.empty(),
            lab,
            "release",
            value,
            Double.NaN,
            Double.NaN,
            "0 or 1",
            Role.HISTORY,
            "A",
            "fact",
            "");
    OperatorCatalogue.Entry entry = OperatorCatalogue.named("release", Scope.FIRM).orElseThrow();
    return new Target(observation, entry, entry.operator().query(observation));
  }

  @Test
  void lowerBoundsAreCounted() {
    Target lag = target("milestone-lag", "2024-01-31", "2022-10-31", 5, 4, 6);
    Score score = Scorecard.of(List.of(lag), RUNS).scores().get(0);
    assertThat(score.atLeast()).as("four never come within a point of 100").isEqualTo(4);
    assertThat(score.ensemble().n()).isEqualTo(11);
    assertThat(score.ensemble().median()).isZero();
    assertThat(score.ensemble().q95()).isEqualTo(23);
  }

  @Test
  void theDayOfTuningDividesScoresTablesAndForecasts() throws IOException {
    List<Target> targets =
        List.of(
            share("2022-09-30", .30, .25, .35),
            share("2023-12-31", .23, .20, .24),
            share("2024-08-31", .21, .20, .24));
    Scorecard early = Scorecard.of(targets, RUNS);
    Scorecard late = Scorecard.of(targets, targets, RUNS, Map.of(), LocalDate.of(2024, 8, 31));
    assertThat(early.tunedTo()).isEqualTo("2024-06-30");
    assertThat(early.scores()).extracting(Score::inSample).containsExactly(true, false);
    assertThat(late.scores()).extracting(Score::inSample).containsExactly(true, true);
    assertThat(early.scores())
        .extracting(s -> s.last().forecast().value())
        .containsExactly(.30, .23);
    assertThat(late.scores())
        .extracting(s -> s.last().forecast().value())
        .containsExactly(.30, .30);
    assertThat(Skill.of(late, false).series()).isEmpty();
    assertThat(Skill.of(late, true).series()).extracting(Skill.Series::points).containsExactly(2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    late.write(out);
    assertThat(out.toString(UTF_8).lines().skip(1))
        .allMatch(row -> row.startsWith("X,history,in,"));
  }

  @Test
  void tableHasOneRowPerScore() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Scorecard.of(
            List.of(share("2022-09-30", .30, .25, .35), share("2023-12-31", .23, .20, .24)), RUNS)
        .write(out);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("id,role,sample,metric,entity,since,date,unit,value,low,high,n,median,")
        .endsWith(",source,licence");
    assertThat(lines.get(1))
        .startsWith("X,history,in,cluster_share,CHN,,2023-12-31,share,0.23,0.2,0.24,11,0.25,")
        .contains(",0,no,0.02,0.5,0.09,")
        .contains(",3.5,1,0.3,")
        .endsWith(",\"A, B\",fact");
    assertThat(lines.get(0).split(",")).hasSameSizeAs(lines.get(1).replace("A, B", "").split(","));
  }

  @Test
  void overlayHasAPredictionForEveryMonth() {
    List<Target> targets =
        List.of(
            share("2022-09-30", .30, .25, .35),
            target("milestone-lag", "2024-01-31", "2023-10-31", 5, 4, 6),
            share("2023-12-31", .23, .20, .24));
    Scorecard card = Scorecard.of(targets, RUNS);
    List<ObservationOverlay> overlays = ObservationOverlay.of(card, targets, RUNS);
    assertThat(overlays)
        .extracting(o -> o.entry().name())
        .containsExactly("cluster-share", "milestone-lag");
    ObservationOverlay share = overlays.get(0);
    assertThat(share.points()).extracting(Observation::value).containsExactly(.23);
    assertThat(share.runs()).hasDimensions(11, 24);
    assertThat(share.runs()[3][7]).isCloseTo(.23, EXACT);
    assertThat(share.last()).as("the start, then the tuning period").contains(.30).contains(.23);
    assertThat(share.last()[20]).as("June 2024").isEqualTo(.30);
    assertThat(share.last()[21]).as("July 2024").isEqualTo(.23);
    ObservationOverlay lag = overlays.get(1);
    assertThat(lag.runs()[0][2]).as("its milestone precedes the run").isNaN();
    assertThat(lag.runs()[0][3]).as("never reached").isInfinite();
    assertThat(lag.last()).as("a single point gives no forecast before it").startsWith(Double.NaN);
  }
}

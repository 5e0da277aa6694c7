package org.multipolar.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Observation.Role;

class ScorecardTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Eleven runs: the share of run r is .20 + r/100 in every month. */
  private static final List<Trajectory> RUNS =
      IntStream.range(0, 11)
          .<Trajectory>mapToObj(
              r ->
                  new HandWrittenTrajectory("2022-10", 24)
                      .with("compute-share", "CHN", .20 + r / 100.0)
                      .with("frontier", "world", 100, 110)
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
            "fact");
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
    assertThat(score.last().skill()).as("1 − .02/.07").isCloseTo(1 - 2 / 7.0, within(1e-9));
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
    assertThat(Score.Reference.of(new Forecast(2, 1, 3), 2, 0).skill()).as("both perfect").isZero();
    assertThat(Score.Reference.of(new Forecast(2, 1, 3), 2, 1).skill())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void lowerBoundsAreCounted() {
    Target lag = target("milestone-lag", "2024-01-31", "2022-10-31", 5, 4, 6);
    Score score = Scorecard.of(List.of(lag), RUNS).scores().get(0);
    assertThat(score.atLeast()).as("four never reach 100").isEqualTo(4);
    assertThat(score.ensemble().n()).isEqualTo(11);
    assertThat(score.ensemble().median()).isZero();
    assertThat(score.ensemble().q95()).isEqualTo(23);
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
        .startsWith("id,role,sample,metric,entity,from,date,unit,value,low,high,n,median,")
        .endsWith(",source,licence");
    assertThat(lines.get(1))
        .startsWith("X,history,in,cluster-share,CHN,,2023-12-31,share,0.23,0.2,0.24,11,0.25,")
        .contains(",0,no,0.02,0.5,0.09,3.5,1,0.3,")
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
    assertThat(share.last()[17]).as("March 2024").isEqualTo(.30);
    assertThat(share.last()[18]).as("April 2024").isEqualTo(.23);
    ObservationOverlay lag = overlays.get(1);
    assertThat(lag.runs()[0][2]).as("its milestone precedes the run").isNaN();
    assertThat(lag.runs()[0][3]).as("never reached").isInfinite();
    assertThat(lag.last()).as("a single point gives no forecast before it").startsWith(Double.NaN);
  }
}

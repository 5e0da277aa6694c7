package org.multipolar.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.multipolar.history.Score;
import org.multipolar.history.Scorecard;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;

/** The two tables of {@code history}: the model against the record and against naive forecasts. */
final class ScorecardDigest {
  private static final int NAME = 38;
  private static final double FAR = 99;

  private final Scorecard card;

  ScorecardDigest(Scorecard card) {
    this.card = card;
  }

  void print(PrintWriter print) {
    print.println();
    print.println("The model against the record: median and middle 90 % of runs");
    print.println(
        Columns.left("", NAME)
            + Columns.left("date", 11)
            + Columns.right("observed", 10)
            + Columns.right("band", 24)
            + Columns.right("model", 11)
            + Columns.right("90 %", 24)
            + Columns.right("inside", 7)
            + Columns.right("widths", 8)
            + Columns.right("score", 10)
            + Columns.right("rank", 8));
    bySample(print, this::model);
    print.println();
    print.println("Beside the naive forecasters: skill 1 perfect, 0 as good, below 0 worse");
    print.println(
        Columns.left("", NAME)
            + Columns.left("date", 11)
            + Columns.right("observed", 10)
            + Columns.right("model", 11)
            + Columns.right("score", 10)
            + Columns.right("last value", 12)
            + Columns.right("score", 10)
            + Columns.right("skill", 7)
            + Columns.right("growth", 11)
            + Columns.right("score", 10)
            + Columns.right("skill", 7));
    bySample(print, this::rivals);
    print.println();
    summary(print, "In sample: ", true);
    summary(print, "Out of sample: ", false);
    for (Scorecard.Omitted omitted : card.omitted()) {
      if (!omitted.target().observation().id().isEmpty()) {
        print.println(
            "Not compared: " + omitted.target().observation().id() + ", " + omitted.reason());
      }
    }
    print.println(
        "score: of the 90 % interval, smaller is better; widths: error over the width of the band;"
            + " rank: runs below the observation.");
  }

  private void bySample(PrintWriter print, Function<Score, String> row) {
    for (boolean inSample : List.of(true, false)) {
      List<Score> some = some(inSample);
      if (!some.isEmpty()) {
        print.println(
            inSample
                ? "up to " + Observation.LAST_TUNED_ON + ", in sample"
                : "later, out of sample");
        some.forEach(score -> print.println(row.apply(score)));
      }
    }
  }

  private List<Score> some(boolean inSample) {
    return card.scores().stream()
        .filter(score -> score.target().observation().inSample() == inSample)
        .toList();
  }

  private static String head(Score score) {
    Observation o = score.target().observation();
    return Columns.left(Columns.left("  " + o.id(), 6) + o.metric() + " " + o.entity(), NAME)
        + Columns.left(o.date().toString(), 11)
        + Columns.right(NumberFormats.report(o.value()), 10);
  }

  private String model(Score score) {
    Observation o = score.target().observation();
    Summary e = score.ensemble();
    boolean open = 2 * score.atLeast() > e.n();
    return head(score)
        + Columns.right(score.banded() ? range(o.low(), o.high()) : "-", 24)
        + Columns.right((open ? ">" : "") + NumberFormats.report(e.median()), 11)
        + Columns.right(range(e.q05(), e.q95()), 24)
        + Columns.right(!score.banded() ? "-" : score.inside() ? "yes" : "no", 7)
        + Columns.right(short2(score.errorInWidths()), 8)
        + Columns.right(NumberFormats.report(score.intervalScore()), 10)
        + Columns.right(NumberFormats.plain(score.below()) + "/" + e.n(), 8);
  }

  private String rivals(Score score) {
    return head(score)
        + Columns.right(NumberFormats.report(score.ensemble().median()), 11)
        + Columns.right(NumberFormats.report(score.intervalScore()), 10)
        + rival(score.last(), 12)
        + rival(score.growth(), 11);
  }

  private static String rival(Score.Reference rival, int width) {
    return Columns.right(NumberFormats.report(rival.forecast().value()), width)
        + Columns.right(NumberFormats.report(rival.intervalScore()), 10)
        + Columns.right(short2(rival.skill()), 7);
  }

  private static String range(double low, double high) {
    return NumberFormats.report(low) + " – " + NumberFormats.report(high);
  }

  private static String short2(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value < -FAR ? "<-99" : NumberFormats.fixed(value, 2);
  }

  private void summary(PrintWriter print, String head, boolean inSample) {
    List<Score> some = some(inSample);
    if (some.isEmpty()) {
      return;
    }
    List<Score> banded = some.stream().filter(Score::banded).toList();
    List<Score> named =
        banded.stream().filter(s -> !s.target().observation().id().isEmpty()).toList();
    print.println(
        head
            + inside(banded)
            + " bands hit by the median"
            + (named.isEmpty() ? "" : ", " + inside(named) + " of the named targets")
            + "; better than the last value in "
            + better(some, Score::last)
            + ", than constant growth in "
            + better(some, Score::growth)
            + "; "
            + some.stream().filter(Score::covered).count()
            + " of "
            + some.size()
            + " observations inside the 90 % interval.");
  }

  private static String inside(List<Score> scores) {
    return scores.stream().filter(Score::inside).count() + " of " + scores.size();
  }

  private static String better(List<Score> scores, Function<Score, Score.Reference> rival) {
    List<Double> skills =
        scores.stream().map(s -> rival.apply(s).skill()).filter(x -> !Double.isNaN(x)).toList();
    return skills.stream().filter(skill -> skill > 0).count() + " of " + skills.size();
  }
}

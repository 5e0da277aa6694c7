package org.multipolar.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.multipolar.history.Coverage;
import org.multipolar.history.Score;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Skill;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;

/** Prints the tables of {@code history}: the named targets, and the skill of every series. */
final class ScorecardDigest {
  private static final int NAME = 38;

  private final Scorecard card;

  ScorecardDigest(Scorecard card) {
    this.card = card;
  }

  void print(PrintWriter print) {
    print.println();
    print.println("The named targets: median and middle 90 % of runs");
    print.println(
        Columns.left("", NAME)
            + Columns.left("date", 11)
            + Columns.right("observed", 10)
            + Columns.right("error, 90 %", 24)
            + Columns.right("model", 11)
            + Columns.right("90 %", 24)
            + Columns.right("inside", 7)
            + Columns.right("rank", 8));
    card.scores().stream()
        .filter(score -> !score.target().observation().id().isEmpty())
        .forEach(score -> print.println(model(score)));
    for (boolean inSample : List.of(true, false)) {
      Skill skill = Skill.of(card, inSample);
      if (!skill.series().isEmpty()) {
        print.println();
        print.println(
            inSample
                ? "In sample: up to " + card.tunedTo()
                : "Out of sample: after " + card.tunedTo());
        skill(print, skill);
      }
    }
    for (Scorecard.Omitted omitted : card.omitted()) {
      if (!omitted.target().observation().id().isEmpty()) {
        print.println(
            "Not compared: " + omitted.target().observation().id() + ", " + omitted.reason());
      }
    }
    print.println(
        "CRPS: smaller is better, of amounts in logarithms; skill: ln(CRPS of the rival / of the"
            + " model), above 0 better than the rival; rank: runs below the observation.");
  }

  private static String model(Score score) {
    Observation o = score.target().observation();
    Summary e = score.ensemble();
    boolean open = 2 * score.atLeast() > e.n();
    return Columns.left(Columns.left("  " + o.id(), 12) + o.metric() + " " + o.entity(), NAME)
        + Columns.left(o.date().toString(), 11)
        + Columns.right(NumberFormats.report(o.value()), 10)
        + Columns.right(score.banded() ? range(o.low(), o.high()) : "-", 24)
        + Columns.right((open ? ">" : "") + NumberFormats.report(e.median()), 11)
        + Columns.right(range(e.q05(), e.q95()), 24)
        + Columns.right(!score.banded() ? "-" : score.inside() ? "yes" : "no", 7)
        + Columns.right(NumberFormats.plain(score.below()) + "/" + e.n(), 8);
  }

  private static void skill(PrintWriter print, Skill skill) {
    print.println(
        Columns.left("  series", NAME)
            + Columns.right("points", 8)
            + Columns.right("CRPS", 11)
            + Columns.right("last value", 12)
            + Columns.right("skill", 8)
            + Columns.right("growth", 11)
            + Columns.right("skill", 8));
    for (Skill.Series series : skill.series()) {
      print.println(
          Columns.left("  " + series.name(), NAME)
              + Columns.right(Integer.toString(series.points()), 8)
              + Columns.right(NumberFormats.report(series.crps()), 11)
              + Columns.right(NumberFormats.report(series.last()), 12)
              + Columns.right(two(series.overLast()), 8)
              + Columns.right(NumberFormats.report(series.growth()), 11)
              + Columns.right(two(series.overGrowth()), 8));
    }
    print.println("  skill over the last value:     " + quartiles(skill.overLast()));
    print.println("  skill over constant growth:    " + quartiles(skill.overGrowth()));
    print.println("  skill over the better of both: " + quartiles(skill.overBoth()));
    print.println("  inside the middle 50 %: " + covered(skill.half()));
    print.println("  inside the middle 90 %: " + covered(skill.most()));
    print.println(
        "  observations by tenth of the distribution: "
            + skill.pit().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  private static String quartiles(Summary skills) {
    return "median "
        + two(skills.median())
        + ", quartiles "
        + two(skills.q25())
        + " and "
        + two(skills.q75())
        + ", of "
        + skills.n()
        + " series";
  }

  private static String covered(Coverage coverage) {
    return coverage.inside()
        + " of "
        + coverage.of()
        + " observations, "
        + two(coverage.share())
        + " ("
        + two(coverage.low())
        + " to "
        + two(coverage.high())
        + ")";
  }

  private static String range(double low, double high) {
    return NumberFormats.report(low) + " – " + NumberFormats.report(high);
  }

  private static String two(double value) {
    return Double.isNaN(value) ? "-" : NumberFormats.fixed(value, 2);
  }
}

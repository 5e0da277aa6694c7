package org.multipolar.app;

import java.io.PrintWriter;
import java.util.List;
import org.multipolar.history.PatternResult;
import org.multipolar.history.PatternResult.Verdict;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;

/**
 * Prints the table of {@code patterns}.
 *
 * @param results in the order of the table
 */
record PatternDigest(List<PatternResult> results) {
  private static final int TITLE = 66;

  void print(PrintWriter print) {
    print.println();
    print.println(
        Columns.left("", 6)
            + Columns.left("", TITLE)
            + Columns.right("band", 22)
            + Columns.right("median", 10)
            + Columns.right("middle 90 %", 22)
            + "  holds");
    for (Kind kind : Kind.values()) {
      print.println(
          switch (kind) {
            case MUST -> "must";
            case SHOULD -> "should";
            case SHOWN -> "shown";
          });
      results.stream()
          .filter(result -> result.pattern().kind() == kind)
          .forEach(result -> print.println(row(result)));
    }
    print.println();
    print.println(count(Kind.MUST) + " that must hold do; " + count(Kind.SHOULD) + " that should.");
    List<PatternResult> independent =
        results.stream()
            .filter(
                result -> result.pattern().kind() == Kind.MUST && result.pattern().independent())
            .toList();
    print.println(
        "No parameter was set with the row in view in "
            + independent.size()
            + " of those that must hold; "
            + independent.stream().filter(result -> result.verdict() == Verdict.HOLDS).count()
            + " of these do.");
  }

  private static String row(PatternResult result) {
    Pattern pattern = result.pattern();
    return Columns.left("  " + pattern.id(), 6)
        + Columns.left(pattern.title() + ", " + pattern.unit(), TITLE)
        + Columns.right(range(pattern.low(), pattern.high()), 22)
        + Columns.right(NumberFormats.report(result.value()), 10)
        + Columns.right(range(result.spread().q05(), result.spread().q95()), 22)
        + "  "
        + (result.remark().isEmpty() ? result.verdict().text() : result.remark())
        + (pattern.independent() ? "" : ", fitted");
  }

  private static String range(double low, double high) {
    return NumberFormats.report(low) + " – " + NumberFormats.report(high);
  }

  private String count(Kind kind) {
    List<PatternResult> some =
        results.stream().filter(result -> result.pattern().kind() == kind).toList();
    return some.stream().filter(result -> result.verdict() == Verdict.HOLDS).count()
        + " of "
        + some.size();
  }
}

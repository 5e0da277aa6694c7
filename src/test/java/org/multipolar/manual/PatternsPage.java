package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.history.PatternResult;
import org.multipolar.history.PatternResult.Verdict;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.text.NumberFormats;

/**
 * The manual page that compares the model with its patterns.
 *
 * @param defaults results at the shipped parameters, a row for each pattern
 * @param accepted results over the accepted set, in the same order
 */
record PatternsPage(List<PatternResult> defaults, List<PatternResult> accepted) {

  String text() {
    return page(
            "Patterns",
            "Expert knowledge of the years to June 2025 that any model of them should reproduce,"
                + " and the results of the baseline. Bands were stated before the first run and"
                + " have not been changed. A row is an independent check of the shipped parameters only"
                + " if no number of the model was set with it in view; the numbers that were are"
                + " named. The accepted set was calibrated on the record, which contains most of the"
                + " facts F1 to F26: only rows G01 to G24 check it. If the shipped parameters miss a"
                + " band that must hold, the last table gives the reason.")
        + count()
        + "\n"
        + prose(
            "Shipped parameters: "
                + replications(defaults)
                + " replications of each scenario. Accepted set: "
                + replications(accepted)
                + ", two for each of its first vectors. Medians, or the statistic that the row"
                + " specifies; the middle 90 % of replications in brackets. The table is "
                + code("scenarios/observations/patterns.csv")
                + "; "
                + code("multipolar patterns")
                + " prints it.")
        + section("Must hold", Kind.MUST)
        + section("Should hold", Kind.SHOULD)
        + section("Shown", Kind.SHOWN)
        + "\n## Why rows are missed\n\n"
        + table(
            List.of("", "shipped parameters", "band", "why"),
            defaults.stream()
                .filter(result -> !result.pattern().miss().isEmpty())
                .map(
                    result ->
                        List.of(
                            result.pattern().id(),
                            NumberFormats.report(result.value()),
                            range(result.pattern().low(), result.pattern().high()),
                            result.pattern().miss()))
                .toList());
  }

  private static String replications(List<PatternResult> results) {
    return Integer.toString(results.get(0).spread().n());
  }

  private String count() {
    Predicate<Pattern> must = pattern -> pattern.kind() == Kind.MUST;
    Predicate<Pattern> unset = must.and(Pattern::independent);
    return table(
        List.of("", "rows", "shipped parameters", "accepted set"),
        List.of(
            counted("must hold", must),
            List.of(
                "must hold, no number set with the row in view",
                rows(unset),
                holding(defaults, unset),
                "–"),
            counted("must hold, G01 to G24", must.and(pattern -> pattern.id().startsWith("G"))),
            counted("should hold", pattern -> pattern.kind() == Kind.SHOULD),
            groups()));
  }

  /** Groups, such as F4 for F4a to F4f, of which no row is missed. */
  private List<String> groups() {
    return List.of(
        "facts of the record, F1 to F26, of which no row is missed",
        Integer.toString(groups(defaults, result -> true).size()),
        holdingGroups(defaults),
        holdingGroups(accepted));
  }

  private static String holdingGroups(List<PatternResult> results) {
    Set<String> all = groups(results, result -> true);
    all.removeAll(
        groups(
            results,
            result -> result.verdict() == Verdict.FAILS || result.verdict() == Verdict.SILENT));
    return Integer.toString(all.size());
  }

  private static Set<String> groups(List<PatternResult> results, Predicate<PatternResult> which) {
    return results.stream()
        .filter(result -> result.pattern().id().startsWith("F") && which.test(result))
        .map(result -> result.pattern().id().replaceFirst("[a-z]$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> counted(String what, Predicate<Pattern> which) {
    return List.of(what, rows(which), holding(defaults, which), holding(accepted, which));
  }

  private String rows(Predicate<Pattern> which) {
    return Long.toString(defaults.stream().filter(each -> which.test(each.pattern())).count());
  }

  private static String holding(List<PatternResult> results, Predicate<Pattern> which) {
    return Long.toString(
        results.stream()
            .filter(each -> which.test(each.pattern()) && each.verdict() == Verdict.HOLDS)
            .count());
  }

  private String section(String title, Kind kind) {
    return "\n## "
        + title
        + "\n\n"
        + table(
            List.of(
                "",
                "pattern",
                "band",
                "shipped parameters",
                "",
                "accepted set",
                "",
                "set with it in" + " view",
                "source"),
            IntStream.range(0, defaults.size())
                .filter(i -> defaults.get(i).pattern().kind() == kind)
                .mapToObj(this::row)
                .toList());
  }

  private List<String> row(int i) {
    Pattern pattern = defaults.get(i).pattern();
    return List.of(
        pattern.id(),
        pattern.title() + (pattern.unit().isEmpty() ? "" : ", " + pattern.unit()),
        range(pattern.low(), pattern.high()),
        value(defaults.get(i)),
        verdict(defaults.get(i)),
        value(accepted.get(i)),
        verdict(accepted.get(i)),
        pattern.fitted(),
        pattern.source());
  }

  private static String value(PatternResult result) {
    return result.remark().isEmpty()
        ? NumberFormats.report(result.value())
            + " ("
            + range(result.spread().q05(), result.spread().q95())
            + ")"
        : "–";
  }

  private static String verdict(PatternResult result) {
    return result.remark().isEmpty() ? result.verdict().text() : result.remark();
  }

  private static String range(double low, double high) {
    return NumberFormats.report(low) + "–" + NumberFormats.report(high);
  }
}

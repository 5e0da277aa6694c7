package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.multipolar.history.PatternResult;
import org.multipolar.history.RequiredMetric;
import org.multipolar.manual.Ablation.Measured;
import org.multipolar.manual.Ablation.Variant;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;
import org.multipolar.text.NumberFormats;

/**
 * The manual page that shows what each mechanism contributes.
 *
 * @param all results of all variants
 * @param replications replications of each variant
 */
record AblationPage(Ablation.All all, int replications) {
  private static final double ERROR = .05;

  /** Number of outcomes of a variant shown with their difference. */
  private static final int SHOWN = 5;

  /**
   * Effect of a mechanism on an outcome.
   *
   * @param outcome the outcome
   * @param before mean in the unchanged model
   * @param difference mean difference of pairs
   * @param half half-width of its simultaneous 95 % interval
   */
  private record Move(RequiredMetric outcome, double before, double difference, double half) {
    boolean told() {
      return Math.abs(difference) > half;
    }

    double size() {
      return half == 0 ? Double.POSITIVE_INFINITY : Math.abs(difference) / half;
    }

    String name() {
      return outcome.metric() + (outcome.entity().equals("world") ? "" : " of " + outcome.entity());
    }
  }

  String text() {
    return page(
            "What each mechanism is for",
            "Every switch of the model turned, and every second form put in, one at a time: what"
                + " it moves of the patterns, of the fit to the record and of the outcomes that the"
                + " [propositions](propositions/index.md) rest on. A mechanism that moves nothing"
                + " here has no business in the model.")
        + prose(
            replications
                + " replications of the baseline to the end of 2035 and of the free run of "
                + code("scenarios/patterns.yaml")
                + " for each, at the shipped parameters, paired by random seed with the model as it"
                + " is. *Rows*: patterns of these two that hold with the model as it is and with"
                + " the change; those that only one of the two meets are named, with − those that"
                + " the change loses. *Skill*: median over series of the logarithm of the better"
                + " rival's CRPS over the model's, fit and year held back; noise: the most by which"
                + " it differs between four groups of random seeds, "
                + NumberFormats.fixed(all.fitNoise(), 3)
                + " and "
                + NumberFormats.fixed(all.heldBackNoise(), 3)
                + ". *Outcomes*: of "
                + Ablation.OUTCOMES.size()
                + ", means of 2035, the number whose difference excludes 0 at 95 % for all of"
                + " them at once (Bonferroni). The page is made by "
                + code("mvn -q -Pnightly test -Dtest=AblationPageTest -Dmanual.write=true")
                + ".")
        + "[Mechanisms](#mechanisms) · [Off by default](#off-by-default) ·"
        + " [Second forms](#second-forms) · [What moves](#what-moves)\n\n"
        + "The model as it is: "
        + rows(all.baseline(), Kind.MUST)
        + " rows that must hold do, and "
        + rows(all.baseline(), Kind.SHOULD)
        + " that should; skill "
        + skills(all.baseline())
        + ".\n\n## Mechanisms\n\nEach is switched off.\n\n"
        + summary(v -> v.mechanism() && v.on())
        + "\n## Off by default\n\nEach is switched on.\n\n"
        + summary(v -> v.mechanism() && !v.on())
        + "\n## Second forms\n\n"
        + prose(
            "Conclusions should be stated with their range over these; [structure](studies/structure.md)"
                + " does so for chip controls.")
        + summary(v -> !v.mechanism())
        + "\n## What moves\n\n"
        + prose(
            "The "
                + SHOWN
                + " outcomes of each change with the largest difference for its noise, those that exclude 0 only:"
                + " the change less the model as it is, with the simultaneous 95 % interval.")
        + table(
            List.of("change", "outcome", "as it is", "difference", "interval"),
            all.variants().entrySet().stream().flatMap(this::moves).toList());
  }

  private static String rows(Measured measured, Kind kind) {
    long of = measured.patterns().stream().filter(p -> p.pattern().kind() == kind).count();
    return measured.holding(kind) + " of " + of;
  }

  private static String skills(Measured measured) {
    return NumberFormats.fixed(measured.fit(), 2)
        + ", "
        + NumberFormats.fixed(measured.heldBack(), 2);
  }

  private String summary(Predicate<Variant> which) {
    return table(
        List.of("change", "what", "must", "should", "rows", "skill", "outcomes", "verdict"),
        all.variants().entrySet().stream()
            .filter(each -> which.test(each.getKey()))
            .map(each -> row(each.getKey(), each.getValue()))
            .toList());
  }

  private List<String> row(Variant variant, Measured measured) {
    List<Move> told = told(measured);
    return List.of(
        code(variant.name()),
        variant.words(),
        Long.toString(measured.holding(Kind.MUST)),
        Long.toString(measured.holding(Kind.SHOULD)),
        String.join(" ", changed(measured)),
        skills(measured),
        Integer.toString(told.size()),
        verdict(variant, measured, told));
  }

  private String verdict(Variant variant, Measured measured, List<Move> told) {
    List<String> by = new ArrayList<>();
    int rows = changed(measured).size();
    if (rows > 0) {
      by.add(rows == 1 ? "a pattern" : rows + " patterns");
    }
    if (Math.abs(measured.fit() - all.baseline().fit()) > all.fitNoise()
        || Math.abs(measured.heldBack() - all.baseline().heldBack()) > all.heldBackNoise()) {
      by.add("skill");
    }
    if (!told.isEmpty()) {
      by.add(told.get(0).name());
    }
    if (by.isEmpty()) {
      return "**moves nothing**";
    }
    String what = String.join(", ", by);
    return !variant.mechanism()
        ? "moves " + what
        : (variant.on() ? "earns its place by " : "would move ") + what;
  }

  /** Ids of patterns whose verdict changes, lost ones with a minus sign. */
  private List<String> changed(Measured measured) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < measured.patterns().size(); i++) {
      PatternResult before = all.baseline().patterns().get(i);
      PatternResult after = measured.patterns().get(i);
      if (before.verdict() != after.verdict()) {
        boolean lost = before.verdict() == PatternResult.Verdict.HOLDS;
        ids.add((lost ? "−" : "+") + before.pattern().id());
      }
    }
    return ids;
  }

  /** Outcomes that a change moves, the most certain first. */
  private List<Move> told(Measured measured) {
    double t =
        new TDistribution(replications - 1)
            .inverseCumulativeProbability(1 - ERROR / 2 / Ablation.OUTCOMES.size());
    List<Move> moves = new ArrayList<>();
    for (int o = 0; o < Ablation.OUTCOMES.size(); o++) {
      double[] before = all.baseline().outcomes().get(o);
      Summary difference = PairedDifference.of(before, measured.outcomes().get(o)).difference();
      moves.add(
          new Move(
              Ablation.OUTCOMES.get(o),
              Summary.of(before).mean(),
              difference.mean(),
              t * difference.sd() / Math.sqrt(replications)));
    }
    return moves.stream()
        .filter(Move::told)
        .sorted(Comparator.comparingDouble(Move::size).reversed())
        .collect(Collectors.toList());
  }

  private Stream<List<String>> moves(Map.Entry<Variant, Measured> each) {
    return told(each.getValue()).stream()
        .limit(SHOWN)
        .map(
            move ->
                List.of(
                    code(each.getKey().name()),
                    code(move.name()),
                    NumberFormats.report(move.before()),
                    NumberFormats.report(move.difference()),
                    NumberFormats.report(move.difference() - move.half())
                        + " to "
                        + NumberFormats.report(move.difference() + move.half())));
  }
}

package org.multipolar.direction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The manual page that shows expectations beside measured effects. */
final class Page {
  /** Command that repeats the measurement and renews the page. */
  static final String COMMAND =
      "mvn -q test -Dtest=DirectionTest -Ddirection.replications=50 -Dmanual.write=true";

  private Page() {}

  static String of(Measurement measured, List<Disagreement> named) {
    return """
        # Direction and reach

        Every instrument, every lever of firms, every mechanism, every body and the summits should move something, and which
        way follows from an equation or from a fact that the model is held to. The expectations stood before the runs did and
        were not changed after them: where a run speaks against one, the row says so and the last table names it.

        Each lever is moved between two values, %d replications on each side, paired by seed, at the parameters of the
        scenario. *Difference* is the mean of the pairs with its 95 %% interval. *Size* is the difference over the
        standard deviation, across seeds, of the same outcome in the scenario as shipped; *certain* stands where that
        has one value whatever the seed. Few replications leave wide intervals: *includes 0* is no finding. An
        expectation holds when the interval excludes 0 with the expected sign and the size is at least %s. *Imposed*: a
        formula gives the sign and no other channel works against it, so the row tests the program and says nothing
        about the world; *open*: channels work against each other, or the effect passes through choices. Instruments are
        held from 26 July 2025 to the end; mechanisms and bodies are off or on throughout. *After the branch*: the mean
        from that month on. All other values are those shipped.

        This page is made by

            %s

        and a test measures a part of it again at every `mvn verify`.

        [Instruments](#instruments) · [Mechanisms](#mechanisms) · [Bodies, their terms, and summits](#bodies-their-terms-and-summits) ·
        [Outcomes within reach](#outcomes-within-reach) ·
        [What moves little or nothing](#what-moves-little-or-nothing) ·
        [What disagrees](#what-disagrees)

        ## Instruments

        %s
        ## Mechanisms

        %s
        ## Bodies, their terms, and summits

        %s
        ## Outcomes within reach

        What may happen after the branch by the choice of a rule, and in how many of %d replications it does. A class is
        within reach when that is between %.0f and %.0f %% in a shipped scenario.

        %s
        ## What moves little or nothing

        * Enforcement acts in the hubs of transit; in other states it has no counterpart.
        * An extraterritorial control binds makers of third states; in the worlds that are shipped only two states make chips.
        * A weight control blocks closed services above `controls.serviceBlockLevel` and below it raises threat only.
        * A body that aligns controls binds members that have some of the good denied, as far as they comply.
        * Refusal of imports shows only where the suppliers still deliver.

        ## What disagrees

        Of %d expectations, %d hold.

        %s"""
        .formatted(
            measured.n(),
            plain(Effect.LEAST),
            COMMAND,
            effects(measured, d -> !d.by().isEmpty()),
            effects(measured, d -> d.lever().startsWith("mechanisms.")),
            effects(
                measured,
                d -> d.lever().startsWith("regimes.") || d.lever().startsWith("summits.")),
            measured.n(),
            100 * OutcomeClass.LEAST,
            100 * OutcomeClass.MOST,
            classes(measured),
            measured.effects().size(),
            measured.effects().size() - measured.disagreements().size(),
            disagreements(measured, named));
  }

  private static String effects(Measurement measured, Predicate<Direction> which) {
    List<List<String>> rows = new ArrayList<>();
    List<Direction> all = Direction.all();
    for (int i = 0; i < all.size(); i++) {
      Direction d = all.get(i);
      Effect e = measured.effects().get(i);
      if (which.test(d)) {
        rows.add(
            List.of(
                "`" + d.lever() + "`",
                d.change(),
                "`" + d.scenario() + "` to " + d.until(),
                d.outcome().name(),
                (d.up() ? "+" : "−") + (d.imposed() ? " imposed" : " open"),
                "[" + d.equation() + "](model.md#" + anchor(d.equation()) + "): " + d.why(),
                "%s (%s to %s)"
                    .formatted(number(e.difference()), number(e.low()), number(e.high())),
                e.certain() ? "certain" : number(e.size()),
                e.verdict(d.up())));
      }
    }
    return table(
        List.of(
            "lever",
            "change",
            "measured in",
            "outcome",
            "sign",
            "equation",
            "difference",
            "size",
            ""),
        rows);
  }

  private static String classes(Measurement measured) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < measured.counts().size(); i++) {
      OutcomeClass c = OutcomeClass.all().get(i);
      double share = 100.0 * measured.counts().get(i) / measured.n();
      rows.add(
          List.of(
              c.kind(),
              c.means(),
              "`" + c.scenario() + "`",
              String.format(Locale.ROOT, "%.0f %%", share)));
    }
    return table(List.of("class", "counts when", "scenario", "occurs in"), rows);
  }

  private static String disagreements(Measurement measured, List<Disagreement> named) {
    List<Direction> all = Direction.all();
    Map<String, String> verdicts = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      verdicts.put(
          all.get(i).toString(),
          measured.effects().get(i).verdict(all.get(i).up()).replace("*", ""));
    }
    return table(
        List.of("row", "verdict", "why, as far as it is known"),
        named.stream()
            .map(d -> List.of(d.row(), verdicts.getOrDefault(d.row(), "out of reach"), d.why()))
            .toList());
  }

  private static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head)).append("|---".repeat(head.size()) + "|\n");
    rows.forEach(cells -> table.append(row(cells)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[.,]", "").replace(' ', '-');
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Formats a value with three significant digits. */
  private static String number(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= .1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
  }
}

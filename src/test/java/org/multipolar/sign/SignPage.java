package org.multipolar.sign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.manual.Markdown;
import org.multipolar.sign.SignMeasurement.Measured;
import org.multipolar.text.NumberFormats;

/**
 * The manual page that lists effects that an expert would expect, with measured results.
 *
 * @param signs the claims
 * @param measured results for the claims
 * @param growth levels that grow tenfold in ten years, with reasons
 * @param misses claims known not to hold, with the reasons as far as they are known
 */
record SignPage(
    List<Sign> signs, List<Measured> measured, List<Growth> growth, Map<String, String> misses) {
  static final String COMMAND = "mvn -q -Pnightly test -Dtest=SignsTest -Dmanual.write=true";

  String text() {
    int n = measured.get(0).n();
    long hold = signs.stream().filter(this::holds).count();
    return Markdown.page(
            "Signs and sizes",
            "Effects that somebody who knows the field would expect, with a source for the sign and,"
                + " where there is one, for the size. They were written down before they were"
                + " measured, and bands are not moved; two were restated after they were measured:"
                + " S14 with S15, which is not exact while other bodies compete for the same members"
                + " or while the body pulls at its members' rules (c_S of a text that asks for 0"
                + " lowers them), so that it is measured with neither, and S25, at five instead of"
                + " ten times the incidents. Each row compares two versions of a"
                + " shipped scenario that differ in one thing, over "
                + n
                + " of the accepted parameter vectors, each with a random seed of its own, in pairs."
                + " *Found*: median of the pairs, with the middle 90 %; the row holds if the median"
                + " lies in the band in every month. The"
                + " [patterns](history.md#patterns) G19 to G24 are of the same kind; what every lever"
                + " moves stands under [direction and reach](direction.md).")
        + Markdown.prose(hold + " of " + signs.size() + " hold.")
        + "## Signs\n\n"
        + Markdown.table(
            List.of("", "claim", "of whom", "expected", "when", "found", "holds", "source"),
            signs.stream().map(this::row).toList())
        + missed()
        + "\n## Growth with a reason\n\n"
        + Markdown.prose(
            "No level grows tenfold in ten years without a reason. Here are those that do in the"
                + " baseline between December 2025 and December 2035, at the median of "
                + n
                + " runs over accepted vectors; a level that grew so without a row would fail the"
                + " test.")
        + Markdown.table(
            List.of("metric", "of", "factor", "reason", "source"),
            growth.stream()
                .map(
                    g ->
                        List.of(
                            Markdown.code(g.metric()),
                            g.entity(),
                            NumberFormats.threeDigits(g.factor()),
                            g.reason(),
                            g.source()))
                .toList())
        + "\n"
        + Markdown.prose("This page is made by")
        + "    "
        + COMMAND
        + "\n\n"
        + Markdown.prose(
                "from [the claims](../../test/resources/org/multipolar/sign/signs.csv),"
                    + " [the arms](../../test/resources/org/multipolar/sign/arms.csv) that they"
                    + " compare, and [the reasons](../../test/resources/org/multipolar/sign/growth.csv)."
                    + " A few of them are measured again, in the world of twelve blocs, at every"
                    + " build.")
            .stripTrailing()
        + "\n";
  }

  private String missed() {
    return misses.isEmpty()
        ? ""
        : "\n## What does not hold\n\n"
            + Markdown.table(
                List.of("", "why, as far as it is known"),
                misses.entrySet().stream()
                    .map(miss -> List.of(miss.getKey(), miss.getValue()))
                    .toList());
  }

  private List<Measured> of(Sign sign) {
    return measured.stream().filter(m -> m.id().equals(sign.id())).toList();
  }

  /** True if a claim holds in every month. */
  boolean holds(Sign sign) {
    return of(sign).stream().allMatch(m -> holds(sign, m));
  }

  /** True if the median lies in the band or, for a claim of no effect, if no quantile moves. */
  private static boolean holds(Sign sign, Measured m) {
    return sign.low() == sign.high()
        ? sign.holds(m.low()) && sign.holds(m.high())
        : sign.holds(m.median());
  }

  /** Ids of the claims that do not hold. */
  List<String> failed() {
    return signs.stream().filter(sign -> !holds(sign)).map(Sign::id).toList();
  }

  private List<String> row(Sign sign) {
    Map<String, String> found = new LinkedHashMap<>();
    of(sign).forEach(m -> found.put(m.month().toString(), found(sign, m)));
    List<String> row = new ArrayList<>();
    row.add(sign.id());
    row.add(sign.claim());
    row.add(
        (sign.entity().equals("world") ? "" : sign.entity() + " ") + Markdown.code(sign.metric()));
    row.add(
        (sign.low() == sign.high()
                ? NumberFormats.plain(sign.low())
                : NumberFormats.plain(sign.low()) + " to " + NumberFormats.plain(sign.high()))
            + " "
            + sign.unit());
    row.add(String.join("; ", found.keySet()));
    row.add(String.join("; ", found.values()));
    row.add(holds(sign) ? "yes" : "**no**");
    row.add(sign.source());
    return row;
  }

  private static String found(Sign sign, Measured m) {
    String median = NumberFormats.threeDigits(m.median());
    return sign.compare() == Sign.Compare.BEST
        ? median
        : median
            + " ("
            + NumberFormats.threeDigits(m.low())
            + " to "
            + NumberFormats.threeDigits(m.high())
            + ")";
  }
}

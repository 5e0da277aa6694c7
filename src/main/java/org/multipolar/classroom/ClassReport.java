package org.multipolar.classroom;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.chart.layout.FontsMissing;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLink;

/** The report of a lesson: a self-contained HTML page to hand out, without personal data. */
final class ClassReport {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2 { line-height: 1.2; }
      h2 { margin-top: 2.2rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ccc; }
      td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
      img { width: 100%; height: auto; }
      code, pre { font-family: ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
      .small { color: #555; font-size: .9rem; }
      @media print { body { margin: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; } tr, img { break-inside: avoid; } }
      """;

  private final Lesson lesson;
  private final ClassRecord kept;
  private final LessonOutcome outcome;
  private final StringBuilder out = new StringBuilder();

  private ClassReport(Lesson lesson, ClassRecord kept, LessonOutcome outcome) {
    this.lesson = lesson;
    this.kept = kept;
    this.outcome = outcome;
  }

  /**
   * Returns the page.
   *
   * @param pairs number of paired replications
   */
  static String of(Lesson lesson, ClassRecord kept, int pairs) throws IOException {
    LessonOutcome outcome = new LessonOutcome(lesson, kept.moves(), kept.rounds(), pairs);
    return new ClassReport(lesson, kept, outcome).html();
  }

  private String html() throws IOException {
    Scenario scenario = lesson.scenario();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; img-src data:\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(scenario.title()))
        .append(", played in class</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    tag("h1", scenario.title() + ", played in class");
    tag("p", scenario.question());
    tag("p", played());
    moves();
    figures();
    goals();
    bets();
    exits();
    again();
    return out.append("</body>\n</html>\n").toString();
  }

  private String played() {
    return "A class of "
        + kept.pupils()
        + " in "
        + Labels.count(lesson.teams().size(), "team")
        + " played "
        + Labels.count(kept.rounds(), "round")
        + " of "
        + Labels.count(lesson.terms().months(), "month")
        + ". Each lever went to the median of the votes of its team, or to what two teams agreed on;"
        + " where nobody voted, the state followed its own rule.";
  }

  private void moves() {
    tag("h2", "What the teams decided");
    if (kept.moves().isEmpty()) {
      tag("p", "No lever was moved.");
      return;
    }
    List<String> heads = new ArrayList<>(List.of("Team", "Lever"));
    for (int round = 0; round < kept.rounds(); round++) {
      heads.add("#" + months(round));
    }
    List<Classroom.Lever> levers = lesson.levers();
    List<List<String>> rows = new ArrayList<>();
    for (Classroom.Role team : lesson.teams()) {
      for (Classroom.Lever held : team.levers()) {
        List<String> row = new ArrayList<>(List.of(team.team(), held.label()));
        for (int round = 0; round < kept.rounds(); round++) {
          int of = round;
          row.add(
              kept.moves().stream()
                  .filter(move -> move.round() == of && levers.get(move.lever()).same(held))
                  .findFirst()
                  .map(ClassReport::decided)
                  .orElse(""));
        }
        rows.add(row);
      }
    }
    table(heads, rows);
    tag(
        "p",
        "small",
        "Levels run from 0, nothing, to 1, as far as the lever goes; in brackets, how many of how many"
            + " members voted. A lever stays until it is moved again; one that was never moved"
            + " follows the state’s own rule.");
    agreed(levers);
  }

  private static String decided(ClassMove move) {
    return NumberFormats.fixed(move.level(), 2)
        + (move.offer() ? " (agreed)" : " (" + move.votes() + "/" + move.of() + ")");
  }

  private void agreed(List<Classroom.Lever> levers) {
    for (ClassMove move : kept.moves()) {
      if (move.offer()) {
        tag(
            "p",
            months(move.round())
                + ": "
                + lesson.team(move).team()
                + " agreed with "
                + lesson.teams().get(move.partner()).team()
                + ": "
                + levers.get(move.lever()).label()
                + " "
                + NumberFormats.fixed(move.level(), 2)
                + ".");
      }
    }
  }

  /** The calendar year of a round, or its first and last month. */
  private String months(int round) {
    RunCalendar calendar = lesson.scenario().run().calendar();
    YearMonth first = calendar.month(lesson.terms().starts().get(round));
    YearMonth last = first.plusMonths(lesson.terms().months() - 1L);
    boolean year = first.getYear() == last.getYear() && lesson.terms().months() == 12;
    return year ? Integer.toString(first.getYear()) : first + " to " + last;
  }

  private void figures() throws IOException {
    tag("h2", "What became of it");
    tag(
        "p",
        "The same world with the same random draws, with the moves of the class and without them:"
            + " every difference is an effect of the moves in this model.");
    try {
      LessonFigures figures = new LessonFigures(lesson, outcome);
      image(
          figures.curves(PageFile.opening(lesson.scenario())),
          "Curves with the moves of the class and without them");
    } catch (FontsMissing e) {
      tag("p", e.getMessage());
    }
  }

  private void image(byte[] svg, String alternative) {
    out.append("<p><img alt=\"")
        .append(escaped(alternative))
        .append("\" src=\"data:image/svg+xml;base64,")
        .append(Base64.getEncoder().encodeToString(svg))
        .append("\"></p>\n");
  }

  private void goals() {
    List<List<String>> rows = new ArrayList<>();
    for (Classroom.Role team : lesson.teams()) {
      team.more().forEach(metric -> rows.add(goal(team, metric, true)));
      team.less().forEach(metric -> rows.add(goal(team, metric, false)));
    }
    if (rows.isEmpty() || kept.rounds() == 0) {
      return;
    }
    tag("h2", "What the teams wanted");
    table(
        List.of(
            "Team",
            "Goal",
            "#Without moves",
            "#With moves",
            "Reached",
            "#Of " + outcome.pairs() + " pairs"),
        rows);
    tag(
        "p",
        "small",
        "Means over the last round. The last column separates skill from luck: in how many of "
            + outcome.pairs()
            + " pairs of runs with other random draws the same moves reach the goal.");
  }

  private List<String> goal(Classroom.Role team, String name, boolean higher) {
    WorldMetric metric = LessonOutcome.metric(name);
    double with = outcome.meanOverLastRound(outcome.moved(name));
    double without = outcome.meanOverLastRound(outcome.untouched(name));
    boolean reached = higher ? with > without : with < without;
    return List.of(
        team.team(),
        metric.label() + (higher ? " higher" : " lower"),
        NumberFormats.brief(without),
        NumberFormats.brief(with),
        reached ? "yes" : "no",
        Integer.toString(outcome.pairs(name, higher)));
  }

  private void bets() throws IOException {
    tag("h2", "The bets");
    if (kept.bets().isEmpty()) {
      tag("p", "Fewer than three bets were made; they are not shown.");
      return;
    }
    String name = PageFile.opening(lesson.scenario()).get(0);
    WorldMetric metric = LessonOutcome.metric(name);
    double[] curve = outcome.moved(name);
    PlayPlan plan = PlayPlan.of(lesson.scenario(), lesson.terms(), lesson.assumptions().size());
    double[] distances =
        kept.bets().stream()
            .mapToDouble(bet -> BetScore.distance(bet, curve, plan.bets()))
            .sorted()
            .toArray();
    double[] flat = new double[plan.bets().size()];
    Arrays.fill(flat, curve[plan.branch()]);
    tag(
        "p",
        kept.bets().size()
            + " bets on “"
            + metric.label()
            + "” ("
            + metric.unit()
            + "). At the ends of years the closest was off by "
            + NumberFormats.brief(distances[0])
            + " on average, the one in the middle by "
            + NumberFormats.brief(distances[distances.length / 2])
            + "; a bet that nothing changes would have been off by "
            + NumberFormats.brief(BetScore.distance(flat, curve, plan.bets()))
            + ".");
    try {
      image(
          new LessonFigures(lesson, outcome).bets(name, kept.bets()),
          "The bets and the curve of the class");
    } catch (FontsMissing e) {
      tag("p", e.getMessage());
    }
  }

  private void exits() {
    if (kept.exits().isEmpty()) {
      return;
    }
    tag("h2", "What would change your mind?");
    Map<Integer, Integer> counts = new TreeMap<>();
    kept.exits().forEach(answer -> counts.merge(answer, 1, Integer::sum));
    List<List<String>> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .forEach(
            entry ->
                rows.add(
                    List.of(
                        entry.getKey() < 0
                            ? "Nothing"
                            : ParameterCatalogue.entries()
                                .get(lesson.assumptions().get(entry.getKey()))
                                .quantity()
                                .is(),
                        Integer.toString(entry.getValue()))));
    table(List.of("Another value of …", "#Votes"), rows);
  }

  private void again() {
    tag("h2", "The same again");
    tag("p", "The file class.yaml beside this page is the scenario with the moves of the class.");
    out.append("<pre>multipolar run class.yaml\nmultipolar page class.yaml</pre>\n");
    tag("p", "On the page of the class, the same moves are at the address that ends in");
    out.append("<pre>")
        .append(escaped(PageLink.fragment(lesson.scenario(), LessonOutcome.moves(kept.moves()))))
        .append("</pre>\n");
  }

  // HTML

  private void tag(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
  }

  private void tag(String name, String kind, String text) {
    out.append('<').append(name).append(" class=\"").append(kind).append("\">");
    out.append(escaped(text)).append("</").append(name).append(">\n");
  }

  /** Writes a table; headings of numeric columns begin with #. */
  private void table(List<String> heads, List<List<String>> rows) {
    out.append("<table>\n<thead><tr>");
    heads.forEach(head -> cell("th", head, head));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < heads.size(); i++) {
        cell("td", heads.get(i), row.get(i));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void cell(String name, String head, String text) {
    boolean number = head.startsWith("#");
    String shown = number && text.equals(head) ? text.substring(1) : text;
    out.append('<').append(name).append(number ? " class=\"number\">" : ">");
    out.append(escaped(shown)).append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

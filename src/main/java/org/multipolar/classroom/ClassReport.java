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
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLanguage;
import org.multipolar.web.page.PageLink;

/** The report of a lesson: a self-contained HTML page to hand out, without personal data. */
final class ClassReport {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2 { line-height: 1.2; }
      h2 { margin-top: 2.2rem; }
      table { border-collapse: collapse; width: 100%; }
      @media (max-width: 40rem) { table { display: block; overflow-x: auto; } }
      th, td { text-align: start; vertical-align: top; padding-block: .3rem; padding-inline-end: .8rem; border-bottom: 1px solid #ccc; }
      td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
      img { width: 100%; height: auto; }
      pre { direction: ltr; text-align: start; }
      code, pre { font-family: ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
      .small { color: #555; font-size: .9rem; }
      @media print { body { margin: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; } tr, img { break-inside: avoid; } }
      """;

  private final Lesson lesson;
  private final PageLanguage language;
  private final ClassRecord kept;
  private final LessonOutcome outcome;
  private final StringBuilder out = new StringBuilder();

  private ClassReport(Lesson lesson, ClassRecord kept, LessonOutcome outcome) {
    this.lesson = lesson;
    language = lesson.language();
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
    String title = say("title", Map.of("title", language.lesson(scenario.title())));
    out.append("<!doctype html>\n<html lang=\"")
        .append(language.tag())
        .append("\" dir=\"")
        .append(language.direction())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; img-src data:\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    tag("h1", title);
    tag("p", language.lesson(scenario.question()));
    tag(
        "p",
        say(
            "played",
            Map.of(
                "pupils", kept.pupils(),
                "teams", lesson.teams().size(),
                "rounds", kept.rounds(),
                "months", lesson.terms().months())));
    moves();
    figures();
    goals();
    bets();
    exits();
    again();
    return out.append("</body>\n</html>\n").toString();
  }

  private String say(String key) throws IOException {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> values) throws IOException {
    return language.report(key, values);
  }

  private void moves() throws IOException {
    tag("h2", say("decided"));
    if (kept.moves().isEmpty() && kept.replaced().isEmpty()) {
      tag("p", say("unmoved"));
      return;
    }
    List<String> heads = new ArrayList<>(List.of(say("team"), say("lever")));
    for (int round = 0; round < kept.rounds(); round++) {
      heads.add("#" + months(round));
    }
    List<Classroom.Lever> levers = lesson.levers();
    List<List<String>> rows = new ArrayList<>();
    for (Classroom.Role team : lesson.teams()) {
      for (Classroom.Lever held : team.levers()) {
        List<String> row = new ArrayList<>(List.of(name(team), language.lesson(held.label())));
        for (int round = 0; round < kept.rounds(); round++) {
          row.add(decided(round, held, levers));
        }
        rows.add(row);
      }
    }
    table(heads, rows);
    tag("p", "small", say("levels"));
    agreed(levers);
  }

  private String name(Classroom.Role team) {
    return language.lesson(team.team());
  }

  /**
   * The level to which a lever went in a round, empty if nobody moved it, and the levels that a
   * repeated vote has replaced.
   */
  private String decided(int round, Classroom.Lever held, List<Classroom.Lever> levers)
      throws IOException {
    List<String> cell = decisions(kept.moves(), round, held, levers);
    for (String before : decisions(kept.replaced(), round, held, levers)) {
      cell.add(say("replaced", Map.of("level", before)));
    }
    return String.join("; ", cell);
  }

  private List<String> decisions(
      List<ClassMove> moves, int round, Classroom.Lever held, List<Classroom.Lever> levers)
      throws IOException {
    List<String> decisions = new ArrayList<>();
    for (ClassMove move : moves) {
      if (move.round() == round && levers.get(move.lever()).same(held)) {
        decisions.add(
            move.offer()
                ? say("byOffer", Map.of("level", level(move)))
                : level(move) + " (" + move.votes() + "/" + move.of() + ")");
      }
    }
    return decisions;
  }

  private String level(ClassMove move) throws IOException {
    return language.number(NumberFormats.fixed(move.level(), 2));
  }

  private String brief(double value) throws IOException {
    return language.number(NumberFormats.brief(value));
  }

  private void agreed(List<Classroom.Lever> levers) throws IOException {
    for (ClassMove move : kept.moves()) {
      if (move.offer()) {
        tag(
            "p",
            say(
                "agreed",
                Map.of(
                    "months", months(move.round()),
                    "team", name(lesson.team(move)),
                    "partner", name(lesson.teams().get(move.partner())),
                    "lever", language.lesson(levers.get(move.lever()).label()),
                    "level", level(move))));
      }
    }
  }

  /** The calendar year of a round, or its first and last month. */
  private String months(int round) throws IOException {
    RunCalendar calendar = lesson.scenario().run().calendar();
    YearMonth first = calendar.month(lesson.terms().starts().get(round));
    YearMonth last = first.plusMonths(lesson.terms().months() - 1L);
    boolean year = first.getYear() == last.getYear() && lesson.terms().months() == 12;
    return year ? Integer.toString(first.getYear()) : language.span(first, last);
  }

  private void figures() throws IOException {
    tag("h2", say("became"));
    tag("p", say("compared"));
    try {
      LessonFigures figures = new LessonFigures(lesson, outcome);
      image(figures.curves(PageFile.opening(lesson.scenario())), say("curves"));
    } catch (FontsMissing e) {
      tag("p", say("undrawn", Map.of("reason", e.getMessage())));
    }
  }

  private void image(byte[] svg, String alternative) {
    out.append("<p><img alt=\"")
        .append(escaped(alternative))
        .append("\" src=\"data:image/svg+xml;base64,")
        .append(Base64.getEncoder().encodeToString(svg))
        .append("\"></p>\n");
  }

  private void goals() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Classroom.Role team : lesson.teams()) {
      for (String metric : team.more()) {
        rows.add(goal(team, metric, true));
      }
      for (String metric : team.less()) {
        rows.add(goal(team, metric, false));
      }
    }
    if (rows.isEmpty() || kept.rounds() == 0) {
      return;
    }
    Map<String, Integer> pairs = Map.of("n", outcome.pairs());
    tag("h2", say("wanted"));
    table(
        List.of(
            say("team"),
            say("goal"),
            "#" + say("without"),
            "#" + say("with"),
            say("reached"),
            "#" + say("ofPairs", pairs)),
        rows);
    tag("p", "small", say("luck", pairs));
  }

  private List<String> goal(Classroom.Role team, String metric, boolean higher) throws IOException {
    double with = outcome.meanOverLastRound(outcome.moved(metric));
    double without = outcome.meanOverLastRound(outcome.untouched(metric));
    boolean reached = higher ? with > without : with < without;
    return List.of(
        name(team),
        say(
            higher ? "higher" : "lower",
            Map.of("label", language.label(LessonOutcome.metric(metric)))),
        amount(without, metric),
        amount(with, metric),
        say(reached ? "yes" : "no"),
        Integer.toString(outcome.pairs(metric, higher)));
  }

  private String amount(double value, String metric) throws IOException {
    return language.amount(brief(value), unit(LessonOutcome.metric(metric)));
  }

  private String unit(WorldMetric metric) {
    return lesson.scenario().run().calendar().step().inWords(metric.unit());
  }

  private void bets() throws IOException {
    tag("h2", say("bets"));
    if (kept.bets().isEmpty()) {
      tag("p", say("fewBets"));
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
        say(
            "betsOn",
            Map.of(
                "n", kept.bets().size(),
                "label", language.label(metric),
                "unit", language.unit(unit(metric)),
                "closest", brief(distances[0]),
                "middle", brief(distances[distances.length / 2]),
                "naive", brief(BetScore.distance(flat, curve, plan.bets())))));
    try {
      image(new LessonFigures(lesson, outcome).bets(name, kept.bets()), say("betCurves"));
    } catch (FontsMissing e) {
      tag("p", say("undrawn", Map.of("reason", e.getMessage())));
    }
  }

  private void exits() throws IOException {
    if (kept.exits().isEmpty()) {
      return;
    }
    tag("h2", say("exit"));
    Map<Integer, Integer> counts = new TreeMap<>();
    kept.exits().forEach(answer -> counts.merge(answer, 1, Integer::sum));
    List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed());
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : sorted) {
      rows.add(List.of(answer(entry.getKey()), Integer.toString(entry.getValue())));
    }
    table(List.of(say("otherValue"), "#" + say("votes")), rows);
  }

  private String answer(int number) throws IOException {
    if (number < 0) {
      return say("nothing");
    }
    String name = lesson.assumptions().get(number);
    return language.belief(name, ParameterCatalogue.entries().get(name).quantity().is());
  }

  private void again() throws IOException {
    tag("h2", say("again"));
    tag("p", say("file"));
    out.append("<pre>multipolar run class.yaml\nmultipolar page class.yaml</pre>\n");
    tag("p", say("address"));
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

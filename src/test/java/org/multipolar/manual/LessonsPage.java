package org.multipolar.manual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.lesson.LessonEffects;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Classroom;
import org.multipolar.study.Summary;
import org.multipolar.value.Step;

/**
 * The facilitator's pack: a template in which {@code {question CASE}}, {@code {curves CASE}},
 * {@code {levers CASE}} and {@code {roles CASE}} request the contents and effects of a teaching
 * case.
 *
 * @param template the page with its requests
 */
record LessonsPage(String template) {
  static final int REPLICATIONS = 20;

  private static final Pattern ASKED =
      Pattern.compile("\\{(question|ask|curves|levers|roles) (\\S+)}");
  private static final List<Integer> UNTOUCHED = List.of(2025, 2030, 2035);
  private static final List<Integer> MOVED = List.of(2028, 2030, 2035);

  /** Start of the line that lists levers whose effect shows only in team goals. */
  static final String NOTHING = "Visible in what their teams want, and in none of these: ";

  /** Text of the page about a case. */
  private interface Answer {
    String of(LessonEffects lesson);
  }

  /** Returns the page with the contents of its cases; without runs, their numbers are omitted. */
  String text(boolean runs) throws IOException, UnreadableScenario {
    StringBuilder page = new StringBuilder();
    Matcher matcher = ASKED.matcher(template);
    LessonEffects lesson = null;
    String name = "";
    int end = 0;
    while (matcher.find()) {
      page.append(template, end, matcher.start());
      if (!name.equals(matcher.group(2))) {
        name = matcher.group(2);
        Path file = Path.of("scenarios", "classroom", name + ".yaml");
        lesson = new LessonEffects(file, runs ? REPLICATIONS : 0);
      }
      page.append(answer(matcher.group(1), runs).of(lesson));
      end = matcher.end();
    }
    return page.append(template.substring(end)).toString();
  }

  private static Answer answer(String asked, boolean runs) {
    return switch (asked) {
      case "question" -> lesson -> "*" + lesson.scenario().question() + "*";
      case "ask" ->
          lesson ->
              Markdown.prose("**Ask.** " + lesson.scenario().classroom().orElseThrow().ask())
                  .strip();
      case "roles" -> LessonsPage::roles;
      case "curves" -> runs ? LessonsPage::curves : lesson -> "";
      default -> runs ? LessonsPage::levers : lesson -> "";
    };
  }

  private static String curves(LessonEffects lesson) {
    List<List<String>> rows = new ArrayList<>();
    for (int c = 0; c < lesson.curves().size(); c++) {
      List<String> row = new ArrayList<>();
      row.add(label(lesson.curves().get(c)));
      for (int year : UNTOUCHED) {
        Summary s = lesson.untouched(c, year);
        row.add(number(s.median()) + " (" + number(s.q05()) + " to " + number(s.q95()) + ")");
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("untouched"));
    UNTOUCHED.forEach(year -> head.add(Integer.toString(year)));
    return Markdown.table(head, rows).stripTrailing();
  }

  /** The sliders of the case, and for the teams' other levers the ends that move a curve. */
  private static String levers(LessonEffects lesson) {
    List<Classroom.Lever> sliders = lesson.scenario().classroom().orElseThrow().levers();
    List<List<String>> rows = new ArrayList<>();
    List<String> still = new ArrayList<>();
    for (Classroom.Lever lever : lesson.levers()) {
      boolean moves = sliders.contains(lever);
      for (double level : List.of(lever.min(), lever.max())) {
        List<String> row = new ArrayList<>();
        row.add(lever.label() + " to " + number(level));
        lesson.effects(lever, level, MOVED).forEach(effects -> row.add(effects(effects)));
        boolean seen = row.stream().skip(1).anyMatch(cell -> !cell.matches("[·0, ]*"));
        moves |= seen;
        if (seen || sliders.contains(lever)) {
          rows.add(row);
        }
      }
      if (!moves) {
        still.add(lever.label());
      }
    }
    List<String> head = new ArrayList<>(List.of("from 2026 on"));
    lesson.curves().forEach(curve -> head.add(curve.label()));
    String table = Markdown.table(head, rows).stripTrailing();
    return still.isEmpty() ? table : table + "\n\n" + NOTHING + String.join("; ", still) + ".";
  }

  private static String effects(List<Summary> effects) {
    if (effects.stream().allMatch(s -> s.mean() == 0)) {
      return "0";
    }
    return String.join(", ", effects.stream().map(LessonsPage::effect).toList());
  }

  private static String effect(Summary effect) {
    boolean seen = effect.low() > 0 || effect.high() < 0;
    String value = number(effect.mean());
    if (!seen || value.matches("−?0\\.000")) {
      return "·";
    }
    return (effect.mean() > 0 ? "+" : "") + value;
  }

  private static String roles(LessonEffects lesson) {
    StringBuilder cards = new StringBuilder();
    for (Classroom.Role role : lesson.scenario().classroom().orElseThrow().roles()) {
      List<String> wants = new ArrayList<>();
      role.more().forEach(metric -> wants.add("more: " + label(metric)));
      role.less().forEach(metric -> wants.add("less: " + label(metric)));
      List<String> holds =
          role.levers().stream()
              .map(l -> l.label() + " (" + number(l.min()) + " to " + number(l.max()) + ")")
              .toList();
      cards
          .append("**")
          .append(role.team())
          .append(".** ")
          .append(role.brief().strip().replaceAll("\\s+", " "))
          .append(" *You want* ")
          .append(String.join("; ", wants))
          .append(". *You hold* ")
          .append(String.join("; ", holds))
          .append(".\n\n");
    }
    return cards.toString().stripTrailing();
  }

  private static String label(String metric) {
    return MetricCatalogue.world(metric).map(WorldMetric::label).orElse(metric);
  }

  private static String label(WorldMetric metric) {
    String unit = Step.MONTH.inWords(metric.unit());
    return metric.label() + (unit.isEmpty() ? "" : ", " + unit);
  }

  private static String number(double value) {
    return BaselinePage.number(value);
  }
}

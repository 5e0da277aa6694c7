package org.multipolar.classroom;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.WorldMetric;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.page.PageLanguage;

/** The figures of a report: the curves with and without the class's moves, and the bets. */
final class LessonFigures {
  private static final int YEAR = 12;

  private final Lesson lesson;
  private final PageLanguage language;
  private final LessonOutcome outcome;
  private final Theme theme;

  /**
   * @throws org.multipolar.chart.layout.FontsMissing if this machine cannot lay out text
   */
  LessonFigures(Lesson lesson, LessonOutcome outcome) throws IOException {
    this.lesson = lesson;
    language = lesson.language();
    this.outcome = outcome;
    theme = Theme.load().in(language.months(), language.decimal());
  }

  /** The curves with which the page opens, as SVG. */
  byte[] curves(List<String> metrics) throws IOException {
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (String name : metrics) {
      panels.add(
          panel(
              name,
              line(say("withMoves"), outcome.moved(name)),
              line(say("withoutMoves"), outcome.untouched(name))));
    }
    return drawn(say("became"), panels);
  }

  /** The bets on a curve, as SVG. */
  byte[] bets(String metric, List<double[]> bets) throws IOException {
    PlayPlan plan = PlayPlan.of(lesson.scenario(), lesson.terms(), 0);
    double[] curve = outcome.moved(metric);
    List<double[]> lines =
        bets.stream()
            .map(
                bet ->
                    BetScore.curve(
                        bet, plan.bets(), plan.branch(), curve[plan.branch()], curve.length))
            .toList();
    double[] middle =
        IntStream.range(0, curve.length)
            .mapToDouble(
                t -> {
                  double[] sorted = lines.stream().mapToDouble(bet -> bet[t]).sorted().toArray();
                  return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
                })
            .toArray();
    return drawn(
        say("bets"),
        List.of(
            panel(
                metric,
                new TimeSeries.Line(say("betLines"), middle, List.of(), lines, false),
                line(say("withMoves"), curve))));
  }

  private String say(String key) throws IOException {
    return language.report(key, Map.of());
  }

  private static TimeSeries.Line line(String name, double[] values) {
    return new TimeSeries.Line(name, Arrays.copyOf(values, values.length), List.of());
  }

  private TimeSeries.Panel panel(String name, TimeSeries.Line... lines) {
    WorldMetric metric = LessonOutcome.metric(name);
    return new TimeSeries.Panel(
        language.label(metric),
        language.unit(lesson.scenario().run().calendar().step().inWords(metric.unit())),
        List.of(lines),
        List.of());
  }

  private byte[] drawn(String title, List<TimeSeries.Panel> panels) throws IOException {
    TimeSeries data = new TimeSeries(FigureSpec.Kind.COMPARISON, timeline(), panels);
    Page page =
        new Page(
            theme, PageWidth.WIDE, new Page.Text(title, false, "", title), OptionalDouble.empty());
    return page.render(data.drawing(page), OutputPage.Format.SVG);
  }

  private TimeAxis timeline() throws IOException {
    RunCalendar calendar = lesson.scenario().run().calendar();
    long months = YEAR / calendar.ticksAYear();
    List<LocalDate> dates =
        IntStream.range(0, calendar.ticks())
            .mapToObj(tick -> calendar.month(tick).plusMonths(months - 1).atEndOfMonth())
            .toList();
    LocalDate first = calendar.date(lesson.terms().starts().get(0));
    return new TimeAxis(
        dates, List.of(new TimeAxis.Mark(first, say("plays"), 1, true)), Optional.empty());
  }
}

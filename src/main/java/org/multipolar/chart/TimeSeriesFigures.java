package org.multipolar.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Scope;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/** Figures of metrics over time: lines, differences, memberships and stacked shares. */
final class TimeSeriesFigures {
  private static final int MOST_LINES = 6;
  private static final int MOST_PARTS = 7;
  private static final double SMALL_PART = 0.015;
  private static final double NOTHING = 1e-6;
  private static final int LONE_RUNS = 30;
  private static final int FEW_LINES = 4;

  private final ShownResults in;

  TimeSeriesFigures(ShownResults in) {
    this.in = in;
  }

  /** The data of one line over time: the runs of an entity in a scenario. */
  private record Course(
      String name, String entity, double[][] runs, List<ObservedPoint> published) {}

  /**
   * Builds lines over time; metrics, entities or scenarios without panels of their own become
   * lines.
   */
  TimeSeries courses() throws IOException {
    TimeAxis timeline = in.timeline();
    List<String> entities = in.entities();
    boolean several = in.recorded().size() > 1;
    FigureStyle.Panels own =
        in.spec()
            .style()
            .panels()
            .orElse(several ? FigureStyle.Panels.ENTITY : FigureStyle.Panels.METRIC);
    boolean byEntity = own == FigureStyle.Panels.ENTITY || entities.size() == 1;
    boolean byScenario = own == FigureStyle.Panels.SCENARIO || !several;
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (String name : in.spec().metrics()) {
      Metric metric = in.metric(name);
      Map<String, List<Course>> byPanel = new LinkedHashMap<>();
      for (Recorded results : in.recorded()) {
        Map<String, double[][]> series = results.series(in.spec().scope(), name, entities);
        for (String entity : entities) {
          String who = in.spec().scope() == Scope.WORLD ? "" : in.shown(entity);
          String arm = several ? results.title() : "";
          String panel = joined(byEntity ? who : "", byScenario ? arm : "");
          String line = joined(byEntity ? "" : who, byScenario ? "" : arm);
          byPanel
              .computeIfAbsent(panel, key -> new ArrayList<>())
              .add(
                  new Course(
                      line.isEmpty() ? in.shown(entity) : line,
                      entity,
                      series.get(entity),
                      results.published()));
        }
      }
      String label = in.spec().style().label(name, metric.label());
      byPanel.forEach(
          (panel, all) ->
              panels.add(
                  panel(
                      panel.isEmpty() ? label : panel + ": " + label,
                      metric,
                      timeline,
                      all,
                      byEntity)));
    }
    FigureSpec.Kind kind = several ? FigureSpec.Kind.COMPARISON : FigureSpec.Kind.FAN;
    return new TimeSeries(kind, timeline, panels, in.spec().style());
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private TimeSeries.Panel panel(
      String label, Metric metric, TimeAxis timeline, List<Course> all, boolean byEntity) {
    List<Course> courses = ordered(all, byEntity);
    List<TimeSeries.Line> lines = new ArrayList<>();
    List<TimeSeries.Observed> observed = new ArrayList<>();
    int[] percents = percents(in.spec().style(), courses.size());
    for (Course course : courses) {
      boolean many = course.runs().length > 1;
      TimeSeries.Line fan =
          TimeSeries.fan(course.name(), course.runs(), many ? percents : new int[0]);
      boolean split =
          courses.size() == 1 && Summary.inTwoGroups(ShownResults.horizon(course.runs()));
      int drawn = many ? in.spec().style().runs().orElse(split ? LONE_RUNS : 0) : 0;
      lines.add(
          new TimeSeries.Line(
              fan.name(),
              fan.centre(),
              fan.bands(),
              Arrays.stream(course.runs()).limit(drawn).toList(),
              fan.partial()));
      long same = courses.stream().filter(c -> c.entity().equals(course.entity())).count();
      List<TimeSeries.Observed> points =
          observed(timeline, metric.name(), course.entity(), same == 1 ? course.name() : "");
      points.stream().filter(point -> !observed.contains(point)).forEach(observed::add);
      observed.addAll(
          observed(course.published(), timeline, metric.name(), course.entity(), course.name()));
    }
    return new TimeSeries.Panel(
        label,
        Excerpt.unit(metric, in.spec().style()),
        lines,
        observed,
        List.of(),
        all.size() - courses.size());
  }

  /** Coverages of the bands around each of a number of lines, in percent. */
  private static int[] percents(FigureStyle style, int lines) {
    return style
        .bands()
        .orElse(lines == 1 ? List.of(90, 50) : lines <= FEW_LINES ? List.of(50) : List.of())
        .stream()
        .sorted(Comparator.reverseOrder())
        .distinct()
        .mapToInt(percent -> percent)
        .toArray();
  }

  /**
   * Orders the lines as the author chose; by default keeps their order, but selects the largest
   * ones, in descending order, if there are too many states or firms. Scenarios are all drawn.
   */
  private List<Course> ordered(List<Course> courses, boolean byEntity) {
    boolean select = in.spec().entities().isEmpty() && !byEntity;
    boolean many = select && courses.size() > MOST_LINES;
    boolean largest = in.spec().style().order().map(FigureStyle.Order.LARGEST::equals).orElse(many);
    if (!largest) {
      return courses;
    }
    return courses.stream()
        .filter(course -> Double.isFinite(median(course)))
        .sorted(Comparator.comparingDouble((Course course) -> -median(course)))
        .limit(select ? MOST_LINES : courses.size())
        .toList();
  }

  private static double median(Course course) {
    return Summary.of(ShownResults.horizon(course.runs())).median();
  }

  private List<TimeSeries.Observed> observed(
      TimeAxis timeline, String metric, String entity, String line) {
    return observed(in.observations(), timeline, metric, entity, line);
  }

  private static List<TimeSeries.Observed> observed(
      List<ObservedPoint> points, TimeAxis timeline, String metric, String entity, String line) {
    return points.stream()
        .filter(o -> o.metric().equals(metric) && o.entity().equals(entity))
        .filter(o -> !o.date().isBefore(timeline.first()) && !o.date().isAfter(timeline.last()))
        .map(o -> new TimeSeries.Observed(line, o.date(), o.value(), o.low(), o.high(), false))
        .toList();
  }

  TimeSeries difference() throws IOException {
    List<TimeSeries.Panel> panels =
        in.panels(
            (label, metric, entity) -> {
              double[][] base = in.series(in.reference(), metric, entity);
              List<TimeSeries.Line> lines = new ArrayList<>();
              for (Recorded results : in.recorded().subList(1, in.recorded().size())) {
                int[][] pairs = PairedDifference.pairs(in.reference().seeds(), results.seeds());
                double[][] runs = in.series(results, metric, entity);
                lines.add(difference(results.title(), metric.bounds(), base, runs, pairs));
              }
              return new TimeSeries.Panel(
                  label, Excerpt.unit(metric, in.spec().style()), lines, List.of());
            });
    return new TimeSeries(FigureSpec.Kind.DIFFERENCE, in.timeline(), panels, in.spec().style());
  }

  private static TimeSeries.Line difference(
      String name, Bounds bounds, double[][] base, double[][] other, int[][] pairs) {
    int dates = base[0].length;
    double[] mean = new double[dates];
    TimeSeries.Band band = new TimeSeries.Band(95, new double[dates], new double[dates]);
    for (int t = 0; t < dates; t++) {
      int date = t;
      double[] before = Arrays.stream(pairs).mapToDouble(p -> base[p[0]][date]).toArray();
      double[] after = Arrays.stream(pairs).mapToDouble(p -> other[p[1]][date]).toArray();
      Summary summary =
          PairedDifference.of(before, after).difference().within(bounds.differences());
      mean[t] = summary.mean();
      band.low()[t] = summary.low();
      band.high()[t] = summary.high();
    }
    return new TimeSeries.Line(name, mean, List.of(band));
  }

  /** Builds one line per regime and one panel per property of regimes. */
  TimeSeries membership() throws IOException {
    Map<String, List<Metric>> things = new LinkedHashMap<>();
    for (String name : in.spec().metrics()) {
      things
          .computeIfAbsent(name.substring(0, name.indexOf('-') + 1), key -> new ArrayList<>())
          .add(in.metric(name));
    }
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (List<Metric> metrics : things.values()) {
      String common = commonStart(metrics.stream().map(Metric::label).toList());
      List<TimeSeries.Line> lines = new ArrayList<>();
      for (Metric metric : metrics) {
        double[][] runs = in.series(in.reference(), metric, RecordSchema.WORLD);
        String regime = metric.label().substring(common.length());
        lines.add(
            TimeSeries.fan(
                in.spec().style().label(metric.name(), regime),
                runs,
                runs.length > 1 ? percents(in.spec().style(), 1) : new int[0]));
      }
      String label = common.replaceAll("( (of|in|the))* $", "");
      panels.add(
          new TimeSeries.Panel(
              label, Excerpt.unit(metrics.get(0), in.spec().style()), lines, List.of()));
    }
    return new TimeSeries(FigureSpec.Kind.MEMBERSHIP, in.timeline(), panels, in.spec().style());
  }

  /** Returns the words with which all texts begin, including the space after them. */
  static String commonStart(List<String> texts) {
    String first = texts.get(0);
    int end = first.lastIndexOf(' ') + 1;
    while (end > 0) {
      String start = first.substring(0, end);
      if (texts.stream().allMatch(text -> text.startsWith(start))) {
        return start;
      }
      end = first.lastIndexOf(' ', end - 2) + 1;
    }
    return "";
  }

  Shares shares() throws IOException {
    Metric metric = in.metric(in.spec().metrics().get(0));
    List<Owned> owned = new ArrayList<>();
    in.reference()
        .series(in.spec().scope(), metric.name(), in.entities())
        .forEach(
            (entity, runs) ->
                owned.add(new Owned(Shares.Part.of(in.shown(entity), runs, false), runs)));
    List<Owned> named =
        owned.stream()
            .filter(each -> average(each.part()) >= SMALL_PART)
            .sorted(Comparator.comparingDouble((Owned each) -> -average(each.part())))
            .limit(MOST_PARTS)
            .toList();
    List<Shares.Part> stack = new ArrayList<>(named.stream().map(Owned::part).toList());
    Shares.Part rest = rest(named);
    if (Arrays.stream(rest.share()).anyMatch(share -> share > NOTHING)) {
      stack.add(rest);
    }
    return new Shares(
        in.timeline(),
        in.spec().style().label(metric.name(), metric.label()),
        Excerpt.unit(metric, in.spec().style()),
        stack);
  }

  /** A part with the runs from which it was made. */
  private record Owned(Shares.Part part, double[][] runs) {}

  /** What the means of parts leave of the whole, with the middle 90 % of what their runs leave. */
  private Shares.Part rest(List<Owned> named) {
    int dates = in.reference().dates().size();
    double[][] left = new double[named.isEmpty() ? 1 : named.get(0).runs().length][dates];
    double[] means = new double[dates];
    Arrays.fill(means, 1);
    for (int t = 0; t < dates; t++) {
      for (Owned each : named) {
        means[t] -= each.part().share()[t];
      }
      means[t] = Math.max(0, means[t]);
      for (int r = 0; r < left.length; r++) {
        double sum = 0;
        for (Owned each : named) {
          double share = each.runs()[r][t];
          sum += Double.isFinite(share) ? share : 0;
        }
        left[r][t] = Math.max(0, 1 - sum);
      }
    }
    Shares.Part runs = Shares.Part.of("other", left, true);
    return new Shares.Part("other", means, runs.low(), runs.high(), true);
  }

  private static double average(Shares.Part part) {
    return Arrays.stream(part.share()).average().orElse(0);
  }
}

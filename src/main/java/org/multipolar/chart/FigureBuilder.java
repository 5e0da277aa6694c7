package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.chart.kind.CaptionText;
import org.multipolar.chart.kind.Choropleth;
import org.multipolar.chart.kind.Chronology;
import org.multipolar.chart.kind.Distributions;
import org.multipolar.chart.kind.Dumbbell;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.Lorenz;
import org.multipolar.chart.kind.PhasePath;
import org.multipolar.chart.kind.Plane;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Scope;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/** Computes the numbers of figures from recorded runs. The first scenario is the reference. */
final class FigureBuilder {
  private static final int FAR_YEARS = 5;
  private static final int MOST_LINES = 6;
  private static final int MOST_PARTS = 7;
  private static final double SMALL_PART = 0.015;
  private static final double NOTHING = 1e-6;

  /**
   * Weight added to events that only some of the scenarios have, and to events that their author
   * named.
   */
  private static final double DIFFERS = 100;

  private static final double CHOSEN = 10;

  private static final int LONE_RUNS = 30;
  private static final int FEW_LINES = 4;
  private static final int MOST_ROWS = 40;
  private static final double MISS = .05;

  private static final String DAY = "\\d{4}-\\d{2}(-\\d{2})?";
  private static final int MONTH = 7;

  private final List<Recorded> recorded;
  private final List<ObservedPoint> observations;

  FigureBuilder(List<Recorded> recorded, List<ObservedPoint> observations) {
    this.recorded = List.copyOf(recorded);
    this.observations = List.copyOf(observations);
  }

  /** Returns why a figure cannot be drawn from these results; empty if it can. */
  Optional<String> obstacle(FigureSpec spec) throws IOException {
    String leftOut = "figure '" + spec.name() + "' is left out: ";
    List<String> absent = spec.kind().repeats() ? List.of() : notRecorded(spec);
    if (!absent.isEmpty()) {
      return Optional.of(
          leftOut
              + String.join(", ", absent)
              + (absent.size() == 1 ? " was" : " were")
              + " not recorded; 'record:' in the scenario says what is");
    }
    if (recorded.stream().anyMatch(r -> new Excerpt(r, spec.style()).dates().size() < 2)) {
      return Optional.of(leftOut + "there are less than two dates in the months that it shows");
    }
    Optional<String> number = spec.kind().obstacle(recorded.size()).or(() -> otherDates(spec));
    Optional<String> why = number.isPresent() ? number : unrepeatable(spec);
    return why.map(leftOut::concat);
  }

  /** Why scenarios of different dates cannot be in one figure; nothing where they can. */
  private Optional<String> otherDates(FigureSpec spec) {
    List<Excerpt> shown = recorded.stream().map(r -> new Excerpt(r, spec.style())).toList();
    List<LocalDate> axis = axis(shown);
    Optional<Excerpt> other =
        shown.stream().filter(each -> !each.dates().equals(shown.get(0).dates())).findFirst();
    boolean steady =
        IntStream.range(1, axis.size())
            .allMatch(t -> months(axis, t) == months(shown.get(0).dates(), 1));
    return other
        .filter(each -> !spec.kind().spans() || !steady)
        .map(
            each ->
                "it needs the same dates, and "
                    + dated(shown.get(0))
                    + ", "
                    + dated(each)
                    + (steady ? "" : ", or by other steps"));
  }

  private static String dated(Recorded results) {
    List<LocalDate> dates = results.dates();
    return "“"
        + results.title()
        + "” goes from "
        + CaptionText.month(dates.get(0))
        + " to "
        + CaptionText.month(dates.get(dates.size() - 1));
  }

  private static long months(List<LocalDate> dates, int date) {
    return ChronoUnit.MONTHS.between(
        YearMonth.from(dates.get(date - 1)), YearMonth.from(dates.get(date)));
  }

  /** The dates that any of the scenarios has. */
  private static List<LocalDate> axis(List<Excerpt> shown) {
    return shown.stream().flatMap(each -> each.dates().stream()).distinct().sorted().toList();
  }

  /** Why runs that a figure needs cannot be run again; nothing where they can or need not. */
  private Optional<String> unrepeatable(FigureSpec spec) throws IOException {
    for (Recorded each : recorded) {
      Recorded shown = new Excerpt(each, spec.style());
      if (spec.kind().repeats()
          && shown.relations(RelationFigures.dates(spec.kind(), shown.dates())).isEmpty()) {
        return Optional.of(
            "it runs the first replications of “"
                + each.title()
                + "” again, and this program computes other results than were recorded");
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the metrics that some of the results lack; if none, the requested entities if a result
   * has none of them.
   */
  private List<String> notRecorded(FigureSpec spec) {
    List<String> metrics =
        spec.metrics().stream()
            .filter(m -> !recorded.stream().allMatch(r -> r.metrics(spec.scope()).contains(m)))
            .toList();
    boolean nobody = recorded.stream().anyMatch(r -> entities(spec, r).isEmpty());
    if (!metrics.isEmpty() || !nobody) {
      return metrics;
    }
    return spec.entities().isEmpty()
        ? List.of("any " + spec.scope().name().toLowerCase(Locale.ROOT))
        : spec.entities();
  }

  /** Builds the figure; call {@link #obstacle} first. */
  Figure build(FigureSpec spec) throws IOException {
    List<Excerpt> own = recorded.stream().map(each -> new Excerpt(each, spec.style())).toList();
    List<LocalDate> axis = axis(own);
    List<Recorded> shown = own.stream().<Recorded>map(each -> each.on(axis)).toList();
    return new FigureBuilder(shown, observations).figure(spec);
  }

  private Figure figure(FigureSpec spec) throws IOException {
    boolean several = recorded.size() > 1;
    FigureData data =
        switch (spec.kind()) {
          case FAN, COMPARISON -> courses(spec);
          case MEMBERSHIP -> several ? courses(spec) : membership(spec);
          case DIFFERENCE -> difference(spec);
          case SHARES -> shares(spec);
          case DISTRIBUTION -> distributions(spec);
          case PLANE -> plane(spec);
          case PATH -> path(spec);
          case FOREST -> forest(spec);
          case DUMBBELL -> dumbbell(spec);
          case MAP -> map(spec);
          case LORENZ -> lorenz(spec);
          case TIMELINE -> chronology(spec);
          case NETWORK -> relations(spec).network();
          case FLOWS -> relations(spec).flows();
          case MOVES -> relations(spec).moves();
        };
    List<String> sources = data.observed() ? sources(spec) : List.of();
    return new Figure(
        spec.name(), spec.title(), subjects(spec.kind()), data, spec.style(), sources);
  }

  private List<FigureSubject> subjects(FigureSpec.Kind kind) throws IOException {
    List<FigureSubject> subjects = new ArrayList<>();
    for (Recorded results : recorded) {
      int runs =
          kind == FigureSpec.Kind.DIFFERENCE && results != reference()
              ? PairedDifference.pairs(reference().seeds(), results.seeds()).length
              : results.seeds().length;
      subjects.add(
          new FigureSubject(
              results.title(), results.question(), runs, results.vectors(), results.seed()));
    }
    return subjects;
  }

  private Recorded reference() {
    return recorded.get(0);
  }

  private List<String> sources(FigureSpec spec) {
    List<String> entities = entities(spec, reference());
    return Stream.concat(
            observations.stream(), recorded.stream().flatMap(each -> each.published().stream()))
        .filter(o -> spec.metrics().contains(o.metric()) && entities.contains(o.entity()))
        .map(o -> o.source() + " (" + o.licence() + ")")
        .distinct()
        .toList();
  }

  /** The requested entities that are recorded. */
  private static List<String> entities(FigureSpec spec, Recorded results) {
    List<String> present = results.entities(spec.scope());
    return spec.entities().isEmpty()
        ? present
        : spec.entities().stream().filter(present::contains).toList();
  }

  private Metric metric(FigureSpec spec, String name) {
    return reference().known().of(spec.scope()).stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric is called " + name));
  }

  private static double[][] series(FigureSpec spec, Recorded results, Metric metric, String entity)
      throws IOException {
    return results.series(spec.scope(), metric.name(), List.of(entity)).get(entity);
  }

  /** Creates the panel of a metric of an entity. */
  private interface PanelMaker<P> {
    P panel(String label, Metric metric, String entity) throws IOException;
  }

  /** Creates a panel for each metric of each entity. */
  private <P> List<P> panels(FigureSpec spec, PanelMaker<P> maker) throws IOException {
    List<P> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      for (String entity : entities(spec, reference())) {
        panels.add(maker.panel(labelled(spec, metric, entity), metric, entity));
      }
    }
    return panels;
  }

  private TimeAxis timeline(FigureSpec spec) {
    List<LocalDate> dates = reference().dates();
    Optional<LocalDate> branch = reference().branch();
    TimeAxis bare = new TimeAxis(dates, List.of(), branch.map(day -> day.plusYears(FAR_YEARS)));
    return new TimeAxis(
        dates,
        marks(spec.style()).stream()
            .filter(mark -> bare.mark(mark.date()).isPresent())
            .sorted(Comparator.comparing(TimeAxis.Mark::date))
            .toList(),
        bare.farFrom());
  }

  /**
   * Returns marks for the events that the author chose, or else for all events; events that only
   * some of the scenarios have weigh most.
   */
  private List<TimeAxis.Mark> marks(FigureStyle style) {
    List<TimeAxis.Mark> marks = new ArrayList<>();
    Predicate<String> wanted =
        name -> style.marks().map(chosen -> chosen.contains(name)).orElse(true);
    reference()
        .branch()
        .filter(day -> wanted.test(FigureStyle.BRANCH))
        .ifPresent(
            day -> {
              String label = style.label(FigureStyle.BRANCH, "states choose");
              marks.add(new TimeAxis.Mark(day, label, DIFFERS, true));
            });
    recorded.stream()
        .flatMap(each -> each.events().stream())
        .distinct()
        .filter(event -> wanted.test(event.name()))
        .forEach(
            event -> {
              boolean differs = !recorded.stream().allMatch(each -> each.events().contains(event));
              marks.add(
                  new TimeAxis.Mark(
                      event.date(),
                      style.label(event.name(), event.label()),
                      event.weight() + (differs ? DIFFERS : event.chosen() ? CHOSEN : 0),
                      false));
            });
    style.marks().stream()
        .flatMap(List::stream)
        .forEach(
            text -> {
              if (text.matches(DAY)) {
                LocalDate day = LocalDate.parse(text.length() == MONTH ? text + "-01" : text);
                marks.add(new TimeAxis.Mark(day, style.label(text, ""), CHOSEN, false));
              }
            });
    return marks;
  }

  private List<TimeSeries.Observed> observed(
      TimeAxis timeline, String metric, String entity, String line) {
    return observed(observations, timeline, metric, entity, line);
  }

  private static List<TimeSeries.Observed> observed(
      List<ObservedPoint> points, TimeAxis timeline, String metric, String entity, String line) {
    return points.stream()
        .filter(o -> o.metric().equals(metric) && o.entity().equals(entity))
        .filter(o -> !o.date().isBefore(timeline.first()) && !o.date().isAfter(timeline.last()))
        .map(o -> new TimeSeries.Observed(line, o.date(), o.value(), o.low(), o.high(), false))
        .toList();
  }

  /** The data of one line over time: the runs of an entity in a scenario. */
  private record Course(
      String name, String entity, double[][] runs, List<ObservedPoint> published) {}

  /**
   * Builds lines over time; metrics, entities or scenarios without panels of their own become
   * lines.
   */
  private TimeSeries courses(FigureSpec spec) throws IOException {
    TimeAxis timeline = timeline(spec);
    List<String> entities = entities(spec, reference());
    boolean several = recorded.size() > 1;
    FigureStyle.Panels own =
        spec.style()
            .panels()
            .orElse(several ? FigureStyle.Panels.ENTITY : FigureStyle.Panels.METRIC);
    boolean byEntity = own == FigureStyle.Panels.ENTITY || entities.size() == 1;
    boolean byScenario = own == FigureStyle.Panels.SCENARIO || !several;
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      Map<String, List<Course>> byPanel = new LinkedHashMap<>();
      for (Recorded results : recorded) {
        Map<String, double[][]> series = results.series(spec.scope(), name, entities);
        for (String entity : entities) {
          String who = spec.scope() == Scope.WORLD ? "" : shown(spec, entity);
          String arm = several ? results.title() : "";
          String panel = joined(byEntity ? who : "", byScenario ? arm : "");
          String line = joined(byEntity ? "" : who, byScenario ? "" : arm);
          byPanel
              .computeIfAbsent(panel, key -> new ArrayList<>())
              .add(
                  new Course(
                      line.isEmpty() ? shown(spec, entity) : line,
                      entity,
                      series.get(entity),
                      results.published()));
        }
      }
      String label = spec.style().label(name, metric.label());
      byPanel.forEach(
          (panel, all) ->
              panels.add(
                  panel(
                      spec,
                      panel.isEmpty() ? label : panel + ": " + label,
                      metric,
                      timeline,
                      ordered(spec, all))));
    }
    FigureSpec.Kind kind = several ? FigureSpec.Kind.COMPARISON : FigureSpec.Kind.FAN;
    return new TimeSeries(kind, timeline, panels, spec.style());
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private TimeSeries.Panel panel(
      FigureSpec spec, String label, Metric metric, TimeAxis timeline, List<Course> courses) {
    List<TimeSeries.Line> lines = new ArrayList<>();
    List<TimeSeries.Observed> observed = new ArrayList<>();
    int[] percents = percents(spec.style(), courses.size());
    for (Course course : courses) {
      boolean many = course.runs().length > 1;
      TimeSeries.Line fan =
          TimeSeries.fan(course.name(), course.runs(), many ? percents : new int[0]);
      boolean split = courses.size() == 1 && Summary.inTwoGroups(horizon(course.runs()));
      int drawn = many ? spec.style().runs().orElse(split ? LONE_RUNS : 0) : 0;
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
    return new TimeSeries.Panel(label, Excerpt.unit(metric, spec.style()), lines, observed);
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
   * ones, in descending order, if there are too many.
   */
  private static List<Course> ordered(FigureSpec spec, List<Course> courses) {
    boolean many = spec.entities().isEmpty() && courses.size() > MOST_LINES;
    boolean largest = spec.style().order().map(FigureStyle.Order.LARGEST::equals).orElse(many);
    if (!largest) {
      return courses;
    }
    return courses.stream()
        .filter(course -> Double.isFinite(median(course)))
        .sorted(Comparator.comparingDouble((Course course) -> -median(course)))
        .limit(spec.entities().isEmpty() ? MOST_LINES : courses.size())
        .toList();
  }

  private static double median(Course course) {
    return Summary.of(horizon(course.runs())).median();
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private String labelled(FigureSpec spec, Metric metric, String entity) {
    String label = spec.style().label(metric.name(), metric.label());
    return spec.scope() == Scope.WORLD ? label : shown(spec, entity) + ": " + label;
  }

  /**
   * Returns the label of a state or firm: the author's, or else its name or its code. A code loses
   * its suffix, by which worlds distinguish the parts of a firm.
   */
  private String shown(FigureSpec spec, String entity) {
    String code = entity.replaceFirst("\\.(lab|chips)$", "");
    boolean named = spec.style().naming() == FigureStyle.Naming.NAME;
    return spec.style()
        .label(entity, named ? reference().names().getOrDefault(entity, code) : code);
  }

  private TimeSeries difference(FigureSpec spec) throws IOException {
    List<TimeSeries.Panel> panels =
        panels(
            spec,
            (label, metric, entity) -> {
              double[][] base = series(spec, reference(), metric, entity);
              List<TimeSeries.Line> lines = new ArrayList<>();
              for (Recorded results : recorded.subList(1, recorded.size())) {
                int[][] pairs = PairedDifference.pairs(reference().seeds(), results.seeds());
                double[][] runs = series(spec, results, metric, entity);
                lines.add(difference(results.title(), metric.part(), base, runs, pairs));
              }
              return new TimeSeries.Panel(
                  label, Excerpt.unit(metric, spec.style()), lines, List.of());
            });
    return new TimeSeries(FigureSpec.Kind.DIFFERENCE, timeline(spec), panels, spec.style());
  }

  private static TimeSeries.Line difference(
      String name, boolean parts, double[][] base, double[][] other, int[][] pairs) {
    int dates = base[0].length;
    double[] mean = new double[dates];
    TimeSeries.Band band = new TimeSeries.Band(95, new double[dates], new double[dates]);
    for (int t = 0; t < dates; t++) {
      int date = t;
      double[] before = Arrays.stream(pairs).mapToDouble(p -> base[p[0]][date]).toArray();
      double[] after = Arrays.stream(pairs).mapToDouble(p -> other[p[1]][date]).toArray();
      PairedDifference paired = PairedDifference.of(before, after);
      Summary summary = (parts ? paired.ofParts() : paired).difference();
      mean[t] = summary.mean();
      band.low()[t] = summary.low();
      band.high()[t] = summary.high();
    }
    return new TimeSeries.Line(name, mean, List.of(band));
  }

  /** Builds one line per regime and one panel per property of regimes. */
  private TimeSeries membership(FigureSpec spec) throws IOException {
    Map<String, List<Metric>> things = new LinkedHashMap<>();
    for (String name : spec.metrics()) {
      things
          .computeIfAbsent(name.substring(0, name.indexOf('-') + 1), key -> new ArrayList<>())
          .add(metric(spec, name));
    }
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (List<Metric> metrics : things.values()) {
      String common = commonStart(metrics.stream().map(Metric::label).toList());
      List<TimeSeries.Line> lines = new ArrayList<>();
      for (Metric metric : metrics) {
        double[][] runs = series(spec, reference(), metric, RecordSchema.WORLD);
        String regime = metric.label().substring(common.length());
        lines.add(
            TimeSeries.fan(
                spec.style().label(metric.name(), regime),
                runs,
                runs.length > 1 ? percents(spec.style(), 1) : new int[0]));
      }
      String label = common.replaceAll("( (of|in|the))* $", "");
      panels.add(
          new TimeSeries.Panel(
              label, Excerpt.unit(metrics.get(0), spec.style()), lines, List.of()));
    }
    return new TimeSeries(FigureSpec.Kind.MEMBERSHIP, timeline(spec), panels, spec.style());
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

  private Shares shares(FigureSpec spec) throws IOException {
    Metric metric = metric(spec, spec.metrics().get(0));
    List<Shares.Part> parts = new ArrayList<>();
    reference()
        .series(spec.scope(), metric.name(), entities(spec, reference()))
        .forEach(
            (entity, runs) -> parts.add(new Shares.Part(shown(spec, entity), means(runs), false)));
    List<Shares.Part> named =
        parts.stream()
            .filter(part -> average(part) >= SMALL_PART)
            .sorted(Comparator.comparingDouble((Shares.Part part) -> -average(part)))
            .limit(MOST_PARTS)
            .toList();
    double[] rest = new double[reference().dates().size()];
    for (int t = 0; t < rest.length; t++) {
      rest[t] = 1;
      for (Shares.Part part : named) {
        rest[t] -= part.share()[t];
      }
      rest[t] = Math.max(0, rest[t]);
    }
    List<Shares.Part> stack = new ArrayList<>(named);
    if (Arrays.stream(rest).anyMatch(share -> share > NOTHING)) {
      stack.add(new Shares.Part("other", rest, true));
    }
    return new Shares(
        timeline(spec),
        spec.style().label(metric.name(), metric.label()),
        Excerpt.unit(metric, spec.style()),
        stack);
  }

  private static double average(Shares.Part part) {
    return Arrays.stream(part.share()).average().orElse(0);
  }

  /** Means over the runs with a value, by date; zero if there are none. */
  private static double[] means(double[][] runs) {
    double[] means = new double[runs[0].length];
    for (int t = 0; t < means.length; t++) {
      int date = t;
      means[t] =
          Arrays.stream(runs)
              .mapToDouble(run -> run[date])
              .filter(Double::isFinite)
              .average()
              .orElse(0);
    }
    return means;
  }

  private Distributions distributions(FigureSpec spec) throws IOException {
    List<Distributions.Panel> panels =
        panels(
            spec,
            (label, metric, entity) -> {
              List<Distributions.Sample> samples = new ArrayList<>();
              for (Recorded results : recorded) {
                double[] values = horizon(series(spec, results, metric, entity));
                samples.add(new Distributions.Sample(results.title(), values));
              }
              return new Distributions.Panel(label, Excerpt.unit(metric, spec.style()), samples);
            });
    return new Distributions(timeline(spec).last(), panels, spec.style());
  }

  /** Last value of each run. */
  private static double[] horizon(double[][] runs) {
    return Arrays.stream(runs).mapToDouble(FigureBuilder::last).toArray();
  }

  private Plane plane(FigureSpec spec) throws IOException {
    String entity = entities(spec, reference()).get(0);
    Metric across = metric(spec, spec.metrics().get(0));
    Metric up = metric(spec, spec.metrics().get(1));
    List<Plane.Cloud> clouds = new ArrayList<>();
    for (Recorded results : recorded) {
      clouds.add(
          new Plane.Cloud(
              results.title(),
              horizon(series(spec, results, across, entity)),
              horizon(series(spec, results, up, entity))));
    }
    return new Plane(
        timeline(spec).last(),
        new Plane.Axis(spec.style().label(across.name(), across.label()), across.unit()),
        new Plane.Axis(spec.style().label(up.name(), up.label()), up.unit()),
        clouds);
  }

  private PhasePath path(FigureSpec spec) throws IOException {
    String entity = entities(spec, reference()).get(0);
    Metric across = metric(spec, spec.metrics().get(0));
    Metric up = metric(spec, spec.metrics().get(1));
    List<PhasePath.Path> paths = new ArrayList<>();
    for (Recorded results : recorded) {
      paths.add(
          new PhasePath.Path(
              results.title(),
              medians(series(spec, results, across, entity)),
              medians(series(spec, results, up, entity))));
    }
    return new PhasePath(
        timeline(spec).dates(),
        new Plane.Axis(spec.style().label(across.name(), across.label()), across.unit()),
        new Plane.Axis(spec.style().label(up.name(), up.label()), up.unit()),
        paths);
  }

  /** Medians of runs by date. */
  private static double[] medians(double[][] runs) {
    return IntStream.range(0, runs[0].length)
        .mapToDouble(
            t -> Summary.of(Arrays.stream(runs).mapToDouble(run -> run[t]).toArray()).median())
        .toArray();
  }

  /**
   * Builds the effects against the reference at the end of the runs, where each run counts with the
   * mean of its last year.
   */
  private Forest forest(FigureSpec spec) throws IOException {
    int year = Excerpt.datesAYear(reference().dates());
    List<String> entities = entities(spec, reference());
    List<Forest.Panel> panels = new ArrayList<>();
    int pairs = Integer.MAX_VALUE;
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      Map<String, double[][]> base = reference().series(spec.scope(), name, entities);
      for (Recorded results : recorded.subList(1, recorded.size())) {
        Map<String, double[][]> series = results.series(spec.scope(), name, entities);
        int[][] matched = PairedDifference.pairs(reference().seeds(), results.seeds());
        pairs = Math.min(pairs, matched.length);
        List<Forest.Row> rows = new ArrayList<>();
        for (String entity : entities) {
          double[] differences =
              Arrays.stream(matched)
                  .mapToDouble(
                      pair ->
                          meanOfLast(year, series.get(entity)[pair[1]])
                              - meanOfLast(year, base.get(entity)[pair[0]]))
                  .filter(Double::isFinite)
                  .toArray();
          rows.add(row(shown(spec, entity), differences, entities.size()));
        }
        if (!listed(spec)) {
          rows.sort(Comparator.comparingDouble((Forest.Row row) -> -row.effect().value()));
        }
        String label = spec.style().label(name, metric.label());
        String title = recorded.size() > 2 ? results.title() + ": " + label : label;
        panels.add(new Forest.Panel(title, Excerpt.unit(metric, spec.style()), rows));
      }
    }
    return new Forest(
        "mean difference to “"
            + reference().title()
            + (year < reference().dates().size()
                ? "” over the last year, to "
                : "” over the run, to ")
            + CaptionText.month(timeline(spec).last()),
        pairs,
        MOST_ROWS,
        panels);
  }

  private static boolean listed(FigureSpec spec) {
    return spec.style()
        .order()
        .map(FigureStyle.Order.LISTED::equals)
        .orElse(!spec.entities().isEmpty());
  }

  private static Forest.Row row(String name, double[] differences, int together) {
    CrossedMean mean = CrossedMean.of(differences);
    double value = Summary.of(differences).mean();
    return new Forest.Row(
        name,
        within(value, mean.halfWidth(MISS)),
        within(value, mean.halfWidth(MISS / together)),
        Double.NaN,
        Double.NaN);
  }

  private static Estimate within(double value, double half) {
    return new Estimate(value, value - half, value + half);
  }

  /** Mean of the finite values among the last dates. */
  private static double meanOfLast(int dates, double[] run) {
    return Arrays.stream(run, Math.max(0, run.length - dates), run.length)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private Dumbbell dumbbell(FigureSpec spec) throws IOException {
    List<LocalDate> dates = reference().dates();
    boolean several = recorded.size() > 1;
    List<String> arms =
        several
            ? recorded.stream().map(Recorded::title).toList()
            : List.of(CaptionText.month(dates.get(0)), CaptionText.month(timeline(spec).last()));
    List<Dumbbell.Panel> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      Map<String, List<Estimate>> values = new LinkedHashMap<>();
      for (Recorded results : recorded) {
        results
            .series(spec.scope(), name, entities(spec, reference()))
            .forEach(
                (entity, runs) -> {
                  List<Estimate> row = values.computeIfAbsent(entity, key -> new ArrayList<>());
                  if (!several) {
                    row.add(middle(Arrays.stream(runs).mapToDouble(run -> run[0]).toArray()));
                  }
                  row.add(middle(horizon(runs)));
                });
      }
      List<Dumbbell.Row> rows = new ArrayList<>();
      values.forEach((entity, row) -> rows.add(new Dumbbell.Row(shown(spec, entity), row)));
      if (!listed(spec)) {
        rows.sort(
            Comparator.comparingDouble(
                (Dumbbell.Row row) -> -row.values().get(row.values().size() - 1).value()));
      }
      panels.add(
          new Dumbbell.Panel(
              spec.style().label(name, metric.label()), Excerpt.unit(metric, spec.style()), rows));
    }
    String when = several ? CaptionText.month(timeline(spec).last()) : "Two dates";
    return new Dumbbell(when, arms, panels);
  }

  /** A median with the interquartile range. */
  private static Estimate middle(double[] values) {
    Summary summary = Summary.of(values);
    return new Estimate(summary.median(), summary.q25(), summary.q75());
  }

  private Choropleth map(FigureSpec spec) throws IOException {
    List<Choropleth.Panel> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      String label = spec.style().label(name, metric.label());
      for (Recorded results : recorded) {
        Map<String, Double> values = new LinkedHashMap<>();
        results
            .series(spec.scope(), name, entities(spec, reference()))
            .forEach((entity, runs) -> values.put(entity, Summary.of(horizon(runs)).median()));
        panels.add(
            new Choropleth.Panel(
                recorded.size() > 1 ? results.title() + ": " + label : label,
                name,
                Excerpt.unit(metric, spec.style()),
                values,
                results.blocs()));
      }
    }
    return new Choropleth(timeline(spec).last(), reference().names(), panels);
  }

  private RelationFigures relations(FigureSpec spec) {
    return new RelationFigures(spec, recorded, state -> shown(spec, state));
  }

  private Lorenz lorenz(FigureSpec spec) throws IOException {
    List<Lorenz.Panel> panels = new ArrayList<>();
    List<String> entities = entities(spec, reference());
    for (String name : spec.metrics()) {
      Metric metric = metric(spec, name);
      List<Lorenz.Curve> curves = new ArrayList<>();
      for (Recorded results : recorded) {
        Map<String, double[][]> series = results.series(spec.scope(), name, entities);
        double[][] runs = new double[results.seeds().length][entities.size()];
        for (int r = 0; r < runs.length; r++) {
          for (int e = 0; e < entities.size(); e++) {
            runs[r][e] = last(series.get(entities.get(e))[r]);
          }
        }
        curves.add(Lorenz.curve(results.title(), runs));
      }
      String label = spec.style().label(name, metric.label());
      panels.add(new Lorenz.Panel(label, Excerpt.unit(metric, spec.style()), curves));
    }
    String of = spec.scope() == Scope.STATE ? "states" : "firms";
    return new Lorenz(timeline(spec).last(), of, panels);
  }

  private Chronology chronology(FigureSpec spec) {
    TimeAxis timeline = timeline(spec);
    List<Chronology.Item> items =
        timeline.marks().stream()
            .map(
                mark -> {
                  List<String> having =
                      recorded.stream()
                          .filter(each -> mark.branch() || has(each, mark, spec.style()))
                          .map(Recorded::title)
                          .toList();
                  boolean all = having.isEmpty() || having.size() == recorded.size();
                  return new Chronology.Item(
                      mark, all ? List.of() : having, mark.weight() >= CHOSEN);
                })
            .toList();
    return new Chronology(timeline, items);
  }

  private static boolean has(Recorded results, TimeAxis.Mark mark, FigureStyle style) {
    return results.events().stream()
        .anyMatch(
            event ->
                event.date().equals(mark.date())
                    && style.label(event.name(), event.label()).equals(mark.label()));
  }
}

package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.multipolar.chart.kind.Distributions;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Plane;
import org.multipolar.chart.kind.Shares;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;

/** Turns recorded runs into the numbers of figures. The first of the scenarios is the reference. */
final class FigureBuilder {
  private static final int FAR_YEARS = 5;
  private static final int MOST_LINES = 6;
  private static final int MOST_PARTS = 7;
  private static final double SMALL_PART = 0.005;
  private static final double NOTHING = 1e-6;

  private final List<Recorded> recorded;
  private final List<ObservedPoint> observations;

  FigureBuilder(List<Recorded> recorded, List<ObservedPoint> observations) {
    this.recorded = List.copyOf(recorded);
    this.observations = List.copyOf(observations);
  }

  /** Why a figure cannot be drawn from these results; nothing where it can. */
  Optional<String> obstacle(FigureSpec spec) {
    String leftOut = "figure '" + spec.name() + "' is left out: ";
    List<String> absent = notRecorded(spec);
    if (!absent.isEmpty()) {
      return Optional.of(
          leftOut
              + String.join(", ", absent)
              + (absent.size() == 1 ? " was" : " were")
              + " not recorded; 'record:' in the scenario says what is");
    }
    return spec.kind().obstacle(recorded.size()).map(leftOut::concat);
  }

  /** Metrics that are not in all of the results; else the entities, where none of them is. */
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

  /** The figure; call {@link #obstacle} first. */
  Figure build(FigureSpec spec) throws IOException {
    boolean several = recorded.size() > 1;
    FigureData data =
        switch (spec.kind()) {
          case FAN, COMPARISON -> several ? comparison(spec) : fan(spec);
          case MEMBERSHIP -> several ? comparison(spec) : membership(spec);
          case DIFFERENCE -> difference(spec);
          case SHARES -> shares(spec);
          case DISTRIBUTION -> distributions(spec);
          case PLANE -> plane(spec);
        };
    List<String> sources = data.observed() ? sources(spec) : List.of();
    return new Figure(spec.name(), spec.title(), subjects(spec.kind()), data, sources);
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
    return observations.stream()
        .filter(o -> spec.metrics().contains(o.metric()) && entities.contains(o.entity()))
        .map(o -> o.source() + " (" + o.licence() + ")")
        .distinct()
        .toList();
  }

  /** Those of the wanted entities that are recorded. */
  private static List<String> entities(FigureSpec spec, Recorded results) {
    List<String> present = results.entities(spec.scope());
    return spec.entities().isEmpty()
        ? present
        : spec.entities().stream().filter(present::contains).toList();
  }

  private static Metric metric(FigureSpec spec, String name) {
    return MetricCatalogue.of(spec.scope()).stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric is called " + name));
  }

  private static double[][] series(FigureSpec spec, Recorded results, Metric metric, String entity)
      throws IOException {
    return results.series(spec.scope(), metric.name(), List.of(entity)).get(entity);
  }

  /** Makes the panel of a metric of an entity. */
  private interface PanelMaker<P> {
    P panel(String label, Metric metric, String entity) throws IOException;
  }

  /** A panel for each metric of each entity. */
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

  private TimeAxis timeline() throws IOException {
    List<LocalDate> dates = reference().dates();
    List<TimeAxis.Mark> marks = new ArrayList<>(marks(reference()));
    for (Recorded results : recorded) {
      marks.retainAll(marks(results));
      if (!results.dates().equals(dates)) {
        throw new IllegalArgumentException(
            "“" + results.title() + "” has other dates than “" + reference().title() + "”");
      }
    }
    LocalDate branch = reference().branch();
    marks.add(new TimeAxis.Mark(branch, "states choose", 0, true));
    marks.sort(Comparator.comparing(TimeAxis.Mark::date));
    return new TimeAxis(dates, marks, Optional.of(branch.plusYears(FAR_YEARS)));
  }

  /** The changes of a script, those of one month and lever together. */
  static List<TimeAxis.Mark> marks(Recorded results) throws IOException {
    Map<List<Object>, List<Recorded.Change>> together = new LinkedHashMap<>();
    for (Recorded.Change change : results.changes()) {
      together
          .computeIfAbsent(
              List.of(change.date(), change.lever(), change.to() > change.from()),
              key -> new ArrayList<>())
          .add(change);
    }
    List<TimeAxis.Mark> marks = new ArrayList<>();
    for (List<Recorded.Change> changes : together.values()) {
      Recorded.Change first = changes.get(0);
      Set<String> actors = new TreeSet<>();
      double weight = 0;
      for (Recorded.Change change : changes) {
        actors.add(change.actor());
        weight += Math.abs(change.to() - change.from());
      }
      String who = actors.size() > 2 ? actors.size() + " states" : String.join(", ", actors);
      String what = (first.to() > first.from() ? " more " : " less ") + first.lever();
      marks.add(new TimeAxis.Mark(first.date(), who + what.replace('-', ' '), weight, false));
    }
    return marks;
  }

  private List<TimeSeries.Observed> observed(
      TimeAxis timeline, String metric, String entity, String line) {
    return observations.stream()
        .filter(o -> o.metric().equals(metric) && o.entity().equals(entity))
        .filter(o -> !o.date().isBefore(timeline.first()) && !o.date().isAfter(timeline.last()))
        .map(o -> new TimeSeries.Observed(line, o.date(), o.value(), o.low(), o.high(), false))
        .toList();
  }

  private TimeSeries fan(FigureSpec spec) throws IOException {
    TimeAxis timeline = timeline();
    List<TimeSeries.Panel> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      List<TimeSeries.Line> lines = new ArrayList<>();
      List<TimeSeries.Observed> observed = new ArrayList<>();
      reference()
          .series(spec.scope(), name, entities(spec, reference()))
          .forEach(
              (entity, runs) -> {
                lines.add(TimeSeries.fan(shown(entity), runs, 90, 50));
                observed.addAll(observed(timeline, name, entity, shown(entity)));
              });
      List<TimeSeries.Line> largest = largest(lines);
      List<String> names = largest.stream().map(TimeSeries.Line::name).toList();
      observed.removeIf(point -> !names.contains(point.line()));
      Metric metric = metric(spec, name);
      String label = names.size() == 1 ? labelled(spec, metric, names.get(0)) : metric.label();
      panels.add(new TimeSeries.Panel(label, metric.unit(), largest, observed));
    }
    return new TimeSeries(FigureSpec.Kind.FAN, timeline, panels);
  }

  /** As many as are distinguishable, those with the largest last values. */
  private static List<TimeSeries.Line> largest(List<TimeSeries.Line> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    return lines.stream()
        .filter(c -> Double.isFinite(last(c.centre())))
        .sorted(Comparator.comparingDouble((TimeSeries.Line c) -> -last(c.centre())))
        .limit(MOST_LINES)
        .toList();
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private TimeSeries comparison(FigureSpec spec) throws IOException {
    TimeAxis timeline = timeline();
    List<TimeSeries.Panel> panels =
        panels(
            spec,
            (label, metric, entity) -> {
              List<TimeSeries.Line> lines = new ArrayList<>();
              for (Recorded results : recorded) {
                double[][] runs = series(spec, results, metric, entity);
                lines.add(TimeSeries.fan(results.title(), runs));
              }
              List<TimeSeries.Observed> observed = observed(timeline, metric.name(), entity, "");
              return new TimeSeries.Panel(label, metric.unit(), lines, observed);
            });
    return new TimeSeries(FigureSpec.Kind.COMPARISON, timeline, panels);
  }

  private static String labelled(FigureSpec spec, Metric metric, String entity) {
    return spec.scope() == Scope.WORLD ? metric.label() : shown(entity) + ": " + metric.label();
  }

  /** An id without the role at its end, by which worlds tell a firm's parts from each other. */
  private static String shown(String entity) {
    return entity.replaceFirst("\\.(lab|chips)$", "");
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
              return new TimeSeries.Panel(label, metric.unit(), lines, List.of());
            });
    return new TimeSeries(FigureSpec.Kind.DIFFERENCE, timeline(), panels);
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

  /** One line a regime, one panel for each property of regimes. */
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
        lines.add(TimeSeries.fan(metric.label().substring(common.length()), runs, 90));
      }
      String label = common.replaceAll("( (of|in|the))* $", "");
      panels.add(new TimeSeries.Panel(label, metrics.get(0).unit(), lines, List.of()));
    }
    return new TimeSeries(FigureSpec.Kind.MEMBERSHIP, timeline(), panels);
  }

  /** The words with which all texts begin, with the space after them. */
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
        .forEach((entity, runs) -> parts.add(new Shares.Part(shown(entity), means(runs), false)));
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
    return new Shares(timeline(), metric.label(), metric.unit(), stack);
  }

  private static double average(Shares.Part part) {
    return Arrays.stream(part.share()).average().orElse(0);
  }

  /** Means over runs by date, of those that have a value; zero where none has. */
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
              return new Distributions.Panel(label, metric.unit(), samples);
            });
    return new Distributions(timeline().last(), panels);
  }

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
        timeline().last(),
        new Plane.Axis(across.label(), across.unit()),
        new Plane.Axis(up.label(), up.unit()),
        clouds);
  }
}

package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.chart.kind.CaptionText;
import org.multipolar.chart.kind.Chronology;
import org.multipolar.chart.kind.Distributions;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.PhasePath;
import org.multipolar.chart.kind.Plane;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;

/** Computes the numbers of figures from recorded runs. The first scenario is the reference. */
final class FigureBuilder {
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
    boolean nobody = recorded.stream().anyMatch(r -> ShownResults.entities(spec, r).isEmpty());
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
    ShownResults shown = new ShownResults(spec, recorded, observations);
    TimeSeriesFigures overTime = new TimeSeriesFigures(shown);
    EntityFigures ofEntities = new EntityFigures(shown);
    FigureData data =
        switch (spec.kind()) {
          case FAN, COMPARISON -> overTime.courses();
          case MEMBERSHIP -> several ? overTime.courses() : overTime.membership();
          case DIFFERENCE -> overTime.difference();
          case SHARES -> overTime.shares();
          case DISTRIBUTION -> distributions(shown);
          case PLANE -> plane(shown);
          case PATH -> path(shown);
          case FOREST -> ofEntities.forest();
          case DUMBBELL -> ofEntities.dumbbell();
          case MAP -> ofEntities.map();
          case LORENZ -> ofEntities.lorenz();
          case TIMELINE -> chronology(shown);
          case NETWORK -> relations(shown).network();
          case FLOWS -> relations(shown).flows();
          case MOVES -> relations(shown).moves();
        };
    List<String> sources = data.observed() ? sources(spec) : List.of();
    return new Figure(
        spec.name(), spec.title(), subjects(spec.kind()), data, spec.style(), sources);
  }

  private List<FigureSubject> subjects(FigureSpec.Kind kind) throws IOException {
    List<FigureSubject> subjects = new ArrayList<>();
    for (Recorded results : recorded) {
      int runs =
          kind == FigureSpec.Kind.DIFFERENCE && results != recorded.get(0)
              ? PairedDifference.pairs(recorded.get(0).seeds(), results.seeds()).length
              : results.seeds().length;
      subjects.add(
          new FigureSubject(
              results.title(), results.question(), runs, results.vectors(), results.seed()));
    }
    return subjects;
  }

  private List<String> sources(FigureSpec spec) {
    List<String> entities = ShownResults.entities(spec, recorded.get(0));
    return Stream.concat(
            observations.stream(), recorded.stream().flatMap(each -> each.published().stream()))
        .filter(o -> spec.metrics().contains(o.metric()) && entities.contains(o.entity()))
        .map(o -> o.source() + " (" + o.licence() + ")")
        .distinct()
        .toList();
  }

  private Distributions distributions(ShownResults in) throws IOException {
    List<Distributions.Panel> panels =
        in.panels(
            (label, metric, entity) -> {
              List<Distributions.Sample> samples = new ArrayList<>();
              for (Recorded results : recorded) {
                double[] values = ShownResults.horizon(in.series(results, metric, entity));
                samples.add(new Distributions.Sample(results.title(), values));
              }
              return new Distributions.Panel(
                  label, Excerpt.unit(metric, in.spec().style()), samples);
            });
    return new Distributions(in.timeline().last(), panels, in.spec().style());
  }

  private Plane plane(ShownResults in) throws IOException {
    String entity = in.entities().get(0);
    Metric across = in.metric(in.spec().metrics().get(0));
    Metric up = in.metric(in.spec().metrics().get(1));
    List<Plane.Cloud> clouds = new ArrayList<>();
    for (Recorded results : recorded) {
      clouds.add(
          new Plane.Cloud(
              results.title(),
              ShownResults.horizon(in.series(results, across, entity)),
              ShownResults.horizon(in.series(results, up, entity))));
    }
    return new Plane(
        in.timeline().last(),
        new Plane.Axis(in.spec().style().label(across.name(), across.label()), across.unit()),
        new Plane.Axis(in.spec().style().label(up.name(), up.label()), up.unit()),
        clouds);
  }

  private PhasePath path(ShownResults in) throws IOException {
    String entity = in.entities().get(0);
    Metric across = in.metric(in.spec().metrics().get(0));
    Metric up = in.metric(in.spec().metrics().get(1));
    List<PhasePath.Path> paths = new ArrayList<>();
    for (Recorded results : recorded) {
      paths.add(
          new PhasePath.Path(
              results.title(),
              medians(in.series(results, across, entity)),
              medians(in.series(results, up, entity))));
    }
    return new PhasePath(
        in.timeline().dates(),
        new Plane.Axis(in.spec().style().label(across.name(), across.label()), across.unit()),
        new Plane.Axis(in.spec().style().label(up.name(), up.label()), up.unit()),
        paths);
  }

  /** Medians of runs by date. */
  private static double[] medians(double[][] runs) {
    return IntStream.range(0, runs[0].length)
        .mapToDouble(
            t -> Summary.of(Arrays.stream(runs).mapToDouble(run -> run[t]).toArray()).median())
        .toArray();
  }

  private RelationFigures relations(ShownResults in) {
    return new RelationFigures(in.spec(), recorded, in::shown);
  }

  private Chronology chronology(ShownResults in) {
    TimeAxis timeline = in.timeline();
    List<Chronology.Item> items =
        timeline.marks().stream()
            .map(
                mark -> {
                  List<String> having =
                      recorded.stream()
                          .filter(each -> mark.branch() || has(each, mark, in.spec().style()))
                          .map(Recorded::title)
                          .toList();
                  boolean all = having.isEmpty() || having.size() == recorded.size();
                  return new Chronology.Item(
                      mark, all ? List.of() : having, mark.weight() >= ShownResults.CHOSEN);
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

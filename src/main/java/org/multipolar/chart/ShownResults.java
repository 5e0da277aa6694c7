package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Scope;

/**
 * The results that one figure shows, and what all kinds of figures take from them: entities,
 * metrics, labels, and the axis of time with its events.
 */
final class ShownResults {
  private static final int FAR_YEARS = 5;

  /**
   * Weight added to events that only some of the scenarios have, and to events that their author
   * named.
   */
  private static final double DIFFERS = 100;

  /** Weight of an event that its author named. */
  static final double CHOSEN = 10;

  private static final String DAY = "\\d{4}-\\d{2}(-\\d{2})?";
  private static final int MONTH = 7;

  private final FigureSpec spec;
  private final List<Recorded> recorded;
  private final List<ObservedPoint> observations;

  ShownResults(FigureSpec spec, List<Recorded> recorded, List<ObservedPoint> observations) {
    this.spec = spec;
    this.recorded = recorded;
    this.observations = observations;
  }

  FigureSpec spec() {
    return spec;
  }

  List<Recorded> recorded() {
    return recorded;
  }

  List<ObservedPoint> observations() {
    return observations;
  }

  Recorded reference() {
    return recorded.get(0);
  }

  /** The requested entities that the reference has. */
  List<String> entities() {
    return entities(spec, reference());
  }

  /** The requested entities that are recorded. */
  static List<String> entities(FigureSpec spec, Recorded results) {
    List<String> present = results.entities(spec.scope());
    return spec.entities().isEmpty()
        ? present
        : spec.entities().stream().filter(present::contains).toList();
  }

  Metric metric(String name) {
    return reference().known().of(spec.scope()).stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric is called " + name));
  }

  double[][] series(Recorded results, Metric metric, String entity) throws IOException {
    return results.series(spec.scope(), metric.name(), List.of(entity)).get(entity);
  }

  /** Creates the panel of a metric of an entity. */
  interface PanelMaker<P> {
    P panel(String label, Metric metric, String entity) throws IOException;
  }

  /** Creates a panel for each metric of each entity. */
  <P> List<P> panels(PanelMaker<P> maker) throws IOException {
    List<P> panels = new ArrayList<>();
    for (String name : spec.metrics()) {
      Metric metric = metric(name);
      for (String entity : entities()) {
        panels.add(maker.panel(labelled(metric, entity), metric, entity));
      }
    }
    return panels;
  }

  TimeAxis timeline() {
    List<LocalDate> dates = reference().dates();
    Optional<LocalDate> branch = reference().branch();
    TimeAxis bare = new TimeAxis(dates, List.of(), branch.map(day -> day.plusYears(FAR_YEARS)));
    return new TimeAxis(
        dates,
        marks().stream()
            .filter(mark -> bare.mark(mark.date()).isPresent())
            .sorted(Comparator.comparing(TimeAxis.Mark::date))
            .toList(),
        bare.farFrom());
  }

  /**
   * Returns marks for the events that the author chose, or else for all events; events that only
   * some of the scenarios have weigh most.
   */
  private List<TimeAxis.Mark> marks() {
    FigureStyle style = spec.style();
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

  private String labelled(Metric metric, String entity) {
    String label = spec.style().label(metric.name(), metric.label());
    return spec.scope() == Scope.WORLD ? label : shown(entity) + ": " + label;
  }

  /**
   * Returns the label of a state or firm: the author's, or else its name or its code. A code loses
   * its suffix, by which worlds distinguish the parts of a firm.
   */
  String shown(String entity) {
    String code = entity.replaceFirst("\\.(lab|chips)$", "");
    boolean named = spec.style().naming() == FigureStyle.Naming.NAME;
    return spec.style()
        .label(entity, named ? reference().names().getOrDefault(entity, code) : code);
  }

  /** True if the author chose the order of states or firms. */
  boolean listed() {
    return spec.style()
        .order()
        .map(FigureStyle.Order.LISTED::equals)
        .orElse(!spec.entities().isEmpty());
  }

  /** Last value of each run. */
  static double[] horizon(double[][] runs) {
    return Arrays.stream(runs).mapToDouble(ShownResults::last).toArray();
  }

  /** Last value of a run. */
  static double last(double[] values) {
    return values[values.length - 1];
  }
}

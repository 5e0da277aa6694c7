package org.multipolar.web.page;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.multipolar.chart.layout.MapGrid;
import org.multipolar.lesson.ColourClasses;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.world.StateRow;

/**
 * The map of a page.
 *
 * @param width width of its grid
 * @param height height of its grid
 * @param land outlines of all land without a state of the world
 * @param places the states or blocs in the order of the model
 * @param blocs whether states have the value of their bloc
 * @param metrics the metrics that it can show
 */
record MapData(
    int width,
    int height,
    String land,
    List<Place> places,
    boolean blocs,
    List<ShownMetric> metrics) {
  /** Number of untouched replications from which the classes are fixed. */
  private static final int RANGED = 4;

  /**
   * A state or bloc.
   *
   * @param area its outlines; empty if all of it is too small for the map
   * @param dots dots for what is too small
   */
  private record Place(String id, String area, String dots) {}

  /**
   * A metric with its classes, which stay the same at all times and under all moves.
   *
   * @param bounds bounds of the classes, one more than there are
   * @param zero whether zero has a class of its own
   * @param magnitude whether the bounds are powers of ten, and differences are relative
   * @param most the largest possible value; null if there is none
   */
  private record ShownMetric(
      int number,
      String name,
      String label,
      String unit,
      String summary,
      List<Double> bounds,
      boolean zero,
      boolean magnitude,
      Double most) {}

  /** Returns the map; nothing for worlds without geography. */
  static Optional<JsonElement> of(Scenario scenario, PageModel model, PageLanguage language) {
    LoadedWorld world = scenario.world();
    Set<String> land = MapGrid.ids();
    if (world.members().states().stream().noneMatch(row -> land.contains(row.id()))) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder();
    for (String id : land) {
      if (world.entity(id).isEmpty()) {
        rest.append(MapGrid.area(id));
      }
    }
    MapData map =
        new MapData(
            MapGrid.WIDTH,
            MapGrid.HEIGHT,
            rest.toString(),
            world.tables().states().stream().map(row -> place(world, row.id())).toList(),
            world.blocs(),
            metrics(scenario, model, language));
    return Optional.of(new Gson().toJsonTree(map));
  }

  private static Place place(LoadedWorld world, String entity) {
    StringBuilder areas = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (StateRow row : world.members().states()) {
      if (world.entity(row.id()).orElse("").equals(entity)) {
        String area = MapGrid.area(row.id());
        areas.append(area);
        dots.append(area.isEmpty() ? MapGrid.dot(row.id(), row.longitude(), row.latitude()) : "");
      }
    }
    return new Place(entity, areas.toString(), dots.toString());
  }

  private static List<ShownMetric> metrics(
      Scenario scenario, PageModel model, PageLanguage language) {
    List<Integer> numbers = IntStream.range(0, MapMetrics.NAMES.size()).boxed().toList();
    List<double[]> runs =
        IntStream.rangeClosed(1, RANGED)
            .parallel()
            .mapToObj(r -> new RunRequest(r, false, List.of(), List.of(), List.of(), numbers))
            .map(request -> model.run(request).states())
            .toList();
    List<ShownMetric> metrics = new ArrayList<>();
    for (int number : numbers) {
      StateMetric metric = MetricCatalogue.state(MapMetrics.NAMES.get(number)).orElseThrow();
      ColourClasses classes = new ColourClasses(metric);
      classes.fix(sample(scenario, runs, number));
      String unit = scenario.run().calendar().step().inWords(metric.unit());
      language.unit(unit);
      metrics.add(
          new ShownMetric(
              number,
              metric.name(),
              language.label(metric),
              unit,
              language.summary(metric),
              classes.bounds().stream().map(PageData::rounded).toList(),
              classes.zero(),
              classes.byMagnitude(),
              metric.part() ? 1.0 : null));
    }
    return metrics;
  }

  /** Values of a metric of all states, once a year and at the end. */
  private static double[] sample(Scenario scenario, List<double[]> runs, int number) {
    RunCalendar calendar = scenario.run().calendar();
    int states = scenario.world().tables().states().size();
    int metrics = MapMetrics.NAMES.size();
    return runs.stream()
        .flatMapToDouble(
            values ->
                IntStream.range(0, calendar.ticks())
                    .filter(t -> t % calendar.ticksAYear() == 0 || t == calendar.ticks() - 1)
                    .flatMap(t -> IntStream.range(t * states, (t + 1) * states))
                    .mapToDouble(at -> values[at * metrics + number]))
        .toArray();
  }
}

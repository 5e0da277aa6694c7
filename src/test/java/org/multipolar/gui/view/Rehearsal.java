package org.multipolar.gui.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.SeriesSource;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.World;

/** A session for views without a window: a run, optionally a twin, and their time series. */
final class Rehearsal implements SessionView {
  private static final List<String> METRICS =
      List.of(
          "south-access",
          "exclusive-game",
          "lag-open",
          "fragmentation",
          "adoption-world",
          "compute-world",
          "control-intensity",
          "hhi-compute");

  private final Scenario scenario;
  private final World world;
  private final Optional<World> twin;
  private final Map<String, double[]> run = new TreeMap<>();
  private final Map<String, double[]> untouched = new TreeMap<>();
  private final Map<String, double[][]> band = new TreeMap<>();
  private final Map<String, double[]> ahead = new TreeMap<>();
  private final Map<String, double[]> ranges = new TreeMap<>();
  private final Map<String, double[]> ofStates = new TreeMap<>();
  private final List<SeriesSource.Moment> moments = new ArrayList<>();

  private Rehearsal(Scenario scenario, Optional<Scenario> other) {
    this.scenario = scenario;
    this.world = world(scenario, 7);
    this.twin = other.map(each -> world(each, 7));
    for (String metric : METRICS) {
      run.put(metric, empty());
      untouched.put(metric, empty());
    }
  }

  static Rehearsal of(String file) {
    return new Rehearsal(read(file, Map.of()), Optional.empty());
  }

  /** A run with a setting, beside one without it. */
  static Rehearsal withTwin(String file, Map<String, String> settings) {
    return new Rehearsal(read(file, settings), Optional.of(read(file, Map.of())));
  }

  private static Scenario read(String file, Map<String, String> settings) {
    return ScenarioReader.read(Path.of(file), settings).scenario().orElseThrow();
  }

  private static World world(Scenario scenario, long seed) {
    Blueprint blueprint = Blueprints.of(scenario);
    World world = new World(blueprint, seed, Schedule.phases(blueprint), new EventLog(true));
    world.start();
    return world;
  }

  private double[] empty() {
    double[] values = new double[scenario.run().calendar().ticks()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Runs some ticks. */
  Rehearsal play(int ticks) {
    for (int i = 0; i < ticks; i++) {
      step(world, run);
      twin.ifPresent(each -> step(each, untouched));
    }
    return this;
  }

  private static void step(World world, Map<String, double[]> track) {
    world.schedule.step(world);
    track.forEach(
        (metric, values) ->
            values[world.tick()] =
                MetricCatalogue.world(metric).orElseThrow().value().applyAsDouble(world));
  }

  /** Adds quick replications with other random seeds. */
  Rehearsal withBand(int replications) {
    METRICS.forEach(metric -> band.put(metric, new double[replications][]));
    for (int r = 0; r < replications; r++) {
      Map<String, double[]> track = new TreeMap<>();
      METRICS.forEach(metric -> track.put(metric, empty()));
      World other = world(scenario, 100 + r);
      for (int t = 0; t < scenario.run().calendar().ticks(); t++) {
        step(other, track);
      }
      int number = r;
      METRICS.forEach(metric -> band.get(metric)[number] = track.get(metric));
    }
    return this;
  }

  /** Sets the future values of a metric. */
  Rehearsal foresee(String metric, double[] values) {
    ahead.put(metric, values);
    return this;
  }

  /** Sets the least and the greatest value of a metric. */
  Rehearsal within(String metric, double least, double greatest) {
    ranges.put(metric, new double[] {least, greatest});
    return this;
  }

  /** Sets values of a metric of states. */
  Rehearsal expecting(String metric, double... values) {
    ofStates.put(metric, values);
    return this;
  }

  Rehearsal mark(int tick, String label, boolean lever) {
    moments.add(new SeriesSource.Moment(tick, label, lever));
    return this;
  }

  @Override
  public Scenario scenario() {
    return scenario;
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public Optional<World> twin() {
    return twin;
  }

  @Override
  public Optional<double[]> ofStates(String metric) {
    return Optional.ofNullable(ofStates.get(metric));
  }

  @Override
  public int tick() {
    return world.tick();
  }

  @Override
  public SeriesSource series() {
    return new SeriesSource() {
      @Override
      public List<String> metrics() {
        return METRICS;
      }

      @Override
      public double[] run(String metric) {
        return run.get(metric);
      }

      @Override
      public Optional<double[]> twin(String metric) {
        return twin.map(w -> untouched.get(metric));
      }

      @Override
      public Optional<double[]> ahead(String metric) {
        return Optional.ofNullable(ahead.get(metric));
      }

      @Override
      public Optional<double[]> twinAhead(String metric) {
        return Optional.empty();
      }

      @Override
      public Optional<double[]> range(String metric) {
        return Optional.ofNullable(ranges.get(metric));
      }

      @Override
      public Optional<double[][]> band(String metric) {
        return Optional.ofNullable(band.get(metric));
      }

      @Override
      public List<Moment> moments() {
        return moments;
      }
    };
  }
}

package org.multipolar.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.ParameterVariants;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/** One replication of a scenario that is run tick by tick, with its recorded metrics. */
public final class InteractiveRun {
  private final World world;
  private final Recording recording;

  private InteractiveRun(World world, Recording recording) {
    this.world = world;
    this.recording = recording;
  }

  /**
   * Creates a replication before its first tick, with the random seed and phases of {@code
   * multipolar run}.
   */
  static InteractiveRun of(
      Scenario scenario, ParameterVariants variants, RecordingPlan plan, int replication) {
    var blueprint = variants.of(replication);
    Recording recording = new Recording(plan, blueprint);
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    phases.add(recording);
    long seed = Draws.replicationSeed(scenario.run().seed(), replication);
    World world = new World(blueprint, seed, phases, new EventLog(true));
    world.start();
    return new InteractiveRun(world, recording);
  }

  /** Returns the run of a world restored from a checkpoint; empty if no session wrote it. */
  static Optional<InteractiveRun> restored(World world) {
    return world.phases().stream()
        .filter(Recording.class::isInstance)
        .map(Recording.class::cast)
        .findFirst()
        .map(recording -> new InteractiveRun(world, recording));
  }

  /** Writes a checkpoint. */
  void checkpoint(Path target) throws IOException {
    if (world.writeToCheckpoint(target.toFile()) == null) {
      throw new IOException("the run could not be written to " + target);
    }
  }

  /** Whether another run has the same states and months. */
  boolean sameScenario(InteractiveRun other) {
    return world.calendar().equals(other.world.calendar()) && states().equals(other.states());
  }

  private List<String> states() {
    return world.blueprint().tables().states().stream().map(StateRow::id).toList();
  }

  World world() {
    return world;
  }

  int tick() {
    return world.tick();
  }

  boolean ended() {
    return world.tick() >= world.calendar().ticks() - 1;
  }

  /** Runs one tick; does nothing after the last. */
  void step() {
    if (!ended()) {
      world.schedule.step(world);
    }
  }

  /** Runs up to a tick. */
  void runTo(int tick) {
    while (world.tick() < tick && !ended()) {
      step();
    }
  }

  List<String> metrics() {
    return recording.plan().world().stream().map(WorldMetric::name).toList();
  }

  /** Values of a metric by tick, NaN for ticks without a value. */
  double[] series(String metric) {
    int column = metrics().indexOf(metric);
    double[] values =
        column < 0 ? new double[recording.ticks()] : recording.series(Scope.WORLD, 0, column);
    Arrays.fill(values, column < 0 ? 0 : world.tick() + 1, values.length, Double.NaN);
    return values;
  }
}

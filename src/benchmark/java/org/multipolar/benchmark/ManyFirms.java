package org.multipolar.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Twelve ticks of a synthetic world of twelve states with a large number of firms. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class ManyFirms {

  /** Number of firms. */
  @Param({"100000", "1000000"})
  public int firms;

  private Blueprint blueprint;
  private int seed;

  /** Creates the world. */
  @Setup(Level.Trial)
  public void make() {
    Scenario scenario =
        ScenarioReader.read(
                Path.of("src", "benchmark", "resources", "many-firms.yaml"),
                Map.of("world.synthetic.firms", Integer.toString(firms)))
            .scenario()
            .orElseThrow();
    blueprint = Blueprints.of(scenario);
  }

  /** Builds and runs one replication. */
  @Benchmark
  public double year() {
    World world = new World(blueprint, ++seed, Schedule.phases(blueprint), new EventLog(false));
    world.run();
    return world.totals().compute();
  }

  /** Bytes on the heap after a replication whose world is still referenced. */
  static long heldBytes(int firms) {
    ManyFirms many = new ManyFirms();
    many.firms = firms;
    many.make();
    World world =
        new World(many.blueprint, 1, Schedule.phases(many.blueprint), new EventLog(false));
    world.run();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long held = runtime.totalMemory() - runtime.freeMemory();
    return List.of(world, many).isEmpty() ? 0 : held;
  }
}

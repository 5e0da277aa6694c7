package org.multipolar.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Recording;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** Measures the time of each phase in replications of the baseline, without writing results. */
final class PhaseTimes {
  private static final int WARM = 200;
  private static final int TIMED = 400;

  private PhaseTimes() {}

  /** Prints the share of each phase, the largest first, net of the cost of reading the clock. */
  static void print(String world) {
    Scenario scenario =
        ScenarioReader.read(
                Path.of("scenarios", "baseline.yaml"), Map.of("world", world, "record.events", "0"))
            .scenario()
            .orElseThrow();
    Blueprint blueprint = Blueprints.of(scenario);
    Map<String, Long> nanos = new LinkedHashMap<>();
    for (int r = 1; r <= WARM + TIMED; r++) {
      if (r == WARM + 1) {
        nanos.replaceAll((phase, time) -> 0L);
      }
      List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
      phases.add(new Recording(scenario.record().plan(blueprint.tables()), blueprint));
      phases.add(new Nothing());
      phases.replaceAll(phase -> new Timed(phase, nanos));
      long seed = Draws.replicationSeed(scenario.run().seed(), r);
      new World(blueprint, seed, phases, new EventLog(false)).run();
    }
    long clock = nanos.remove(Nothing.TITLE);
    double all = nanos.values().stream().mapToDouble(time -> Math.max(0, time - clock)).sum();
    System.out.printf(Locale.ROOT, "%n%s: %.2f ms in phases%n", world, all / TIMED / 1e6);
    nanos.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            phase ->
                System.out.printf(
                    Locale.ROOT,
                    "  %-16s %5.1f %%%n",
                    phase.getKey(),
                    100 * Math.max(0, phase.getValue() - clock) / all));
  }

  private record Timed(Phase phase, Map<String, Long> nanos) implements Phase {
    @Override
    public String title() {
      return phase.title();
    }

    @Override
    public String story() {
      return phase.story();
    }

    @Override
    public void act(World world) {
      long start = System.nanoTime();
      phase.act(world);
      nanos.merge(title(), System.nanoTime() - start, Long::sum);
    }
  }

  private record Nothing() implements Phase {
    private static final String TITLE = "nothing";

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public String story() {
      return "nothing happens";
    }

    @Override
    public void act(World world) {}
  }
}

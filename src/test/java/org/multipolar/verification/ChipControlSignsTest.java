package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Nightly;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Summary;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * While tools are denied, chip controls of the United States lower the compute located in China,
 * owned by its investors and used by it, at every horizon: neither smuggling nor renting nor
 * domestic makers make up for the denied chips. Pairs of runs share parameters and random numbers;
 * in one run of a pair all chips are denied from 2026 on, also to firms with headquarters in China
 * wherever they build, as under the rule of November 2023; in the other none.
 */
class ChipControlSignsTest {
  private static final int[] YEARS = {2027, 2029, 2032, 2035};
  private static final List<String> WHAT = List.of("stands in China", "owned", "used");

  @Test
  void inBlocs() {
    deniedIsLess("blocs", 6);
  }

  @Test
  @Nightly
  void amongStates() {
    deniedIsLess("states", 10);
  }

  private static void deniedIsLess(String world, int pairs) {
    List<double[]> lifted = new ArrayList<>();
    List<double[]> denied = new ArrayList<>();
    ParameterVariants free = variants(world, 0);
    ParameterVariants closed = variants(world, 1);
    for (int pair = 1; pair <= pairs; pair++) {
      lifted.add(run(free.of(pair), pair));
      denied.add(run(closed.of(pair), pair));
    }
    for (int k = 0; k < lifted.get(0).length; k++) {
      Summary difference = PairedDifference.of(column(lifted, k), column(denied, k)).difference();
      assertThat(difference.high())
          .as(
              "%s: compute %s, end of %s, M H100e: %s",
              world, WHAT.get(k % WHAT.size()), YEARS[k / WHAT.size()], difference)
          .isNegative();
    }
  }

  private static double[] column(List<double[]> runs, int k) {
    return runs.stream().mapToDouble(run -> run[k]).toArray();
  }

  private static ParameterVariants variants(String world, double level) {
    String policy =
        "[{at: 2026-01-01, by: USA, against: CHN, source: test, set: {chip-control: {mode: share,"
            + " level: %s, headquarters: true}}}]";
    Map<String, String> settings =
        new TreeMap<>(Map.of("world", world, "policies", policy.formatted(level)));
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios/baseline.yaml"), settings).scenario().orElseThrow();
    return ParameterVariants.of(scenario, new Blueprints(scenario));
  }

  /** China's compute at the ends of the years, M H100e: located, owned and used, year by year. */
  private static double[] run(Blueprint blueprint, int replication) {
    World world =
        new World(
            blueprint,
            Draws.replicationSeed(20250726, replication),
            Schedule.phases(blueprint),
            new EventLog(false));
    world.start();
    double[] seen = new double[YEARS.length * WHAT.size()];
    while (world.tick() < blueprint.calendar().ticks() - 1) {
      world.schedule.step(world);
      int year = blueprint.calendar().month(world.tick()).getYear();
      int y = IntStream.range(0, YEARS.length).filter(i -> YEARS[i] == year).findAny().orElse(-1);
      if (y >= 0) {
        State china = world.state("CHN");
        seen[y * WHAT.size()] = world.compute().located(china.number());
        seen[y * WHAT.size() + 1] = world.compute().owned(china.number());
        seen[y * WHAT.size() + 2] = world.compute().used(china.number());
      }
    }
    return seen;
  }
}

package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.World;

/**
 * The use at which the incident rate is defined is the model's own in 2024: the mean number of
 * users in the baseline.
 */
class UsageReferenceTest {
  private static final int RUNS = 4;

  @ParameterizedTest
  @ValueSource(strings = {"states", "blocs"})
  void itIsTheMeanUseOfTheBaseline(String name) {
    Map<String, String> settings = Map.of("world", name, "run.to", "2024-12");
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios/baseline.yaml"), settings).scenario().orElseThrow();
    Blueprint blueprint = Blueprints.of(scenario);
    double mean =
        IntStream.rangeClosed(1, RUNS)
            .mapToDouble(r -> use(blueprint, Draws.replicationSeed(scenario.run().seed(), r)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(scenario.world().tables().usageReference(), withinPercentage(1));
  }

  private static double use(Blueprint blueprint, long seed) {
    World world = new World(blueprint, seed, Schedule.phases(blueprint), new EventLog(false));
    world.start();
    double sum = 0;
    while (world.tick() < blueprint.calendar().ticks() - 1) {
      world.schedule.step(world);
      boolean of2024 = blueprint.calendar().month(world.tick()).getYear() == 2024;
      sum += of2024 ? world.totals().users() / 12 : 0;
    }
    return sum;
  }
}

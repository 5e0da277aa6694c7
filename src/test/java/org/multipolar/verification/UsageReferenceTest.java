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
 * The use at which the rate of incidents is stated is the model's own of September 2025: the sum of
 * users times output in the calibrated baseline.
 */
class UsageReferenceTest {
  private static final int RUNS = 4;

  @ParameterizedTest
  @ValueSource(strings = {"states", "blocs"})
  void itIsWhatTheBaselineComesTo(String name) {
    Map<String, String> settings = Map.of("world", name, "run.to", "2025-09");
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
    world.run();
    return world.totals().use();
  }
}

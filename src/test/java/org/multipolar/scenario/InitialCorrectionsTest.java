package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.world.SiteRow;
import org.multipolar.world.WorldTables;

/** Parameters that correct the world table affect the figures that they name and no others. */
class InitialCorrectionsTest {
  private static final Map<String, String> CHANGED =
      Map.of("parameters.initial.chipCapacityChn", "1.5");

  private static WorldTables tables(String world, Map<String, String> overrides) {
    Map<String, String> all = new java.util.TreeMap<>(overrides);
    all.put("world", world);
    ReadResult reading = ScenarioReader.read(Path.of("scenarios/baseline.yaml"), all);
    assertThat(reading.problems()).isEmpty();
    return Blueprints.of(reading.scenario().orElseThrow()).tables();
  }

  @ParameterizedTest
  @ValueSource(strings = {"states", "blocs"})
  void factorsMultiplyCapacities(String world) {
    WorldTables plain = tables(world, neutral());
    WorldTables corrected = tables(world, CHANGED);
    assertThat(corrected.states()).isEqualTo(plain.states());
    for (int i = 0; i < plain.sites().size(); i++) {
      SiteRow site = plain.sites().get(i);
      assertThat(corrected.sites().get(i).capacity())
          .as(site.id())
          .isCloseTo((site.state().equals("CHN") ? 1.5 : 1) * site.capacity(), within(1e-15));
    }
  }

  @Test
  void aFactorOfOneLeavesTheTableAsItIs() {
    ReadResult reading = ScenarioReader.read(Path.of("scenarios/baseline.yaml"), neutral());
    Scenario scenario = reading.scenario().orElseThrow();
    assertThat(Blueprints.of(scenario).tables().states())
        .isEqualTo(scenario.world().tables().states());
    assertThat(Blueprints.of(scenario).tables().sites())
        .isEqualTo(scenario.world().tables().sites());
  }

  private static Map<String, String> neutral() {
    return Map.of("parameters.initial.chipCapacityChn", "1");
  }
}

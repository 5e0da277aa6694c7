package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Nightly;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.PatternReader;
import org.multipolar.study.Progress;

/** The model shows the patterns that it must show, over 25 vectors with two random seeds each. */
@Nightly
@Tag("patterns")
class PatternsTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int VECTORS = 25;

  @Test
  void patternsThatMustHoldDo() throws IOException {
    Path folder = SCENARIOS.resolve("observations");
    Scenario baseline =
        scenario("baseline", Map.of("parameterSet", "scenarios/parameters/accepted.csv"));
    Optional<ParameterSet> set = baseline.parameterSet().map(all -> all.first(VECTORS));
    PatternCheck check =
        new PatternCheck(
            PatternReader.read(folder.resolve(PatternReader.FILE)).patterns(),
            Targets.shipped(ObservationReader.tables(folder), baseline.world().tables()).all());
    Ensemble ensemble =
        new Ensemble(Schedule::phases, 2 * VECTORS, Runtime.getRuntime().availableProcessors());
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, PatternCheck.Need> need : check.needs().entrySet()) {
      String last = need.getValue().last().toString();
      runs.put(
          need.getKey(),
          ensemble.of(
              scenario(need.getKey(), Map.of("run.to", last)),
              need.getValue().metrics(),
              set,
              Progress.NONE));
    }
    assertThat(check.of(runs))
        .filteredOn(PatternResult::broken)
        .extracting(each -> each.pattern().id() + " " + each.value() + " " + each.remark())
        .isEmpty();
  }

  private static Scenario scenario(String name, Map<String, String> settings) {
    return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), settings)
        .scenario()
        .orElseThrow();
  }
}

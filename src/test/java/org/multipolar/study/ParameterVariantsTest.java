package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

class ParameterVariantsTest {
  private static final Path BLOCS = Path.of("scenarios/classroom/july-2025.yaml");

  @TempDir Path folder;

  private static Experiment experiment(Path file, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("run.to", "2024-06");
    Scenario scenario = ScenarioReader.read(file, all).scenario().orElseThrow();
    return new Experiment(
        ParameterVariants.of(scenario),
        Schedule::phases,
        scenario.record().plan(scenario.world().tables()),
        scenario.run().seed(),
        0,
        "");
  }

  private Map<String, String> set() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("set.csv"),
            "initial.chipCapacityChn,policy.peers,research.openWeights\n.9,5,2\n1.2,3,.5\n");
    return Map.of("parameterSet", table.toString());
  }

  @Test
  void replicationOfASetEqualsAScenarioWithItsRow() throws IOException {
    Experiment varied = experiment(BLOCS, set());
    List<Map<String, String>> rows =
        List.of(
            Map.of(
                "parameters.initial.chipCapacityChn", ".9",
                "parameters.policy.peers", "5",
                "parameters.research.openWeights", "2"),
            Map.of(
                "parameters.initial.chipCapacityChn", "1.2",
                "parameters.policy.peers", "3",
                "parameters.research.openWeights", ".5"));
    for (int r = 1; r <= 3; r++) {
      ReplicationResult one = varied.replicate(r, null);
      ReplicationResult same = experiment(BLOCS, rows.get((r - 1) % 2)).replicate(r, null);
      assertThat(one.row()).isEqualTo(1 + (r - 1) % 2);
      assertThat(same.row()).isZero();
      assertThat(one.seed()).isEqualTo(same.seed());
      assertThat(one.world()).isEqualTo(same.world());
      assertThat(one.states()).isEqualTo(same.states());
      assertThat(one.firms()).isEqualTo(same.firms());
    }
  }

  @Test
  void scenariosWithTheSameSetArePaired() throws IOException {
    Map<String, String> set = set();
    Experiment baseline = experiment(BLOCS, set);
    Experiment other = experiment(Path.of("scenarios/classroom/chip-truce.yaml"), set);
    for (int r = 1; r <= 4; r++) {
      ReplicationResult a = baseline.replicate(r, null);
      ReplicationResult b = other.replicate(r, null);
      assertThat(a.row()).isEqualTo(b.row());
      // They share their history: up to the branch they are identical bit for bit.
      assertThat(a.world()).isEqualTo(b.world());
    }
  }
}

package org.multipolar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
  @TempDir Path folder;

  private Simulation toy() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("toy.yaml"),
            """
            multipolar: 1
            title: Two states
            world: toy
            run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
            """);
    return Simulation.of(file.toString()).workers(Workers.threads(2));
  }

  @Test
  void aScenarioIsSetRunAndRead() throws IOException {
    Simulation toy = toy().replications(3).set("run.to", "2024-04").set("policy.inertia", null);
    assertThat(toy.problems())
        .singleElement()
        .asString()
        .contains("unknown key 'policy.inertia', did you mean 'parameters.policy.inertia'?");
    Simulation good = toy().replications(3).set("parameters.policy.inertia", 0.25);
    assertThat(good.problems()).isEmpty();
    assertThat(good.title()).isEqualTo("Two states");
    assertThat(good.yaml()).contains("policy.inertia: 0.25");
    try (Results results = good.run()) {
      assertThat(results.replications()).isEqualTo(3);
      assertThat(results.failures()).isEmpty();
      assertThat(results.metrics()).contains("lag_open");
      assertThat(results.states()).contains("A").isExactlyInstanceOf(ArrayList.class);
      MetricSeries series = results.series("compute", "A");
      assertThat(series.dates()).containsExactly("2024-01-01", "2024-02-01", "2024-03-01");
      assertThat(series.replication(2)).hasSize(3).doesNotContain(Double.NaN);
      assertThat(series.median()).hasSize(3);
      assertThat(series.at("2024-03").values()).isEqualTo(series.last().values()).hasSize(3);
      assertThat(series.last().values().get(1)).isEqualTo(series.replication(2).get(2));
      Table runs = results.table("runs");
      assertThat(runs.rows()).isEqualTo(3);
      assertThat(runs.column("status")).containsOnly("ok");
      assertThat(runs.numbers("lag_open_end")).isEqualTo(results.outcome("lag_open_end").values());
      assertThat(results.tables()).contains("runs", "events", "summary", "series/world");
      String kept = results.write(folder.resolve("kept").toString());
      assertThat(Results.open(kept).replications()).isEqualTo(3);
      assertThatThrownBy(() -> results.write(kept)).hasMessageContaining("already exists");
    }
  }

  @Test
  void temporaryResultsAreGoneOnceClosed() throws IOException {
    Results results = toy().run();
    Path place = Path.of(results.folder());
    assertThat(place).isDirectory();
    results.close();
    assertThat(place).doesNotExist();
  }

  @Test
  void aFolderIsExtendedAndAnotherScenarioRefused() throws IOException {
    String out = folder.resolve("out").toString();
    assertThat(toy().run(out).replications()).isEqualTo(2);
    assertThat(toy().replications(4).run(out).replications()).isEqualTo(4);
    assertThatThrownBy(() -> toy().seed(8).run(out))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("run.seed: 7 there, 8 now");
  }

  @Test
  void aStudyIsRunWithItsTables() throws IOException {
    toy();
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            multipolar: 1
            title: Inertia
            name: inertia
            scenario: toy.yaml
            factors:
              inertia: {key: parameters.policy.inertia, values: [0.1, 0.5, 0.9]}
            design: {type: factorial}
            replications: 2
            outcomes: [lag-open.end]
            """);
    Study study = Study.of(file.toString()).replications(3);
    assertThat(study.factors()).containsExactly("inertia");
    assertThat(study.points()).isEqualTo(3);
    try (Results results = study.run()) {
      assertThat(results.table("runs").rows()).isEqualTo(9);
      assertThat(results.table("design").numbers("inertia")).containsExactly(0.1, 0.5, 0.9);
      assertThat(results.tables()).contains("analysis/points");
    }
  }

  @Test
  void mistakesAreToldAtOnceWithWhatIsAllowed() throws IOException {
    assertThatThrownBy(() -> Simulation.of("baselin").run())
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("no such file");
    Simulation wrong = toy().set("run.replications", "many").set("worl", "toy");
    assertThatThrownBy(wrong::run)
        .isInstanceOfSatisfying(
            SimulationException.class,
            e ->
                assertThat(e.problems())
                    .anyMatch(line -> line.contains("set(run.replications, many)"))
                    .anyMatch(line -> line.contains("did you mean 'world'?")));
    assertThatThrownBy(() -> toy().set("parameters.policy.inertia", Double.NaN))
        .hasMessage("a setting is a finite number, not NaN");
    assertThatThrownBy(() -> Workers.threads(0)).hasMessageContaining("at least one thread");
    assertThatThrownBy(() -> Workers.of("spark"))
        .hasMessage("java.lang.String does not implement org.multipolar.study.Runner");
    try (Results results = toy().run()) {
      assertThatThrownBy(() -> results.table("run"))
          .hasMessageContaining("there is no table 'run'; there are [");
      assertThatThrownBy(() -> results.series("lag_opn")).hasMessageContaining("lag_opn");
      assertThatThrownBy(() -> results.series("compute", "C")).hasMessageContaining("states: [A");
      assertThatThrownBy(() -> results.series("lag_open").at("2025-01"))
          .hasMessageContaining("dates go from 2024-01-01 to 2024-03-01");
      assertThatThrownBy(() -> results.table("runs").column("x"))
          .hasMessageContaining("runs has no column 'x'");
      assertThatThrownBy(() -> results.table("runs").numbers("status"))
          .hasMessageContaining("'ok', which is no number");
      assertThatThrownBy(() -> results.series("lag_open").last().quantile(2))
          .hasMessageContaining("from 0 to 1");
    }
    assertThatThrownBy(() -> Results.open(folder.toString()))
        .hasMessageContaining("is not a results folder");
    assertThatThrownBy(() -> Study.of("scenarios/studies/no.yaml"))
        .hasMessageContaining("no such file");
  }

  /**
   * OpenMOLE itself is not run by any test, but the names in the recipe are those of the program.
   */
  @Test
  void theRecipeForOpenMoleUsesExistingNames() throws IOException {
    String recipe = Files.readString(Path.of("src/site/openmole/patterns.oms"));
    Map<String, String> low = new TreeMap<>();
    Map<String, String> high = new TreeMap<>();
    for (MatchResult range : all("(\\w+) in \\(([0-9.]+), ([0-9.]+)\\)", recipe)) {
      low.put(range.group(1), range.group(2));
      high.put(range.group(1), range.group(3));
    }
    assertThat(low).hasSize(3);
    String scenario = all("Simulation\\.of\\(\"([^\"]+)\"\\)", recipe).get(0).group(1);
    Simulation lowest = Simulation.of(scenario).replications(1);
    Simulation highest = lowest;
    for (MatchResult set : all("\\.set\\(\"([^\"]+)\", \"?([^\")]+)\"?\\)", recipe)) {
      lowest = lowest.set(set.group(1), low.getOrDefault(set.group(2), set.group(2)));
      highest = highest.set(set.group(1), high.getOrDefault(set.group(2), set.group(2)));
    }
    assertThat(highest.problems()).isEmpty();
    try (Results results = lowest.run()) {
      List<MatchResult> outcomes = all("outcome\\(\"(\\w+)\"\\)\\.median\\(\\)", recipe);
      assertThat(outcomes).hasSize(2);
      for (MatchResult outcome : outcomes) {
        assertThat(results.outcome(outcome.group(1)).median()).isFinite();
      }
    }
  }

  private static List<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  @Test
  void aShippedScenarioHasAName() {
    assertThat(Simulation.of("baseline").name()).isEqualTo("baseline");
    assertThat(Study.of("studies/controls-openness").factors()).isNotEmpty();
    assertThat(List.of(Simulation.of("baseline").toString()))
        .containsExactly("simulation of scenarios/baseline.yaml");
  }
}

package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

class StudyInputsTest {
  private static final Assignment SET = given("parameterSet", "set.csv");

  @TempDir Path folder;

  private static Assignment given(String path, String value) {
    return new Assignment(path, value, "x.yaml:3:7");
  }

  /** A scenario in a folder of its own, read with values. */
  private Scenario scenario(String name, String set, Assignment... values) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    Files.writeString(own.resolve("set.csv"), set);
    Files.writeString(own.resolve("base.yaml"), "multipolar: 1\ntitle: Base\nworld: toy\n");
    return ScenarioReader.read(
            own.resolve("base.yaml"),
            List.of(values).stream().map(Assignment::replacement).toList())
        .scenario()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "world, true",
    "world.synthetic, true",
    "parameterSet, true",
    "worlds, false",
    "parameterSets, false",
    "parameters.policy.inertia, false",
    "run.seed, false",
  })
  void worldsAndParameterSetsAreFiles(String path, boolean brings) {
    assertThat(StudyInputs.brings(given(path, "x"))).isEqualTo(brings);
  }

  @Test
  void aParameterSetIsNamedByItsContent() throws Exception {
    Scenario scenario = scenario("a", "policy.inertia\n0.1\n", SET);
    String file = scenario.parameterSet().orElseThrow().file();
    StudyInputs inputs = new StudyInputs();
    inputs.add(List.of(SET, given("run.seed", "4"), given("parameterSet", "")), scenario);
    assertThat(inputs.value(SET)).isEqualTo('"' + file + '"');
    assertThat(inputs.tree(List.of(SET, given("run.seed", "4"), given("parameterSet", ""))))
        .isEqualTo(Map.of("\"parameterSet\"", "null", "\"run.seed\"", "4"));
    assertThat(inputs.files()).containsEntry(file, "policy_inertia\n0.1\n");
    assertThat(inputs.files()).isEqualTo(scenario.inputs());
    assertThat(inputs.digests()).isEmpty();
  }

  @Test
  void aScenarioWithoutFilesOfTheStudyAddsNone() throws Exception {
    StudyInputs inputs = new StudyInputs();
    inputs.add(List.of(given("run.seed", "4")), scenario("a", "policy.inertia\n0.1\n", SET));
    assertThat(inputs.files()).isEmpty();
    inputs.add(List.of(), scenario("a", "policy.inertia\n0.1\n", SET));
    assertThat(inputs.files()).isEmpty();
  }

  @Test
  void aLevelHasTheDigestsOfItsWorldAndItsSet() throws Exception {
    Scenario with = scenario("a", "policy.inertia\n0.1\n", SET);
    Scenario without = scenario("a", "policy.inertia\n0.1\n");
    StudyInputs inputs = new StudyInputs();
    inputs.addLevel("set some", List.of(SET), with);
    inputs.addLevel("set none", List.of(given("parameterSet", "")), without);
    assertThat(inputs.digests())
        .containsExactly(
            Map.entry(
                "set some",
                with.world().digest() + " " + with.parameterSet().orElseThrow().digest()),
            Map.entry("set none", without.world().digest()));
  }

  @Test
  void aSyntheticWorldIsWrittenAsItIsGiven() throws Exception {
    Assignment world = given("world", "{synthetic: {states: 3, firms: 4, zipf: 1}}");
    StudyInputs inputs = new StudyInputs();
    inputs.add(List.of(world), scenario("a", "policy.inertia\n0.1\n", world));
    assertThat(inputs.value(world)).isEqualTo("{synthetic: {states: 3, firms: 4, zipf: 1}}");
  }

  @Test
  void oneValueForTwoFilesIsReportedAtItsPlace() throws Exception {
    StudyInputs inputs = new StudyInputs();
    inputs.add(List.of(SET), scenario("a", "policy.inertia\n0.1\n", SET));
    inputs.add(List.of(SET), scenario("b", "policy.inertia\n0.1\n", SET));
    Scenario other = scenario("c", "policy.inertia\n0.2\n", SET);
    assertThatThrownBy(() -> inputs.add(List.of(SET), other))
        .isInstanceOf(StudyInputs.AmbiguousFile.class)
        .hasMessage(
            "x.yaml:3:7: set.csv means different files for different scenarios of the study;"
                + " give each its own name, or write its whole path");
  }
}

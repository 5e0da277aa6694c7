package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Forms;
import org.multipolar.world.Blueprint;

/** Toy world, 2022-10 to 2024-09: sites that open, and functional forms other than the default. */
class SiteSpecTest {
  @TempDir Path folder;

  private ReadResult read(String rest) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\n"
                + "run: {from: 2022-10, to: 2024-09, branch: 2023-10-15}\n"
                + "rules: {policy: {default: fixed}, release: {default: scripted}}\n"
                + rest);
    return ScenarioReader.read(file);
  }

  private Course run(String rest) throws IOException {
    return WorldKit.run(Blueprints.of(read(rest).scenario().orElseThrow()), 1, true);
  }

  @Test
  void capacityOpensAtASiteOnItsDay() throws IOException {
    Course with = run("sites:\n  - {input: memory, state: A, from: 2023-07-01, capacity: 2}\n");
    Course without = run("");
    double[] more = with.state("A", "memory-capacity");
    double[] less = without.state("A", "memory-capacity");
    assertThat(more[8]).isEqualTo(less[8]);
    assertThat(more[9] - less[9]).isBetween(1.9, 2.0);
  }

  @Test
  void aNewSiteServesThoseThatItNames() throws IOException {
    Scenario scenario =
        read("sites:\n"
                + "  - {input: logic, state: B, from: 2023-07-01, capacity: 2, serves: A}\n"
                + "  - {input: logic, state: B, from: 2024-07-01, capacity: 1}\n")
            .scenario()
            .orElseThrow();
    assertThat(scenario.sites()).hasSize(2);
    assertThat(scenario.sites().get(0).serves()).containsExactly("A");
    Blueprint blueprint = Blueprints.of(scenario);
    assertThat(blueprint.tables().openings()).hasSize(2);
    assertThat(blueprint.tables().sites()).hasSize(6);
  }

  @Test
  void aResolvedFileSaysTheSame() throws IOException {
    Scenario scenario =
        read("forms: {chips: ces, yield: wright}\n"
                + "sites:\n  - {input: packaging, state: A, from: 2023-07-01, capacity: 2}\n")
            .scenario()
            .orElseThrow();
    assertThat(scenario.forms()).isEqualTo(new Forms(Forms.Chips.CES, Forms.Yield.WRIGHT));
    Path again = Files.writeString(folder.resolve("y.yaml"), scenario.resolvedYaml());
    Scenario other = ScenarioReader.read(again).scenario().orElseThrow();
    assertThat(other.sites()).isEqualTo(scenario.sites());
    assertThat(other.forms()).isEqualTo(scenario.forms());
  }

  @Test
  void whatIsWrongWithASiteIsSaid() throws IOException {
    assertThat(
            read("sites:\n  - {input: lasers, state: Q, from: 2023-07-01, capacity: 2}\n")
                .problems())
        .hasSize(2);
    assertThat(
            read("sites:\n  - {input: logic, state: Q, from: 2021-07-01, capacity: -2}\n")
                .problems())
        .isNotEmpty();
    assertThat(read("forms: {chips: cobb}\n").problems()).hasSize(1);
  }
}

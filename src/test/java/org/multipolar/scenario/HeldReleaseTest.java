package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;

/** Toy world, 2022-10 to 2024-09, branch in tick 12; labs follow their release rule at once. */
class HeldReleaseTest {
  @TempDir Path folder;

  @Test
  void aReleaseIsHeldAgainstTheRuleUntilTheBranchOrFromItOn() throws IOException {
    double[] release =
        release(
            """
              - {at: 2023-01-01, by: LabA, set: {release: closed}}
              - {at: 2023-12-01, until: 2024-03-31, by: LabA, set: {release: closed}}
              - {at: 2024-06-01, once: true, by: LabA, set: {release: closed}}
            """);
    for (int tick = 0; tick < 24; tick++) {
      boolean closed = tick >= 3 && tick < 12 || tick >= 14 && tick < 18;
      assertThat(release[tick]).as("tick %d", tick).isEqualTo(closed ? 0 : 1);
    }
  }

  private double[] release(String policies) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\n"
                + "run: {from: 2022-10, to: 2024-09, branch: 2023-10-15}\n"
                + "rules: {release: {default: always-open}}\n"
                + "parameters: {research.interval: 0, research.step: 0}\npolicies:\n"
                + policies);
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    Course course = WorldKit.run(Blueprints.of(scenario), 1, true);
    return course.firm("LabA", "release");
  }
}

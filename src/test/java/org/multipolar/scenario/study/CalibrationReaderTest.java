package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.value.parameter.ParameterCatalogue;

class CalibrationReaderTest {
  @TempDir Path folder;

  @Test
  void theShippedFileHasNoMoreFreeParametersThanTargets() {
    CalibrationReader.Outcome read =
        CalibrationReader.read(Path.of("scenarios/studies/calibration.yaml"));
    assertThat(read.problems()).isEmpty();
    CalibrationSpec spec = read.spec().orElseThrow();
    assertThat(spec.free())
        .hasSizeLessThanOrEqualTo(11)
        .allSatisfy(f -> assertThat(f.reason()).isNotBlank());
    assertThat(spec.uncertain()).isNotEmpty().allSatisfy(u -> assertThat(u.reason()).isNotBlank());
    for (CalibrationSpec.Free each : spec.uncertain()) {
      double standard = ParameterCatalogue.entries().get(each.name()).defaults().get(0);
      assertThat(standard).as(each.name()).isBetween(each.low(), each.high());
    }
    assertThat(spec.observations()).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        multipolar: 1
        title: Bad
        scenario: none.yaml
        observations: [nowhere.csv]
        free:
          adoption.inovation: {low: 0.01, high: 0.02}
          adoption.imitation: {low: 0.6, high: 0.4}
          chips.toolStrength: {low: 0, high: 1, scale: log}
          smuggling.wanted: {low: 0, high: 0.4}
        uncertain:
          smuggling.wanted: {low: 0, high: 0.4}
          policy.inertia: {low: 1, high: 0}
        optimizer: {evaluations: 10}
        """);
    assertThat(CalibrationReader.read(file).problems())
        .extracting(
            problem ->
                problem.toString().replace(folder.toString(), "").substring(1).replace('\\', '/'))
        .containsExactly(
            "bad.yaml:3:11: scenario: no such file '/none.yaml'",
            "bad.yaml:4:16: observations: no such file '/nowhere.csv'",
            "bad.yaml:6:3: unknown key 'adoption.inovation' in free, did you mean"
                + " 'adoption.innovation'?",
            "bad.yaml:7:40: free.adoption.imitation.high must be above low",
            "bad.yaml:8:29: free.chips.toolStrength.low must be positive with scale log",
            "bad.yaml:11:3: smuggling.wanted is free already",
            "bad.yaml:12:34: uncertain.policy.inertia.high must be above low",
            "bad.yaml:13:1: unknown key 'optimizer', did you mean 'optimiser'?");
  }
}

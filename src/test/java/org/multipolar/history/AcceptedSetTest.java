package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.study.Summary;

/**
 * The shipped parameter set is the one that the shipped calibration accepts. If this fails because
 * the model or a prior has changed, run {@code ./multipolar calibrate} and copy its accepted.csv to
 * scenarios/parameters.
 */
class AcceptedSetTest {
  private static final Path SET = Path.of("scenarios/parameters/accepted.csv");

  private static final int VECTORS = 40;

  @TempDir Path folder;

  private static CalibrationSpec spec;
  private static ParameterSet set;
  private static Scenario scenario;

  @BeforeAll
  static void read() {
    spec =
        CalibrationReader.read(Path.of("scenarios/studies/calibration.yaml")).spec().orElseThrow();
    Map<String, String> settings = Map.of("run.to", "2024-06");
    scenario = ScenarioReader.read(spec.scenario(), settings).scenario().orElseThrow();
    set =
        ScenarioReader.read(spec.scenario(), Map.of("parameterSet", SET.toString()))
            .scenario()
            .orElseThrow()
            .parameterSet()
            .orElseThrow();
  }

  @Test
  void setHasTheParametersOfTheCalibrationWithinTheirPriors() {
    List<Free> priors = new Prior(spec.free()).and(spec.uncertain()).free();
    assertThat(set.names()).containsExactlyElementsOf(priors.stream().map(Free::name).toList());
    for (int k = 0; k < priors.size(); k++) {
      int column = k;
      assertThat(set.rows())
          .extracting(row -> row.get(column))
          .allMatch(x -> x >= priors.get(column).low() && x <= priors.get(column).high());
    }
    assertThat(set.rows()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  @Test
  void acceptedVectorsAreNearerThanThePrior() throws IOException {
    Targets targets = Targets.shipped(spec.observations(), scenario.world().tables());
    try (Calibration calibration =
        new Calibration(spec, scenario, Schedule::phases, targets, PatternFilter.NONE, folder, 2)) {
      List<double[]> some =
          set.rows().stream()
              .limit(VECTORS)
              .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
              .toList();
      Prior prior = calibration.samplingPrior();
      SobolSequenceGenerator points = new SobolSequenceGenerator(prior.size());
      points.skipTo(spec.vectors() + 2);
      List<double[]> fresh =
          Stream.generate(() -> prior.at(points.nextVector())).limit(VECTORS).toList();
      assertThat(median(calibration.evaluate(1, some)))
          .isLessThan(median(calibration.evaluate(1, fresh)));
    }
  }

  private static double median(List<Trial> trials) {
    return Summary.of(trials.stream().mapToDouble(Trial::misfit).toArray()).median();
  }
}

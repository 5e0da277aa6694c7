package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Nightly;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.study.Summary;

/**
 * The shipped parameter sets are those that the shipped calibration accepts, with and without the
 * year that is held back. If this fails because the model or a prior has changed, run {@code
 * ./multipolar calibrate} and {@code ./multipolar calibrate --held-back}, and copy their
 * accepted.csv to accepted.csv and held-back.csv in scenarios/parameters.
 */
class AcceptedSetTest {
  private static final int VECTORS = 40;

  @TempDir Path folder;

  private static CalibrationSpec spec(boolean heldBack) {
    CalibrationSpec spec =
        CalibrationReader.read(
                Path.of("scenarios/studies/calibration.yaml"), OperatorCatalogue::check)
            .spec()
            .orElseThrow();
    return heldBack ? spec.heldBack() : spec;
  }

  private static ParameterSet set(boolean heldBack) {
    String file = "scenarios/parameters/" + (heldBack ? "held-back.csv" : "accepted.csv");
    return scenario(spec(heldBack), Map.of("parameterSet", file)).parameterSet().orElseThrow();
  }

  private static Scenario scenario(CalibrationSpec spec, Map<String, String> settings) {
    return ScenarioReader.read(spec.scenario(), settings).scenario().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void setHasTheParametersOfTheCalibrationWithinTheirPriors(boolean heldBack) {
    CalibrationSpec spec = spec(heldBack);
    ParameterSet set = set(heldBack);
    List<Free> priors = new Prior(spec.free()).and(spec.uncertain()).free();
    assertThat(set.names()).containsExactlyElementsOf(priors.stream().map(Free::name).toList());
    for (int k = 0; k < priors.size(); k++) {
      int column = k;
      assertThat(set.rows())
          .extracting(row -> row.get(column))
          .allMatch(x -> x >= priors.get(column).low() && x <= priors.get(column).high());
    }
    assertThat(set.rows())
        .hasSizeBetween(spec.accepted() * 4 / 5, spec.accepted())
        .doesNotHaveDuplicates();
  }

  @Nightly
  @Test
  void everyAcceptedVectorIsNearerToTheRecordThanHalfOfThePrior() throws IOException {
    assertNearer(false);
  }

  /** The shorter record, to the beginning of the year held back. */
  @Test
  void everyVectorOfTheHeldBackSetIsNearerThanHalfOfThePrior() throws IOException {
    assertNearer(true);
  }

  private void assertNearer(boolean heldBack) throws IOException {
    CalibrationSpec spec = spec(heldBack);
    Scenario scenario =
        scenario(spec, Map.of("run.to", heldBack ? "2024-06" : spec.to().orElseThrow().toString()));
    Targets targets = Targets.shipped(spec.observations(), scenario.world().tables());
    try (Calibration calibration =
        new Calibration(spec, scenario, Schedule::phases, targets, PatternFilter.NONE, folder, 2)) {
      List<double[]> some =
          set(heldBack).rows().stream()
              .limit(VECTORS)
              .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
              .toList();
      Prior prior = calibration.samplingPrior();
      SobolSequenceGenerator points = new SobolSequenceGenerator(prior.size());
      points.skipTo(spec.vectors() + 2);
      List<double[]> fresh =
          Stream.generate(() -> prior.at(points.nextVector())).limit(VECTORS).toList();
      assertThat(Arrays.stream(misfits(calibration.evaluate(1, some))).max().orElseThrow())
          .isLessThan(Summary.of(misfits(calibration.evaluate(1, fresh))).median());
    }
  }

  private static double[] misfits(List<Trial> trials) {
    return trials.stream().mapToDouble(Trial::misfit).toArray();
  }
}

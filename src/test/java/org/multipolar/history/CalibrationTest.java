package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Progress;
import org.multipolar.value.parameter.AdoptionParameters;

class CalibrationTest {
  private static final Free P =
      new Free("adoption.innovation", "1/yr", .008, .02, false, "a range");
  private static final Free Q = new Free("adoption.imitation", "1/yr", .4, .65, true, "a range");
  private static final Free OMEGA =
      new Free("research.openSpillover", "1/yr", .3, 3, true, "a range");
  private static final Prior PRIOR = new Prior(List.of(P, Q));

  @TempDir Path folder;

  private static Observation observed(String id, String entity, double value, double half) {
    return new Observation(
        id,
        LocalDate.of(2023, 12, 31),
        Optional.empty(),
        entity,
        "cluster-share",
        value,
        value - half,
        value + half,
        "share",
        Observation.Role.CALIBRATE,
        "made up",
        "");
  }

  private static Target target(Observation observation) {
    OperatorCatalogue.Entry entry = OperatorCatalogue.named("cluster-share").orElseThrow();
    return new Target(observation, entry, entry.operator().query(observation));
  }

  @Test
  void pointOfTheCubeIsAVectorOfQuantiles() {
    assertThat(PRIOR.at(0, 0)).containsExactly(.008, .4);
    assertThat(PRIOR.at(1, 1)).containsExactly(.02, .65);
    // The median is the arithmetic mean of the ends, or their geometric mean, sqrt(.4 * .65).
    assertThat(PRIOR.at(.5, .5)).containsExactly(.014, .509901951);
    assertThat(PRIOR.position(1, PRIOR.quantile(1, .3))).isCloseTo(.3, within(1e-12));
  }

  @Test
  void everySeriesHasTheSameWeight() {
    Misfit misfit =
        new Misfit(
            List.of(
                target(observed("A", "CHN", .2, .1)),
                target(observed("", "CHN", .3, .1)),
                target(observed("B", "USA", .5, .2))));
    // China: errors of 1 and 2 half bands, mean of squares 2.5; United States: 1/2, squared .25.
    assertThat(misfit.of(new double[] {.3, .5, .6})).isCloseTo(2.75, within(1e-12));
    assertThat(misfit.of(new double[] {.3, Double.NaN, .6})).isInfinite();
    assertThat(misfit.accepts(new double[] {.29, 9, .6})).isTrue();
    assertThat(misfit.accepts(new double[] {.31, .3, .6})).isFalse();
  }

  @Test
  void identifiedParametersAreNarrowerThanThePrior() {
    List<double[]> accepted = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      accepted.add(
          new double[] {PRIOR.quantile(0, .45 + .001 * i), PRIOR.quantile(1, 1 - i / 100.)});
    }
    List<Identifiability> known = Identifiability.of(PRIOR, accepted);
    assertThat(known.get(0).ratio()).isCloseTo(.1, within(1e-9));
    assertThat(known.get(1).ratio()).isCloseTo(1, within(1e-9));
    assertThat(known.get(0).partner()).isEqualTo(Q.name());
    assertThat(known.get(0).correlation()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void intervalScorePenalisesWidthAndMisses() {
    assertThat(IntervalScore.of(1, 2, 1.5)).isCloseTo(1, within(1e-12));
    assertThat(IntervalScore.of(1, 2, 3)).isCloseTo(1 + 2 / .1, within(1e-12));
    assertThat(IntervalScore.of(1, 2, .5)).isCloseTo(1 + 2 / .1 * .5, within(1e-12));
  }

  private static CalibrationSpec spec(int evaluations, int vectors) {
    return new CalibrationSpec(
        "test",
        "Test",
        "",
        Path.of("scenarios/baseline.yaml"),
        List.of(),
        List.of(P, Q),
        List.of(OMEGA),
        evaluations,
        1,
        vectors,
        1,
        7);
  }

  private Calibration calibration(Path where, int threads, int evaluations, int vectors)
      throws IOException {
    Scenario scenario =
        ScenarioReader.read(
                Path.of("scenarios/baseline.yaml"), Map.of("world", "blocs", "run.to", "2024-02"))
            .scenario()
            .orElseThrow();
    Targets targets =
        Targets.read(
            List.of(Path.of("scenarios/observations/targets.csv")), scenario.world().tables());
    return new Calibration(
        spec(evaluations, vectors), scenario, Schedule::phases, targets, where, threads);
  }

  @Test
  void trialsDoNotDependOnThreadsOrInterruptions() throws IOException {
    Path straight = folder.resolve("straight");
    Path broken = folder.resolve("broken");
    Trial best;
    try (Calibration calibration = calibration(straight, 2, 40, 130)) {
      best = calibration.search(Progress.NONE);
      assertThat(calibration.sample(Progress.NONE)).hasSize(130);
    }
    try (Calibration calibration = calibration(broken, 1, 17, 64)) {
      calibration.search(Progress.NONE);
      calibration.sample(Progress.NONE);
    }
    Files.writeString(
        broken.resolve("search.csv"), Files.readString(broken.resolve("search.csv")) + "18,.01");
    try (Calibration calibration = calibration(broken, 1, 40, 130)) {
      Trial again = calibration.search(Progress.NONE);
      assertThat(again.vector()).containsExactly(best.vector());
      calibration.sample(Progress.NONE);
    }
    for (String journal : List.of("search.csv", "sample.csv")) {
      assertThat(broken.resolve(journal)).hasSameBinaryContentAs(straight.resolve(journal));
    }
    assertThat(Files.readAllLines(straight.resolve("search.csv"))).hasSize(41);
  }

  @Test
  @Claim("C1")
  void theBaselineHasEveryNamedTargetInItsBand() throws IOException {
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios/baseline.yaml"), Map.of("run.to", "2024-03"))
            .scenario()
            .orElseThrow();
    Targets targets =
        Targets.read(
            List.of(Path.of("scenarios/observations/targets.csv")), scenario.world().tables());
    CalibrationSpec spec = spec(1, 1);
    AdoptionParameters own = scenario.parameters().adoption();
    try (Calibration calibration =
        new Calibration(spec, scenario, Schedule::phases, targets, folder, 1)) {
      double[] vector = {own.innovation(), own.imitation()};
      Trajectory run = calibration.runs(vector, 1).get(0);
      double[] predicted =
          targets.tunable().stream().mapToDouble(t -> t.predict(run).value()).toArray();
      assertThat(predicted).hasSize(6);
      assertThat(calibration.misfit().outside(predicted)).isEmpty();
    }
  }

  @Test
  void uncertainParametersAreSampledButNotSearched() throws IOException {
    try (Calibration calibration = calibration(folder, 2, 5, 40)) {
      assertThat(calibration.search(Progress.NONE).vector()).hasSize(2);
      List<Trial> sample = calibration.sample(Progress.NONE);
      assertThat(sample).allMatch(trial -> trial.vector().length == 3);
      double[] omega = sample.stream().mapToDouble(trial -> trial.vector()[2]).toArray();
      // A Sobol sequence fills the range evenly: half of the vectors lie below the geometric mean.
      assertThat(Arrays.stream(omega).allMatch(x -> x >= .3 && x <= 3)).isTrue();
      assertThat(Arrays.stream(omega).filter(x -> x < Math.sqrt(.3 * 3)).count())
          .isBetween(19L, 21L);
      List<double[]> vectors = List.of(sample.get(6).vector(), sample.get(9).vector());
      List<Trial> again = calibration.evaluate(7, vectors);
      for (int m = 0; m < again.get(0).means().length; m++) {
        // A journal stores nine digits.
        assertThat(again.get(0).means()[m] / sample.get(6).means()[m]).isCloseTo(1, within(1e-8));
      }
      assertThat(calibration.runs(vectors)).hasSize(2);
    }
    assertThat(Files.readAllLines(folder.resolve("search.csv")).get(0))
        .startsWith("trial,adoption.innovation,adoption.imitation,misfit,");
    assertThat(Files.readAllLines(folder.resolve("sample.csv")).get(0))
        .startsWith("trial,adoption.innovation,adoption.imitation,research.openSpillover,misfit,");
  }

  @Test
  void searchImprovesOnItsFirstTrial() throws IOException {
    Trial first;
    try (Calibration calibration = calibration(folder, 2, 1, 1)) {
      first = calibration.search(Progress.NONE);
    }
    try (Calibration calibration = calibration(folder, 2, 60, 1)) {
      assertThat(calibration.search(Progress.NONE).misfit()).isLessThan(first.misfit());
    }
  }

  @Test
  void journalOfAnotherSearchIsRejected() throws IOException {
    calibration(folder, 1, 1, 1).close();
    Path journal = folder.resolve("search.csv");
    Files.writeString(journal, Files.readString(journal).replace("imitation", "initial"));
    assertThatThrownBy(() -> calibration(folder, 1, 1, 1))
        .hasMessageContaining("search.csv: its columns are not those of this search");
  }
}

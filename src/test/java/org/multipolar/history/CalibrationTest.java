package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Comparison;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.scenario.study.Pattern.Statistic;
import org.multipolar.study.Progress;

class CalibrationTest {
  private static final Free P =
      new Free("adoption.innovation", "1/yr", .008, .02, false, "a range");
  private static final Free Q = new Free("adoption.imitation", "1/yr", .4, .65, true, "a range");
  private static final Free OMEGA =
      new Free("research.openWeights", "1/yr", .3, 3, true, "a range");
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
        "",
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
    // Errors of 1.645/10: σ = .1; the discrepancy of a year and a quarter is δ² · 1.25.
    double half = .16448536269514722;
    List<Target> targets =
        List.of(
            target(observed("A", "CHN", .2, half)),
            target(observed("", "CHN", .3, half)),
            target(observed("B", "USA", .5, 2 * half)));
    LocalDate start = LocalDate.of(2023, 12, 31).minusDays(1461);
    Misfit exact = new Misfit(targets, new Discrepancy(Map.of("cluster-share", 0.0), start));
    // China: 1 and 2 standard deviations, mean of squares 2.5; United States: 1/2, squared .25.
    assertThat(exact.of(new double[] {.3, .5, .6})).isCloseTo(2.75, within(1e-9));
    assertThat(exact.of(new double[] {.3, Double.NaN, .6})).isInfinite();
    assertThat(exact.accepts(new double[] {.2, .7, .6})).as("I = 2.83").isTrue();
    assertThat(exact.accepts(new double[] {.2, .8, .6}))
        .as("I = 3.54, one series of two")
        .isFalse();
    // Four years later σ² + δ² 4 = .01 + .0075 · 4 = .04.
    Misfit grown =
        new Misfit(targets, new Discrepancy(Map.of("cluster-share", Math.sqrt(.0075)), start));
    assertThat(grown.implausibility(targets.get(0), .4)).isCloseTo(1, within(1e-9));
    assertThat(grown.accepts(new double[] {.2, .8, .6})).isTrue();
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
  void fewVectorsHaveNoCorrelation() {
    List<double[]> nine = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      nine.add(new double[] {PRIOR.quantile(0, i / 10.), PRIOR.quantile(1, i / 10.)});
    }
    assertThat(Identifiability.correlations(PRIOR, nine)[0]).containsExactly(1, Double.NaN);
    Identifiability few = Identifiability.of(PRIOR, nine).get(0);
    assertThat(few.partner()).isEmpty();
    assertThat(few.correlation()).isNaN();
    assertThat(few.ratio()).as("widths are still known").isPositive();
    nine.add(new double[] {PRIOR.quantile(0, .95), PRIOR.quantile(1, .95)});
    assertThat(Identifiability.of(PRIOR, nine).get(0).partner()).isEqualTo(Q.name());
  }

  @Test
  void intervalScorePenalisesWidthAndMisses() {
    assertThat(IntervalScore.of(1, 2, 1.5)).isCloseTo(1, within(1e-12));
    assertThat(IntervalScore.of(1, 2, 3)).isCloseTo(1 + 2 / .1, within(1e-12));
    assertThat(IntervalScore.of(1, 2, .5)).isCloseTo(1 + 2 / .1 * .5, within(1e-12));
  }

  private static CalibrationSpec spec(int evaluations, int vectors) {
    return spec(evaluations, vectors, vectors, 0, 1, Optional.empty());
  }

  private static CalibrationSpec spec(
      int evaluations, int vectors, int accepted, int waves, int moves, Optional<LocalDate> to) {
    return new CalibrationSpec(
        "test",
        "Test",
        "",
        Path.of("scenarios/baseline.yaml"),
        List.of(),
        to,
        Optional.empty(),
        List.of(P, Q),
        List.of(OMEGA),
        Map.of("adoption", 0.0),
        evaluations,
        1,
        vectors,
        accepted,
        1,
        waves,
        moves,
        7);
  }

  private Calibration calibration(Path where, int threads, int evaluations, int vectors)
      throws IOException {
    Scenario scenario =
        ScenarioReader.read(
                Path.of("scenarios/baseline.yaml"), Map.of("world", "blocs", "run.to", "2024-06"))
            .scenario()
            .orElseThrow();
    Targets targets =
        Targets.shipped(
            List.of(
                Path.of("scenarios/observations/compute-clusters.csv"),
                Path.of("scenarios/observations/nvidia.csv"),
                Path.of("scenarios/observations/use-firms.csv")),
            scenario.world().tables());
    return new Calibration(
        spec(evaluations, vectors),
        scenario,
        Schedule::phases,
        targets,
        PatternFilter.NONE,
        where,
        threads);
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
  void aCalibrationRecoversWhatMadeTheRecord() throws IOException {
    double[] truth = {.012, .6};
    Scenario scenario = world("2024-02");
    Target march = adoption("2023-03-31", 0);
    Target february = adoption("2024-02-29", 0);
    List<Double> made = new ArrayList<>();
    try (Calibration calibration =
        new Calibration(
            spec(1, 1),
            scenario,
            Schedule::phases,
            new Targets(List.of(march, february), List.of()),
            PatternFilter.NONE,
            folder.resolve("truth"),
            1)) {
      Trajectory run = calibration.runs(truth, 1).get(0);
      made.add(march.predict(run).value());
      made.add(february.predict(run).value());
    }
    Targets record =
        new Targets(
            List.of(adoption("2023-03-31", made.get(0)), adoption("2024-02-29", made.get(1))),
            List.of());
    try (Calibration calibration =
        new Calibration(
            spec(1, 400),
            scenario,
            Schedule::phases,
            record,
            PatternFilter.NONE,
            folder.resolve("again"),
            2)) {
      List<Trial> sample = calibration.sample(Progress.NONE);
      assertThat(calibration.accepted(sample)).as("as many as are asked for").hasSize(400);
      List<Trial> accepted =
          sample.stream().filter(trial -> calibration.misfit().accepts(trial.means())).toList();
      assertThat(calibration.plausible(sample)).isEqualTo(accepted.size());
      assertThat(accepted).hasSizeBetween(4, 200);
      assertThat(calibration.misfit().away(accepted).values()).allMatch(away -> away < 3);
      List<Identifiability> known =
          Identifiability.of(
              calibration.samplingPrior(), accepted.stream().map(Trial::vector).toList());
      assertThat(known.get(0).low()).isLessThanOrEqualTo(truth[0]);
      assertThat(known.get(0).high()).isGreaterThanOrEqualTo(truth[0]);
      assertThat(known.get(0).ratio()).as("narrower than the prior").isLessThan(.8);
      assertThat(known.get(1).low()).isLessThanOrEqualTo(truth[1]);
      assertThat(known.get(1).high()).isGreaterThanOrEqualTo(truth[1]);
    }
  }

  private Calibration moving(Targets record, String where, int threads) throws IOException {
    return new Calibration(
        spec(1, 200, 40, 4, 6, Optional.empty()),
        world("2024-02"),
        Schedule::phases,
        record,
        PatternFilter.NONE,
        folder.resolve(where),
        threads);
  }

  @Test
  void wavesComeNearerToTheRecordAndResumeToTheSameBytes() throws IOException {
    Targets record =
        new Targets(List.of(adoption("2023-03-31", .0095), adoption("2024-02-29", .03)), List.of());
    List<Trial> accepted;
    Waves.Outcome moved;
    try (Calibration calibration = moving(record, "straight", 2)) {
      List<Trial> sample = calibration.sample(Progress.NONE);
      accepted = calibration.accepted(sample);
      // Twenty of forty vectors make six moves in each of four waves.
      assertThat(calibration.moves(accepted)).isEqualTo(480);
      moved = calibration.refine(accepted, Progress.NONE);
    }
    assertThat(moved.waves()).hasSize(4);
    double least = Double.POSITIVE_INFINITY;
    for (Waves.Wave wave : moved.waves()) {
      assertThat(wave.tolerance()).isLessThan(least);
      least = wave.tolerance();
    }
    double tolerance = least;
    assertThat(moved.vectors()).allMatch(trial -> trial.misfit() <= tolerance);
    assertThat(accepted.stream().filter(trial -> trial.misfit() <= tolerance).count())
        .as("few of the vectors drawn were so near")
        .isLessThan(10);
    Path journal = folder.resolve("straight/waves.csv");
    assertThat(Files.readAllLines(journal)).hasSize(481);
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("waves.csv"), Files.readString(journal).substring(0, 9_000));
    try (Calibration calibration = moving(record, "broken", 1)) {
      List<Trial> again =
          calibration
              .refine(calibration.accepted(calibration.sample(Progress.NONE)), Progress.NONE)
              .vectors();
      assertThat(again)
          .extracting(Trial::number)
          .isEqualTo(moved.vectors().stream().map(Trial::number).toList());
    }
    assertThat(broken.resolve("waves.csv")).hasSameBinaryContentAs(journal);
  }

  @Test
  void aLastDayCountsAllRowsThatTheRunCovers() throws IOException {
    Scenario scenario = world("2024-02");
    Targets record =
        new Targets(
            List.of(
                adoption("2022-09-30", .1), adoption("2023-03-31", .1), adoption("2024-02-29", .1)),
            List.of());
    CalibrationSpec whole = spec(1, 1);
    CalibrationSpec some = spec(1, 1, 1, 0, 1, Optional.of(LocalDate.of(2024, 2, 28)));
    LocalDate start = scenario.run().calendar().from().atDay(1);
    assertThat(record.fitted(whole, start)).as("by role").isEqualTo(record.all());
    assertThat(record.fitted(some, start)).containsExactly(record.all().get(1));
    assertThat(some.heldBack().to()).isEmpty();
    assertThat(some.heldBack().name()).isEqualTo("test-held-back");
    assertThat(record.fitted(some.heldBack(), start)).isEqualTo(record.all());
  }

  @Test
  void aPeriodThatBeganBeforeTheRunIsNotFitted() throws IOException {
    Scenario scenario = world("2024-02");
    Observation early =
        new Observation(
            "",
            LocalDate.of(2022, 10, 30),
            Optional.empty(),
            "Nvidia",
            "quarterly-revenue",
            3.8,
            3.6,
            4,
            "bn USD",
            Observation.Role.HISTORY,
            "made up",
            "",
            "");
    OperatorCatalogue.Entry revenue = OperatorCatalogue.named("quarterly-revenue").orElseThrow();
    Target before = new Target(early, revenue, revenue.operator().query(early));
    Target after = adoption("2024-02-29", .1);
    try (Calibration calibration =
        new Calibration(
            spec(1, 1, 1, 0, 1, Optional.of(LocalDate.of(2024, 6, 30))),
            scenario,
            Schedule::phases,
            new Targets(List.of(before, after), List.of()),
            PatternFilter.NONE,
            folder,
            1)) {
      assertThat(calibration.misfit().targets()).containsExactly(after);
    }
  }

  private static Scenario world(String to) {
    return ScenarioReader.read(
            Path.of("scenarios/baseline.yaml"), Map.of("world", "blocs", "run.to", to))
        .scenario()
        .orElseThrow();
  }

  /** Adoption in the United States, with an error of a twentieth. */
  private static Target adoption(String date, double value) {
    Observation observation =
        new Observation(
            "",
            LocalDate.parse(date),
            Optional.empty(),
            "USA",
            "adoption",
            value,
            .95 * value,
            1.05 * value,
            "share",
            Observation.Role.CALIBRATE,
            "made by the model",
            "",
            "");
    OperatorCatalogue.Entry entry = OperatorCatalogue.named("adoption", Scope.STATE).orElseThrow();
    return new Target(observation, entry, entry.operator().query(observation));
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
        .startsWith("trial,adoption_innovation,adoption_imitation,misfit,");
    assertThat(Files.readAllLines(folder.resolve("sample.csv")).get(0))
        .startsWith("trial,adoption_innovation,adoption_imitation,research_open_weights,misfit,");
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

  private static Pattern adoptionPattern(String id, String month, double low, double high) {
    return pattern(id, "own", "adoption", "USA", Optional.empty(), month, low, high);
  }

  private static Pattern pattern(
      String id,
      String scenario,
      String operator,
      String entity,
      Optional<YearMonth> from,
      String to,
      double low,
      double high) {
    return new Pattern(
        id,
        operator,
        scenario,
        Optional.empty(),
        Comparison.NONE,
        operator,
        entity,
        from,
        YearMonth.parse(to),
        1,
        Statistic.MEDIAN,
        low,
        high,
        "share",
        Kind.MUST,
        "made up",
        "",
        "");
  }

  private Calibration filtered(
      String where, Targets targets, int misses, int evaluations, int vectors, Pattern... patterns)
      throws IOException {
    Scenario scenario = world("2024-02");
    PatternFilter filter =
        new PatternFilter(
            new PatternCheck(List.of(patterns), List.of()), Map.of("own", scenario), misses, 2);
    return new Calibration(
        spec(evaluations, vectors),
        scenario,
        Schedule::phases,
        targets,
        filter,
        folder.resolve(where),
        where.length() % 2 + 1);
  }

  private static final Targets NONE = new Targets(List.of(), List.of());

  @Test
  void exactlyTheVectorsThatShowThePatternsAreAccepted() throws IOException {
    Scenario scenario = world("2024-02");
    double[] truth = {.012, .6};
    double early;
    double late;
    try (Calibration one = filtered("truth", NONE, 0, 1, 1)) {
      Trajectory run = one.runs(truth, 1).get(0);
      assertThat(run.has("adoption", "USA")).as("nothing is recorded without a target").isFalse();
    }
    Pattern open = adoptionPattern("A", "2023-03", -1, 2);
    Pattern later = adoptionPattern("B", "2024-02", -1, 2);
    try (Calibration one = filtered("values", NONE, 0, 1, 1, open, later)) {
      List<PatternResult> results = one.patterns(truth);
      early = results.get(0).value();
      late = results.get(1).value();
    }
    assertThat(scenario.run().calendar().ticks()).isGreaterThan(6);
    assertThat(late).isGreaterThan(early);
    Pattern[] bands = {
      adoptionPattern("A", "2023-03", .95 * early, 1.05 * early),
      adoptionPattern("B", "2024-02", .95 * late, 1.05 * late)
    };
    List<Integer> both;
    List<Integer> either;
    List<Trial> sample;
    try (Calibration calibration = filtered("both", NONE, 0, 1, 300, bands)) {
      sample = calibration.sample(Progress.NONE);
      both = calibration.accepted(sample).stream().map(Trial::number).toList();
    }
    byte[] journal = Files.readAllBytes(folder.resolve("both/sample.csv"));
    try (Calibration calibration = filtered("both", NONE, 1, 1, 300, bands)) {
      either =
          calibration.accepted(calibration.sample(Progress.NONE)).stream()
              .map(Trial::number)
              .toList();
    }
    assertThat(folder.resolve("both/sample.csv"))
        .as("the number of misses only judges")
        .hasBinaryContent(journal);
    List<Integer> inBoth = new ArrayList<>();
    List<Integer> inEither = new ArrayList<>();
    for (Trial trial : sample) {
      boolean a = Math.abs(trial.patterns()[0] / early - 1) <= .05;
      boolean b = Math.abs(trial.patterns()[1] / late - 1) <= .05;
      if (a && b) {
        inBoth.add(trial.number());
      }
      if (a || b) {
        inEither.add(trial.number());
      }
      // Distances in half-widths, squared: (|value / middle - 1| - .05) / .05 outside the band.
      double expected =
          Math.pow(Math.max(0, Math.abs(trial.patterns()[0] / early - 1) / .05 - 1), 2)
              + Math.pow(Math.max(0, Math.abs(trial.patterns()[1] / late - 1) / .05 - 1), 2);
      assertThat(trial.misfit()).isCloseTo(expected, within(1e-6 + 1e-6 * expected));
    }
    assertThat(both).isEqualTo(inBoth).hasSizeBetween(2, 100);
    assertThat(either).isEqualTo(inEither).hasSizeGreaterThan(both.size());
  }

  @Test
  void patternsFilterHoweverNearTheRecordAVectorIs() throws IOException {
    Targets record = new Targets(List.of(adoption("2024-02-29", .1)), List.of());
    Pattern never = adoptionPattern("A", "2024-02", 1.5, 2);
    try (Calibration calibration = filtered("never", record, 0, 1, 64, never)) {
      List<Trial> sample = calibration.sample(Progress.NONE);
      assertThat(calibration.accepted(sample)).isEmpty();
      assertThat(sample)
          .allSatisfy(
              trial -> {
                // The half-width of 1.5 to 2 is .25.
                double away = (1.5 - trial.patterns()[0]) / .25;
                assertThat(trial.misfit())
                    .isCloseTo(calibration.misfit().of(trial.means()) + away * away, within(1e-4));
              });
    }
  }

  @Test
  void trialsOfPatternsResumeToTheSameBytes() throws IOException {
    Pattern[] bands = {
      adoptionPattern("A", "2023-03", .05, .06), adoptionPattern("B", "2024-02", .1, .11)
    };
    try (Calibration calibration = filtered("straight", NONE, 0, 40, 130, bands)) {
      calibration.search(Progress.NONE);
      calibration.sample(Progress.NONE);
    }
    try (Calibration calibration = filtered("broken", NONE, 0, 17, 64, bands)) {
      calibration.search(Progress.NONE);
      calibration.sample(Progress.NONE);
    }
    try (Calibration calibration = filtered("broken", NONE, 0, 40, 130, bands)) {
      calibration.search(Progress.NONE);
      calibration.sample(Progress.NONE);
    }
    for (String journal : List.of("search.csv", "sample.csv")) {
      assertThat(folder.resolve("broken").resolve(journal))
          .hasSameBinaryContentAs(folder.resolve("straight").resolve(journal));
    }
    assertThat(Files.readAllLines(folder.resolve("straight/sample.csv")).get(0))
        .endsWith(",misfit,pattern_a,pattern_b");
  }

  @Test
  void patternsOfEventsHaveAValue() throws IOException {
    Scenario free =
        ScenarioReader.read(Path.of("scenarios/patterns.yaml"), Map.of("run.to", "2023-12"))
            .scenario()
            .orElseThrow();
    Pattern closed =
        pattern(
            "A",
            "free",
            "leaders-closed",
            "world",
            Optional.of(YearMonth.of(2022, 10)),
            "2023-12",
            .5,
            1);
    PatternFilter filter =
        new PatternFilter(new PatternCheck(List.of(closed), List.of()), Map.of("free", free), 0, 2);
    try (Calibration calibration =
        new Calibration(spec(1, 1), free, Schedule::phases, NONE, filter, folder, 1)) {
      assertThat(calibration.patterns(new double[] {.01, .5, 1}).get(0).value()).isBetween(.5, 1.);
    }
  }

  @Test
  void aPatternWithoutAValueIsMissedAtAFixedDistance() {
    PatternFilter filter =
        new PatternFilter(
            new PatternCheck(
                List.of(
                    adoptionPattern("A", "2023-03", 2, 4),
                    adoptionPattern("B", "2023-03", 3, 3),
                    adoptionPattern("C", "2023-03", 0, 0)),
                List.of()),
            Map.of(),
            1,
            1);
    // 5 is one half-width above 4; 1.5 is half of 3 below it; .25 is compared with 0 as it is.
    assertThat(filter.misfit(new double[] {5, 1.5, .25})).isEqualTo(1 + .25 + .0625);
    assertThat(filter.missed(new double[] {5, 1.5, .25})).isEqualTo(3);
    assertThat(filter.misfit(new double[] {Double.NaN, 3, 0})).isEqualTo(100);
    assertThat(filter.missed(new double[] {Double.NaN, 3, 0})).isEqualTo(1);
    assertThat(filter.accepts(new double[] {Double.NaN, 3, 0})).isTrue();
    assertThat(filter.accepts(new double[] {Double.NaN, 3, 1e-9})).isFalse();
    assertThat(filter.misfit(new double[] {2, 3, 0})).isZero();
  }
}

package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;

class StudyRunsTest {
  private static final String BASE =
      """
      multipolar: 1
      title: Base
      world: blocs
      run: {from: 2023-11, to: 2025-02, branch: 2024-03-01, replications: 2, seed: 7}
      policies:
        - {name: early, at: 2024-02, by: USA, against: [CHN], set: {chip-control: 0.5}, source: s}
      """;
  private static final String FACTORS =
      """
        spill: {key: parameters.research.openWeights, values: [0.3, 2.5]}
        budget: {key: parameters.initial.chipCapacityChn, values: [0.8, 1.3]}
        peers: {key: parameters.policy.peers, values: [2, 6]}
      """;
  private static final String OUTCOMES =
      "[lag-open.end, compute@CHN.last12, capability@USA.end, price@TSMC.sum]";

  @TempDir private Path folder;

  private StudyRuns runs(String more) throws IOException, StudyRuns.InvalidStudyException {
    return runs(BASE, more);
  }

  private StudyRuns runs(String base, String more)
      throws IOException, StudyRuns.InvalidStudyException {
    Files.writeString(folder.resolve("base.yaml"), base);
    String text = "multipolar: 1\ntitle: T\n" + more;
    if (!more.contains("scenarios:")) {
      text += "scenario: base.yaml\n";
    }
    if (!more.contains("outcomes:")) {
      text += "outcomes: " + OUTCOMES.replace("TSMC", maker()) + "\n";
    }
    if (!more.contains("design:")) {
      text += "design: {type: factorial}\n";
    }
    StudyReader.Outcomes read = StudyReader.read(Files.writeString(folder.resolve("s.yaml"), text));
    assertThat(read.problems()).isEmpty();
    return new StudyRuns(Design.of(read.spec().orElseThrow()), Schedule::phases);
  }

  private static String maker() {
    ReadResult reading = ScenarioReader.read(Path.of("scenarios/classroom/july-2025.yaml"));
    return reading.scenario().orElseThrow().world().tables().makers().get(0).id();
  }

  /** The same run without the fast path for parameters: every assignment as {@code --set}. */
  private static ReplicationResult slow(StudyRuns runs, int run) {
    Design design = runs.design();
    Design.Point point = runs.point(run);
    ReadResult reading =
        ScenarioReader.read(
            design.base(point).file(),
            design.assignments(point).stream().map(Assignment::replacement).toList());
    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario().orElseThrow();
    return new Experiment(
            ParameterVariants.of(scenario),
            Schedule::phases,
            scenario.record().plan(scenario.world().tables()),
            runs.seed(),
            0,
            "")
        .replicate(runs.replication(run), null);
  }

  private static void assertSameAsSlowly(StudyRuns runs) {
    Set<String> different = new TreeSet<>();
    for (int run = 1; run <= runs.runs(2); run++) {
      ReplicationResult fast = runs.replicate(run, null);
      ReplicationResult slow = slow(runs, run);
      assertThat(fast.status()).isEqualTo(Status.OK);
      assertThat(fast.seed()).isEqualTo(slow.seed());
      assertThat(fast.row()).isEqualTo(slow.row());
      assertThat(fast.eventCounts()).isEqualTo(slow.eventCounts());
      assertThat(Arrays.copyOf(fast.horizon(), slow.horizon().length)).isEqualTo(slow.horizon());
      different.add(Arrays.toString(fast.horizon()));
    }
    assertThat(different).as("points differ").hasSizeGreaterThanOrEqualTo(runs.runs(1));
  }

  @Test
  void runsCoverAllPointsBeforeTheNextReplication() throws Exception {
    StudyRuns runs = runs("factors:\n" + FACTORS);
    assertThat(runs.runs(3)).isEqualTo(24);
    assertThat(runs.schema().points()).isEqualTo(8);
    for (int run = 1; run <= 24; run++) {
      assertThat(runs.point(run).number()).isEqualTo(1 + (run - 1) % 8);
      assertThat(runs.replication(run)).isEqualTo(1 + (run - 1) / 8);
    }
    ReplicationResult one = runs.replicate(2, null);
    ReplicationResult other = runs.replicate(8, null);
    assertThat(one.number()).isEqualTo(2);
    assertThat(one.replication()).isOne();
    assertThat(one.point()).isEqualTo("2");
    assertThat(one.seed()).isEqualTo(other.seed()).isEqualTo(Draws.replicationSeed(7, 1));
    assertThat(runs.replicate(9, null).seed()).isEqualTo(Draws.replicationSeed(7, 2));
  }

  @Test
  void theSeedMayBeAFactor() throws Exception {
    StudyRuns runs =
        runs(
            """
            factors:
              seed: {key: run.seed, values: [7, 9]}
              talent: {key: mechanisms.talent, values: [on, off]}
            """);
    assertThat(runs.replicate(1, null).seed()).isEqualTo(Draws.replicationSeed(7, 1));
    assertThat(runs.replicate(2, null).seed()).isEqualTo(Draws.replicationSeed(7, 1));
    assertThat(runs.replicate(3, null).seed()).isEqualTo(Draws.replicationSeed(9, 1));
    assertThat(runs.replicate(8, null).seed()).isEqualTo(Draws.replicationSeed(9, 2));
    assertThat(runs.replicate(1, null).horizon()).isNotEqualTo(runs.replicate(3, null).horizon());
  }

  @Test
  @Tag("long")
  void parametersGiveTheSameBitsAsASeparateScenario() throws Exception {
    assertSameAsSlowly(runs("factors:\n" + FACTORS));
  }

  @Test
  @Tag("long")
  void parametersOverrideRowsOfASet() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("set.csv"), "policy.inertia,adoption.innovation\n.1,.01\n.4,.03\n");
    StudyRuns runs = runs(BASE + "parameterSet: " + table + "\n", "factors:\n" + FACTORS);
    assertThat(runs.replicate(runs.runs(1) + 1, null).row()).isEqualTo(2);
    assertSameAsSlowly(runs);
  }

  @Test
  void lastAssignmentOfAParameterApplies() throws Exception {
    StudyRuns runs =
        runs(
            """
            set: {parameters.research.openWeights: 0.1, parameters: {policy.inertia: 0.2}}
            factors:
              a: {levels: {x: {parameters.research.openWeights: 0x2}, y: {parameters.research.openWeights: null}, z: {parameters: {research.openWeights: 1e0}}}}
              b: {key: mechanisms.talent, values: [on, off]}
            """);
    assertSameAsSlowly(runs);
  }

  @Test
  void syntheticWorldIsRebuilt() throws Exception {
    String base =
        """
        multipolar: 1
        title: Made
        world: {synthetic: {states: 4, firms: 4, zipf: 1}}
        run: {from: 2024-01, to: 2024-06, branch: 2024-03-01, replications: 2, seed: 7}
        """;
    assertSameAsSlowly(
        runs(
            base,
            """
            factors: {c: {key: parameters.chips.capacityResponse, values: [0.2, 0.4]}, s: {key: parameters.adoption.innovation, values: [0.01, 0.03]}}
            outcomes: [lag-open.end]
            """
                .replace("chips.capacityResponse", parameterOfTables())));
  }

  private static String parameterOfTables() {
    return org.multipolar.value.parameter.ParameterCatalogue.entries().entrySet().stream()
        .filter(e -> org.multipolar.scenario.Blueprints.inTheTables(e.getKey()))
        .filter(e -> e.getValue().quantity().min() <= .2 && e.getValue().quantity().max() >= .4)
        .filter(e -> !e.getValue().list())
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void datesAndNamedPoliciesTakeEffect() throws Exception {
    StudyRuns runs =
        runs(
            """
            factors:
              day: {key: policies.early.at, low: 2023-12, high: 2024-02}
              level: {key: policies.early.set.chip-control, low: 0.1, high: 0.9}
            design: {type: one-at-a-time}
            """);
    List<double[]> results = new ArrayList<>();
    for (int run = 2; run <= 5; run++) {
      results.add(runs.replicate(run, null).horizon());
      assertThat(slow(runs, run).horizon())
          .isEqualTo(Arrays.copyOf(results.get(run - 2), slow(runs, run).horizon().length));
    }
    assertThat(results.get(0)).isNotEqualTo(results.get(1));
    assertThat(results.get(2)).isNotEqualTo(results.get(3));
    assertThat(results.get(1))
        .as("the date of the file")
        .isEqualTo(runs.replicate(1, null).horizon());
  }

  @Test
  void outcomesOfStatesAndFirmsMatchTheFullSeries() throws Exception {
    StudyRuns runs = runs("factors:\n" + FACTORS + "keep: series\n");
    StudyRuns short_ = runs("factors:\n" + FACTORS);
    StudyRuns yearly = runs("factors:\n" + FACTORS + "keep: yearly\n");
    ReplicationResult full = runs.replicate(3, null);
    ReplicationResult horizon = short_.replicate(3, null);
    ReplicationResult years = yearly.replicate(3, null);
    assertThat(horizon.states()).isEmpty();
    assertThat(short_.schema().months()).isEmpty();
    List<String> names = short_.schema().horizon();
    for (Outcome outcome : runs.design().spec().outcomes()) {
      double[] series = series(runs.schema(), full, outcome);
      double expected =
          switch (measured(outcome).take().kind()) {
            case END -> series[15];
            case LAST12 -> mean(Arrays.copyOfRange(series, 4, 16));
            default -> Arrays.stream(series).filter(v -> !Double.isNaN(v)).sum();
          };
      assertThat(horizon.horizon()[names.indexOf(outcome.id())])
          .as(outcome.id())
          .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9 * Math.abs(expected)));
      double[] kept = series(yearly.schema(), years, outcome);
      assertThat(kept).containsExactly(series[1], series[13], series[15]);
    }
    assertThat(runs.schema().months()).hasSize(16);
    assertThat(yearly.schema().months())
        .extracting(Object::toString)
        .containsExactly("2023-12", "2024-12", "2025-02");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double[] series(RecordSchema schema, ReplicationResult result, Outcome outcome) {
    Outcome.Measured measured = measured(outcome);
    Scope scope = measured.metric().scope();
    String entity = scope == Scope.WORLD ? RecordSchema.WORLD : measured.whose();
    return schema
        .grid(scope)
        .series(
            result.values(scope),
            schema.entities(scope).indexOf(entity),
            schema.metrics(scope).indexOf(measured.metric().name()));
  }

  private static Outcome.Measured measured(Outcome outcome) {
    return outcome.measured().get(0);
  }

  @Test
  void incompatibleScenariosAreRejected() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), BASE.replace("2025-02", "2025-03"));
    assertThatThrownBy(
            () ->
                runs(
                    "scenarios: {a: base.yaml, b: other.yaml}\noutcomes: [lag-open.end]\nkeep: series\n"))
        .isInstanceOf(StudyRuns.InvalidStudyException.class)
        .hasMessage(
            folder.resolve("s.yaml")
                + ": b records other months, metrics, states or firms than base; scenarios of one"
                + " study share their world and months (set: {world: …, run.to: …})");
  }

  /** Levels that are invalid only in combination fail only where they are combined. */
  @Test
  void invalidCombinationFailsWithItsReason() throws Exception {
    StudyRuns runs =
        runs(
            """
            factors:
              from: {key: policies.early.at, values: [2024-06, 2023-12]}
              to: {key: policies.early.until, values: [2024-03-31, 2024-09-30]}
            """);
    StudySpec spec = runs.design().spec();
    assertThat(spec.factors()).hasSize(2);
    ReplicationResult bad = runs.replicate(1, null);
    assertThat(bad.status()).isEqualTo(Status.FAILED);
    assertThat(bad.reason()).contains("until");
    assertThat(runs.replicate(2, null).status()).isEqualTo(Status.OK);
    assertThat(runs.replicate(3, null).status()).isEqualTo(Status.OK);
  }
}

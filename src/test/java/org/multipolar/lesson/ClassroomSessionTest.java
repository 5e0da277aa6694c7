package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.metric.Scope;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.World;
import sim.engine.SimState;

/** A session is an ordinary run that can be turned back. */
class ClassroomSessionTest {
  private static final Path FILE = Path.of("scenarios/classroom/exclusive-game.yaml");
  private static final List<Replacement> SHORT = List.of(Replacement.set("run.to", "2027-12"));
  private static final Classroom.Lever CHIPS =
      new Classroom.Lever(
          "USA", List.of("CHN"), Instrument.CHIP_CONTROL, 0, 1, "US chip controls on China");
  private static final Classroom.Lever OPENNESS =
      new Classroom.Lever(
          "CHN", List.of(), Instrument.OPENNESS, 0, 1, "China supports open models");

  @TempDir private Path folder;
  private final ExecutorService background = Executors.newSingleThreadExecutor();

  @AfterEach
  void endTheBackground() {
    background.shutdownNow();
  }

  private static ClassroomSession lesson(int replication) throws UnreadableScenario {
    return new ClassroomSession(ScenarioFile.read(FILE, SHORT), replication);
  }

  private static Scenario scenario() {
    return ScenarioReader.read(FILE, SHORT).scenario().orElseThrow();
  }

  private static void runToTheEnd(ClassroomSession lesson) {
    while (lesson.step()) {
      // A tick at a time, as in front of a class.
    }
  }

  /** Compares a session with the same replication in {@code multipolar run}. */
  private static void assertSameValuesAsExperiment(
      ClassroomSession lesson, Scenario scenario, int replication) {
    Experiment experiment =
        new Experiment(
            ParameterVariants.of(scenario),
            Schedule::phases,
            scenario.record().plan(scenario.world().tables()),
            scenario.run().seed(),
            scenario.record().events(),
            "");
    ReplicationResult result = experiment.replicate(replication, null);
    assertThat(result.reason()).isEmpty();
    RecordSchema schema = experiment.schema();
    List<String> metrics = schema.worldMetrics();
    assertThat(metrics).isNotEmpty();
    for (int m = 0; m < metrics.size(); m++) {
      double[] headless = schema.grid(Scope.WORLD).series(result.world(), 0, m);
      assertThat(bits(lesson.series().run(metrics.get(m))))
          .as(metrics.get(m))
          .isEqualTo(bits(headless));
    }
    assertThat(lesson.world().eventLog().events()).isEqualTo(result.events());
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aSessionWithoutMovesIsBitIdenticalToTheReplication(int replication)
      throws UnreadableScenario {
    ClassroomSession lesson = lesson(replication);
    runToTheEnd(lesson);
    assertThat(lesson.ended()).isTrue();
    assertThat(lesson.tick()).isEqualTo(lesson.calendar().ticks() - 1);
    assertThat(lesson.step()).isFalse();
    assertThat(lesson.tick()).isEqualTo(lesson.calendar().ticks() - 1);
    assertThat(lesson.twin()).isEmpty();
    assertSameValuesAsExperiment(lesson, scenario(), replication);
  }

  @Test
  void aSavedSessionIsAScenarioWithTheSameValues() throws Exception {
    ClassroomSession lesson = lesson(2);
    lesson.runTo(38);
    lesson.move(CHIPS, 0.25);
    lesson.runTo(45);
    lesson.move(OPENNESS, 1);
    lesson.move(CHIPS, 0.5);
    runToTheEnd(lesson);
    Path saved = folder.resolve("my run.yaml");
    lesson.save(saved);
    Scenario again = ScenarioReader.read(saved).scenario().orElseThrow();
    assertThat(again.name()).isEqualTo("my run");
    assertSameValuesAsExperiment(lesson, again, 2);
  }

  @Test
  void movesAreOrdinaryPoliciesOfTheScenario() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(40);
    lesson.move(CHIPS, 0.5);
    lesson.runTo(44);
    lesson.move(OPENNESS, 0.75);
    LeverMoves script = ScenarioFile.read(FILE, SHORT);
    for (LeverMove move : lesson.moves()) {
      script = script.with(move);
    }
    Scenario read =
        ScenarioReader.read(
                FILE, List.of(SHORT.get(0), Replacement.set("policies", script.entries())))
            .scenario()
            .orElseThrow();
    assertThat(lesson.scenario()).isEqualTo(read).isEqualTo(script.scenario());
    Policy last = read.policies().get(read.policies().size() - 1);
    assertThat(last.at()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(scenario().policies()).hasSize(read.policies().size() - 2);
  }

  @Test
  void aMoveChangesNeitherThePastNorTheTwin() throws UnreadableScenario {
    ClassroomSession untouched = lesson(1);
    runToTheEnd(untouched);
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    World before = lesson.world();
    assertThat(lesson.twin()).isEmpty();
    lesson.move(CHIPS, 0);
    assertThat(lesson.tick()).isEqualTo(39);
    assertThat(lesson.world()).isNotSameAs(before);
    assertThat(lesson.twin()).containsSame(before);
    for (String metric : lesson.series().metrics()) {
      assertThat(bits(lesson.series().run(metric)))
          .isEqualTo(bits(lesson.series().twin(metric).orElseThrow()));
    }
    lesson.step();
    assertThat(lesson.twin().orElseThrow().tick()).isEqualTo(40);
    lesson.move(OPENNESS, 1);
    assertThat(lesson.twin()).containsSame(before);
    runToTheEnd(lesson);
    assertThat(lesson.series().metrics())
        .allSatisfy(
            metric ->
                assertThat(bits(lesson.series().twin(metric).orElseThrow()))
                    .as(metric)
                    .isEqualTo(bits(untouched.series().run(metric))))
        .anySatisfy(
            metric ->
                assertThat(bits(lesson.series().run(metric)))
                    .as(metric)
                    .isNotEqualTo(bits(untouched.series().run(metric))));
    lesson.showTwin(false);
    assertThat(lesson.twin()).isEmpty();
    assertThat(lesson.series().twin("lag-open")).isEmpty();
  }

  @Test
  void movingALeverTwiceInOneTickGivesOnePolicy() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    lesson.move(CHIPS, 0.301);
    assertThat(lesson.moves()).hasSize(1);
    assertThat(lesson.moves().get(0).level()).isEqualTo(0.3);
    assertThat(lesson.scenario().policies()).hasSize(scenario().policies().size() + 1);
    assertThat(lesson.log())
        .containsExactly(
            "opened " + FILE,
            "2026-02-01: US chip controls on China → 0.00",
            "2026-02-01: US chip controls on China → 0.30");
    lesson.step();
    assertThat(LeverChoice.level(CHIPS, lesson.scenario(), lesson.world())).isEqualTo(0.3);
    assertThat(lesson.series().moments())
        .filteredOn(SeriesSource.Moment::lever)
        .containsExactly(new SeriesSource.Moment(40, "US chip controls on China: 0.30", true));
  }

  @Test
  void leversAreLockedAfterTheLastTick() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    runToTheEnd(lesson);
    assertThat(lesson.leversLockedBecause()).isPresent();
    assertThatThrownBy(() -> lesson.moving(CHIPS, 0)).isInstanceOf(IllegalStateException.class);
    lesson.apply(lesson.goingBack(50).get());
    assertThat(lesson.tick()).isEqualTo(50);
    assertThat(lesson.leversLockedBecause()).isEmpty();
  }

  @Test
  void goingBackReproducesTheRun() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    runToTheEnd(lesson);
    double[] first = lesson.series().run("exclusive-game");
    double[] twin = lesson.series().twin("exclusive-game").orElseThrow();
    for (var change : List.of(lesson.goingBack(45), lesson.goingBack(20), lesson.replaying())) {
      lesson.apply(change.get());
      assertThat(lesson.twin().orElseThrow().tick()).isEqualTo(lesson.tick());
      runToTheEnd(lesson);
      assertThat(bits(lesson.series().run("exclusive-game"))).isEqualTo(bits(first));
      assertThat(bits(lesson.series().twin("exclusive-game").orElseThrow())).isEqualTo(bits(twin));
    }
    lesson.apply(lesson.resetting().get());
    assertThat(lesson.moves()).isEmpty();
    assertThat(lesson.twin()).isEmpty();
    assertThat(lesson.tick()).isEqualTo(-1);
  }

  @Test
  void aNewRandomSeedIsTheNextReplication() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    lesson.apply(lesson.replaying(2).get());
    assertThat(lesson.replication()).isEqualTo(2);
    runToTheEnd(lesson);
    assertSameValuesAsExperiment(lesson, scenario(), 2);
  }

  @Test
  void theBandConsistsOfOtherReplicationsWithTheSameMoves() throws Exception {
    var ready = new java.util.concurrent.LinkedBlockingQueue<Boolean>();
    ClassroomSession lesson =
        new ClassroomSession(ScenarioFile.read(FILE, SHORT), 2, background, () -> ready.add(true));
    assertThat(lesson.series().band("lag-open")).isEmpty();
    lesson.showBand(true);
    assertThat(ready.poll(60, TimeUnit.SECONDS)).isTrue();
    double[][] band = lesson.series().band("exclusive-game").orElseThrow();
    assertThat(band).hasNumberOfRows(BackgroundBand.SIZE);
    for (int number : List.of(1, 3)) {
      ClassroomSession other = lesson(number);
      runToTheEnd(other);
      assertThat(bits(band[number == 1 ? 0 : 1]))
          .isEqualTo(bits(other.series().run("exclusive-game")));
    }
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    assertThat(ready.poll(60, TimeUnit.SECONDS)).isTrue();
    double[][] moved = lesson.series().band("exclusive-game").orElseThrow();
    assertThat(Arrays.copyOf(moved[0], 40)).isEqualTo(Arrays.copyOf(band[0], 40));
    assertThat(moved[0]).isNotEqualTo(band[0]);
    lesson.showBand(false);
    assertThat(lesson.series().band("exclusive-game")).isEmpty();
    lesson.close();
  }

  @Test
  void aCancelledBandIsNeverShown() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    ClassroomSession lesson =
        new ClassroomSession(ScenarioFile.read(FILE, SHORT), 1, background, ready::countDown);
    lesson.showBand(true);
    lesson.showBand(false);
    assertThat(ready.await(1, TimeUnit.SECONDS)).isFalse();
    assertThat(lesson.series().band("lag-open")).isEmpty();
    lesson.close();
  }

  @Test
  void aRestoredRunContinuesWithLockedLevers() throws Exception {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    lesson.runTo(42);
    Path checkpoint = folder.resolve("run.checkpoint");
    lesson.checkpoint(checkpoint);
    runToTheEnd(lesson);
    ClassroomSession other = lesson(1);
    World world = (World) SimState.readFromCheckpoint(checkpoint.toFile());
    assertThat(other.accepts(world)).isTrue();
    other.restore(world);
    assertThat(other.tick()).isEqualTo(42);
    assertThat(other.twin()).isEmpty();
    assertThat(other.restored()).isTrue();
    assertThat(other.leversLockedBecause().orElseThrow()).contains("Reset");
    runToTheEnd(other);
    assertThat(bits(other.series().run("exclusive-game")))
        .isEqualTo(bits(lesson.series().run("exclusive-game")));
    LeverMoves baseline = ScenarioFile.read(Path.of("scenarios/baseline.yaml"), List.of());
    assertThat(new ClassroomSession(baseline, 1).accepts(world)).isFalse();
    other.apply(other.resetting().get());
    assertThat(other.leversLockedBecause()).isEmpty();
  }

  @Test
  void anUnreadableFileIsReported() {
    assertThatThrownBy(() -> ScenarioFile.read(FILE, List.of(Replacement.set("world", "nowhere"))))
        .isInstanceOf(UnreadableScenario.class)
        .hasMessageContaining("nowhere");
  }
}

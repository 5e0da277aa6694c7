package org.multipolar.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.gui.LeverMoves.LeverMove;
import org.multipolar.institution.Schedule;
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

/** A lesson is an ordinary run that can be turned back. */
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

  private static ClassroomSession lesson(int replication) throws LeverMoves.Unreadable {
    return ClassroomSession.open(FILE, SHORT, replication);
  }

  private static Scenario scenario() {
    return ScenarioReader.read(FILE, SHORT).scenario().orElseThrow();
  }

  private static void runToTheEnd(ClassroomSession lesson) {
    while (lesson.step()) {
      // A tick at a time, as in front of a class.
    }
  }

  /** As the command {@code run --replication} does it. */
  private static void holdsTheValuesOfARunWithoutWindow(
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
      assertThat(bits(lesson.track().run(metrics.get(m))))
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
  void withoutMovesItIsAReplicationToTheBit(int replication) throws LeverMoves.Unreadable {
    ClassroomSession lesson = lesson(replication);
    runToTheEnd(lesson);
    assertThat(lesson.ended()).isTrue();
    assertThat(lesson.tick()).isEqualTo(lesson.calendar().ticks() - 1);
    assertThat(lesson.step()).isFalse();
    assertThat(lesson.tick()).isEqualTo(lesson.calendar().ticks() - 1);
    assertThat(lesson.twin()).isEmpty();
    holdsTheValuesOfARunWithoutWindow(lesson, scenario(), replication);
  }

  @Test
  void aSavedRunIsAScenarioWithTheSameValues() throws Exception {
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
    holdsTheValuesOfARunWithoutWindow(lesson, again, 2);
  }

  @Test
  void movesAreOrdinaryEntriesOfTheScenario() throws LeverMoves.Unreadable {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(40);
    lesson.move(CHIPS, 0.5);
    lesson.runTo(44);
    lesson.move(OPENNESS, 0.75);
    LeverMoves script = LeverMoves.read(FILE, SHORT);
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
  void aMoveLeavesThePastAndTheTwinAlone() throws LeverMoves.Unreadable {
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
    for (String metric : lesson.track().metrics()) {
      assertThat(bits(lesson.track().run(metric)))
          .isEqualTo(bits(lesson.track().twin(metric).orElseThrow()));
    }
    lesson.step();
    assertThat(lesson.twin().orElseThrow().tick()).isEqualTo(40);
    lesson.move(OPENNESS, 1);
    assertThat(lesson.twin()).containsSame(before);
    runToTheEnd(lesson);
    assertThat(lesson.track().metrics())
        .allSatisfy(
            metric ->
                assertThat(bits(lesson.track().twin(metric).orElseThrow()))
                    .as(metric)
                    .isEqualTo(bits(untouched.track().run(metric))))
        .anySatisfy(
            metric ->
                assertThat(bits(lesson.track().run(metric)))
                    .as(metric)
                    .isNotEqualTo(bits(untouched.track().run(metric))));
    lesson.showTwin(false);
    assertThat(lesson.twin()).isEmpty();
    assertThat(lesson.track().twin("lag-open")).isEmpty();
  }

  @Test
  void aLeverMovedTwiceInOneTickIsOneEntry() throws LeverMoves.Unreadable {
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
    assertThat(lesson.track().moments())
        .filteredOn(SeriesSource.Moment::lever)
        .containsExactly(new SeriesSource.Moment(40, "US chip controls on China: 0.30", true));
  }

  @Test
  void onALastTickLeversAreHeld() throws LeverMoves.Unreadable {
    ClassroomSession lesson = lesson(1);
    runToTheEnd(lesson);
    assertThat(lesson.heldBecause()).isPresent();
    assertThatThrownBy(() -> lesson.moving(CHIPS, 0)).isInstanceOf(IllegalStateException.class);
    lesson.show(lesson.goingBack(50).get());
    assertThat(lesson.tick()).isEqualTo(50);
    assertThat(lesson.heldBecause()).isEmpty();
  }

  @Test
  void goingBackGivesTheSameRunAgain() throws LeverMoves.Unreadable {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    runToTheEnd(lesson);
    double[] first = lesson.track().run("exclusive-game");
    double[] twin = lesson.track().twin("exclusive-game").orElseThrow();
    for (var change : List.of(lesson.goingBack(45), lesson.goingBack(20), lesson.replaying())) {
      lesson.show(change.get());
      assertThat(lesson.twin().orElseThrow().tick()).isEqualTo(lesson.tick());
      runToTheEnd(lesson);
      assertThat(bits(lesson.track().run("exclusive-game"))).isEqualTo(bits(first));
      assertThat(bits(lesson.track().twin("exclusive-game").orElseThrow())).isEqualTo(bits(twin));
    }
    lesson.show(lesson.resetting().get());
    assertThat(lesson.moves()).isEmpty();
    assertThat(lesson.twin()).isEmpty();
    assertThat(lesson.tick()).isEqualTo(-1);
  }

  @Test
  void otherLuckIsTheNextReplication() throws LeverMoves.Unreadable {
    ClassroomSession lesson = lesson(1);
    lesson.show(lesson.replaying(2).get());
    assertThat(lesson.replication()).isEqualTo(2);
    runToTheEnd(lesson);
    holdsTheValuesOfARunWithoutWindow(lesson, scenario(), 2);
  }

  @Test
  void aBandHasOtherLuckAndFollowsTheMoves() throws Exception {
    var ready = new java.util.concurrent.LinkedBlockingQueue<Boolean>();
    ClassroomSession lesson = ClassroomSession.open(FILE, SHORT, 2, () -> ready.add(true));
    assertThat(lesson.track().band("lag-open")).isEmpty();
    lesson.showBand(true);
    assertThat(ready.poll(60, TimeUnit.SECONDS)).isTrue();
    double[][] band = lesson.track().band("exclusive-game").orElseThrow();
    assertThat(band).hasNumberOfRows(BackgroundBand.SIZE);
    for (int number : List.of(1, 3)) {
      ClassroomSession other = lesson(number);
      runToTheEnd(other);
      assertThat(bits(band[number == 1 ? 0 : 1]))
          .isEqualTo(bits(other.track().run("exclusive-game")));
    }
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    assertThat(ready.poll(60, TimeUnit.SECONDS)).isTrue();
    double[][] moved = lesson.track().band("exclusive-game").orElseThrow();
    assertThat(Arrays.copyOf(moved[0], 40)).isEqualTo(Arrays.copyOf(band[0], 40));
    assertThat(moved[0]).isNotEqualTo(band[0]);
    lesson.showBand(false);
    assertThat(lesson.track().band("exclusive-game")).isEmpty();
    lesson.close();
  }

  @Test
  void aBandThatNobodyWantsAnyMoreIsNeverShown() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    ClassroomSession lesson = ClassroomSession.open(FILE, SHORT, 1, ready::countDown);
    lesson.showBand(true);
    lesson.showBand(false);
    assertThat(ready.await(1, TimeUnit.SECONDS)).isFalse();
    assertThat(lesson.track().band("lag-open")).isEmpty();
    lesson.close();
  }

  @Test
  void aRestoredRunGoesOnAndHoldsItsLevers() throws Exception {
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    lesson.runTo(42);
    Path checkpoint = folder.resolve("run.checkpoint");
    lesson.checkpoint(checkpoint);
    runToTheEnd(lesson);
    ClassroomSession other = lesson(1);
    World world = (World) SimState.readFromCheckpoint(checkpoint.toFile());
    assertThat(other.knows(world)).isTrue();
    other.restore(world);
    assertThat(other.tick()).isEqualTo(42);
    assertThat(other.twin()).isEmpty();
    assertThat(other.restored()).isTrue();
    assertThat(other.heldBecause().orElseThrow()).contains("Reset");
    runToTheEnd(other);
    assertThat(bits(other.track().run("exclusive-game")))
        .isEqualTo(bits(lesson.track().run("exclusive-game")));
    assertThat(ClassroomSession.open(Path.of("scenarios/baseline.yaml"), List.of(), 1).knows(world))
        .isFalse();
    other.show(other.resetting().get());
    assertThat(other.heldBecause()).isEmpty();
  }

  @Test
  void aBadFileIsSaid() {
    assertThatThrownBy(
            () -> ClassroomSession.open(FILE, List.of(Replacement.set("world", "nowhere")), 1))
        .isInstanceOf(LeverMoves.Unreadable.class)
        .hasMessageContaining("nowhere");
  }
}

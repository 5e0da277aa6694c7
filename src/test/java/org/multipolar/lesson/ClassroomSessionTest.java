package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.multipolar.policy.ReleaseLever;
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

/** A session is an ordinary run that can be rewound. */
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
      // One tick at a time, as in class.
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
        new ClassroomSession(
            ScenarioFile.read(FILE, SHORT),
            2,
            new Background(background, Optional.empty(), () -> ready.add(true)));
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

  /** A session with a way to await its background work. */
  private static final class Awaited {
    private final java.util.concurrent.LinkedBlockingQueue<Boolean> ready =
        new java.util.concurrent.LinkedBlockingQueue<>();
    private final ClassroomSession lesson;

    Awaited(ExecutorService patient, ExecutorService prompt) throws UnreadableScenario {
      lesson =
          new ClassroomSession(
              ScenarioFile.read(FILE, SHORT),
              1,
              new Background(patient, Optional.of(prompt), () -> ready.add(true)));
    }

    void await() throws InterruptedException {
      assertThat(ready.poll(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void axesAreFixedByUntouchedRunsOfManyRandomSeeds() throws Exception {
    Awaited each = new Awaited(background, background);
    each.await();
    for (int replication : List.of(1, 7, 20)) {
      ClassroomSession other = lesson(replication);
      runToTheEnd(other);
      for (String metric : other.series().metrics()) {
        double[] values =
            Arrays.stream(other.series().run(metric)).filter(Double::isFinite).toArray();
        if (values.length > 0) {
          double[] range = each.lesson.series().range(metric).orElseThrow();
          assertThat(range[0])
              .as(metric)
              .isLessThanOrEqualTo(Arrays.stream(values).min().getAsDouble());
          assertThat(range[1])
              .as(metric)
              .isGreaterThanOrEqualTo(Arrays.stream(values).max().getAsDouble());
        }
      }
    }
    int states = each.lesson.world().states().size();
    assertThat(each.lesson.ofStates("adoption").orElseThrow().length).isEqualTo(4 * 7 * states);
    assertThat(lesson(1).series().range("lag-open")).isEmpty();
    each.lesson.close();
  }

  @Test
  void whatFollowsFromAMoveIsKnownBeforeItIsPlayed() throws Exception {
    Awaited each = new Awaited(background, background);
    each.await();
    ClassroomSession lesson = each.lesson;
    lesson.runTo(39);
    assertThat(lesson.series().ahead("exclusive-game")).isEmpty();
    lesson.move(CHIPS, 0);
    each.await();
    double[] ahead = lesson.series().ahead("exclusive-game").orElseThrow();
    double[] twin = lesson.series().twinAhead("exclusive-game").orElseThrow();
    assertThat(Arrays.copyOf(ahead, 39)).containsOnly(Double.NaN);
    runToTheEnd(lesson);
    double[] run = lesson.series().run("exclusive-game");
    double[] untouched = lesson.series().twin("exclusive-game").orElseThrow();
    int end = run.length;
    assertThat(Arrays.copyOfRange(ahead, 39, end)).isEqualTo(Arrays.copyOfRange(run, 39, end));
    assertThat(Arrays.copyOfRange(twin, 39, end))
        .isEqualTo(Arrays.copyOfRange(untouched, 39, end))
        .isNotEqualTo(Arrays.copyOfRange(run, 39, end));
    assertThat(lesson.series().ahead("exclusive-game")).as("nothing after the end").isEmpty();
    lesson.apply(lesson.goingBack(45).get());
    assertThat(lesson.series().ahead("exclusive-game")).isPresent();
    lesson.showTwin(false);
    assertThat(lesson.series().twinAhead("exclusive-game")).isEmpty();
    lesson.apply(lesson.resetting().get());
    assertThat(lesson.series().ahead("exclusive-game")).isEmpty();
  }

  @Test
  void theLastPositionOfALeverThatIsBeingMovedWins() throws Exception {
    ClassroomSession still = lesson(1);
    still.runTo(39);
    still.move(CHIPS, 0.35);
    runToTheEnd(still);
    Awaited each = new Awaited(background, background);
    each.await();
    each.lesson.runTo(39);
    CountDownLatch held = new CountDownLatch(1);
    background.execute(
        () -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    for (double level : List.of(0.0, 0.9, 0.35)) {
      each.lesson.foresee(CHIPS, level);
    }
    held.countDown();
    each.await();
    assertThat(each.lesson.moves()).isEmpty();
    double[] ahead = each.lesson.series().ahead("exclusive-game").orElseThrow();
    double[] run = still.series().run("exclusive-game");
    assertThat(Arrays.copyOfRange(ahead, 39, run.length))
        .isEqualTo(Arrays.copyOfRange(run, 39, run.length));
    assertThat(each.ready.poll(300, TimeUnit.MILLISECONDS)).as("no other order was run").isNull();
  }

  @Test
  void movesResetsAndSeedsAreUndoneAndMadeAgain() throws UnreadableScenario {
    ClassroomSession lesson = lesson(1);
    assertThat(lesson.undoing()).isEmpty();
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    lesson.runTo(42);
    lesson.move(OPENNESS, 1);
    List<LeverMove> both = lesson.moves();
    lesson.runTo(44);
    lesson.apply(lesson.undoing().orElseThrow().get());
    assertThat(lesson.moves()).isEqualTo(both.subList(0, 1));
    assertThat(lesson.tick()).isEqualTo(44);
    lesson.apply(lesson.redoing().orElseThrow().get());
    assertThat(lesson.moves()).isEqualTo(both);
    lesson.apply(lesson.resetting().get());
    lesson.apply(lesson.undoing().orElseThrow().get());
    assertThat(lesson.moves()).isEqualTo(both);
    assertThat(lesson.tick()).isEqualTo(44);
    assertThat(lesson.twin().orElseThrow().tick()).isEqualTo(44);
    lesson.apply(lesson.replaying(2).get());
    lesson.apply(lesson.goingBack(-1).get());
    lesson.apply(lesson.undoing().orElseThrow().get());
    assertThat(lesson.replication()).isEqualTo(1);
    lesson.apply(lesson.undoing().orElseThrow().get());
    lesson.apply(lesson.undoing().orElseThrow().get());
    assertThat(lesson.moves()).isEmpty();
    assertThat(lesson.undoing()).isEmpty();
    runToTheEnd(lesson);
    assertSameValuesAsExperiment(lesson, scenario(), 1);
    lesson.apply(lesson.goingBack(20).get());
    lesson.move(CHIPS, 1);
    assertThat(lesson.redoing()).as("another move ends what can be made again").isEmpty();
  }

  @Test
  void labsAreALever() throws Exception {
    Classroom.Lever labs =
        new Classroom.Lever(
            List.of("DeepSeek", "OpenAI"), List.of(), ReleaseLever.RELEASE, 0, 1, "Two labs open");
    ClassroomSession lesson = lesson(1);
    lesson.runTo(39);
    assertThat(LeverChoice.level(labs, lesson.scenario(), lesson.world())).isZero();
    lesson.move(labs, 1);
    lesson.step();
    assertThat(LeverChoice.level(labs, lesson.scenario(), lesson.world())).isEqualTo(1);
    assertThat(lesson.series().moments()).anyMatch(m -> m.label().equals("Two labs open: open"));
    Story story = new Story(lesson.scenario());
    story.update(lesson.world(), lesson.moves());
    assertThat(story.lines())
        .anyMatch(line -> line.text().equals("The class sets Two labs open to open"));
    runToTheEnd(lesson);
    Path saved = folder.resolve("labs.yaml");
    lesson.save(saved);
    assertSameValuesAsExperiment(lesson, ScenarioReader.read(saved).scenario().orElseThrow(), 1);
    assertThat(lesson.series().run("lag-open"))
        .isNotEqualTo(lesson.series().twin("lag-open").orElseThrow());
  }

  /** Vietnam's law of 1 January 2026 is an entry about a member of the bloc. */
  @Test
  void aMoveOnTheDayOfAnEntryAboutAMemberIsDatedTheNextDay() throws Exception {
    ClassroomSession lesson = lesson(1);
    Classroom.Lever rules =
        LeverChoice.inClass(lesson.scenario()).stream()
            .filter(lever -> lever.label().equals("Rules for AI in ASEAN"))
            .findFirst()
            .orElseThrow();
    lesson.runTo(38);
    lesson.move(rules, 1);
    assertThat(lesson.moves()).extracting(LeverMove::at).containsExactly(LocalDate.of(2026, 1, 2));
    Path saved = folder.resolve("asean.yaml");
    lesson.save(saved);
    assertThat(ScenarioReader.read(saved).problems()).isEmpty();
  }

  @Test
  void movesAreUnsavedUntilTheyAreSaved() throws Exception {
    ClassroomSession lesson = lesson(1);
    assertThat(lesson.unsaved()).isFalse();
    lesson.runTo(39);
    lesson.move(CHIPS, 0);
    assertThat(lesson.unsaved()).isTrue();
    lesson.save(folder.resolve("a.yaml"));
    assertThat(lesson.unsaved()).isFalse();
    lesson.runTo(45);
    lesson.move(CHIPS, 1);
    assertThat(lesson.unsaved()).isTrue();
    lesson.apply(lesson.resetting().get());
    assertThat(lesson.unsaved()).isFalse();
  }

  @Test
  void aFileBesideTheSavedOneIsNamedBeforeItIsReplaced() throws Exception {
    Path sets = Files.createDirectories(folder.resolve("here"));
    Files.writeString(sets.resolve("set.csv"), "modelMarket.stay\n0.9\n");
    Path file = sets.resolve("case.yaml");
    Files.writeString(file, "multipolar: 1\ntitle: A set\nworld: toy\nparameterSet: set.csv\n");
    ClassroomSession lesson = new ClassroomSession(ScenarioFile.read(file, List.of()), 1);
    Path there = Files.createDirectories(folder.resolve("there")).resolve("case.yaml");
    assertThat(lesson.replaced(sets.resolve("other.yaml"))).isEmpty();
    assertThat(lesson.replaced(there)).isEmpty();
    Path set = there.resolveSibling(lesson.scenario().parameterSet().orElseThrow().file());
    lesson.save(there);
    assertThat(lesson.replaced(there)).as("the same values").isEmpty();
    Files.writeString(set, "modelMarket.stay\n0.8\n");
    assertThat(lesson.replaced(there)).containsExactly(set);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOlderOne() throws Exception {
    ClassroomSession lesson = lesson(1);
    Path target = folder.resolve("old.yaml");
    Files.writeString(target, "older");
    Files.createDirectories(folder.resolve("old.yaml.draft.yaml.tmp/full"));
    assertThatThrownBy(() -> lesson.save(target)).isInstanceOf(java.io.IOException.class);
    assertThat(target).hasContent("older");
    assertThat(lesson.unsaved()).isFalse();
  }

  @Test
  void aCancelledBandIsNeverShown() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    ClassroomSession lesson =
        new ClassroomSession(
            ScenarioFile.read(FILE, SHORT),
            1,
            new Background(background, Optional.empty(), ready::countDown));
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

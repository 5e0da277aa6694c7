package org.multipolar.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.kit.RandomWorlds;
import org.multipolar.kit.WorldKit;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Shipped;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.World;
import sim.engine.SimState;

/** A world that is saved and restored, or restarted, runs exactly like an uninterrupted one. */
class CheckpointTest {
  private static final long SEED = 20250726;

  private static byte[] saved(World world) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      world.writeToCheckpoint(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static World restored(byte[] bytes) throws IOException, ClassNotFoundException {
    return (World) SimState.readFromCheckpoint(new ByteArrayInputStream(bytes));
  }

  private static void step(World world, int ticks) {
    for (int t = 0; t < ticks; t++) {
      world.schedule.step(world);
    }
  }

  private static void assertSame(Course expected, World world) {
    expected.assertSameBits(Course.of(world));
    assertThat(Course.of(world).events()).isEqualTo(expected.events());
  }

  private static void assertGoesOn(Blueprint blueprint, int... ticks)
      throws IOException, ClassNotFoundException {
    Course straight = WorldKit.run(blueprint, SEED, true);
    World world = WorldKit.recorded(blueprint, SEED);
    world.start();
    for (int tick : ticks) {
      step(world, tick - 1 - world.tick());
      World other = restored(saved(world));
      assertThat(other.tick()).isEqualTo(tick - 1);
      other.resume();
      assertSame(straight, other);
    }
    world.resume();
    assertSame(straight, world);
  }

  private static Blueprint shipped(String file, String to) {
    return Blueprints.of(
        Shipped.read(Shipped.SCENARIOS.resolve(file), Map.of("run.to", to, "world", world(file))));
  }

  private static String world(String file) {
    return file.startsWith("classroom") ? "blocs" : file.startsWith("presets") ? "toy" : "states";
  }

  @ParameterizedTest
  @CsvSource({
    "presets/richardson.yaml, 2025-09, 17",
    "classroom/two-blocs.yaml, 2026-12, 20",
    "classroom/two-blocs.yaml, 2026-12, 37",
    "classroom/un-umbrella.yaml, 2026-12, 40",
    "tight-controls.yaml, 2026-03, 38",
  })
  @Claim("G4")
  void aShippedScenarioThatIsRestoredGoesOn(String file, String to, int tick)
      throws IOException, ClassNotFoundException {
    assertGoesOn(shipped(file, to), tick);
  }

  @Test
  @Claim("G4")
  void theTwoMirroredStatesGoOnWithEverythingThatMayHappenToThem()
      throws IOException, ClassNotFoundException {
    assertGoesOn(WorldKit.mirrored().months(48).blueprint(), 0, 11, 12, 30, 48);
  }

  @Property(cases = 60)
  @Claim("G4")
  void aRandomWorldThatIsRestoredGoesOn(RandomCase random)
      throws IOException, ClassNotFoundException {
    Blueprint blueprint = RandomWorlds.wild(random.bits()).blueprint();
    int ticks = blueprint.calendar().ticks();
    int first = random.whole(0, ticks - 1);
    assertGoesOn(blueprint, first, random.whole(first, ticks));
  }

  @Property(cases = 60)
  @Claim("G4")
  void aRandomWorldThatIsStartedAgainRunsTheSame(RandomCase random)
      throws IOException, ClassNotFoundException {
    Blueprint blueprint = RandomWorlds.wild(random.bits()).blueprint();
    Course once = WorldKit.run(blueprint, SEED, true);
    World world = WorldKit.recorded(blueprint, SEED);
    world.start();
    step(world, random.whole(1, blueprint.calendar().ticks() - 1));
    World other = restored(saved(world));
    for (int times = 0; times < 2; times++) {
      world.run();
      assertSame(once, world);
    }
    other.run();
    assertSame(once, other);
  }

  @Test
  @Claim("G4")
  void aQuotaThatWasUsedUpIsWholeAgainInAWorldThatIsStartedAgain() {
    Setting quota =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.QUOTA, .01, ReachTerms.UNSAID);
    Blueprint blueprint = WorldKit.lively().set(0, 9, "A", "S", quota).months(6).blueprint();
    World world = WorldKit.recorded(blueprint, SEED);
    world.start();
    step(world, 2);
    world.run();
    assertSame(WorldKit.run(blueprint, SEED, true), world);
  }

  @Test
  @Claim("G4")
  void aShippedScenarioThatIsStartedAgainRunsTheSame() {
    Blueprint blueprint = shipped("classroom/two-blocs.yaml", "2026-06");
    World world = WorldKit.recorded(blueprint, SEED);
    world.run();
    Course once = Course.of(world);
    assertThat(once.events()).isNotEmpty();
    world.run();
    assertSame(once, world);
  }

  @Test
  void aMetricIsRestoredByItsName() {
    Blueprint blueprint = WorldKit.mirrored().months(2).blueprint();
    WorldMetric unknown = new WorldMetric("unheard-of", "", "", "", true, w -> 0);
    RecordingPlan plan =
        new RecordingPlan(List.of(unknown), List.of(), List.of(), List.of(), List.of(), List.of());
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    phases.add(new Recording(plan, blueprint));
    byte[] saved = saved(new World(blueprint, SEED, phases, new EventLog(true)));
    assertThatThrownBy(() -> restored(saved))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("there is no metric 'unheard-of'");
  }
}

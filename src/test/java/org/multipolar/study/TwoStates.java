package org.multipolar.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.multipolar.metric.FirmMetric;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.random.Process;
import org.multipolar.rule.ConstantRelease;
import org.multipolar.rule.FixedMembership;
import org.multipolar.rule.FixedPolicy;
import org.multipolar.rule.FixedSafety;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Rationale;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.Phase;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/** A world of two states with nothing but noise, for tests of running and storing replications. */
public final class TwoStates {
  public static final long SEED = 20250726;

  private TwoStates() {}

  /** An experiment of 18 months, with a metric undefined at first and a name that needs quoting. */
  public static Experiment experiment() {
    return experiment(world -> {});
  }

  /** The same with an additional action in every tick. */
  public static Experiment experiment(Consumer<World> more) {
    Supplier<List<Phase>> phases = () -> List.of(new Noise(more));
    return new Experiment(blueprint(), phases, plan(), SEED, 3, "");
  }

  public static Blueprint blueprint() {
    WorldTables tables =
        new WorldTables(
            "two",
            List.of(state("AAA"), state("BBB")),
            List.of(new MakerRow("Fab", "Fab", "AAA", 1, 1)),
            List.of(),
            List.of(lab()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            1);
    return new Blueprint(
        tables,
        new RunCalendar(
            YearMonth.of(2024, 7), YearMonth.of(2025, 12), LocalDate.of(2025, 7, 26), Step.MONTH),
        ParameterCatalogue.defaults(),
        Set.of(),
        Collections.nCopies(2, new FixedPolicy()),
        List.of(new ConstantRelease(ReleaseTier.OPEN)),
        List.of(new FixedSafety()),
        Collections.nCopies(2, new FixedMembership()),
        ControlMode.SHARE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static LabRow lab() {
    return new LabRow(
        "Lab, \"Inc\"", "Lab", "BBB", LocalDate.EPOCH, "", 100, 100, Double.NaN, 0, 1, .2, .1);
  }

  private static StateRow state(String id) {
    return new StateRow(
        id,
        id,
        "",
        "",
        GlobalSouth.NO,
        false,
        false,
        StateFigures.of(
            figure ->
                switch (figure) {
                  case GDP -> 10;
                  case POPULATION -> 100;
                  case TALENT, TALENT_ORIGIN -> 50;
                  case COMPUTE -> 1;
                  case BUDGET_SHARE -> .01;
                  case GROWTH -> .02;
                  case PREPAREDNESS, IDEAL_POINT, POSITION, TOOL_SHARE, MINERAL_GALLIUM -> .5;
                  default -> 0;
                }),
        Map.of(),
        List.of());
  }

  private static RecordingPlan plan() {
    return new RecordingPlan(
        List.of(
            new WorldMetric("noise", "Noise", "1", "", true, w -> uniform(w, 1)),
            new WorldMetric(
                "late", "Late", "1", "", true, w -> w.tick() < 2 ? Double.NaN : uniform(w, 2)),
            new WorldMetric("tick", "Tick", "1", "", true, World::tick)),
        List.of(
            new StateMetric("mood", "Mood", "1", "", true, (w, s) -> uniform(w, s.key())),
            new StateMetric("zero", "Zero", "1", "", true, (w, s) -> 0)),
        List.of(0, 1),
        List.of(new FirmMetric("huge", "Huge", "1", "", true, (w, f) -> 1e30 * uniform(w, 3))),
        List.of(0),
        List.of(0));
  }

  private static double uniform(World world, long item) {
    return world.draws().uniform(Process.OBSERVATION, world.monthKey(), 0, item);
  }

  /** Opens the tick and records occasional events. */
  private static final class Noise implements Phase {
    private static final long serialVersionUID = 1;
    private final transient Consumer<World> more;

    Noise(Consumer<World> more) {
      this.more = more;
    }

    @Override
    public String title() {
      return "noise";
    }

    @Override
    public String story() {
      return "noise";
    }

    @Override
    public void act(World world) {
      world.open(world.tick() + 1);
      more.accept(world);
      if (uniform(world, 4) < .2) {
        world.note(
            this,
            "AAA",
            Event.Kind.RAISED,
            "",
            "a, \"b\"",
            Double.NaN,
            .5,
            () -> "gain=1;\nloss=2");
        world.note(
            this,
            "BBB",
            Event.Kind.LOWERED,
            "AAA",
            "b",
            1,
            .5,
            () -> Rationale.of("lostSales", .25).and("rent", 1e16).and("gap", Double.NaN).text());
      }
    }
  }
}

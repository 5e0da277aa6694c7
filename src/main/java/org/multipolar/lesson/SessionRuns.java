package org.multipolar.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.ParameterVariants;

/** Creates the runs of a session: with any moves, for any replication, up to any tick. */
final class SessionRuns {
  private final Blueprints untouchedBlueprints;
  private final ParameterVariants untouchedVariants;
  private final RecordingPlan plan;

  SessionRuns(Scenario untouched) {
    untouchedBlueprints = new Blueprints(untouched);
    untouchedVariants = ParameterVariants.of(untouched, untouchedBlueprints);
    plan = plan(untouched);
  }

  /** Plans the recording of the scenario's world metrics, including those of its figures. */
  private static RecordingPlan plan(Scenario scenario) {
    RecordingPlan own = scenario.plan();
    Set<WorldMetric> metrics = new LinkedHashSet<>(own.world());
    for (FigureSpec figure : scenario.figures()) {
      if (figure.scope() == Scope.WORLD) {
        figure.metrics().stream()
            .flatMap(name -> scenario.outcomeSet().metrics().find(Scope.WORLD, name).stream())
            .forEach(metric -> metrics.add((WorldMetric) metric));
      }
    }
    return new RecordingPlan(
        List.copyOf(metrics), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  RecordingPlan plan() {
    return plan;
  }

  /** Creates a run and, if there are moves, its twin, both from the start to a tick. */
  SessionState at(LeverMoves moves, int replication, int tick) {
    Scenario scenario = moves.scenario();
    return at(moves, scenario, variants(moves, scenario), replication, tick);
  }

  /** Creates a state with the moves of a known one, whose scenario is reused. */
  SessionState at(SessionState known, int replication, int tick) {
    return at(known.moves(), known.scenario(), known.variants(), replication, tick);
  }

  private SessionState at(
      LeverMoves moves, Scenario scenario, ParameterVariants variants, int replication, int tick) {
    return new SessionState(
        moves,
        scenario,
        variants,
        replication,
        run(scenario, variants, replication, tick),
        moves.moves().isEmpty()
            ? Optional.empty()
            : Optional.of(run(moves.untouched(), untouchedVariants, replication, tick)),
        false);
  }

  /** Creates a state with other moves: the run is replayed to a tick, the twin is kept. */
  SessionState moved(SessionState before, LeverMoves moves, int tick) {
    Scenario scenario = moves.scenario();
    ParameterVariants variants = variants(moves, scenario);
    return new SessionState(
        moves,
        scenario,
        variants,
        before.replication(),
        run(scenario, variants, before.replication(), tick),
        Optional.of(before.twin().orElse(before.run())),
        false);
  }

  /** Creates a state around a restored run, without moves and without a twin. */
  SessionState restored(SessionState before, InteractiveRun run) {
    LeverMoves none = before.moves().cleared();
    return new SessionState(
        none,
        none.untouched(),
        untouchedVariants,
        before.replication(),
        run,
        Optional.empty(),
        true);
  }

  /** Creates a run before its first tick. */
  InteractiveRun start(LeverMoves moves, int replication) {
    Scenario scenario = moves.scenario();
    return InteractiveRun.of(scenario, variants(moves, scenario), plan, replication);
  }

  private ParameterVariants variants(LeverMoves moves, Scenario scenario) {
    return moves.moves().isEmpty()
        ? untouchedVariants
        : ParameterVariants.of(scenario, untouchedBlueprints.with(scenario));
  }

  private InteractiveRun run(
      Scenario scenario, ParameterVariants variants, int replication, int tick) {
    InteractiveRun run = InteractiveRun.of(scenario, variants, plan, replication);
    run.runTo(tick);
    return run;
  }
}

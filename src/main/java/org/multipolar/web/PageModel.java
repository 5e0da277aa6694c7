package org.multipolar.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseAct;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.ReleaseTimeline;
import org.multipolar.policy.Setting;
import org.multipolar.random.Draws;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.BlueprintParts;
import org.multipolar.world.Event;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.Relations;
import org.multipolar.world.World;

/**
 * The scenario of a page, ready to run: it uses the same phases and the same random draws as {@code
 * multipolar run}, and therefore returns the same numbers.
 */
public final class PageModel {
  /** Source of the policies that are moves. */
  public static final String SOURCE = "Moved on the page";

  private final ModelBundle bundle;
  private final List<WorldMetric> metrics;
  private final List<StateMetric> stateMetrics;
  private final Parameters parameters;
  private final Relations relations;

  public PageModel(ModelBundle bundle) {
    this.bundle = bundle;
    metrics =
        bundle.metrics().stream()
            .map(name -> MetricCatalogue.world(name).orElseThrow())
            .collect(Collectors.toList());
    stateMetrics =
        bundle.stateMetrics().stream()
            .map(name -> MetricCatalogue.state(name).orElseThrow())
            .collect(Collectors.toList());
    parameters = bundle.parameters().parameters();
    relations = bundle.parts().relations(parameters);
  }

  /**
   * The result of a run.
   *
   * @param values values of the metrics of the world, by tick and then in the order of the request
   * @param states values of the metrics of states, by tick, then by state, then in the order of the
   *     request
   * @param events events in order; empty unless requested
   */
  public record RunOutcome(double[] values, double[] states, List<Event> events) {}

  /** Runs one replication from start to end. */
  public RunOutcome run(RunRequest request) {
    Blueprint blueprint = blueprint(request);
    RecordingPlan plan =
        new RecordingPlan(
            request.metrics().stream().map(metrics::get).collect(Collectors.toList()),
            request.mapped().stream().map(stateMetrics::get).collect(Collectors.toList()),
            states(request),
            List.of(),
            List.of(),
            List.of());
    Recording recording = new Recording(plan, blueprint);
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    phases.add(recording);
    EventLog eventLog = new EventLog(request.events());
    long seed = Draws.replicationSeed(bundle.runSeed(), request.replication());
    new World(blueprint, seed, phases, eventLog).run();
    return new RunOutcome(
        recording.values(Scope.WORLD), recording.values(Scope.STATE), eventLog.events());
  }

  /** Numbers of the states recorded: all of them, if any of their metrics is requested. */
  private List<Integer> states(RunRequest request) {
    List<Integer> states = new ArrayList<>();
    for (int i = 0;
        !request.mapped().isEmpty() && i < bundle.parts().tables().states().size();
        i++) {
      states.add(i);
    }
    return states;
  }

  private Blueprint blueprint(RunRequest request) {
    ParameterVector vector = bundle.parameters();
    List<List<Double>> rows = bundle.vectors().rows();
    if (!rows.isEmpty()) {
      List<Double> row = rows.get((request.replication() - 1) % rows.size());
      for (int k = 0; k < row.size(); k++) {
        vector = vector.with(bundle.vectors().places().get(k), row.get(k));
      }
    }
    for (RunRequest.ParameterMove move : request.settings()) {
      vector = vector.with(move.place(), move.value());
    }
    BlueprintParts parts = moved(request.moves());
    if (rows.isEmpty() && request.settings().isEmpty()) {
      return parts.with(parameters, relations);
    }
    Parameters other = vector.parameters();
    return parts.with(other, parts.relations(other));
  }

  private BlueprintParts moved(List<RunRequest.Move> moves) {
    if (moves.isEmpty()) {
      return bundle.parts();
    }
    List<Measure> measures = new ArrayList<>(bundle.parts().measures());
    List<CompositeLever> levers = new ArrayList<>();
    ReleaseTimeline releases = bundle.parts().releases();
    List<FirmMeasure> ofFirms = new ArrayList<>(bundle.parts().firmMeasures());
    List<RegimeDesign> regimes = new ArrayList<>(bundle.parts().regimes());
    for (RunRequest.Move move : moves) {
      ModelBundle.Movable moving = bundle.levers().get(move.lever());
      if (moving instanceof ModelBundle.MovableRelease release) {
        releases =
            releases.with(
                ReleaseAct.lasting(
                    calendar().date(move.tick()),
                    release.labs(),
                    ReleaseLever.tier(move.level()),
                    calendar()));
        continue;
      }
      if (moving instanceof ModelBundle.MovableFirms firms) {
        add(move, firms, ofFirms);
        continue;
      }
      if (moving instanceof ModelBundle.MovableTerm term) {
        RegimeDesign.Amendment amendment =
            RegimeDesign.Amendment.on(
                calendar().date(move.tick()), term.term(), move.level(), calendar());
        regimes.replaceAll(body -> body.name().equals(term.body()) ? body.with(amendment) : body);
        continue;
      }
      for (ModelBundle.Target target : ((ModelBundle.MovableLever) moving).targets()) {
        CompositeLever known = target.lever();
        int at = -1;
        for (int i = 0; i < levers.size(); i++) {
          if (same(levers.get(i), known)) {
            at = i;
          }
        }
        CompositeLever lever = at < 0 ? known : levers.get(at);
        CompositeLever moved = lever.with(acts(move, target, lever.instrument()));
        if (at < 0) {
          levers.add(moved);
        } else {
          levers.set(at, moved);
        }
      }
    }
    for (CompositeLever lever : levers) {
      measures.removeIf(lever::isOf);
      measures.addAll(lever.measures(calendar(), ladder()));
    }
    measures.sort(CompositeLever.ORDER);
    return bundle.parts().with(measures, releases, ofFirms, regimes);
  }

  /** Adds a move of firms, which follows their other acts of its tick. */
  private void add(RunRequest.Move move, ModelBundle.MovableFirms moved, List<FirmMeasure> acts) {
    boolean held = move.tick() >= calendar().branchTick();
    for (String firm : moved.firms()) {
      acts.add(
          new FirmMeasure(move.tick(), firm, moved.lever(), move.level(), moved.against(), held));
    }
    acts.sort(Comparator.comparingInt(FirmMeasure::tick));
  }

  private static boolean same(CompositeLever a, CompositeLever b) {
    return a.instrument() == b.instrument() && a.by() == b.by() && a.against() == b.against();
  }

  private List<CompositeLever.Act> acts(
      RunRequest.Move move, ModelBundle.Target target, Instrument instrument) {
    Setting setting =
        instrument == Instrument.CHIP_CONTROL
            ? Setting.share(move.level()).onLadder(ladder())
            : Setting.level(instrument, move.level());
    List<CompositeLever.Act> acts = new ArrayList<>();
    for (int part : target.parts()) {
      acts.add(
          new CompositeLever.Act(
              part,
              calendar().date(move.tick()),
              move.tick(),
              calendar().ticks(),
              true,
              Measure.NO_LAW,
              setting,
              SOURCE));
    }
    return acts;
  }

  private RunCalendar calendar() {
    return bundle.parts().calendar();
  }

  private List<Double> ladder() {
    return parameters.controls().shareLadder();
  }
}

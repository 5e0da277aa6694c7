package org.multipolar.study;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Assignment;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Factor;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.RecordSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.StudySpec;
import org.multipolar.scenario.Suggestion;
import org.multipolar.scenario.WorldSpec;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * The runs of a study: run k of a study with P points is replication 1 + (k − 1) div P of point 1 +
 * (k − 1) mod P. So more replications are more runs at the end, and a study that is stopped has
 * given all points equally much.
 *
 * <p>Replication r has the same seed at every point, that of the first scenario's run: common
 * random numbers. Scenarios are read once for each combination of what is no parameter, and kept as
 * long as memory is not short.
 */
public final class StudyRuns implements Replicator {
  private static final String PARAMETERS = "parameters.";

  private final Design design;
  private final Function<Blueprint, List<Phase>> phases;
  private final ConcurrentMap<Skeleton, SoftReference<Frame>> frames = new ConcurrentHashMap<>();
  private final RunCalendar calendar;
  private final long seed;
  private final RecordSchema recorded;
  private final RecordSchema kept;
  private final int[] keptTicks;
  private final boolean madeByRule;

  /** By factor, the parameter of its range where it needs no other reading; empty for others. */
  private final String[] freeRanges;

  private final List<Outcome> ofEntities;

  /** A study cannot be run as it stands; the message says why, and is for its author. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }

  /** A scenario with all that is no parameter. */
  private record Skeleton(StudySpec.Base base, List<Assignment> assignments) {}

  /** A scenario that was read, ready for parameters. */
  private record Frame(
      Scenario scenario, Blueprints blueprints, RecordingPlan plan, RecordSchema schema) {}

  /**
   * @param design the points
   * @param phases gives the phases of one replication, new ones at every call
   * @throws Unfit when outcomes are of nobody in the world, or points cannot share one table
   */
  public StudyRuns(Design design, Function<Blueprint, List<Phase>> phases) throws Unfit {
    this.design = design;
    this.phases = phases;
    StudySpec spec = design.spec();
    ofEntities = spec.outcomes().stream().filter(o -> o.scope() != Scope.WORLD).toList();
    madeByRule =
        spec.bases().stream()
                .map(base -> read(new Skeleton(base, spec.common())))
                .anyMatch(scenario -> scenario.world().spec() instanceof WorldSpec.Synthetic)
            || spec.factors().stream().anyMatch(StudyRuns::changesTheWorld);
    freeRanges =
        spec.factors().stream()
            .map(factor -> factor.range().map(range -> parameter(range.path())).orElse(""))
            .toArray(String[]::new);
    Frame first = frame(skeleton(spec.bases().get(0)));
    calendar = first.scenario().run().calendar();
    seed = first.scenario().run().seed();
    requireEntities(first.scenario());
    recorded = first.schema();
    keptTicks = keptTicks(spec.keep(), calendar);
    kept = kept(recorded);
    for (StudySpec.Base base : spec.bases()) {
      Frame frame = frame(skeleton(base));
      if (!frame.schema().equals(recorded)) {
        throw new Unfit(
            spec.file()
                + ": "
                + base.name()
                + " records other months, metrics, states or firms than "
                + first.scenario().name()
                + "; scenarios of one study share their world and months (set: {world: …, run.to: …})");
      }
    }
  }

  private static boolean changesTheWorld(Factor factor) {
    return factor.levels().stream()
        .flatMap(level -> level.assignments().stream())
        .anyMatch(a -> a.path().equals("world") || a.path().startsWith("world."));
  }

  private void requireEntities(Scenario scenario) throws Unfit {
    for (Outcome outcome : ofEntities) {
      var tables = scenario.world().tables();
      List<String> ids = new ArrayList<>();
      if (outcome.scope() == Scope.STATE) {
        tables.states().forEach(state -> ids.add(state.id()));
      } else {
        tables.makers().forEach(maker -> ids.add(maker.id()));
        tables.labs().forEach(lab -> ids.add(lab.id()));
      }
      if (!ids.contains(outcome.entity())) {
        throw new Unfit(
            design.spec().file()
                + ": outcome "
                + outcome.id()
                + ": world "
                + tables.name()
                + " has no '"
                + outcome.entity()
                + "'"
                + Suggestion.hint(outcome.entity(), ids));
      }
    }
  }

  /** Number of runs for so many replications of each point. */
  public int runs(int replications) {
    return Math.multiplyExact(design.points().size(), replications);
  }

  /** The point of a run. */
  public Design.Point point(int run) {
    return design.points().get((run - 1) % design.points().size());
  }

  /** The number of a run among those of its point. */
  public int replication(int run) {
    return (run - 1) / design.points().size() + 1;
  }

  public Design design() {
    return design;
  }

  /** Seed from which those of all replications are mixed. */
  public long seed() {
    return seed;
  }

  /** First and last month, and the step. */
  public RunCalendar calendar() {
    return calendar;
  }

  /** What is kept. */
  @Override
  public RecordSchema schema() {
    return kept;
  }

  /** The scenario of a point; its parameters as the file has them where they alone are varied. */
  public Scenario scenario(Design.Point point) {
    return read(new Skeleton(design.base(point), design.assignments(point)));
  }

  @Override
  public ReplicationResult replicate(int run, Duration limit) {
    Design.Point point = point(run);
    String name = design.name(point);
    int replication = replication(run);
    Experiment experiment;
    try {
      Parts parts = parts(point);
      Frame frame = frame(parts.skeleton());
      experiment =
          new Experiment(
              variants(frame, parts.parameters()),
              phases,
              frame.plan(),
              seed,
              design.spec().events(),
              name);
      if (!frame.schema().equals(recorded)) {
        throw new IllegalStateException(
            "it records other months, metrics, states or firms than the first point");
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      return ReplicationResult.unfinished(
          run,
          replication,
          Draws.replicationSeed(seed, replication),
          name,
          0,
          Status.FAILED,
          e.getMessage());
    }
    return thinned(experiment.replicate(run, replication, limit));
  }

  // What points are made of

  /** A point, taken apart into what a scenario has to be read for and what it has not. */
  private record Parts(Skeleton skeleton, Map<String, List<Double>> parameters) {}

  private Skeleton skeleton(StudySpec.Base base) {
    List<Assignment> fixed = new ArrayList<>();
    design.spec().common().forEach(each -> put(each, fixed, new LinkedHashMap<>()));
    return new Skeleton(base, fixed);
  }

  private Parts parts(Design.Point point) {
    List<Assignment> fixed = new ArrayList<>();
    Map<String, List<Double>> parameters = new LinkedHashMap<>();
    design.spec().common().forEach(each -> put(each, fixed, parameters));
    for (int i = 0; i < freeRanges.length; i++) {
      StudySpec.Cell cell = point.cells().get(i);
      if (!freeRanges[i].isEmpty() && !cell.untouched()) {
        parameters.put(freeRanges[i], List.of(cell.value()));
      } else {
        cell.assignments(design.spec().factors().get(i))
            .forEach(each -> put(each, fixed, parameters));
      }
    }
    return new Parts(new Skeleton(design.base(point), fixed), parameters);
  }

  /** Puts what is given in its place; the last word on a parameter counts. */
  private void put(Assignment given, List<Assignment> fixed, Map<String, List<Double>> parameters) {
    String name = parameter(given.path());
    if (!name.isEmpty() && !given.value().isEmpty()) {
      parameters.put(name, List.of(Double.parseDouble(given.value())));
      return;
    }
    if (!name.isEmpty()) {
      parameters.remove(name);
    }
    fixed.add(given);
  }

  /**
   * The parameter of a path that needs no other reading of the scenario, empty for another path.
   */
  private String parameter(String path) {
    if (!path.startsWith(PARAMETERS)) {
      return "";
    }
    String name = path.substring(PARAMETERS.length());
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(name);
    boolean free = entry != null && !entry.list() && !(madeByRule && Blueprints.inTheTables(name));
    return free ? name : "";
  }

  private Frame frame(Skeleton skeleton) {
    SoftReference<Frame> known = frames.get(skeleton);
    Frame frame = known == null ? null : known.get();
    if (frame == null) {
      Scenario scenario = read(skeleton);
      Blueprints blueprints = new Blueprints(scenario);
      RecordingPlan plan = plan(scenario);
      RecordSchema schema =
          new Experiment(ParameterVariants.one(blueprints.plain()), phases, plan, 0, 0, "")
              .schema();
      frame = new Frame(scenario, blueprints, plan, schema);
      frames.put(skeleton, new SoftReference<>(frame));
    }
    return frame;
  }

  /** Results hold the reason of a failure, which must not depend on where a file stands. */
  private static Scenario read(Skeleton skeleton) {
    ReadResult reading =
        ScenarioReader.read(
            skeleton.base().file(),
            skeleton.assignments().stream().map(Assignment::replacement).toList());
    return reading
        .scenario()
        .orElseThrow(() -> new IllegalArgumentException(reading.problems().get(0).message()));
  }

  private static ParameterVariants variants(Frame frame, Map<String, List<Double>> parameters) {
    Optional<ParameterSet> set = frame.scenario().parameterSet();
    if (set.isEmpty()) {
      return ParameterVariants.one(
          parameters.isEmpty() ? frame.blueprints().plain() : frame.blueprints().with(parameters));
    }
    return ParameterVariants.of(frame.blueprints(), set.get(), parameters);
  }

  // What is recorded and kept

  /** What outcomes need, and the scenario's own record where series are kept. */
  private RecordingPlan plan(Scenario scenario) {
    StudySpec spec = design.spec();
    Set<String> metrics = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    Set<String> firms = new LinkedHashSet<>();
    for (Outcome outcome : spec.outcomes()) {
      metrics.add(outcome.metric());
      if (outcome.scope() == Scope.STATE) {
        states.add(outcome.entity());
      } else if (outcome.scope() == Scope.FIRM) {
        firms.add(outcome.entity());
      }
    }
    var tables = scenario.world().tables();
    if (spec.keep() != StudySpec.Keep.HORIZON) {
      RecordSpec own = scenario.record();
      own.plan(tables).world().forEach(metric -> metrics.add(metric.name()));
      own.plan(tables).stateMetrics().forEach(metric -> metrics.add(metric.name()));
      own.plan(tables).firmMetrics().forEach(metric -> metrics.add(metric.name()));
      states.addAll(own.stateIds(tables));
      firms.addAll(own.firmIds(tables));
    }
    return new RecordSpec(some(states), some(firms), some(metrics), 0).plan(tables);
  }

  private static RecordSpec.Selection some(Set<String> names) {
    return new RecordSpec.Selection(RecordSpec.Selection.Kind.SOME, List.copyOf(names));
  }

  private static int[] keptTicks(StudySpec.Keep keep, RunCalendar calendar) {
    List<Integer> ticks = new ArrayList<>();
    for (int t = 0; t < calendar.ticks(); t++) {
      boolean last = t == calendar.ticks() - 1 || calendar.year(t + 1) != calendar.year(t);
      if (keep == StudySpec.Keep.SERIES || keep == StudySpec.Keep.YEARLY && last) {
        ticks.add(t);
      }
    }
    return ticks.stream().mapToInt(Integer::intValue).toArray();
  }

  private RecordSchema kept(RecordSchema all) {
    List<YearMonth> months = new ArrayList<>();
    for (int t : keptTicks) {
      months.add(all.months().get(t));
    }
    return new RecordSchema(
        months,
        all.worldMetrics(),
        all.states(),
        all.stateMetrics(),
        all.firms(),
        all.firmMetrics(),
        ofEntities.stream().map(Outcome::id).toList(),
        design.points().size(),
        all.months());
  }

  /** The outcomes of all months, and the months that are kept. */
  private ReplicationResult thinned(ReplicationResult result) {
    if (result.status() != Status.OK) {
      return result;
    }
    int own = result.horizon().length;
    double[] horizon = Arrays.copyOf(result.horizon(), own + ofEntities.size());
    for (int i = 0; i < ofEntities.size(); i++) {
      horizon[own + i] = value(ofEntities.get(i), result);
    }
    return new ReplicationResult(
        result.number(),
        result.replication(),
        result.seed(),
        result.point(),
        result.row(),
        result.status(),
        result.reason(),
        horizon,
        thinned(result.world()),
        thinned(result.states()),
        thinned(result.firms()),
        result.eventCounts(),
        result.events());
  }

  private double value(Outcome outcome, ReplicationResult result) {
    List<String> metrics = recorded.metrics(outcome.scope());
    int entities = recorded.entities(outcome.scope()).size();
    int first =
        recorded.entities(outcome.scope()).indexOf(outcome.entity()) * metrics.size()
            + metrics.indexOf(outcome.metric());
    return Horizon.of(
        outcome.statistic(),
        outcome.scope() == Scope.STATE ? result.states() : result.firms(),
        first,
        entities * metrics.size(),
        calendar.ticks(),
        Horizon.ticksOfLastYear(calendar));
  }

  private double[] thinned(double[] values) {
    int row = values.length / calendar.ticks();
    double[] some = new double[row * keptTicks.length];
    for (int i = 0; i < keptTicks.length; i++) {
      System.arraycopy(values, keptTicks[i] * row, some, i * row, row);
    }
    return some;
  }
}

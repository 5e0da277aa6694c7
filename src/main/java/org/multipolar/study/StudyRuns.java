package org.multipolar.study;

import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.RecordSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.world.ReadWorlds;
import org.multipolar.scenario.world.WorldSpec;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * The runs of a study, in their {@link RunOrder}.
 *
 * <p>Common random numbers: replication r has the same seed at every point, derived from the seed
 * of the first scenario, unless the seed is a factor. Scenarios are read once for each combination
 * of settings other than parameters, and cached while memory allows.
 */
public final class StudyRuns implements Replicator {
  private static final String PARAMETERS = "parameters.";
  private static final String SEED = "run.seed";

  private final Design design;
  private final RunOrder order;
  private final Function<Blueprint, List<Phase>> phases;
  private final ConcurrentMap<ScenarioKey, SoftReference<LoadedScenario>> scenarios;
  private final ReadWorlds worlds;
  private final RunCalendar calendar;
  private final long seed;
  private final RecordSchema recorded;
  private final RecordSchema kept;
  private final int[] keptTicks;
  private final boolean synthetic;

  /** For each factor, the parameter that its range sets without rereading the scenario, or "". */
  private final String[] rangeParameters;

  /** Thrown if a study cannot be run; the message is for the study's author. */
  public static final class InvalidStudyException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidStudyException(String message) {
      super(message);
    }
  }

  /** Identifies a scenario up to its parameters. */
  private record ScenarioKey(StudySpec.Base base, List<Assignment> assignments) {}

  /** A scenario to which parameters can be applied. */
  private record LoadedScenario(
      Scenario scenario, Blueprints blueprints, RecordingPlan plan, RecordSchema schema) {}

  /**
   * Reads the scenarios of a study and checks that they are compatible.
   *
   * @param design the points
   * @param phases creates the phases of one replication, new ones at every call
   * @throws InvalidStudyException if points cannot share one table
   */
  public StudyRuns(Design design, Function<Blueprint, List<Phase>> phases)
      throws InvalidStudyException {
    this.design = design;
    this.phases = phases;
    order = new RunOrder.Interleaved(design.points().size());
    scenarios = new ConcurrentHashMap<>();
    worlds = new ReadWorlds();
    StudySpec spec = design.spec();
    synthetic =
        spec.bases().stream()
                .map(base -> read(new ScenarioKey(base, spec.common())))
                .anyMatch(scenario -> scenario.world().spec() instanceof WorldSpec.Synthetic)
            || spec.factors().stream().anyMatch(StudyRuns::changesTheWorld);
    rangeParameters =
        spec.factors().stream()
            .map(factor -> factor.range().map(range -> parameter(range.path())).orElse(""))
            .toArray(String[]::new);
    LoadedScenario first = loaded(key(spec.bases().get(0)));
    calendar = first.scenario().run().calendar();
    seed = first.scenario().run().seed();
    recorded = first.schema();
    keptTicks = keptTicks(spec.keep(), calendar);
    kept = keptSchema();
    for (StudySpec.Base base : spec.bases()) {
      if (!loaded(key(base)).schema().equals(recorded)) {
        throw new InvalidStudyException(
            spec.file()
                + ": "
                + base.name()
                + " records other months, metrics, states or firms than "
                + first.scenario().name()
                + "; scenarios of one study share their world and months (set: {world: …, run.to: …})");
      }
    }
  }

  /** Creates runs of other points of the same study, in another order. */
  private StudyRuns(StudyRuns same, Design design, RunOrder order) {
    this.design = design;
    this.order = order;
    phases = same.phases;
    scenarios = same.scenarios;
    worlds = same.worlds;
    calendar = same.calendar;
    seed = same.seed;
    recorded = same.recorded;
    kept = same.kept;
    keptTicks = same.keptTicks;
    synthetic = same.synthetic;
    rangeParameters = same.rangeParameters;
  }

  /** The runs of a search of the same study, up to those that come next. */
  public StudyRuns of(Search search) {
    return new StudyRuns(this, search.design(), search.order());
  }

  private static boolean changesTheWorld(Factor factor) {
    return factor.levels().stream()
        .flatMap(level -> level.assignments().stream())
        .anyMatch(a -> a.path().equals("world") || a.path().startsWith("world."));
  }

  /** Number of runs for a number of replications per point. */
  public int runs(int replications) {
    return order.runs(replications);
  }

  /** The point of a run. */
  public Design.Point point(int run) {
    return design.points().get(order.point(run));
  }

  /** The replication number of a run at its point. */
  public int replication(int run) {
    return order.replication(run);
  }

  /**
   * The outcomes of runs, grouped by point.
   *
   * @param columns outcomes of the study by run, {@code [outcome][run]}
   */
  public Samples samples(double[][] columns) {
    return new Samples(
        design, design.spec().outcomes(), order.byPoint(columns, design.points().size()));
  }

  public Design design() {
    return design;
  }

  /** Seed from which the seeds of the replications of a point are derived. */
  public long seed(Design.Point point) {
    return IntStream.range(0, point.cells().size())
        .mapToObj(i -> point.cells().get(i).assignments(design.spec().factors().get(i)))
        .flatMap(List::stream)
        .filter(given -> given.path().equals(SEED))
        .mapToLong(given -> new BigDecimal(given.value()).longValue())
        .findFirst()
        .orElse(seed);
  }

  /** Seed from which the seeds of all replications are derived unless a factor sets others. */
  public long seed() {
    return seed;
  }

  /** First and last month, and the time step. */
  public RunCalendar calendar() {
    return calendar;
  }

  @Override
  public RecordSchema schema() {
    return kept;
  }

  /** The scenario of a point, with all its assignments. */
  public Scenario scenario(Design.Point point) {
    return read(new ScenarioKey(design.base(point), design.assignments(point)));
  }

  @Override
  public ReplicationResult replicate(int run, Duration limit) {
    Design.Point point = point(run);
    String name = design.name(point);
    int replication = replication(run);
    Experiment experiment;
    try {
      PointSettings settings = settings(point);
      LoadedScenario loaded = loaded(settings.key());
      experiment =
          new Experiment(
              variants(loaded, settings.parameters(), seed(point)),
              phases,
              loaded.plan(),
              seed(point),
              design.spec().events(),
              name,
              design.spec().outcomes());
      if (!loaded.schema().equals(recorded)) {
        throw new IllegalStateException(
            "it records other months, metrics, states or firms than the first point");
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      return ReplicationResult.unfinished(
          run,
          replication,
          Draws.replicationSeed(seed(point), replication),
          name,
          0,
          Status.FAILED,
          e.getMessage());
    }
    return reduced(experiment.replicate(run, replication, limit));
  }

  // Settings of points

  /** The settings of a point, split into those that require reading a scenario and parameters. */
  private record PointSettings(ScenarioKey key, Map<String, List<Double>> parameters) {}

  private ScenarioKey key(StudySpec.Base base) {
    List<Assignment> fixed = new ArrayList<>();
    design.spec().common().forEach(each -> assign(each, fixed, new LinkedHashMap<>()));
    return new ScenarioKey(base, fixed);
  }

  private PointSettings settings(Design.Point point) {
    List<Assignment> fixed = new ArrayList<>();
    Map<String, List<Double>> parameters = new LinkedHashMap<>();
    design.spec().common().forEach(each -> assign(each, fixed, parameters));
    for (int i = 0; i < rangeParameters.length; i++) {
      StudySpec.Cell cell = point.cells().get(i);
      if (!rangeParameters[i].isEmpty() && !cell.untouched()) {
        parameters.put(rangeParameters[i], List.of(cell.value()));
      } else {
        cell.assignments(design.spec().factors().get(i))
            .forEach(each -> assign(each, fixed, parameters));
      }
    }
    return new PointSettings(new ScenarioKey(design.base(point), fixed), parameters);
  }

  /** Adds an assignment; later values of a parameter override earlier ones. */
  private void assign(
      Assignment given, List<Assignment> fixed, Map<String, List<Double>> parameters) {
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

  /** The parameter that a path sets without rereading the scenario; empty for other paths. */
  private String parameter(String path) {
    if (!path.startsWith(PARAMETERS)) {
      return "";
    }
    String name = path.substring(PARAMETERS.length());
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(name);
    boolean free = entry != null && !entry.list() && !(synthetic && Blueprints.inTheTables(name));
    return free ? name : "";
  }

  private LoadedScenario loaded(ScenarioKey key) {
    SoftReference<LoadedScenario> cached = scenarios.get(key);
    LoadedScenario loaded = cached == null ? null : cached.get();
    if (loaded == null) {
      Scenario scenario = read(key);
      Blueprints blueprints = new Blueprints(scenario);
      RecordingPlan plan = plan(scenario);
      // A study records no rows of parameter sets, which only some of its points may have.
      ParameterVariants columns =
          new ScenarioVariants(
              scenario,
              blueprints,
              design.spec().outcomeSet().extras(),
              0,
              Map.of(),
              ParameterVariants.one(blueprints.plain()));
      RecordSchema schema =
          new Experiment(columns, phases, plan, 0, 0, "", design.spec().outcomes()).schema();
      loaded = new LoadedScenario(scenario, blueprints, plan, schema);
      scenarios.put(key, new SoftReference<>(loaded));
    }
    return loaded;
  }

  /** Failures are part of results, so their messages must not depend on the location of a file. */
  private Scenario read(ScenarioKey key) {
    ReadResult reading =
        ScenarioReader.read(
            key.base().file(),
            key.assignments().stream().map(Assignment::replacement).toList(),
            worlds);
    return reading
        .scenario()
        .orElseThrow(() -> new IllegalArgumentException(reading.problems().get(0).message()));
  }

  private ParameterVariants variants(
      LoadedScenario loaded, Map<String, List<Double>> parameters, long from) {
    return ParameterVariants.of(
        loaded.scenario(),
        loaded.blueprints(),
        design.spec().outcomeSet().extras(),
        from,
        parameters);
  }

  // Recording

  /** Records what outcomes require and, if series are kept, what the scenario itself records. */
  private RecordingPlan plan(Scenario scenario) {
    StudySpec spec = design.spec();
    Set<String> metrics = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>(Outcome.ids(spec.outcomes(), Scope.STATE));
    Set<String> firms = new LinkedHashSet<>(Outcome.ids(spec.outcomes(), Scope.FIRM));
    for (Outcome outcome : spec.outcomes()) {
      outcome.measured().forEach(measured -> metrics.add(measured.metric().name()));
    }
    var tables = scenario.world().tables();
    if (spec.keep() != StudySpec.Keep.HORIZON) {
      RecordSpec own = scenario.record();
      RecordingPlan usual = own.plan(tables, spec.outcomeSet().metrics());
      usual.world().forEach(metric -> metrics.add(metric.name()));
      usual.stateMetrics().forEach(metric -> metrics.add(metric.name()));
      usual.firmMetrics().forEach(metric -> metrics.add(metric.name()));
      states.addAll(own.stateIds(tables));
      firms.addAll(own.firmIds(tables));
    }
    return new RecordSpec(selection(states), selection(firms), selection(metrics), 0)
        .plan(tables, spec.outcomeSet().metrics());
  }

  private static RecordSpec.Selection selection(Set<String> names) {
    return new RecordSpec.Selection(RecordSpec.Selection.Kind.SOME, List.copyOf(names));
  }

  private static int[] keptTicks(StudySpec.Keep keep, RunCalendar calendar) {
    int last = calendar.ticks() - 1;
    return IntStream.rangeClosed(0, last)
        .filter(
            t ->
                switch (keep) {
                  case HORIZON -> false;
                  case YEARLY -> t == last || calendar.year(t + 1) != calendar.year(t);
                  case SERIES -> true;
                })
        .toArray();
  }

  private RecordSchema keptSchema() {
    return new RecordSchema(
        Arrays.stream(keptTicks).mapToObj(recorded.months()::get).toList(),
        recorded.worldMetrics(),
        recorded.states(),
        recorded.stateMetrics(),
        recorded.firms(),
        recorded.firmMetrics(),
        recorded.outcomes(),
        design.planned(),
        recorded.drawn(),
        recorded.months());
  }

  /** Drops the months that are not kept. */
  private ReplicationResult reduced(ReplicationResult result) {
    if (result.status() != Status.OK) {
      return result;
    }
    return new ReplicationResult(
        result.number(),
        result.replication(),
        result.seed(),
        result.point(),
        result.row(),
        result.status(),
        result.reason(),
        result.horizon(),
        keptMonths(result.world()),
        keptMonths(result.states()),
        keptMonths(result.firms()),
        result.eventCounts(),
        result.events());
  }

  private double[] keptMonths(double[] values) {
    int row = values.length / calendar.ticks();
    double[] kept = new double[row * keptTicks.length];
    for (int i = 0; i < keptTicks.length; i++) {
      System.arraycopy(values, keptTicks[i] * row, kept, i * row, row);
    }
    return kept;
  }
}

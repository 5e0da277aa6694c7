package org.multipolar.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.study.Summary;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * Calibrates the free parameters to observations, in two passes.
 *
 * <p>The search minimises the {@link Misfit} by the method of simulated moments: CMA-ES (Hansen and
 * Ostermeier 2001), designed for objectives that are not smooth, in the unit cube of the prior,
 * with common random numbers for all vectors, so that the objective is deterministic. The sample
 * then draws vectors from the prior along a Sobol sequence and accepts the nearest, giving priority
 * to those that are not implausible given the error of the record and the discrepancy of the model
 * (history matching): rejection sampling, the simplest approximate Bayesian computation (Pritchard
 * et al. 1999). If fewer vectors are plausible than are to be accepted, the set shows the closest
 * that the model can come rather than what is likely, and the report states this. The result is a
 * set, not a point. Uncertain parameters are drawn in the sample only, so that the accepted set
 * includes their uncertainty.
 *
 * <p>Patterns, beside observations or instead of them, are a {@link PatternFilter}: vectors that
 * miss too many are never accepted, however few remain, and the search adds their distance to the
 * misfit.
 *
 * <p>Every trial is written to a journal as soon as it is complete; an interrupted calibration
 * resumes from its journals. Trials do not depend on the number of threads.
 */
public final class Calibration implements Closeable {

  /** Initial standard deviation of the search, in the unit cube. */
  private static final double SPREAD = .2;

  /** Objective for a vector without predictions; the search needs a finite number. */
  private static final double PENALTY = 1e6;

  /** Number of sampled vectors written to the journal at a time. */
  private static final int CHUNK = 64;

  private final CalibrationSpec spec;
  private final Scenario scenario;
  private final Blueprints blueprints;
  private final Function<Blueprint, List<Phase>> phases;
  private final RequiredMetrics required;
  private final Misfit misfit;
  private final PatternFilter filter;
  private final PatternFilter.Trials patterns;
  private final Prior prior;
  private final Prior samplingPrior;
  private final TrialJournal searched;
  private final TrialJournal sampled;
  private final Path folder;
  private final ExecutorService threads;

  /**
   * Opens the journals of a calibration.
   *
   * @param spec the free and uncertain parameters, and the size of both passes
   * @param scenario the scenario to calibrate; it need not extend beyond the targets
   * @param phases creates the phases of one replication
   * @param targets the observations, of which those that the calibration fits enter the misfit
   * @param filter the patterns that accepted vectors must show; they enter the misfit too
   * @param folder folder of the journals
   * @param threads number of replications, or vectors, run concurrently
   */
  public Calibration(
      CalibrationSpec spec,
      Scenario scenario,
      Function<Blueprint, List<Phase>> phases,
      Targets targets,
      PatternFilter filter,
      Path folder,
      int threads)
      throws IOException {
    this.spec = spec;
    this.folder = folder;
    this.scenario = scenario;
    this.blueprints = new Blueprints(scenario);
    this.phases = phases;
    this.required = RequiredMetrics.of(targets.all());
    LocalDate start = scenario.run().calendar().from().atDay(1);
    List<Target> fitted = targets.fitted(spec, start);
    this.misfit =
        new Misfit(
            spec.to().isEmpty() ? fitted : covered(fitted),
            Discrepancy.since(start).with(spec.discrepancy()));
    this.filter = filter;
    this.patterns = filter.trials(phases);
    this.prior = new Prior(spec.free());
    this.samplingPrior = prior.and(spec.uncertain());
    searched = journal("search.csv", 0, prior);
    sampled = journal("sample.csv", 0, samplingPrior);
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "calibration");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Targets that a run predicts: others are over a period that began before it, or have no value.
   */
  private List<Target> covered(List<Target> targets) {
    Experiment experiment = experiment(blueprints.plain());
    ReplicationResult result = experiment.replicate(1, null);
    if (result.status() != Status.OK) {
      return targets;
    }
    Trajectory run = RecordedTrajectory.of(experiment.schema(), result);
    return targets.stream().filter(target -> !Double.isNaN(target.predict(run).value())).toList();
  }

  private TrialJournal journal(String file, int before, Prior parameters) throws IOException {
    return TrialJournal.open(
        folder.resolve(file),
        before,
        columns(parameters),
        parameters.size(),
        misfit.targets().size());
  }

  private List<String> columns(Prior parameters) {
    List<String> columns = new ArrayList<>(List.of("trial"));
    columns.addAll(parameters.names());
    columns.add("misfit");
    misfit.targets().forEach(target -> columns.add("mean " + title(target)));
    misfit.targets().forEach(target -> columns.add("sd " + title(target)));
    filter.patterns().forEach(pattern -> columns.add("pattern " + pattern.id()));
    return columns;
  }

  /** Title of a target: its id, or its series and date. */
  public static String title(Target target) {
    String id = target.observation().id();
    return id.isEmpty() ? target.series() + " " + target.observation().date() : id;
  }

  /** The prior of the free parameters, which the search varies. */
  public Prior prior() {
    return prior;
  }

  /** The prior of the sample: the free parameters, then the uncertain ones. */
  public Prior samplingPrior() {
    return samplingPrior;
  }

  public Misfit misfit() {
    return misfit;
  }

  /**
   * The nearest trials that show the patterns, as many as are to be accepted: those that are not
   * implausible first, others only if these are too few.
   */
  public List<Trial> accepted(List<Trial> sample) {
    return sample.stream()
        .filter(trial -> Double.isFinite(trial.misfit()) && filter.accepts(trial.patterns()))
        .sorted(
            Comparator.comparing((Trial trial) -> !misfit.accepts(trial.means()))
                .thenComparingDouble(Trial::misfit))
        .limit(spec.accepted())
        .sorted(Comparator.comparingInt(Trial::number))
        .toList();
  }

  /** Number of trials that are not implausible. */
  public long plausible(List<Trial> trials) {
    return trials.stream().filter(trial -> misfit.accepts(trial.means())).count();
  }

  /**
   * Searches for the vector with the smallest misfit.
   *
   * @param progress receives an update after each trial
   * @return the trial with the smallest misfit
   */
  public Trial search(Progress progress) throws IOException {
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Integer.MAX_VALUE, 0, true, 0, 0, new Well19937c(spec.seed()), false, null);
    int n = prior.size();
    List<Trial> trials = new ArrayList<>();
    try {
      optimizer.optimize(
          new MaxEval(spec.evaluations()),
          new ObjectiveFunction(
              point -> {
                Trial trial = next(trials.size() + 1, point);
                trials.add(trial);
                progress.update(trials.size(), 0, spec.evaluations());
                return Math.min(PENALTY, trial.misfit());
              }),
          GoalType.MINIMIZE,
          new SimpleBounds(new double[n], filled(n, 1)),
          new InitialGuess(filled(n, .5)),
          new CMAESOptimizer.Sigma(filled(n, SPREAD)),
          new CMAESOptimizer.PopulationSize(4 + (int) (3 * FastMath.log(n))));
    } catch (TooManyEvaluationsException e) {
      // The search ends when its budget of evaluations is exhausted.
      progress.update(trials.size(), 0, trials.size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return trials.stream().min(Comparator.comparingDouble(Trial::misfit)).orElseThrow();
  }

  private Trial next(int number, double[] point) {
    try {
      return searched
          .of(
              number,
              List.of(prior.at(point)),
              (n, vectors) -> List.of(evaluate(n, vectors.get(0), spec.replications(), this::all)))
          .get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] filled(int n, double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  /**
   * Draws vectors from the prior and evaluates them.
   *
   * @param progress receives an update after each chunk of trials
   * @return all trials, accepted or not
   */
  public List<Trial> sample(Progress progress) throws IOException {
    List<Trial> trials = new ArrayList<>(sampled.first(spec.vectors()));
    SobolSequenceGenerator points = new SobolSequenceGenerator(samplingPrior.size());
    // Skips the first point of the sequence, a corner of the cube.
    points.skipTo(trials.size() + 1);
    while (trials.size() < spec.vectors()) {
      List<double[]> chunk = new ArrayList<>();
      while (chunk.size() < Math.min(CHUNK, spec.vectors() - trials.size())) {
        chunk.add(samplingPrior.at(points.nextVector()));
      }
      trials.addAll(sampled.append(evaluate(trials.size() + 1, chunk)));
      progress.update(trials.size(), 0, spec.vectors());
    }
    return trials;
  }

  /** Number of moves that {@link #refine} tries with accepted vectors. */
  public int moves(List<Trial> accepted) {
    return waves().trials(accepted.size());
  }

  private Waves waves() {
    return new Waves(samplingPrior, spec.waves(), spec.moves(), spec.seed());
  }

  /**
   * Moves accepted vectors nearer to the record.
   *
   * @param progress receives an update after each step of all vectors that move
   */
  public Waves.Outcome refine(List<Trial> accepted, Progress progress) throws IOException {
    if (spec.waves() == 0) {
      return new Waves.Outcome(accepted, List.of());
    }
    Waves waves = waves();
    int before = spec.vectors();
    int all = waves.trials(accepted.size());
    try (TrialJournal moved = journal("waves.csv", before, samplingPrior)) {
      return waves.of(
          accepted,
          before + 1,
          trial -> filter.accepts(trial.patterns()),
          (first, vectors) -> {
            List<Trial> trials = moved.of(first, vectors, this::evaluate);
            progress.update(first - 1 - before + trials.size(), 0, all);
            return trials;
          });
    }
  }

  /**
   * Evaluates vectors as in the sample, without writing to the journal.
   *
   * @param first number of the first trial
   */
  public List<Trial> evaluate(int first, List<double[]> vectors) throws IOException {
    List<Callable<Trial>> tasks = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      int number = first + i;
      double[] vector = vectors.get(i);
      tasks.add(() -> evaluate(number, vector, spec.vectorReplications()));
    }
    return Parallel.all(threads, tasks);
  }

  /** Runs a number of replications of one vector; failed ones are omitted. */
  public List<Trajectory> runs(double[] vector, int replications) throws IOException {
    return runs(Collections.nCopies(replications, vector));
  }

  /** Runs replication r with vector r; failed ones are omitted. */
  public List<Trajectory> runs(List<double[]> vectors) throws IOException {
    RecordSchema schema = experiment(vectors.get(0)).schema();
    List<Callable<ReplicationResult>> tasks = new ArrayList<>();
    for (int r = 1; r <= vectors.size(); r++) {
      int replication = r;
      tasks.add(() -> experiment(vectors.get(replication - 1)).replicate(replication, null));
    }
    return all(tasks).stream()
        .filter(result -> result.status() == Status.OK)
        .<Trajectory>map(result -> RecordedTrajectory.of(schema, result))
        .toList();
  }

  /** The result of each pattern under a vector. */
  public List<PatternResult> patterns(double[] vector) throws IOException {
    return patterns.of(samplingPrior.settings(vector), this::all);
  }

  /** Evaluates a vector in one thread. */
  private Trial evaluate(int number, double[] vector, int replications) throws Exception {
    return evaluate(number, vector, replications, Calibration::inTurn);
  }

  private <X extends Exception> Trial evaluate(
      int number, double[] vector, int replications, PatternFilter.Work<X> work) throws X {
    List<double[]> predictions = List.of();
    if (!misfit.targets().isEmpty()) {
      IntFunction<double[]> predictor = predictor(vector);
      predictions =
          work.all(
              IntStream.rangeClosed(1, replications)
                  .<Callable<double[]>>mapToObj(r -> () -> predictor.apply(r))
                  .toList());
    }
    double[] shown =
        patterns.of(samplingPrior.settings(vector), work).stream()
            .mapToDouble(PatternResult::value)
            .toArray();
    return trial(number, vector, predictions, shown);
  }

  private static <T> List<T> inTurn(List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    for (Callable<T> task : tasks) {
      results.add(task.call());
    }
    return results;
  }

  /** The predictions of all targets, as a function of the replication number. */
  private IntFunction<double[]> predictor(double[] vector) {
    Experiment experiment = experiment(vector);
    RecordSchema schema = experiment.schema();
    return r -> predict(schema, experiment.replicate(r, null));
  }

  private Experiment experiment(double[] vector) {
    return experiment(blueprints.with(samplingPrior.settings(vector)));
  }

  private Experiment experiment(Blueprint blueprint) {
    return new Experiment(
        ParameterVariants.one(blueprint),
        phases,
        required.plan(blueprint.tables()),
        scenario.run().seed(),
        Integer.MAX_VALUE,
        "");
  }

  private double[] predict(RecordSchema schema, ReplicationResult result) {
    double[] predictions = new double[misfit.targets().size()];
    if (result.status() != Status.OK) {
      Arrays.fill(predictions, Double.NaN);
      return predictions;
    }
    Trajectory run = RecordedTrajectory.of(schema, result);
    Arrays.setAll(predictions, i -> misfit.targets().get(i).predict(run).value());
    return predictions;
  }

  private Trial trial(int number, double[] vector, List<double[]> predictions, double[] shown) {
    int targets = misfit.targets().size();
    double[] means = new double[targets];
    double[] spreads = new double[targets];
    for (int i = 0; i < targets; i++) {
      int target = i;
      Summary all = Summary.of(predictions.stream().mapToDouble(each -> each[target]).toArray());
      // A target counts as predicted only if every replication predicts it.
      means[i] = all.n() == predictions.size() ? all.mean() : Double.NaN;
      spreads[i] = all.sd();
    }
    return new Trial(
        number, vector, misfit.of(means) + filter.misfit(shown), means, spreads, shown);
  }

  private <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    return Parallel.all(threads, tasks);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    searched.close();
    sampled.close();
  }
}

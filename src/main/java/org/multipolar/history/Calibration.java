package org.multipolar.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
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
import org.multipolar.store.Journal;
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
 * Holds the free parameters against the record, in two passes.
 *
 * <p>The search looks for the vector with the least {@link Misfit}, by simulated moments: CMA-ES
 * (Hansen and Ostermeier 2001), made for objectives that are not smooth, in the unit cube of the
 * prior, every vector with the same luck (common random numbers), so that the objective is a
 * function. The sample then draws vectors from the prior, along a Sobol sequence, and keeps those
 * with which every named target lies in its band: rejection sampling, the plainest approximate
 * Bayesian computation (Pritchard et al. 1999), with the bands, stated before looking, as
 * tolerance. What is kept is a set, not a point. Uncertain parameters are drawn in the sample only,
 * so that the set carries what is unknown of them, together with the rest.
 *
 * <p>Every trial goes to a journal as soon as it is known; a calibration that was broken off takes
 * up the trials that are there. Trials do not depend on threads.
 */
public final class Calibration implements Closeable {

  /** First spread of the search, in the unit cube: a fifth of the prior's range. */
  private static final double SPREAD = .2;

  /** Misfit of a vector with which the model says nothing; the search needs a finite number. */
  private static final double HOPELESS = 1e6;

  /** Vectors of the sample that go to the journal at a time. */
  private static final int CHUNK = 64;

  private final CalibrationSpec spec;
  private final Scenario scenario;
  private final Blueprints blueprints;
  private final Function<Blueprint, List<Phase>> phases;
  private final Needs needs;
  private final Misfit misfit;
  private final Prior prior;
  private final Prior wide;
  private final Journal searched;
  private final Journal sampled;
  private final ExecutorService threads;

  /**
   * @param spec what may be moved
   * @param scenario whose parameters are moved; it need not run longer than the targets
   * @param phases the phases of a tick
   * @param targets what is known; only what may be tuned on is held against
   * @param folder where the journals stand
   * @param threads replications, or vectors, that run at a time
   */
  public Calibration(
      CalibrationSpec spec,
      Scenario scenario,
      Function<Blueprint, List<Phase>> phases,
      Targets targets,
      Path folder,
      int threads)
      throws IOException {
    this.spec = spec;
    this.scenario = scenario;
    this.blueprints = new Blueprints(scenario);
    this.phases = phases;
    this.needs = Needs.of(targets.all());
    this.misfit = new Misfit(targets.tunable());
    this.prior = new Prior(spec.free());
    this.wide = prior.and(spec.uncertain());
    searched = Journal.open(folder.resolve("search.csv"), columns(prior));
    sampled = Journal.open(folder.resolve("sample.csv"), columns(wide));
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "calibration");
              thread.setDaemon(true);
              return thread;
            });
  }

  private List<String> columns(Prior parameters) {
    List<String> columns = new ArrayList<>(List.of("trial"));
    columns.addAll(parameters.names());
    columns.add("misfit");
    misfit.targets().forEach(target -> columns.add("mean " + title(target)));
    misfit.targets().forEach(target -> columns.add("sd " + title(target)));
    return columns;
  }

  /** How a target is called: its id, or else its series and date. */
  public static String title(Target target) {
    String id = target.observation().id();
    return id.isEmpty() ? target.series() + " " + target.observation().date() : id;
  }

  /** The prior of the free parameters, which the search moves. */
  public Prior prior() {
    return prior;
  }

  /** The prior of all that the sample draws: the free parameters, then the uncertain ones. */
  public Prior wide() {
    return wide;
  }

  public Misfit misfit() {
    return misfit;
  }

  /**
   * Searches for the best vector.
   *
   * @param progress is told of every trial
   * @return the trial with the least misfit
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
                return Math.min(HOPELESS, trial.misfit());
              }),
          GoalType.MINIMIZE,
          new SimpleBounds(new double[n], filled(n, 1)),
          new InitialGuess(filled(n, .5)),
          new CMAESOptimizer.Sigma(filled(n, SPREAD)),
          new CMAESOptimizer.PopulationSize(4 + (int) (3 * FastMath.log(n))));
    } catch (TooManyEvaluationsException e) {
      // All the trials that were allowed are used up: the way a search ends.
      progress.update(trials.size(), 0, trials.size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return trials.stream().min(Comparator.comparingDouble(Trial::misfit)).orElseThrow();
  }

  private Trial next(int number, double[] point) {
    double[] vector = prior.at(point);
    try {
      if (number <= searched.rows().size()) {
        Trial known = Trial.of(searched.rows().get(number - 1), prior.size());
        if (!Arrays.equals(known.vector(), vector)) {
          throw new IOException(
              "search.csv, trial " + number + ": not the vector that this search tries there");
        }
        return known;
      }
      Trial trial = together(number, vector, spec.replications());
      return Trial.of(searched.append(List.of(trial.row())).get(0), prior.size());
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
   * Draws from the prior.
   *
   * @param progress is told of every chunk of trials
   * @return all trials, accepted or not
   */
  public List<Trial> sample(Progress progress) throws IOException {
    int known = Math.min(spec.vectors(), sampled.rows().size());
    List<Trial> trials = new ArrayList<>();
    for (double[] row : sampled.rows().subList(0, known)) {
      trials.add(Trial.of(row, wide.size()));
    }
    SobolSequenceGenerator points = new SobolSequenceGenerator(wide.size());
    // The first point of the sequence is a corner of the cube.
    points.skipTo(known + 1);
    while (trials.size() < spec.vectors()) {
      List<double[]> chunk = new ArrayList<>();
      while (chunk.size() < Math.min(CHUNK, spec.vectors() - trials.size())) {
        chunk.add(wide.at(points.nextVector()));
      }
      List<double[]> rows = new ArrayList<>();
      for (Trial trial : tried(trials.size() + 1, chunk)) {
        rows.add(trial.row());
      }
      for (double[] row : sampled.append(rows)) {
        trials.add(Trial.of(row, wide.size()));
      }
      progress.update(trials.size(), 0, spec.vectors());
    }
    return trials;
  }

  /**
   * Tries vectors as the sample does; nothing is kept of it.
   *
   * @param first number of the first of them
   */
  public List<Trial> tried(int first, List<double[]> vectors) throws IOException {
    List<Callable<Trial>> tasks = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      int number = first + i;
      double[] vector = vectors.get(i);
      tasks.add(() -> alone(number, vector, spec.vectorReplications()));
    }
    return all(tasks);
  }

  /** Runs a vector; nothing is kept of it. Replications that fail are left out. */
  public List<Trajectory> runs(double[] vector, int replications) throws IOException {
    return runs(Collections.nCopies(replications, vector));
  }

  /** Runs vectors, replication r with vector r, in the same way. */
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

  private Trial alone(int number, double[] vector, int replications) {
    Experiment experiment = experiment(vector);
    RecordSchema schema = experiment.schema();
    List<double[]> predictions = new ArrayList<>();
    for (int r = 1; r <= replications; r++) {
      predictions.add(predict(schema, experiment.replicate(r, null)));
    }
    return trial(number, vector, predictions);
  }

  private Trial together(int number, double[] vector, int replications) throws IOException {
    Experiment experiment = experiment(vector);
    RecordSchema schema = experiment.schema();
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int r = 1; r <= replications; r++) {
      int replication = r;
      tasks.add(() -> predict(schema, experiment.replicate(replication, null)));
    }
    return trial(number, vector, all(tasks));
  }

  private Experiment experiment(double[] vector) {
    Blueprint blueprint = blueprints.with(wide.settings(vector));
    return new Experiment(
        ParameterVariants.one(blueprint),
        phases,
        needs.plan(blueprint.tables()),
        scenario.run().seed(),
        0,
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

  private Trial trial(int number, double[] vector, List<double[]> predictions) {
    int targets = misfit.targets().size();
    double[] means = new double[targets];
    double[] spreads = new double[targets];
    for (int i = 0; i < targets; i++) {
      int target = i;
      Summary all = Summary.of(predictions.stream().mapToDouble(each -> each[target]).toArray());
      // A target that one replication says nothing about is not predicted.
      means[i] = all.n() == predictions.size() ? all.mean() : Double.NaN;
      spreads[i] = all.sd();
    }
    return new Trial(number, vector, misfit.of(means), means, spreads);
  }

  private <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    searched.close();
    sampled.close();
  }
}

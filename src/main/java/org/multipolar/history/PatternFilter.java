package org.multipolar.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * Filters parameter vectors by several patterns at once, each too weak to determine them alone
 * (pattern-oriented modelling: Grimm et al., Science 310 (2005)). Every vector is run in the
 * scenarios of the patterns, with the same random seeds.
 *
 * @param check the patterns
 * @param scenarios the scenarios that they name, up to the last month that they need
 * @param misses number of patterns that an accepted vector may miss
 * @param replications of each scenario
 */
public record PatternFilter(
    PatternCheck check, Map<String, Scenario> scenarios, int misses, int replications) {

  /** Accepts every vector. */
  public static final PatternFilter NONE =
      new PatternFilter(new PatternCheck(List.of(), List.of()), Map.of(), 0, 0);

  /** Distance of a pattern without a value, half-widths: farther than most misses, and finite. */
  static final double WITHOUT_VALUE = 10;

  public PatternFilter {
    scenarios = Map.copyOf(scenarios);
  }

  /** The patterns, in the order of values. */
  public List<Pattern> patterns() {
    return check.patterns();
  }

  /** Whether a pattern holds; without a value it does not. */
  public boolean meets(int pattern, double value) {
    return patterns().get(pattern).holds(value);
  }

  /** Number of patterns that do not hold. */
  public int missed(double[] values) {
    return (int) IntStream.range(0, values.length).filter(i -> !meets(i, values[i])).count();
  }

  /** Whether no more patterns are missed than may be. */
  public boolean accepts(double[] values) {
    return missed(values) <= misses;
  }

  /** Sum over the patterns of the squared distance from the band, in half-widths of the band. */
  public double misfit(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double away = Double.isNaN(values[i]) ? WITHOUT_VALUE : patterns().get(i).distance(values[i]);
      sum += away * away;
    }
    return sum;
  }

  /** Prepares the runs of vectors. */
  Trials trials(Function<Blueprint, List<Phase>> phases) {
    Map<String, Blueprints> blueprints = new LinkedHashMap<>();
    check.needs().keySet().forEach(name -> blueprints.put(name, new Blueprints(scenario(name))));
    return new Trials(blueprints, phases);
  }

  private Scenario scenario(String name) {
    return scenarios.get(name);
  }

  /** Runs tasks and returns their results in the same order. */
  interface Work<X extends Exception> {
    <T> List<T> all(List<Callable<T>> tasks) throws X;
  }

  /** The runs of vectors in the scenarios of the patterns. */
  final class Trials {
    private final Map<String, Blueprints> blueprints;
    private final Function<Blueprint, List<Phase>> phases;

    private Trials(Map<String, Blueprints> blueprints, Function<Blueprint, List<Phase>> phases) {
      this.blueprints = blueprints;
      this.phases = phases;
    }

    /** The result of each pattern under parameter values. */
    <X extends Exception> List<PatternResult> of(Map<String, List<Double>> settings, Work<X> work)
        throws X {
      Map<String, Experiment> experiments = new LinkedHashMap<>();
      List<Callable<ReplicationResult>> tasks = new ArrayList<>();
      blueprints.forEach(
          (name, prepared) -> {
            Experiment experiment = experiment(name, prepared.with(settings));
            experiments.put(name, experiment);
            for (int r = 1; r <= replications; r++) {
              int replication = r;
              tasks.add(() -> experiment.replicate(replication, null));
            }
          });
      List<ReplicationResult> results = work.all(tasks);
      Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
      int from = 0;
      for (Map.Entry<String, Experiment> each : experiments.entrySet()) {
        runs.put(
            each.getKey(),
            trajectories(each.getValue().schema(), results.subList(from, from + replications)));
        from += replications;
      }
      return check.of(runs, Map.of());
    }

    private Experiment experiment(String name, Blueprint blueprint) {
      return new Experiment(
          ParameterVariants.one(blueprint),
          phases,
          check.needs().get(name).metrics().plan(blueprint.tables()),
          scenario(name).run().seed(),
          replications,
          "");
    }

    /** The runs; none if one of them failed, as its pattern then has no value. */
    private static List<Trajectory> trajectories(
        RecordSchema schema, List<ReplicationResult> results) {
      return results.stream().allMatch(result -> result.status() == Status.OK)
          ? results.stream()
              .<Trajectory>map(result -> RecordedTrajectory.of(schema, result))
              .toList()
          : List.of();
    }
  }
}

package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;

/**
 * A search in progress: the vectors of levers that have been run, their values, and the runs that
 * come next.
 *
 * <p>A search is a function of its file and of the results of its runs. It is never stored: it is
 * replayed from the results whenever it is needed, and an interrupted search resumes at the same
 * point. Every vector is run in the same worlds with the same random seeds. Finally, in a search
 * for goals, the vectors of the front are run with further seeds: as they were selected for their
 * values, these values are too favourable.
 */
public final class Search {
  private final StudySpec spec;
  private final SearchSpec asked;
  private final List<Factor> levers;
  private final SearchMethod method;
  private final int replications;
  private final List<Vector> vectors = new ArrayList<>();
  private List<double[]> proposed;
  private Design design;
  private RunOrder.InStages order = new RunOrder.InStages(List.of());
  private int generation;
  private boolean confirming;
  private boolean done;

  /**
   * A vector of levers that was run.
   *
   * @param number from 1, in the order in which they were proposed
   * @param generation from 1
   * @param genes its position between the ends of each lever, 0 to 1
   * @param cells the value of each lever
   * @param values the value of its runs for each aim of the search
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Vector(
      int number, int generation, double[] genes, List<StudySpec.Cell> cells, double[] values) {}

  /** Creates a search that has run nothing; its first generation comes next. */
  public Search(StudySpec spec) {
    this.spec = spec;
    asked = (SearchSpec) spec.design();
    levers = levers(spec);
    replications = spec.replications().first();
    GeneSpace space = GeneSpace.of(levers);
    method =
        asked.patterns().isEmpty()
            ? new Nsga2(space, asked.population(), asked.seed())
            : new PatternExploration(space, grid(asked), asked.population(), asked.seed());
    propose();
  }

  /**
   * Replays the search from results.
   *
   * @param columns outcomes of the study by run, {@code [outcome][run]}
   * @param last number of the last run before the first missing one
   */
  public static Search of(StudySpec spec, double[][] columns, int last) {
    Search search = new Search(spec);
    while (!search.done && search.order.runs(0) <= last) {
      search.learn(columns);
    }
    return search;
  }

  /** The levers of a study, in its order. */
  static List<Factor> levers(StudySpec spec) {
    List<String> names = ((SearchSpec) spec.design()).levers();
    return spec.factors().stream().filter(factor -> names.contains(factor.name())).toList();
  }

  private static PatternGrid grid(SearchSpec asked) {
    return new PatternGrid(
        asked.patterns().stream()
            .map(axis -> new PatternGrid.Axis(axis.low(), axis.high(), axis.cells()))
            .toList());
  }

  private void propose() {
    generation++;
    proposed = method.next();
    List<List<StudySpec.Cell>> all = new ArrayList<>(vectors.stream().map(Vector::cells).toList());
    proposed.forEach(genes -> all.add(GeneSpace.cells(levers, genes)));
    design = Design.of(spec, all);
    order = order.and(new RunOrder.Stage(points(vectors.size(), all.size()), 1, replications));
  }

  /** Indices of the points of a range of vectors; the end is exclusive. */
  private List<Integer> points(int first, int last) {
    return IntStream.range(first * asked.worlds(), last * asked.worlds()).boxed().toList();
  }

  /**
   * Takes the results of the runs that were requested last and determines which come next.
   *
   * @param columns outcomes of the study by run, {@code [outcome][run]}
   */
  public void learn(double[][] columns) {
    if (confirming) {
      done = true;
      return;
    }
    double[][][] outcomes = order.byPoint(columns, design.points().size());
    List<double[]> losses = new ArrayList<>();
    for (double[] genes : proposed) {
      int v = vectors.size();
      double[] values = values(outcomes, v, 0, replications);
      vectors.add(new Vector(v + 1, generation, genes, GeneSpace.cells(levers, genes), values));
      losses.add(asked.patterns().isEmpty() ? losses(values) : values);
    }
    method.learn(losses);
    if (generation < asked.generations()) {
      propose();
    } else if (asked.confirm() > 0 && !front().isEmpty()) {
      confirming = true;
      List<Integer> points =
          front().stream().flatMap(v -> points(v.number() - 1, v.number()).stream()).toList();
      order = order.and(new RunOrder.Stage(points, replications + 1, asked.confirm()));
    } else {
      done = true;
    }
  }

  /**
   * The values of a vector's runs, one per aim.
   *
   * @param outcomes by outcome, point and replication
   * @param vector its index, from 0
   * @param from index of the first replication, from 0
   * @param to index after the last replication
   */
  private double[] values(double[][][] outcomes, int vector, int from, int to) {
    return asked.aims().stream()
        .mapToDouble(
            aim -> {
              double[][] runs = outcomes[of(aim.outcome())];
              return value(
                  aim,
                  points(vector, vector + 1).stream()
                      .flatMapToDouble(p -> Arrays.stream(runs[p], from, to))
                      .toArray());
            })
        .toArray();
  }

  /** The value of a set of runs for an aim. */
  public static double value(SearchSpec.Aim aim, double... runs) {
    double[] sorted = Summary.sorted(runs);
    if (aim.over() instanceof SearchSpec.Quantile q) {
      return Summary.quantile(sorted, aim.less() ? 1 - q.part() : q.part());
    } else if (aim.over() instanceof SearchSpec.Worst) {
      return Summary.quantile(sorted, aim.less() ? 1 : 0);
    }
    return Summary.of(sorted).mean();
  }

  private int of(Outcome outcome) {
    return spec.outcomes().indexOf(outcome);
  }

  /** Values as losses: smaller is better. */
  public double[] losses(double... values) {
    double[] losses = values.clone();
    for (int i = 0; i < losses.length; i++) {
      losses[i] = asked.goals().get(i).less() ? values[i] : -values[i];
    }
    return losses;
  }

  /**
   * The non-dominated vectors, in the order in which they were proposed; if they are more than a
   * generation, those with the largest crowding distances.
   */
  public List<Vector> front() {
    List<Vector> all = front(vectors);
    if (all.size() <= asked.population()) {
      return all;
    }
    List<double[]> losses = all.stream().map(v -> losses(v.values())).toList();
    double[] distances = Dominance.crowding(losses, new int[all.size()]);
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> distances[i]).reversed())
        .limit(asked.population())
        .sorted()
        .map(all::get)
        .toList();
  }

  /** The non-dominated vectors among those given. */
  public List<Vector> front(List<Vector> some) {
    return Dominance.front(some.stream().map(v -> losses(v.values())).toList()).stream()
        .map(some::get)
        .toList();
  }

  /**
   * The runs of a vector for an aim, {@code [world][seed]}: those that confirm it with seeds new to
   * the search if there are any, otherwise those of the search.
   */
  public double[][] runs(Samples samples, SearchSpec.Aim aim, Vector vector) {
    double[][] all = samples.values()[samples.of(aim.outcome())];
    return points(vector.number() - 1, vector.number()).stream()
        .map(p -> all[p])
        .map(
            runs ->
                runs.length > replications
                    ? Arrays.copyOfRange(runs, replications, runs.length)
                    : runs)
        .toArray(double[][]::new);
  }

  /**
   * The means of those runs over worlds, by seed: as the search takes its worlds as given, only
   * seeds are a sample.
   */
  public double[] bySeed(Samples samples, SearchSpec.Aim aim, Vector vector) {
    double[][] runs = runs(samples, aim, vector);
    return IntStream.range(0, runs[0].length)
        .mapToDouble(
            seed -> Arrays.stream(runs).mapToDouble(world -> world[seed]).average().orElseThrow())
        .toArray();
  }

  /**
   * The value of a vector in its confirmation runs, or in those of the search if there are none.
   */
  public double again(Samples samples, SearchSpec.Aim aim, Vector vector) {
    return value(
        aim, Arrays.stream(runs(samples, aim, vector)).flatMapToDouble(Arrays::stream).toArray());
  }

  /** The grid of patterns. */
  public PatternGrid grid() {
    return grid(asked);
  }

  /** The study that contains the search. */
  public StudySpec spec() {
    return spec;
  }

  /** The specification of the search. */
  public SearchSpec asked() {
    return asked;
  }

  /** The levers, in the order of vectors. */
  public List<Factor> levers() {
    return levers;
  }

  /** All vectors that have been run. */
  public List<Vector> vectors() {
    return List.copyOf(vectors);
  }

  /** All points that have been run, and those that come next. */
  public Design design() {
    return design;
  }

  /** All runs so far, and those that come next. */
  public RunOrder order() {
    return order;
  }

  /** Whether no further runs follow those that come next. */
  public boolean last() {
    return done || confirming || asked.confirm() == 0 && generation == asked.generations();
  }

  /** Whether the search is complete. */
  public boolean done() {
    return done;
  }

  /** Maximum number of runs of a search. */
  public static int most(StudySpec spec) {
    SearchSpec asked = (SearchSpec) spec.design();
    int generation = Math.multiplyExact(asked.population(), asked.worlds());
    return Math.addExact(
        Math.multiplyExact(
            Math.multiplyExact(generation, asked.generations()), spec.replications().first()),
        Math.multiplyExact(generation, asked.confirm()));
  }
}

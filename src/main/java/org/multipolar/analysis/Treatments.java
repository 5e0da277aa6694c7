package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/**
 * The factors whose levels a study compares, and the worlds in which it compares them: in a
 * factorial, all factors in one world; in other designs, the crossed factors, with one world for
 * each point of the design of the other factors.
 */
final class Treatments {
  private final Samples samples;
  private final List<Integer> numbers;
  private final int perWorld;

  private Treatments(Samples samples, List<Integer> numbers, int perWorld) {
    this.samples = samples;
    this.numbers = numbers;
    this.perWorld = perWorld;
  }

  /** The treatments of a study; empty if no factor has all its levels crossed with the rest. */
  static Optional<Treatments> of(Samples samples) {
    StudySpec spec = samples.design().spec();
    boolean factorial = spec.design() instanceof StudySpec.Factorial;
    List<Integer> numbers =
        IntStream.range(0, spec.factors().size())
            .filter(
                f -> factorial || spec.design().crossed().contains(spec.factors().get(f).name()))
            .boxed()
            .toList();
    int perWorld =
        numbers.stream()
            .mapToInt(f -> spec.factors().get(f).levels().size())
            .reduce(1, (a, b) -> a * b);
    return numbers.isEmpty() || perWorld < 2
        ? Optional.empty()
        : Optional.of(new Treatments(samples, numbers, perWorld));
  }

  /**
   * A level of a factor compared with its first, or how much this difference changes between the
   * first and another level of another factor.
   *
   * @param factor number of the factor
   * @param level number of its level, from 1
   * @param by number of the other factor; −1 for a main effect
   * @param byLevel number of its level, from 1
   */
  record Contrast(int factor, int level, int by, int byLevel) {
    boolean interaction() {
      return by >= 0;
    }
  }

  /** Numbers of the factors. */
  List<Integer> numbers() {
    return numbers;
  }

  /** Number of worlds. */
  int worlds() {
    return samples.points() / perWorld;
  }

  /** Number of combinations of levels, each of which is run in every world. */
  int combinations() {
    return perWorld;
  }

  /** Main effects factor by factor, then interactions pair by pair. */
  List<Contrast> contrasts() {
    List<Contrast> all = new ArrayList<>();
    for (int f : numbers) {
      for (int i = 1; i < levels(f); i++) {
        all.add(new Contrast(f, i, -1, 0));
      }
    }
    for (int f : numbers) {
      for (int g : numbers) {
        for (int i = 1; g > f && i < levels(f); i++) {
          for (int j = 1; j < levels(g); j++) {
            all.add(new Contrast(f, i, g, j));
          }
        }
      }
    }
    return all;
  }

  Factor factor(int number) {
    return samples.design().spec().factors().get(number);
  }

  int levels(int number) {
    return factor(number).levels().size();
  }

  String level(int number, int level) {
    return factor(number).levels().get(level).name();
  }

  /** A contrast in words. */
  String text(Contrast c) {
    String main = factor(c.factor()).name() + " " + level(c.factor(), c.level());
    return c.interaction()
        ? main + " × " + factor(c.by()).name() + " " + level(c.by(), c.byLevel())
        : main + " against " + level(c.factor(), 0);
  }

  /** The factors that distinguish worlds. */
  List<Integer> uncertain() {
    return IntStream.range(0, samples.design().spec().factors().size())
        .filter(f -> !numbers.contains(f))
        .boxed()
        .toList();
  }

  /**
   * Values of all factors in a world; those of the compared factors are taken from its first point.
   */
  double[] coordinates(int world) {
    return samples.design().points().get(world * perWorld).coordinates();
  }

  /**
   * The values of a contrast, {@code [world][replication]}, averaged over the levels of all other
   * factors.
   */
  double[][] values(int outcome, Contrast c) {
    return c.interaction()
        ? less(
            less(at(outcome, c, c.level(), c.byLevel()), at(outcome, c, 0, c.byLevel())),
            less(at(outcome, c, c.level(), 0), at(outcome, c, 0, 0)))
        : less(
            means(outcome, Map.of(c.factor(), c.level())), means(outcome, Map.of(c.factor(), 0)));
  }

  private double[][] at(int outcome, Contrast c, int level, int byLevel) {
    return means(outcome, Map.of(c.factor(), level, c.by(), byLevel));
  }

  private static double[][] less(double[][] from, double[][] other) {
    double[][] difference = new double[from.length][];
    for (int w = 0; w < from.length; w++) {
      int world = w;
      difference[w] =
          IntStream.range(0, from[w].length)
              .mapToDouble(r -> from[world][r] - other[world][r])
              .toArray();
    }
    return difference;
  }

  /**
   * The mean over the points of a world at which factors have given levels, {@code
   * [world][replication]}.
   *
   * @param levels number of the factor → number of its level
   */
  double[][] means(int outcome, Map<Integer, Integer> levels) {
    double[][] means = new double[worlds()][samples.replications()];
    int[] counted = new int[means.length];
    for (Design.Point point : samples.design().points()) {
      if (levels.entrySet().stream()
          .allMatch(e -> point.cells().get(e.getKey()).level() == e.getValue())) {
        int world = (point.number() - 1) / perWorld;
        counted[world]++;
        double[] values = samples.values()[outcome][point.number() - 1];
        for (int r = 0; r < values.length; r++) {
          means[world][r] += values[r];
        }
      }
    }
    for (int w = 0; w < means.length; w++) {
      for (int r = 0; r < means[w].length; r++) {
        means[w][r] /= counted[w];
      }
    }
    return means;
  }
}

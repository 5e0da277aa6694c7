package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Distribution;
import org.multipolar.value.Key;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/**
 * Distributions of parameters, from which a {@link ParameterSet} is drawn: independent vectors, or
 * {@linkplain PriorCorrelations correlated} ones. For one random seed of the run the draws are the
 * same in every scenario with the same distributions.
 */
final class Priors {
  /** Number of vectors drawn; further replications reuse them in turn. */
  static final int VECTORS = 1000;

  private Priors() {}

  /** Codec of distributions by scalar parameter. */
  static Codec<Map<String, Distribution>> codec(Key key, String name) {
    List<Schema.Field> fields = new ArrayList<>();
    ParameterCatalogue.entries().values().stream()
        .filter(entry -> !entry.list())
        .forEach(
            entry ->
                fields.add(
                    Schema.optional(
                        entry.name(),
                        Scalar.like(Key.Like.DISTRIBUTION),
                        entry.quantity().is() + " (" + entry.quantity().unit() + ")",
                        "")));
    return new Codec<>(
        new Schema.Keys(List.copyOf(fields), false, "'describe parameters'"),
        node -> {
          Map<String, Distribution> all = new LinkedHashMap<>();
          Fields given = (Fields) node;
          for (String parameter : given.entries().keySet()) {
            Distribution.parse(given.text(parameter, ""))
                .ifPresent(distribution -> all.put(parameter, distribution));
          }
          return all;
        },
        all -> null,
        Map.of());
  }

  /** Draws the vectors; empty, with the problem reported, if a distribution is invalid. */
  static Optional<ParameterSet> draw(
      Fields given,
      Map<String, Distribution> priors,
      Optional<PriorCorrelations> together,
      long seed,
      Problems problems) {
    int before = problems.size();
    for (String name : given.entries().keySet()) {
      if (given.get(name) instanceof YamlNode.Leaf word) {
        Quantity quantity = ParameterCatalogue.entries().get(name).quantity();
        check(word, "priors." + name, quantity.min(), quantity.max(), problems);
      }
    }
    if (problems.size() > before || priors.isEmpty()) {
      return Optional.empty();
    }
    Draws draws = new Draws(seed);
    List<String> names = priors.keySet().stream().sorted().toList();
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 1; row <= VECTORS; row++) {
      Map<String, Double> uniform = new LinkedHashMap<>();
      for (String name : names) {
        uniform.put(name, draws.uniform(Process.PRIOR, row, Draws.key(name), 0));
      }
      Map<String, Double> drawn = together.map(copula -> copula.mixed(uniform)).orElse(uniform);
      List<Double> vector = new ArrayList<>();
      for (String name : names) {
        Quantity quantity = ParameterCatalogue.entries().get(name).quantity();
        vector.add(priors.get(name).quantile(drawn.get(name), quantity.min(), quantity.max()));
      }
      rows.add(vector);
    }
    return Optional.of(new ParameterSet(names, rows));
  }

  /**
   * Reports what is wrong with a distribution of a number with a range.
   *
   * @param where its key
   */
  static void check(YamlNode.Leaf word, String where, double min, double max, Problems problems) {
    Optional<String> fault =
        Distribution.parse(word.text())
            .map(distribution -> distribution.fault(min, max))
            .orElseGet(() -> Optional.of("must be one of " + Distribution.forms()));
    fault.ifPresent(
        what ->
            problems.add(
                word.at(),
                "%s: '%s' %s%s",
                where,
                word.text(),
                what,
                what.endsWith("allowed")
                    ? ": " + Digits.text(min) + " to " + Digits.text(max)
                    : ""));
  }
}

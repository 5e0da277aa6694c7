package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ANYTHING;
import static org.multipolar.value.Key.Required.HERE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/**
 * Draws of several parameters that go together: those of a normal copula.
 *
 * <p>Uniform draws u are turned into normal ones, {@code z = Φ⁻¹(u)}, mixed by the Cholesky factor of
 * their correlations, and turned back. Two with correlation r have rank correlation {@code ρ = (6/π)
 * arcsin(r/2)}, whatever their distributions are; so r is {@code 2 sin(π ρ/6)}. What is not named is
 * independent, and has the draws that it would have alone, as has the first by name.
 *
 * <p>Sources: rank correlation of a normal copula, Pearson 1907, Drapers' Company Research Memoirs,
 * Biometric Series 4; distributions with given rank correlations, Iman and Conover 1982,
 * Communications in Statistics 11(3), 311–334.
 */
final class RankCopula {
  private final List<String> names;
  private final double[][] factor;

  /** Two parameters that go together. */
  record Pair(
      @Key(is = "two parameters with priors", required = HERE, like = ANYTHING)
          List<String> between,
      @Key(is = "Spearman's rank correlation", required = HERE, min = -.99, max = .99)
          double rank) {
    static final Form<Pair> FORM = Form.of(Pair.class);
  }

  private RankCopula(List<String> names, double[][] factor) {
    this.names = names;
    this.factor = factor;
  }

  /**
   * Reads the correlations of some priors; what is wrong is reported.
   *
   * @param given one section a pair
   * @param priors names of the parameters that have one
   */
  static Optional<RankCopula> read(
      List<YamlNode> given, Map<String, ?> priors, SourceLocation at, Problems problems) {
    int before = problems.size();
    Map<List<String>, Double> ranks = new LinkedHashMap<>();
    for (YamlNode each : given) {
      Fields node = (Fields) each;
      Pair pair = Pair.FORM.read(node);
      if (!node.has("between") || !node.has("rank")) {
        continue;
      }
      List<String> two = List.copyOf(new TreeSet<>(pair.between()));
      if (pair.between().size() != 2 || two.size() != 2) {
        problems.add(node.at("between"), "correlations.between names two parameters");
        continue;
      }
      for (String name : pair.between()) {
        if (!priors.containsKey(name)) {
          problems.add(
              node.at("between"),
              "'%s' in correlations.between has no prior%s",
              name,
              Suggestion.hint(name, priors.keySet()));
        }
      }
      if (ranks.put(two, pair.rank()) != null) {
        problems.add(node.at("between"), "correlations has %s twice", String.join(" and ", two));
      }
    }
    List<String> names = List.copyOf(new TreeSet<>(ranks.keySet().stream().flatMap(List::stream).toList()));
    if (problems.size() > before || names.isEmpty()) {
      return Optional.empty();
    }
    Optional<double[][]> factor = factor(names, ranks);
    if (factor.isEmpty()) {
      problems.add(at, "correlations: no numbers have all these rank correlations together");
    }
    return factor.map(f -> new RankCopula(names, f));
  }

  /** The Cholesky factor of the normal correlations; none where they are not of any numbers. */
  private static Optional<double[][]> factor(
      List<String> names, Map<List<String>, Double> ranks) {
    int n = names.size();
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double left =
            i == j ? 1 : normal(ranks.getOrDefault(List.of(names.get(j), names.get(i)), 0.0));
        for (int k = 0; k < j; k++) {
          left -= factor[i][k] * factor[j][k];
        }
        if (i == j && left < 1e-9) {
          return Optional.empty();
        }
        factor[i][j] = i == j ? FastMath.sqrt(left) : left / factor[j][j];
      }
    }
    return Optional.of(factor);
  }

  /** The correlation of normal numbers with a rank correlation. */
  static double normal(double rank) {
    return 2 * FastMath.sin(FastMath.PI * rank / 6);
  }

  /** Uniform draws by name, those that go together in place of independent ones. */
  Map<String, Double> mixed(Map<String, Double> independent) {
    Map<String, Double> mixed = new LinkedHashMap<>(independent);
    List<Double> normal = new ArrayList<>();
    for (String name : names) {
      double u = independent.get(name);
      normal.add(FastMath.sqrt(2) * Erf.erfInv(2 * u - 1));
    }
    for (int i = 1; i < names.size(); i++) {
      double z = 0;
      for (int k = 0; k <= i; k++) {
        z += factor[i][k] * normal.get(k);
      }
      mixed.put(names.get(i), (1 + Erf.erf(z / FastMath.sqrt(2))) / 2);
    }
    return mixed;
  }
}

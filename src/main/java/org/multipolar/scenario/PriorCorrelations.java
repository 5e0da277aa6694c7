package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ANYTHING;
import static org.multipolar.value.Key.Required.HERE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.multipolar.random.NormalCopula;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/**
 * Rank correlations between priors. Priors not named here are independent and keep the draws that
 * they would have without correlations, as does the first, by name, of those named.
 */
final class PriorCorrelations {
  private final List<String> names;
  private final NormalCopula copula;

  /** Two correlated parameters. */
  record Pair(
      @Key(is = "two parameters with priors", required = HERE, like = ANYTHING)
          List<String> between,
      @Key(is = "Spearman's rank correlation", required = HERE, min = -.99, max = .99)
          double rank) {
    static final Form<Pair> FORM = Form.of(Pair.class);
  }

  private PriorCorrelations(List<String> names, NormalCopula copula) {
    this.names = names;
    this.copula = copula;
  }

  /**
   * Reads the correlations of priors and reports what is wrong.
   *
   * @param given one section per pair
   * @param priors names of the parameters that have a prior
   */
  static Optional<PriorCorrelations> read(
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
        problems.add(node.at("between"), "correlations lists %s twice", String.join(" and ", two));
      }
    }
    List<String> names =
        List.copyOf(new TreeSet<>(ranks.keySet().stream().flatMap(List::stream).toList()));
    if (problems.size() > before || names.isEmpty()) {
      return Optional.empty();
    }
    double[][] all = new double[names.size()][names.size()];
    ranks.forEach(
        (two, rank) -> {
          int one = names.indexOf(two.get(0));
          int other = names.indexOf(two.get(1));
          all[one][other] = rank;
          all[other][one] = rank;
        });
    Optional<NormalCopula> copula = NormalCopula.of(all);
    if (copula.isEmpty()) {
      problems.add(at, "correlations: no numbers have all these rank correlations together");
    }
    return copula.map(found -> new PriorCorrelations(names, found));
  }

  /**
   * Uniform draws by name, with correlated draws in place of independent ones where correlations
   * apply.
   */
  Map<String, Double> mixed(Map<String, Double> independent) {
    Map<String, Double> mixed = new LinkedHashMap<>(independent);
    double[] together = copula.mixed(names.stream().mapToDouble(independent::get).toArray());
    for (int i = 0; i < together.length; i++) {
      mixed.put(names.get(i), together[i]);
    }
    return mixed;
  }
}

package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.random.NormalCopula;
import org.multipolar.scenario.yaml.Problem;

class PriorsTest {
  private static final String PRIORS =
      "priors: {incidents.rate: 'uniform(100, 500)', policy.precision: 'normal(4, 1)'}\n";

  @TempDir private Path folder;

  private Scenario scenario(String name, String more) throws IOException {
    Path file =
        Files.writeString(folder.resolve(name), "multipolar: 1\ntitle: T\nworld: toy\n" + more);
    ReadResult read = ScenarioReader.read(file);
    assertThat(read.problems()).isEmpty();
    return read.scenario().orElseThrow();
  }

  @Test
  void everyReplicationDrawsAndArmsOfOneSeedDrawTheSame() throws IOException {
    ParameterSet set = scenario("a.yaml", PRIORS).parameterSet().orElseThrow();
    assertThat(set.names()).containsExactly("incidents.rate", "policy.precision");
    double[] rates = set.rows().stream().mapToDouble(row -> row.get(0)).toArray();
    double[] precisions = set.rows().stream().mapToDouble(row -> row.get(1)).toArray();
    assertThat(mean(rates)).isEqualTo(300, within(12.0));
    assertThat(mean(precisions)).isEqualTo(4, within(.12));
    assertThat(rates).doesNotHaveDuplicates();
    assertThat(correlation(rates, precisions)).isBetween(-.1, .1);
    assertThat(scenario("b.yaml", PRIORS + "mechanisms: {talent: off}\n").parameterSet())
        .contains(set);
    assertThat(scenario("c.yaml", PRIORS + "run: {seed: 5}\n").parameterSet().orElseThrow())
        .isNotEqualTo(set);
    List<Double> alone =
        scenario("d.yaml", "priors: {incidents.rate: 'uniform(100, 500)'}\n")
            .parameterSet()
            .orElseThrow()
            .rows()
            .get(6);
    assertThat(alone).containsExactly(rates[6]);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  private static double correlation(double[] a, double[] b) {
    double cross = 0;
    double left = 0;
    double right = 0;
    for (int i = 0; i < a.length; i++) {
      cross += (a[i] - mean(a)) * (b[i] - mean(b));
      left += Math.pow(a[i] - mean(a), 2);
      right += Math.pow(b[i] - mean(b), 2);
    }
    return cross / Math.sqrt(left * right);
  }

  /** A thousand vectors: the standard error is at most .03, and other parameters are unchanged. */
  @Test
  void priorsGoTogetherByRankAsTheyShould() throws IOException {
    String priors =
        "priors: {incidents.rate: 'log-normal(200, 2)', policy.precision: 'normal(4, 1)',"
            + " adoption.ceiling: 'triangular(0.7, 0.9, 1)', research.efficiency: 'uniform(0.1, 0.5)'}\n";
    ParameterSet apart = scenario("apart.yaml", priors).parameterSet().orElseThrow();
    ParameterSet set =
        scenario(
                "together.yaml",
                priors
                    + "correlations:\n"
                    + "  - {between: [incidents.rate, adoption.ceiling], rank: 0.7}\n"
                    + "  - {between: [policy.precision, incidents.rate], rank: -0.5}\n")
            .parameterSet()
            .orElseThrow();
    assertThat(set.names()).isEqualTo(apart.names());
    assertThat(rank(set, "incidents.rate", "adoption.ceiling")).isEqualTo(.7, within(.06));
    assertThat(rank(set, "policy.precision", "incidents.rate")).isEqualTo(-.5, within(.09));
    assertThat(rank(set, "policy.precision", "adoption.ceiling")).isEqualTo(0, within(.1));
    assertThat(rank(set, "research.efficiency", "incidents.rate")).isEqualTo(0, within(.1));
    for (String name : List.of("adoption.ceiling", "research.efficiency")) {
      assertThat(column(set, name)).as(name).isEqualTo(column(apart, name));
    }
    assertThat(mean(column(set, "policy.precision"))).isEqualTo(4, within(.12));
  }

  /** Exact relation: for normal numbers with correlation r, ρ = 6/π arcsin(r/2). */
  @Test
  void normalCorrelationsHaveTheRankCorrelationsThatAreGiven() {
    for (double rank : new double[] {-.99, -.5, 0, .2, .7, .99}) {
      double r = NormalCopula.normal(rank);
      assertThat(6 / Math.PI * Math.asin(r / 2)).isEqualTo(rank, within(1e-12));
    }
  }

  private static double[] column(ParameterSet set, String name) {
    int column = set.names().indexOf(name);
    return set.rows().stream().mapToDouble(row -> row.get(column)).toArray();
  }

  private static double rank(ParameterSet set, String one, String other) {
    return new SpearmansCorrelation().correlation(column(set, one), column(set, other));
  }

  @Test
  void correlationsThatMeanNothingAreRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\n"
                + PRIORS
                + """
            correlations:
              - {between: [incidents.rate, policy.precison], rank: 0.5}
              - {between: [incidents.rate], rank: 0.5}
              - {between: [incidents.rate, policy.precision], rank: 1.5}
            """);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly(
            "'policy.precison' in correlations.between has no prior, did you mean"
                + " 'policy.precision'?",
            "correlations.between names two parameters",
            "correlations.rank is 1.5; allowed: -0.99 to 0.99");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: T\nworld: toy\n"
            + "priors: {incidents.rate: 'uniform(100, 500)', policy.precision: 'normal(4, 1)',"
            + " policy.inertia: 'uniform(0.1, 0.2)'}\n"
            + """
            correlations:
              - {between: [incidents.rate, policy.precision], rank: 0.9}
              - {between: [incidents.rate, policy.inertia], rank: 0.9}
              - {between: [policy.precision, policy.inertia], rank: -0.9}
            """);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly("correlations: no numbers have all these rank correlations together");
  }

  @Test
  void whatIsWrongIsToldInItsPlace() throws IOException {
    Files.writeString(folder.resolve("set.csv"), "policy.precision\n3\n");
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            """
            multipolar: 1
            title: T
            world: toy
            parameters: {policy.precision: 3}
            priors:
              incidents.rate: uniform(500, 100)
              incidents.rte: uniform(1, 2)
              policy.inertia: normal(0.5)
              policy.reviewRate: [1, 2]
              policy.peers: uniform(0, 100000)
            """);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::toString)
        .map(text -> text.substring(text.indexOf("x.yaml")))
        .containsExactly(
            "x.yaml:6:19: priors.incidents.rate: 'uniform(500, 100)' needs its numbers from low to"
                + " high",
            "x.yaml:7:3: unknown key 'incidents.rte' in priors, did you mean 'incidents.rate'?",
            "x.yaml:8:19: priors.policy.inertia: 'normal(0.5)' must be one of uniform(low, high),"
                + " triangular(low, mode, high), normal(mean, sd), log-normal(median, factor),"
                + " discrete(value, …)",
            "x.yaml:9:22: priors.policy.reviewRate must be a distribution such as uniform(100, 500),"
                + " not a list",
            "x.yaml:10:17: priors.policy.peers: 'uniform(0, 100000)' reaches beyond what is allowed:"
                + " 1 to 50");
    Files.writeString(
        file, "multipolar: 1\ntitle: T\nworld: toy\nparameters: {policy.precision: 3}\n" + PRIORS);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly(
            "parameters.policy.precision is given by priors already; leave it out, or remove"
                + " the priors (priors: null)");
    Files.writeString(
        file, "multipolar: 1\ntitle: T\nworld: toy\nparameterSet: set.csv\n" + PRIORS);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly(
            "priors cannot be used with a parameterSet; remove one of them (parameterSet: null)");
  }

  @Test
  void theResolvedFileCarriesTheDraws() throws IOException {
    Scenario drawn = scenario("a.yaml", PRIORS);
    Path resolved = Files.createDirectories(folder.resolve("resolved"));
    for (var each : drawn.inputs().entrySet()) {
      Files.createDirectories(resolved.resolve(each.getKey()).getParent());
      Files.writeString(resolved.resolve(each.getKey()), each.getValue());
    }
    Path file = Files.writeString(resolved.resolve("scenario.yaml"), drawn.resolvedYaml());
    assertThat(ScenarioReader.read(file).scenario().orElseThrow().identity())
        .isEqualTo(drawn.identity());
  }

  @Test
  void aChildWritesOverWhatItInherits() throws IOException {
    Files.writeString(
        folder.resolve("parent.yaml"),
        "multipolar: 1\ntitle: P\nworld: toy\nparameters: {incidents.rate: 200}\n");
    Path child =
        Files.writeString(
            folder.resolve("child.yaml"),
            "multipolar: 1\ntitle: C\nextends: parent.yaml\n" + PRIORS);
    Scenario scenario = ScenarioReader.read(child).scenario().orElseThrow();
    assertThat(scenario.parameterSet()).isPresent();
    ReadResult without =
        ScenarioReader.read(child, List.of(new Replacement("--set", "priors", "null")));
    assertThat(without.scenario().orElseThrow().parameterSet()).isEmpty();
  }
}

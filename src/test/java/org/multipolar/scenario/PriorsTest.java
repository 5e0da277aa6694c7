package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "parameters.policy.precision is given by priors already; leave it out, or go without"
                + " the priors (priors: null)");
    Files.writeString(
        file, "multipolar: 1\ntitle: T\nworld: toy\nparameterSet: set.csv\n" + PRIORS);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly(
            "priors do not go with a parameterSet; go without one of them (parameterSet: null)");
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

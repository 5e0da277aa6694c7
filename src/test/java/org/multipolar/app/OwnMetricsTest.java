package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.ResultsReader;

/** Metrics defined in a file, from the file to columns and figures. */
class OwnMetricsTest {
  private static final String METRICS =
      """
      metrics:
        lead: {formula: "frontier - open-frontier", label: Lead of the frontier}
        ahead: {formula: "max(lead, 0) / frontier"}
        part: {formula: "compute / compute-world"}
        gap-of-adoption: {formula: "adoption - adoption-world"}
      outcomes: [lead.end, part@A.at-2024-02, lead.mean > 1]
      figures: [{name: leads, kind: fan, title: Leads, metrics: [lead]}]
      """;

  @TempDir private Path folder;

  private Scenario scenario() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), Study.BASE + METRICS);
    return ScenarioReader.read(file).scenario().orElseThrow();
  }

  private static Metric find(Scenario scenario, Scope scope, String name) {
    return scenario.outcomeSet().metrics().find(scope, name).orElseThrow();
  }

  @Test
  void unitsFollowAndDifferencesOfSharesHaveASign() throws IOException {
    Scenario scenario = scenario();
    assertThat(find(scenario, Scope.WORLD, "lead").unit()).isEqualTo("points");
    assertThat(find(scenario, Scope.WORLD, "lead").label()).isEqualTo("Lead of the frontier");
    assertThat(find(scenario, Scope.WORLD, "ahead").unit()).isEqualTo("ratio");
    assertThat(find(scenario, Scope.STATE, "part").unit()).isEqualTo("ratio");
    assertThat(find(scenario, Scope.STATE, "gap-of-adoption").unit()).isEqualTo("± share");
    assertThat(find(scenario, Scope.STATE, "gap-of-adoption").part()).isFalse();
  }

  @Test
  void theyAreRecordedWithTheOthersAndDrawn() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), Study.BASE + METRICS);
    Study.Result result = Study.type("run", file, "--out", folder.resolve("x"), "--threads", 1);
    assertThat(result.code()).as(result.err().toString()).isZero();
    ResultsReader results = ResultsReader.open(folder.resolve("x"));
    double[] lead = results.world("lead").at(2);
    double[] frontier = results.world("frontier").at(2);
    double[] open = results.world("open-frontier").at(2);
    assertThat(lead[0]).isEqualTo(frontier[0] - open[0], within(1e-6));
    assertThat(results.world("ahead").at(2)[0])
        .isEqualTo(Math.max(lead[0], 0) / frontier[0], within(1e-6));
    assertThat(results.runs("lead.end")).isEqualTo(lead);
    assertThat(results.runs("part@A.at-2024-02")).isEqualTo(results.state("part", "A").at(1));
    assertThat(results.state("part", "A").at(1)[0] + results.state("part", "B").at(1)[0])
        .isEqualTo(1, within(1e-6));
    assertThat(folder.resolve("x/figures/leads.svg")).content().contains("Lead of the frontier");
    Study.Result compared =
        Study.type(
            "compare",
            folder.resolve("x"),
            folder.resolve("x"),
            "--out",
            folder.resolve("y"),
            "--no-figures");
    assertThat(compared.code()).isZero();
    assertThat(compared.out()).anyMatch(line -> line.startsWith("Lead of the frontier"));
  }

  @Test
  void theResolvedFileDefinesThemAndLabelsDecideNothing() throws IOException {
    Scenario scenario = scenario();
    Path again = Files.writeString(folder.resolve("again.yaml"), scenario.resolvedYaml());
    Scenario same = ScenarioReader.read(again).scenario().orElseThrow();
    assertThat(same.resolvedYaml()).isEqualTo(scenario.resolvedYaml());
    String renamed = scenario.resolvedYaml().replace("Lead of the frontier", "Head start");
    Files.writeString(again, renamed);
    assertThat(ScenarioReader.read(again).scenario().orElseThrow().identity())
        .isEqualTo(scenario.identity());
    Files.writeString(again, renamed.replace("max(lead, 0)", "max(lead, 1)"));
    assertThat(ScenarioReader.read(again).scenario().orElseThrow().identity())
        .isNotEqualTo(scenario.identity());
  }

  @Test
  void aPlanWithThemIsKeptAndReadBack() throws Exception {
    Scenario scenario = scenario();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(scenario.plan());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject().toString()).contains("name=lead, ", "name=part, ");
    }
  }

  @Test
  void aStudyDefinesItsOwnBesideThoseOfItsScenarios() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), Study.BASE + METRICS);
    Path study =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            multipolar: 1
            title: Looks
            scenario: base.yaml
            factors: {spill: {key: parameters.research.openWeights, values: [0.5, 1.5]}}
            design: {type: factorial}
            replications: 2
            keep: series
            metrics: {twice: {formula: 2 * lead}}
            outcomes: [twice.end, lead.end, part@B.end]
            """);
    Study.Result result = Study.type("study", study, "--out", folder.resolve("s"), "--no-figures");
    assertThat(result.code()).as(result.err().toString()).isZero();
    ResultsReader results = ResultsReader.open(folder.resolve("s"));
    double[] lead = results.runs("lead.end");
    assertThat(results.runs("twice.end")[1]).isEqualTo(2 * lead[1], within(1e-6));
    Path kept = folder.resolve("s/study.yaml");
    assertThat(Files.readString(kept)).contains("\"twice\": {formula: \"2 * lead\"}");
    assertThat(Study.type("study", kept, "--out", folder.resolve("s"), "--no-figures").code())
        .isZero();
  }
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.DecisionTable;
import org.multipolar.rule.DecisionTable.Condition;
import org.multipolar.rule.DecisionTable.Level;
import org.multipolar.rule.DecisionTable.Move;
import org.multipolar.rule.DecisionTable.Quantity;
import org.multipolar.rule.DecisionTable.Row;
import org.multipolar.rule.QuantalResponse;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

/** Decision tables from the file to the levers of a run. */
class DecisionTablesTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final String RULES =
      """
      rules:
        tables:
          steady:
            - {lever: regulation, to: 0.35}
            - {if: {threat: {above: 0.2, below: 0.9}}, move: match}
            - {lever: [openness, subsidy], if: {gain: {below: 0}}, move: lower}
            - {move: keep}
        policy: {states: {A: steady}}
      """;

  @TempDir private Path folder;

  private Scenario scenario(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("x.yaml"), text))
        .scenario()
        .orElseThrow();
  }

  @Test
  void rowsApplyToTheLeversThatTheyNameOrToAllThatTheyCan() throws IOException {
    var rules = Blueprints.of(scenario(Study.BASE + RULES)).policyRules();
    List<Instrument> controls =
        List.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL, Instrument.MINERAL_CONTROL);
    assertThat(((DecisionTable) rules.get(0)).rows().subList(0, 3))
        .containsExactly(
            new Row(List.of(Instrument.REGULATION), List.of(), new Level(.35)),
            new Row(controls, List.of(new Condition(Quantity.THREAT, .2, .9)), Move.MATCH),
            new Row(
                List.of(Instrument.OPENNESS, Instrument.SUBSIDY),
                List.of(new Condition(Quantity.GAIN, -INF, 0)),
                Move.LOWER));
    assertThat(((DecisionTable) rules.get(0)).rows().get(3).levers())
        .containsAll(controls)
        .containsAll(Instrument.domestics())
        .doesNotContain(Instrument.WEIGHT_CONTROL);
    assertThat(rules.get(1)).isInstanceOf(QuantalResponse.class);
  }

  @Test
  void aStateMovesItsLeversByItsTableAndTheResultsAreTheirOwnScenario() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            Study.BASE.replace("to: 2024-03", "to: 2029-12")
                + RULES
                + "record: {states: [A, B]}\n");
    Path out = folder.resolve("r");
    Study.Result run = Study.type("run", file, "--out", out, "--no-figures", "--quiet");
    assertThat(run.code()).as(run.err().toString()).isZero();
    Study.Result moves =
        Study.type(
            "query",
            out,
            "select distinct actor, item, after from events where phase = 'legislation'"
                + " and actor = 'A' and item = 'regulation'",
            "--format",
            "csv");
    assertThat(moves.out().toString()).contains("A,regulation,0.35");
    Study.Result again =
        Study.type("run", out.resolve("scenario.yaml"), "--out", out, "--no-figures", "--quiet");
    assertThat(again.code()).as(again.err().toString()).isZero();
  }

  @Test
  void aStudyVariesTheRuleAmongTables() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), Study.BASE + RULES);
    Path study =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            multipolar: 1
            title: Rules
            scenario: base.yaml
            replications: 2
            factors:
              rules.policy.default: {values: [quantal-response, steady]}
            design: {type: factorial}
            outcomes: [frontier.end]
            """);
    Study.Result run = Study.run(study, folder.resolve("s"));
    assertThat(run.code()).as(run.err().toString()).isZero();
  }
}

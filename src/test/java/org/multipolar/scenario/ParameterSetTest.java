package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterSetTest {
  private static final String HEAD = "multipolar: 1\ntitle: T\nworld: toy\n";
  private static final String SET = "adoption.innovation,chips.toolStrength\n.01,0.5\n0.0125,1\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(folder.resolve(name), text);
  }

  private Scenario good(Path file, Replacement... options) {
    ReadResult reading = ScenarioReader.read(file, List.of(options));
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private List<String> bad(String text, Replacement... options) throws IOException {
    ReadResult reading = ScenarioReader.read(write("x.yaml", text), List.of(options));
    assertThat(reading.scenario()).isEmpty();
    String prefix = folder + folder.getFileSystem().getSeparator();
    return reading.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }

  @Test
  void replicationsTakeTheRowsInTurn() throws IOException {
    write("sets/two.csv", SET);
    Scenario scenario = good(write("x.yaml", HEAD + "parameterSet: sets/two.csv\n"));
    ParameterSet set = scenario.parameterSet().orElseThrow();
    assertThat(set.names()).containsExactly("adoption.innovation", "chips.toolStrength");
    assertThat(List.of(set.row(1), set.row(2), set.row(3), set.row(1000)))
        .containsExactly(1, 2, 1, 2);
    assertThat(set.settings(4))
        .isEqualTo(
            Map.of("adoption.innovation", List.of(.0125), "chips.toolStrength", List.of(1.0)));
    Blueprints blueprints = new Blueprints(scenario);
    assertThat(blueprints.with(set.settings(1)).parameters().chips().toolStrength()).isEqualTo(.5);
    assertThat(blueprints.with(set.settings(2)).parameters().chips().toolStrength()).isEqualTo(1);
  }

  @Test
  void whatIsWrongWithTheTableIsToldAtOnceWithItsPlace() throws IOException {
    write(
        "bad.csv", "adoption.innovation,chips.toolStrength\n.01,1.5\n,0.5\nx,.2\n.01\n.01,.7,.3\n");
    assertThat(bad(HEAD + "parameterSet: bad.csv\n"))
        .containsExactly(
            "bad.csv:2:5: chips.toolStrength is 1.5; allowed: 0 to 1",
            "bad.csv:3:1: adoption.innovation must be a number, not ''",
            "bad.csv:4:1: adoption.innovation must be a number, not 'x'",
            "bad.csv:5:1: this row has 1 field; the header has 2",
            "bad.csv:6:1: this row has 3 fields; the header has 2");
    write("bad.csv", "chips.toolStrengt,adoption.innovation,adoption.innovation\n1,1,1\n");
    assertThat(bad(HEAD + "parameterSet: bad.csv\n"))
        .containsExactly(
            "bad.csv:1:1: unknown column 'chips.toolStrengt', did you mean 'chips.toolStrength'?",
            "bad.csv:1:39: duplicate column 'adoption.innovation'");
    write("bad.csv", "controls.thresholdLadder\n1\n");
    assertThat(bad(HEAD + "parameterSet: bad.csv\n"))
        .containsExactly("bad.csv:1:1: unknown column 'controls.thresholdLadder'");
    write("bad.csv", "chips.toolStrength\n");
    assertThat(bad(HEAD + "parameterSet: bad.csv\n"))
        .containsExactly("bad.csv: has no row below its header");
    write("bad.csv", "");
    assertThat(bad(HEAD + "parameterSet: bad.csv\n")).containsExactly("bad.csv: is empty");
    assertThat(bad(HEAD + "parameterSet: bda.csv\n"))
        .containsExactly(
            "x.yaml:4:15: parameterSet: no such file 'bda.csv', did you mean 'bad.csv'?");
    assertThat(bad(HEAD + "parameterSet: [1]\n"))
        .containsExactly("x.yaml:4:15: parameterSet must be a path, not a list");
  }

  @Test
  void aSetReplacesWhatParentsSayAndNobodyHasASecondSay() throws IOException {
    Path table = write("two.csv", SET);
    write(
        "parent.yaml", HEAD + "parameters: {chips.toolStrength: 0.25, research.openWeights: 2}\n");
    String child = "multipolar: 1\ntitle: T\nextends: parent.yaml\nparameterSet: two.csv\n";
    Scenario scenario = good(write("child.yaml", child));
    assertThat(scenario.changedParameters()).containsOnlyKeys("research.openWeights");

    String second =
        "parameters.chips.toolStrength is given by the rows of two.csv already; leave it out, or remove"
            + " the set (parameterSet: null)";
    assertThat(bad(child + "parameters: {chips.toolStrength: 0.3}\n"))
        .containsExactly("x.yaml:5:14: " + second);
    String grandchild = "multipolar: 1\ntitle: T\nextends: child.yaml\n";
    assertThat(bad(grandchild + "parameters: {chips.toolStrength: 0.3}\n"))
        .containsExactly("x.yaml:4:14: " + second);
    Replacement own = Replacement.set("parameters.chips.toolStrength", "0.3");
    assertThat(bad(child, own)).containsExactly(own.option() + ": " + second);

    Path plain = write("plain.yaml", grandchild + "parameterSet: null\n");
    assertThat(good(plain, own).parameters().chips().toolStrength()).isEqualTo(.3);
    Path removed = folder.resolve("child.yaml");
    assertThat(good(removed, Replacement.set("parameterSet", ""), own).parameterSet()).isEmpty();
    // A later option replaces an earlier one.
    Replacement typed = Replacement.set("parameterSet", table.toString());
    assertThat(good(plain, own, typed).parameterSet()).isPresent();
    assertThat(bad(grandchild, typed, own)).containsExactly(own.option() + ": " + second);
  }

  @Test
  void worldsThatAreMadeWithAParameterAndPresetsHaveNoUseForIt() throws IOException {
    write("two.csv", "synthetic.makers,chips.toolStrength\n.7,.5\n");
    String synthetic =
        "multipolar: 1\ntitle: T\nworld: {synthetic: {states: 2, firms: 2, zipf: 1}}\n";
    assertThat(bad(synthetic + "parameterSet: two.csv\n"))
        .containsExactly(
            "x.yaml:4:15: parameterSet: a synthetic world is made with synthetic.makers, which is"
                + " the same for all replications");
    assertThat(bad(HEAD + "preset: bass\nparameterSet: two.csv\n"))
        .containsExactly("x.yaml:5:15: parameterSet: a preset is run with parameters of its own");
  }

  @Test
  void theResolvedFileWithItsTableGivesTheSameScenario() throws IOException {
    write("two.csv", SET);
    Scenario scenario = good(write("x.yaml", HEAD + "parameterSet: two.csv\n"));
    Path resolved = write("resolved/scenario.yaml", scenario.resolvedYaml());
    Files.createDirectories(folder.resolve("resolved/inputs"));
    ParameterSet set = scenario.parameterSet().orElseThrow();
    write("resolved/" + set.file(), set.csv());
    Scenario again = good(resolved);
    assertThat(again).isEqualTo(scenario);
    assertThat(again.identity()).isEqualTo(scenario.identity());
    assertThat(again.resolvedYaml()).isEqualTo(scenario.resolvedYaml());
  }

  @Test
  void identityCountsWhatTheTableSaysAndNotHow() throws IOException {
    Map<String, String> identities = new LinkedHashMap<>();
    Path file = write("x.yaml", HEAD + "parameterSet: two.csv\n");
    for (String table :
        List.of(
            SET,
            SET.replace("0.5", ".50").replace("\n", "\r\n"),
            SET.replace("0.5", "0.6"),
            "adoption.innovation,chips.toolStrength\n.0125,1\n.01,.5\n")) {
      write("two.csv", table);
      identities.put(table, good(file).identity());
    }
    List<String> all = List.copyOf(identities.values());
    assertThat(all.get(1)).isEqualTo(all.get(0));
    assertThat(all.get(2)).isNotEqualTo(all.get(0));
    assertThat(all.get(3)).as("the order decides").isNotEqualTo(all.get(0));
    assertThat(all.get(0))
        .contains("  parameters: adoption.innovation chips.toolStrength\n  rows: 2\n");
  }
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine;

class ParameterSetCommandTest {
  private static final String BLOCS = "scenarios/classroom/july-2025.yaml";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path table;

  @BeforeEach
  void tableOfThree() throws IOException {
    table = table("set.csv", "adoption.innovation,chips.toolStrength\n.01,.5\n.012,1\n.014,.7\n");
  }

  private Path table(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int type(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Multipolar.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(words);
  }

  private int run(String scenario, String name, String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", scenario, "--no-figures", "--out", at(name).toString()));
    words.addAll(List.of("--set", "run.to=2023-06"));
    if (!List.of(more).contains("-n")) {
      words.addAll(List.of("-n", "5"));
    }
    words.addAll(List.of(more));
    return type(words.toArray(String[]::new));
  }

  private static ParameterSet set(Path table) {
    return ScenarioReader.read(Path.of(BLOCS), Map.of("parameterSet", "\"" + table + "\""))
        .scenario()
        .orElseThrow()
        .parameterSet()
        .orElseThrow();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  @Test
  void theRowOfEachReplicationIsKeptAndTheResolvedScenarioRunsAsItIs() throws IOException {
    assertThat(run(BLOCS, "a", "--set", "parameterSet=" + table)).as(err.toString()).isZero();
    assertThat(err.toString())
        .contains("note: replications take the rows of " + table)
        .contains(" in turn: 3 vectors of 2 parameters");
    assertThat(Files.readAllLines(at("a").resolve("runs.csv")))
        .extracting(row -> row.split(",", -1)[2])
        .containsExactly("row", "1", "2", "3", "1", "2");
    assertThat(at("a").resolve("scenario.yaml"))
        .content()
        .containsPattern("\nparameterSet: inputs/parameter-set-[0-9a-f]{8}.csv\n")
        .doesNotContain("chips.toolStrength");
    assertThat(at("a").resolve("manifest.json"))
        .content()
        .contains(
            "\"inputs/parameter-set-", "  parameters: adoption.innovation chips.toolStrength");
    // From the results alone, in another place and with other threads: the same bytes.
    Files.delete(table);
    assertThat(run(at("a").resolve("scenario.yaml").toString(), "b", "--threads", "3", "--quiet"))
        .as(err.toString())
        .isZero();
    assertThat(Study.results(at("b"))).isEqualTo(Study.results(at("a")));
    assertThat(run(at("a").resolve("scenario.yaml").toString(), "a", "-n", "7")).isZero();
    assertThat(Files.readAllLines(at("a").resolve("runs.csv"))).hasSize(8);
    assertThat(type("run", at("a").resolve("scenario.yaml").toString(), "--replication", "5"))
        .isZero();
    assertThat(out.toString()).startsWith("replication 5, row 2 of the parameter set: ok");
  }

  @Test
  void anotherTableIsAnotherIdentity() throws IOException {
    assertThat(run(BLOCS, "a", "--set", "parameterSet=" + table)).isZero();
    Path other = table("other.csv", Files.readString(table).replace(".014", ".015"));
    assertThat(run(BLOCS, "a", "--set", "parameterSet=" + other)).isEqualTo(2);
    assertThat(err.toString()).contains("parameterSet.digest: ");
    assertThat(run(BLOCS, "a")).isEqualTo(2);
    assertThat(err.toString()).contains("parameterSet.rows: 3 there, nothing now");
    Path kept = at("a").resolve(set(table).file());
    Files.writeString(kept, "adoption.innovation\n.01\n");
    assertThat(run(BLOCS, "a", "--set", "parameterSet=" + table)).isEqualTo(2);
    assertThat(err.toString()).contains(kept + " was changed after it was written");
  }

  @Test
  void onlyRunsOfOneSetAreCompared() {
    assertThat(run(BLOCS, "plain")).isZero();
    assertThat(run(BLOCS, "varied", "--set", "parameterSet=" + table)).isZero();
    assertThat(
            run("scenarios/classroom/open-commons.yaml", "other", "--set", "parameterSet=" + table))
        .isZero();
    String differences = at("differences").toString();
    assertThat(
            type(
                "compare",
                at("varied").toString(),
                at("other").toString(),
                "--no-figures",
                "--out",
                differences))
        .as(err.toString())
        .isZero();
    assertThat(
            type(
                "compare",
                at("plain").toString(),
                at("varied").toString(),
                "--no-figures",
                "--out",
                differences))
        .isEqualTo(2);
    assertThat(err.toString()).contains("same world, months and parameter set can be compared");
  }
}

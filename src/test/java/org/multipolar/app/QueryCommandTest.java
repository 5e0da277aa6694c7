package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.store.Answer;
import org.multipolar.store.ResultsDatabase;
import picocli.CommandLine;

/** The commands that read results as tables, on the shipped example. */
@Tag("long")
class QueryCommandTest {
  private static final String EXAMPLE = "results/example";

  @TempDir private Path folder;

  private record Result(int code, List<String> out, List<String> err) {}

  private static Result type(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Multipolar.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(words);
    return new Result(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  private static Result ask(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "query";
    all[1] = EXAMPLE;
    System.arraycopy(words, 0, all, 2, words.length);
    return type(all);
  }

  @Test
  void anAnswerIsAnAlignedTable() {
    Result result =
        ask(
            "SELECT run, actor, item, after FROM events WHERE date = '2022-10-01'"
                + " AND target = 'CHN' ORDER BY actor LIMIT 2");
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsExactly(
            "run  actor  item                after",
            "  1  EUR    tool-control  0.434210526",
            "  1  TWN    tool-control            1");
    assertThat(result.code()).isZero();
  }

  @Test
  void anAnswerCanBeCsvOrJson() {
    String sql = "SELECT run, status, reason, threat_end > 0 AS high FROM runs WHERE run < 3";
    assertThat(ask(sql, "--format", "csv").out())
        .containsExactly("run,status,reason,high", "1,ok,,true", "2,ok,,true");
    assertThat(ask("--format", "json", sql).out())
        .containsExactly(
            "[",
            "{\"run\": 1, \"status\": \"ok\", \"reason\": null, \"high\": true},",
            "{\"run\": 2, \"status\": \"ok\", \"reason\": null, \"high\": true}",
            "]");
  }

  @Test
  void manyRowsAreAllPrinted() {
    assertThat(ask("FROM range(2500)").out())
        .hasSize(2501)
        .startsWith("range", "    0")
        .endsWith(" 2499");
  }

  @Test
  void wideCellsAreCutOnATerminalOnly() throws IOException {
    String sql = "SELECT repeat('é', 50) AS a, 'one' || chr(10) || 'two' AS b";
    for (boolean terminal : new boolean[] {true, false}) {
      StringWriter text = new StringWriter();
      try (ResultsDatabase database = ResultsDatabase.open(Path.of(EXAMPLE));
          Answer answer = database.ask(sql)) {
        new AnswerTable(new PrintWriter(text), terminal ? 45 : Terminal.UNLIMITED).print(answer);
      }
      String cell = terminal ? "é".repeat(39) + "…" : "é".repeat(50);
      int width = terminal ? 40 : 50;
      assertThat(text.toString().lines())
          .containsExactly(
              "a" + " ".repeat(width + 1) + "b", cell + "  one", " ".repeat(width + 2) + "two");
    }
  }

  @Test
  void whatIsWiderThanTheTerminalIsPrintedAValueALine() throws IOException {
    StringWriter text = new StringWriter();
    try (ResultsDatabase database = ResultsDatabase.open(Path.of(EXAMPLE));
        Answer answer =
            database.ask(
                "SELECT i AS n, 100000.5 AS number, 200000.5 AS other FROM range(1, 3) r(i)")) {
      new AnswerTable(new PrintWriter(text), 20).print(answer);
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "n       1",
            "number  100000.5",
            "other   200000.5",
            "",
            "n       2",
            "number  100000.5",
            "other   200000.5");
  }

  @Test
  void tablesAreListedWithTheirColumns() {
    Result result = ask("--tables");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith(
            "runs: one row per replication",
            "  run BIGINT, seed VARCHAR, status VARCHAR, reason VARCHAR")
        .contains("world: one row per run and date", "  run BIGINT, date DATE, metric VARCHAR")
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsWrongIsOneLineAndExitCodeTwo() {
    assertThat(ask("SELECT 1 FROM summary"))
        .isEqualTo(
            new Result(
                2,
                List.of(),
                List.of(
                    "line 1, column 15: no table 'summary': results/example/summary.csv is missing."
                        + " Rerun the command to regenerate it from the blocks.")));
    assertThat(ask("FROM states").err())
        .containsExactly(
            "line 1, column 6: no table 'states': no states were recorded; see 'record:' in the scenario");
    Path none = folder.resolve("none");
    for (String command : List.of("query", "pack")) {
      String[] words =
          command.equals("query")
              ? new String[] {command, none.toString(), "SELECT 1"}
              : new String[] {command, none.toString()};
      assertThat(type(words))
          .isEqualTo(new Result(2, List.of(), List.of(none + ": no such folder")));
    }
    assertThat(ask("SELECT 1", "--format", "xml").err())
        .containsExactly(
            "--format xml: must be table, csv or json", "See 'multipolar query --help'.");
    assertThat(ask().err()).first().isEqualTo("query needs SQL, or --tables");
    assertThat(ask("--tables", "SELECT 1").err()).first().isEqualTo("--tables takes no SQL");
    assertThat(ask("--out", "x.csv", "--format", "csv", "SELECT 1"))
        .isEqualTo(
            new Result(
                2, List.of(), List.of("--out cannot be combined with --tables or --format")));
    assertThat(ask("SELECT 1", "--out", "x.txt").err())
        .containsExactly("--out x.txt: must end with .csv or .parquet");
  }

  @Test
  void anAnswerIsSavedAndReplacesNothing() throws IOException {
    Path csv = folder.resolve("below/a.csv");
    String sql = "SELECT run FROM runs WHERE run < 3";
    assertThat(ask(sql, "--out", csv.toString())).isEqualTo(new Result(0, List.of(), List.of()));
    assertThat(csv).hasContent("run\n1\n2\n");
    assertThat(ask(sql, "--out", csv.toString()))
        .isEqualTo(
            new Result(
                2,
                List.of(),
                List.of(csv + " already exists; choose another name or move it away")));
    Path parquet = folder.resolve("a.parquet");
    assertThat(ask(sql, "--out", parquet.toString()).code()).isZero();
    assertThat(Files.readAllBytes(parquet)).startsWith('P', 'A', 'R', '1');
  }

  @Test
  void resultsArePacked() {
    Path out = folder.resolve("packed");
    Result result = type("pack", EXAMPLE, "--out", out.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .containsExactly(
            out.resolve("runs.parquet").toString(),
            out.resolve("world.parquet").toString(),
            out.resolve("events.parquet").toString(),
            out.resolve("reasons.parquet").toString());
    assertThat(type("pack", EXAMPLE, "--quiet", "--out", out.toString()))
        .isEqualTo(new Result(0, List.of(), List.of()));
  }
}

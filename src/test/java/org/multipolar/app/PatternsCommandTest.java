package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.scenario.study.PatternReader;
import picocli.CommandLine;

class PatternsCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "f4", "F4aa"})
  void anIdThatNoPatternHasIsOneClearError(String id) {
    StringWriter err = new StringWriter();
    CommandLine line = Multipolar.commandLine();
    line.setErr(new PrintWriter(err));
    Path out = folder.resolve("none");
    assertThat(line.execute("patterns", "--only", id, "--out", out.toString())).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(1)
        .startsWith("--only '" + id + "': no pattern has an id that begins so; ids begin with ")
        .contains("F")
        .contains("G");
    assertThat(out).doesNotExist();
  }

  @Test
  void patternsArePrintedAndWritten() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine line = Multipolar.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(new StringWriter()));
    int code =
        line.execute("patterns", "-n", "2", "--point", "--only", "F4", "--out", folder.toString());
    assertThat(out.toString()).contains("must", "F4a", "0.4900 – 0.5900", "that must hold do");
    List<String> rows = Files.readAllLines(folder.resolve("patterns.csv"));
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0)).startsWith("id,pattern,scenario,against,unit,kind,low,high,value,");
    boolean broken = rows.stream().anyMatch(row -> row.contains(",no,"));
    assertThat(code).isEqualTo(broken ? 1 : 0);
  }

  private static final String HEADER = String.join(",", PatternReader.COLUMNS) + "\n";

  /** A table of two patterns of a small scenario beside it, and that scenario. */
  private Path table() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        "multipolar: 1\ntitle: Mine\nextends: baseline\nworld: blocs\n");
    return Files.writeString(
        folder.resolve("mine.csv"),
        HEADER
            + "A1,growth,mine,,,compute-growth,world,2022-10,2023-06,,median,1,9,factor a year,must,me,,\n"
            + "A2,adoption,mine,,,adoption,USA,,2023-06,,median,0.0,0.04,share,should,me,,\n");
  }

  private record Typed(int code, String out, List<String> err) {}

  private static Typed type(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Multipolar.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return new Typed(line.execute(words), out.toString(), err.toString().lines().toList());
  }

  @Test
  void aTableOfOnesOwnRunsTheScenarioBesideIt() throws IOException {
    Path out = folder.resolve("out");
    Typed typed =
        type("patterns", table().toString(), "-n", "2", "--point", "--out", out.toString());
    assertThat(typed.code()).as(String.join("\n", typed.err())).isZero();
    assertThat(typed.out()).contains("A1", "1 of 1 that must hold do");
    assertThat(Files.readAllLines(out.resolve("patterns.csv"))).hasSize(3);
  }

  @Test
  void aScenarioThatIsWrongIsToldWithItsOwnPlace() throws IOException {
    Path table = table();
    Path scenario = folder.resolve("mine.yaml");
    Files.writeString(scenario, "multipolar: 1\ntitle: Mine\nextends: baseline\nworld: blosc\n");
    assertThat(type("patterns", table.toString(), "--out", folder.resolve("no").toString()).err())
        .singleElement()
        .asString()
        .startsWith(scenario + ":4:8: unknown world 'blosc'");
  }

  @Test
  void namesThatATableHasWrongAreToldWithTheirPlace() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.csv"),
            HEADER
                + "A1,t,baselin,,,adoption,USA,,2023-06,,median,0,1,share,must,me,,\n"
                + "A2,t,baseline,,,adoptoin,USA,,2023-06,,median,0,1,share,must,me,,\n"
                + "A3,t,baseline,,,adoption,USS,,2023-06,,median,0,1,share,must,me,,\n"
                + "A3,t,baseline,,,lag-open,USA,,2023-06,,median,0,1,share,must,me,,\n"
                + "A4,t,baseline,,,lag-open,USA,,2023-06,,median,0,1,share,must,me,,\n");
    assertThat(type("patterns", bad.toString(), "--out", folder.resolve("no").toString()).err())
        .containsExactly(
            bad + ":2:6: scenario: no file 'baselin.yaml' beside the table or shipped",
            bad
                + ":3:17: 'adoptoin' is no observation operator and no metric, did you mean"
                + " 'adoption'?",
            bad
                + ":4:26: 'USS' is no state or firm of this world, nor 'world', did you mean"
                + " 'USA'?",
            bad + ":5:1: another row has the id A3",
            bad + ":6:26: lag-open cannot be asked about USA; it takes world",
            "5 problems; nothing was run.");
  }

  @Test
  void aCalibrationFiltersByPatternsAlone() throws IOException {
    table();
    Path file =
        Files.writeString(
            folder.resolve("c.yaml"),
            """
            multipolar: 1
            title: Filtered
            scenario: mine.yaml
            patterns: {table: mine.csv, rows: A, misses: 1, replications: 1}
            free: {adoption.imitation: {low: 0.5, high: 1.2}}
            optimiser: {evaluations: 3}
            sample: {vectors: 8, accepted: 4}
            """);
    assertThat(type("validate", file.toString()).out())
        .contains("c.yaml: Filtered, a calibration on 2 patterns");
    Path out = folder.resolve("calibrated");
    Typed typed = type("calibrate", file.toString(), "--out", out.toString());
    assertThat(typed.code()).as(String.join("\n", typed.err())).isZero();
    assertThat(typed.out())
        .contains("Patterns: the fitted vector, and the vectors drawn")
        .contains("An accepted vector may miss at most 1.")
        .containsPattern("4 of 8 vectors of the prior show the patterns and are the nearest of \\d")
        .contains("history --set parameterSet=")
        .doesNotContain("named targets", "implausible");
    assertThat(out.resolve("fit.csv")).doesNotExist();
    assertThat(Files.readAllLines(out.resolve("accepted.csv"))).hasSize(5);
    assertThat(Files.readAllLines(out.resolve("patterns.csv")).get(1))
        .startsWith("A1,growth,mine,,factor a year,1,9,")
        .endsWith(",8,8");
    byte[] sample = Files.readAllBytes(out.resolve("sample.csv"));
    Files.writeString(
        file,
        Files.readString(file).replace("misses: 1", "misses: 0").replace("rows: A", "rows: A2"));
    assertThat(type("calibrate", file.toString(), "--out", out.toString()).err())
        .as("other rows are another calibration")
        .anyMatch(line -> line.contains("patterns.A1: "));
    Files.writeString(file, Files.readString(file).replace("rows: A2", "rows: A"));
    Files.writeString(
        folder.resolve("mine.csv"),
        Files.readString(folder.resolve("mine.csv")).replace(",1,9,factor", ",8,9,factor"));
    Path none = folder.resolve("none");
    typed = type("calibrate", file.toString(), "--out", none.toString());
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("0 of 8 vectors of the prior show the patterns and are the nearest of 0 that do")
        .contains("draw more vectors, widen the ranges or allow more misses.")
        .doesNotContain("Next:");
    assertThat(Files.readAllLines(none.resolve("accepted.csv"))).hasSize(1);
    assertThat(out.resolve("sample.csv")).hasBinaryContent(sample);
  }
}

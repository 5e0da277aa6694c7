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
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  private static final String EARLY =
      "note: quarterly-revenue Nvidia 2022-11-30 is not fitted: it begins before the run, or has no"
          + " value in it";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int type(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Multipolar.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("o.csv"),
        """
        date,role,entity,metric,value,low,high,source,licence
        2022-11-30,history,Nvidia,quarterly-revenue,3.8,3.6,4,made up,fact
        2023-06-30,calibrate,USA,adoption,0.05,0.04,0.06,made up,fact
        2024-08-31,history,USA,adoption,0.15,0.13,0.17,made up,fact
        """);
    Files.writeString(
        folder.resolve("s.yaml"),
        "multipolar: 1\ntitle: Own\nextends: "
            + Path.of("scenarios/baseline.yaml").toAbsolutePath().toString().replace('\\', '/')
            + "\nworld: blocs\n");
    Files.writeString(
        folder.resolve("c.yaml"),
        """
        multipolar: 1
        title: Waves
        scenario: s.yaml
        observations: [o.csv]
        to: 2024-08-31
        free: {adoption.imitation: {low: 0.5, high: 1.2}, adoption.innovation: {low: 0.02, high: 0.08}}
        optimiser: {evaluations: 2, replications: 1}
        sample: {vectors: 24, accepted: 12, replications: 1, waves: 2, moves: 3}
        """);
  }

  @Test
  void everythingUpToItsLastDayIsFittedAndCalledSo() throws IOException {
    Path results = folder.resolve("c");
    assertThat(type("calibrate", folder.resolve("c.yaml").toString(), "--out", results.toString()))
        .as(err.toString())
        .isZero();
    assertThat(err.toString()).contains(EARLY).contains("waves: 0 of 36 moves");
    assertThat(out.toString())
        .contains("In sample: up to 2024-08-31")
        .doesNotContain("Out of sample")
        .containsPattern("\\d+ vectors, which 2 waves moved from the nearest of 24 of the prior")
        .containsPattern("Wave 1: misfit at most \\d+\\.\\d, \\d+ % of moves made\\.")
        .contains("Wave 2: ");
    assertThat(Files.readAllLines(results.resolve("fit.csv")).stream().skip(1))
        .hasSize(2)
        .allMatch(row -> row.contains(",in,adoption,USA,"));
    assertThat(Files.readAllLines(results.resolve("waves.csv"))).hasSize(37);
    assertThat(Files.readString(results.resolve("figures/pairs.md")))
        .contains(" vectors, moved in 2 waves from the nearest of 24. Axes:");
    Files.writeString(
        folder.resolve("c.yaml"),
        Files.readString(folder.resolve("c.yaml")).replace("moves: 3", "moves: 4"));
    assertThat(type("calibrate", folder.resolve("c.yaml").toString(), "--out", results.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("waves: ");
  }

  @Test
  void whatIsHeldBackIsNotFitted() throws IOException {
    Path results = folder.resolve("h");
    assertThat(
            type(
                "calibrate",
                folder.resolve("c.yaml").toString(),
                "--held-back",
                "--no-figures",
                "--out",
                results.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("In sample: up to 2024-06-30")
        .containsPattern("\\d+ vectors, which 2 waves moved from the nearest of 24 of the prior");
    assertThat(err.toString()).contains("waves: ").doesNotContain("is not fitted");
    assertThat(Files.readAllLines(results.resolve("fit.csv"))).hasSize(2);
    assertThat(Files.readAllLines(results.resolve("waves.csv"))).hasSize(37);
  }

  @Test
  void nothingIsHeldBackOfPatternsAlone() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        Files.readString(folder.resolve("c.yaml"))
            .replace("observations: [o.csv]\nto: 2024-08-31\n", "patterns: {rows: F1}\n"));
    assertThat(type("calibrate", file.toString(), "--held-back", "--out", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            file + ": --held-back fits to observations, of which this calibration has none");
  }
}

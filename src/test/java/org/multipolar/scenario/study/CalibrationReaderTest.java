package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.value.parameter.ParameterCatalogue;

class CalibrationReaderTest {
  @TempDir Path folder;

  @Test
  void theShippedFileHasNoMoreFreeParametersThanTargets() {
    CalibrationReader.Outcome read =
        CalibrationReader.read(
            Path.of("scenarios/studies/calibration.yaml"), OperatorCatalogue::check);
    assertThat(read.problems()).isEmpty();
    CalibrationSpec spec = read.spec().orElseThrow();
    assertThat(spec.free())
        .hasSizeLessThanOrEqualTo(11)
        .allSatisfy(f -> assertThat(f.reason()).isNotBlank());
    assertThat(spec.uncertain()).isNotEmpty().allSatisfy(u -> assertThat(u.reason()).isNotBlank());
    for (CalibrationSpec.Free each : spec.uncertain()) {
      double standard = ParameterCatalogue.entries().get(each.name()).defaults().get(0);
      assertThat(standard).as(each.name()).isBetween(each.low(), each.high());
    }
    assertThat(spec.observations()).allSatisfy(file -> assertThat(file).exists());
  }

  @ParameterizedTest
  @CsvSource({"2024-02-10, 2024-02-10", "2024-02, 2024-02-29"})
  void aMonthIsTheLastOneToItsEnd(String written, LocalDate day) throws IOException {
    Path file = folder.resolve("to.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of("scenarios/studies/calibration.yaml"))
            .replace("to: 2025-06-30", "to: " + written)
            .replace(
                "../", Path.of("scenarios").toAbsolutePath().toString().replace('\\', '/') + "/"));
    assertThat(CalibrationReader.read(file, OperatorCatalogue::check).spec().orElseThrow().to())
        .contains(day);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        multipolar: 1
        title: Bad
        scenario: none.yaml
        observations: [nowhere.csv]
        free:
          adoption.inovation: {low: 0.01, high: 0.02}
          adoption.imitation: {low: 0.6, high: 0.4}
          chips.toolStrength: {low: 0, high: 1, scale: log}
          smuggling.wanted: {low: 0, high: 0.4}
        uncertain:
          smuggling.wanted: {low: 0, high: 0.4}
          policy.inertia: {low: 1, high: 0}
        discrepancy: {cluster-shar: 0.01, talent: 2}
        optimizer: {evaluations: 10}
        """);
    assertThat(CalibrationReader.read(file, OperatorCatalogue::check).problems())
        .extracting(
            problem ->
                problem.toString().replace(folder.toString(), "").substring(1).replace('\\', '/'))
        .containsExactly(
            "bad.yaml:3:11: scenario: no such file '/none.yaml'",
            "bad.yaml:4:16: observations: no such file '/nowhere.csv'",
            "bad.yaml:6:3: unknown key 'adoption.inovation' in free, did you mean"
                + " 'adoption.innovation'?",
            "bad.yaml:7:40: free.adoption.imitation.high must be above low",
            "bad.yaml:8:29: free.chips.toolStrength.low must be positive with scale log",
            "bad.yaml:11:3: smuggling.wanted is free already",
            "bad.yaml:12:34: uncertain.policy.inertia.high must be above low",
            "bad.yaml:13:15: discrepancy: 'cluster-shar' is no observation operator and no metric,"
                + " did you mean 'cluster-share'?",
            "bad.yaml:14:1: unknown key 'optimizer', did you mean 'optimiser'?");
  }

  private static final String ROW =
      ",t,baseline,,,adoption,USA,,2024-01,,median,0,1,share,%s,somebody,,\n";

  private CalibrationReader.Outcome patterns(String section) throws IOException {
    Files.writeString(
        folder.resolve("p.csv"),
        String.join(",", PatternReader.COLUMNS)
            + "\nA1"
            + ROW.formatted("must")
            + "A10"
            + ROW.formatted("must")
            + "B1"
            + ROW.formatted("should")
            + "B2"
            + ROW.formatted("shown")
            + "C"
            + ROW.formatted("must").replace("adoption", "acting-levers"));
    Path file = folder.resolve("c.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: C\nscenario: baseline\nfree: {adoption.imitation: {low: 0.4, high:"
            + " 0.6}}\n"
            + section);
    return CalibrationReader.read(file, OperatorCatalogue::check);
  }

  private List<String> rows(String rows) throws IOException {
    CalibrationReader.Outcome read = patterns("patterns: {table: p.csv" + rows + "}\n");
    assertThat(read.problems()).isEmpty();
    return read.spec().orElseThrow().patterns().orElseThrow().rows().stream()
        .map(Pattern::id)
        .toList();
  }

  @Test
  void rowsAreNamedByIdOrByItsBeginning() throws IOException {
    assertThat(rows(""))
        .as("all that must hold and that runs can meet")
        .containsExactly("A1", "A10");
    assertThat(rows(", rows: A1")).as("an id is not a beginning").containsExactly("A1");
    assertThat(
            patterns("patterns: {rows: [F2]}\n")
                .spec()
                .orElseThrow()
                .patterns()
                .orElseThrow()
                .rows())
        .as("a beginning ends no number: not F20a, nor F2a, which is only shown")
        .extracting(Pattern::id)
        .containsExactly("F2b", "F2c");
    assertThat(rows(", rows: [B, A]")).containsExactly("A1", "A10", "B1");
    CalibrationSpec.Patterns read =
        patterns("patterns: {table: p.csv, misses: 1, replications: 3}\n")
            .spec()
            .orElseThrow()
            .patterns()
            .orElseThrow();
    assertThat(read.misses()).isEqualTo(1);
    assertThat(read.replications()).isEqualTo(3);
    assertThat(
            patterns("patterns: {rows: F4}\n").spec().orElseThrow().patterns().orElseThrow().rows())
        .as("the shipped table")
        .extracting(Pattern::id)
        .containsExactly("F4a", "F4b", "F4c", "F4d", "F4e", "F4f");
  }

  @Test
  void rowsWithoutAVerdictAreRefused() throws IOException {
    Map<String, String> refused =
        Map.of(
            "patterns: {table: p.csv, rows: [A1, D]}",
            "5:37: patterns.rows: no row has the id 'D' or one that begins so; allowed: A1, A10, B1, B2, C",
            "patterns: {table: p.csv, rows: B2}",
            "5:32: patterns.rows: B2 has no verdict from runs: its kind is shown",
            "patterns: {table: p.csv, rows: [C]}",
            "5:33: patterns.rows: C has no verdict from runs: it tests levers by trials",
            "patterns: {table: p.csv, misses: 2}",
            "5:34: patterns.misses must be below the number of rows, 2, not 2",
            "seed: 3",
            "1:1: missing key 'observations' or 'patterns'");
    for (Map.Entry<String, String> each : refused.entrySet()) {
      assertThat(patterns(each.getKey() + "\n").problems())
          .as(each.getKey())
          .singleElement()
          .asString()
          .endsWith("c.yaml:" + each.getValue());
    }
  }
}

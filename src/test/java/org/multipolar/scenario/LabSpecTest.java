package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.figure.DatedEvent;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.world.LabRow;

/** Toy world, 2022-10 to 2024-09: labs that a scenario founds. */
class LabSpecTest {
  private static final String LAB =
      "labs:\n  - {id: LabC, name: Lab C, home: B, from: 2023-07-01, host: CloudB, potential: 130,"
          + " computeLog: -0.5}\n";

  @TempDir private Path folder;

  private ReadResult read(String rest) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\n"
                + "run: {from: 2022-10, to: 2024-09, branch: 2023-10-15}\n"
                + "rules: {policy: {default: fixed}, release: {default: always-open}}\n"
                + rest);
    return ScenarioReader.read(file);
  }

  private Course run(String rest) throws IOException {
    return WorldKit.run(Blueprints.of(read(rest).scenario().orElseThrow()), 1, true);
  }

  @Test
  void aLabIsARowOfTheWorldThatItsHostServes() throws IOException {
    Scenario scenario = read(LAB).scenario().orElseThrow();
    assertThat(scenario.world().tables().labs())
        .extracting(LabRow::id)
        .containsExactly("LabA", "LabB", "LabC");
    assertThat(scenario.world().tables().labs().get(2))
        .isEqualTo(
            new LabRow(
                "LabC",
                "Lab C",
                "B",
                LocalDate.of(2023, 7, 1),
                "CloudB",
                130,
                Double.NaN,
                Double.NaN,
                -.5,
                1,
                .2,
                .03));
    assertThat(
            scenario.world().tables().investors().stream()
                .filter(investor -> investor.id().equals("CloudB"))
                .findFirst()
                .orElseThrow()
                .labs())
        .containsExactly("LabB", "LabC");
  }

  @Test
  void nothingMovesBeforeItsFoundingAndTheFrontierMayThen() throws IOException {
    double[] with = run(LAB).world("frontier");
    double[] without = run("").world("frontier");
    for (int month = 0; month < 9; month++) {
      assertThat(with[month]).isEqualTo(without[month]);
    }
    assertThat(with[23]).isGreaterThan(without[23] + 1);
  }

  @Test
  void policiesRulesAndRecordsCanNameIt() throws IOException {
    ReadResult read =
        read(
            LAB
                + "policies:\n  - {at: 2023-10-15, by: LabC, set: {release: closed}, source: s}\n"
                + "record: {firms: [LabC]}\n");
    assertThat(read.problems()).isEmpty();
    assertThat(
            read.scenario()
                .orElseThrow()
                .record()
                .firmIds(read.scenario().orElseThrow().world().tables()))
        .contains("LabC");
  }

  @Test
  void oneFoundedAfterTheRunKeepsItsNameAndChangesNothing() throws IOException {
    String late = LAB.replace("2023-07-01", "2030-07-01") + "record: {firms: [LabC]}\n";
    ReadResult read = read(late);
    assertThat(read.problems()).isEmpty();
    assertThat(read.notes())
        .contains("left out, since the run ends in 2024-09: labs.from 2030-07-01");
    assertThat(run(late).world("frontier")).isEqualTo(run("").world("frontier"));
    Path again =
        Files.writeString(
            folder.resolve("again.yaml"), read.scenario().orElseThrow().resolvedYaml());
    assertThat(ScenarioReader.read(again).problems()).isEmpty();
  }

  @Test
  void figuresMarkItsFoundingByItsName() throws IOException {
    assertThat(read(LAB + "figures: [{name: lag, marks: [LabC]}]\n").problems()).isEmpty();
    assertThat(FigureFacts.of(read(LAB).scenario().orElseThrow()).events())
        .contains(new DatedEvent(LocalDate.of(2023, 7, 1), "LabC", "Lab C founded", .5, true));
  }

  @Test
  void aResolvedFileSaysTheSame() throws IOException {
    Scenario scenario = read(LAB).scenario().orElseThrow();
    String text = scenario.resolvedYaml();
    Path again = Files.writeString(folder.resolve("again.yaml"), text);
    Scenario back = ScenarioReader.read(again).scenario().orElseThrow();
    assertThat(back.labs()).isEqualTo(scenario.labs());
    assertThat(back.world().tables()).isEqualTo(scenario.world().tables());
  }

  /** In the month of its founding, on the 20th here, its policies can begin on any day. */
  @ParameterizedTest
  @CsvSource({
    "release, open, 2023-06-30, true",
    "pledge, 0.2, 2023-06-30, true",
    "release, open, 2023-07-01, false",
    "pledge, 0.2, 2023-07-01, false",
  })
  void itsPoliciesBeginInTheMonthOfItsFoundingAtTheEarliest(
      String lever, String level, String day, boolean early) throws IOException {
    String rest =
        LAB.replace("2023-07-01", "2023-07-20")
            + "policies:\n  - {at: "
            + day
            + ", by: [LabA, LabC], set: {"
            + lever
            + ": "
            + level
            + "}, source: s}\n";
    List<String> told = read(rest).problems().stream().map(Problem::toString).toList();
    if (early) {
      assertThat(told)
          .containsExactly(
              folder.resolve("x.yaml")
                  + ":9:10: policies.at 2023-06-30 is before LabC is founded, on 2023-07-20; its"
                  + " policies begin in 2023-07 or later");
    } else {
      assertThat(told).isEmpty();
    }
  }
}

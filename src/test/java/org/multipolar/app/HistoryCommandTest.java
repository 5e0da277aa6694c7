package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;
import picocli.CommandLine;

class HistoryCommandTest {
  private static final String BLOCS = "scenarios/classroom/july-2025.yaml";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Multipolar.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(
        Stream.concat(Stream.of("history", "-n", "3", "--threads", "2"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Path table(String name, String rows) throws IOException {
    return Files.writeString(
        folder.resolve(name), "date,entity,metric,value,low,high,source,licence\n" + rows);
  }

  @Test
  void aTableThatNobodyHasSeenIsScoredAndDrawn() throws IOException {
    Path unseen =
        table(
            "unseen.csv",
            """
            2024-06-30,CHN,cluster-share,0.17,0.12,0.22,Somebody,CC BY 4.0
            2024-07-31,CHN,milestone-lag,10,8,12,Somebody,
            2024-06-30,world,compute-growth,2.9,,,Somebody,fact
            2024-06-30,world,threat,0.3,0.1,0.5,Somebody,fact
            2024-06-30,Google.lab,capability,130,,,Somebody,fact
            """);
    Path results = folder.resolve("results");
    assertThat(
            run(
                BLOCS,
                "--observations",
                unseen.toString(),
                "--to",
                "2024-07",
                "--out",
                results.toString()))
        .as(err.toString())
        .isZero();
    List<String> rows = Files.readAllLines(results.resolve("history.csv"));
    assertThat(rows)
        .anyMatch(row -> row.startsWith(",history,in,cluster_share,CHN,,2024-06-30,share,0.17,"))
        .anyMatch(row -> row.startsWith(",history,out,milestone_lag,CHN,,2024-07-31,months,10,"))
        .anyMatch(row -> row.startsWith(",history,in,threat,world,"))
        .anyMatch(row -> row.startsWith(",history,in,capability,Google.lab,"))
        .anyMatch(row -> row.startsWith("GPT4-CHN,calibrate,in,milestone_lag,CHN,"));
    assertThat(out.toString())
        .contains(
            "GPT4-CHN  milestone-lag CHN",
            "In sample: ",
            "Out of sample: ",
            "skill over the last value")
        .contains("Not compared: growth, after the run");
    Path figures = results.resolve("figures");
    assertThat(figures.resolve("history-1-wide.svg")).exists();
    assertThat(figures.resolve("history-column-1.svg")).exists();
    assertThat(figures.resolve("history-1.md"))
        .content()
        .contains("Somebody (CC BY 4.0)", "constant growth (dotted)");
    assertThat(results.resolve("manifest.json")).exists();
  }

  @Test
  void theSameCommandGoesOn() throws IOException {
    Path results = folder.resolve("again");
    String[] same = {BLOCS, "--to", "2023-12-31", "--no-figures", "--out", results.toString()};
    assertThat(run(same)).isZero();
    byte[] first = Files.readAllBytes(results.resolve("history.csv"));
    assertThat(run(same)).isZero();
    assertThat(err.toString()).contains("All 3 replications exist already.");
    assertThat(results.resolve("history.csv")).hasBinaryContent(first);
    assertThat(run(BLOCS, "--to", "2024-03", "--out", results.toString()))
        .as("another identity")
        .isEqualTo(2);
    assertThat(err.toString()).contains("run.to");
  }

  @Test
  void theAcceptedSetIsTakenWhereAScenarioLeavesItsParametersAlone() throws IOException {
    Path varied = folder.resolve("varied");
    String[] words = {BLOCS, "--to", "2024-03", "--out", varied.toString()};
    assertThat(run(words)).as(err.toString()).isZero();
    assertThat(err.toString())
        .contains("note: replications take the rows of scenarios/parameters/held-back.csv in turn");
    assertThat(Files.readAllLines(varied.resolve("runs.csv")))
        .extracting(row -> row.split(",", -1)[2])
        .containsExactly("row", "1", "2", "3");
    assertThat(varied.resolve("figures/history-1.md"))
        .content()
        .contains("n = 3 runs, on 3 vectors of parameters");
    for (String[] own :
        List.of(
            new String[] {"--point"},
            new String[] {"--set", "parameters.adoption.imitation=.5"},
            new String[] {"--set", "parameterSet=" + table()})) {
      String name = "own" + own[own.length - 1].length();
      Path results = folder.resolve(name);
      List<String> all = new ArrayList<>(List.of(own));
      all.addAll(List.of(BLOCS, "--to", "2023-03", "--no-figures", "--out", results.toString()));
      err.getBuffer().setLength(0);
      assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
      assertThat(
              err.toString()
                  .contains(
                      "is run with its own parameters instead of the calibrated set, since it"
                          + " changes adoption.imitation"))
          .isEqualTo(own[own.length - 1].endsWith("imitation=.5"));
      assertThat(results.resolve("scenario.yaml").toFile())
          .content()
          .matches(
              text ->
                  text.contains("parameterSet:") == own[1 % own.length].startsWith("parameterSet"));
      assertThat(err.toString()).doesNotContain("held-back.csv in turn");
    }
  }

  private Path table() throws IOException {
    return Files.writeString(folder.resolve("mine.csv"), "chips.toolStrength\n.5\n.9\n");
  }

  @Test
  void badInputIsToldAtOnce() throws IOException {
    Path bad =
        table(
            "bad.csv",
            """
            2024-06-30,CHN,cluster-shares,0.17,,,Somebody,fact
            2024-06-31,XYZ,lag,0.17,,,Somebody,fact
            """);
    assertThat(run(BLOCS, "--observations", bad.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "bad.csv:2:16: ",
            "did you mean 'cluster-share'?",
            "bad.csv:3:1: date is 2024-06-31; June 2024 has 30 days")
        .contains("2 problems; nothing was run.");
    assertThat(run(BLOCS, "--to", "soon")).isEqualTo(2);
    assertThat(err.toString()).contains("--to soon: must be YYYY-MM or YYYY-MM-DD");
    assertThat(run(BLOCS, "--to", "2020-01")).isEqualTo(2);
    assertThat(err.toString()).contains("--to 2020-01: the run starts in 2022-10");
    assertThat(run("scenarios/nobody.yaml")).isEqualTo(2);
  }

  @Test
  void operatorsAreDescribed() {
    CommandLine line = Multipolar.commandLine();
    line.setOut(new PrintWriter(out));
    assertThat(line.execute("describe", "operators")).isZero();
    assertThat(out.toString()).contains("milestone-lag", "open-use");
    assertThat(line.execute("describe", "milestone-lag")).isZero();
    assertThat(out.toString())
        .contains("(observation operator, of a state, months)", "lab-frontier");
  }

  /** The page on history quotes the output of its command. */
  @Nightly
  @Test
  void thePageHasTheScoresThatArePrinted() throws IOException {
    Path results = folder.resolve("history");
    assertThat(
            Multipolar.commandLine()
                .setOut(new PrintWriter(out))
                .execute("history", "--no-figures", "--out", results.toString()))
        .isZero();
    String[] parts = out.toString().split("Out of sample");
    String page =
        Files.readString(Path.of("src", "site", "markdown", "history.md")).replaceAll("\\s+", " ");
    List<String> fit = scores(parts[0]);
    List<String> held = scores(parts[1]);
    assertThat(page)
        .contains(
            "a median skill of %s over the last value (%s series), of %s over constant growth (%s series) and of %s over the better of both (%s series), and has %s in the middle 90 %%"
                .formatted(held.toArray()))
        .contains(
            "In sample the medians are %s, %s and %s, and %s lie in the middle 90 %%"
                .formatted(fit.get(0), fit.get(2), fit.get(4), fit.get(6)));
  }

  /** Median skill and number of series for each naive forecast, and coverage of the middle 90 %. */
  private static List<String> scores(String printed) {
    List<String> scores = new ArrayList<>();
    Pattern skill =
        Pattern.compile("skill over .*: +median (\\S+), quartiles .*, of (\\d+) series");
    skill
        .matcher(printed)
        .results()
        .forEach(
            m -> {
              scores.add(m.group(1).replaceFirst("^0", ""));
              scores.add(m.group(2));
            });
    Matcher coverage =
        Pattern.compile(
                "middle 90 %: \\d+ of (\\d+) observations, 0\\.(\\d+) \\(0\\.(\\d+) to 0\\.(\\d+)\\)")
            .matcher(printed);
    assertThat(coverage.find()).isTrue();
    scores.add(
        coverage.group(2)
            + " % ("
            + coverage.group(3)
            + " to "
            + coverage.group(4)
            + ") of "
            + coverage.group(1)
            + " observations");
    return scores;
  }
}

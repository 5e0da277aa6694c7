package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;

/** A sensitivity analysis is a study; results of studies can be drawn again but not compared. */
class SensitivityCommandTest {
  private static final String SCENARIO = "scenarios/classroom/july-2025.yaml";
  private static final List<String> SHORT =
      List.of("--set", "run.to=2022-12", "--outcome", "threat.end", "--no-figures", "--quiet");

  @TempDir private Path folder;
  private Path out;

  private record Result(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void where() {
    out = folder.resolve("screen");
  }

  private static Result type(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Multipolar.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words.toArray(String[]::new));
    return new Result(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  private Result sensitivity(List<String> common, String... more) {
    List<String> words = new ArrayList<>(List.of("sensitivity", SCENARIO, "--out", out.toString()));
    words.addAll(common);
    words.addAll(List.of(more));
    return type(words);
  }

  private Result screen(String... more) {
    List<String> words = new ArrayList<>(SHORT);
    words.addAll(List.of("--parameter", "policy.precision", "--trajectories", "2", "-n", "2"));
    words.addAll(List.of("--parameter", "incidents.rate=100:500"));
    return sensitivity(words, more);
  }

  @Test
  void aScreenIsTheStudyThatIsWrittenBesideIt() throws IOException {
    assertThat(screen()).isEqualTo(new Result(0, List.of(), List.of()));
    Path study = folder.resolve("screen.yaml");
    assertThat(Files.readAllLines(study))
        .contains(
            "set:",
            "  \"run.to\": 2022-12",
            "  parameters.policy.precision: {label: policy.precision, low: 2, high: 6}",
            "  parameters.incidents.rate: {label: incidents.rate, low: 100, high: 500}",
            "design: {type: morris, trajectories: 2}",
            "replications: 2",
            "outcomes: [\"threat.end\"]");
    assertThat(out.resolve("analysis/morris-ranking.csv")).exists();
    assertThat(out.resolve("figures")).doesNotExist();
    Path again = folder.resolve("again");
    assertThat(
            type(
                List.of(
                    "study",
                    study.toString(),
                    "--out",
                    again.toString(),
                    "--quiet",
                    "--no-figures")))
        .isEqualTo(new Result(0, List.of(), List.of()));
    for (String file : List.of("design.csv", "runs.csv", "analysis/morris.csv")) {
      assertThat(again.resolve(file)).hasSameTextualContentAs(out.resolve(file));
    }
  }

  @Test
  void moreReplicationsExtendAndTheStudyOfBeforeIsSetAside() throws IOException {
    assertThat(screen().code()).isZero();
    assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(1 + 6 * 2);
    assertThat(screen("-n", "3").err().toString())
        .contains("--replications can be given only once");
    List<String> words = new ArrayList<>(SHORT);
    words.addAll(List.of("--parameter", "policy.precision", "--trajectories", "2", "-n", "3"));
    assertThat(sensitivity(words, "--parameter", "incidents.rate=100:500").code()).isZero();
    assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(1 + 6 * 3);
    assertThat(folder.resolve("screen.yaml")).content().contains("replications: 3");
    assertThat(folder.resolve("screen.yaml.old-1")).content().contains("replications: 2");
  }

  @Test
  void indicesAreAPlanOfTheirOwnAndOutcomesAreThoseOfTheFigures() throws IOException {
    Result plan =
        sensitivity(
            List.of("--plan", "--set", "run.to=2022-12", "--threads", "1"),
            "--method",
            "sobol",
            "--base",
            "8",
            "--parameter",
            "policy.precision");
    assertThat(plan.code()).isZero();
    assertThat(plan.out())
        .contains("design        Sobol (Saltelli), base 8", "points        24", "runs          96");
    assertThat(plan.err()).contains("study file: " + out + ".yaml");
    assertThat(out).doesNotExist();
    StudySpec spec = StudyReader.read(folder.resolve("screen.yaml")).spec().orElseThrow();
    assertThat(spec.outcomes())
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(outcome.id()).endsWith(".last12"));
  }

  @Test
  void withoutNamesAllParametersAreMoved() throws IOException {
    assertThat(sensitivity(SHORT, "--plan", "--threads", "1").code()).isZero();
    assertThat(folder.resolve("screen.yaml")).content().contains("\nparameters: {around: 0.5}\n");
    StudySpec spec = StudyReader.read(folder.resolve("screen.yaml")).spec().orElseThrow();
    assertThat(spec.factors()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--parameter policy.precison | --parameter policy.precison: unknown parameter"
            + " 'policy.precison', did you mean 'policy.precision'?",
        "--parameter policy.precision=4:1 | --parameter policy.precision=4:1: the low end must be"
            + " below the high one",
        "--parameter policy.precision=4 | --parameter policy.precision=4: a range is LOW:HIGH, two"
            + " numbers, such as 0.5:2",
        "--parameter policy.precision=-1:4 | --parameter policy.precision=-1:4: -1 is not allowed;"
            + " allowed: 0 to 100",
        "--parameter policy.precision --parameter policy.precision=1:2 | --parameter"
            + " policy.precision=1:2: policy.precision is given twice",
        "--outcome threatt.end | unknown metric 'threatt' in --outcome, did you mean 'threat'?",
        "--outcome threat.avg | 'threat.avg' in --outcome must end with .end, .last12, .sum or"
            + " another of 'describe outcomes'",
        "--base 64 | --base needs --method sobol; morris takes --trajectories",
        "--method sobol --trajectories 4 | --trajectories needs --method morris; sobol takes --base",
        "--set run.replications=9 | --set run.replications=9: use -n for the replications of each point",
        "--set parameters.x=1 | --set parameters.x=1: unknown key 'x' in parameters; 'describe"
            + " parameters' lists them",
      })
  void whatIsWrongIsSaidInOneLineAndNothingIsWritten(String words, String expected) {
    Result result = sensitivity(List.of("--quiet"), words.split(" "));
    assertThat(result.err()).containsExactly(expected);
    assertThat(result.code()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--method fast | --method fast: must be morris or sobol",
        "--base 100 | --base 100: must be a power of 2 from 8 to 524288",
        "--trajectories 1 | --trajectories 1: must be a whole number from 2 to 100000",
      })
  void optionsSayWhatTheyTake(String words, String expected) {
    assertThat(sensitivity(List.of(), words.split(" ")).err())
        .hasSize(2)
        .first()
        .isEqualTo(expected);
  }

  @Test
  void aStudyIsDrawnAgainWithoutRunningAndNotCompared() throws IOException {
    screen();
    Path ranking = out.resolve("analysis/morris-ranking.csv");
    String before = Files.readString(ranking);
    Files.delete(ranking);
    Path drawn = folder.resolve("drawn");
    Result result = type(List.of("chart", out.toString(), "--out", drawn.toString()));
    assertThat(result.code()).as(result.err().toString()).isZero();
    assertThat(result.out()).contains("Figure:  " + drawn.resolve("screening-wide.svg"));
    assertThat(ranking).hasContent(before);
    assertThat(out.resolve("figures")).doesNotExist();
    result = type(List.of("chart", out.toString(), "--figure", "lag"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .last()
        .asString()
        .isEqualTo(
            "--figure lag: the study has no such figure; allowed: screening, screening-spread");
    Path wide = folder.resolve("wide");
    String[] words = {
      "chart", out.toString(), "--figure", "screening", "--with", "width=150", "--out", ""
    };
    words[words.length - 1] = wide.toString();
    result = type(List.of(words));
    assertThat(result.code()).as(result.err().toString()).isZero();
    assertThat(wide.resolve("screening.svg")).content().contains("width=\"150.00mm\"");
    words[5] = "bands=none";
    assertThat(type(List.of(words)).err())
        .endsWith("--with bands=none: figures of a study take naming, width, titled and note");
    result = type(List.of("compare", out.toString(), SCENARIO));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly(
            out
                + " holds a study, whose points are compared in its analysis/differences.csv;"
                + " compare takes the results of single scenarios");
  }

  @Test
  void aPartOfAStudyIsNotDrawn() {
    screen("--plan");
    Path part = folder.resolve("part");
    String study = folder.resolve("screen.yaml").toString();
    type(List.of("study", study, "--shard", "1/2", "--out", part.toString(), "--quiet"));
    Result result = type(List.of("chart", part.toString()));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly(
            part + " holds one part of a study; merge all parts with multipolar merge FOLDERS");
  }
}

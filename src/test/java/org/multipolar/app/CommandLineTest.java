package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A faulty command is reported in one line, with exit code 2, and changes no file. */
class CommandLineTest {
  private static final String SCENARIO = "scenarios/classroom/july-2025.yaml";
  private static final String[] SHORT = {"-n", "2", "--set", "run.to=2023-03", "--no-figures"};

  private static final String TWO =
      """
      multipolar: 1
      title: Two replications
      world: toy
      run: {from: 2022-10, to: 2023-06, branch: 2023-01, replications: 2, seed: 7}
      """;

  @TempDir private Path folder;
  private Path out;

  private record Result(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void where() {
    out = folder.resolve("out");
  }

  private static Result type(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Multipolar.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(words);
    return new Result(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  private Result run(Path results, String... more) {
    List<String> words = new ArrayList<>(List.of("run", SCENARIO, "--out", results.toString()));
    words.addAll(List.of(SHORT));
    words.addAll(List.of(more));
    return type(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rnu x | unknown command 'rnu', did you mean 'run'?",
        "run S --replicatons 3 | unknown option '--replicatons', did you mean '--replications'?",
        "run S T | unexpected argument 'T' for 'run'",
        "run S --threads 0 | --threads 0: must be a whole number from 1 to 1024",
        "compare S S --threads -1 | --threads -1: must be a whole number from 1 to 1024",
        "compare S S --threads x | --threads x: must be a whole number from 1 to 1024",
        "history S --threads 0 | --threads 0: must be a whole number from 1 to 1024",
        "calibrate S --threads 0 | --threads 0: must be a whole number from 1 to 1024",
        "run S --replication 0 | --replication 0: must be a whole number from 1 on",
        "gui S --replication 0 | --replication 0: must be a whole number from 1 on",
        "run S --out _ | --out '': must be the name of a folder",
      })
  void misuseIsSaidInOneLineAndPointsToTheHelp(String words, String expected) {
    String[] typed =
        Arrays.stream(words.split(" ")).map(w -> w.equals("_") ? "" : w).toArray(String[]::new);
    Result result = type(typed);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasSize(2).first().isEqualTo(expected);
    assertThat(result.err().get(1)).startsWith("See 'multipolar ").endsWith("--help'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--replications 0 | --replications 0: run.replications is 0; allowed: 1 to 10000000",
        "-n 1e3 | --replications 1e3: run.replications must be a whole number, not '1e3'",
        "--seed -1 | --seed -1: run.seed is -1; allowed: 0 to 9223372036854775807",
        "--seed _ | --seed '': must be a whole number",
        "--set policies.0=1 | --set policies.0=1: policies is a list: set as a whole, or an"
            + " entry by its name, policies.NAME.at=…; '0' leads nowhere",
        "--set parameters.x=1 | --set parameters.x=1: unknown key 'x' in parameters; 'describe"
            + " parameters' lists them",
      })
  void numbersAndSettingsAreNamedAsTheyWereTyped(String words, String expected) {
    List<String> commands =
        List.of("run " + SCENARIO, "compare " + SCENARIO + " " + SCENARIO, "history " + SCENARIO);
    for (String command : commands) {
      String[] typed =
          Stream.of((command + " --quiet " + words).split(" "))
              .map(w -> w.equals("_") ? "" : w)
              .toArray(String[]::new);
      Result result = type(typed);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run baselin | baselin: no such file, did you mean 'baseline'?",
        "page july-2025 | july-2025: no such file, did you mean 'classroom/july-2025'?",
        "study trade-ofs --quiet | trade-ofs: no such file, did you mean 'studies/trade-offs'?",
        "validate scenarios/baselin.yaml | scenarios/baselin.yaml: no such file, did you mean"
            + " 'scenarios/baseline.yaml'?",
        "run scenarios/july-2025.yaml --quiet | scenarios/july-2025.yaml: no such file, did you mean"
            + " 'scenarios/classroom/july-2025.yaml'?",
        "run nothing-like-it --quiet | nothing-like-it: no such file",
        "query results/exampel --tables | results/exampel: no such folder, did you mean"
            + " 'results/example'?",
        "chart results/exampel | results/exampel: no such folder, did you mean 'results/example'?",
      })
  void aMissingFileIsReportedWithTheShippedOneThatIsMeant(String words, String expected) {
    Result result = type(words.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(expected);
  }

  @Test
  void whatCannotBeComparedOrDrawnIsRefusedBeforeTheRuns() throws IOException {
    String states = "scenarios/baseline.yaml";
    Result result = type("compare", SCENARIO, states, "--quiet");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .singleElement()
        .asString()
        .startsWith(SCENARIO + " has world ")
        .contains(states + " has world states")
        .endsWith("only results with the same world, months and parameter set can be compared");
    Path namesake =
        Files.writeString(
            folder.resolve("july-2025.yaml"),
            "multipolar: 1\ntitle: Other\nextends: %s\nrun: {seed: 8}\n"
                .formatted(Path.of(SCENARIO).toAbsolutePath()));
    result = type("compare", SCENARIO, namesake.toString(), "--quiet");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .singleElement()
        .asString()
        .startsWith(SCENARIO + " and " + namesake + " both have their results in ");
    result = type("compare", SCENARIO, SCENARIO, "--quiet", "--figure", "lagg");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).containsExactly("--figure lagg: no such figure, did you mean 'lag'?");
  }

  @Test
  void withoutADisplayAWindowIsRefusedInOneLine() {
    assumeThat(GraphicsEnvironment.isHeadless()).isTrue();
    Result result = type("gui", SCENARIO);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasSize(1).first().asString().startsWith("No display:");
  }

  @Test
  void aFileWhereResultsShallGoIsLeftAlone() throws IOException {
    Files.writeString(out, "mine");
    Result result = run(out, "--quiet");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly(
            out
                + " is a file, not a folder. No runs were started. Use --out FOLDER to write to another folder.");
    result = run(out.resolve("below"), "--quiet");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).hasSize(1).first().asString().startsWith("cannot write results to");
    result = type("history", SCENARIO, "--quiet", "--out", out.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).hasSize(1).first().asString().contains("is a file, not a folder.");
    result = type("calibrate", "--quiet", "--out", out.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly("cannot write to " + out + ": it is a file, not a folder");
    assertThat(out).hasContent("mine");
  }

  @Test
  void aFolderWithoutTheRightToWriteIsRefusedBeforeARun() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    assumeThat(kept.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(kept)).as("the administrator may write everywhere").isFalse();
    for (Path results : List.of(kept, kept.resolve("below"))) {
      Result result = run(results, "--quiet");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("cannot write results to " + results + " (")
          .endsWith(
              "permission denied). No runs were started. Use --out FOLDER to write to another folder.");
    }
    Result result = type("compare", SCENARIO, SCENARIO, "--quiet", "--out", kept.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).containsExactly("cannot write to " + kept + ": permission denied");
  }

  @Test
  void aPresetIsRefusedAsARunIs() throws IOException {
    String preset = "scenarios/presets/precipice.yaml";
    Files.writeString(out, "mine");
    Result result = type("run", preset, "--quiet", "--out", out.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).hasSize(1).first().asString().startsWith("cannot write results to");
    assertThat(out).hasContent("mine");
    result = type("run", preset, "--quiet", "-n", "0");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly("--replications 0: run.replications is 0; allowed: 1 to 10000000");
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAsItIs() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("mine.tmp"), "mine");
    Result result = run(out, "--quiet");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().get(0)).endsWith("is not a results folder.");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("mine.tmp"));
    }
    Path one = folder.resolve("one");
    assertThat(run(one, "--quiet").code()).isZero();
    String[] words = {"compare", one.toString(), one.toString(), "--no-figures", "--out", ""};
    for (Path taken : List.of(out, one)) {
      words[5] = taken.toString();
      result = type(words);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .containsExactly(
              taken
                  + " is not empty and holds no comparison; use --out FOLDER to write to another folder");
    }
    words[5] = folder.resolve("difference").toString();
    assertThat(type(words).code()).isZero();
    assertThat(type(words).code()).as("a comparison may be made again").isZero();
  }

  @Test
  void aComparisonShowsWhatItIsAskedForAndCanBeDrawnAgain() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    assertThat(run(one, "--quiet").code()).isZero();
    assertThat(run(other, "--quiet", "--set", "title=Another").code()).isZero();
    String both = folder.resolve("both").toString();
    Result result =
        type("compare", one.toString(), other.toString(), "--figure", "lag", "--out", both);
    assertThat(result.code()).as(result.err().toString()).isZero();
    assertThat(Path.of(both, "figures", "lag.svg")).exists();
    assertThat(Path.of(both, "figures", "outcomes.svg")).doesNotExist();
    assertThat(result.out()).noneMatch(line -> line.endsWith(" 0"));
    String again = folder.resolve("again").toString();
    result =
        type(
            "chart",
            both,
            "--figure",
            "lag",
            "--with",
            "bands=none",
            "--with",
            "labels={Another: B}",
            "--out",
            again);
    assertThat(result.code()).as(result.err().toString()).isZero();
    assertThat(Path.of(again, "lag.csv")).content().contains(",B,").doesNotContain("low_50");
    assertThat(type("chart", both, "--out", again).code()).isZero();
    assertThat(Path.of(again, "outcomes.svg")).exists();
    assertThat(type("chart", both, "--with", "bands=none").err())
        .containsExactly("--with bands=none: needs --figure NAME beside it");
    assertThat(type("chart", both, "--figure", "lag", "--with", "bands=all").err())
        .containsExactly("--with bands=all: bands must be none, not 'all'");
    assertThat(type("query", both, "--tables").out())
        .first()
        .asString()
        .startsWith("differences: one row per outcome of the item compared");
    assertThat(type("query", both, "from runs").err())
        .singleElement()
        .asString()
        .startsWith("line 1, column 6: no table 'runs': this is a comparison; the runs compared")
        .endsWith(Path.of("other").toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoResultsFolderIsBadInputForChartAndCompare() throws IOException {
    Files.createDirectories(out);
    Path none = folder.resolve("none");
    assertThat(type("chart", none.toString()))
        .isEqualTo(new Result(2, List.of(), List.of(none + ": no such folder")));
    assertThat(type("chart", out.toString()).code()).isEqualTo(2);
    assertThat(type("compare", out.toString(), out.toString()).code()).isEqualTo(2);
    Path one = folder.resolve("one");
    run(one, "--quiet");
    Result result = type("chart", one.toString(), "--figure", "lagg");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).containsExactly("--figure lagg: no such figure, did you mean 'lag'?");
    Files.writeString(out.resolve("file"), "mine");
    result = type("chart", one.toString(), "--out", out.resolve("file").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly("cannot write to " + out.resolve("file") + ": it is a file, not a folder");
  }

  @Test
  void otherResultsAreRefusedWithWhatDiffers() {
    run(out, "--quiet");
    Result result = run(out, "--quiet", "--seed", "4");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsExactly(
            out + " holds other results. Differences:",
            "  run.seed: 20250726 there, 4 now",
            "Use --out FOLDER to write to another folder, or --fresh to rename this one; nothing is deleted.");
  }

  @Test
  void namesThatStandForBlocsAreFoldedBeforeARunAndListedByValidate() {
    assertThat(run(out).err())
        .filteredOn(line -> line.startsWith("note: "))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches("note: blocs stand in .* multipolar validate " + SCENARIO + ".*"))
        .anySatisfy(line -> assertThat(line).startsWith("note: left out, since the run ends in"));
    assertThat(type("validate", SCENARIO).out())
        .contains("  note: regimes.club.founders: NLD stands for EUR in world blocs");
  }

  @Test
  void anOptionWithoutAValueIsRefused() {
    assertThat(run(out, "--set", "run.to=").err())
        .contains("--set run.to=: no value; to remove the key, write --set run.to=null");
    assertThat(run(out, "--set", "run.to=").code()).isEqualTo(2);
  }

  @Test
  void freshRenamesResultsOnly() throws IOException {
    Files.createDirectories(out);
    assertThat(run(out, "--fresh").code()).as("an empty folder").isZero();
    assertThat(run(out, "--fresh").code()).isZero();
    assertThat(folder.resolve("out.old-1")).isDirectory();
    Path foreign = folder.resolve("foreign");
    Files.createDirectories(foreign);
    Path thesis = Files.writeString(foreign.resolve("thesis.txt"), "mine");
    for (Path taken : List.of(foreign, thesis)) {
      assertThat(run(taken, "--fresh").code()).isEqualTo(2);
    }
    assertThat(thesis).hasContent("mine");
  }

  @Test
  void resultsOnAWorldOfOnesOwnStandAlone() throws IOException {
    Path worlds = Path.of("scenarios/worlds");
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve("mine"));
    Files.copy(worlds.resolve("toy.yaml"), own.resolve("mine.yaml"));
    try (Stream<Path> tables = Files.list(worlds.resolve("toy"))) {
      for (Path table : tables.toList()) {
        Files.copy(table, own.resolve("mine").resolve(table.getFileName()));
      }
    }
    Path scenario =
        Files.writeString(
            own.resolve("s.yaml"),
            "multipolar: 1\ntitle: T\nworld: mine.yaml\nrun: {to: 2023-03, replications: 2}\n");
    String[] first = {"run", scenario.toString(), "--out", out.toString(), "--quiet"};
    assertThat(type(first).code()).isZero();
    Path copy = folder.resolve("elsewhere");
    Files.move(out, copy);
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThat(type("chart", copy.toString(), "--quiet").code()).isZero();
    String resolved = copy.resolve("scenario.yaml").toString();
    assertThat(type("run", resolved, "--out", out.toString(), "--quiet").code()).isZero();
    assertThat(out.resolve("runs.csv")).hasSameTextualContentAs(copy.resolve("runs.csv"));
    String both = folder.resolve("both").toString();
    assertThat(
            type("compare", copy.toString(), out.toString(), "--out", both, "--no-figures").code())
        .isZero();
  }

  @Test
  void aWorldThatAddsUpItselfIsRefused() throws IOException {
    Path world =
        Files.writeString(
            folder.resolve("round.yaml"),
            """
            multipolar: 1
            title: Round
            sources: [none]
            usageReference: 1
            aggregate: round
            blocs: [{id: X, name: x, members: [A]}]
            """);
    assertThat(type("validate", world.toString()).err())
        .containsExactly(world + ":5:12: aggregate is circular: round → round");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFailure() {
    for (String reason : List.of("No space left on device", "Broken pipe")) {
      AnswerStream answer =
          new AnswerStream(
              new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                  throw new IOException(reason);
                }
              });
      StringWriter err = new StringWriter();
      CommandLine line =
          Multipolar.commandLine()
              .setOut(new PrintWriter(new OutputStreamWriter(answer, UTF_8)))
              .setErr(new PrintWriter(err));
      boolean closed = reason.equals("Broken pipe");
      assertThat(Multipolar.execute(line, answer, "describe", "rules")).isEqualTo(closed ? 0 : 1);
      assertThat(err.toString())
          .isEqualTo(closed ? "" : "the answer could not be written: " + reason + "\n");
    }
  }

  @Test
  void aScenarioWithoutATitleIsCalledByItsName() {
    assertThat(run(out, "--set", "title=null").out().get(1)).startsWith("july-2025, 2023-03");
  }

  @Test
  void suggestionsSayWhatTheReaderTyped() {
    System.setProperty(CommandHint.PROGRAM, "/my tools/multipolar");
    try {
      assertThat(run(folder.resolve("a b")).out())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("Next:    \"/my tools/multipolar\" chart ")
                      .endsWith("/a b\" --figure all"));
      assertThat(type("run", "--help").out())
          .contains("  /my tools/multipolar run scenarios/waic-2025.yaml");
    } finally {
      System.clearProperty(CommandHint.PROGRAM);
    }
  }

  @Test
  void aSingleRunIsNotComparedNorIsThatSuggested() {
    String[] once = {"run", SCENARIO, "-n", "1", "--no-figures", "--out", out.toString()};
    assertThat(type(once).out()).last().asString().contains(" chart ");
    Path none = folder.resolve("none");
    Result refused = type("compare", SCENARIO, SCENARIO, "-n", "1", "--out", none.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            SCENARIO + " would be run once; a comparison needs at least two replications: -n 20")
        .noneMatch(line -> line.contains("replications, ") || line.contains(" of 1 "));
  }

  @Test
  void intervalsOfSharesStayWithinTheirBounds() throws IOException {
    Path file = Files.writeString(folder.resolve("two.yaml"), TWO);
    Result result = type("run", file.toString(), "--out", out.toString(), "--no-figures");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Intervals of indices and shares are cut at 0 and 1.")
        .contains("An interval of so few replications says little; more: -n 50.");
    for (String row : Files.readAllLines(out.resolve("summary.csv"))) {
      String[] cells = row.split(",");
      if (cells[0].equals("open-usage-share") && !cells[11].isEmpty()) {
        assertThat(Double.parseDouble(cells[11])).isBetween(0.0, 1.0);
        assertThat(Double.parseDouble(cells[12])).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void validateChecksTablesAndWhatACalibrationReads() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("o.csv"),
            "date,entity,metric,value,low,high,source,licence\n"
                + "2024-02-01,CHN,lag,few,,,A,B\n"
                + "2024-01-01,CHN,lag,9,,,A,B\n"
                + "2024-01-01,CHN,lag,8,,,A,B\n");
    assertThat(type("validate", table.toString()).err())
        .containsExactly(
            table + ":2:20: value must be a number, not 'few'",
            table
                + ":4:1: lag of CHN on 2024-01-01 stands in "
                + table
                + ", line 3, already and would count twice",
            "2 problems; nothing was changed.");
    Path calibration =
        Files.writeString(
            folder.resolve("c.yaml"),
            "multipolar: 1\ntitle: C\nscenario: "
                + Path.of("scenarios/baseline.yaml").toAbsolutePath()
                + "\nobservations: [o.csv]\nfree: {smuggling.wanted: {low: 0, high: 0.4}}\n");
    assertThat(type("validate", calibration.toString()).err()).hasSize(3);
    Path unknown = Files.writeString(folder.resolve("u.csv"), "a,b\n1,2\n");
    assertThat(type("validate", unknown.toString()).err())
        .containsExactly(
            unknown
                + ": is a table of no known kind; the table of a design is checked with its"
                + " study");
    assertThat(type("validate", "scenarios/parameters/accepted.csv").code()).isZero();
    assertThat(type("validate", "scenarios/worlds/toy/labs.csv").code()).isZero();
    assertThat(type("validate", "scenarios/observations/patterns.csv").code()).isZero();
  }

  @Test
  void manyProblemsAreCutShortAndCounted() throws IOException {
    String line = "  - {at: 2026-01, by: NOBODY, set: {openness: 0.5}, source: s}\n";
    Path file = Files.writeString(folder.resolve("many.yaml"), "");
    StringBuilder text = new StringBuilder("multipolar: 1\ntitle: T\nworld: blocs\npolicies:\n");
    for (int i = 0; i < 300; i++) {
      text.append(line.replace("NOBODY", "NOBODY" + i));
    }
    Files.writeString(file, text);
    assertThat(type("validate", file.toString()).err())
        .hasSize(202)
        .endsWith("… and 100 more.", "300 problems; nothing was changed.");
  }

  @Test
  void examplesOfHelpStayOnOneLine() {
    String chart = Multipolar.commandLine().getSubcommands().get("chart").getUsageMessage();
    assertThat(chart.lines())
        .endsWith(
            "Examples:",
            "  multipolar chart results/waic-2025",
            "  multipolar chart results/waic-2025 --figure lag --figure membership --out figures",
            "  multipolar chart results/waic-2025 --figure lag --with from=2024-01 --with"
                + " marks=none")
        .contains(
            "with its data and its caption. For a study, all tables are regenerated, and all");
    assertThat(Multipolar.commandLine().getUsageMessage().lines())
        .endsWith(
            "  multipolar new my-scenario                   a commented scenario",
            "",
            "Exit codes: 0 done; 1 a replication failed or figures are missing, results are",
            "kept; 2 invalid input, no runs were started; 130 interrupted; rerun the same",
            "command to resume.");
  }

  /** An unescaped percent sign would remove the line breaks of a help text and print a warning. */
  @Test
  void everyHelpTextCanBeFormatted() {
    assertThat(Multipolar.commandLine().getSubcommands().values())
        .isNotEmpty()
        .allSatisfy(
            command -> {
              CommandSpec spec = command.getCommandSpec();
              List<String> texts = new ArrayList<>();
              Collections.addAll(texts, spec.usageMessage().header());
              Collections.addAll(texts, spec.usageMessage().description());
              Collections.addAll(texts, spec.usageMessage().footer());
              spec.args().forEach(arg -> Collections.addAll(texts, arg.description()));
              assertThat(texts)
                  .allSatisfy(
                      text ->
                          assertThatCode(() -> String.format(text.replace("${", "")))
                              .doesNotThrowAnyException());
            });
  }
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.chart.output.Typefaces;
import org.multipolar.scenario.BadFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Input as people write it: nearly correct names, tables from elsewhere, arbitrary characters. */
class AwkwardInputTest {
  private static final String TOY =
      """
      multipolar: 1
      title: "%s"
      world: toy
      run: {from: 2022-10, to: 2022-12, branch: 2022-11, replications: 2, seed: 7}
      figures: [lag]
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Without a question no colon is printed; characters with a meaning in Markdown are escaped. */
  @Test
  void aCaptionSaysWhatWasTypedAndNothingElse() throws IOException {
    Path file = write("own.yaml", TOY.formatted("A*B_C | <b>bold</b> & ~~more~~"));
    Path out = folder.resolve("r");
    assertThat(Study.type("run", file, "--out", out, "--quiet").code()).isZero();
    assertThat(Files.readString(out.resolve("figures/lag.md")))
        .contains("**A\\*B\\_C \\| &lt;b>bold&lt;/b> &amp; \\~\\~more\\~\\~** (2 runs, seed 7)\n")
        .doesNotContain("<b>");
  }

  @Test
  void statesAreFoundByWhatTheyAreCalledElsewhere() throws IOException {
    String policy = "  - {at: 2026-01-01, by: %s, set: {openness: 0.5}, source: s}\n";
    List<String> typed = List.of("usa", "US", "CN", "UK", "NO", "NA", "Côte d’Ivoire", "XK");
    List<String> meant =
        List.of(
            "did you mean 'USA'?",
            "did you mean 'USA'?",
            "did you mean 'CHN'?",
            "did you mean 'GBR'?",
            "did you mean 'NOR'?",
            "did you mean 'NAM'?",
            "did you mean 'CIV'?",
            "; Kosovo has no ISO 3166-1 code and is no state of this world");
    StringBuilder text =
        new StringBuilder(
            """
            multipolar: 1
            title: Names
            world: states
            run: {from: 2022-10, to: 2026-12, branch: 2025-07-26, replications: 2, seed: 7}
            policies:
            """);
    typed.forEach(name -> text.append(policy.formatted(name)));
    List<String> said = SlipsTest.refused("validate", write("names.yaml", text.toString()) + "");
    assertThat(said).hasSize(typed.size() + 1);
    for (int i = 0; i < meant.size(); i++) {
      assertThat(said.get(i)).contains("names.yaml:" + (6 + i) + ":").endsWith(meant.get(i));
    }
  }

  /**
   * An unreadable value causes no comparison error as well, and a reversed interval is reported
   * once.
   */
  @Test
  void oneCauseIsOneMessage() throws IOException {
    String header = "date,entity,metric,value,low,high,source,licence\n";
    String row = "2023-12-31,CHN,cluster-share,%s,%s,%s,own,CC BY 4.0\n";
    Path value = write("na.csv", header + row.formatted("NA", "0.12", "0.26"));
    assertThat(SlipsTest.refused("history", "--observations", value.toString(), "-n", "1"))
        .singleElement()
        .asString()
        .endsWith("value must be a number, not 'NA'");
    Path ends = write("reversed.csv", header + row.formatted("0.2", "0.26", "0.12"));
    assertThat(SlipsTest.refused("history", "--observations", ends.toString(), "-n", "1"))
        .singleElement()
        .asString()
        .endsWith("low is 0.26, above high, 0.12");
  }

  /** A title is drawn and stays text, or the command names it, its figure and what to install. */
  @ParameterizedTest
  @ValueSource(strings = {"开放提议", "कड़े नियंत्रण"})
  void aTitleInAnyScriptIsDrawnOrNamed(String title) throws IOException {
    Path plain = write("plain.yaml", TOY.formatted("Plain"));
    Path other =
        write("other.yaml", TOY.formatted(title) + "parameters: {research.openWeights: 0.3}\n");
    Path[] runs = {folder.resolve("one"), folder.resolve("two")};
    assertThat(Study.type("run", plain, "--out", runs[0], "--no-figures").code()).isZero();
    assertThat(Study.type("run", other, "--out", runs[1], "--no-figures").code()).isZero();
    Path out = folder.resolve("both");
    Study.Result result = Study.type("compare", runs[0], runs[1], "--out", out, "--quiet");
    if (Typefaces.installed(title).isPresent()) {
      assertThat(result.code()).isZero();
      assertThat(Files.readString(out.resolve("figures/lag-wide.svg"))).contains(title);
    } else {
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err())
          .contains(
              "figure lag: no installed typeface has the letters of '"
                  + title
                  + "'; install one (on Debian and Ubuntu: apt-get install fonts-noto-core"
                  + " fonts-noto-cjk). The data are complete.");
    }
  }

  /** A folder of results in place of a scenario, and the reverse, is called by its name. */
  @Test
  void resultsAndTheirScenarioAreToldApart() throws IOException {
    Path file = write("own.yaml", TOY.formatted("Own"));
    Path out = folder.resolve("r");
    assertThat(Study.type("run", file, "--out", out, "--no-figures", "--quiet").code()).isZero();
    Map<String, String> kinds =
        Map.of(
            "run", "a scenario",
            "page", "a scenario",
            "class", "a scenario",
            "history", "a scenario",
            "sensitivity", "a scenario",
            "study", "a study",
            "calibrate", "a calibration",
            "patterns", "a table");
    kinds.forEach(
        (command, kind) ->
            assertThat(SlipsTest.refused(command, out.toString()))
                .endsWith(
                    out
                        + " is a results folder, not "
                        + kind
                        + "; its own file is "
                        + out
                        + "/scenario.yaml"));
    assertThat(SlipsTest.refused("validate", out.toString()))
        .containsExactly(
            out + ": is a results folder, not a file; its own file is " + out + "/scenario.yaml");
    Path child = write("child.yaml", "multipolar: 1\ntitle: Child\nextends: r\n");
    assertThat(SlipsTest.refused("validate", child.toString()))
        .containsExactly(
            child
                + ":3:10: extends: '"
                + out
                + "' is a folder, did you mean '"
                + out.resolve("scenario.yaml")
                + "'?");
    for (String command : List.of("chart", "pack", "tidy")) {
      assertThat(SlipsTest.refused(command, file.toString()))
          .containsExactly(
              file
                  + " is a scenario, not a results folder; its command is: multipolar run "
                  + file);
    }
    assertThat(SlipsTest.refused("query", out.resolve("series").toString(), "from world"))
        .containsExactly(
            out.resolve("series")
                + " is not a results folder: it has no manifest.json, which is in r.");
    assertThat(SlipsTest.refused("merge", out.toString()))
        .containsExactly(out + " holds the results of one scenario, not of a part of a study");
    assertThat(SlipsTest.refused("compare", file.toString()))
        .containsExactly(
            "'compare' needs at least 2 results folders or scenario files",
            "See 'multipolar compare --help'.");
  }

  /** An outcome that no scenario has is refused before anything is run. */
  @Test
  void anOutcomeOfACommandIsCheckedBeforeItsRuns() throws IOException {
    Path one = write("one.yaml", TOY.formatted("One"));
    Path two = write("two.yaml", TOY.formatted("Two"));
    Path out = folder.resolve("both");
    assertThat(
            SlipsTest.refused(
                "compare", one + "", two + "", "--out", out + "", "--outcome", "lag-open"))
        .containsExactly(
            "'lag-open' in --outcome must end with .end, .last12, .sum or another of 'describe"
                + " outcomes'");
    assertThat(out).isEmptyDirectory();
  }

  /** A file named in a query is told to be none of the tables, with the table that is meant. */
  @Test
  void aFileInAQueryIsToldFromATable() throws IOException {
    Path file = write("own.yaml", TOY.formatted("Own"));
    Path out = folder.resolve("r");
    assertThat(Study.type("run", file, "--out", out, "--no-figures", "--quiet").code()).isZero();
    assertThat(SlipsTest.refused("query", out.toString(), "from world.csv"))
        .containsExactly(
            "a query reads the tables of its results, not the file 'world.csv', did you mean"
                + " 'world'? --tables lists tables and columns");
    assertThat(SlipsTest.refused("query", out.toString(), "from '/etc/passwd'"))
        .containsExactly(
            "line 1, column 6: a query reads the tables of its results, not the file '/etc/passwd';"
                + " --tables lists"
                + " tables and columns");
  }

  /** Errors in the command line are told in the program's own words. */
  @Test
  void theCommandLineIsNotExplainedByItsLibrary() {
    Map<List<String>, String> said =
        Map.of(
            List.of("run"), "'run' needs SCENARIO",
            List.of("run", ""), "SCENARIO '': is empty; name a file",
            List.of("describe"), "'describe' needs WHAT",
            List.of("run", "x.yaml", "--seed"), "--seed needs a value, N",
            List.of("run", "x.yaml", "--seed", "1", "--seed", "2"), "--seed can be given only once",
            List.of("run", "x.yaml", "--quiet=3"), "--quiet takes no value",
            List.of("run", "x.yaml", "--threads", "two"),
                "--threads two: must be a whole number from 1 to 1024",
            List.of("compare"), "'compare' needs at least 2 results folders or scenario files",
            List.of("describe", "--mardown"),
                "unknown option '--mardown', did you mean '--markdown'?");
    said.forEach(
        (words, line) ->
            assertThat(SlipsTest.refused(words.toArray(new String[0])))
                .containsExactly(line, "See 'multipolar " + words.get(0) + " --help'."));
  }

  /** Each mistake in an option that sets a key is told once; nothing is set twice. */
  @Test
  void aSettingNamesOneKeyAndOneValue() throws IOException {
    String file = write("own.yaml", TOY.formatted("Own")) + "";
    Map<String, String> said =
        Map.of(
            "run..to=2024-01", "'run..to' has a '.' with no name beside it",
            ".run.to=2024-01", "'.run.to' has a '.' with no name beside it",
            "run.to.=2024-01", "'run.to.' has a '.' with no name beside it",
            "title=---", "text that starts with '---' needs quotes",
            "run.seed=", "no value; to remove the key, write --set run.seed=null",
            "run.sead=3", "unknown key 'sead' in run, did you mean 'seed'?",
            "run.step=weeks", "run.step must be month or quarter, not 'weeks'",
            "record.firms=~",
                "record.firms is null, which removes it, but nothing that is inherited has it",
            "run.from=2023-06",
                "run.to is 2022-12; the run starts in 2023-06 (inherited from " + file + ":4:26)");
    said.forEach(
        (setting, what) ->
            assertThat(SlipsTest.refused("run", file, "--quiet", "--set", setting))
                .containsExactly("--set " + setting + ": " + what));
    assertThat(SlipsTest.refused("run", file, "--quiet", "--seed", "3", "--set", "run.seed=4"))
        .containsExactly("--seed 3: run.seed is also set by --set run.seed=4");
  }

  /**
   * Words for what a topic lists lead to it; others are never taken for a code of three letters.
   */
  @Test
  void aWordThatIsNotDescribedLeadsToWhatIs() {
    Map<String, String> said =
        Map.of(
            "labs", "; 'multipolar describe world' lists them",
            "levers", "; 'multipolar describe instruments' lists them",
            "tables", "; 'multipolar describe results' lists them",
            "openWeights", ", did you mean 'research.openWeights'?",
            "中国", ", did you mean 'CHN'?",
            "Deutschland", ", did you mean 'DEU'?");
    said.forEach(
        (word, hint) ->
            assertThat(SlipsTest.refused("describe", word))
                .containsExactly("'" + word + "' is not known here" + hint));
    for (String word : List.of("fan", "NaN", "club")) {
      assertThat(SlipsTest.refused("describe", word))
          .singleElement()
          .asString()
          .startsWith("'" + word + "' is not known here; lists: parameters, metrics,");
    }
  }

  /** A row with a fault is not compared with others; old line ends count as such. */
  @Test
  void eachRowOfATableHasOneMessage() throws IOException {
    String header = "date,entity,metric,value,low,high,source,licence\r";
    String row = "2023-12-31,CHNN,cluster-share,%s,0.12,0.26,own,CC BY 4.0\r";
    Path table =
        write(
            "rows.csv",
            header + row.formatted("0.2") + row.formatted("\"0,2\"") + row.formatted("x"));
    String unknown =
        ":12: 'CHNN' is no state or firm of this world, nor 'world', did you mean 'CHN'?";
    assertThat(SlipsTest.refused("history", "--observations", table.toString(), "-n", "1"))
        .containsExactly(
            table + ":2" + unknown,
            table + ":3" + unknown,
            table + ":3:31: value must be a number, not '0,2'; decimals have a point, not a comma",
            table + ":4" + unknown,
            table + ":4:31: value must be a number, not 'x'",
            "5 problems; nothing was run.");
  }

  /** Of very many unknown keys some are told, in a time that does not grow with the others. */
  @Test
  void veryManyUnknownKeysAreNotToldOneByOne() throws IOException {
    StringBuilder text = new StringBuilder(TOY.formatted("Own")).append("parameters:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  own.k").append(i).append(": 1\n");
    }
    List<String> said = SlipsTest.refused("validate", write("many.yaml", text + "") + "");
    assertThat(said)
        .hasSize(202)
        .endsWith("… and 1 more.", "201 problems; nothing was changed.")
        .first()
        .asString()
        .endsWith(":7:3: unknown key 'own.k0' in parameters; 'describe parameters' lists them");
  }

  /** An error of the JVM is reported in one line with its context and a remedy. */
  @Test
  void aMachineThatIsTooSmallIsSaidInOneLine() {
    Map<Error, String> said =
        Map.of(
            new OutOfMemoryError(),
            "out of memory in 'run x.yaml'; give Java more, MULTIPOLAR_JAVA_OPTS=-Xmx8g, or ask"
                + " for less",
            new StackOverflowError(),
            "an input of 'run x.yaml' is nested too deeply to be read");
    said.forEach(
        (error, line) -> {
          StringWriter err = new StringWriter();
          Callable<Integer> fails =
              () -> {
                throw error;
              };
          CommandSpec command = CommandSpec.wrapWithoutInspection(fails);
          command.addPositional(PositionalParamSpec.builder().arity("*").type(List.class).build());
          int code =
              Multipolar.execute(
                  new CommandLine(command)
                      .setOut(new PrintWriter(Writer.nullWriter()))
                      .setErr(new PrintWriter(err)),
                  new AnswerStream(OutputStream.nullOutputStream()),
                  "run",
                  "x.yaml");
          assertThat(code).isEqualTo(1);
          assertThat(err.toString().lines()).containsExactly(line);
        });
  }

  /** Every message has a position, fits on a screen and speaks of the file, not of the program. */
  @ParameterizedTest
  @ValueSource(strings = {"bad-files.txt", "bad-studies.txt"})
  void everyMessageOfTheCollectionsCanBeRead(String collection) throws IOException {
    List<String> messages =
        BadFile.all(collection).stream().flatMap(bad -> bad.problems().stream()).toList();
    assertThat(messages).hasSizeGreaterThan(95).allMatch(line -> line.length() < 300);
    assertThat(messages)
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("'[^']*'", "''"))
                    .matches("[\\w./-]+(:\\d+:\\d+)?: .+")
                    .doesNotContainPattern("Exception|[Jj]ava|org\\.|%s|null:"));
  }

  /**
   * For a file that the database cannot open, the message names the file instead of the database
   * error.
   */
  @Test
  void aPackedFileThatWasCutIsNamed() throws IOException {
    Path out = folder.resolve("study");
    assertThat(Study.run(Study.write(folder.resolve("own"), Study.TEXT), out, "-n", 2).code())
        .isZero();
    Path part = out.resolve("series/states/part-000001.parquet");
    byte[] whole = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(whole, whole.length - 20));
    assertThat(SlipsTest.refused("query", out.toString(), "from world"))
        .first()
        .isEqualTo(part + " was changed after it was written.");
  }

  /** A shell creates the names, so that the locale of the test does not matter. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesOutsideAsciiDoNotMatterInTheCLocale() throws IOException, InterruptedException {
    Process locales = new ProcessBuilder("sh", "-c", "locale -a | grep -iqx 'c.utf-*8'").start();
    assumeTrue(locales.waitFor() == 0, "the machine has a locale C.UTF-8");
    Checkout checkout = Checkout.at(Files.createDirectory(folder.resolve("checkout")));
    Files.writeString(checkout.resolve("own.yaml"), TOY.formatted("Own"));
    checkout.runBriefly(
        """
        set -e
        there=$(printf 'jo s\\303\\251')
        file=$(printf 'sc\\303\\251nario.yaml')
        out=$(printf 'r\\303\\251sultats')
        mkdir "$there"
        cp -r multipolar scenarios "$there"
        cp own.yaml "$there/$file"
        cd "$there"
        LC_ALL=C ./multipolar --version
        LC_ALL=C ./multipolar run "$file" --no-figures --quiet --out "$out"
        test -s "$out/summary.csv"
        """);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void compareRefusesOtherResultsWithEachDifferenceOnItsLine()
      throws IOException, InterruptedException {
    Checkout checkout = Checkout.at(Files.createDirectory(folder.resolve("checkout")));
    Files.writeString(checkout.resolve("own.yaml"), TOY.formatted("Own"));
    checkout.runBriefly(
        """
        set -e
        ./multipolar run own.yaml --no-figures --quiet
        sed 's/seed: 7/seed: 8/' own.yaml > new.yaml
        mv new.yaml own.yaml
        code=0
        ./multipolar compare own.yaml own.yaml --quiet 2> said.txt || code=$?
        test $code = 2
        """);
    assertThat(checkout.resolve("said.txt"))
        .content()
        .isEqualTo(
            """
            results/own holds other results. Differences:
              run.seed: 7 there, 8 now
            Use --out FOLDER to write to another folder, or --fresh to rename this one; nothing is deleted.
            Both are options of 'run'; then pass the results folder to compare.
            """);
  }
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;

/** The commands of the introductory pages work as printed, with the classes of this build. */
class ManualCommandsTest {
  private static final Path README = Path.of("README.md");
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n([\\s\\S]*?)^```$");
  private static final Path QUICK_START = MANUAL.resolve("quickstart.md");
  private static final Path READING_RESULTS = MANUAL.resolve("reading-results.md");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");
  private static final Pattern FILE = Pattern.compile("\\A# (scenarios/\\S+)\\n");
  private static final Pattern MENTION = Pattern.compile("`(?:\\./)?multipolar ([^`]+)`");

  @TempDir private static Path folder;

  private static Checkout checkout;

  @BeforeAll
  static void checkOut() throws IOException {
    checkout = Checkout.at(folder);
  }

  /** Makes a separate checkout for pages whose files would disturb other pages. */
  private static Checkout fresh(String name) throws IOException {
    return Checkout.at(Files.createDirectory(folder.resolve(name)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void quickStartWithTwoReplications() throws Exception {
    assertThat(follow(QUICK_START, checkout, true)).isGreaterThan(4);
    assertThat(checkout.resolve("results/compare-baseline-my-question/differences.csv")).exists();
    assertFilesOfARunAreExplained(checkout);
  }

  private static void assertFilesOfARunAreExplained(Checkout at) throws IOException {
    String page = Files.readString(MANUAL.resolve("results.md"));
    try (Stream<Path> files = Files.list(at.resolve("results/waic-2025"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> !f.startsWith(".")))
          .as("files of a run, and what results.md says of them")
          .contains("manifest.json", "runs.csv", "series", "summary.csv", "events.csv", "figures")
          .allSatisfy(file -> assertThat(page).contains("\n  " + file));
    }
  }

  @Nightly
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readmeQuickStartAndReadingResults() throws Exception {
    Checkout at = fresh("nightly");
    assertThat(follow(README, at, false)).isPositive();
    assertFilesOfARunAreExplained(at);
    assertThat(follow(QUICK_START, at, false)).isGreaterThan(4);
    assertThat(follow(READING_RESULTS, at, false)).isGreaterThan(7);
    assertThat(at.resolve("adoption.parquet")).isNotEmptyFile();
    assertThat(at.resolve("results/waic-2025/parquet/states.parquet")).isNotEmptyFile();
  }

  @Nightly
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void studies() throws Exception {
    Checkout at = fresh("studies");
    assertThat(follow(MANUAL.resolve("how-to-studies.md"), at, false)).isGreaterThan(7);
    assertThat(at.resolve("results/my-study/analysis/effects.csv")).exists();
    assertThat(at.resolve("results/morris-baseline/analysis/morris.csv")).exists();
    assertThat(at.resolve("results/both/runs.csv")).exists();
  }

  @Nightly
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void firstPaper() throws Exception {
    Checkout at = fresh("paper");
    assertThat(follow(MANUAL.resolve("first-paper.md"), at, false)).isGreaterThan(7);
    assertThat(at.resolve("results/pool/figures"))
        .isDirectoryContaining("glob:**/interaction-pool-parameters-access-gain-wide.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void suggestionsNameTheProgramAsItWasCalled() throws Exception {
    checkout.run("./multipolar new as-typed");
    assertThat(checkout.resolve("log.txt"))
        .content()
        .contains("Next:    ./multipolar validate scenarios/as-typed.yaml");
    checkout.run(
        "PATH=.:$PATH multipolar new by-path && PATH=\"$PWD:$PATH\" multipolar new on-path");
    assertThat(checkout.resolve("log.txt"))
        .content()
        .contains("multipolar validate scenarios/by-path.yaml")
        .contains("Next:    multipolar validate scenarios/on-path.yaml");
  }

  @Test
  void everyCommandThatIsMentionedIsOne() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README, Path.of("results", "README.md")));
    try (Stream<Path> manual = Files.walk(MANUAL)) {
      manual.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    List<String> mentions = new ArrayList<>();
    for (Path page : pages) {
      String text = Files.readString(page);
      MENTION.matcher(text).results().forEach(m -> mentions.add(m.group(1)));
      BLOCK
          .matcher(text)
          .results()
          .filter(block -> block.group(1).isEmpty())
          .flatMap(block -> block.group(2).lines())
          .filter(line -> line.startsWith("./multipolar ") && !line.matches(".*[$|>\\\\].*"))
          .forEach(line -> mentions.add(line.substring("./multipolar ".length())));
    }
    assertThat(mentions)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            words ->
                assertThatCode(() -> Multipolar.commandLine().parseArgs(words(words)))
                    .doesNotThrowAnyException());
  }

  /** Splits a command into words as a shell does. */
  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
        .toArray(String[]::new);
  }

  /** Runs a command with two replications instead of the number on its page. */
  private static void runBriefly(Checkout at, String command)
      throws IOException, InterruptedException {
    String brief = command.replaceFirst(" -n \\d+", "");
    at.runBriefly(brief.matches("\\./multipolar (run|compare) .*") ? brief + " -n 2" : brief);
  }

  /**
   * Follows the blocks of a page in order and returns the number of commands. A YAML block that
   * begins with the path of a scenario is written to that file; lines of a text block must occur in
   * the output of the last command; blocks in other languages are skipped.
   *
   * @param brief true to run few replications and therefore not to compare output
   */
  private static int follow(Path page, Checkout at, boolean brief) throws Exception {
    int commands = 0;
    for (MatchResult block : BLOCK.matcher(Files.readString(page)).results().toList()) {
      Matcher file = FILE.matcher(block.group(2));
      if (file.find()) {
        Files.writeString(at.resolve(file.group(1)), block.group(2));
        continue;
      }
      if (block.group(1).equals("text")) {
        if (!brief) {
          assertThat(Files.readString(at.resolve("log.txt")).lines())
              .containsAll(block.group(2).lines().toList());
        }
        continue;
      }
      if (block.group(1).equals("yaml") && block.group(2).contains("\ndesign: ")) {
        if (block.group(2).startsWith("multipolar: ")) {
          Files.writeString(at.resolve("scenarios/studies/my-study.yaml"), block.group(2));
        }
        continue;
      }
      if (block.group(1).equals("yaml") && !page.endsWith("how-to-studies.md")) {
        Path scenario = at.resolve("scenarios/my-question.yaml");
        assertThat(scenario).as("where a reader puts the block").exists();
        Files.writeString(scenario, block.group(2));
        continue;
      }
      if (!block.group(1).isEmpty()) {
        continue;
      }
      for (String command : block.group(2).lines().toList()) {
        if (!command.equals("mvn verify")) {
          if (brief) {
            runBriefly(at, command);
          } else {
            at.run(command);
          }
          commands++;
        }
      }
    }
    return commands;
  }
}

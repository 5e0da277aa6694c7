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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the first pages tell a reader to type works as it stands, with the classes just built. */
class ManualCommandsTest {
  private static final Path README = Path.of("README.md");
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n([\\s\\S]*?)^```$");
  private static final Pattern FILE = Pattern.compile("\\A# (scenarios/\\S+)\\n");
  private static final Pattern MENTION = Pattern.compile("`(?:\\./)?multipolar ([^`]+)`");

  @TempDir private static Path folder;

  private static Checkout checkout;

  @BeforeAll
  static void checkOut() throws IOException {
    checkout = Checkout.at(folder);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readme() throws Exception {
    assertThat(follow(README)).isPositive();
    Path results = checkout.resolve("results/waic-2025");
    String page = Files.readString(MANUAL.resolve("results.md"));
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> !f.startsWith(".")))
          .as("files of a run, and what results.md says of them")
          .contains("manifest.json", "runs.csv", "series", "summary.csv", "events.csv", "figures")
          .allSatisfy(file -> assertThat(page).contains("\n  " + file));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void quickStart() throws Exception {
    assertThat(follow(MANUAL.resolve("quickstart.md"))).isGreaterThan(4);
    assertThat(checkout.resolve("results/compare-baseline-my-question/differences.csv")).exists();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Tag("long")
  void readingResults() throws Exception {
    Path results = checkout.resolve("results/waic-2025");
    checkout.run(
        "./multipolar run scenarios/waic-2025.yaml -n 2 --no-figures --fresh --out " + results);
    assertThat(follow(MANUAL.resolve("reading-results.md"))).isGreaterThan(7);
    assertThat(checkout.resolve("adoption.parquet")).isNotEmptyFile();
    assertThat(results.resolve("parquet/states.parquet")).isNotEmptyFile();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Tag("long")
  void studies() throws Exception {
    assertThat(follow(MANUAL.resolve("how-to-studies.md"))).isGreaterThan(7);
    assertThat(checkout.resolve("results/my-study/analysis/effects.csv")).exists();
    assertThat(checkout.resolve("results/morris-baseline/analysis/morris.csv")).exists();
    assertThat(checkout.resolve("results/both/runs.csv")).exists();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Tag("long")
  void firstPaper() throws Exception {
    assertThat(follow(MANUAL.resolve("first-paper.md"))).isGreaterThan(7);
    assertThat(checkout.resolve("results/pool/figures"))
        .isDirectoryContaining(
            "glob:**/interaction-pool-parameters-adoption-pooledAccess-wide.pdf");
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
      MENTION.matcher(Files.readString(page)).results().forEach(m -> mentions.add(m.group(1)));
    }
    assertThat(mentions)
        .isNotEmpty()
        .allSatisfy(
            words ->
                assertThatCode(() -> Multipolar.commandLine().parseArgs(words.split(" ")))
                    .doesNotThrowAnyException());
  }

  /**
   * Follows the blocks of a page in order and returns the number of commands. A YAML block that
   * begins with the path of a scenario is written there; lines of a text block must be among those
   * that the last command printed; blocks in other languages are skipped.
   */
  private static int follow(Path page) throws Exception {
    int commands = 0;
    for (MatchResult block : BLOCK.matcher(Files.readString(page)).results().toList()) {
      Matcher file = FILE.matcher(block.group(2));
      if (file.find()) {
        Files.writeString(checkout.resolve(file.group(1)), block.group(2));
        continue;
      }
      if (block.group(1).equals("text")) {
        assertThat(Files.readString(checkout.resolve("log.txt")).lines())
            .containsAll(block.group(2).lines().toList());
        continue;
      }
      if (block.group(1).equals("yaml") && block.group(2).contains("\ndesign: ")) {
        if (block.group(2).startsWith("multipolar: ")) {
          Files.writeString(checkout.resolve("scenarios/studies/my-study.yaml"), block.group(2));
        }
        continue;
      }
      if (block.group(1).equals("yaml") && !page.endsWith("how-to-studies.md")) {
        Path scenario = checkout.resolve("scenarios/my-question.yaml");
        assertThat(scenario).as("where a reader puts the block").exists();
        Files.writeString(scenario, block.group(2));
        continue;
      }
      if (!block.group(1).isEmpty()) {
        continue;
      }
      for (String command : block.group(2).lines().toList()) {
        if (!command.equals("mvn verify")) {
          checkout.run(command);
          commands++;
        }
      }
    }
    return commands;
  }
}

package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples on the page on studies can be read, and its job scripts are the shipped ones. */
class StudiesPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "how-to-studies.md");
  private static final Path SCRIPTS = Path.of("src", "site", "slurm");
  private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\\n([\\s\\S]*?)^```$");
  private static final Pattern KEY = Pattern.compile("(?m)^(\\w+):[\\s\\S]*?(?=^\\w|\\z)");

  @TempDir private static Path folder;

  @BeforeAll
  static void copyScenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
    Files.writeString(studies().resolve("combinations.csv"), blocks("csv").get(0));
  }

  private static Path studies() {
    return folder.resolve("scenarios").resolve("studies");
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static Map<String, String> keys(String yaml) {
    Map<String, String> keys = new LinkedHashMap<>();
    KEY.matcher(yaml).results().forEach((MatchResult m) -> keys.put(m.group(1), m.group()));
    return keys;
  }

  /** The first example is a whole study; the others show only what differs from it. */
  @TestFactory
  @Tag("long")
  List<DynamicTest> examplesAreStudies() throws IOException {
    List<String> examples = blocks("yaml");
    assertThat(examples).hasSizeGreaterThan(10);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      String example = examples.get(i);
      Map<String, String> study = keys(examples.get(0));
      Map<String, String> delta = keys(example);
      if (i > 0) {
        if (delta.containsKey("factors")) {
          study.remove("analysis");
        }
        if (delta.containsKey("search")) {
          study.remove("design");
        }
        if (delta.containsKey("scenarios")) {
          study.remove("scenario");
        }
        study.putAll(delta);
      }
      Path file = studies().resolve("example-" + i + ".yaml");
      tests.add(
          DynamicTest.dynamicTest(
              example.lines().findFirst().orElse("") + " … " + i,
              () -> {
                Files.writeString(file, String.join("", study.values()));
                assertThat(StudyReader.read(file).problems()).as(example).isEmpty();
              }));
    }
    return tests;
  }

  @Test
  void jobScriptsAreThoseThatAreTried() throws IOException {
    assertThat(blocks("bash"))
        .contains(
            Files.readString(SCRIPTS.resolve("study.sbatch")),
            Files.readString(SCRIPTS.resolve("merge.sbatch")));
  }
}

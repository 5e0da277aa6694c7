package org.multipolar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the pages that people read first true. */
class ManualTest {
  private static final Path README = Path.of("README.md");
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>"
              + "\\s*<version>(.*?)</version>");

  @Test
  void readmeFitsOnAPage() throws IOException {
    assertThat(Files.readAllLines(README)).isNotEmpty().hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README));
    try (Stream<Path> manual = Files.walk(MANUAL)) {
      manual.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    int links = 0;
    for (Path page : pages) {
      Matcher matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        assertThat(page.toAbsolutePath().resolveSibling(matcher.group(1)).normalize())
            .as("a link of %s", page)
            .exists();
        links++;
      }
    }
    assertThat(links).isPositive();
  }

  @Test
  void everyDependencyIsListedWithItsVersion() throws IOException {
    String page = Files.readString(MANUAL.resolve("dependencies.md"));
    String libraries = Files.readString(Path.of("pom.xml")).split("<build>", 2)[0];
    List<MatchResult> dependencies = DEPENDENCY.matcher(libraries).results().toList();
    assertThat(dependencies).isNotEmpty();
    assertThat(dependencies)
        .allSatisfy(
            dependency ->
                assertThat(page)
                    .contains(
                        "| `%s:%s` | %s |"
                            .formatted(
                                dependency.group(1), dependency.group(2), dependency.group(3))));
  }
}

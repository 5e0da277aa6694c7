package org.multipolar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the introductory pages consistent with the repository. */
class ManualTest {
  private static final Path README = Path.of("README.md");
  private static final Path CONTRIBUTING = Path.of(".github", "CONTRIBUTING.md");
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
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
    List<Path> pages =
        new ArrayList<>(List.of(README, Path.of("results", "README.md"), CONTRIBUTING));
    try (Stream<Path> manual = Files.walk(MANUAL)) {
      manual.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    int links = 0;
    for (Path page : pages) {
      Matcher matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        Path target =
            matcher.group(1).isEmpty()
                ? page
                : page.toAbsolutePath().resolveSibling(matcher.group(1)).normalize();
        assertThat(target).as("a link of %s", page).exists();
        if (matcher.group(2) != null) {
          assertThat(anchors(target)).as("a link of %s", page).contains(matcher.group(2));
        }
        links++;
      }
    }
    assertThat(links).isPositive();
  }

  @Test
  void everyPageIsInTheMenuAndInTheIndex() throws IOException {
    String menu = Files.readString(MANUAL.resolveSibling("site.xml"));
    String index = Files.readString(MANUAL.resolve("index.md"));
    try (Stream<Path> manual = Files.walk(MANUAL)) {
      assertThat(manual.filter(file -> file.toString().endsWith(".md")))
          .isNotEmpty()
          .allSatisfy(
              file -> {
                String page = MANUAL.relativize(file).toString().replace('\\', '/');
                assertThat(menu).contains("href=\"" + page.replace(".md", ".html") + "\"");
                boolean elsewhere = page.equals("index.md") || page.contains("/");
                assertThat(elsewhere || index.contains("](" + page)).as(page).isTrue();
              });
    }
  }

  /** Link anchors of the headings of a page: lower case, hyphens, no punctuation. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(m -> m.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
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

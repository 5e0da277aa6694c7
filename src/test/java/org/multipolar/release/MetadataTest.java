package org.multipolar.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for archives and catalogues agree with {@code pom.xml}. */
class MetadataTest {
  private static final Path POM = Path.of("pom.xml");

  @TempDir Path folder;

  @Test
  void filesAgreeWithThePom() throws IOException {
    for (Map.Entry<Path, String> file : new Metadata(Pom.read(POM)).files().entrySet()) {
      if (Boolean.getBoolean("manual.write")) {
        Files.writeString(file.getKey(), file.getValue());
      }
      assertThat(file.getKey())
          .as(
              "%s is stale. Renew it: mvn -q test -Dtest=MetadataTest -Dmanual.write=true",
              file.getKey())
          .hasContent(file.getValue());
    }
  }

  @Test
  void theChangelogBeginsWithTheVersion() throws IOException {
    assertThat(Files.readAllLines(Path.of("src/site/markdown/changelog.md")))
        .filteredOn(line -> line.startsWith("## "))
        .first()
        .isEqualTo("## " + Pom.read(POM).text("version"));
  }

  /** Unknown fields are absent, and appear once they are known. */
  @Test
  void anAddressIsNamedOnceThereIsOne() throws IOException {
    String url = "https://example.org/multipolar";
    String pom =
        Files.readString(POM)
            .replaceAll(
                "<repository.url ?/>|<repository.url></repository.url>",
                "<repository.url>" + url + "</repository.url>");
    Map<Path, String> files =
        new Metadata(Pom.read(Files.writeString(folder.resolve("pom.xml"), pom))).files();
    JsonObject codemeta =
        JsonParser.parseString(files.get(Path.of("src", "release", "codemeta.json")))
            .getAsJsonObject();
    assertThat(codemeta.get("codeRepository").getAsString()).isEqualTo(url);
    assertThat(codemeta.get("issueTracker").getAsString()).isEqualTo(url + "/issues");
    assertThat(citation(files)).containsEntry("repository-code", url);

    Map<Path, String> now = new Metadata(Pom.read(POM)).files();
    assertThat(now.values()).noneMatch(text -> text.contains("\"\"") || text.contains(": \n"));
    assertThat(citation(now))
        .containsKeys("version", "date-released", "license", "abstract", "keywords", "authors")
        .doesNotContainKeys("doi", "identifiers");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> citation(Map<Path, String> files) {
    return (Map<String, Object>)
        new Load(LoadSettings.builder().build()).loadFromString(files.get(Path.of("CITATION.cff")));
  }
}

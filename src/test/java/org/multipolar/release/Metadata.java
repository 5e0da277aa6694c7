package org.multipolar.release;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.WordUtils;

/**
 * Metadata files for archives and catalogues, generated from the {@link Pom}. Data that do not
 * exist yet are omitted: a public address, identifiers of persons, a DOI.
 */
final class Metadata {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final int WIDTH = 98;

  private final Pom pom;

  Metadata(Pom pom) {
    this.pom = pom;
  }

  /** All files with their contents. */
  Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(Path.of("CITATION.cff"), citation());
    files.put(Path.of(".zenodo.json"), JSON.toJson(zenodo()) + "\n");
    files.put(Path.of("src", "release", "codemeta.json"), JSON.toJson(codemeta()) + "\n");
    return files;
  }

  private String title() {
    String description = pom.text("description");
    return pom.text("name")
        + ": "
        + Character.toLowerCase(description.charAt(0))
        + description.substring(1);
  }

  private String license() {
    return pom.text("licenses", "license", "name");
  }

  /** Date of the release, which is also the timestamp of every file in it. */
  private String released() {
    return pom.text("properties", "project.build.outputTimestamp").substring(0, 10);
  }

  private List<String> keywords() {
    return List.of(pom.text("properties", "citation.keywords").split(", "));
  }

  private String summary() {
    return pom.text("properties", "citation.abstract");
  }

  private String address() {
    return pom.text("properties", "repository.url");
  }

  /** Citation File Format 1.2.0. */
  private String citation() {
    StringBuilder text = new StringBuilder("cff-version: 1.2.0\n");
    text.append("message: If you use ")
        .append(pom.text("name"))
        .append(", please cite it as below, with the version and the seed of your runs.\n")
        .append("type: software\n")
        .append("title: \"")
        .append(title())
        .append("\"\nauthors:\n");
    pom.developers().forEach(name -> text.append("  - name: ").append(name).append('\n'));
    text.append("version: ").append(pom.text("version")).append('\n');
    text.append("date-released: ").append(released()).append('\n');
    text.append("license: ").append(license()).append('\n');
    if (!address().isEmpty()) {
      text.append("repository-code: ").append(address()).append('\n');
    }
    text.append("abstract: >-\n  ")
        .append(WordUtils.wrap(summary(), WIDTH, "\n  ", false))
        .append("\nkeywords:\n");
    keywords().forEach(word -> text.append("  - ").append(word).append('\n'));
    return text.toString();
  }

  /** The record that Zenodo reads when it archives a release. */
  private Map<String, Object> zenodo() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("title", title());
    record.put("upload_type", "software");
    record.put("version", pom.text("version"));
    record.put("publication_date", released());
    record.put("description", summary());
    record.put("creators", pom.developers().stream().map(name -> Map.of("name", name)).toList());
    record.put("license", license().toLowerCase(Locale.ROOT));
    record.put("access_right", "open");
    record.put("language", "eng");
    record.put("keywords", keywords());
    return record;
  }

  /** CodeMeta 3.0. */
  private Map<String, Object> codemeta() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("@context", "https://w3id.org/codemeta/3.0");
    record.put("@type", "SoftwareSourceCode");
    record.put("name", pom.text("name"));
    record.put("description", summary());
    record.put("version", pom.text("version"));
    record.put("dateModified", released());
    record.put("license", "https://spdx.org/licenses/" + license());
    record.put(
        "author",
        pom.developers().stream().map(name -> typed("Organization", "name", name)).toList());
    if (!address().isEmpty()) {
      record.put("codeRepository", address());
      record.put("issueTracker", pom.text("issueManagement", "url"));
    }
    record.put("programmingLanguage", typed("ComputerLanguage", "name", "Java"));
    record.put(
        "runtimePlatform",
        "Java " + pom.text("properties", "maven.compiler.release") + " or newer");
    record.put("operatingSystem", List.of("Linux", "macOS", "Windows"));
    record.put("applicationCategory", "Agent-based simulation");
    record.put("keywords", keywords());
    record.put(
        "softwareRequirements", pom.libraries().stream().map(Metadata::requirement).toList());
    return record;
  }

  private static Map<String, Object> requirement(Pom.Library library) {
    Map<String, Object> record = typed("SoftwareApplication", "name", library.name());
    record.put("version", library.version());
    record.put(
        "identifier",
        "pkg:maven/%s/%s@%s".formatted(library.group(), library.name(), library.version()));
    return record;
  }

  private static Map<String, Object> typed(String type, String key, String value) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("@type", type);
    record.put(key, value);
    return record;
  }
}

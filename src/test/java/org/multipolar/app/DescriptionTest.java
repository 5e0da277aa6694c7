package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code datapackage.json} and {@code ro-crate-metadata.json} of folders of all kinds, checked
 * against their specifications and against the files.
 */
@Tag("long")
class DescriptionTest {
  private static final String OWN =
      """
      metrics:
        A-part: {formula: compute / compute-world, label: Part of compute}
      outcomes:
        - {name: un-equal, is: compute@A.end / compute@B.end, label: A over B}
        - lag@A.end - lag@B.end
        - {name: none-left, is: compute@A.first-above-1000}
      record: {states: all, firms: all, events: 1}
      """;

  @TempDir private Path home;

  private Path run(String name, String more) throws IOException {
    Path file = Files.writeString(home.resolve(name + ".yaml"), Study.BASE + more);
    Path folder = home.resolve(name);
    assertThat(Study.type("run", file, "--out", folder, "--quiet").code()).isZero();
    return folder;
  }

  @Test
  void theTablesOfARunAreDescribed() throws IOException {
    Path folder = run("x", OWN);
    JsonObject all = check(folder);
    assertThat(names(all))
        .contains("runs", "world", "states", "firms", "events", "reasons", "summary");
    Map<String, JsonObject> runs = fields(all, "runs");
    assertThat(runs.get("un_equal").get("title").getAsString()).isEqualTo("A over B");
    assertThat(runs.get("un_equal").get("written").getAsString()).isEqualTo("un-equal");
    assertThat(runs.get("lag_open_end").get("unit").getAsString()).isEqualTo("months");
    assertThat(runs.get("lag_open_end").get("title").getAsString())
        .isEqualTo("Open-frontier lag, in the last month");
    assertThat(runs.get("lag_a_end_minus_lag_b_end").get("written").getAsString())
        .isEqualTo("lag@A.end - lag@B.end");
    assertThat(fields(all, "states").get("a_part").get("title").getAsString())
        .isEqualTo("Part of compute");
  }

  @Test
  void theTablesOfAStudyAreDescribed() throws IOException {
    Path file =
        Study.write(
            home,
            Study.TEXT
                .replace("replications: 110", "replications: 3")
                .replace("keep: yearly", "keep: series"));
    Path folder = home.resolve("small");
    assertThat(Study.run(file, folder).code()).isZero();
    JsonObject all = check(folder);
    assertThat(names(all))
        .contains("runs", "design", "states", "analysis/differences", "analysis/effects");
    assertThat(fields(all, "design").get("spill").get("type").getAsString()).isEqualTo("number");
    assertThat(fields(all, "design").get("control").get("description").getAsString())
        .isEqualTo("Factor of the study, one of: light, hard.");
    assertThat(fields(all, "states")).containsKeys("run", "date", "state", "compute");
  }

  @Test
  void aComparisonIsDescribed() throws IOException {
    Path x = run("x", OWN);
    Path y = run("y", OWN + "mechanisms: {smuggling: off}\n");
    Path folder = home.resolve("z");
    assertThat(Study.type("compare", x, y, "--out", folder, "--quiet").code()).isZero();
    JsonObject all = check(folder);
    assertThat(names(all)).contains("differences", "figures/development-security");
    assertThat(fields(all, "figures/development-security").get("development").get("written"))
        .hasToString("\"development\"");
  }

  @Test
  void whatIsAddedToAFolderIsDescribed() throws IOException {
    Path x = run("x", OWN);
    Path y = run("y", OWN + "mechanisms: {smuggling: off}\n");
    Path folder = home.resolve("z");
    assertThat(Study.type("compare", x, y, "--out", folder, "--no-figures", "--quiet").code())
        .isZero();
    assertThat(names(check(folder))).containsExactly("differences");
    Path crate = folder.resolve("ro-crate-metadata.json");
    List<String> calls =
        Files.readAllLines(crate).stream().filter(line -> line.contains("Time")).toList();
    assertThat(Study.type("chart", folder, "--figure", "outcomes", "--quiet").code()).isZero();
    assertThat(names(check(folder))).contains("differences", "figures/outcomes");
    assertThat(Files.readAllLines(crate)).containsAll(calls);
    assertThat(Study.type("pack", folder, "--xlsx", "--quiet").code()).isZero();
    check(folder);
    assertThat(folder.resolve("tables.xlsx")).exists();
    assertThat(Study.type("pack", x, "--quiet").code()).isZero();
    check(x);
    assertThat(x.resolve("parquet/runs.parquet")).exists();
  }

  @Test
  void copiesAndFiguresOfFewerRunsAreNotLeftInSilence() throws IOException {
    Path x = run("x", OWN);
    assertThat(Study.type("pack", x, "--quiet").code()).isZero();
    assertThat(Study.type("pack", x, "--xlsx", "--quiet").code()).isZero();
    assertThat(Study.type("chart", x, "--figure", "lag", "--quiet").code()).isZero();
    Path copy = x.resolve("parquet/runs.parquet");
    byte[] one = Files.readAllBytes(copy);
    long size = Files.size(x.resolve("tables.xlsx"));
    Path y = home.resolve("y");
    assertThat(Study.type("compare", x, x, "--out", y, "--quiet").code()).isZero();
    Study.Result more =
        Study.type("run", home.resolve("x.yaml"), "-n", 3, "--out", x, "--no-figures");
    assertThat(more.code()).isZero();
    assertThat(Files.readAllBytes(copy)).isNotEqualTo(one);
    assertThat(Files.size(x.resolve("tables.xlsx"))).isGreaterThan(size);
    Path anew = home.resolve("anew");
    assertThat(Study.type("pack", x, "--out", anew, "--quiet").code()).isZero();
    assertThat(copy).hasSameBinaryContentAs(anew.resolve("runs.parquet"));
    check(x);
    String older = x.resolve("figures") + " shows earlier results; to draw them anew: ";
    assertThat(more.err()).anyMatch(line -> line.startsWith("note: " + older));
    assertThat(Study.type("chart", x, "--figure", "lag", "--quiet").code()).isZero();
    assertThat(Study.type("run", home.resolve("x.yaml"), "-n", 3, "--out", x, "--no-figures").err())
        .noneMatch(line -> line.contains("earlier results"));
    assertThat(Study.type("chart", y, "--figure", "outcomes").err())
        .anyMatch(
            line ->
                line.contains(" is newer than " + y.resolve("differences.csv"))
                    && line.contains("compare ")
                    && line.contains(" --out ")
                    && !line.contains("@"));
  }

  @Test
  void nothingSaysWhereTheFolderWas() throws IOException {
    Path set = Files.writeString(home.resolve("set.csv"), "adoption.innovation\n.01\n");
    Path folder = run("x", OWN + "parameterSet: '" + set + "'\n");
    assertThat(folder.resolve("manifest.json")).content().contains("take the rows of set.csv");
    for (String file : List.of("manifest.json", "datapackage.json", "ro-crate-metadata.json")) {
      assertThat(folder.resolve(file)).content().doesNotContain(home.toString());
    }
    assertThat(folder.resolve("manifest.json")).content().contains("\"x.yaml\"", "\"x\"");
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() throws IOException {
    Path folder = run("x", "");
    Path file = folder.resolve("datapackage.json");
    String before = Files.readString(file);
    Object written = Files.getLastModifiedTime(file);
    assertThat(Study.type("chart", folder, "--quiet").code()).isZero();
    assertThat(file).content().isEqualTo(before);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
  }

  /** Checks both descriptions of a folder and returns the data package. */
  private static JsonObject check(Path folder) throws IOException {
    crate(folder);
    JsonObject all = json(folder.resolve("datapackage.json"));
    assertThat(all.get("profile").getAsString()).isEqualTo("data-package");
    assertThat(all.get("name").getAsString()).matches("[-a-z0-9._/]+");
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (JsonElement each : all.getAsJsonArray("resources")) {
      JsonObject resource = each.getAsJsonObject();
      String name = resource.get("name").getAsString();
      assertThat(name).matches("[-a-z0-9._/]+");
      assertThat(resource.get("title").getAsString()).isNotEmpty();
      for (JsonElement field : resource.getAsJsonObject("schema").getAsJsonArray("fields")) {
        JsonObject column = field.getAsJsonObject();
        assertThat(column.get("name").getAsString()).as(name).matches("[a-z][a-z0-9_]*");
        assertThat(column.get("type").getAsString()).isIn("integer", "number", "string", "date");
        assertThat(column.has("description"))
            .as("%s: the dictionary has no %s", name, column.get("name"))
            .isTrue();
      }
      if (resource.get("format").getAsString().equals("csv")) {
        assertThat(tables.put(name, table(folder, resource))).isNull();
      } else {
        assertThat(folder.resolve(resource.get("path").getAsString())).exists();
      }
    }
    for (JsonElement each : all.getAsJsonArray("resources")) {
      keys(each.getAsJsonObject(), tables);
    }
    return all;
  }

  /** Checks header, cells, size and hash of a table and returns its rows. */
  private static List<Map<String, String>> table(Path folder, JsonObject resource)
      throws IOException {
    Path file = folder.resolve(resource.get("path").getAsString());
    assertThat(resource.get("bytes").getAsLong()).isEqualTo(Files.size(file));
    assertThat(resource.get("hash").getAsString()).isEqualTo("sha256:" + sha256(file));
    JsonArray fields = resource.getAsJsonObject("schema").getAsJsonArray("fields");
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
      List<String> names = new ArrayList<>();
      fields.forEach(field -> names.add(field.getAsJsonObject().get("name").getAsString()));
      assertThat(csv.getHeaderNames()).isEqualTo(names);
      for (CSVRecord record : csv) {
        for (int i = 0; i < names.size(); i++) {
          String type = fields.get(i).getAsJsonObject().get("type").getAsString();
          cell(record.get(i), type, file + ": " + names.get(i));
        }
        rows.add(record.toMap());
      }
    }
    return rows;
  }

  private static void cell(String cell, String type, String where) {
    if (cell.isEmpty()) {
      return;
    }
    switch (type) {
      case "integer" -> assertThat(cell).as(where).matches("-?\\d+");
      case "number" -> assertThat(cell).as(where).matches("-?inf|-?\\d*\\.?\\d+(e-?\\d+)?");
      case "date" -> assertThat(LocalDate.parse(cell)).as(where).hasToString(cell);
      default -> assertThat(type).isEqualTo("string");
    }
  }

  private static void keys(JsonObject resource, Map<String, List<Map<String, String>>> tables) {
    List<Map<String, String>> rows = tables.get(resource.get("name").getAsString());
    JsonObject schema = resource.getAsJsonObject("schema");
    if (rows == null) {
      return;
    }
    if (schema.has("primaryKey")) {
      assertThat(cells(rows, schema.getAsJsonArray("primaryKey"))).doesNotHaveDuplicates();
    }
    if (schema.has("foreignKeys")) {
      for (JsonElement each : schema.getAsJsonArray("foreignKeys")) {
        JsonObject key = each.getAsJsonObject();
        JsonObject reference = key.getAsJsonObject("reference");
        assertThat(
                cells(
                    tables.get(reference.get("resource").getAsString()),
                    reference.getAsJsonArray("fields")))
            .containsAll(cells(rows, key.getAsJsonArray("fields")));
      }
    }
  }

  private static List<String> cells(List<Map<String, String>> rows, JsonArray columns) {
    return rows.stream()
        .map(
            row -> {
              StringBuilder cells = new StringBuilder();
              columns.forEach(column -> cells.append(row.get(column.getAsString())).append('|'));
              return cells.toString();
            })
        .toList();
  }

  private static void crate(Path folder) throws IOException {
    JsonObject json = json(folder.resolve("ro-crate-metadata.json"));
    assertThat(json.get("@context").getAsString())
        .isEqualTo("https://w3id.org/ro/crate/1.1/context");
    Map<String, JsonObject> graph = new LinkedHashMap<>();
    for (JsonElement each : json.getAsJsonArray("@graph")) {
      JsonObject entity = each.getAsJsonObject();
      assertThat(entity.get("@type").getAsString()).isNotEmpty();
      assertThat(graph.put(entity.get("@id").getAsString(), entity)).isNull();
    }
    JsonObject descriptor = graph.get("ro-crate-metadata.json");
    assertThat(descriptor.get("@type").getAsString()).isEqualTo("CreativeWork");
    assertThat(id(descriptor.get("about"))).isEqualTo("./");
    assertThat(id(descriptor.get("conformsTo"))).isEqualTo("https://w3id.org/ro/crate/1.1");
    JsonObject root = graph.get("./");
    assertThat(root.get("@type").getAsString()).isEqualTo("Dataset");
    assertThat(root.keySet()).contains("name", "description", "datePublished", "license");
    assertThat(Instant.parse(root.get("datePublished").getAsString())).isBefore(Instant.now());
    Set<String> parts = new HashSet<>();
    root.getAsJsonArray("hasPart").forEach(part -> parts.add(id(part)));
    for (JsonObject entity : graph.values()) {
      references(entity, graph.keySet());
      if (entity.get("@type").getAsString().equals("File")) {
        Path file = folder.resolve(entity.get("@id").getAsString());
        assertThat(parts).contains(entity.get("@id").getAsString());
        assertThat(entity.get("contentSize").getAsLong()).isEqualTo(Files.size(file));
        if (entity.has("sha256")) {
          assertThat(entity.get("sha256").getAsString()).isEqualTo(sha256(file));
        }
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> !file.matches("\\.lock|blocks/.*|ro-crate-metadata.json")))
          .containsExactlyInAnyOrderElementsOf(parts);
    }
    assertThat(graph.values())
        .anyMatch(entity -> entity.get("@type").getAsString().equals("CreateAction"))
        .anyMatch(entity -> entity.get("@type").getAsString().equals("SoftwareApplication"));
  }

  /** Checks that every reference is to an entity of the graph or to the specification. */
  private static void references(JsonElement in, Set<String> known) {
    if (in.isJsonArray()) {
      in.getAsJsonArray().forEach(each -> references(each, known));
    } else if (in.isJsonObject()) {
      JsonObject object = in.getAsJsonObject();
      if (object.keySet().equals(Set.of("@id"))) {
        assertThat(known.contains(id(object)) || id(object).startsWith("https://w3id.org/"))
            .as(id(object))
            .isTrue();
      }
      object.entrySet().forEach(entry -> references(entry.getValue(), known));
    }
  }

  private static String id(JsonElement reference) {
    return reference.getAsJsonObject().get("@id").getAsString();
  }

  private static List<String> names(JsonObject all) {
    List<String> names = new ArrayList<>();
    all.getAsJsonArray("resources")
        .forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  private static Map<String, JsonObject> fields(JsonObject all, String table) {
    Map<String, JsonObject> fields = new LinkedHashMap<>();
    for (JsonElement each : all.getAsJsonArray("resources")) {
      JsonObject resource = each.getAsJsonObject();
      if (resource.get("name").getAsString().equals(table)) {
        resource
            .getAsJsonObject("schema")
            .getAsJsonArray("fields")
            .forEach(
                field ->
                    fields.put(
                        field.getAsJsonObject().get("name").getAsString(),
                        field.getAsJsonObject()));
      }
    }
    return fields;
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

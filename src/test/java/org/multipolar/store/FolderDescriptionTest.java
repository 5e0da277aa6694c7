package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.MetricNames;

class FolderDescriptionTest {
  private static final DataDictionary DICTIONARY =
      new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of());
  private static final FolderDescription TWO =
      new FolderDescription("Two States!", "What two do.", List.of("made up"), DICTIONARY);
  private static final FolderDescription BARE =
      new FolderDescription("Two", "", List.of(), DICTIONARY);
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void run() throws IOException {
    folder = home.resolve("two");
    Runs.run(folder, 2, 1);
  }

  private static Invocation call(String word, int replications, String commit) {
    return new Invocation(
        List.of("run", word), NOON, 90, replications, "0.2.0", commit, "17, X", "Linux, amd64");
  }

  private static List<DescribedTable> tables(Path folder) throws IOException {
    return DescribedTable.of(folder, Optional.of(Manifest.of(folder).schema()), DICTIONARY);
  }

  private JsonObject dataPackage(FolderDescription of, Map<String, String> hashes)
      throws IOException {
    String text = DataPackage.json(folder, of, tables(folder), hashes);
    assertThat(text).endsWith("}\n").contains("\n  \"name\"");
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static List<JsonObject> objects(JsonObject in, String name) {
    return StreamSupport.stream(in.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static Map<String, JsonObject> by(String key, JsonObject in, String name) {
    Map<String, JsonObject> by = new LinkedHashMap<>();
    objects(in, name).forEach(each -> by.put(each.get(key).getAsString(), each));
    return by;
  }

  private static String text(JsonObject in, String name) {
    return in.has(name) ? in.get(name).getAsString() : null;
  }

  private static List<String> texts(JsonObject in, String name) {
    JsonArray array = in.getAsJsonArray(name);
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }

  @Test
  void aPackageNamesItsTablesWithKeysAndReferences() throws IOException {
    JsonObject json = dataPackage(TWO, Map.of("runs.csv", "ab12"));
    assertThat(text(json, "profile")).isEqualTo("data-package");
    assertThat(text(json, "name")).isEqualTo("two-states-");
    assertThat(text(json, "title")).isEqualTo("Two States!");
    assertThat(text(json, "description")).isEqualTo("What two do.");
    assertThat(objects(json, "sources")).hasSize(1);
    assertThat(text(objects(json, "sources").get(0), "title")).isEqualTo("made up");
    Map<String, JsonObject> tables = by("name", json, "resources");
    assertThat(tables)
        .containsOnlyKeys("events", "reasons", "runs", "firms", "states", "world", "summary");
    JsonObject runs = tables.get("runs");
    assertThat(text(runs, "profile")).isEqualTo("tabular-data-resource");
    assertThat(text(runs, "path")).isEqualTo("runs.csv");
    assertThat(text(runs, "format")).isEqualTo("csv");
    assertThat(text(runs, "mediatype")).isEqualTo("text/csv");
    assertThat(text(runs, "encoding")).isEqualTo("utf-8");
    assertThat(text(runs, "hash")).isEqualTo("sha256:ab12");
    assertThat(runs.get("bytes").getAsLong()).isEqualTo(Files.size(folder.resolve("runs.csv")));
    assertThat(text(tables.get("world"), "path")).isEqualTo("series/world.csv");
    assertThat(text(tables.get("world"), "hash")).isNull();
    ColumnMeaning row = DataDictionary.table("runs").orElseThrow();
    assertThat(text(runs, "title")).isEqualTo(row.label());
    assertThat(text(runs, "description")).isEqualTo(row.text());
    JsonObject schema = runs.getAsJsonObject("schema");
    assertThat(texts(schema, "primaryKey")).containsExactly("run");
    assertThat(texts(schema, "missingValues")).containsExactly("");
    assertThat(schema.has("foreignKeys")).isFalse();
    JsonObject reasons = tables.get("reasons").getAsJsonObject("schema");
    assertThat(texts(reasons, "primaryKey")).containsExactly("run", "event", "name");
    JsonObject reference = objects(reasons, "foreignKeys").get(0);
    assertThat(texts(reference, "fields")).containsExactly("run", "event");
    assertThat(text(reference.getAsJsonObject("reference"), "resource")).isEqualTo("events");
    assertThat(texts(reference.getAsJsonObject("reference"), "fields"))
        .containsExactly("run", "event");
  }

  @Test
  void aColumnHasTypeUnitAndTheFormThatAuthorsWrite() throws IOException {
    Files.writeString(folder.resolve("accepted.csv"), "row,chips_tool_strength,own\n1,0.5,x\n");
    JsonObject accepted = by("name", dataPackage(TWO, Map.of()), "resources").get("accepted");
    Map<String, JsonObject> fields = by("name", accepted.getAsJsonObject("schema"), "fields");
    assertThat(fields.keySet()).containsExactly("row", "chips_tool_strength", "own");
    assertThat(text(fields.get("chips_tool_strength"), "written")).isEqualTo("chips.toolStrength");
    assertThat(text(fields.get("chips_tool_strength"), "type")).isEqualTo("number");
    assertThat(text(fields.get("chips_tool_strength"), "unit")).isNotEmpty();
    assertThat(fields.get("own").keySet()).containsExactly("name", "type", "title");
    assertThat(text(fields.get("own"), "type")).isEqualTo("string");
    assertThat(text(fields.get("own"), "title")).isEqualTo("own");
    Map<String, JsonObject> states =
        by(
            "name",
            by("name", dataPackage(TWO, Map.of()), "resources")
                .get("states")
                .getAsJsonObject("schema"),
            "fields");
    assertThat(text(states.get("date"), "type")).isEqualTo("date");
    assertThat(text(states.get("run"), "type")).isEqualTo("integer");
    assertThat(text(states.get("date"), "description")).endsWith(".");
    assertThat(states.get("run").has("unit")).isFalse();
  }

  @Test
  void whatIsEmptyIsLeftOut() throws IOException {
    JsonObject json = dataPackage(BARE, Map.of());
    assertThat(json.keySet()).containsExactly("profile", "name", "title", "resources");
    Files.delete(folder.resolve("events.csv"));
    JsonObject reasons =
        by("name", dataPackage(BARE, Map.of()), "resources")
            .get("reasons")
            .getAsJsonObject("schema");
    assertThat(reasons.has("foreignKeys")).as("a reference to a table that is not there").isFalse();
  }

  @Test
  void tablesOfOthersAreNotDescribed() throws IOException {
    Files.writeString(folder.resolve("mine.csv"), "a,b\n1,2\n");
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/runs.csv"), "run\n1\n");
    Files.createDirectories(folder.resolve("figures"));
    Files.writeString(folder.resolve("figures/lag.csv"), "date,low_90,Case\n2024-07-01,1,a\n");
    Files.createDirectories(folder.resolve("analysis"));
    Files.writeString(folder.resolve("analysis/patterns.csv"), "");
    Files.writeString(folder.resolve("accepted-2.csv"), "row\n1\n");
    Map<String, DescribedTable> tables = new LinkedHashMap<>();
    tables(folder).forEach(table -> tables.put(table.name(), table));
    assertThat(tables.keySet())
        .contains("figures/lag", "analysis/patterns", "accepted-2", "runs", "world")
        .doesNotContain("mine", "mine/runs");
    assertThat(tables.get("figures/lag").kind()).isEqualTo("figure");
    assertThat(tables.get("analysis/patterns").kind()).isEqualTo("cells");
    assertThat(tables.get("analysis/patterns").columns()).isEmpty();
    assertThat(tables.get("accepted-2").kind()).isEqualTo("accepted");
    assertThat(tables.get("runs").kind()).isEqualTo("runs");
    assertThat(tables.get("figures/lag").columns().stream().map(ColumnMeaning::label))
        .contains("Lower end of 90 %", "Case");
    assertThat(tables.get("accepted-2").key()).isEmpty();
    assertThat(tables.get("accepted-2").references()).isEmpty();
  }

  @Test
  void keysAndReferencesOfEachKindOfTable() {
    assertThat(keyed("design", "point", "a").key()).containsExactly("point");
    assertThat(keyed("design", "a").key()).as("without its column").isEmpty();
    assertThat(keyed("world", "run", "date").key()).containsExactly("run", "date");
    assertThat(keyed("states", "run", "date", "state").key())
        .containsExactly("run", "date", "state");
    assertThat(keyed("firms", "run", "date", "firm").key()).containsExactly("run", "date", "firm");
    assertThat(keyed("events", "run", "event").key()).containsExactly("run", "event");
    assertThat(keyed("summary", "metric", "entity", "date").key())
        .containsExactly("metric", "entity", "date");
    assertThat(keyed("runs", "run", "point").references())
        .isEqualTo(Map.of(List.of("point"), "design"));
    assertThat(keyed("runs", "run").references()).isEmpty();
    for (String series : List.of("world", "states", "firms", "events")) {
      assertThat(keyed(series, "run").references()).isEqualTo(Map.of(List.of("run"), "runs"));
    }
    assertThat(keyed("summary", "metric").references()).isEmpty();
  }

  private static DescribedTable keyed(String kind, String... columns) {
    List<String> names = List.of(columns);
    return new DescribedTable(
        kind,
        kind,
        List.of(Path.of(kind + ".csv")),
        names.stream()
            .map(
                name ->
                    new ColumnMeaning(name, ColumnMeaning.Type.STRING, "", name, name + ".", ""))
            .toList());
  }

  @Test
  void partsInParquetAreOneTable() throws IOException {
    Path a = Files.writeString(folder.resolve("a.parquet"), "12345");
    Path b = Files.writeString(folder.resolve("b.parquet"), "678");
    DescribedTable parts =
        new DescribedTable("world", "world", List.of(a, b), keyed("world", "run").columns());
    assertThat(parts.isParquet()).isTrue();
    assertThat(parts.size()).isEqualTo(8);
    JsonObject json =
        by(
                "name",
                JsonParser.parseString(
                        DataPackage.json(folder, BARE, List.of(parts), Map.of("a.parquet", "x")))
                    .getAsJsonObject(),
                "resources")
            .get("world");
    assertThat(texts(json, "path")).containsExactly("a.parquet", "b.parquet");
    assertThat(text(json, "profile")).isEqualTo("data-resource");
    assertThat(text(json, "format")).isEqualTo("parquet");
    assertThat(text(json, "mediatype")).isEqualTo("application/vnd.apache.parquet");
    assertThat(json.has("encoding")).isFalse();
    assertThat(json.has("hash")).as("several files have no hash in common").isFalse();
  }

  private Map<String, JsonObject> crate(FolderDescription of, List<Invocation> calls)
      throws IOException {
    String text = ResearchCrate.json(folder, of, tables(folder), Map.of("runs.csv", "ab12"), calls);
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    assertThat(text(json, "@context")).isEqualTo("https://w3id.org/ro/crate/1.1/context");
    return by("@id", json, "@graph");
  }

  private static List<String> references(JsonObject in, String name) {
    return objects(in, name).stream().map(each -> text(each, "@id")).toList();
  }

  @Test
  void aCrateNamesItsFilesAndTheCallsThatMadeThem() throws IOException {
    Files.writeString(folder.resolve("a b ü.txt"), "hello");
    Files.writeString(folder.resolve("plain"), "x");
    Files.writeString(folder.resolve("x.csv.tmp"), "x");
    Map<String, JsonObject> graph =
        crate(TWO, List.of(call("a.yaml", 2, "c1"), call("b.yaml", 0, "c1")));
    JsonObject descriptor = graph.get("ro-crate-metadata.json");
    assertThat(text(descriptor, "@type")).isEqualTo("CreativeWork");
    assertThat(text(descriptor.getAsJsonObject("about"), "@id")).isEqualTo("./");
    assertThat(text(descriptor.getAsJsonObject("conformsTo"), "@id"))
        .isEqualTo("https://w3id.org/ro/crate/1.1");
    JsonObject root = graph.get("./");
    assertThat(text(root, "@type")).isEqualTo("Dataset");
    assertThat(text(root, "name")).isEqualTo("Two States!");
    assertThat(text(root, "description")).isEqualTo("What two do.");
    assertThat(text(root, "datePublished")).isEqualTo("2026-01-02T12:00:00Z");
    assertThat(text(root, "license")).startsWith("No licence is stated for these results.");
    assertThat(references(root, "mentions")).containsExactly("#call-1", "#call-2");
    assertThat(references(root, "hasPart"))
        .contains("a%20b%20%C3%BC.txt", "runs.csv", "series/world.csv", "manifest.json", "plain")
        .doesNotContain("x.csv.tmp", ".lock", "ro-crate-metadata.json")
        .noneMatch(part -> part.startsWith("blocks"));
    JsonObject runs = graph.get("runs.csv");
    assertThat(text(runs, "@type")).isEqualTo("File");
    assertThat(text(runs, "name")).isEqualTo(DataDictionary.table("runs").orElseThrow().label());
    assertThat(text(runs, "encodingFormat")).isEqualTo("text/csv");
    assertThat(text(runs, "sha256")).isEqualTo("ab12");
    JsonObject hello = graph.get("a%20b%20%C3%BC.txt");
    assertThat(text(hello, "name")).isEqualTo("a b ü.txt");
    assertThat(text(hello, "contentSize")).isEqualTo("5");
    assertThat(text(hello, "encodingFormat")).isEqualTo("text/plain");
    assertThat(hello.has("sha256")).isFalse();
    assertThat(graph.get("plain").has("encodingFormat")).isFalse();
    JsonObject first = graph.get("#call-1");
    assertThat(text(first, "@type")).isEqualTo("CreateAction");
    assertThat(text(first, "name")).isEqualTo("run a.yaml");
    assertThat(text(first, "startTime")).isEqualTo("2026-01-02T12:00:00Z");
    assertThat(text(first, "endTime")).isEqualTo("2026-01-02T12:01:30Z");
    assertThat(text(first, "description")).isEqualTo("2 replications. Java 17, X; Linux, amd64.");
    assertThat(text(graph.get("#call-2"), "description")).isEqualTo("Java 17, X; Linux, amd64.");
    assertThat(text(first.getAsJsonObject("instrument"), "@id")).isEqualTo("#multipolar-0.2.0-c1");
    assertThat(text(first.getAsJsonObject("object"), "@id")).isEqualTo("scenario.yaml");
    assertThat(text(first.getAsJsonObject("result"), "@id")).isEqualTo("./");
    JsonObject program = graph.get("#multipolar-0.2.0-c1");
    assertThat(text(program, "@type")).isEqualTo("SoftwareApplication");
    assertThat(text(program, "name")).isEqualTo("Multipolar");
    assertThat(text(program, "softwareVersion")).isEqualTo("0.2.0");
    assertThat(text(program, "identifier")).isEqualTo("commit c1");
    assertThat(text(program.getAsJsonObject("license"), "@id"))
        .isEqualTo("https://spdx.org/licenses/Apache-2.0");
    assertThat(text(graph.get("https://spdx.org/licenses/Apache-2.0"), "name"))
        .isEqualTo("Apache License 2.0");
  }

  @Test
  void aProgramStandsOnceHoweverOftenItWasCalled() throws IOException {
    String json =
        ResearchCrate.json(
            folder,
            BARE,
            List.of(),
            Map.of(),
            List.of(call("a", 1, "c1"), call("a", 1, "c2"), call("a", 1, "c1")));
    assertThat(json.split("\"SoftwareApplication\"", -1)).hasSize(3);
    assertThat(text(crate(BARE, List.of(call("a", 1, "c1"))).get("./"), "description"))
        .as("without a text, the title")
        .isEqualTo("Two");
  }

  @Test
  void aFolderIsDescribedByItsManifestAndLeftAloneWhenNothingChanged() throws IOException {
    TWO.write(folder);
    Path described = folder.resolve("datapackage.json");
    Path crate = folder.resolve("ro-crate-metadata.json");
    assertThat(FolderDescription.is("datapackage.json")).isTrue();
    assertThat(FolderDescription.is("ro-crate-metadata.json")).isTrue();
    assertThat(FolderDescription.is("runs.csv")).isFalse();
    String hash = Hash.of(folder.resolve("runs.csv"));
    assertThat(Files.readString(described)).contains("\"sha256:" + hash + "\"");
    assertThat(Files.readString(crate))
        .contains("\"name\": \"run two.yaml\"", "\"sha256\": \"" + hash + "\"");
    Object key =
        Files.readAttributes(described, java.nio.file.attribute.BasicFileAttributes.class)
            .fileKey();
    TWO.write(folder);
    assertThat(
            Files.readAttributes(described, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey())
        .as("the same file")
        .isEqualTo(key);
    new FolderDescription("Other", "", List.of(), DICTIONARY).write(folder);
    assertThat(Files.readString(described)).contains("\"title\": \"Other\"");
  }

  @Test
  void aFolderWithoutAManifestIsDescribedByTheCall() throws IOException {
    Path compared = Files.createDirectories(home.resolve("compared"));
    Path table = Files.writeString(compared.resolve("differences.csv"), "other\na\n");
    BARE.write(compared, call("compare", 0, "c1"));
    assertThat(Files.readString(compared.resolve("datapackage.json")))
        .contains("\"name\": \"differences\"", "sha256:" + Hash.of(table));
    assertThat(Files.readString(compared.resolve("ro-crate-metadata.json")))
        .contains("\"name\": \"run compare\"")
        .doesNotContain("\"object\"");
  }

  @Test
  void aFolderWithoutAManifestKeepsItsCallsWhenItIsDescribedAgain() throws IOException {
    Path compared = Files.createDirectories(home.resolve("compared"));
    BARE.write(compared);
    assertThat(compared).as("nothing to describe again").isEmptyDirectory();
    Files.writeString(compared.resolve("differences.csv"), "other\na\n");
    BARE.write(compared, call("compare; x. y", 3, "c1"));
    Path crate = compared.resolve("ro-crate-metadata.json");
    String before = Files.readString(crate);
    BARE.write(compared);
    assertThat(crate).content().isEqualTo(before);
    Files.writeString(compared.resolve("more.svg"), "x");
    BARE.write(compared);
    assertThat(Files.readString(crate))
        .contains("\"more.svg\"", "run compare; x. y", "3 replications. Java 17, X; Linux, amd64.");
    assertThat(ResearchCrate.calls(compared))
        .extracting(Invocation::start, Invocation::seconds, Invocation::commit)
        .containsExactly(tuple(NOON, 90L, "c1"));
    Files.writeString(crate, Files.readString(crate).replace("Java 17", "Jva 17"));
    assertThatThrownBy(() -> BARE.write(compared))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining(crate + " is damaged: no Java and system");
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(NOON));
  }

  @Test
  void copiesThatAreOlderThanTheirTablesAreRenewed() throws IOException {
    Path parquet = Files.createDirectories(folder.resolve("parquet"));
    Path workbook = folder.resolve("tables.xlsx");
    List<Path> packed = ParquetFile.pack(folder, parquet);
    Spreadsheet.write(folder, TWO, workbook);
    byte[] whole = Files.readAllBytes(workbook);
    byte[] runs = Files.readAllBytes(parquet.resolve("runs.parquet"));
    Path other = Files.writeString(parquet.resolve("other.parquet"), "mine");
    TWO.write(folder);
    for (Path copy : List.of(workbook, parquet.resolve("runs.parquet"))) {
      Files.writeString(copy, "as it was");
      TWO.write(folder);
      assertThat(copy).as("not older").hasContent("as it was");
      age(copy);
      TWO.write(folder);
    }
    assertThat(Files.size(workbook))
        .as("a workbook states when it was made")
        .isBetween(whole.length - 20L, whole.length + 20L);
    assertThat(parquet.resolve("runs.parquet")).hasBinaryContent(runs);
    assertThat(other).hasContent("mine");
    assertThat(Files.readString(folder.resolve("ro-crate-metadata.json")))
        .contains("\"contentSize\": \"" + Files.size(workbook) + "\"");
    for (Path file : packed) {
      Files.delete(file);
    }
    Files.delete(workbook);
    TWO.write(folder);
    assertThat(workbook).as("what was not packed is not added").doesNotExist();
    assertThat(parquet.resolve("runs.parquet")).doesNotExist();
  }

  @Test
  void figuresThatAreOlderThanResultsAreFound() throws IOException {
    Path figures = Files.createDirectories(folder.resolve("figures"));
    assertThat(DerivedFiles.areOlder(home.resolve("none"), List.of(folder))).isFalse();
    assertThat(DerivedFiles.areOlder(figures, List.of(folder))).isFalse();
    age(Files.writeString(figures.resolve("a.txt"), ""));
    Path drawn = Files.writeString(figures.resolve("a.svg"), "");
    assertThat(DerivedFiles.areOlder(figures, List.of(folder))).isFalse();
    age(drawn);
    assertThat(DerivedFiles.areOlder(figures, List.of(folder))).isTrue();
    assertThat(DerivedFiles.newer(drawn, List.of(home, folder))).contains(folder);
  }
}

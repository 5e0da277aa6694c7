package org.multipolar.store;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes {@code ro-crate-metadata.json}: the files of a folder, and the calls of the program that
 * made them, by <a href="https://w3id.org/ro/crate/1.1">RO-Crate 1.1</a>.
 */
final class ResearchCrate {
  static final String FILE = "ro-crate-metadata.json";

  private static final String LICENCE =
      "No licence is stated for these results. Multipolar, which wrote them, is under the Apache"
          + " License 2.0, which does not extend to them.";

  /** Media types by file extension. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("json", "application/json"),
          Map.entry("yaml", "application/yaml"),
          Map.entry("md", "text/markdown"),
          Map.entry("txt", "text/plain"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  /** The description of a call: replications, if any, Java, and system. */
  private static final Pattern CALL =
      Pattern.compile("(?:(\\d+) replications\\. )?Java (.*); (.*)\\.");

  private static final String APACHE = "https://spdx.org/licenses/Apache-2.0";
  private static final List<String> INPUTS = List.of("scenario.yaml", "study.yaml");

  private final Path folder;
  private final FolderDescription of;
  private final JsonArray graph = new JsonArray();

  private ResearchCrate(Path folder, FolderDescription of) {
    this.folder = folder;
    this.of = of;
  }

  static String json(
      Path folder,
      FolderDescription of,
      List<DescribedTable> tables,
      Map<String, String> hashes,
      List<Invocation> calls)
      throws IOException {
    return new ResearchCrate(folder, of).json(tables, hashes, calls);
  }

  private String json(
      List<DescribedTable> tables, Map<String, String> hashes, List<Invocation> calls)
      throws IOException {
    JsonObject descriptor = entity(FILE, "CreativeWork");
    descriptor.add("conformsTo", reference("https://w3id.org/ro/crate/1.1"));
    descriptor.add("about", reference("./"));
    JsonObject root = entity("./", "Dataset");
    root.addProperty("name", of.title());
    root.addProperty("description", of.text().isEmpty() ? of.title() : of.text());
    root.addProperty("datePublished", calls.get(calls.size() - 1).start().toString());
    root.addProperty("license", LICENCE);
    JsonArray parts = new JsonArray();
    JsonArray mentions = new JsonArray();
    root.add("hasPart", parts);
    root.add("mentions", mentions);
    Map<String, String> titles = new TreeMap<>();
    for (DescribedTable table : tables) {
      String title = DataDictionary.table(table.kind()).orElseThrow().label();
      table.paths(folder).forEach(path -> titles.put(path, title));
    }
    for (Path file : files()) {
      String path = DescribedTable.path(folder, file);
      parts.add(reference(id(path)));
      JsonObject entity = entity(id(path), "File");
      entity.addProperty("name", titles.getOrDefault(path, path));
      entity.addProperty("contentSize", Long.toString(Files.size(file)));
      String ending = path.substring(path.lastIndexOf('.') + 1);
      if (TYPES.containsKey(ending)) {
        entity.addProperty("encodingFormat", TYPES.get(ending));
      }
      if (hashes.containsKey(path)) {
        entity.addProperty("sha256", hashes.get(path));
      }
    }
    for (int i = 0; i < calls.size(); i++) {
      Invocation call = calls.get(i);
      String id = "#call-" + (i + 1);
      mentions.add(reference(id));
      JsonObject action = entity(id, "CreateAction");
      action.addProperty("name", String.join(" ", call.command()));
      action.addProperty("startTime", call.start().toString());
      action.addProperty("endTime", call.start().plusSeconds(call.seconds()).toString());
      action.addProperty(
          "description",
          (call.replications() == 0
                  ? ""
                  : String.format(Locale.ROOT, "%d replications. ", call.replications()))
              + "Java "
              + call.java()
              + "; "
              + call.system()
              + ".");
      action.add("instrument", reference(software(call)));
      INPUTS.stream()
          .filter(file -> Files.exists(folder.resolve(file)))
          .forEach(file -> action.add("object", reference(file)));
      action.add("result", reference("./"));
    }
    entity(APACHE, "CreativeWork").addProperty("name", "Apache License 2.0");
    JsonObject json = new JsonObject();
    json.addProperty("@context", "https://w3id.org/ro/crate/1.1/context");
    json.add("@graph", graph);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  /**
   * The calls that a description lists.
   *
   * @throws ResultsDamaged if it is no description by this program
   */
  static List<Invocation> calls(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Map<String, JsonObject> entities = new LinkedHashMap<>();
    List<Invocation> calls = new ArrayList<>();
    try {
      JsonObject json =
          JsonParser.parseString(StoredText.read(file, ResultsReader.AGAIN)).getAsJsonObject();
      json.getAsJsonArray("@graph")
          .forEach(
              each -> entities.put(text(each.getAsJsonObject(), "@id"), each.getAsJsonObject()));
      for (JsonObject entity : entities.values()) {
        if (text(entity, "@type").equals("CreateAction")) {
          String software = text(entity.getAsJsonObject("instrument"), "@id");
          calls.add(call(entity, entities.get(software)));
        }
      }
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | DateTimeParseException e) {
      throw new ResultsDamaged(file + " is damaged: " + e.getMessage(), ResultsReader.AGAIN);
    }
    return calls;
  }

  private static Invocation call(JsonObject action, JsonObject software) {
    Matcher details = CALL.matcher(text(action, "description"));
    if (!details.matches()) {
      throw new IllegalStateException("no Java and system in the description of a call");
    }
    Instant start = Instant.parse(text(action, "startTime"));
    return new Invocation(
        List.of(text(action, "name")),
        start,
        Duration.between(start, Instant.parse(text(action, "endTime"))).toSeconds(),
        details.group(1) == null ? 0 : Integer.parseInt(details.group(1)),
        text(software, "softwareVersion"),
        text(software, "identifier").replaceFirst("^commit ", ""),
        details.group(2),
        details.group(3));
  }

  private static String text(JsonObject entity, String key) {
    return entity.get(key).getAsString();
  }

  /** Id of the entity of the program version that a call used. */
  private String software(Invocation call) {
    String id = "#multipolar-" + call.version() + "-" + call.commit();
    for (var known : graph) {
      if (known.getAsJsonObject().get("@id").getAsString().equals(id)) {
        return id;
      }
    }
    JsonObject software = entity(id, "SoftwareApplication");
    software.addProperty("name", "Multipolar");
    software.addProperty("softwareVersion", call.version());
    software.addProperty("identifier", "commit " + call.commit());
    software.add("license", reference(APACHE));
    return id;
  }

  /** All files but this one and the program's internal ones, in order. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(
              file -> {
                String path = DescribedTable.path(folder, file);
                return !path.equals(FILE)
                    && !path.endsWith(NewFile.SUFFIX)
                    && !path.startsWith("blocks/")
                    && Stream.of(path.split("/")).noneMatch(part -> part.startsWith("."));
              })
          .sorted()
          .toList();
    }
  }

  /** A relative path as a URI. */
  private static String id(String path) {
    StringBuilder id = new StringBuilder();
    for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~/@+=,".indexOf(c) >= 0)) {
        id.append(c);
      } else {
        id.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return id.toString();
  }

  private JsonObject entity(String id, String type) {
    JsonObject entity = new JsonObject();
    entity.addProperty("@id", id);
    entity.addProperty("@type", type);
    graph.add(entity);
    return entity;
  }

  private static JsonObject reference(String id) {
    JsonObject reference = new JsonObject();
    reference.addProperty("@id", id);
    return reference;
  }
}

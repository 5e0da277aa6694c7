package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.text.InnerName;

/**
 * {@code manifest.json}: contents and history of a results folder. Everything that may differ
 * between two runs of the same identity is recorded here and nowhere else.
 *
 * @param identity identity of the results
 * @param seed random seed of the run
 * @param schema schema of the series
 * @param state progress of the run
 * @param asked replications last requested, or more if more exist
 * @param failed replications that failed or timed out
 * @param blocks hashes of the finished blocks at the time of writing
 * @param files SHA-256 of each final file, by path in the folder
 * @param replacing hashes of files that are being replaced; usually empty
 * @param history calls of the program that added replications
 * @param notes for readers of the results, one sentence each
 */
public record Manifest(
    Identity identity,
    long seed,
    RecordSchema schema,
    State state,
    int asked,
    int failed,
    Map<String, String> blocks,
    Map<String, String> files,
    Map<String, String> replacing,
    List<Invocation> history,
    List<String> notes) {

  static final String FILE = "manifest.json";
  private static final String RESTORE = "Restore it, or rename the folder with --fresh.";

  /** Increased whenever the format of tables or of this file changes. */
  static final int FORMAT = 2;

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public Manifest {
    blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    replacing = Collections.unmodifiableMap(new TreeMap<>(replacing));
    history = List.copyOf(history);
    notes = List.copyOf(notes);
  }

  /** Progress of a run. */
  public enum State {
    /** Running, or killed. */
    RUNNING,
    /** Interrupted; can be resumed. */
    STOPPED,
    /** All requested replications exist. */
    COMPLETE
  }

  /**
   * The manifest of a folder.
   *
   * @throws ResultsException if it has none
   */
  static Manifest of(Path folder) throws IOException {
    if (!at(folder)) {
      Path parent = folder.toAbsolutePath().getParent();
      String where = parent != null && at(parent) ? ", which is in " + parent.getFileName() : "";
      throw new ResultsException(
          Files.exists(folder)
              ? folder + " is not a results folder: it has no " + FILE + where + "."
              : folder + ": no such folder.");
    }
    return read(folder);
  }

  /** Whether a path is a folder of results, finished or not. */
  public static boolean at(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      JsonObject json = JsonParser.parseString(StoredText.read(file, RESTORE)).getAsJsonObject();
      if (json.get("format").getAsInt() != FORMAT) {
        throw new ResultsDamaged(
            folder
                + " was written by "
                + writer(json)
                + " in format "
                + json.get("format")
                + "; this program reads format "
                + FORMAT
                + ".",
            "Read it with the version that wrote it, or rerun the command with --fresh, which"
                + " renames the folder.");
      }
      return parse(json);
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new ResultsDamaged(file + " is not a manifest that this program wrote.", RESTORE);
    }
  }

  /** The version that last added replications. */
  private static String writer(JsonObject json) {
    JsonArray calls = json.getAsJsonArray("history");
    if (calls == null || calls.isEmpty()) {
      return "another version";
    }
    JsonObject last = calls.get(calls.size() - 1).getAsJsonObject();
    return "version "
        + last.get("version").getAsString()
        + " (commit "
        + last.get("commit").getAsString()
        + ")";
  }

  /** Writes the manifest to a folder, atomically. */
  void write(Path folder) throws IOException {
    try (NewFile file = new NewFile(folder.resolve(FILE))) {
      file.write((JSON.toJson(json()) + "\n").getBytes(UTF_8));
      file.seal();
      file.publish();
    }
  }

  private JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("state", state.name().toLowerCase(Locale.ROOT));
    json.addProperty("identity", identity.hash());
    json.addProperty("sources", identity.sources());
    json.addProperty("seed", seed);
    json.addProperty("replications", asked);
    json.addProperty("failed", failed);
    json.add("notes", list(notes));
    json.add("history", calls());
    json.add("files", map(files));
    if (!replacing.isEmpty()) {
      json.add("replacing", map(replacing));
    }
    json.add("blocks", map(blocks));
    json.add("recorded", recorded());
    json.add("scenario", list(identity.scenario().lines().toList()));
    return json;
  }

  private JsonArray calls() {
    JsonArray calls = new JsonArray();
    for (Invocation call : history) {
      JsonObject json = new JsonObject();
      json.add("command", list(call.command()));
      json.addProperty("start", call.start().toString());
      json.addProperty("seconds", call.seconds());
      json.addProperty("replications", call.replications());
      json.addProperty("version", call.version());
      json.addProperty("commit", call.commit());
      json.addProperty("java", call.java());
      json.addProperty("system", call.system());
      calls.add(json);
    }
    return calls;
  }

  private JsonObject recorded() {
    JsonObject json = new JsonObject();
    if (schema.points() > 0) {
      json.addProperty("points", schema.points());
      json.add(
          "dates", list(schema.months().stream().map(month -> month.atDay(1).toString()).toList()));
    } else {
      json.addProperty("from", schema.months().get(0).atDay(1).toString());
      json.addProperty("ticks", schema.ticks());
      json.addProperty("monthsATick", schema.monthsPerTick());
    }
    if (schema.drawn()) {
      json.addProperty("parameterSet", true);
    }
    if (schema.points() > 0 || !schema.outcomes().isEmpty()) {
      json.add("outcomes", list(schema.outcomes()));
    }
    for (Scope scope : Scope.values()) {
      JsonObject part = new JsonObject();
      part.add("metrics", list(schema.metrics(scope)));
      part.add("entities", list(schema.entities(scope)));
      json.add(scope.name().toLowerCase(Locale.ROOT), part);
    }
    return json;
  }

  private static JsonArray list(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonObject map(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::addProperty);
    return object;
  }

  private static Manifest parse(JsonObject json) {
    String scenario = String.join("\n", texts(json.get("scenario")));
    return new Manifest(
        new Identity(scenario, json.get("sources").getAsString()),
        json.get("seed").getAsLong(),
        schema(json.getAsJsonObject("recorded")),
        State.valueOf(json.get("state").getAsString().toUpperCase(Locale.ROOT)),
        json.get("replications").getAsInt(),
        json.get("failed").getAsInt(),
        files(json.get("blocks")),
        files(json.get("files")),
        json.has("replacing") ? files(json.get("replacing")) : Map.of(),
        elements(json.get("history"), Manifest::invocation),
        texts(json.get("notes")));
  }

  private static Invocation invocation(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Invocation(
        texts(json.get("command")),
        Instant.parse(json.get("start").getAsString()),
        json.get("seconds").getAsLong(),
        json.get("replications").getAsInt(),
        json.get("version").getAsString(),
        json.get("commit").getAsString(),
        json.get("java").getAsString(),
        json.get("system").getAsString());
  }

  private static RecordSchema schema(JsonObject json) {
    JsonObject states = json.getAsJsonObject("state");
    JsonObject firms = json.getAsJsonObject("firm");
    return new RecordSchema(
        dates(json),
        texts(json.getAsJsonObject("world").get("metrics")),
        texts(states.get("entities")),
        texts(states.get("metrics")),
        texts(firms.get("entities")),
        texts(firms.get("metrics")),
        json.has("outcomes") ? texts(json.get("outcomes")) : List.of(),
        json.has("points") ? json.get("points").getAsInt() : 0,
        json.has("parameterSet"),
        dates(json));
  }

  private static List<YearMonth> dates(JsonObject json) {
    if (json.has("dates")) {
      return elements(
          json.get("dates"), date -> YearMonth.from(LocalDate.parse(date.getAsString())));
    }
    YearMonth from = YearMonth.from(LocalDate.parse(json.get("from").getAsString()));
    int step = json.get("monthsATick").getAsInt();
    return IntStream.range(0, json.get("ticks").getAsInt())
        .mapToObj(t -> from.plusMonths((long) t * step))
        .toList();
  }

  private static List<String> texts(JsonElement array) {
    return elements(array, JsonElement::getAsString);
  }

  private static <T> List<T> elements(JsonElement array, Function<JsonElement, T> each) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).map(each).toList();
  }

  /**
   * Hashes by file. Since a folder may come from anywhere, names that lead outside it are rejected.
   */
  private static Map<String, String> files(JsonElement object) {
    Map<String, String> files = map(object);
    if (!files.keySet().stream().allMatch(InnerName::isSound)) {
      throw new IllegalArgumentException("a file outside the folder");
    }
    return files;
  }

  private static Map<String, String> map(JsonElement object) {
    Map<String, String> map = new TreeMap<>();
    object.getAsJsonObject().asMap().forEach((key, value) -> map.put(key, value.getAsString()));
    return map;
  }
}

package org.multipolar.web.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.metric.Metric;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

/**
 * The texts of pages in one language. What a file of texts lacks stays English, and is remembered
 * once a page has asked for it.
 */
public final class PageLanguage {
  /** Languages that the program carries. */
  public static final List<String> SHIPPED = List.of("de", "en", "fr", "zh");

  /** Texts that are put into a page when it is written. */
  static final List<String> ON_THE_JVM = List.of("noscript", "direction", "leverOf", "leverOn");

  static final String REPORT = "report";
  static final String MONTH = "month";
  private static final String REFUSALS = "refusals";
  private static final String DESK = "desk";

  /**
   * Texts that the server of a class says, those of its report, and those for the teacher alone.
   */
  static final List<String> OF_THE_SERVER = List.of(REFUSALS, REPORT, DESK);

  private static final String ENGLISH = "en";

  private final JsonObject texts;
  private final boolean english;
  private final Set<String> missing = Collections.synchronizedSet(new LinkedHashSet<>());

  private PageLanguage(JsonObject texts, boolean english) {
    this.texts = texts;
    this.english = english;
  }

  public static PageLanguage english() {
    return new PageLanguage(new JsonObject(), true);
  }

  /**
   * The language of a file of texts, or one that the program carries.
   *
   * @param given a file, or a name among {@link #SHIPPED}
   * @return nothing where something is wrong with it, which is then reported
   */
  public static Optional<PageLanguage> of(String given, Problems problems) throws IOException {
    Path file = Path.of(given);
    boolean carried = SHIPPED.contains(given) && !Files.exists(file);
    if (carried && given.equals(ENGLISH)) {
      return Optional.of(english());
    }
    if (!carried && !Files.exists(file) && !given.contains(".")) {
      problems.add(
          SourceLocation.of("--language " + given),
          "neither a file nor a language of the program%s",
          Suggestion.hint(given, SHIPPED));
      return Optional.empty();
    }
    int before = problems.size();
    Optional<YamlNode.Fields> read =
        carried
            ? YamlText.text(given + ".yaml", shipped(given), problems)
            : YamlText.file(file, problems);
    Optional<JsonObject> texts =
        read.isPresent()
            ? Optional.of(new LanguageReader(problems).read(LanguageTable.all(), read.get()))
            : Optional.empty();
    return problems.size() > before
        ? Optional.empty()
        : texts.map(found -> new PageLanguage(found, false));
  }

  /** The file of a language that the program carries, to be changed. */
  public static String shipped(String name) throws IOException {
    return PageResources.text("text/" + name + ".yaml");
  }

  /** The tag by which browsers know it. */
  public String tag() {
    return has("language") ? texts.get("language").getAsString() : ENGLISH;
  }

  /** {@code ltr}, or {@code rtl} where it is written from right to left. */
  public String direction() {
    return has("direction") ? texts.get("direction").getAsString() : "ltr";
  }

  private boolean has(String key) {
    return texts.has(key);
  }

  /** What a page has asked for and stays English, by its place in a file of texts. */
  public List<String> missing() {
    synchronized (missing) {
      return List.copyOf(missing);
    }
  }

  /** A text of the page's own. */
  String word(String key) throws IOException {
    return said(key, words().get(key).getAsString());
  }

  /** A text of the report of a class, with its values. */
  public String report(String key, Map<String, ?> values) throws IOException {
    String english = words().getAsJsonObject(REPORT).get(key).getAsString();
    return filled(said(REPORT + "." + key, english), values);
  }

  /** A reason for which the server of a class refuses a request, with its values. */
  public String refusal(String sentence, Map<String, ?> values) {
    return filled(said(REFUSALS + "." + sentence, sentence, sentence), values);
  }

  /** A first and a last month. */
  public String span(Object from, Object to) throws IOException {
    String english = words().getAsJsonObject("inClass").get("span").getAsString();
    return filled(said("inClass.span", english), Map.of("from", from, "to", to));
  }

  /** Its decimal mark. */
  public String decimal() throws IOException {
    return report("decimal", Map.of());
  }

  /** How it writes a month of a year. */
  public DateTimeFormatter months() throws IOException {
    return months(report(MONTH, Map.of()), tag());
  }

  /** A form of months, such as {@code MMM yyyy}, in a language. */
  static DateTimeFormatter months(String form, String tag) {
    return DateTimeFormatter.ofPattern(form, Locale.forLanguageTag(tag));
  }

  /**
   * A number with the decimal mark of the language, and with its sign to its left in a text from
   * right to left too.
   */
  public String number(String english) throws IOException {
    String number = english.replace(".", decimal());
    boolean signed = number.startsWith("\u2212") && direction().equals("rtl");
    return signed ? "\u2066" + number + "\u2069" : number;
  }

  /** A text with values in the places that have their names in braces. */
  public static String filled(String text, Map<String, ?> values) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values.get(place.group(1)))));
  }

  /** What an instrument is called in a sentence. */
  String instrument(String id) throws IOException {
    String words = words().getAsJsonObject("story").getAsJsonObject("levers").get(id).getAsString();
    return said("story.levers." + id, words);
  }

  /**
   * The words of a page; those of a class only for the page of one, without the words of its
   * server, its report and its teacher.
   */
  JsonObject words(boolean inClass) throws IOException {
    JsonObject words = words();
    ON_THE_JVM.forEach(words::remove);
    if (!inClass) {
      words.remove("inClass");
      OF_THE_SERVER.forEach(words::remove);
    }
    JsonObject merged = english ? words : merged(words, texts, "");
    OF_THE_SERVER.forEach(merged::remove);
    if (english) {
      return merged;
    }
    merged.addProperty("language", tag());
    if (has(LanguageTable.UNITS)) {
      merged.add(LanguageTable.UNITS, texts.get(LanguageTable.UNITS));
    }
    return merged;
  }

  /** The script of a lesson and the other words that only its teacher reads. */
  JsonObject desk() throws IOException {
    JsonObject words = words().getAsJsonObject(DESK);
    JsonObject own = has(DESK) ? texts.getAsJsonObject(DESK) : new JsonObject();
    return english ? words : merged(words, own, DESK + ".");
  }

  static JsonObject words() throws IOException {
    return JsonParser.parseString(PageResources.text("text/en.json")).getAsJsonObject();
  }

  private JsonObject merged(JsonObject words, JsonObject own, String where) {
    JsonObject merged = new JsonObject();
    for (Map.Entry<String, JsonElement> each : words.entrySet()) {
      String key = each.getKey();
      if (each.getValue().isJsonObject()) {
        JsonObject inner = own.has(key) ? own.getAsJsonObject(key) : new JsonObject();
        merged.add(key, merged(each.getValue().getAsJsonObject(), inner, where + key + "."));
      } else if (own.has(key)) {
        merged.add(key, own.get(key));
      } else {
        missing.add(where + key);
        merged.add(key, each.getValue());
      }
    }
    return merged;
  }

  public String label(Metric metric) {
    return said(LanguageTable.part(metric) + "." + metric.name() + ".label", metric.label());
  }

  String summary(Metric metric) {
    return said(LanguageTable.part(metric) + "." + metric.name() + ".summary", metric.summary());
  }

  public String assumption(String name, String is) {
    return said(LanguageTable.ASSUMPTIONS + "." + name, is, name);
  }

  /** What an assumption is about, for pupils: in plain words where there are any. */
  public String belief(String name, String is) throws IOException {
    JsonElement plain = words().getAsJsonObject("inClass").getAsJsonObject("belief").get(name);
    return plain == null
        ? assumption(name, is)
        : said("inClass.belief." + name, plain.getAsString(), name);
  }

  /** A text of a scenario. */
  public String lesson(String text) {
    String line = LanguageTable.oneLine(text);
    JsonElement part = texts.get(LanguageTable.LESSONS);
    if (part != null && part.getAsJsonObject().has(line)) {
      return part.getAsJsonObject().get(line).getAsString();
    }
    if (!english && !line.isEmpty()) {
      missing.add(
          LanguageTable.LESSONS + "." + (line.length() > 40 ? line.substring(0, 39) + "…" : line));
    }
    return text.strip();
  }

  String state(String id, String name) {
    return said(LanguageTable.STATES + "." + id, name);
  }

  public String unit(String unit) {
    return unit.isEmpty() || LanguageTable.UNSAID.contains(unit)
        ? unit
        : said(LanguageTable.UNITS + "." + unit, unit, unit);
  }

  /** A number with its unit, where that is not understood. */
  public String amount(String number, String unit) {
    return LanguageTable.UNSAID.contains(unit) ? number : number + " " + unit(unit);
  }

  /** A text by its place; the last part may have dots of its own. */
  private String said(String path, String english, String last) {
    JsonElement part = at(path.substring(0, path.length() - last.length() - 1));
    return known(part == null ? null : part.getAsJsonObject().get(last), path, english);
  }

  private String said(String path, String english) {
    return known(at(path), path, english);
  }

  private JsonElement at(String path) {
    JsonElement at = texts;
    for (String key : path.split("\\.")) {
      at = at == null || !at.isJsonObject() ? null : at.getAsJsonObject().get(key);
    }
    return at;
  }

  private String known(JsonElement text, String path, String english) {
    if (text == null) {
      if (!this.english) {
        missing.add(path);
      }
      return english;
    }
    return text.getAsString();
  }
}

package org.multipolar.web.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.Build;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.ModelBundle;
import org.multipolar.web.PageModel;

/**
 * A page: one file that contains the model, the scenario, the texts and the style, and neither
 * makes nor is allowed to make any request.
 */
public final class PageFile {
  /** Text by which a file is recognised as a page of this program, which may be replaced. */
  public static final String MARK = "<meta name=\"generator\" content=\"Multipolar ";

  /** What the teacher's page shows of the data of a class. */
  private static final List<String> OF_THE_DESK =
      List.of(
          "title", "question", "days", "levers", "metrics", "charts", "roles", "class", "words");

  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  /** Kinds of pages by their components. */
  private enum Kind {
    ORDINARY("app.js", List.of("style.css"), ""),
    CLASS("class.js", List.of("style.css", "class.css"), "; connect-src 'self'"),
    DESK("desk.js", List.of("style.css", "class.css"), "; connect-src 'self'");

    private final String entry;
    private final List<String> styles;

    /** Addition to the content security policy of a page that may not connect to anything. */
    private final String hears;

    Kind(String entry, List<String> styles, String hears) {
      this.entry = entry;
      this.styles = styles;
      this.hears = hears;
    }
  }

  private PageFile() {}

  /** Why a scenario cannot have a page; empty if it can. */
  public static Optional<String> obstacle(Scenario scenario) {
    RunCalendar calendar = scenario.run().calendar();
    if (scenario.policies().stream().anyMatch(policy -> policy.when().isPresent())) {
      return Optional.of("it has policies that wait for a condition (when); a page has dates only");
    }
    if (scenario.stop().isPresent()) {
      return Optional.of(
          "its replications may stop early (stop), and a page plays to the end; set stop to null, as"
              + " with --set stop=null");
    }
    if (scenario.policies().stream().anyMatch(policy -> policy.drawn().isPresent())) {
      return Optional.of(
          "its replications draw policies (drawn), and a page has one day and level each; set"
              + " policies.NAME.drawn to null, as with --set policies.NAME.drawn=null");
    }
    if (calendar.branchTick() >= calendar.ticks() - 1) {
      return Optional.of("its branch lies beyond its end, so there is nothing to move");
    }
    return Optional.empty();
  }

  /**
   * Returns a page.
   *
   * @param model the compiled model
   * @param assumptions names of the parameters that can be changed
   * @param points observed points
   * @param language of its texts
   */
  public static String of(
      Scenario scenario,
      byte[] model,
      List<String> assumptions,
      List<PagePoint> points,
      PageLanguage language)
      throws IOException {
    return of(scenario, model, assumptions, points, language, StoredRuns.NONE);
  }

  /**
   * Writes the page of a scenario's results.
   *
   * @param stored the replications that it shows as long as nothing has been moved
   */
  public static String of(
      Scenario scenario,
      byte[] model,
      List<String> assumptions,
      List<PagePoint> points,
      PageLanguage language,
      StoredRuns stored)
      throws IOException {
    ModelBundle bundle = BundleWriter.of(scenario, LeverChoice.of(scenario));
    JsonObject data =
        PageData.json(scenario, bundle, assumptions, points, language, Optional.empty());
    MapData.of(scenario, new PageModel(bundle), language).ifPresent(map -> data.add("map", map));
    if (!stored.runs().isEmpty()) {
      data.add("stored", PageData.stored(stored, scenario));
    }
    return filled(parts(scenario, bundle, model, language, Kind.ORDINARY), data);
  }

  /** Where stored replications differ from those of the page, if they do. */
  public static Optional<String> difference(Scenario scenario, StoredRuns stored) {
    ModelBundle bundle = BundleWriter.of(scenario, LeverChoice.of(scenario));
    return stored.difference(new PageModel(bundle), scenario.run().calendar());
  }

  /** Returns the pages of a class, which may connect only to the server that they come from. */
  public static ClassPages ofClass(
      Scenario scenario,
      byte[] model,
      List<String> assumptions,
      List<PagePoint> points,
      PageLanguage language,
      ClassTerms terms)
      throws IOException {
    ModelBundle bundle = BundleWriter.of(scenario, LeverChoice.inClass(scenario));
    JsonObject data =
        PageData.json(scenario, bundle, assumptions, points, language, Optional.of(terms));
    Map<String, String> parts = parts(scenario, bundle, model, language, Kind.CLASS);
    String notes = notes(scenario, language);
    JsonObject play = data.getAsJsonObject("class");
    play.addProperty("view", "phone");
    String phone = filled(parts, data);
    play.addProperty("view", "board");
    return new ClassPages(phone, filled(parts, data), desk(data, scenario, language), notes);
  }

  /** Returns the page of the teacher, which runs no model. */
  private static String desk(JsonObject data, Scenario scenario, PageLanguage language)
      throws IOException {
    JsonObject shown = new JsonObject();
    OF_THE_DESK.forEach(key -> shown.add(key, data.get(key)));
    Map<String, String> parts = parts(scenario, language, Kind.DESK);
    parts.putAll(Map.of("BUNDLE", "", "WASM", "", "WORKER", ""));
    return filled(parts, shown);
  }

  /** Returns what only the teacher may read of a lesson. */
  private static String notes(Scenario scenario, PageLanguage language) throws IOException {
    JsonObject notes = new JsonObject();
    notes.addProperty("note", scenario.classroom().map(c -> language.lesson(c.note())).orElse(""));
    notes.addProperty("ask", scenario.classroom().map(c -> language.lesson(c.ask())).orElse(""));
    notes.add("words", language.desk());
    return notes.toString();
  }

  private static Map<String, String> parts(
      Scenario scenario, ModelBundle bundle, byte[] model, PageLanguage language, Kind kind)
      throws IOException {
    Map<String, String> parts = parts(scenario, language, kind);
    parts.put("BUNDLE", PageEncoding.of(BundleWriter.bytes(bundle)));
    parts.put("WASM", PageEncoding.of(model));
    parts.put("WORKER", Modules.script("worker.js"));
    return parts;
  }

  /** The parts of a page without the model. */
  private static Map<String, String> parts(Scenario scenario, PageLanguage language, Kind kind)
      throws IOException {
    String style = PageResources.style(kind.styles);
    String script = Modules.script(kind.entry);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("LANGUAGE", language.tag());
    parts.put("DIRECTION", language.direction());
    parts.put("POLICY", policy(script, style) + kind.hears);
    parts.put("VERSION", escaped(Build.current().version()));
    parts.put("TITLE", escaped(language.lesson(scenario.title()) + " · Multipolar"));
    parts.put("STYLE", style);
    parts.put("NOSCRIPT", escaped(language.word("noscript")));
    parts.put("SCRIPT", script);
    return parts;
  }

  private static String filled(Map<String, String> parts, JsonObject data) throws IOException {
    parts.put("DATA", PageData.text(data));
    StringBuilder page = new StringBuilder();
    Matcher place = PLACE.matcher(PageResources.text("page.html"));
    while (place.find()) {
      place.appendReplacement(page, Matcher.quoteReplacement(parts.get(place.group(1))));
    }
    return place.appendTail(page).toString();
  }

  /** Names of the metrics with which a page opens. */
  public static List<String> opening(Scenario scenario) {
    return PageData.opening(scenario);
  }

  /** Names of the metrics of figures that the page leaves out. */
  public static List<String> leftOut(Scenario scenario) {
    return PageData.leftOut(scenario);
  }

  /**
   * The content security policy of a page: its own scripts and styles, and nothing from elsewhere.
   */
  private static String policy(String script, String style) {
    return "default-src 'none'; script-src "
        + PageEncoding.digest(script)
        + " 'wasm-unsafe-eval' blob:; worker-src blob:; style-src "
        + PageEncoding.digest(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  /** Returns an index page for several pages, by file name. */
  public static String index(Map<String, Scenario> pages, PageLanguage language)
      throws IOException {
    String style = PageResources.text("style.css");
    StringBuilder items = new StringBuilder();
    pages.forEach(
        (file, scenario) ->
            items
                .append("<li class=\"panel\"><h2><a href=\"")
                .append(escaped(file))
                .append("\">")
                .append(escaped(language.lesson(scenario.title())))
                .append("</a></h2><p>")
                .append(escaped(language.lesson(scenario.question())))
                .append("</p></li>\n"));
    return "<!doctype html>\n<html lang=\""
        + language.tag()
        + "\" dir=\""
        + language.direction()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        + PageEncoding.digest(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + MARK
        + escaped(Build.current().version())
        + "\">\n<title>Multipolar</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>"
        + style
        + "</style>\n</head>\n<body>\n<header><h1>Multipolar</h1></header>\n"
        + "<main><ul class=\"side story\">\n"
        + items
        + "</ul></main>\n</body>\n</html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

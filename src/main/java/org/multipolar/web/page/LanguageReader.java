package org.multipolar.web.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;

/**
 * Checks a file of texts against the English ones: its keys, and the places for values in texts.
 */
final class LanguageReader {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final List<String> DIRECTIONS = List.of("ltr", "rtl");

  /** Parts whose keys are those of worlds and scenarios. */
  private static final List<String> OPEN =
      List.of(LanguageTable.STATES + ".", LanguageTable.LESSONS + ".");

  private final Problems problems;

  LanguageReader(Problems problems) {
    this.problems = problems;
  }

  /** The texts of a file; what is left empty is left out. */
  JsonObject read(JsonObject english, YamlNode.Fields given) {
    JsonObject texts = read(english, given, "");
    if (!given.has("language")) {
      problems.missing(given, "language", "", ": its tag, such as fr, pt-BR or zh-Hans");
    }
    return texts;
  }

  private JsonObject read(JsonObject english, YamlNode.Fields given, String where) {
    JsonObject texts = new JsonObject();
    boolean open = OPEN.contains(where);
    given
        .entries()
        .forEach(
            (key, entry) -> {
              String path = where + key;
              JsonElement model = english.get(key);
              YamlNode value = entry.value();
              if (model == null && !open) {
                problems.add(
                    entry.at(), "unknown key '%s'%s", path, Suggestion.hint(key, english.keySet()));
              } else if (value.absent()) {
                return;
              } else if (model != null && model.isJsonObject()) {
                if (value instanceof YamlNode.Fields inner) {
                  texts.add(key, read(model.getAsJsonObject(), inner, path + "."));
                } else {
                  problems.add(value.at(), "'%s' must be a map, not %s", path, value.inWords());
                }
              } else if (value instanceof YamlNode.Leaf leaf) {
                check(path, model == null ? "" : model.getAsString(), leaf);
                texts.addProperty(key, leaf.text());
              } else {
                problems.add(value.at(), "'%s' must be a text, not %s", path, value.inWords());
              }
            });
    return texts;
  }

  private void check(String path, String english, YamlNode.Leaf leaf) {
    String text = leaf.text();
    if (path.equals("language") && !isTag(text)) {
      problems.add(
          leaf.at(), "language '%s' is not a language tag, such as fr, pt-BR or zh-Hans", text);
    } else if (path.equals("direction") && !DIRECTIONS.contains(text)) {
      problems.add(leaf.at(), "unknown direction '%s'%s", text, Suggestion.hint(text, DIRECTIONS));
    }
    if (path.equals(PageLanguage.REPORT + "." + PageLanguage.MONTH) && !isForm(text)) {
      problems.add(leaf.at(), "'%s' is not a form of months, such as MMM yyyy", text);
    }
    TreeSet<String> wanted = places(english);
    TreeSet<String> found = places(text);
    for (String place : found) {
      if (!wanted.contains(place)) {
        problems.add(
            leaf.at(),
            "'%s' has no place {%s}%s",
            path,
            place,
            wanted.isEmpty() ? "" : Suggestion.hint(place, wanted));
      }
    }
    for (String place : wanted) {
      if (!found.contains(place)) {
        problems.add(leaf.at(), "'%s' lacks {%s}, which a page replaces by a value", path, place);
      }
    }
  }

  private static boolean isForm(String text) {
    try {
      return !PageLanguage.months(text, "en").format(YearMonth.of(2026, 1)).isBlank();
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static boolean isTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Places for values in a text. */
  static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }
}

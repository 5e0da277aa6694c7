package org.multipolar.scenario.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the ISO 3166-1 alpha-3 code of a state from its alpha-2 code or its name. */
public final class CountryCodes {
  private static final Map<String, String> CODES = new TreeMap<>();

  /** Length of the shortest names that may be misspelled; others are too much alike. */
  private static final int SHORTEST = 6;

  private static final int MOST_EDITS = 2;

  static {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      String alpha3 = country.getISO3Country();
      CODES.put(Suggestion.folded(code), alpha3);
      CODES.put(Suggestion.folded(country.getDisplayCountry(Locale.ENGLISH)), alpha3);
    }
    // Common names and codes that Java's list of countries lacks.
    String[][] more = {
      {"UK", "GBR"},
      {"Great Britain", "GBR"},
      {"England", "GBR"},
      {"America", "USA"},
      {"United States of America", "USA"},
      {"People's Republic of China", "CHN"},
      {"Republic of Korea", "KOR"},
      {"Korea", "KOR"},
      {"Ivory Coast", "CIV"},
      {"Turkey", "TUR"},
      {"Türkiye", "TUR"},
      {"Czech Republic", "CZE"},
      {"Holland", "NLD"},
      {"Russian Federation", "RUS"},
      {"Viet Nam", "VNM"},
      {"Burma", "MMR"},
      {"UAE", "ARE"},
      {"Palestine", "PSE"},
      {"Macau", "MAC"},
      {"Hong Kong", "HKG"}
    };
    for (String[] each : more) {
      CODES.put(Suggestion.folded(each[0]), each[1]);
    }
  }

  private CountryCodes() {}

  /** Whether a word is the code of a state, of this world or another. */
  static boolean isCode(String word) {
    return CODES.containsValue(word);
  }

  /** The code of a state; empty if the word is none of its names. */
  public static Optional<String> of(String word) {
    return Optional.ofNullable(CODES.get(Suggestion.folded(word)));
  }

  /** Names in other languages, as far as Java knows them; loaded when first asked for. */
  private static final class Foreign {
    private static final List<String> LANGUAGES =
        List.of(
            "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id",
            "it", "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "sw", "th", "tr",
            "uk", "ur", "vi", "zh", "zh-Hant");

    private static final Map<String, String> CODES = new TreeMap<>();

    static {
      for (String language : LANGUAGES) {
        for (String code : Locale.getISOCountries()) {
          Locale country = new Locale("", code);
          String name = country.getDisplayCountry(Locale.forLanguageTag(language));
          CODES.putIfAbsent(Suggestion.folded(name), country.getISO3Country());
        }
      }
    }
  }

  /** The code of a state from its name in another language than English. */
  public static Optional<String> abroad(String word) {
    return Optional.ofNullable(Foreign.CODES.get(Suggestion.folded(word)));
  }

  /** The code of the only state whose name differs from a word by at most two edits. */
  static Optional<String> like(String word) {
    String wanted = Suggestion.folded(word);
    if (wanted.length() < SHORTEST) {
      return Optional.empty();
    }
    LevenshteinDistance distance = new LevenshteinDistance(MOST_EDITS);
    Set<String> like =
        CODES.entrySet().stream()
            .filter(name -> name.getKey().length() >= SHORTEST)
            .filter(name -> distance.apply(wanted, name.getKey()) >= 0)
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return like.size() == 1 ? like.stream().findFirst() : Optional.empty();
  }

  /** Whether any of some names is the code of a state. */
  static boolean anyIn(Collection<String> names) {
    return names.stream().anyMatch(CODES::containsValue);
  }

  /** Whether a word means Kosovo, which has no code in ISO 3166-1. */
  public static boolean meansKosovo(String word) {
    String folded = Suggestion.folded(word);
    return folded.equals("xk") || folded.equals("xkx") || folded.equals("kosovo");
  }
}

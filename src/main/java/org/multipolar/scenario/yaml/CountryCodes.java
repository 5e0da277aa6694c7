package org.multipolar.scenario.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the ISO 3166-1 alpha-3 code of a state from its alpha-2 code or its English name. */
public final class CountryCodes {
  private static final Map<String, String> CODES = new TreeMap<>();

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

  /** The code of a state; empty if the word is none of its names. */
  public static Optional<String> of(String word) {
    return Optional.ofNullable(CODES.get(Suggestion.folded(word)));
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

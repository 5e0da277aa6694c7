package org.multipolar.scenario.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Suggests the known name that an unknown one is likely to mean: one equal but for case, accents
 * and signs; else the word for the same truth or the code of the same state; else the one with the
 * fewest edits, if they are few; else none.
 */
public final class Suggestion {
  private static final int LISTED = 20;

  /** Words for true and false → the words used in files. */
  private static final Map<String, String> TRUTHS =
      Map.ofEntries(
          Map.entry("no", "off"),
          Map.entry("n", "off"),
          Map.entry("false", "off"),
          Map.entry("0", "off"),
          Map.entry("disabled", "off"),
          Map.entry("none", "off"),
          Map.entry("yes", "on"),
          Map.entry("y", "on"),
          Map.entry("true", "on"),
          Map.entry("1", "on"),
          Map.entry("enabled", "on"));

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Number of folded names that are kept; a file may compare a million keys with the same ones. */
  private static final int KEPT = 5000;

  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private Suggestion() {}

  /** The name most likely meant; the first of several that are equally near. */
  public static Optional<String> to(String word, Collection<String> names) {
    String wanted = folded(word);
    Optional<String> same = names.stream().filter(name -> known(name).equals(wanted)).findFirst();
    if (same.isPresent() || wanted.isEmpty()) {
      return same.filter(name -> !wanted.isEmpty());
    }
    String truth = TRUTHS.get(wanted);
    if (truth != null && names.contains(truth)) {
      return Optional.of(truth);
    }
    Optional<String> state = CountryCodes.of(word).filter(names::contains);
    if (state.isPresent()) {
      return state;
    }
    if (CountryCodes.isCode(word) && CountryCodes.anyIn(names)) {
      return Optional.empty(); // a state that is not here is not another one
    }
    if (wanted.length() < 3 && wanted.chars().allMatch(c -> c < 0x7F)) {
      return Optional.empty();
    }
    Optional<String> ending = ending(wanted, names);
    if (ending.isPresent()) {
      return ending;
    }
    int most = wanted.length() == 3 ? 1 : Math.max(1, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    String best = null;
    int fewest = most + 1;
    boolean few = names.size() <= LISTED;
    for (String name : names) {
      String known = known(name);
      int edits = sameLetters(wanted, known) ? 1 : distance.apply(wanted, known);
      if (edits >= 0 && edits < fewest && (few || isLike(word, name))) {
        best = name;
        fewest = edits;
      }
    }
    Optional<String> near =
        Optional.ofNullable(best).or(() -> CountryCodes.like(word).filter(names::contains));
    return near.isPresent() || !CountryCodes.anyIn(names)
        ? near
        : CountryCodes.abroad(word).filter(names::contains);
  }

  /** A word without case, accents, blanks and signs, for comparison of names. */
  public static String folded(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return SIGNS.matcher(plain).replaceAll("");
  }

  private static String known(String name) {
    String kept = FOLDED.get(name);
    if (kept != null) {
      return kept;
    }
    String folded = folded(name);
    if (FOLDED.size() < KEPT) {
      FOLDED.put(name, folded);
    }
    return folded;
  }

  /** End of a message about a missing file: the nearest name beside it, or nothing. */
  public static String file(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || missing.getFileName() == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .sorted(
                  Comparator.comparing((Path file) -> Files.isDirectory(file))
                      .thenComparing(p -> p))
              .map(file -> file.getFileName().toString())
              .toList();
      String wanted = stem(missing.getFileName().toString());
      return to(wanted, names.stream().map(Suggestion::stem).toList())
          .flatMap(stem -> names.stream().filter(name -> stem(name).equals(stem)).findFirst())
          .map(name -> ", did you mean '" + missing.resolveSibling(name) + "'?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** A file name without its suffix, which does not count for likeness. */
  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The only name of several parts whose last part is the word. */
  private static Optional<String> ending(String wanted, Collection<String> names) {
    List<String> all =
        names.stream()
            .filter(name -> name.indexOf('.') > 0)
            .filter(name -> known(name.substring(name.lastIndexOf('.') + 1)).equals(wanted))
            .limit(2)
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /**
   * Whether one of many names may be suggested for a word with other letters: a code of three
   * capitals only for a word in capitals, and for words of three letters none that merely replaces
   * one.
   */
  private static boolean isLike(String word, String name) {
    boolean code = name.matches("[A-Z]{3}");
    return code
        ? word.equals(word.toUpperCase(Locale.ROOT))
        : word.length() > 3 || name.length() != 3 || sameLetters(known(word), known(name));
  }

  /** Whether two words have the same letters, perhaps in another order, as in hasty typing. */
  private static boolean sameLetters(String a, String b) {
    return a.length() == b.length()
        && Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }

  /** End of a message: the nearest name, or else the names if they are few, or else nothing. */
  public static String hint(String word, Collection<String> names) {
    Optional<String> meant = to(word, names);
    if (meant.isEmpty() && CountryCodes.meansKosovo(word) && CountryCodes.anyIn(names)) {
      return "; Kosovo has no ISO 3166-1 code and is no state of this world";
    }
    return Confusable.inName(word)
        + meant
            .map(name -> ", did you mean '" + name + "'?")
            .orElse(
                names.isEmpty() || names.size() > LISTED
                    ? ""
                    : "; allowed: " + String.join(", ", names));
  }
}

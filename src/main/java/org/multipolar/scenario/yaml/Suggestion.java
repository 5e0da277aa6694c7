package org.multipolar.scenario.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the nearest known name for an unknown one. */
public final class Suggestion {
  private static final int LISTED = 20;

  private Suggestion() {}

  /** The name with the fewest edits, if they are few; the first of several. */
  public static Optional<String> to(String word, Collection<String> names) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int most =
        wanted.length() <= 2 ? 0 : wanted.length() == 3 ? 1 : Math.max(2, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    String best = null;
    int fewest = Math.max(1, most) + 1;
    for (String name : names) {
      String known = name.toLowerCase(Locale.ROOT);
      int edits = sameLetters(wanted, known) ? 1 : distance.apply(wanted, known);
      if (edits >= 0 && edits < fewest) {
        best = name;
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A sentence's end for a file that is not there: the nearest name beside it, or nothing. */
  public static String file(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || missing.getFileName() == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return to(
              missing.getFileName().toString(),
              files.map(file -> file.getFileName().toString()).sorted().toList())
          .map(name -> ", did you mean '" + missing.resolveSibling(name) + "'?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether two words differ in the order of their letters at most, as words typed in haste do. */
  private static boolean sameLetters(String a, String b) {
    return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }

  /** A sentence's end: the nearest name, or else the names when they are few, or else nothing. */
  public static String hint(String word, Collection<String> names) {
    return to(word, names)
        .map(name -> ", did you mean '" + name + "'?")
        .orElse(
            names.isEmpty() || names.size() > LISTED
                ? ""
                : "; allowed: " + String.join(", ", names));
  }
}

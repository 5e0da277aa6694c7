package org.multipolar.scenario.yaml;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Resolves files that a file names: by a path relative to its folder, or {@linkplain ShippedFiles
 * shipped files} by name.
 */
public final class NamedFile {
  static final String BROKEN_LINK = "is a link to a file that is not there";

  private NamedFile() {}

  /**
   * The ordinary file at a path; empty, with the problem reported, if there is none.
   *
   * @param from the file that names it
   * @param at where it is named
   * @param where the key, for messages
   */
  public static Optional<Path> beside(
      Path from, SourceLocation at, String text, String where, Problems problems) {
    try {
      Path beside = from.resolveSibling(text).normalize();
      Optional<Path> shipped = Files.exists(beside) ? Optional.empty() : ShippedFiles.find(text);
      return ordinary(shipped.orElse(beside), at, text, where, problems);
    } catch (InvalidPathException e) {
      problems.add(at, "%s: '%s' is not a path", where, text);
      return Optional.empty();
    }
  }

  /** Checks that a resolved path is an ordinary file, as {@link #beside} does. */
  public static Optional<Path> ordinary(
      Path file, SourceLocation at, String text, String where, Problems problems) {
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    problems.add(at, "%s: %s", where, fault(file, text));
    return Optional.empty();
  }

  /** Files of a folder of results that other files can name. */
  private static final List<String> OWN = List.of("scenario.yaml", "study.yaml");

  private static String fault(Path file, String text) {
    if (Files.isDirectory(file)) {
      String name = file.toString().isEmpty() ? "." : file.toString();
      return "'"
          + name
          + "' is a folder"
          + OWN.stream()
              .map(file::resolve)
              .filter(Files::isRegularFile)
              .findFirst()
              .map(own -> ", did you mean '" + own + "'?")
              .orElse("");
    } else if (Files.exists(file)) {
      return "'" + file + "' is no ordinary file";
    } else if (Files.isSymbolicLink(file)) {
      return "'" + file + "' " + BROKEN_LINK;
    } else if (text.startsWith("~")) {
      return "only a shell knows what ~ stands for; write the folder out, not '" + text + "'";
    } else if (text.matches("\\w+://.*")) {
      return "'" + text + "' is an address; name a file on this machine";
    } else if (text.indexOf('\\') >= 0) {
      return "no such file '" + file + "'; write / between folders";
    }
    return "no such file '" + file + "'" + Suggestion.file(file);
  }
}

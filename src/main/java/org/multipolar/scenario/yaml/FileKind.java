package org.multipolar.scenario.yaml;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats of input files, distinguished by keys that only one of them has. */
public enum FileKind {
  SCENARIO("scenario", "run"),
  STUDY("study", "study"),
  CALIBRATION("calibration", "calibrate"),
  WORLD("world", "describe world"),
  TABLE("table", "");

  private final String title;
  private final String command;

  FileKind(String title, String command) {
    this.title = title;
    this.command = command;
  }

  /** Name of the format in messages. */
  public String title() {
    return title;
  }

  /** The command for such files; empty if there is none. */
  public String command() {
    return command;
  }

  /**
   * The kind of a file; an unknown format counts as a scenario, whose reader reports the problems.
   */
  public static FileKind of(Path file) {
    if (isTable(file)) {
      return TABLE;
    }
    return YamlText.file(file, new Problems()).map(FileKind::of).orElse(SCENARIO);
  }

  /**
   * Reads a file that another one names; empty, with the problem reported, if it cannot be read or
   * is of another kind.
   *
   * @param at where it is named
   */
  public Optional<YamlNode.Fields> read(Path file, SourceLocation at, Problems problems) {
    if (isTable(file)) {
      return refuse(file, TABLE, at, problems);
    }
    Optional<YamlNode.Fields> tree = YamlText.file(file, problems);
    Optional<FileKind> other = tree.flatMap(this::otherThan);
    return other.isPresent() ? refuse(file, other.get(), at, problems) : tree;
  }

  private Optional<YamlNode.Fields> refuse(
      Path file, FileKind kind, SourceLocation at, Problems problems) {
    boolean itself = at.line() == 0 && at.origin().equals(file.toString());
    problems.add(at, "%sis a %s, not a %s", itself ? "" : "'" + file + "' ", kind.title(), title());
    return Optional.empty();
  }

  /** The kind of a file if it is surely not this one. */
  private Optional<FileKind> otherThan(YamlNode.Fields file) {
    FileKind kind = of(file);
    return Optional.of(kind)
        .filter(found -> found != this)
        .filter(found -> found != SCENARIO || has(file, "world", "extends", "run"));
  }

  private static boolean isTable(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  private static FileKind of(YamlNode.Fields file) {
    if (has(file, "design", "factors", "analysis")
        || has(file, "outcomes") && has(file, "scenario", "scenarios")) {
      return STUDY;
    }
    if (has(file, "free", "uncertain", "observations")) {
      return CALIBRATION;
    }
    return has(file, "columns", "aggregate", "blocs", "notAgents") ? WORLD : SCENARIO;
  }

  private static boolean has(YamlNode.Fields file, String... keys) {
    return Stream.of(keys).anyMatch(file.entries()::containsKey);
  }
}

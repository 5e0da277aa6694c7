package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

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
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return TABLE;
    }
    return YamlText.file(file, new Problems()).map(FileKind::of).orElse(SCENARIO);
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

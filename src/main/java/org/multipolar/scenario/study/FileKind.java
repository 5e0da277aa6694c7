package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

/** The formats of files that people write, told apart by keys that only one of them has. */
public enum FileKind {
  SCENARIO,
  STUDY,
  CALIBRATION;

  /** The kind of a file; anything else is a scenario, whose reader reports the problems. */
  public static FileKind of(Path file) {
    return YamlText.file(file, new Problems()).map(FileKind::of).orElse(SCENARIO);
  }

  private static FileKind of(YamlNode.Fields file) {
    if (has(file, "design", "outcomes", "factors")) {
      return STUDY;
    }
    return has(file, "free", "uncertain", "observations") ? CALIBRATION : SCENARIO;
  }

  private static boolean has(YamlNode.Fields file, String... keys) {
    return Stream.of(keys).anyMatch(file.entries()::containsKey);
  }
}

package org.multipolar.api;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.text.Digits;

/** Checks of callers' arguments. */
final class Input {
  private Input() {}

  static Path argument(String word) {
    try {
      return ShippedFiles.argument(word);
    } catch (InvalidPathException e) {
      throw new SimulationException("'" + word + "' cannot be the name of a file");
    }
  }

  static String text(double value) {
    if (!Double.isFinite(value)) {
      throw new SimulationException("a setting is a finite number, not " + value);
    }
    return Digits.text(value);
  }

  static SimulationException refused(List<Problem> problems) {
    return new SimulationException(problems.stream().map(Problem::toString).toList());
  }
}

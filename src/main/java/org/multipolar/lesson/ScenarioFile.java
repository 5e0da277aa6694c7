package org.multipolar.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.text.WholeFile;

/** The files of a lesson: the scenario from which it begins, and the one as which it is saved. */
public final class ScenarioFile {
  private ScenarioFile() {}

  /** Reads a scenario, without moves. */
  public static LeverMoves read(Path file, List<Replacement> replacements)
      throws UnreadableScenario {
    ReadResult result = ScenarioReader.read(file, replacements);
    Scenario scenario =
        result.scenario().orElseThrow(() -> new UnreadableScenario(result.problems()));
    return LeverMoves.none(file.toString(), scenario);
  }

  /**
   * Writes the scenario with the moves, and the input files that it needs. An existing file at the
   * target is replaced only once the new one has been read successfully.
   *
   * @throws UnreadableScenario if the written file cannot be read from its folder
   */
  static void write(LeverMoves moves, Path target) throws IOException, UnreadableScenario {
    String stem = target.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    String name = stem.replaceAll("[^\\p{L}\\p{N} ._-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
    write(moves, name.isEmpty() ? moves.untouched().name() : name, target);
  }

  /**
   * Writes the scenario with the moves under another name.
   *
   * @param name name of the results folder
   */
  public static void write(LeverMoves moves, String name, Path target)
      throws IOException, UnreadableScenario {
    Scenario saved = moves.named(name);
    for (Map.Entry<String, String> file : saved.ownInputs().entrySet()) {
      Path beside = target.resolveSibling(file.getKey());
      Files.createDirectories(beside.toAbsolutePath().getParent());
      WholeFile.write(beside, file.getValue());
    }
    Path draft = target.resolveSibling(target.getFileName() + ".draft.yaml");
    try {
      WholeFile.write(draft, saved.resolvedYaml());
      List<Problem> problems = ScenarioReader.read(draft).problems();
      if (!problems.isEmpty()) {
        throw new UnreadableScenario(problems);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Existing files next to a target with content that differs from what {@link #write} would write.
   */
  static List<Path> replaced(LeverMoves moves, Path target) throws IOException {
    List<Path> replaced = new ArrayList<>();
    for (Map.Entry<String, String> file : moves.untouched().ownInputs().entrySet()) {
      Path beside = target.resolveSibling(file.getKey());
      if (Files.exists(beside)
          && !Arrays.equals(Files.readAllBytes(beside), file.getValue().getBytes(UTF_8))) {
        replaced.add(beside);
      }
    }
    return replaced;
  }
}

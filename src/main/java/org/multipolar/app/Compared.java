package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceText;
import org.multipolar.store.DerivedFiles;
import org.multipolar.store.ResultsReader;
import org.multipolar.text.Labels;
import org.multipolar.text.WholeFile;

/** The results that a comparison in a folder compares, the reference first. */
final class Compared {
  /** The table of differences. */
  static final String TABLE = "differences.csv";

  private static final String FILE = "compared.txt";
  private static final List<String> STANDARD =
      List.of("outcomes", "controls", "differences", "development-security");

  private Compared() {}

  /** Whether a folder contains a comparison. */
  static boolean is(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static void write(Path folder, List<ResultsReader> results) throws IOException {
    Path from = folder.toAbsolutePath().normalize();
    WholeFile.write(
        folder.resolve(FILE),
        results.stream()
            .map(each -> from.relativize(each.folder().toAbsolutePath().normalize()) + "\n")
            .collect(Collectors.joining()));
  }

  /** Folders of the results compared. */
  static List<Path> folders(Path folder) throws BadInput {
    Path file = folder.resolve(FILE);
    Problems problems = new Problems();
    String text = SourceText.of(file, problems).orElseThrow(() -> new BadInput(problems.sorted()));
    Path here = Path.of("").toAbsolutePath();
    List<Path> folders = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      try {
        folders.add(here.relativize(folder.toAbsolutePath().resolve(line).normalize()));
      } catch (InvalidPathException e) {
        throw new BadInput(file + ": '" + line + "' is not a path");
      }
    }
    if (folders.isEmpty()) {
      throw new BadInput(file + " does not name results");
    }
    return folders;
  }

  /** The results compared, opened. */
  static List<ResultsReader> read(Path folder) throws IOException, BadInput {
    List<ResultsReader> results = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (Path each : folders(folder)) {
      if (Files.isDirectory(each)) {
        results.add(ResultsReader.open(each));
      } else {
        gone.add("'" + each + "'");
      }
    }
    if (!gone.isEmpty()) {
      throw new BadInput(
          folder + " compares results that are no longer there: " + Labels.list(gone));
    }
    return results;
  }

  private static Object[] renewal(Path folder, List<Path> compared) {
    List<Object> words = new ArrayList<>(List.of("compare"));
    words.addAll(compared);
    words.addAll(List.of("--out", folder));
    return words.toArray();
  }

  /** A note that results have grown since they were compared, if they have. */
  static Optional<String> outdated(Path folder) throws IOException, BadInput {
    List<Path> folders = folders(folder);
    return DerivedFiles.newer(folder.resolve(TABLE), folders)
        .map(
            newer ->
                "note: "
                    + newer
                    + " is newer than "
                    + folder.resolve(TABLE)
                    + "; renew it with: "
                    + CommandHint.command(renewal(folder, folders)));
  }

  /**
   * Figures of a comparison: those of its scenarios that can show several, and the standard ones.
   */
  static List<FigureSpec> figures(List<Scenario> scenarios) {
    List<FigureSpec> figures = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (FigureSpec figure : scenario.figures()) {
        if (figure.kind().obstacle(scenarios.size()).isEmpty() && isNew(figure.name(), figures)) {
          figures.add(figure);
        }
      }
    }
    for (String name : STANDARD) {
      if (isNew(name, figures)) {
        figures.add(FigureCatalogue.named(name).orElseThrow());
      }
    }
    return figures;
  }

  private static boolean isNew(String name, List<FigureSpec> figures) {
    return figures.stream().noneMatch(figure -> figure.name().equals(name));
  }
}

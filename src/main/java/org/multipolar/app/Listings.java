package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.store.ResultsDatabase;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.text.Labels;

/** Lists the shipped files, and the results below the current folder, with their titles. */
final class Listings {
  private static final Path RESULTS = Path.of("results");
  private static final int DEPTH = 3;

  private Listings() {}

  /** A file or folder with its title. */
  private record Named(Path path, String title, String state) {}

  static Topic scenarios() throws BadInput {
    return files(FileKind.SCENARIO);
  }

  static Topic studies() throws BadInput {
    return files(FileKind.STUDY);
  }

  private static Topic files(FileKind kind) throws BadInput {
    Map<String, Path> shipped = new TreeMap<>();
    for (Path root : ShippedFiles.roots()) {
      for (Path file : below(root.resolve(ShippedFiles.FOLDER), DEPTH)) {
        shipped.putIfAbsent(root.relativize(file).toString(), file);
      }
    }
    List<Named> found = new ArrayList<>();
    shipped.forEach(
        (name, file) -> {
          if (name.endsWith(".yaml") && FileKind.of(file) == kind) {
            found.add(new Named(Path.of(name), title(file), ""));
          }
        });
    return topic(found, "file");
  }

  /** Lists results folders with their contents. */
  static Topic results() throws BadInput {
    List<Named> found = new ArrayList<>();
    for (Path folder : below(RESULTS, 1)) {
      if (Compared.is(folder)) {
        found.add(new Named(folder, "Comparison: " + compared(folder), "differences"));
        continue;
      }
      try {
        ResultsReader results = ResultsReader.open(folder);
        Path text = folder.resolve(StudyText.FILE);
        found.add(
            new Named(
                folder,
                title(Files.exists(text) ? text : folder.resolve(ResultsFolder.SCENARIO)),
                results.manifest().asked()
                    + " runs, "
                    + results.manifest().state().name().toLowerCase(Locale.ROOT)));
      } catch (ResultsException e) {
        if (Files.exists(folder.resolve("manifest.json"))) {
          found.add(new Named(folder, "", "begun"));
        }
      } catch (IOException e) {
        throw new BadInput("cannot read " + ResultsException.reason(e));
      }
    }
    return topic(found, "folder")
        .paragraph(
            "Tables for query: "
                + String.join(", ", ResultsDatabase.tablesOfRuns())
                + "; of a study, where its design gives them: "
                + String.join(", ", ResultsDatabase.tablesOfFindings())
                + "; of a comparison: differences. "
                + CommandHint.command("query", "FOLDER", "--tables")
                + " lists those of a folder, with their columns.");
  }

  private static String compared(Path folder) throws BadInput {
    return Labels.list(
        Compared.folders(folder).stream().map(each -> each.getFileName().toString()).toList());
  }

  /** What a folder that is not empty holds, in words. */
  static String contents(Path folder) throws BadInput {
    Path study = folder.resolve(StudyText.FILE);
    Path scenario = folder.resolve(ResultsFolder.SCENARIO);
    if (!Files.isDirectory(folder)) {
      return "is a file";
    } else if (Compared.is(folder)) {
      return "holds a comparison of " + compared(folder);
    } else if (Files.exists(study)) {
      return "holds a study, “" + title(study) + "”";
    } else if (Files.exists(folder.resolve("manifest.json"))) {
      return Files.exists(scenario)
          ? "holds runs of “" + title(scenario) + "”"
          : "holds results that were begun";
    }
    return "holds other files";
  }

  private static Topic topic(List<Named> found, String head) {
    int width = found.stream().mapToInt(each -> each.path().toString().length()).max().orElse(0);
    int state = found.stream().mapToInt(each -> each.state().length()).max().orElse(0);
    List<Topic.Column<Named>> columns = new ArrayList<>();
    columns.add(Topic.column(head, width + 2, each -> each.path().toString()));
    if (state > 0) {
      columns.add(Topic.column("holds", state + 2, Named::state));
    }
    columns.add(Topic.last("title", Named::title));
    return found.isEmpty() ? new Topic().lines("none here") : new Topic().table(found, columns);
  }

  private static String title(Path file) {
    return YamlText.file(file, new Problems()).map(f -> f.text("title", "")).orElse("");
  }

  private static List<Path> below(Path folder, int depth) throws BadInput {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> !file.equals(folder)).sorted().toList();
    } catch (IOException e) {
      throw new BadInput("cannot read " + ResultsException.reason(e));
    }
  }
}

package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.text.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code multipolar merge FOLDERS}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Merges the parts of a study into one results folder.",
    description = {
      "",
      "Parts are written by 'study FILE --shard I/N'. They are copied, not moved; existing"
          + " replications of the folder are kept. The result is byte-identical to a study run in"
          + " one piece. An interrupted part contributes the replications that it finished.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} merge results/screening.shard-*",
      "  ${sys:multipolar.command:-multipolar} merge results/screening.shard-1-of-2"
          + " results/screening.shard-2-of-2 --out results/both"
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Results folders of parts of one study.")
  private List<Path> parts;

  @Mixin private Destination destination;
  @Mixin private FigureChoice choice;
  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    for (Path part : parts) {
      BadInput.unlessFolder(part);
      if (!StudyReport.isStudy(part) && !StudyReport.isBegun(part)) {
        throw new BadInput(
            part
                + (Manifest.at(part)
                    ? " holds the results of one scenario, not of a part of a study"
                    : " is not part of a study: it has no " + StudyText.FILE));
      }
    }
    Path first =
        parts.stream()
            .filter(StudyReport::isStudy)
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInput(
                        "no part was finished or stopped cleanly; rerun their commands to resume"));
    PreparedStudy study = Studies.read(first.resolve(StudyText.FILE));
    if (study.spec().design() instanceof SearchSpec) {
      throw new BadInput(
          first + " holds a search, which has no parts; to go on with it, rerun its command");
    }
    int runs = ResultsReader.asked(first);
    int points = study.design().points().size();
    Path folder = destination.or(study.spec().name());
    destination.clear(folder, say);
    boolean whole;
    try (ResultsFolder results =
        ResultsFolder.open(folder, study.request(runs / points, say.typed()))) {
      for (Path part : parts) {
        say.remark(part + ": " + Labels.count(results.take(part), "replication") + " taken");
      }
      int missing = results.missing(1).size();
      try (LateProgress progress =
          new LateProgress(study.spec().name(), "blocks of series packed", say)) {
        results.finish(List.of(), progress);
      }
      whole = missing == 0;
      if (!whole) {
        say.err()
            .println(
                Labels.count(missing, "replication")
                    + " of "
                    + runs
                    + " are missing from the parts; to run them: "
                    + CommandHint.command(
                        "study", folder.resolve(StudyText.FILE), "--out", folder));
        say.err().flush();
      }
    }
    return whole ? StudyCommand.report(study, folder, choice, say) : 1;
  }
}

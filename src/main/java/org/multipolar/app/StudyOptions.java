package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that run a study. */
final class StudyOptions {

  @Option(
      names = "--plan",
      description =
          "Prints the number of runs and the time and disk space they need; runs nothing else.")
  private boolean plan;

  @Mixin private Threads threads;
  @Mixin private Destination destination;
  @Mixin private FigureChoice choice;

  /** The folder given by {@code --out}, by default {@code results/NAME}. */
  Path folder(String name) {
    return destination.or(name);
  }

  /**
   * Plans a study, or runs it or a shard of it and reports.
   *
   * @param replications of each point; 0 for the number that the study requests
   * @return exit code
   */
  int perform(Path file, int replications, Shard shard, ConsoleOutput say)
      throws IOException, BadInput {
    say.remark("reading " + file);
    PreparedStudy study = Studies.read(file);
    StudySpec spec = study.spec();
    if (!shard.whole() && replications == 0 && spec.replications().adaptive()) {
      throw new BadInput(
          "--shard: this study chooses the number of replications from its results; set a number"
              + " with -n");
    }
    if (spec.design() instanceof SearchSpec && !shard.whole()) {
      throw new BadInput(
          "--shard: what a search runs follows from its results, so that its parts are not known"
              + " beforehand");
    }
    Path folder = folder(spec.name() + shard.suffix());
    if (plan) {
      new StudyPlan(study, replications, folder, destination.fresh(), shard, threads.number(), say)
          .print(say.out());
      return 0;
    }
    destination.clear(folder, say);
    PreparedStudy.Ended ended =
        Studies.run(study, folder, replications, shard, threads.number(), say);
    if (ended.outcome().stopped()) {
      return 130;
    }
    if (!shard.whole()) {
      say.remark(
          "Part "
              + shard.number()
              + " of "
              + shard.parts()
              + " is in "
              + folder
              + "; once all parts are done: "
              + CommandHint.command("merge")
              + " FOLDERS");
      return ended.outcome().failed() > 0 ? CommandLine.ExitCode.SOFTWARE : 0;
    }
    return StudyCommand.report(study, folder, choice, say);
  }
}

package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import org.multipolar.scenario.study.StudySpec;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that run a study, and what they do with it. */
final class StudyOptions {

  @Option(
      names = "--plan",
      description = "Says how much there is to run, how long it takes and what it needs, and ends.")
  private boolean plan;

  @Mixin private Threads threads;
  @Mixin private Destination destination;
  @Mixin private FigureChoice choice;

  /** The folder that was named, or else the usual one. */
  Path folder(String name) {
    return destination.or(name);
  }

  /**
   * Plans a study, or runs it, or a part of it, and reports.
   *
   * @param replications of each point, whatever the study says; 0 for what it says
   * @return exit code
   */
  int perform(Path file, int replications, Shard shard, ConsoleOutput say)
      throws IOException, BadInput {
    say.remark("reading " + file);
    StudyRun study = StudyRun.read(file);
    StudySpec spec = study.spec();
    if (plan) {
      new StudyPlan(study, replications, threads.number(), say).print(say.out());
      return 0;
    }
    if (!shard.whole() && replications == 0 && spec.replications().adaptive()) {
      throw new BadInput(
          "--shard: this study takes as many replications as its results ask for, which no part can"
              + " know; give a number with -n");
    }
    Path folder = folder(spec.name() + shard.suffix());
    destination.clear(folder, say);
    StudyRun.Ended ended = study.run(folder, replications, shard, threads.number(), say);
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
              + "; when all are"
              + " there: "
              + CommandHint.command("merge")
              + " FOLDERS");
      return ended.outcome().failed() > 0 ? CommandLine.ExitCode.SOFTWARE : 0;
    }
    return StudyCommand.report(study, folder, choice, say);
  }
}

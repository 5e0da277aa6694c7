package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import org.multipolar.execution.InvalidInput;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.yaml.FileKind;

/** Reads and runs studies for a command. */
final class Studies {
  private Studies() {}

  static PreparedStudy read(Path file) throws BadInput {
    BadInput.unless(file, FileKind.STUDY);
    try {
      return PreparedStudy.read(file);
    } catch (InvalidInput e) {
      throw new BadInput(e);
    }
  }

  static PreparedStudy of(StudySpec spec) throws BadInput {
    try {
      return PreparedStudy.of(spec);
    } catch (InvalidInput e) {
      throw new BadInput(e);
    }
  }

  /**
   * Runs the missing replications of a study or of a shard.
   *
   * @param replications of each point; 0 for the number that the study requests
   */
  static PreparedStudy.Ended run(
      PreparedStudy study,
      Path folder,
      int replications,
      Shard shard,
      int threads,
      ConsoleOutput say)
      throws IOException, BadInput {
    Execution execution = new Execution(study, folder, threads, say);
    try {
      return study.run(
          folder,
          replications,
          say.typed(),
          (request, notes) -> execution.run(request, shard, notes),
          say::remark);
    } catch (InvalidInput e) {
      throw new BadInput(e);
    }
  }
}

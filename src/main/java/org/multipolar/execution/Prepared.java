package org.multipolar.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.FileKind;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Replicator;
import org.multipolar.study.Work;

/** A scenario or study that is read and checked and can be run. */
public interface Prepared {

  /** Its name. */
  String name();

  /** Its replications: of a study, of all points. */
  Replicator replicator();

  /** Replications per block. */
  int blockSize();

  /** Wall-clock time that a replication may take, null for any. */
  Duration limit();

  /** Everything but the program that decides the results. */
  String identity();

  /**
   * What a results folder is asked to hold.
   *
   * @param replications of a scenario, or of each point of a study
   * @param command that asks for it
   */
  ResultsFolder.Request request(int replications, List<String> command);

  /** The parts of a search, each of which follows from the results of those before it. */
  default Optional<SearchStages> stages(List<String> command) {
    return Optional.empty();
  }

  /** What its results are about and what their columns hold. */
  FolderDescription description();

  /** What a runner runs for a request. */
  default Work work(ResultsFolder.Request request) {
    return new Work(replicator(), limit(), request.bundle());
  }

  /** Reads a scenario or study. */
  static Prepared read(Path file) throws InvalidInput, IOException {
    if (FileKind.of(file) == FileKind.STUDY) {
      return PreparedStudy.read(file);
    }
    ReadResult read = ScenarioReader.read(file);
    return new PreparedScenario(
        read.scenario().orElseThrow(() -> new InvalidInput(read.problems())));
  }
}

package org.multipolar.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Replicator;
import org.multipolar.study.Work;

/** A scenario or study that has been read and checked and can be run. */
public interface Prepared {

  /** Name of the scenario or study. */
  String name();

  /** The replicator; for a study, of all points. */
  Replicator replicator();

  /** Replications per block. */
  int blockSize();

  /** Wall-clock time that a replication may take; null for no limit. */
  Duration limit();

  /** All inputs except the program that determine the results. */
  String identity();

  /**
   * The request for a results folder.
   *
   * @param replications of a scenario, or of each point of a study
   * @param command the command that makes the request
   */
  ResultsFolder.Request request(int replications, List<String> command);

  /**
   * The stages of a search, each of which depends on the results of those before it; empty if this
   * is not a search.
   */
  default Optional<SearchStages> stages(List<String> command) {
    return Optional.empty();
  }

  /** Description of the results and of their columns. */
  FolderDescription description();

  /** The work of a runner for a request. */
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

package org.multipolar.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsConflict;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.Replicator;
import org.multipolar.study.Search;
import org.multipolar.study.SearchLength;
import org.multipolar.study.StudyRuns;

/** The stages of a search in a results folder, from which the search is replayed. */
public final class SearchStages {
  /**
   * A generation, or the final runs that confirm the front.
   *
   * @param last number of the last run of the stage
   */
  record Stage(Replicator replicator, int last) {}

  private static final String REPLICATION = "replication";

  private final PreparedStudy study;
  private final List<String> command;
  private final Search search;

  /**
   * @param command the command and its arguments
   */
  SearchStages(PreparedStudy study, List<String> command) {
    this.study = study;
    this.command = List.copyOf(command);
    search = new Search(study.spec());
  }

  /** The request for the folder, as far as the search determines it yet. */
  ResultsFolder.Request request() {
    StudyRuns runs = study.runs().of(search);
    return study.request(
        search.last() ? search.order().runs(0) : Search.most(study.spec()),
        study.spec().replications(),
        runs,
        command);
  }

  /**
   * Makes room in a folder for a search that is longer than the one it holds: deletes the runs that
   * confirm an earlier front, in the place of which other runs come.
   *
   * @return number of runs deleted
   * @throws ResultsConflict if the folder holds a longer search
   */
  int makeRoom(ResultsFolder results) throws IOException {
    double[] there = results.outcomes(List.of(REPLICATION), results.last())[0];
    Optional<ResultsException> refusal = refusal(study.spec(), results.path(), there);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return results.deleteAfter(SearchLength.of(study.spec()).shared(there));
  }

  /**
   * Why a search is refused for a folder that holds the same search; empty unless that one is
   * longer.
   *
   * @param there replication of each run in the folder, in order; not above 0 where one is missing
   */
  static Optional<ResultsException> refusal(StudySpec spec, Path folder, double[] there) {
    SearchLength asked = SearchLength.of(spec);
    SearchLength found = asked.of(there);
    if (found.generations() > asked.generations()) {
      return shorter(folder, "generations", found.generations(), asked.generations());
    }
    boolean longer =
        asked.shared(there) < Math.multiplyExact(asked.generations(), asked.generation());
    return !longer && found.confirm() > asked.confirm()
        ? shorter(folder, "confirm", found.confirm(), asked.confirm())
        : Optional.empty();
  }

  private static Optional<ResultsException> shorter(Path folder, String key, int there, int now) {
    return Optional.of(
        new ResultsConflict(
            folder, List.of(new Identity.Difference("search." + key, "" + there, "" + now))));
  }

  /** The first stage that a folder does not hold completely; empty after the last. */
  Optional<Stage> next(ResultsFolder results) throws IOException {
    int complete = results.complete();
    if (search.order().runs(0) <= complete) {
      double[][] outcomes =
          results.outcomes(study.spec().outcomes().stream().map(Outcome::id).toList(), complete);
      while (!search.done() && search.order().runs(0) <= complete) {
        search.learn(outcomes);
      }
    }
    return search.done()
        ? Optional.empty()
        : Optional.of(new Stage(study.runs().of(search), search.order().runs(0)));
  }

  /** Number of the last run before the first missing one. */
  static int complete(ResultsReader results) throws IOException {
    int complete = 0;
    for (Run run : results.runs()) {
      if (run.number() != complete + 1) {
        break;
      }
      complete++;
    }
    return complete;
  }
}

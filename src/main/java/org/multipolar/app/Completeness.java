package org.multipolar.app;

import java.io.IOException;
import java.util.List;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.text.Labels;

/** Checks that results contain all requested replications. */
final class Completeness {

  private Completeness() {}

  /**
   * Reports how many replications are missing or failed.
   *
   * @throws BadInput if a folder has no successful replication
   */
  static void check(List<ResultsReader> all, ConsoleOutput say) throws IOException, BadInput {
    for (ResultsReader results : all) {
      List<Run> runs = results.runs();
      long well = runs.stream().filter(Run::ok).count();
      int asked = results.manifest().asked();
      if (well == 0) {
        throw new BadInput(
            results.folder()
                + " holds no successful replication; "
                + (runs.isEmpty() ? "run its scenario first" : "see its runs.csv"));
      }
      if (well < asked) {
        say.remark(
            "note: of the "
                + Labels.count(asked, "replication")
                + " of "
                + results.folder()
                + " "
                + well
                + (well == 1 ? " is" : " are")
                + " used; "
                + (runs.size() < asked
                    ? (asked - runs.size()) + " have not been run yet"
                    : (runs.size() - well) + " failed"));
      }
    }
  }
}

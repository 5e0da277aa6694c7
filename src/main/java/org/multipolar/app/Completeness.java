package org.multipolar.app;

import java.io.IOException;
import java.util.List;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.text.Labels;

/** What of the results that were asked for is there to be looked at. */
final class Completeness {

  private Completeness() {}

  /**
   * Says which replications are not there, or ended badly.
   *
   * @throws BadInput where none of a folder ended well
   */
  static void check(List<ResultsReader> all, ConsoleOutput say) throws IOException, BadInput {
    for (ResultsReader results : all) {
      List<Run> runs = results.runs();
      long well = runs.stream().filter(Run::ok).count();
      int asked = results.manifest().asked();
      if (well == 0) {
        throw new BadInput(
            results.folder()
                + " holds no replication that ended well; "
                + (runs.isEmpty() ? "run its scenario first" : "its runs.csv says why"));
      }
      if (well < asked) {
        say.remark(
            "note: of the "
                + Labels.count(asked, "replication")
                + " of "
                + results.folder()
                + " "
                + well
                + (well == 1 ? " counts" : " count")
                + " here; "
                + (runs.size() < asked
                    ? (asked - runs.size()) + " are still to be run"
                    : (runs.size() - well) + " did not end well"));
      }
    }
  }
}

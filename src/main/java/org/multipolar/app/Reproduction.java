package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.Design;
import org.multipolar.text.Labels;

/** The commands that reproduce replications, of a scenario or of a design point. */
final class Reproduction {

  private Reproduction() {}

  /**
   * Reports how many replications of a scenario failed, if any did, with a command that reproduces
   * the first of them.
   *
   * @param settings of the scenario by key, beside those of the options
   */
  static void tellFailed(
      ResultsReader results,
      Path file,
      ScenarioOptions options,
      Map<String, String> settings,
      ConsoleOutput say)
      throws IOException {
    List<Run> failed = results.runs().stream().filter(run -> !run.ok()).toList();
    if (!failed.isEmpty()) {
      say.err()
          .println(
              Labels.count(failed.size(), "replication")
                  + " failed; "
                  + results.folder().resolve("runs.csv")
                  + " lists "
                  + (failed.size() == 1 ? "it with its reason" : "them with reasons")
                  + ". To reproduce "
                  + (failed.size() == 1 ? "it: " : "one: ")
                  + command(file, options, settings, failed.get(0).number()));
      say.err().flush();
    }
  }

  static String command(
      Path file, ScenarioOptions options, Map<String, String> settings, int replication) {
    List<Object> words = new ArrayList<>(List.of("run", file));
    words.addAll(options.words(settings));
    words.addAll(List.of("--replication", replication));
    return CommandHint.command(words.toArray());
  }

  static String command(PreparedStudy study, Design.Point point, int replication) {
    List<Object> words = new ArrayList<>();
    words.add("run");
    words.add(study.design().base(point).file());
    for (Assignment assignment : study.design().assignments(point)) {
      words.add("--set");
      words.add(assignment.path() + "=" + assignment.value());
    }
    words.add("--seed");
    words.add(study.runs().seed(point));
    words.add("--replication");
    words.add(replication);
    return CommandHint.command(words.toArray());
  }
}

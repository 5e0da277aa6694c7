package org.multipolar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.study.Design;

/** The command that reproduces one replication, of a scenario or of a design point. */
final class Reproduction {

  private Reproduction() {}

  static String command(Path file, ScenarioOptions options, int replication) {
    List<Object> words = new ArrayList<>(List.of("run", file));
    words.addAll(options.words());
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

package org.multipolar.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.Digits;
import org.multipolar.web.PageModel;

/**
 * The text from which a page derives both a scenario file and its identity: the lines of both, each
 * marked as belonging to the file (f), the identity (i) or both (space).
 */
final class ScenarioLines {
  /** Start of the line with the teacher's note under {@code classroom}. */
  private static final String NOTE = "f  note: ";

  private ScenarioLines() {}

  static String of(Scenario scenario) {
    List<String> file = scenario.resolvedYaml().lines().toList();
    List<String> identity = scenario.identity().lines().toList();
    int[][] common = new int[file.size() + 1][identity.size() + 1];
    for (int i = file.size() - 1; i >= 0; i--) {
      for (int j = identity.size() - 1; j >= 0; j--) {
        common[i][j] =
            file.get(i).equals(identity.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < file.size() || j < identity.size()) {
      if (i < file.size() && j < identity.size() && file.get(i).equals(identity.get(j))) {
        lines.add(" " + file.get(i++));
        j++;
      } else if (j == identity.size() || i < file.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add("f" + file.get(i++));
      } else {
        lines.add("i" + identity.get(j++));
      }
    }
    return String.join("\n", lines);
  }

  /** Returns the text without the teacher's note, which is no part of the identity. */
  static String forPupils(Scenario scenario) {
    return of(scenario)
        .lines()
        .filter(line -> !line.startsWith(NOTE))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns a move of a lever as an entry of policies, with placeholders for its day and its level.
   */
  static String entry(Scenario scenario, Classroom.Lever lever) {
    double level = lever.instrument() == ReleaseLever.RELEASE ? 1 : 0.4242;
    Policy move =
        Policy.moved(
            scenario.run().calendar().date(0),
            lever.by(),
            lever.against(),
            lever.act(level),
            PageModel.SOURCE);
    String entry = move.entry();
    String day = scenario.run().calendar().date(0).toString();
    String written = written(lever).getOrDefault("1", Double.toString(level));
    return entry.replace("at: " + day, "at: @DAY").replace(": " + written, ": @LEVEL");
  }

  /** The word that a file uses for each level; empty if it uses the level itself. */
  static Map<String, String> written(Classroom.Lever lever) {
    Map<String, String> words = new LinkedHashMap<>();
    if (lever.instrument() == ReleaseLever.RELEASE) {
      ReleaseLever.tiers()
          .forEach(tier -> words.put(Digits.text(ReleaseLever.level(tier)), tier.id()));
    }
    return words;
  }

  /** An entry of the scenario that a move on the same day replaces. */
  record Same(String day, String start) {}

  static List<Same> same(Scenario scenario, Classroom.Lever lever) {
    PolicyLever instrument = lever.instrument();
    List<Same> same = new ArrayList<>();
    for (Policy policy : scenario.policies()) {
      boolean alike =
          policy.set().sets() == instrument
              && policy.by().stream()
                  .sorted()
                  .toList()
                  .equals(lever.by().stream().sorted().toList())
              && policy.against().stream()
                  .sorted()
                  .toList()
                  .equals(lever.against().stream().sorted().toList());
      if (alike) {
        String entry = policy.entry();
        String until = "set: {" + instrument.id();
        same.add(
            new Same(
                policy.at().toString(),
                "  - " + entry.substring(0, entry.indexOf(until) + until.length())));
      }
    }
    return same;
  }
}

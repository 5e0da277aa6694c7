package org.multipolar.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.history.Score;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Skill;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;

/**
 * Compares the scores of a scenario with those of others on the same targets, such as a model
 * without a mechanism, or one in which states choose.
 *
 * @param own scores of the scenario itself
 * @param others scores of the others, by title
 */
record ScenarioScoresTable(Scorecard own, Map<String, Scorecard> others) {
  private static final int NAME = 38;
  private static final int COLUMN = 16;

  void print(PrintWriter print) {
    Map<String, Scorecard> all = new LinkedHashMap<>();
    all.put("this one", own);
    all.putAll(others);
    print.println();
    print.println("The named targets beside: medians");
    print.println(head(all, "observed"));
    for (Score score : own.scores()) {
      if (!score.target().observation().id().isEmpty()) {
        print.println(
            Columns.left(
                    "  " + score.target().observation().id() + " " + score.target().series(), NAME)
                + Columns.right(NumberFormats.report(score.target().observation().value()), COLUMN)
                + all.values().stream()
                    .map(card -> Columns.right(median(card, score), COLUMN))
                    .collect(Collectors.joining()));
      }
    }
    for (boolean inSample : List.of(true, false)) {
      print.println();
      print.println((inSample ? "In" : "Out of") + " sample: CRPS by series");
      print.println(head(all, "last value"));
      List<Skill> skills = all.values().stream().map(card -> Skill.of(card, inSample)).toList();
      for (Skill.Series series : skills.get(0).series()) {
        print.println(
            Columns.left("  " + series.name(), NAME)
                + Columns.right(NumberFormats.report(series.last()), COLUMN)
                + skills.stream()
                    .map(skill -> Columns.right(crps(skill, series.name()), COLUMN))
                    .collect(Collectors.joining()));
      }
      print.println(
          Columns.left("  median skill over the better rival", NAME)
              + Columns.right("", COLUMN)
              + skills.stream()
                  .map(
                      skill ->
                          Columns.right(NumberFormats.fixed(skill.overBoth().median(), 2), COLUMN))
                  .collect(Collectors.joining()));
    }
  }

  private static String head(Map<String, Scorecard> all, String first) {
    return Columns.left("", NAME)
        + Columns.right(first, COLUMN)
        + all.keySet().stream()
            .map(
                name ->
                    Columns.right(name.substring(0, Math.min(COLUMN - 2, name.length())), COLUMN))
            .collect(Collectors.joining());
  }

  private static String median(Scorecard card, Score score) {
    Optional<Score> same =
        card.scores().stream().filter(s -> s.target().equals(score.target())).findFirst();
    return same.map(s -> NumberFormats.report(s.ensemble().median())).orElse("-");
  }

  private static String crps(Skill skill, String series) {
    return skill.series().stream()
        .filter(s -> s.name().equals(series))
        .findFirst()
        .map(s -> NumberFormats.report(s.crps()))
        .orElse("-");
  }
}

package org.multipolar.gui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;

/** What has happened so far, in a few numbers to hold a prediction against. */
final class Ending {
  private static final int MOST = 6;
  private static final List<String> USUAL =
      List.of("exclusive-game", "south-access", "lag-open", "fragmentation", "participation");

  private Ending() {}

  /**
   * One number.
   *
   * @param label what it is
   * @param unit its unit
   * @param first at the first tick
   * @param last at the last one
   * @param twin of the untouched twin at the last one
   */
  record Answer(String label, String unit, double first, double last, Optional<Double> twin) {

    /** In words. */
    String text() {
      String name = unit.equals("0-1") || unit.isEmpty() ? "" : " " + unit;
      return label
          + ": from "
          + Plain.number(first)
          + " to "
          + Plain.number(last)
          + name
          + twin.map(value -> " (untouched: " + Plain.number(value) + ")").orElse("");
    }
  }

  /** The metrics that the figures of the scenario show, and the usual ones. */
  static List<Answer> of(SessionView stage) {
    if (stage.tick() < 0) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (FigureSpec figure : stage.scenario().figures()) {
      if (figure.scope() == Scope.WORLD) {
        names.addAll(figure.metrics());
      }
    }
    names.addAll(USUAL);
    names.retainAll(stage.track().metrics());
    List<Answer> answers = new ArrayList<>();
    for (String name : names) {
      WorldMetric metric = MetricCatalogue.world(name).orElseThrow();
      double[] run = stage.track().run(name);
      if (Double.isNaN(run[stage.tick()])) {
        continue;
      }
      answers.add(
          new Answer(
              metric.label(),
              metric.unit(),
              run[0],
              run[stage.tick()],
              stage.track().twin(name).map(twin -> twin[stage.tick()])));
      if (answers.size() == MOST) {
        break;
      }
    }
    return answers;
  }
}

package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.text.NumberFormats;

/** A few numbers of the run, to compare a prediction with. */
public final class Ending {
  private static final int MOST = 6;
  private static final List<String> COMMON =
      List.of("exclusive-game", "south-access", "lag-open", "fragmentation", "participation");

  private Ending() {}

  /**
   * One number.
   *
   * @param label what it is
   * @param unit its unit
   * @param first at the first tick
   * @param last at the last one
   * @param twin of the twin at the last one
   */
  public record Answer(
      String label, String unit, double first, double last, Optional<Double> twin) {

    /** The number in words. */
    public String text() {
      String name = unit.equals("0-1") || unit.isEmpty() ? "" : " " + unit;
      return label
          + ": from "
          + NumberFormats.brief(first)
          + " to "
          + NumberFormats.brief(last)
          + name
          + twin.map(value -> " (without your change: " + NumberFormats.brief(value) + ")")
              .orElse("");
    }
  }

  /** Metrics of the scenario's figures, then common ones. */
  public static List<Answer> of(SessionView session) {
    if (session.tick() < 0) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (FigureSpec figure : session.scenario().figures()) {
      if (figure.scope() == Scope.WORLD) {
        names.addAll(figure.metrics());
      }
    }
    names.addAll(COMMON);
    names.retainAll(session.series().metrics());
    List<Answer> answers = new ArrayList<>();
    for (String name : names) {
      WorldMetric metric = MetricCatalogue.world(name).orElseThrow();
      double[] run = session.series().run(name);
      if (Double.isNaN(run[session.tick()])) {
        continue;
      }
      answers.add(
          new Answer(
              metric.label(),
              metric.unit(),
              run[0],
              run[session.tick()],
              session.series().twin(name).map(twin -> twin[session.tick()])));
      if (answers.size() == MOST) {
        break;
      }
    }
    return answers;
  }
}

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

/** A few outcomes of the run, for comparison with a prediction. */
public final class Ending {
  private static final int MOST = 6;
  private static final List<String> COMMON =
      List.of("exclusive-game", "south-access", "lag-open", "fragmentation", "participation");

  private Ending() {}

  /**
   * One outcome.
   *
   * @param label its label
   * @param unit its unit
   * @param first value at the first tick
   * @param last value at the last finished tick
   * @param twin value of the twin at that tick
   */
  public record Answer(
      String label, String unit, double first, double last, Optional<Double> twin) {

    /** The outcome in words. */
    public String text() {
      return label
          + ": from "
          + number(first)
          + " to "
          + NumberFormats.withUnit(last, unit)
          + twin.map(value -> " (without your change: " + number(value) + ")").orElse("");
    }

    private String number(double value) {
      return NumberFormats.withUnit(value, unit).replaceFirst(" .*", "");
    }
  }

  /** Returns metrics of the scenario's figures, followed by common ones. */
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
              session.scenario().run().calendar().step().inWords(metric.unit()),
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

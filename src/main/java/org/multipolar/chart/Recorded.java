package org.multipolar.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.multipolar.metric.Scope;

/** The recorded runs of one scenario, as far as figures need them. */
public interface Recorded {

  /**
   * A lever that was moved by the script of the scenario.
   *
   * @param actor id of the state
   * @param lever name of the instrument
   */
  record Change(LocalDate date, String actor, String lever, double from, double to) {}

  /** Title of the scenario. */
  String title();

  /** What the scenario asks. */
  String question();

  /** The seed that the runs' own seeds come from. */
  long seed();

  /** Seed of each finished run; runs of other scenarios with the same seed had the same luck. */
  long[] seeds();

  /** The recorded dates, ascending. */
  List<LocalDate> dates();

  /** The day from which on states choose by themselves. */
  LocalDate branch();

  /** Ids of those that are recorded in a scope. */
  List<String> entities(Scope scope);

  /**
   * The values of a metric, by run and date, NaN where it has none; nothing where it is not
   * recorded.
   *
   * @param entity {@link org.multipolar.study.Layout#WORLD} for metrics of the world
   */
  Optional<double[][]> series(Scope scope, String metric, String entity);

  /** What the script changed, by date. */
  List<Change> changes();
}

package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.figure.DatedEvent;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StatePairs;

/** The recorded runs of one scenario, as far as figures need them. */
public interface Recorded {

  /** Title of the scenario. */
  String title();

  /** What the scenario asks. */
  String question();

  /** The seed that the runs' own seeds come from. */
  long seed();

  /** The day from which on states choose by themselves, where there is a history before it. */
  Optional<LocalDate> branch();

  /** What the scenario dates. */
  List<DatedEvent> events();

  /** Names of states and firms by id. */
  Map<String, String> names();

  /** Ids of the blocs that states belong to, by id of the state. */
  default Map<String, String> blocs() {
    return Map.of();
  }

  /** What a publication gives for these runs. */
  default List<ObservedPoint> published() {
    return List.of();
  }

  /** The last days of the recorded ticks, where their values stand, ascending. */
  List<LocalDate> dates();

  /** The metrics that there are. */
  default MetricNames known() {
    return MetricNames.CATALOGUE;
  }

  /** Names of the metrics that are recorded in a scope. */
  List<String> metrics(Scope scope);

  /**
   * Ids of those that are recorded in a scope; {@link org.multipolar.study.RecordSchema#WORLD} for
   * the world.
   */
  List<String> entities(Scope scope);

  /** Seed of each finished run; runs of other scenarios with the same seed made the same draws. */
  long[] seeds() throws IOException;

  /** Number of parameter vectors that the finished runs have; 0 where all have the same one. */
  default int vectors() throws IOException {
    return 0;
  }

  /**
   * What was between states at some of the dates, by run: of as many as can be run again.
   *
   * @return nothing where none can
   */
  default List<StatePairs> relations(List<LocalDate> dates) throws IOException {
    return List.of();
  }

  /**
   * The values of a recorded metric by entity: by run and date, NaN where there is none.
   *
   * @param entities ids of recorded entities
   */
  Map<String, double[][]> series(Scope scope, String metric, List<String> entities)
      throws IOException;
}

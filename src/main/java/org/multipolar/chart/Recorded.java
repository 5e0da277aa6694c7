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

/** The recorded runs of one scenario, as required by figures. */
public interface Recorded {

  /** Title of the scenario. */
  String title();

  /** The question that the scenario asks. */
  String question();

  /** The random seed from which the runs' own seeds are derived. */
  long seed();

  /**
   * The day from which states choose their own policies; empty if there is no history before it.
   */
  Optional<LocalDate> branch();

  /** The scenario's dated events. */
  List<DatedEvent> events();

  /** Names of states and firms by id. */
  Map<String, String> names();

  /** Bloc id of each state that belongs to a bloc, by state id. */
  default Map<String, String> blocs() {
    return Map.of();
  }

  /** Values that a publication reports for these runs. */
  default List<ObservedPoint> published() {
    return List.of();
  }

  /** Last day of each recorded tick, at which its values are plotted, ascending. */
  List<LocalDate> dates();

  /** The metrics that exist. */
  default MetricNames known() {
    return MetricNames.CATALOGUE;
  }

  /** Names of the metrics recorded in a scope. */
  List<String> metrics(Scope scope);

  /**
   * Ids of the entities recorded in a scope; {@link org.multipolar.study.RecordSchema#WORLD} for
   * the world.
   */
  List<String> entities(Scope scope);

  /**
   * Random seed of each finished run; runs of other scenarios with the same seed share their random
   * draws.
   */
  long[] seeds() throws IOException;

  /** Number of parameter vectors among the finished runs; 0 if all have the same one. */
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
   * The values of a recorded metric by entity, each by run and date; NaN if there is none.
   *
   * @param entities ids of recorded entities
   */
  Map<String, double[][]> series(Scope scope, String metric, List<String> entities)
      throws IOException;
}

package org.multipolar.metric;

/**
 * Layout of the flat array in which the values of one scope are recorded: {@code [(tick · entities
 * + entity) · metrics + metric]}.
 *
 * @param entities number of entities; 1 for the world
 * @param metrics number of metrics
 */
public record ValueGrid(int entities, int metrics) {

  /** Number of values per tick. */
  public int width() {
    return entities * metrics;
  }

  /** Index of a value. */
  public int index(int tick, int entity, int metric) {
    return (tick * entities + entity) * metrics + metric;
  }

  /** The values of one metric of one entity, one per tick. */
  public double[] series(double[] values, int entity, int metric) {
    double[] series = new double[values.length / width()];
    for (int t = 0; t < series.length; t++) {
      series[t] = values[index(t, entity, metric)];
    }
    return series;
  }
}

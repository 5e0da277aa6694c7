package org.multipolar.manual;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.multipolar.metric.Scope;
import org.multipolar.store.ResultsReader;

/**
 * Recorded replications of a results folder, with values by metric, entity and month.
 *
 * @param results the folder
 */
record BaselineRuns(ResultsReader results) {

  /** Number of replications. */
  int size() throws IOException {
    return (int) results.runs().stream().filter(run -> run.ok()).count();
  }

  /** Number of parameter vectors among the replications. */
  long vectors() throws IOException {
    return results.runs().stream().mapToInt(run -> run.row()).distinct().count();
  }

  /** Values of all replications in a month. */
  double[] at(String metric, String entity, YearMonth month) throws IOException {
    int date = results.months().indexOf(month);
    if (date < 0) {
      throw new IllegalArgumentException("no " + month + " in the runs");
    }
    return results.series(scope(entity), metric, entity).at(date);
  }

  /** Sums of all replications over a year. */
  double[] sum(String metric, String entity, int year) throws IOException {
    double[] sums = new double[size()];
    for (YearMonth month : results.months()) {
      if (month.getYear() == year) {
        double[] values = at(metric, entity, month);
        Arrays.setAll(sums, run -> sums[run] + values[run]);
      }
    }
    return sums;
  }

  /** Largest values of all replications between two months. */
  double[] most(String metric, String entity, YearMonth from, YearMonth to) throws IOException {
    double[] most = new double[size()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (YearMonth month : results.months()) {
      if (!month.isBefore(from) && !month.isAfter(to)) {
        double[] values = at(metric, entity, month);
        Arrays.setAll(most, run -> Math.max(most[run], values[run]));
      }
    }
    return most;
  }

  private Scope scope(String entity) {
    for (Scope scope : List.of(Scope.WORLD, Scope.STATE, Scope.FIRM)) {
      if (results.entities(scope).contains(entity)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("nothing was recorded of " + entity);
  }
}

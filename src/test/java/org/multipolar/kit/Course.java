package org.multipolar.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.world.Event;
import org.multipolar.world.EventLog;
import org.multipolar.world.World;

/**
 * Everything recorded in one run, by name: {@code world/loss}, {@code state/A/compute}, {@code
 * firm/LA/capability}; one value per tick.
 *
 * @param series name → values
 * @param events events of the run, where they were logged
 */
public record Course(Map<String, double[]> series, List<Event> events) {

  /** Returns the time series and the event log of a world that has a recording. */
  public static Course of(World world) {
    return of((Recording) world.phases().get(world.phases().size() - 1), world.eventLog());
  }

  private static Course of(Recording recording, EventLog eventLog) {
    Map<String, double[]> series = new TreeMap<>();
    RecordingPlan plan = recording.plan();
    List<String> states = recording.stateIds().stream().map(id -> "state/" + id).toList();
    List<String> firms = recording.firmIds().stream().map(id -> "firm/" + id).toList();
    add(series, recording, Scope.WORLD, List.of("world"), plan.world());
    add(series, recording, Scope.STATE, states, plan.stateMetrics());
    add(series, recording, Scope.FIRM, firms, plan.firmMetrics());
    return new Course(series, List.copyOf(eventLog.events()));
  }

  private static void add(
      Map<String, double[]> series,
      Recording recording,
      Scope scope,
      List<String> entities,
      List<? extends Metric> metrics) {
    for (int e = 0; e < entities.size(); e++) {
      for (int m = 0; m < metrics.size(); m++) {
        series.put(entities.get(e) + "/" + metrics.get(m).name(), recording.series(scope, e, m));
      }
    }
  }

  public double[] world(String metric) {
    return get("world/" + metric);
  }

  public double[] state(String id, String metric) {
    return get("state/" + id + "/" + metric);
  }

  public double[] firm(String id, String metric) {
    return get("firm/" + id + "/" + metric);
  }

  public double[] get(String name) {
    assertThat(series).containsKey(name);
    return series.get(name);
  }

  /** Value in the last tick. */
  public double last(String name) {
    double[] values = get(name);
    return values[values.length - 1];
  }

  /** Fails unless all series present in both courses are identical bit for bit. */
  public void assertSameBits(Course other) {
    assertSameBits(other, Integer.MAX_VALUE, name -> true);
  }

  /**
   * Fails unless the chosen series present in both courses are identical bit for bit before a tick.
   */
  public void assertSameBits(Course other, int before, Predicate<String> which) {
    TreeSet<String> both = new TreeSet<>(series.keySet());
    both.retainAll(other.series.keySet());
    both.removeIf(which.negate());
    assertThat(both).isNotEmpty();
    String worst = null;
    int first = before;
    for (String name : both) {
      int at = Arrays.mismatch(bits(get(name)), bits(other.get(name)));
      if (at >= 0 && at < first) {
        first = at;
        worst = name;
      }
    }
    if (worst != null) {
      fail(
          "%s first differs in tick %d: %s against %s",
          worst, first, Double.toHexString(get(worst)[first]), hex(other, worst, first));
    }
  }

  private static String hex(Course course, String name, int tick) {
    return Double.toHexString(course.get(name)[tick]);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }

  /** Names of the series in which the two courses differ anywhere. */
  public List<String> differences(Course other) {
    return series.keySet().stream()
        .filter(other.series::containsKey)
        .filter(n -> !Arrays.equals(bits(get(n)), bits(other.get(n))))
        .toList();
  }
}

package org.multipolar.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.WorldMetric;
import org.multipolar.study.Summary;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;

/**
 * Replications of a page's scenario that results hold.
 *
 * @param name of the results
 * @param runs numbers of the replications
 * @param values of each metric of the world, by replication and tick
 */
public record StoredRuns(String name, List<Integer> runs, Map<String, double[][]> values) {
  /** No results. */
  public static final StoredRuns NONE = new StoredRuns("", List.of(), Map.of());

  /** Replications that are run again before a page is made. */
  private static final int COMPARED = 2;

  /** Results have nine significant digits. */
  private static final double PRECISION = 6e-9;

  private static final double LOW = .05;
  private static final double HIGH = .95;

  public StoredRuns {
    runs = List.copyOf(runs);
    values = Map.copyOf(values);
  }

  /** The middle nine tenths of the replications at each tick, null where there are none. */
  record Band(List<Double> low, List<Double> high) {}

  Band band(String metric) {
    double[][] all = values.get(metric);
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int tick = 0; tick < all[0].length; tick++) {
      int at = tick;
      double[] sorted =
          Arrays.stream(all)
              .mapToDouble(run -> run[at])
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      low.add(sorted.length < 2 ? null : PageData.rounded(Summary.quantile(sorted, LOW)));
      high.add(sorted.length < 2 ? null : PageData.rounded(Summary.quantile(sorted, HIGH)));
    }
    return new Band(low, high);
  }

  /** Where these replications and those of a model differ, if they do. */
  Optional<String> difference(PageModel model, RunCalendar calendar) {
    List<WorldMetric> metrics =
        MetricCatalogue.world().stream().filter(m -> values.containsKey(m.name())).toList();
    List<Integer> numbers = metrics.stream().map(MetricCatalogue.world()::indexOf).toList();
    for (int run = 0; run < Math.min(COMPARED, runs.size()); run++) {
      double[] again =
          model.run(new RunRequest(runs.get(run), false, List.of(), List.of(), numbers)).values();
      for (int at = 0; at < again.length; at++) {
        WorldMetric metric = metrics.get(at % metrics.size());
        int tick = at / metrics.size();
        double stored = values.get(metric.name())[run][tick];
        if (differ(stored, again[at])) {
          return Optional.of(
              String.format(
                  Locale.ROOT,
                  "%s of replication %d in %s is %.9g there and %.9g in a run of this program",
                  metric.name(),
                  runs.get(run),
                  calendar.month(tick),
                  stored,
                  again[at]));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean differ(double stored, double again) {
    return Double.isNaN(stored) != Double.isNaN(again)
        || Math.abs(stored - again) > PRECISION * Math.abs(again);
  }
}

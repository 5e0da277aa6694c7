package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.metric.Bounds;
import org.multipolar.scenario.study.Factor;
import org.multipolar.store.Difference;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/** The difference of every point from its reference, with replications paired by random seed. */
final class Differences {
  private Differences() {}

  static Finding of(Samples samples) {
    List<String> columns = new ArrayList<>(Difference.COLUMNS);
    samples.design().spec().factors().stream().map(Factor::name).forEach(columns::add);
    FindingTable.Draft table = new FindingTable.Draft("differences", columns);
    int[] references = samples.references();
    List<Design.Point> compared =
        samples.design().points().stream()
            .filter(
                p ->
                    references[p.number() - 1] >= 0 && references[p.number() - 1] != p.number() - 1)
            .toList();
    int together = compared.size() * samples.outcomes().size();
    for (Design.Point point : compared) {
      int p = point.number() - 1;
      int reference = references[p];
      for (int o = 0; o < samples.outcomes().size(); o++) {
        Difference difference =
            Difference.of(
                samples.design().name(point),
                samples.design().name(samples.design().points().get(reference)),
                samples.outcomes().get(o),
                samples.values()[o][reference],
                samples.values()[o][p]);
        List<Object> cells = new ArrayList<>(difference.cells(together));
        for (int i = 0; i < point.cells().size(); i++) {
          cells.add(samples.design().text(point, i));
        }
        table.row(cells);
      }
    }
    return new Finding(
        "Differences from the reference", List.of(table.sheet()), Optional.empty(), List.of());
  }

  /**
   * A mean with its 95 % confidence interval.
   *
   * @param together number of intervals that hold jointly with that probability
   * @param bounds bounds of the values
   */
  static Estimate estimate(CrossedMean mean, int together, Bounds bounds) {
    return Estimate.of(mean.mean(), mean.halfWidth(.05 / together), bounds);
  }
}

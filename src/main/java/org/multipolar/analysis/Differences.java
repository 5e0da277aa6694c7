package org.multipolar.analysis;

import java.util.List;
import java.util.Optional;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/** Every point against its reference, replications of the same random seed paired. */
final class Differences {
  private Differences() {}

  static Finding of(Samples samples) {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "differences",
            Points.columns(
                samples,
                "reference",
                "outcome",
                "n",
                "reference-mean",
                "difference",
                "lo95",
                "hi95",
                "lo95-all",
                "hi95-all",
                "effect"));
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
        CrossedMean mean = CrossedMean.of(samples.differences(o, p, reference));
        double most = samples.outcomes().get(o).part() ? 1 : Double.POSITIVE_INFINITY;
        Estimate all = estimate(mean, together, -most, most);
        table.row(
            Points.cells(
                samples,
                point,
                samples.design().name(samples.design().points().get(reference)),
                samples.outcomes().get(o).id(),
                mean.seeds(),
                samples.summary(o, reference).mean(),
                estimate(mean, 1, -most, most),
                all.low(),
                all.high(),
                mean.standardised()));
      }
    }
    return new Finding(
        "Differences from the reference", List.of(table.sheet()), Optional.empty(), List.of());
  }

  /**
   * A mean with its 95 % interval.
   *
   * @param together number of intervals that hold together with that probability
   * @param least the least that the mean can be
   * @param most the most
   */
  static Estimate estimate(CrossedMean mean, int together, double least, double most) {
    double half = mean.halfWidth(.05 / together);
    return new Estimate(
        mean.mean(),
        Math.min(mean.mean(), Math.max(least, mean.mean() - half)),
        Math.max(mean.mean(), Math.min(most, mean.mean() + half)));
  }
}

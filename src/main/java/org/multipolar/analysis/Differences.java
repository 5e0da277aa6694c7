package org.multipolar.analysis;

import java.util.List;
import java.util.Optional;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.study.Bootstrap;
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
                "effect",
                "effect-lo95",
                "effect-hi95"));
    int[] references = samples.references();
    for (Design.Point point : samples.design().points()) {
      int p = point.number() - 1;
      int reference = references[p];
      if (reference < 0 || reference == p) {
        continue;
      }
      for (int o = 0; o < samples.outcomes().size(); o++) {
        Bootstrap b = bootstrap(samples.differences(o, p, reference));
        table.row(
            Points.cells(
                samples,
                point,
                samples.design().name(samples.design().points().get(reference)),
                samples.outcomes().get(o).id(),
                b.n(),
                samples.summary(o, reference).mean(),
                estimate(b.mean()),
                estimate(b.effect())));
      }
    }
    return new Finding(
        "Differences from the reference", List.of(table.sheet()), Optional.empty(), List.of());
  }

  static Estimate estimate(Bootstrap.Interval interval) {
    return new Estimate(interval.estimate(), interval.low(), interval.high());
  }

  /** The same resamples for all: what differs between intervals are the values. */
  static Bootstrap bootstrap(double[] differences) {
    return Bootstrap.of(differences, Bootstrap.RESAMPLES, 1);
  }
}

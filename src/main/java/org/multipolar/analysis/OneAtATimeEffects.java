package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.Tornado;
import org.multipolar.metric.Bounds;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/**
 * One factor at a time: the change of an outcome from the unchanged scenario at the first and at
 * the last setting of each factor.
 */
final class OneAtATimeEffects {
  private static final int MOST = 15;

  private OneAtATimeEffects() {}

  static Finding of(OutcomePages pages) {
    int runs = pages.samples().replications();
    return new Finding(
        "One factor at a time",
        List.of(),
        Optional.empty(),
        pages.figures(
            "tornado",
            "One factor at a time",
            outcome -> panel(pages, outcome),
            panels -> new Tornado(runs, MOST, panels)));
  }

  private static Tornado.Panel panel(OutcomePages pages, int outcome) {
    Samples samples = pages.samples();
    double base = samples.summary(outcome, 0).mean();
    List<Factor> factors = samples.design().spec().factors();
    List<Tornado.Factor> bars = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      int factor = f;
      List<Design.Point> moved =
          samples.design().points().stream()
              .filter(point -> !point.cells().get(factor).untouched())
              .toList();
      if (!moved.isEmpty()) {
        bars.add(
            new Tornado.Factor(
                factors.get(f).label(),
                setting(samples, outcome, base, moved.get(0), f),
                setting(samples, outcome, base, moved.get(moved.size() - 1), f)));
      }
    }
    return new Tornado.Panel(pages.label(outcome), pages.unit(outcome), base, bars);
  }

  private static Tornado.Setting setting(
      Samples samples, int outcome, double base, Design.Point point, int factor) {
    CrossedMean mean = CrossedMean.of(samples.differences(outcome, point.number() - 1, 0));
    Bounds bounds = samples.outcomes().get(outcome).bounds();
    Estimate e = Differences.estimate(mean, 1, bounds.differences());
    double value = base + e.value();
    return new Tornado.Setting(
        samples.design().text(point, factor),
        new Estimate(
            value,
            Math.min(value, Math.max(bounds.least(), base + e.low())),
            Math.max(value, Math.min(bounds.most(), base + e.high()))));
  }
}

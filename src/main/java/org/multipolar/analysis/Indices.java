package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.IndexBars;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Sobol;
import org.multipolar.study.SobolDesign;

/** Sobol indices of each outcome: of its mean over replications, and of its spread. */
final class Indices {
  private static final int MOST = 15;

  private final OutcomePages pages;
  private final SobolDesign design;
  private final List<Factor> factors;
  private final FindingTable.Draft table =
      new FindingTable.Draft(
          "sobol",
          "outcome",
          "of",
          "factor",
          "first",
          "first_lo95",
          "first_hi95",
          "total",
          "total_lo95",
          "total_hi95",
          "rows",
          "rows_left_out");
  private final FindingTable.Draft digest =
      new FindingTable.Draft(
          "indices", "outcome", "factor", "first", "total", "total_lo95", "total_hi95");

  private Indices(OutcomePages pages) {
    this.pages = pages;
    design = pages.samples().design().sobol().orElseThrow();
    StudySpec spec = pages.samples().design().spec();
    factors =
        spec.factors().stream().filter(f -> !spec.design().crossed().contains(f.name())).toList();
  }

  static Finding of(OutcomePages pages) {
    return new Indices(pages).finding();
  }

  private Finding finding() {
    List<Figure> figures = new ArrayList<>();
    for (OutcomePages.Moment moment : pages.moments()) {
      figures.addAll(
          pages.figures(
              "indices" + moment.suffix(),
              moment == OutcomePages.Moment.MEAN
                  ? "Sobol indices of the mean"
                  : "Sobol indices of the spread between replications",
              outcome -> panel(moment, outcome),
              panels -> new IndexBars(design.base(), MOST, panels)));
    }
    return new Finding(
        "Sobol indices of the mean", List.of(table.sheet()), Optional.of(digest.sheet()), figures);
  }

  /** The mean over the crossed levels, at each point of the sample. */
  private static double[] averaged(double[] values, int rows) {
    int across = values.length / rows;
    double[] means = new double[rows];
    for (int p = 0; p < values.length; p++) {
      means[p / across] += values[p] / across;
    }
    return means;
  }

  private IndexBars.Panel panel(OutcomePages.Moment moment, int outcome) {
    Sobol.Indices indices =
        Sobol.indices(design, averaged(moment.of(pages.samples(), outcome), design.rows()));
    String id = pages.samples().outcomes().get(outcome).id();
    List<IndexBars.Factor> bars = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      Sobol.Index index = indices.factors().get(k);
      String factor = factors.get(k).name();
      Estimate first = new Estimate(index.first(), index.firstLow(), index.firstHigh());
      Estimate total = new Estimate(index.total(), index.totalLow(), index.totalHigh());
      table.row(id, moment.word(), factor, first, total, indices.used(), indices.leftOut());
      if (moment == OutcomePages.Moment.MEAN) {
        digest.row(id, factor, index.first(), total);
      }
      bars.add(new IndexBars.Factor(factors.get(k).label(), first, total));
    }
    return new IndexBars.Panel(pages.label(outcome), indices.used(), bars);
  }
}

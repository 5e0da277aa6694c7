package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.IndexBars;
import org.multipolar.scenario.Factor;
import org.multipolar.study.Samples;
import org.multipolar.study.Sobol;
import org.multipolar.study.SobolDesign;

/** Sobol indices of each outcome: of its mean over replications, and of its spread. */
final class Indices {
  private static final int RESAMPLES = 1000;
  private static final int MOST = 15;

  private Indices() {}

  static Finding of(Samples samples, FigureSubject subject) {
    SobolDesign design = samples.design().sobol().orElseThrow();
    List<Factor> factors = samples.design().spec().factors();
    FindingTable.Draft table =
        new FindingTable.Draft(
            "sobol",
            "outcome",
            "of",
            "factor",
            "first",
            "first-lo95",
            "first-hi95",
            "total",
            "total-lo95",
            "total-hi95",
            "rows",
            "rows-left-out");
    FindingTable.Draft digest =
        new FindingTable.Draft("indices", "outcome", "factor", "first", "total", "lo95", "hi95");
    List<Figure> figures = new ArrayList<>();
    List<List<Integer>> pages = Findings.pages(samples);
    for (boolean spread : new boolean[] {false, true}) {
      if (spread && samples.replications() < 2) {
        continue;
      }
      for (int p = 0; p < pages.size(); p++) {
        List<IndexBars.Panel> panels = new ArrayList<>();
        for (int o : pages.get(p)) {
          Sobol.Indices indices =
              Sobol.indices(design, spread ? samples.spreads(o) : samples.means(o), RESAMPLES, 1);
          List<IndexBars.Factor> bars = new ArrayList<>();
          for (int k = 0; k < factors.size(); k++) {
            Sobol.Index index = indices.factors().get(k);
            String id = samples.outcomes().get(o).id();
            table.row(
                id,
                spread ? "spread" : "mean",
                factors.get(k).label(),
                index.first(),
                index.firstLow(),
                index.firstHigh(),
                index.total(),
                index.totalLow(),
                index.totalHigh(),
                indices.used(),
                indices.leftOut());
            if (!spread) {
              digest.row(
                  id,
                  factors.get(k).label(),
                  index.first(),
                  index.total(),
                  index.totalLow(),
                  index.totalHigh());
            }
            bars.add(
                new IndexBars.Factor(
                    factors.get(k).label(),
                    new Estimate(index.first(), index.firstLow(), index.firstHigh()),
                    new Estimate(index.total(), index.totalLow(), index.totalHigh())));
          }
          panels.add(new IndexBars.Panel(Findings.label(samples, o), bars));
        }
        figures.add(
            new Figure(
                Findings.name(spread ? "indices-spread" : "indices", pages, p),
                Findings.title(
                    spread
                        ? "Whose doing the spread between replications is"
                        : "Whose doing the variance of the mean is",
                    samples,
                    pages.get(p)),
                List.of(subject),
                new IndexBars(design.base(), MOST, panels),
                List.of()));
      }
    }
    return new Finding(
        "Sobol indices of the mean", List.of(table.sheet()), Optional.of(digest.sheet()), figures);
  }
}

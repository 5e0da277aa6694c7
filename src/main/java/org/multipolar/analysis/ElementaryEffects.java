package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.Screening;
import org.multipolar.scenario.Factor;
import org.multipolar.study.Morris;
import org.multipolar.study.MorrisDesign;
import org.multipolar.study.Samples;

/**
 * A Morris screen of each outcome: of its mean over replications, and of its spread, for what is
 * luck may depend on factors too. An effect is that of the whole range of a factor.
 */
final class ElementaryEffects {
  private static final int NAMED = 10;

  private ElementaryEffects() {}

  static Finding of(Samples samples, FigureSubject subject) {
    MorrisDesign design = samples.design().morris().orElseThrow();
    List<Factor> factors = samples.design().spec().factors();
    FindingTable.Draft table =
        new FindingTable.Draft(
            "morris", "outcome", "of", "factor", "mu", "mu-star", "lo95", "hi95", "sigma", "n",
            "rank");
    double[] overall = new double[factors.size()];
    List<Figure> figures = new ArrayList<>();
    List<List<Integer>> pages = Findings.pages(samples);
    for (boolean spread : new boolean[] {false, true}) {
      if (spread && samples.replications() < 2) {
        continue;
      }
      for (int p = 0; p < pages.size(); p++) {
        List<Screening.Panel> panels = new ArrayList<>();
        for (int o : pages.get(p)) {
          List<Morris.Effect> effects =
              Morris.effects(design, spread ? samples.spreads(o) : samples.means(o));
          List<Screening.Factor> dots = new ArrayList<>();
          List<Integer> ranked =
              IntStream.range(0, effects.size())
                  .boxed()
                  .sorted(
                      Comparator.comparingDouble(
                          (Integer k) ->
                              Double.isNaN(effects.get(k).muStar())
                                  ? Double.POSITIVE_INFINITY
                                  : -effects.get(k).muStar()))
                  .toList();
          for (int k : ranked) {
            Morris.Effect e = effects.get(k);
            int rank = ranked.indexOf(k) + 1;
            String id = samples.outcomes().get(o).id();
            table.row(
                id,
                spread ? "spread" : "mean",
                factors.get(k).label(),
                e.mu(),
                e.muStar(),
                e.muStarLow(),
                e.muStarHigh(),
                e.sigma(),
                e.n(),
                rank);
            double largest = effects.get(ranked.get(0)).muStar();
            if (!spread && largest > 0 && !Double.isNaN(e.muStar())) {
              overall[k] += e.muStar() / largest / samples.outcomes().size();
            }
            dots.add(
                new Screening.Factor(
                    factors.get(k).label(),
                    new Estimate(e.muStar(), e.muStarLow(), e.muStarHigh()),
                    e.sigma()));
          }
          panels.add(
              new Screening.Panel(Findings.label(samples, o), Findings.unit(samples, o), dots));
        }
        figures.add(
            new Figure(
                Findings.name(spread ? "screening-spread" : "screening", pages, p),
                Findings.title(
                    spread ? "What moves the spread between replications" : "What moves the mean",
                    samples,
                    pages.get(p)),
                List.of(subject),
                new Screening(design.trajectories(), NAMED, panels),
                List.of()));
      }
    }
    FindingTable ranking = ranking(factors, overall);
    int named = Math.min(2 * NAMED, ranking.rows().size());
    return new Finding(
        "Morris screen: the most influential over all outcomes",
        List.of(table.sheet(), ranking),
        Optional.of(
            new FindingTable("digest", ranking.columns(), ranking.rows().subList(0, named))),
        figures);
  }

  /** Factors by the mean over outcomes of μ* over the largest μ* of the outcome. */
  private static FindingTable ranking(List<Factor> factors, double[] overall) {
    FindingTable.Draft table =
        new FindingTable.Draft("morris-ranking", "rank", "factor", "mean-relative-mu-star");
    List<Integer> ranked =
        IntStream.range(0, overall.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> -overall[k]))
            .toList();
    for (int k : ranked) {
      table.row(ranked.indexOf(k) + 1, factors.get(k).label(), overall[k]);
    }
    return table.sheet();
  }
}

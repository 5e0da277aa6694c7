package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.Screening;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.Morris;
import org.multipolar.study.MorrisDesign;

/**
 * A Morris screen of each outcome: of its mean over replications and of its spread, since
 * randomness may depend on factors too. An effect is that of the whole range of a factor.
 */
final class ElementaryEffects {
  private static final int NAMED = 10;

  private final OutcomePages pages;
  private final MorrisDesign design;
  private final List<Factor> factors;
  private final double[] overall;

  /** Number of outcomes that at least one factor affects. */
  private int moved;

  private final FindingTable.Draft table =
      new FindingTable.Draft(
          "morris", "outcome", "of", "factor", "mu", "mu_star", "lo95", "hi95", "sigma", "n",
          "rank");

  private ElementaryEffects(OutcomePages pages) {
    this.pages = pages;
    design = pages.samples().design().morris().orElseThrow();
    factors = pages.samples().design().spec().factors();
    overall = new double[factors.size()];
  }

  static Finding of(OutcomePages pages) {
    return new ElementaryEffects(pages).finding();
  }

  private Finding finding() {
    List<Figure> figures = new ArrayList<>();
    for (OutcomePages.Moment moment : pages.moments()) {
      figures.addAll(
          pages.figures(
              "screening" + moment.suffix(),
              moment == OutcomePages.Moment.MEAN
                  ? "What moves the mean"
                  : "What moves the spread between replications",
              outcome -> panel(moment, outcome),
              panels -> new Screening(design.trajectories(), NAMED, panels)));
    }
    FindingTable ranking = ranking();
    int named = Math.min(2 * NAMED, ranking.rows().size());
    int all = pages.samples().outcomes().size();
    return new Finding(
        "Morris screen: the most influential over "
            + (moved == all
                ? "all outcomes"
                : "the " + moved + " of " + all + " outcomes that any factor affects"),
        List.of(table.sheet(), ranking),
        Optional.of(
            new FindingTable("digest", ranking.columns(), ranking.rows().subList(0, named))),
        figures);
  }

  private Screening.Panel panel(OutcomePages.Moment moment, int outcome) {
    List<Morris.Effect> effects = Morris.effects(design, moment.of(pages.samples(), outcome));
    List<Integer> ranked = ranked(effects.stream().mapToDouble(Morris.Effect::muStar).toArray());
    double largest = effects.get(ranked.get(0)).muStar();
    List<Screening.Factor> dots = new ArrayList<>();
    for (int rank = 1; rank <= ranked.size(); rank++) {
      int k = ranked.get(rank - 1);
      Morris.Effect e = effects.get(k);
      Estimate muStar = new Estimate(e.muStar(), e.muStarLow(), e.muStarHigh());
      table.row(
          pages.samples().outcomes().get(outcome).id(),
          moment.word(),
          factors.get(k).name(),
          e.mu(),
          muStar,
          e.sigma(),
          e.n(),
          rank);
      if (moment == OutcomePages.Moment.MEAN && largest > 0 && !Double.isNaN(e.muStar())) {
        overall[k] += e.muStar() / largest;
      }
      dots.add(new Screening.Factor(factors.get(k).label(), muStar, e.sigma()));
    }
    if (moment == OutcomePages.Moment.MEAN && largest > 0) {
      moved++;
    }
    int fewest = effects.stream().mapToInt(Morris.Effect::n).min().orElseThrow();
    return new Screening.Panel(pages.label(outcome), pages.unit(outcome), fewest, dots);
  }

  /** The indices of sizes, in descending order; unknown sizes come last. */
  private static List<Integer> ranked(double[] sizes) {
    return IntStream.range(0, sizes.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                k -> Double.isNaN(sizes[k]) ? Double.POSITIVE_INFINITY : -sizes[k]))
        .toList();
  }

  /**
   * Ranks factors by the mean, over the outcomes that any factor affects, of μ* relative to the
   * largest μ* of the outcome.
   */
  private FindingTable ranking() {
    FindingTable.Draft draft =
        new FindingTable.Draft("morris-ranking", "rank", "factor", "mean_relative_mu_star");
    List<Integer> ranked = ranked(overall);
    for (int k : ranked) {
      double mean = moved == 0 ? 0 : overall[k] / moved;
      draft.row(ranked.indexOf(k) + 1, factors.get(k).name(), mean);
    }
    return draft.sheet();
  }
}

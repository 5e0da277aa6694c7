package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.metric.Bounds;

/**
 * Screens factors for their influence and tests whether it is linear and additive, by statistics of
 * the elementary effects along the trajectories of a {@link MorrisDesign}.
 *
 * <p>{@code d_jt = (y(x + s Δ e_j) − y(x))/(s Δ)}, s = ±1 the direction of the step of factor j in
 * trajectory t = 1 … r; {@code μ_j} mean and {@code σ_j} standard deviation (with n − 1) of the
 * d_jt, {@code μ*_j} mean of their absolute values. A factor with μ* near 0 has no influence; one
 * with σ large relative to μ* acts nonlinearly or interacts with others.
 *
 * <p>Sources: Morris 1991, Technometrics 33(2), 161–174; μ*: Campolongo, Cariboni and Saltelli
 * 2007, Environmental Modelling &amp; Software 22(10), 1509–1518.
 *
 * <p>Departures: the 95 % interval of μ* is that of the mean of numbers that are not negative,
 * {@link MeanInterval}, over the trajectories that have an effect of the factor; these are
 * independent, unlike the effects along one trajectory. A bootstrap of four to twenty trajectories
 * is too narrow. Effects are omitted if one of the two outputs is not finite.
 */
public final class Morris {

  private Morris() {}

  /**
   * Statistics of one factor. All components are NaN if no effect remains; σ and the interval are
   * NaN if only one does.
   *
   * @param mu mean effect
   * @param muStar mean absolute effect
   * @param sigma standard deviation of the effects
   * @param muStarLow lower end of the 95 % interval of {@code muStar}
   * @param muStarHigh upper end
   * @param n number of effects
   */
  public record Effect(
      double mu, double muStar, double sigma, double muStarLow, double muStarHigh, int n) {}

  /**
   * The effects of all factors, in order.
   *
   * @param design points at which the model was evaluated
   * @param outputs one per row of the design
   * @throws IllegalArgumentException if there is not one output per row
   */
  public static List<Effect> effects(MorrisDesign design, double[] outputs) {
    design.requireFit(outputs);
    int k = design.factors();
    double[][] effects = new double[k][design.trajectories()];
    for (int t = 0; t < design.trajectories(); t++) {
      int[] order = design.order(t);
      for (int step = 0; step < k; step++) {
        int row = t * (k + 1) + step;
        double rise = (outputs[row + 1] - outputs[row]) / design.delta();
        effects[order[step]][t] = design.up(t, order[step]) ? rise : -rise;
      }
    }
    List<Effect> summaries = new ArrayList<>();
    for (double[] factor : effects) {
      summaries.add(summary(Summary.finite(factor)));
    }
    return List.copyOf(summaries);
  }

  private static Effect summary(double... effects) {
    Summary all = Summary.of(effects);
    Summary sizes =
        Summary.of(Arrays.stream(effects).map(Math::abs).toArray()).within(Bounds.NOT_NEGATIVE);
    return new Effect(
        all.mean(), sizes.mean(), all.sd(), sizes.low(), sizes.high(), effects.length);
  }
}

package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * The information of a lab that decides the release tier of a generation.
 *
 * @param standing tier of its last generation, or the tier that the scenario has set since
 * @param habit h, the sum over its generations of +1 for one opened at once and −1 for any other,
 *     each weighted by λ times the weight of the next one; 0 before the first
 * @param gap months since the frontier, before this tick's models, first reached the new level; 0
 *     for a record
 * @param complement share of income from complements
 * @param stance openness o of its home state
 * @param regulation r that binds it
 * @param level capability of the generation, points
 * @param controlFaced the strictest chip control on its home state
 * @param atOnce uniform on (0, 1), for weights released at once
 * @param later uniform on (0, 1), for weights released later
 */
public record ReleaseReview(
    ReleaseTier standing,
    double habit,
    double gap,
    double complement,
    double stance,
    double regulation,
    double level,
    double controlFaced,
    double atOnce,
    double later) {

  /** o*, stance at which a home state neither favours nor opposes opening; an assumption. */
  public static final double NEUTRAL_STANCE = .4;

  /** Cap on the gap, months: as in the fit. */
  static final double GAP_MOST = 14;

  /** The sum of all inputs, which is not finite if any of them is not. */
  public double sum() {
    return habit
        + Math.min(gap, GAP_MOST)
        + complement
        + stance
        + regulation
        + level
        + controlFaced;
  }

  /** risk = ((Z − from)/scale)^+, at most 1. */
  public double risk(ReleaseParameters p) {
    return Math.max(0, Math.min(1, (level - p.riskFrom()) / p.riskScale()));
  }

  /** The tier, if weights are released at once with probability {@code open}. */
  ReleaseTier tier(double open, ReleaseParameters p) {
    if (atOnce < open) {
      return ReleaseTier.OPEN;
    }
    return later < p.later() ? ReleaseTier.LATER : ReleaseTier.CLOSED;
  }

  /** The terms of the decision, for the event log. */
  public String because(ReleaseParameters p) {
    return Rationale.of("habit", habit)
        .and("gap", gap)
        .and("complement", complement)
        .and("stance", stance)
        .and("liability", regulation * risk(p))
        .and("controlFaced", controlFaced)
        .text();
  }
}

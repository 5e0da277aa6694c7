package org.multipolar.rule;

import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * What a lab knows when it decides how a generation gets out.
 *
 * @param standing tier of its last generation, or what the scenario has set since
 * @param habit h, the sum over its generations of +1 for one that was open at once and −1 for
 *     another, each weighing λ times the one after it; 0 before its first
 * @param gap months since the frontier, before this tick's models, first stood at the new level; 0
 *     for a record
 * @param complement share of income from complements
 * @param stance openness o of its home state
 * @param regulation r that it falls under
 * @param level capability of the generation, points
 * @param controlFaced the hardest chip control that its home state faces
 * @param atOnce uniform on (0, 1), for weights at once
 * @param later uniform on (0, 1), for weights that follow
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

  /** o*, stance at which a home state neither asks for opening nor against it; an assumption. */
  public static final double NEUTRAL_STANCE = .4;

  /** Largest gap that still counts, months: as in the fit. */
  static final double GAP_MOST = 14;

  /** The sum of all that counts, which is no number if any of it is none. */
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

  /** The tier when weights come at once with probability {@code open}. */
  ReleaseTier tier(double open, ReleaseParameters p) {
    if (atOnce < open) {
      return ReleaseTier.OPEN;
    }
    return later < p.later() ? ReleaseTier.LATER : ReleaseTier.CLOSED;
  }

  /** The terms, for the record of events. */
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

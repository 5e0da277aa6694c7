package org.multipolar.rule;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.ReleaseParameters;

/**
 * What a lab knows when it reviews whether to open.
 *
 * @param open whether its models are open now
 * @param gap years behind the frontier, capped
 * @param complement share of income from complements
 * @param stance openness o of its home state
 * @param regulation r of its home state
 * @param capability Z, points
 * @param reach share of Southern demand that is unserved
 * @param controlFaced the hardest chip control that its home state faces
 * @param obligation sharing obligation of its home state's regimes, [0, 1]
 * @param draw uniform on (0, 1)
 */
public record ReleaseReview(
    boolean open,
    double gap,
    double complement,
    double stance,
    double regulation,
    double capability,
    double reach,
    double controlFaced,
    double obligation,
    double draw) {

  /** rent = (1 − gap/horizon)^+. */
  public double rent(ReleaseParameters p) {
    return Math.max(0, 1 - gap / p.rentHorizon());
  }

  /** risk = ((Z − from)/scale)^+. */
  public double risk(ReleaseParameters p) {
    return Math.max(0, (capability - p.riskFrom()) / p.riskScale());
  }

  /** V_O − V_C, utils. */
  public double advantage(ReleaseParameters p) {
    return -p.closedBusiness()
        - p.rent() * rent(p)
        + p.complement() * complement
        + p.gap() * gap
        + p.stance() * (stance - p.neutralStance())
        - p.liability() * regulation * risk(p)
        + p.reach() * reach
        + p.directControl() * controlFaced
        + p.obligation() * obligation;
  }

  /** The terms, for the record of events. */
  public String because(ReleaseParameters p) {
    return Rationale.of("rent", rent(p))
        .and("complement", complement)
        .and("gap", gap)
        .and("stance", stance)
        .and("liability", regulation * risk(p))
        .and("reach", reach)
        .and("controlFaced", controlFaced)
        .and("advantage", advantage(p))
        .text();
  }
}

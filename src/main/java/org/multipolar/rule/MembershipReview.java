package org.multipolar.rule;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.MembershipParameters;

/**
 * What a state knows when it reviews its membership of a regime.
 *
 * @param member whether it belongs to it
 * @param founder whether it founded it
 * @param others number of the other members
 * @param states number of states, this one included
 * @param net output share of the other members, [0, 1]
 * @param clubGood G_r
 * @param leaderControl x, the leader's chip control against this state
 * @param sharedCompute B_r
 * @param preparedness inf
 * @param legitimacy L_r
 * @param distance |y − z_r|
 * @param stringency st_r
 * @param nearFrontier whether its best lab is near the frontier
 * @param penalty pen_r
 * @param ties share of its ties that are with members, [0, 1]
 * @param exclusivity ξ
 * @param rivalMember whether it belongs to the rival regime
 * @param accessionCost f_0
 * @param disposition uniform on (0, 1), the same at every review of this regime in a run
 * @param draw uniform on (0, 1)
 */
public record MembershipReview(
    boolean member,
    boolean founder,
    int others,
    int states,
    double net,
    double clubGood,
    double leaderControl,
    double sharedCompute,
    double preparedness,
    double legitimacy,
    double distance,
    double stringency,
    boolean nearFrontier,
    double penalty,
    double ties,
    double exclusivity,
    boolean rivalMember,
    double accessionCost,
    double disposition,
    double draw) {

  /** V_jr, worth of membership, utils. */
  public double worth(MembershipParameters p) {
    return p.network() * net
        + clubGood * net * (1 - leaderControl)
        + sharedCompute
            * (1 - preparedness)
            * (p.firstMemberShare() + (1 - p.firstMemberShare()) * net)
        + p.legitimacy() * legitimacy
        - p.distance() * distance
        - (nearFrontier ? p.stringency() * stringency : 0)
        + penalty * ties
        - (rivalMember ? exclusivity : 0)
        - accessionCost;
  }

  /** The terms, for the record of events. */
  public String because(MembershipParameters p) {
    return Rationale.of("net", net)
        .and("legitimacy", legitimacy)
        .and("distance", distance)
        .and("ties", ties)
        .and("rivalMember", rivalMember ? 1 : 0)
        .and("worth", worth(p))
        .text();
  }
}

package org.multipolar.rule;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Rationale;

/**
 * The information of a state that reviews its membership of a body.
 *
 * @param others number of the other members
 * @param states number of states, this one included
 * @param net output share of the other members, [0, 1]
 * @param distance |y − z_r|
 * @param appeal η, log-odds of wanting to be a member
 * @param taste u, uniform on (0, 1), the same for this body in the whole run; low values are keen
 * @param joinRate κ_r, rate at which willing states join, 1/yr
 */
public record MembershipReview(
    int others,
    int states,
    double net,
    double distance,
    double appeal,
    double taste,
    double joinRate)
    implements Serializable {

  /** π = Λ(η), share of states like this one that want to be members. */
  public double willingness() {
    return 1 / (1 + FastMath.exp(-appeal));
  }

  /** The terms of the decision, for the event log. */
  public String because() {
    return Rationale.of("appeal", appeal)
        .and("willingness", willingness())
        .and("taste", taste)
        .and("net", net)
        .text();
  }
}

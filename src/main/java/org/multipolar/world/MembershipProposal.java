package org.multipolar.world;

import org.multipolar.rule.MembershipReview;

/**
 * A change of membership that a state wants; it holds when the phase commits.
 *
 * @param by the state
 * @param regime the regime
 * @param joins whether it joins; otherwise it leaves
 * @param review what the state knew
 */
public record MembershipProposal(State by, Regime regime, boolean joins, MembershipReview review) {}

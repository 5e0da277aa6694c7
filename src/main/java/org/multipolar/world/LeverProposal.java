package org.multipolar.world;

import org.multipolar.policy.Instrument;
import org.multipolar.rule.LeverReview;

/**
 * A change of a lever that a state wants; it moves when the phase commits.
 *
 * @param by the state
 * @param target the state it is aimed at, null for a domestic lever
 * @param instrument the lever
 * @param from level before
 * @param to level after
 * @param review what the state knew
 */
public record LeverProposal(
    State by, State target, Instrument instrument, double from, double to, LeverReview review) {}

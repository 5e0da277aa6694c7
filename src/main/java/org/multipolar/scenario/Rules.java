package org.multipolar.scenario;

import org.multipolar.policy.ControlMode;

/**
 * The decision rules of a scenario.
 *
 * @param release labs: opening models
 * @param policy states: levers
 * @param safety labs: safety share
 * @param membership states: joining and leaving regimes
 * @param controlMode how the chip controls that states choose are written
 */
public record Rules(
    RuleSpec release,
    RuleSpec policy,
    RuleSpec safety,
    RuleSpec membership,
    ControlMode controlMode) {}

package org.multipolar.rule;

/**
 * What a lab knows when it chooses its safety share. Capabilities are in units of the race: one
 * unit of capability makes up for a safety share of one.
 *
 * @param present its share as it stands, [0, 1]
 * @param teams number of labs in the race, this one included
 * @param safe number of them whose share is at least one half
 * @param own its capability above the least that a lab in the race can have, at least 0
 * @param best the largest such capability
 * @param second the largest but one; the best again where two have it
 * @param least the share to which it is bound, [0, 1]
 * @param draw uniform on (0, 1)
 * @param chance another one
 */
public record SafetyReview(
    double present,
    int teams,
    int safe,
    double own,
    double best,
    double second,
    double least,
    double draw,
    double chance) {}

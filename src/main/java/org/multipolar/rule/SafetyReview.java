package org.multipolar.rule;

/**
 * The information of a lab that chooses its safety share. Capabilities are in units of the race:
 * one unit of capability compensates for a safety share of one.
 *
 * @param present its present share, [0, 1]
 * @param teams number of labs in the race, this one included
 * @param safe number of them whose share is at least one half
 * @param own its capability above the least that a lab in the race can have, at least 0
 * @param best the largest such capability
 * @param second the second largest; equal to the best if two labs share it
 * @param least the binding minimum share, [0, 1]
 * @param draw uniform on (0, 1)
 * @param chance a second uniform draw
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

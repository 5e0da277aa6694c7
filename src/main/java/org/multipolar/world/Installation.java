package org.multipolar.world;

/**
 * The chips of a state in a tick and the stock that follows.
 *
 * @param stock installed compute at the end of the tick, M H100e
 * @param added chips added, smuggled ones at their effectiveness, M H100e
 * @param domestic of these, made at home
 * @param arrived chips that arrived through smuggling, at their effectiveness
 * @param left chips that left through smuggling
 * @param leftAtMost most chips that could have left
 * @param denied spending denied by the controls of others, bn USD
 */
public record Installation(
    double stock,
    double added,
    double domestic,
    double arrived,
    double left,
    double leftAtMost,
    double denied) {}

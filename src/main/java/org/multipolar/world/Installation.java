package org.multipolar.world;

import java.io.Serializable;

/**
 * The chips of a state in a tick and the stock that follows.
 *
 * @param stock compute that stands there at the end of the tick, M H100e
 * @param used compute that it uses, owned anywhere or rented, M H100e
 * @param added chips added, smuggled ones at their effectiveness, M H100e
 * @param domestic of these, made at home
 * @param arrived chips that arrived through smuggling, at their effectiveness
 * @param left chips that left through it by smuggling
 * @param leftAtMost most chips that could have left
 */
public record Installation(
    double stock,
    double used,
    double added,
    double domestic,
    double arrived,
    double left,
    double leftAtMost)
    implements Serializable {}

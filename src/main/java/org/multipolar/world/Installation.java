package org.multipolar.world;

import java.io.Serializable;

/**
 * A state's chips in a tick and the resulting stock.
 *
 * @param stock compute located there at the end of the tick, M H100e
 * @param used compute that it uses, owned anywhere or rented, M H100e
 * @param added chips added, smuggled ones net of losses, M H100e
 * @param domestic of these, made at home
 * @param arrived chips that arrived by smuggling, net of losses
 * @param left chips that left through it by smuggling
 * @param leftAtMost largest number of chips that could have left
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

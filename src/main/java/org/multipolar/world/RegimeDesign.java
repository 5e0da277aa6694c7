package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * A regime as a world takes it.
 *
 * @param name name in scenario files
 * @param from first tick in which it exists
 * @param founders numbers of the founding states; the first is the leader
 * @param terms what it asks, what it gives, who may enter
 */
public record RegimeDesign(String name, int from, List<Integer> founders, RegimeTerms terms)
    implements Serializable {}

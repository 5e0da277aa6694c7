package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * A body as a world takes it.
 *
 * @param name name in scenario files
 * @param from first tick in which it exists; negative where it is older than the run
 * @param founders numbers of the founding states; the first is the leader
 * @param listed numbers of the states that may join where these are listed
 * @param lenders numbers of the members that lend compute through it
 * @param record who had joined by when until the branch, sorted by tick
 * @param terms what it asks, what it gives, who may enter
 */
public record RegimeDesign(
    String name,
    int from,
    List<Integer> founders,
    List<Integer> listed,
    List<Integer> lenders,
    List<Accession> record,
    RegimeTerms terms)
    implements Serializable {

  /**
   * An accession on record.
   *
   * @param ratifies whether it is a ratification; otherwise a signature
   */
  public record Accession(int tick, int state, boolean ratifies) implements Serializable {}

  public RegimeDesign {
    founders = List.copyOf(founders);
    listed = List.copyOf(listed);
    lenders = List.copyOf(lenders);
    record = List.copyOf(record);
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * The design of a body.
 *
 * @param name name in scenario files
 * @param from first tick in which it exists; negative if it is older than the run
 * @param founders numbers of the founding states; the first is the leader
 * @param listed numbers of the eligible states where these are listed
 * @param lenders numbers of the members that lend compute through it
 * @param record accessions before the branch tick, sorted by tick
 * @param terms its requirements, benefits and eligibility
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

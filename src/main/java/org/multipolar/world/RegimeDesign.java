package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.multipolar.policy.BodyLever;
import org.multipolar.value.RunCalendar;

/**
 * The design of a body.
 *
 * @param name name in scenario files
 * @param from first tick in which it exists; negative if it is older than the run
 * @param founders numbers of the founding states; the first is the leader
 * @param listed numbers of the eligible states where these are listed
 * @param lenders numbers of the members that lend compute through it
 * @param record accessions before the branch tick, sorted by tick
 * @param amendments dated changes to its terms, by day and then in the order of the files
 * @param terms its requirements, benefits and eligibility
 */
public record RegimeDesign(
    String name,
    int from,
    List<Integer> founders,
    List<Integer> listed,
    List<Integer> lenders,
    List<Accession> record,
    List<Amendment> amendments,
    RegimeTerms terms)
    implements Serializable {

  /**
   * An accession on record.
   *
   * @param ratifies whether it is a ratification; otherwise a signature
   */
  public record Accession(int tick, int state, boolean ratifies) implements Serializable {}

  /**
   * A dated change to a term.
   *
   * @param day the day
   * @param tick tick that contains that day
   * @param level the level from then on; NaN returns to that of the design
   */
  public record Amendment(LocalDate day, int tick, BodyLever lever, double level)
      implements Serializable {

    public static Amendment on(LocalDate day, BodyLever lever, double level, RunCalendar calendar) {
      return new Amendment(day, calendar.tickOf(day), lever, level);
    }
  }

  /** A design without amendments. */
  public RegimeDesign(
      String name,
      int from,
      List<Integer> founders,
      List<Integer> listed,
      List<Integer> lenders,
      List<Accession> record,
      RegimeTerms terms) {
    this(name, from, founders, listed, lenders, record, List.of(), terms);
  }

  /** Returns a copy with another amendment, placed after those of its day. */
  public RegimeDesign with(Amendment amendment) {
    List<Amendment> all = new ArrayList<>(amendments);
    all.add(amendment);
    return new RegimeDesign(name, from, founders, listed, lenders, record, all, terms);
  }

  public RegimeDesign {
    founders = List.copyOf(founders);
    listed = List.copyOf(listed);
    lenders = List.copyOf(lenders);
    record = List.copyOf(record);
    amendments = amendments.stream().sorted(Comparator.comparing(Amendment::day)).toList();
  }
}

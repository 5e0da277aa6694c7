package org.multipolar.world;

import java.io.Serializable;

/**
 * An event: who did what, when and why.
 *
 * @param tick tick of the event
 * @param phase name of the phase
 * @param actor id of the state, firm or regime
 * @param kind kind of act
 * @param target id of the target state or regime, empty if there is none
 * @param item the lever, the model or the incident
 * @param from value before
 * @param to value after
 * @param because values that the rule saw, {@code name=value} pairs
 */
public record Event(
    int tick,
    String phase,
    String actor,
    Kind kind,
    String target,
    String item,
    double from,
    double to,
    String because)
    implements Serializable {

  /** Kinds of events, as written and counted. */
  public enum Kind {
    SCRIPTED("scripted"),
    TIGHTENED("tightened"),
    RELAXED("relaxed"),
    RAISED("raised"),
    LOWERED("lowered"),
    RELEASED("released"),
    ENACTED("enacted"),
    OPENED("opened"),
    CLOSED("closed"),
    AGREED("agreed"),
    LAPSED("lapsed"),
    LISTED("listed"),
    DELISTED("delisted"),
    INCIDENT("incident"),
    SIGNED("signed"),
    FOUNDED("founded"),
    JOINED("joined"),
    RATIFIED("ratified"),
    LEFT("left"),
    POLITICS("politics");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}

package org.multipolar.lesson;

/**
 * A reference of a view to a state, bloc or firm by its id, since agents are replaced at a restart.
 *
 * @param kind kind of agent
 * @param id its id in the world
 */
public record EntityRef(Kind kind, String id) {

  /** The kinds of agents that can be referred to. */
  public enum Kind {
    STATE,
    FIRM
  }

  /** A state, or a bloc in worlds of blocs. */
  public static EntityRef state(String id) {
    return new EntityRef(Kind.STATE, id);
  }

  /** A lab or a chip maker. */
  public static EntityRef firm(String id) {
    return new EntityRef(Kind.FIRM, id);
  }

  public boolean isState(String other) {
    return kind == Kind.STATE && id.equals(other);
  }

  public boolean isFirm(String other) {
    return kind == Kind.FIRM && id.equals(other);
  }
}

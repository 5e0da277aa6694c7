package org.multipolar.gui;

/**
 * A state, bloc or firm that a view can point at. Ids outlive a restart, agents do not.
 *
 * @param kind which of these
 * @param id its id in the world
 */
record EntityRef(Kind kind, String id) {

  /** What can be pointed at. */
  enum Kind {
    STATE,
    FIRM
  }

  /** A state, or a bloc in worlds of blocs. */
  static EntityRef state(String id) {
    return new EntityRef(Kind.STATE, id);
  }

  /** A lab or a chip maker. */
  static EntityRef firm(String id) {
    return new EntityRef(Kind.FIRM, id);
  }

  boolean isState(String other) {
    return kind == Kind.STATE && id.equals(other);
  }

  boolean isFirm(String other) {
    return kind == Kind.FIRM && id.equals(other);
  }
}

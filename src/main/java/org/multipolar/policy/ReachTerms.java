package org.multipolar.policy;

import java.io.Serializable;

/**
 * The terms of a chip control on its reach. Unstated terms leave the reach unchanged: raising or
 * easing a control keeps the rules on its scope.
 *
 * @param extraterritorial see {@link Reach}
 */
public record ReachTerms(Word extraterritorial, Word headquarters, Word remote)
    implements Serializable {

  /** No term is stated. */
  public static final ReachTerms UNSAID = new ReachTerms(Word.UNSAID, Word.UNSAID, Word.UNSAID);

  /** The term on one kind of reach. */
  public enum Word {
    BOUND,
    FREE,
    UNSAID;

    public static Word of(boolean bound) {
      return bound ? BOUND : FREE;
    }

    private boolean on(boolean before) {
      return this == UNSAID ? before : this == BOUND;
    }
  }

  /** Terms that state every kind of reach. */
  public static ReachTerms of(Reach reach) {
    return new ReachTerms(
        Word.of(reach.extraterritorial()), Word.of(reach.headquarters()), Word.of(reach.remote()));
  }

  /** Applies these terms to the previous reach of a control. */
  public Reach on(Reach before) {
    return new Reach(
        extraterritorial.on(before.extraterritorial()),
        headquarters.on(before.headquarters()),
        remote.on(before.remote()));
  }
}

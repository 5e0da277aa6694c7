package org.multipolar.policy;

import java.io.Serializable;

/**
 * What the terms of a chip control say of its reach. What they do not say stays as it is: who
 * raises or eases a control keeps the rules of whom it binds.
 *
 * @param extraterritorial see {@link Reach}
 */
public record ReachTerms(Word extraterritorial, Word headquarters, Word remote)
    implements Serializable {

  /** Nothing is said. */
  public static final ReachTerms UNSAID = new ReachTerms(Word.UNSAID, Word.UNSAID, Word.UNSAID);

  /** What is said of one kind of those whom a control may bind. */
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

  /** Terms that say all. */
  public static ReachTerms of(Reach reach) {
    return new ReachTerms(
        Word.of(reach.extraterritorial()), Word.of(reach.headquarters()), Word.of(reach.remote()));
  }

  /** The reach under these terms of a control that had another before. */
  public Reach on(Reach before) {
    return new Reach(
        extraterritorial.on(before.extraterritorial()),
        headquarters.on(before.headquarters()),
        remote.on(before.remote()));
  }
}

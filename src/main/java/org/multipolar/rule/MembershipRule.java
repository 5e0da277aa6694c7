package org.multipolar.rule;

import java.io.Serializable;

/** Whether a state belongs to a regime from now on. Pure. */
public interface MembershipRule extends Serializable {

  boolean belongs(MembershipReview review);
}

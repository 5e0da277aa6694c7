package org.multipolar.rule;

import java.io.Serializable;
import org.multipolar.policy.ReleaseTier;

/** Rule for the tier in which a lab releases a generation. Pure. */
public interface ReleaseRule extends Serializable {

  ReleaseTier tier(ReleaseReview review);
}

package org.multipolar.rule;

import java.io.Serializable;
import org.multipolar.policy.ReleaseTier;

/** In which tier a lab releases a generation. Pure. */
public interface ReleaseRule extends Serializable {

  ReleaseTier tier(ReleaseReview review);
}

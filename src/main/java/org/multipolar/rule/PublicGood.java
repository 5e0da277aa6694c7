package org.multipolar.rule;

/**
 * A state belongs to a coalition for a pure public good as long as it does not gain by leaving.
 *
 * <p>Members choose what is best for all of them together, others what is best for themselves;
 * benefits are linear in the total, costs quadratic in one's own part. The gain of being the k-th
 * member is then {@code −(b²/2c)(k − 1)(k − 3)}: the coalition has three members, however many
 * could join, and its third is indifferent.
 *
 * <p>Source: Barrett 1994, Self-Enforcing International Environmental Agreements, Oxford Economic
 * Papers 46.
 *
 * @param whenIndifferent whether a state that gains nothing either way belongs
 */
public record PublicGood(boolean whenIndifferent) implements MembershipRule {

  @Override
  public double joining(MembershipReview review) {
    return belongs(review) ? review.joinRate() : 0;
  }

  @Override
  public double leaving(MembershipReview review) {
    return belongs(review) ? 0 : review.joinRate();
  }

  private boolean belongs(MembershipReview review) {
    int gain = gain(review.others() + 1);
    return gain > 0 || gain == 0 && whenIndifferent;
  }

  /** Gain of being one of k members, in units of b²/2c. */
  public static int gain(int k) {
    return -(k - 1) * (k - 3);
  }
}

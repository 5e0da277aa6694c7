package org.multipolar.rule;

/**
 * A state is a member of a coalition for a pure public good as long as leaving does not pay.
 *
 * <p>Members choose the joint optimum of all members, others their own optimum; benefits are linear
 * in the total, costs quadratic in one's own contribution. The gain from being the k-th member is
 * then {@code −(b²/2c)(k − 1)(k − 3)}: the coalition has three members, however many could join,
 * and the third is indifferent.
 *
 * <p>Source: Barrett 1994, Self-Enforcing International Environmental Agreements, Oxford Economic
 * Papers 46.
 *
 * @param whenIndifferent whether an indifferent state is a member
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

  /** Gain from being one of k members, in units of b²/2c. */
  public static int gain(int k) {
    return -(k - 1) * (k - 3);
  }
}

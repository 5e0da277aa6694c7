package org.multipolar.rule;

import org.multipolar.value.parameter.ClubParameters;

/**
 * A state is a member of a club with a tariff on outsiders as long as staying out costs at least as
 * much as the effort that the club requires.
 *
 * <p>Among n equal states, with k others in the club, the value of membership is {@code V =
 * −(c/2)(Q − q)² + τ α M k + τ (α − β τ) M (n − 1 − k)}: the effort beyond one's own choice q, the
 * tariffs saved on trade with members, and the gain from taxing imports from outsiders.
 *
 * <p>Source: symmetric case of Nordhaus 2015, Climate Clubs, American Economic Review 105(4); the
 * formula is our derivation. Departure: quadratic instead of computed gains from trade.
 *
 * <p>All values but the tariff are units of the example, named here.
 *
 * @param p group {@code club}
 */
public record SymmetricClub(ClubParameters p) implements MembershipRule {
  /** Q, effort that the club requires. */
  private static final double CLUB_EFFORT = .6;

  /** q, effort that a state makes on its own. */
  private static final double OWN_EFFORT = .1;

  /** c, cost of effort. */
  private static final double EFFORT_COST = 1;

  /** M, trade between a pair of states. */
  private static final double TRADE = 1;

  /** α, loss from a tariff to the state it hits. */
  private static final double LOSS = .6;

  /** β, rate at which the loss falls with the tariff. */
  private static final double CURVATURE = .6;

  @Override
  public double joining(MembershipReview review) {
    return belongs(review) ? review.joinRate() : 0;
  }

  @Override
  public double leaving(MembershipReview review) {
    return belongs(review) ? 0 : review.joinRate();
  }

  private boolean belongs(MembershipReview review) {
    return worth(p.tariff(), review.others(), review.states()) >= 0;
  }

  /** V at a tariff, with k others in the club among n states. */
  public double worth(double tariff, int k, int n) {
    double effort = CLUB_EFFORT - OWN_EFFORT;
    return -EFFORT_COST / 2 * effort * effort
        + tariff * LOSS * TRADE * k
        + tariff * (LOSS - CURVATURE * tariff) * TRADE * (n - 1 - k);
  }
}

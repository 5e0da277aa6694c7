package org.multipolar.rule;

import org.multipolar.value.parameter.ClubParameters;

/**
 * A state belongs to a club that puts a tariff on those outside as long as that costs no more than
 * the effort that the club asks for.
 *
 * <p>Among n equal states, with k others in the club, membership is worth {@code V = −(c/2)(Q − q)²
 * + τ α M k + τ (α − β τ) M (n − 1 − k)}: the effort beyond one's own choice q, the tariffs not
 * paid to members, and the gain from taxing what comes from outsiders.
 *
 * <p>Source: symmetric case of Nordhaus 2015, Climate Clubs, American Economic Review 105(4); the
 * formula is our derivation. Departure: quadratic instead of computed gains from trade.
 *
 * <p>All but the tariff are units of the example, named here.
 *
 * @param p group {@code club}
 */
public record SymmetricClub(ClubParameters p) implements MembershipRule {
  /** Q, effort that the club asks for. */
  private static final double CLUB_EFFORT = .6;

  /** q, effort that a state makes by itself. */
  private static final double OWN_EFFORT = .1;

  /** c, cost of effort. */
  private static final double EFFORT_COST = 1;

  /** M, trade of a pair of states. */
  private static final double TRADE = 1;

  /** α, what a tariff takes from whom it hits. */
  private static final double LOSS = .6;

  /** β, how fast that falls with the tariff. */
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

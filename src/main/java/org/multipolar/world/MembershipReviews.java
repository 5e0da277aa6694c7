package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Process;
import org.multipolar.rule.MembershipReview;
import org.multipolar.rule.MembershipRule;

/**
 * A state's decisions to join, ratify and leave bodies.
 *
 * <p>Its rule gives rates; the time of an act within the tick is drawn, so that signing and
 * ratifying follow each other as in continuous time, whatever the step. Under a rule that ponders a
 * state joins more slowly the more it has joined lately, at {@code κ/(1 + n/n̄)}, n the number of
 * bodies joined in the last year, with exponential memory.
 *
 * <p>The record before the branch tick is evidence on tastes. A member of a body wants to belong to
 * it: its taste is uniform below π. A state that has not joined a body open to it for t years
 * either does not want to or has not acted yet: it is willing with probability {@code π e^{−κt} /
 * (π e^{−κt} + 1 − π)}.
 */
public final class MembershipReviews implements Serializable {
  private static final long serialVersionUID = 1;

  /** Slightly above 1, for rounding. */
  private static final double LATE = 1.001;

  private final State state;
  private final MembershipRule rule;
  private double[] tastes = {};
  private double[] rates = {};
  private MembershipReview[] seen = {};
  private double recent;

  MembershipReviews(State state, MembershipRule rule) {
    this.state = state;
    this.rule = rule;
  }

  /** Records an accession. */
  public void noteJoined() {
    recent++;
    Arrays.fill(rates, Double.NaN);
  }

  /** True if the state would join a body if it could. */
  public boolean wants(World world, Regime regime) {
    begin(world);
    int r = world.regimes().indexOf(regime);
    look(world, regime, r, false);
    return rates[r] > 0;
  }

  /**
   * Decides on all bodies.
   *
   * @param proposals receives the steps that the state wants; none is applied yet
   */
  public void decide(World world, List<MembershipProposal> proposals) {
    if (!rule.active()) {
      return;
    }
    begin(world);
    List<Regime> regimes = world.regimes();
    double dt = world.calendar().dt();
    boolean anew = !rule.hasPersistentTaste() || world.tick() % Math.round(1 / dt) == 0;
    for (int r = 0; r < rates.length; r++) {
      Regime regime = regimes.get(r);
      if (regime.exists(world.tick())
          && regime.design().terms().kind() != RegimeTerms.Kind.CONSENSUS) {
        decide(world, regime, r, anew, proposals);
      }
    }
    recent *= FastMath.exp(-dt);
  }

  private void begin(World world) {
    int n = world.regimes().size();
    if (rates.length != n) {
      rates = new double[n];
      tastes = new double[n];
      seen = new MembershipReview[n];
      Arrays.fill(rates, Double.NaN);
      Arrays.fill(tastes, Double.NaN);
    }
  }

  private void decide(
      World world, Regime regime, int r, boolean anew, List<MembershipProposal> proposals) {
    int j = state.number();
    boolean member = regime.has(j);
    if (!member && !regime.isOpenTo(j)) {
      return;
    }
    if (anew || Double.isNaN(rates[r])) {
      look(world, regime, r, member);
    }
    double rate = rates[r];
    if (!member && rule.hasPersistentTaste()) {
      rate /= 1 + recent / world.parameters().body().congestion();
    }
    double left = world.calendar().dt();
    boolean acts = false;
    if (rate > 0) {
      double time = wait(world, Process.MEMBERSHIP_REVIEW, regime, rate);
      acts = time <= left;
      left -= time;
    }
    if (acts) {
      rates[r] = Double.NaN;
      MembershipReview review = seen[r];
      proposals.add(
          new MembershipProposal(
              state,
              regime,
              member ? MembershipProposal.Step.LEAVE : MembershipProposal.Step.JOIN,
              review::because));
    }
    double ratifyRate = regime.design().terms().ratifyRate();
    if (acts != member
        && ratifyRate > 0
        && !regime.hasRatified(j)
        && wait(world, Process.RATIFICATION, regime, ratifyRate)
            <= (acts ? left : world.calendar().dt())) {
      proposals.add(
          new MembershipProposal(state, regime, MembershipProposal.Step.RATIFY, () -> ""));
    }
  }

  /** Draws the waiting time for an event with a rate, years; infinite if beyond the tick. */
  private double wait(World world, Process process, Regime regime, double rate) {
    double draw = world.draws().uniform(process, world.monthKey(), state.key(), regime.key());
    // −ln(1 − u) is at least u: a draw this large falls beyond the tick.
    boolean late = draw > LATE * rate * world.calendar().dt();
    return late ? Double.POSITIVE_INFINITY : -FastMath.log(1 - draw) / rate;
  }

  private void look(World world, Regime regime, int r, boolean member) {
    boolean first = Double.isNaN(tastes[r]);
    if (first) {
      tastes[r] =
          world.draws().uniform(Process.MEMBERSHIP_DISPOSITION, 0, state.key(), regime.key());
    }
    MembershipReview review = Perception.of(world, state, regime, tastes[r]);
    if (first && rule.hasPersistentTaste()) {
      tastes[r] = shown(world, regime, review, member);
      review = Perception.of(world, state, regime, tastes[r]);
    }
    FiniteCheck.of(review.appeal(), world, state.id(), regime.name(), "appeal", review::because);
    seen[r] = review;
    boolean stays = regime.founder(state.number()) && rule.hasPersistentTaste();
    rates[r] = !member ? rule.joining(review) : stays ? 0 : rule.leaving(review);
  }

  /** The taste that is consistent with the record. */
  private double shown(World world, Regime regime, MembershipReview review, boolean member) {
    int branch = world.calendar().branchTick();
    double years = (branch - regime.design().from()) * world.calendar().dt();
    if (years <= 0 || world.tick() > branch && !member) {
      return review.taste();
    }
    boolean gated = regime.design().terms().eligible() == RegimeTerms.Eligible.GATE;
    return taste(
        review.taste(), review.willingness(), member, gated ? 0 : review.joinRate() * years);
  }

  /**
   * Updates a taste by a state's past conduct.
   *
   * @param taste the taste before
   * @param willing π
   * @param joined whether it has joined
   * @param chances κ t, the expected number of occasions on which it would have joined
   */
  static double taste(double taste, double willing, boolean joined, double chances) {
    if (joined) {
      return taste * willing;
    }
    double late = willing * FastMath.exp(-chances);
    double still = late / (late + 1 - willing);
    return taste < still
        ? willing * taste / still
        : willing + (1 - willing) * (taste - still) / (1 - still);
  }
}

package org.multipolar.institution;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ModelMarketParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Lets adopters choose among models: a nested logit with nests {closed, open} and an outside good.
 *
 * <p>{@code v_fj = α_q (Z_f − Z_max) − α_p ln π + δ_O 1[open] − b (1 − A_{j,h}) + λ ρ ln((s_f +
 * s_0)/(s_max + s_0))}, the last term for reputation, by the world's use; blocked services are not
 * in the choice set. {@code I_g = λ ln Σ_{f∈g} e^{v/λ}}, {@code s_{f|g} = e^{v/λ} / Σ}, {@code s_g
 * = e^{I_g} / (1 + Σ e^{I_g})}; shares of use are conditional on using AI at all.
 *
 * <p>Those shares s* apply to users who choose. Users are a stock: each chooses again after a mean
 * time τ_s; of new users, the innovators of the Bass curve, p/(p + q F), choose, while its
 * imitators adopt what they see in use. So {@code ds/dt = (s* − s) [1/τ_s + p (1 − F)/F]}, whose
 * exact map keeps {@code e^{−dt/τ_s} F (p + q F')/(F' (p + q F))} of the previous use while F grows
 * to F'. Users of a blocked service choose at once; users of a model that is opened move to its
 * weights. Within the use served by labs of a home state, users who stay are spread over labs as in
 * the world. Source: Bass 1969; switching costs, Klemperer 1995, Review of Economic Studies 62(4).
 *
 * <p>A lab sells Z^r while that is better than its open weights; anybody serves weights Z^o at
 * cost, π = π_O, so a model that is opened leaves the closed nest (π = 1) for the open one. Closed
 * services arrive late under regulation, with {@code Z^r − v_Z τ_r r_j}; other labs respond to a
 * release only with their next generation. A lab that holds services back offers them {@code τ_h}
 * months later, in part, or not at all. Source: nested logit, McFadden 1978.
 *
 * <p>Because the only term specific to a pair of lab and buyer is that of the lab's home state,
 * {@code Σ_f e^{v/λ}} is summed once per home state and nest, not per lab and buyer.
 */
public final class ModelMarket implements Phase {
  private static final long serialVersionUID = 1;

  /**
   * Lower bounds of exponents, relative to the best offer and of the alignment term: too small to
   * matter, yet their product stays positive for a buyer without a better offer.
   */
  private static final double NEGLIGIBLE = -500;

  private static final double FARTHEST = -200;

  private final double[] closedWeight;
  private final double[] openWeight;
  private final double[] closedOfHome;
  private final double[] openOfHome;
  private final double[] closedReached;
  private final double[] openReached;
  private final Incumbency incumbency;
  private final double[][] nearness;
  private final double[] missed;
  private final double[] backOfHome;
  private final int[] holders;
  private int holding;
  private double closedBest;
  private double openBest;

  public ModelMarket(Blueprint blueprint) {
    int labs = blueprint.tables().labs().size();
    int n = blueprint.tables().states().size();
    closedWeight = new double[labs];
    openWeight = new double[labs];
    closedOfHome = new double[n];
    openOfHome = new double[n];
    closedReached = new double[n];
    openReached = new double[n];
    incumbency = new Incumbency(n, labs);
    missed = new double[labs];
    holders = new int[labs];
    backOfHome = new double[n];
    nearness = new double[n][];
  }

  @Override
  public String title() {
    return "model market";
  }

  @Override
  public String story() {
    return "adopters choose among the closed and open models accessible to them";
  }

  @Override
  public void act(World world) {
    if (world.on(Mechanism.MARKET) || world.tick() == 0) {
      settle(world);
    }
  }

  private void settle(World world) {
    ModelMarketParameters p = world.parameters().modelMarket();
    Services services = world.services();
    weigh(world, p);
    seekHolders(world);
    incumbency.survey(world);
    Arrays.fill(closedReached, 0);
    Arrays.fill(openReached, 0);
    double users = 0;
    double everUsers = 0;
    for (State state : world.states()) {
      users += state.users();
      everUsers += state.adopters().ceiling() * state.adopters().workingAge();
    }
    services.measureIn(closedBest, openBest);
    for (State state : world.states()) {
      double ever =
          everUsers > 0
              ? state.adopters().ceiling() * state.adopters().workingAge() / everUsers
              : 0;
      serve(world, p, services, state, users > 0 ? state.users() / users : ever);
    }
    for (int f = 0; f < closedWeight.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        int h = services.homeOf(lab.home().number());
        lab.serve(
            closedWeight[f] * Math.max(0, closedReached[h] - missed[f])
                + incumbency.closed(lab, f, h),
            openWeight[f] * openReached[h] + incumbency.open(lab, h));
      }
    }
  }

  /**
   * Computes {@code e^{(v − v_best)/λ}} of every offer, without the alignment term, and its sums by
   * home state; v_best is the best offer of the nest, which keeps sums finite.
   */
  private void weigh(World world, ModelMarketParameters p) {
    Arrays.fill(closedOfHome, 0);
    Arrays.fill(openOfHome, 0);
    double front = world.frontier().best();
    double known = world.on(Mechanism.INCUMBENCY) ? p.reputation() : 0;
    double unknown = world.parameters().research().partBase();
    double best = 0;
    for (Lab lab : world.labs()) {
      best = Math.max(best, lab.usage());
    }
    double bestName = FastMath.log(best + unknown);
    double openTerm = p.openDislike() - p.price() * FastMath.log(p.openPriceRatio());
    closedBest = Double.NEGATIVE_INFINITY;
    openBest = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < closedWeight.length; f++) {
      Lab lab = world.labs().get(f);
      double name = known > 0 ? known * (FastMath.log(lab.usage() + unknown) - bestName) : 0;
      closedWeight[f] =
          lab.sells()
              ? p.quality() * (lab.capability() - front) / p.nestDissimilarity() + name
              : Double.NEGATIVE_INFINITY;
      boolean released = lab.active() && lab.openCapability() > Double.NEGATIVE_INFINITY;
      openWeight[f] =
          released
              ? (p.quality() * (lab.openCapability() - front) + openTerm) / p.nestDissimilarity()
                  + name
              : Double.NEGATIVE_INFINITY;
      closedBest = Math.max(closedBest, closedWeight[f]);
      openBest = Math.max(openBest, openWeight[f]);
    }
    for (int f = 0; f < closedWeight.length; f++) {
      closedWeight[f] = weight(closedWeight[f], closedBest);
      openWeight[f] = weight(openWeight[f], openBest);
      if (closedWeight[f] + openWeight[f] > 0) {
        int h = world.services().homeOf(world.labs().get(f).home().number());
        closedOfHome[h] += closedWeight[f];
        openOfHome[h] += openWeight[f];
      }
    }
  }

  private static double weight(double exponent, double best) {
    return exponent > Double.NEGATIVE_INFINITY
        ? FastMath.exp(Math.max(NEGLIGIBLE, exponent - best))
        : 0;
  }

  private void serve(
      World world, ModelMarketParameters p, Services services, State state, double weight) {
    int j = state.number();
    double[] near = nearness(world, p, services, j);
    double closed = 0;
    double open = 0;
    holdBack(world, p, state);
    for (int h = 0; h < near.length; h++) {
      if (closedOfHome[h] > 0 && world.services().reach(h, j)) {
        closed += offered(h) * near[h];
      }
      open += openOfHome[h] * near[h];
    }
    double offered = closed * timeliness(world, p, state);
    double chosen = 1 - incumbency.stay(world, state, weight);
    double openShare = nestShare(open, offered, closedBest - openBest, p.nestDissimilarity());
    double closedShare = closed > 0 ? 1 - openShare : 0;
    double used = chosen * openShare;
    for (int h = 0; h < near.length; h++) {
      double ofClosed =
          closed > 0 && world.services().reach(h, j) ? chosen * closedShare * near[h] / closed : 0;
      double ofOpen = open > 0 ? chosen * openShare * near[h] / open : 0;
      services.serve(
          h,
          j,
          ofClosed * offered(h) + incumbency.closed(h),
          ofOpen * openOfHome[h] + incumbency.open(h));
      forgo(world, p, state, h, weight * ofClosed);
      closedReached[h] += weight * ofClosed;
      openReached[h] += weight * ofOpen;
      used += incumbency.open(h);
    }
    services.settle(j, used, offered, open, state.adoption());
  }

  /** Finds the labs that hold services back in some state. */
  private void seekHolders(World world) {
    Arrays.fill(missed, 0);
    holding = 0;
    for (int f = 0; f < closedWeight.length; f++) {
      if (closedWeight[f] > 0 && world.labs().get(f).politics().withholds()) {
        holders[holding++] = f;
      }
    }
  }

  /** Weight offered by a home state's labs in the state last passed to {@link #holdBack}. */
  private double offered(int h) {
    return holding > 0 ? Math.max(0, closedOfHome[h] - backOfHome[h]) : closedOfHome[h];
  }

  /** Computes the weight held back in a state, by home state. */
  private void holdBack(World world, ModelMarketParameters p, State state) {
    if (holding == 0) {
      return;
    }
    Arrays.fill(backOfHome, 0);
    for (int k = 0; k < holding; k++) {
      Lab lab = world.labs().get(holders[k]);
      int h = world.services().homeOf(lab.home().number());
      backOfHome[h] += closedWeight[holders[k]] * back(world, p, lab, state);
    }
  }

  /**
   * Records the use in a state that labs of home h forgo by holding back, per unit of their weight.
   */
  private void forgo(World world, ModelMarketParameters p, State state, int h, double use) {
    for (int k = 0; k < holding && use > 0; k++) {
      Lab lab = world.labs().get(holders[k]);
      if (world.services().homeOf(lab.home().number()) == h) {
        missed[holders[k]] += use * back(world, p, lab, state);
      }
    }
  }

  /** Fraction of the weight of a lab's services that it gives up in a state. */
  private static double back(World world, ModelMarketParameters p, Lab lab, State state) {
    double late = world.frontier().heldBack(lab, state);
    return late > 0
        ? 1 - FastMath.exp(Math.max(NEGLIGIBLE, -p.quality() * late / p.nestDissimilarity()))
        : 0;
  }

  /** Factor on {@code Σ e^{v/λ}} of closed services for their late arrival. */
  private static double timeliness(World world, ModelMarketParameters p, State state) {
    double late = world.frontier().late(state);
    return late > 0
        ? FastMath.exp(Math.max(NEGLIGIBLE, -p.quality() * late / p.nestDissimilarity()))
        : 1;
  }

  /**
   * Share of one nest of two, {@code e^{I_g} / Σ e^I}, from {@code Σ e^{v/λ}} of both; 0 when
   * empty.
   *
   * @param logUnit logarithm of the unit of the other nest's sum in units of the first
   */
  public static double nestShare(double sum, double other, double logUnit, double dissimilarity) {
    if (sum <= 0 || other <= 0) {
      return sum > 0 ? 1 : 0;
    }
    return 1 / (1 + FastMath.exp(dissimilarity * (FastMath.log(other / sum) + logUnit)));
  }

  private double[] nearness(World world, ModelMarketParameters p, Services services, int j) {
    if (nearness[j] == null) {
      double[] row = new double[services.homeCount()];
      for (int h = 0; h < row.length; h++) {
        row[h] =
            FastMath.exp(
                Math.max(
                    FARTHEST,
                    -p.alignment()
                        * (1 - world.relations().alignment(j, services.home(h)))
                        / p.nestDissimilarity()));
      }
      nearness[j] = row;
    }
    return nearness[j];
  }
}

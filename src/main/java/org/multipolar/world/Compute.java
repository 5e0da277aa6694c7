package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Ownership, location and use of AI compute.
 *
 * <p>A holding is the compute of one owner in one place. Holding j belongs to the unnamed owners of
 * state j at home; every investor has one at home and one in each of its host states.
 *
 * <p>The class also holds the named investors, the power that compute draws and the spending on it.
 *
 * <p>A state uses the compute its owners own anywhere, plus rented and less let compute: {@code U_h
 * = C_hh + Σ_k C_k←h + Σ_k Q_hk − Σ_l Q_lh}, so that {@code Σ_h U_h = Σ_j C_j}.
 */
public final class Compute implements Serializable {
  private static final long serialVersionUID = 1;

  private final int states;
  private final int[] place;
  private final int[] home;
  private final int[] atHome;

  // By holding: compute, M H100e; in the present tick, spending ordered and paid, bn USD, and
  // compute added and moved, M H100e.

  private final double[] stock;
  private final double[] ordered;
  private final double[] paid;
  private final double[] added;
  private final double[] moved;

  // By state, M H100e.

  private final double[] located;
  private final double[] owned;
  private final double[] named;
  private final double[] rented;
  private final double[] let;
  private final double[] smuggled;
  private final double[] fronted;

  private double scrapped;
  private final List<Investor> investors;
  private final Power power;
  private final Spending spending;

  /** Places the initial compute: all that investors own is at home. */
  Compute(World world) {
    states = world.states().size();
    int holdings = holdings(world.blueprint().tables());
    investors = Investor.all(world);
    power = new Power(world);
    spending = new Spending(FastMath.exp(ChipIndustry.startingLogPrice(world.blueprint())));
    place = new int[holdings];
    home = new int[holdings];
    atHome = new int[holdings];
    stock = new double[holdings];
    ordered = new double[holdings];
    paid = new double[holdings];
    added = new double[holdings];
    moved = new double[holdings];
    located = new double[states];
    owned = new double[states];
    named = new double[states];
    rented = new double[states];
    let = new double[states];
    smuggled = new double[states];
    fronted = new double[states];
    double all = 0;
    for (State state : world.states()) {
      int j = state.number();
      place[j] = j;
      home[j] = j;
      atHome[j] = j;
      stock[j] = state.compute();
      all += state.compute();
    }
    double[] meant = new double[states];
    for (Investor investor : investors) {
      meant[investor.home().number()] += all * investor.facts().stock();
    }
    for (Investor investor : investors) {
      int h = investor.home().number();
      int at = investor.holding();
      double stands = world.states().get(h).compute();
      place[at] = h;
      home[at] = h;
      atHome[at] = at;
      stock[at] =
          meant[h] > 0 ? all * investor.facts().stock() * Math.min(1, stands / meant[h]) : 0;
      stock[h] = Math.max(0, stock[h] - stock[at]);
      for (int k = 0; k < investor.hosts().size(); k++) {
        place[at + 1 + k] = investor.hosts().get(k).number();
        home[at + 1 + k] = h;
        atHome[at + 1 + k] = at;
      }
    }
    sum();
  }

  /** The named investors, by id. */
  public List<Investor> investors() {
    return investors;
  }

  /** Electric power of AI. */
  public Power power() {
    return power;
  }

  /** The world's spending on compute. */
  public Spending spending() {
    return spending;
  }

  /** Number of holdings in a world. */
  public static int holdings(WorldTables tables) {
    return tables.states().size()
        + tables.investors().stream().mapToInt(investor -> 1 + investor.hosts().size()).sum();
  }

  /** Number of holdings. */
  public int holdings() {
    return place.length;
  }

  /** State in which a holding is located. */
  public int place(int holding) {
    return place[holding];
  }

  /** Home state of the owner of a holding. */
  public int home(int holding) {
    return home[holding];
  }

  /** The holding of the same owner at home. */
  public int atHome(int holding) {
    return atHome[holding];
  }

  /** Compute of a holding, M H100e. */
  public double stock(int holding) {
    return stock[holding];
  }

  /** Spending ordered for a holding in this tick, bn USD. */
  public double ordered(int holding) {
    return ordered[holding];
  }

  /** Spending on chips for a holding in this tick, bn USD. */
  public double paid(int holding) {
    return paid[holding];
  }

  /** Spending of an investor on chips anywhere in this tick, bn USD. */
  public double paidBy(Investor investor) {
    double sum = 0;
    for (int k = 0; k <= investor.hosts().size(); k++) {
      sum += paid[investor.holding() + k];
    }
    return sum;
  }

  /** Chips added to a holding in this tick, M H100e. */
  public double added(int holding) {
    return added[holding];
  }

  /** Compute moved to a holding by its owner in this tick, less what was lost; M H100e. */
  public double moved(int holding) {
    return moved[holding];
  }

  /** C_j: compute located in a state, M H100e. */
  public double located(int j) {
    return located[j];
  }

  /** Compute that the owners of a state own anywhere, M H100e. */
  public double owned(int h) {
    return owned[h];
  }

  /** U_h: compute used by a state, M H100e. */
  public double used(int h) {
    return owned[h] + rented[h] - let[h];
  }

  /** Compute that an investor owns anywhere, M H100e. */
  public double ownedBy(Investor investor) {
    double sum = 0;
    for (int k = 0; k <= investor.hosts().size(); k++) {
      sum += stock[investor.holding() + k];
    }
    return sum;
  }

  /**
   * Compute available to the labs of a state that have no investor of their own: the domestic
   * holding of unnamed owners plus rented compute, less their share of the compute let; M H100e.
   */
  public double unnamed(int h) {
    double part = owned[h] > 0 ? stock[h] / owned[h] : 0;
    return stock[h] + rented[h] - part * let[h];
  }

  /** Compute in a state that is not owned by a named investor of another state, M H100e. */
  public double unbound(int k) {
    return located[k] - named[k];
  }

  /** Compute abroad that a state rents, M H100e. */
  public double rented(int h) {
    return rented[h];
  }

  /** Compute in a state that others rent, M H100e. */
  public double let(int k) {
    return let[k];
  }

  /** Compute in a state that arrived by transshipment, M H100e. */
  public double smuggled(int h) {
    return smuggled[h];
  }

  /** Compute in a state that arrived from data centres of its firms abroad, M H100e. */
  public double fronted(int h) {
    return fronted[h];
  }

  /** Compute scrapped in this tick, M H100e. */
  public double scrapped() {
    return scrapped;
  }

  /** Clears the orders of the last tick. */
  public void open() {
    Arrays.fill(ordered, 0);
    Arrays.fill(paid, 0);
  }

  /** Orders chips for a holding, bn USD. */
  public void order(int holding, double bnUsd) {
    ordered[holding] += bnUsd;
  }

  /** Sets the spending on chips for a holding, bn USD. */
  public void pay(int holding, double bnUsd) {
    paid[holding] = bnUsd;
  }

  /**
   * Installs the chips of a tick.
   *
   * @param units added to each holding, M H100e
   * @param moves moved to each holding at the end of the tick, M H100e
   */
  public void install(double[] units, double[] moves, Wear wear) {
    scrapped = 0;
    for (int s = 0; s < place.length; s++) {
      added[s] = units[s];
      moved[s] = moves[s];
      scrapped += wear.scrapped(stock[s], units[s]);
      stock[s] = Math.max(0, wear.after(stock[s], units[s]) + moves[s]);
    }
    sum();
  }

  /** Adds compute smuggled to a state in a tick by transshipment and through fronts, M H100e. */
  public void smuggle(int h, double shipped, double byFronts, Wear wear) {
    smuggled[h] = wear.after(smuggled[h], shipped);
    fronted[h] = wear.after(fronted[h], 0) + byFronts;
  }

  /** Sets the compute that a state rents abroad and the compute it lets, M H100e. */
  public void rent(int h, double taken, double given) {
    rented[h] = taken;
    let[h] = given;
  }

  private void sum() {
    Arrays.fill(located, 0);
    Arrays.fill(owned, 0);
    Arrays.fill(named, 0);
    for (int s = 0; s < place.length; s++) {
      located[place[s]] += stock[s];
      owned[home[s]] += stock[s];
      if (home[s] != place[s]) {
        named[place[s]] += stock[s];
      }
    }
  }
}

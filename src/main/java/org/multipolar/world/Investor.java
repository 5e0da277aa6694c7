package org.multipolar.world;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.parameter.InvestmentParameters;
import sim.engine.SimState;

/**
 * A named investor in AI compute: a cloud firm or a fund. It decides how much of its money to spend
 * at home and how to spread the rest over the states that host it.
 *
 * <p>Its holdings are in {@link Compute}: one at home, then one in each host.
 */
public final class Investor extends Firm {
  private static final long serialVersionUID = 1;

  private final InvestorRow row;
  private final int holding;
  private final List<State> hosts;
  private final List<Lab> labs;
  private final double[] nearness;
  private final double[] pull;
  private final Purse purse = new Purse();
  private double weight;

  /**
   * @param nearness e^{−c_p (1 − A_vk)} of its hosts
   */
  Investor(
      InvestorRow row,
      State home,
      int holding,
      List<State> hosts,
      double[] nearness,
      List<Lab> labs) {
    super(row.id(), row.name(), home);
    this.row = row;
    this.holding = holding;
    this.hosts = List.copyOf(hosts);
    this.labs = List.copyOf(labs);
    this.nearness = nearness.clone();
    this.pull = new double[hosts.size()];
  }

  /** The investors of a world; their holdings follow those of the states. */
  static List<Investor> all(World world) {
    List<Investor> all = new ArrayList<>();
    int holding = world.states().size();
    for (InvestorRow row : world.blueprint().tables().investors()) {
      List<State> hosts = row.hosts().stream().map(world::state).toList();
      List<Lab> labs = world.labs().stream().filter(lab -> row.labs().contains(lab.id())).toList();
      State home = world.state(row.home());
      all.add(new Investor(row, home, holding, hosts, nearness(world, home, hosts), labs));
      holding += 1 + hosts.size();
    }
    return List.copyOf(all);
  }

  private static double[] nearness(World world, State home, List<State> hosts) {
    double distance = world.parameters().investment().distance();
    double[] near = new double[hosts.size()];
    for (int k = 0; k < near.length; k++) {
      double apart = 1 - world.relations().alignment(home.number(), hosts.get(k).number());
      near[k] = FastMath.exp(-distance * apart);
    }
    return near;
  }

  /**
   * Number of its holding at home in {@link Compute}; the one in its k-th host is at offset {@code
   * 1 + k}.
   */
  public int holding() {
    return holding;
  }

  /** The foreign states in which it builds. */
  public List<State> hosts() {
    return hosts;
  }

  /** The labs that it serves. */
  public List<Lab> labs() {
    return labs;
  }

  /** The investor's row of the world table. */
  public InvestorRow facts() {
    return row;
  }

  /** True if it invests in the present tick. */
  public boolean active(World world) {
    return world.calendar().tickOf(row.from()) <= world.tick();
  }

  /** w, share of the world's budget. */
  public double weight() {
    return weight;
  }

  /** The investor's purse. */
  public Purse purse() {
    return purse;
  }

  /** Sets its share of the world's budget. */
  public void weigh(double share) {
    weight = share;
  }

  /**
   * λ_v, largest share of its money that it spends at home: {@code (λ + shift)(1 − φ x̄)}, x̄ the
   * strictest chip control on its home; 1 without any host; the share set by its placement lever,
   * if any ({@link Politics#homeShare}).
   */
  public double homeShare(World world) {
    InvestmentParameters p = world.parameters().investment();
    double faced = world.controls().hardest(Instrument.CHIP_CONTROL, home());
    double unsaid = (row.homeShare() + p.homeShift()) * (1 - p.flight() * faced);
    return hosts.isEmpty() ? 1 : Math.max(0, Math.min(1, politics().homeShare(unsaid)));
  }

  /** Fraction of its foreign spending that goes to its k-th host. */
  public double pull(int k) {
    return pull[k];
  }

  /**
   * Decides how to spread its foreign spending over its hosts: by their available power, their
   * proximity and, if it has a placement lever, their rules for AI: {@code room_k e^{−c_p (1 −
   * A_vk)}} times {@link Politics#hosting}.
   */
  @Override
  public void step(SimState state) {
    World world = (World) state;
    double all = 0;
    for (int k = 0; k < pull.length; k++) {
      State host = hosts.get(k);
      pull[k] =
          world.compute().power().room(host.number())
              * nearness[k]
              * politics().hosting(world, host);
      all += pull[k];
    }
    for (int k = 0; k < pull.length; k++) {
      pull[k] = all > 0 ? pull[k] / all : 0;
    }
  }
}

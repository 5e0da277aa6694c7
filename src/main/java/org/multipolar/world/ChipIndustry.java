package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.ChipInput;

/** The chip industries of states: their sites, and the chains of their designers. */
public final class ChipIndustry implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;

  /** Whether a state has sites, and whether they serve chains of other states; by state. */
  private final boolean[] hosts;

  private final boolean[] servesOthers;

  ChipIndustry(World world) {
    this.world = world;
    hosts = new boolean[world.states().size()];
    servesOthers = new boolean[hosts.length];
    for (Site site : world.sites()) {
      int host = site.host().number();
      hosts[host] = true;
      for (Chain chain : world.chains()) {
        servesOthers[host] |= chain.home() != site.host() && site.facts().serves(chain.home().id());
      }
    }
  }

  /** Logarithm of the price at which initial budgets buy the initial output, ln k$ per H100e. */
  static double startingLogPrice(Blueprint blueprint) {
    double value = 0;
    double units = 0;
    for (StateRow row : blueprint.tables().states()) {
      value += 1e3 * row.budgetShare() * row.gdp();
    }
    for (ChainRow row : blueprint.tables().activeChains()) {
      units += row.capacity(blueprint.parameters().chips().contentPrice());
    }
    return value > 0 && units > 0
        ? FastMath.log(value / units)
        : FastMath.log(blueprint.parameters().chipMarket().priceFloor());
  }

  /** The chain of a home; null if the state has none. */
  public Chain chain(State home) {
    int h = world.trade().homeOf(home.number());
    return h < 0 ? null : world.chains().get(h);
  }

  /** Output rate of the chain of a state, M H100e a year. */
  public double capacity(State home) {
    Chain chain = chain(home);
    return chain == null ? 0 : chain.capacity();
  }

  /** Output rate of all chains, M H100e a year. */
  public double capacity() {
    double sum = 0;
    for (Chain chain : world.chains()) {
      sum += chain.capacity();
    }
    return sum;
  }

  /** Capacity of the sites of a state for an input, M packages a year. */
  public double capacity(State state, ChipInput input) {
    double sum = 0;
    for (Site site : world.sites()) {
      if (site.host() == state && site.input() == input) {
        sum += site.capacity();
      }
    }
    return sum;
  }

  /** True if a state has sites. */
  public boolean hasSites(State state) {
    return hosts[state.number()];
  }

  /** True if the chain of another state sources at sites of this state. */
  public boolean servesOthers(State state) {
    return servesOthers[state.number()];
  }

  /**
   * True if a state faces no chip control, or its makers outproduce those of all its controllers
   * together.
   */
  boolean outproducesControllers(State state) {
    ControlsInForce controls = world.controls();
    if (controls.hardest(Instrument.CHIP_CONTROL, state) == 0) {
      return true;
    }
    double controllers = 0;
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      if (controls.level(Instrument.CHIP_CONTROL, trade.home(h), state.number()) > 0) {
        controllers += world.chains().get(h).capacity();
      }
    }
    return capacity(state) > controllers;
  }

  /**
   * Foreign share of the tools of a state's sites in this tick, averaged over sites; 0 without any.
   */
  public double foreignTools(State state) {
    int sites = 0;
    double foreign = 0;
    for (Site site : world.sites()) {
      if (site.host() == state) {
        sites++;
        foreign += site.foreign();
      }
    }
    return sites > 0 ? foreign / sites : 0;
  }

  /** Yield of a state's logic site; NaN if it has none. */
  public double yield(State state) {
    for (Site site : world.sites()) {
      if (site.host() == state && site.input() == ChipInput.LOGIC) {
        return site.yield();
      }
    }
    return Double.NaN;
  }
}

package org.multipolar.world;

import java.io.Serializable;
import org.multipolar.policy.Instrument;

/**
 * States' memory of trade in chips when they review their controls: flows of the last twelve
 * months.
 */
public final class TradeLedger implements Serializable {
  private static final long serialVersionUID = 1;

  /** The flows of one tick. */
  private static final class Page implements Serializable {
    private static final long serialVersionUID = 1;

    /** Units that j would have bought from home h without controls or refusal; [h][j]. */
    private final double[][] wanted;

    /** Units that j bought from home h; [h][j]. */
    private final double[][] bought;

    /** Units denied to j by the controls of others. */
    private final double[] denied;

    /** Units that reached j despite the controls of others. */
    private final double[] evaded;

    /**
     * Q: performance of the best foreign chip legally available to j, relative to the frontier's.
     */
    private final double[] quality;

    private Page(int homes, int states) {
      wanted = new double[homes][states];
      bought = new double[homes][states];
      denied = new double[states];
      evaded = new double[states];
      quality = new double[states];
    }
  }

  private final World world;
  private final Page[] pages;

  /** Compute that j rented abroad at the last entry, M H100e. */
  private final double[] rented;

  private int filled;

  TradeLedger(World world) {
    this.world = world;
    pages = new Page[world.calendar().ticksAYear()];
    rented = new double[world.states().size()];
  }

  /** Enters the tick. */
  public void enter() {
    Trade trade = world.trade();
    int slot = filled % pages.length;
    int n = world.states().size();
    if (pages[slot] == null) {
      pages[slot] = new Page(trade.homeCount(), n);
    }
    Page page = pages[slot];
    filled++;
    for (int h = 0; h < trade.homeCount(); h++) {
      for (int j = 0; j < n; j++) {
        page.wanted[h][j] = trade.wanted(h, j);
        page.bought[h][j] = trade.bought(h, j);
      }
    }
    Wear wear = Wear.of(world.parameters().chipMarket().depreciation(), world.calendar().dt());
    for (int j = 0; j < n; j++) {
      State state = world.states().get(j);
      page.denied[j] = state.denied() > 0 ? state.denied() * foreignUnitsByValue(trade, j) : 0;
      page.evaded[j] = evaded(state, wear);
      page.quality[j] = trade.offered(j);
    }
  }

  /** Units of foreign chips per unit of money, at the prices that j would pay. */
  private static double foreignUnitsByValue(Trade trade, int j) {
    double units = 0;
    double value = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      if (trade.home(h) != j) {
        units += trade.wanted(h, j);
        value += trade.wantedValue(h, j);
      }
    }
    return value > 0 ? units / value : 0;
  }

  /**
   * Units that reached a state in this tick despite the controls of others: smuggled ones, and
   * compute rented abroad beyond the worn remainder of the earlier rental.
   */
  private double evaded(State state, Wear wear) {
    int j = state.number();
    double left = wear.after(rented[j], 0);
    rented[j] = world.compute().rented(j);
    return state.smuggledIn() + Math.max(0, rented[j] - left);
  }

  private int pages() {
    return Math.min(filled, pages.length);
  }

  /** Share of the makers of a state in the chips that some states would buy without controls. */
  double freeShare(State by, int[] of) {
    int h = world.trade().homeOf(by.number());
    double own = 0;
    double all = 0;
    for (int p = 0; h >= 0 && p < pages(); p++) {
      for (int i : of) {
        own += pages[p].wanted[h][i];
        for (double[] wanted : pages[p].wanted) {
          all += wanted[i];
        }
      }
    }
    return all > 0 ? own / all : 0;
  }

  /** D: share of the new compute of some states that a state could still deny, net of evasion. */
  double deniable(State by, int[] of) {
    double denied = 0;
    double evaded = 0;
    for (int p = 0; p < pages(); p++) {
      for (int i : of) {
        denied += pages[p].denied[i];
        evaded += pages[p].evaded[i];
      }
    }
    double closed = denied > 0 ? Math.max(0, 1 - evaded / denied) : 1;
    return freeShare(by, of) * closed;
  }

  /**
   * Fraction of the chips that a state would buy without controls that its own makers delivered; at
   * most 1.
   */
  double homeSupply(State of) {
    int h = world.trade().homeOf(of.number());
    int j = of.number();
    double own = 0;
    double all = 0;
    for (int p = 0; h >= 0 && p < pages(); p++) {
      own += pages[p].bought[h][j];
      for (double[] wanted : pages[p].wanted) {
        all += wanted[j];
      }
    }
    return all > 0 ? Math.min(1, own / all) : 0;
  }

  /** ℓ: share of the unit sales of a state's makers that some states bought. */
  double salesShare(State by, int[] to) {
    int h = world.trade().homeOf(by.number());
    double sold = 0;
    double all = 0;
    for (int p = 0; h >= 0 && p < pages(); p++) {
      for (int i : to) {
        sold += pages[p].bought[h][i];
      }
      for (double units : pages[p].bought[h]) {
        all += units;
      }
    }
    return all > 0 ? sold / all : 0;
  }

  /** Q: mean quality of the best foreign chip available; 1 before the first entry. */
  double quality(State of) {
    double sum = 0;
    for (int p = 0; p < pages(); p++) {
      sum += pages[p].quality[of.number()];
    }
    return pages() > 0 ? sum / pages() : 1;
  }

  /** L: lobbying of the makers of a state, weighted by their unit sales in this tick. */
  double lobby(State of) {
    double weight = 0;
    double sum = 0;
    for (ChipMaker maker : world.makers()) {
      if (maker.home() == of) {
        weight += maker.sold();
        sum += maker.sold() * maker.lobby(world.parameters());
      }
    }
    return weight > 0 ? sum / weight : 0;
  }

  /**
   * Share of the tool sales of a state that goes to some states: their part of the world's chip
   * capacity.
   */
  double toolSalesShare(int[] to) {
    double capacity = 0;
    for (int i : to) {
      capacity += world.chipIndustry().capacity(world.states().get(i));
    }
    double all = world.chipIndustry().capacity();
    return all > 0 ? capacity / all : 0;
  }

  /** 1 − n: foreign fraction of the tools of some states, weighted by capacity. */
  double foreignTools(int[] of) {
    double capacity = 0;
    double foreign = 0;
    for (int i : of) {
      State state = world.states().get(i);
      double own = world.chipIndustry().capacity(state);
      capacity += own;
      foreign += own > 0 ? own * world.chipIndustry().foreignTools(state) : 0;
    }
    return capacity > 0 ? foreign / capacity : 0;
  }

  /** True if a good could be denied to any of some states. */
  boolean anythingToDeny(Instrument instrument, State by, int[] of) {
    return instrument == Instrument.CHIP_CONTROL ? freeShare(by, of) > 0 : foreignTools(of) > 0;
  }
}

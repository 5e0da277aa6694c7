package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.policy.Instrument;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.Chain;
import org.multipolar.world.Site;
import org.multipolar.world.World;

/**
 * Allocates the output of sites, and orders for new capacity, between sites and chains.
 *
 * <p>Access {@code a_{i→h} = max(1 − x^t_{i→h}, ℓ_F (1 − e_i))}, 1 at home: a state's tool control
 * covers all sites of the chain that it hosts, and front companies evade it. They buy existing
 * output; no site builds for them: a chain's orders of capacity go to sites by {@code (1 − x^t)
 * max(K, K_seed)}. The output of a site goes to chains by {@code a T_h}.
 *
 * <p>x^t tool control, e enforcement, K capacity, T a chain's target for the input.
 */
final class Sourcing implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Calendar year from which front companies count: 31 January 2025, compliance with the foundry
   * rule; earlier leaks are in the table of deliveries.
   */
  private static final double LEAK_FROM = 2025.083;

  private static final ChipInput[] INPUTS = ChipInput.values();

  // By site and chain.

  private boolean[][] serves;
  private double[][] open;
  private double[][] access;
  private double[][] ordered;
  private double[][] given;

  /** Fraction of a chain's orders for an input that it places at a site. */
  double ordered(int site, int chain) {
    return ordered[site][chain];
  }

  /** Fraction of a site's output that a chain gets. */
  double given(int site, int chain) {
    return given[site][chain];
  }

  /** Updates access and output shares for the controls and targets of the present tick. */
  void settle(World world) {
    int sites = world.sites().size();
    int chains = world.chains().size();
    if (access == null) {
      serves = new boolean[sites][chains];
      open = new double[sites][chains];
      access = new double[sites][chains];
      ordered = new double[sites][chains];
      given = new double[sites][chains];
      for (int i = 0; i < sites; i++) {
        for (int h = 0; h < chains; h++) {
          serves[i][h] = world.sites().get(i).facts().serves(world.chains().get(h).home().id());
        }
      }
    }
    ChipsParameters p = world.parameters().chips();
    double leak = leak(world, p);
    for (int i = 0; i < sites; i++) {
      Site site = world.sites().get(i);
      for (int h = 0; h < chains; h++) {
        open[i][h] = serves[i][h] ? open(world, site, world.chains().get(h)) : 0;
        access[i][h] = serves[i][h] ? access(open[i][h], leak, site.host().enforcement()) : 0;
      }
      divide(world, i, site.input());
    }
  }

  /**
   * Allocates the orders of the month that ends at a fraction of the previous tick, by the controls
   * of that tick and the capacities at the end of the month.
   */
  void place(World world, double part) {
    double seed = world.parameters().chips().seedCapacity();
    for (int h = 0; h < world.chains().size(); h++) {
      for (ChipInput input : INPUTS) {
        place(world, h, input, seed, part);
      }
    }
  }

  private static double leak(World world, ChipsParameters p) {
    double now = world.calendar().years(world.tick()) + 1e-9;
    return world.on(Mechanism.FOUNDRY_LEAK) && now >= world.calendar().yearsUntil(LEAK_FROM)
        ? p.foundryLeak()
        : 0;
  }

  /** 1 − x^t: fraction of its demand that a chain may order at a site; 1 at home. */
  private static double open(World world, Site site, Chain chain) {
    return site.host() == chain.home()
        ? 1
        : 1
            - world
                .controls()
                .level(Instrument.TOOL_CONTROL, site.host().number(), chain.home().number());
  }

  /** a: fraction of its demand that a chain can get from a site. */
  static double access(double open, double leak, double enforcement) {
    return Math.max(open, leak * (1 - enforcement));
  }

  private void divide(World world, int i, ChipInput input) {
    double all = 0;
    for (int h = 0; h < access[i].length; h++) {
      given[i][h] = access[i][h] * world.chains().get(h).target(input);
      all += given[i][h];
    }
    if (all <= 0) {
      Arrays.fill(given[i], 0);
      return;
    }
    for (int h = 0; h < given[i].length; h++) {
      given[i][h] /= all;
    }
  }

  private void place(World world, int h, ChipInput input, double seed, double part) {
    double all = 0;
    for (int i = 0; i < access.length; i++) {
      Site site = world.sites().get(i);
      if (site.input() == input) {
        ordered[i][h] = open[i][h] * Math.max(site.capacityAt(part), seed);
        all += ordered[i][h];
      }
    }
    for (int i = 0; all > 0 && i < access.length; i++) {
      if (world.sites().get(i).input() == input) {
        ordered[i][h] /= all;
      }
    }
  }
}

package org.multipolar.gui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.policy.Instrument;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * The data of the network picture for a world after a tick.
 *
 * @param compute compute of each state, M H100e
 * @param allCompute compute of the world, M H100e
 * @param allChips chips sold in the tick
 * @param flows the largest chip sales between shown states
 * @param controls the most important controls between shown states
 * @param hiddenControls number of controls without an arrow
 * @param regimes regimes in the order of the scenario
 */
record NetworkData(
    double[] compute,
    double allCompute,
    double allChips,
    List<Flow> flows,
    List<Control> controls,
    int hiddenControls,
    List<Membership> regimes) {
  private static final int MOST_FLOWS = 30;
  private static final int MOST_CONTROLS = 60;
  private static final double LEAST_LEVEL = .05;
  private static final double LEAST_FLOW = .001;

  /** Chips that one state bought from the chip makers of another. */
  record Flow(int from, int to, double units) {}

  /** A control imposed by one state on another. */
  record Control(Instrument instrument, int by, int against, double level) {}

  /** A regime and the numbers of its members. */
  record Membership(String name, List<Integer> members) {
    boolean has(int state) {
      return members.contains(state);
    }
  }

  static NetworkData of(World world, NetworkLayout layout) {
    double[] compute = world.states().stream().mapToDouble(State::compute).toArray();
    List<Control> all = controls(world);
    List<Control> shown =
        all.stream()
            .filter(c -> layout.shows(c.by()) && layout.shows(c.against()))
            .sorted(
                Comparator.comparingDouble(
                    c -> -c.level() * (compute[c.against()] / world.totals().compute() + 1e-6)))
            .limit(MOST_CONTROLS)
            .toList();
    List<Flow> sales = sales(world);
    double allChips = sales.stream().mapToDouble(Flow::units).sum();
    return new NetworkData(
        compute,
        world.totals().compute(),
        allChips,
        sales.stream()
            .filter(f -> f.from() != f.to() && f.units() > 0)
            .filter(f -> f.units() >= LEAST_FLOW * allChips)
            .filter(f -> layout.shows(f.from()) && layout.shows(f.to()))
            .sorted(Comparator.comparingDouble(f -> -f.units()))
            .limit(MOST_FLOWS)
            .toList(),
        shown,
        all.size() - shown.size(),
        world.regimes().stream().map(regime -> membership(regime, compute.length)).toList());
  }

  private static Membership membership(Regime regime, int states) {
    return new Membership(
        regime.name(), IntStream.range(0, states).filter(regime::has).boxed().toList());
  }

  private static List<Flow> sales(World world) {
    List<Flow> sales = new ArrayList<>();
    for (int h = 0; h < world.trade().homeCount(); h++) {
      for (int j = 0; j < world.states().size(); j++) {
        sales.add(new Flow(world.trade().home(h), j, world.trade().bought(h, j)));
      }
    }
    return sales;
  }

  private static List<Control> controls(World world) {
    List<Control> all = new ArrayList<>();
    for (Instrument instrument :
        List.of(Instrument.MINERAL_CONTROL, Instrument.TOOL_CONTROL, Instrument.CHIP_CONTROL)) {
      for (int by = 0; by < world.states().size(); by++) {
        double[] row = world.controls().row(instrument, by);
        for (int against = 0; row != null && against < row.length; against++) {
          if (row[against] >= LEAST_LEVEL) {
            all.add(new Control(instrument, by, against, row[against]));
          }
        }
      }
    }
    return all;
  }
}

package org.multipolar.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.policy.Instrument;
import org.multipolar.world.Phase;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** The last phase of a run that is watched: writes down what is between states at some ticks. */
public final class PairRecording implements Phase {
  private static final long serialVersionUID = 1;

  private static final List<Instrument> CONTROLS =
      List.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL, Instrument.MINERAL_CONTROL);

  private final List<Integer> ticks;
  private final int last;
  private transient StatePairs relations;

  /**
   * @param ticks at which members are written down; at the last of them also all else
   */
  public PairRecording(List<Integer> ticks) {
    this.ticks = List.copyOf(ticks);
    last = ticks.get(ticks.size() - 1);
  }

  @Override
  public String title() {
    return "relations";
  }

  @Override
  public String story() {
    return "what is between states is written down; nothing is changed";
  }

  @Override
  public void act(World w) {
    if (w.tick() == 0) {
      relations = empty(w);
    }
    if (ticks.contains(w.tick())) {
      relations.members().add(members(w));
    }
    if (w.tick() <= last && w.tick() > last - w.calendar().ticksAYear()) {
      addTrade(w);
    }
    if (w.tick() == last) {
      addControls(w);
    }
  }

  private static StatePairs empty(World w) {
    int n = w.states().size();
    return new StatePairs(
        w.states().stream()
            .map(state -> new StatePairs.Place(state.id(), state.facts().region()))
            .toList(),
        new double[n],
        new double[n][n],
        new double[n],
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private static Map<String, boolean[]> members(World w) {
    Map<String, boolean[]> members = new LinkedHashMap<>();
    for (Regime regime : w.regimes()) {
      boolean[] in = new boolean[w.states().size()];
      for (int i = 0; i < in.length; i++) {
        in[i] = regime.has(i);
      }
      members.put(regime.name(), in);
    }
    return members;
  }

  private void addTrade(World w) {
    for (State buyer : w.states()) {
      int j = buyer.number();
      for (int h = 0; h < w.trade().homeCount(); h++) {
        relations.sold()[w.trade().home(h)][j] += w.trade().bought(h, j);
      }
      relations.smuggled()[j] += buyer.smuggledIn();
    }
  }

  private void addControls(World w) {
    int n = w.states().size();
    for (Instrument instrument : CONTROLS) {
      double[][] levels = new double[n][n];
      for (int by = 0; by < n; by++) {
        double[] row = w.controls().row(instrument, by);
        levels[by] = row == null ? levels[by] : row.clone();
      }
      relations.controls().put(instrument.id(), levels);
    }
    for (State state : w.states()) {
      relations.compute()[state.number()] = state.compute();
    }
  }

  /** Whether the run reached the last of the ticks. */
  public boolean complete() {
    return relations != null && relations.members().size() == ticks.size();
  }

  /** What was written down. */
  public StatePairs relations() {
    return relations;
  }
}

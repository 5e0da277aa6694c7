package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.MineralControl;

/**
 * Which states are answering controls on them.
 *
 * <p>A state i that can deny at least {@code answer.leverage} of the minerals of j begins to answer
 * when j tightens any of its controls on chips, tools and weights against it by a rung or more, and
 * ends when its mineral control stands at what it wants, {@code ¼ round(4 v max_k x_k)}. Before the
 * branch the record answers.
 */
public final class Answers implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double SLACK = 1e-9;
  private static final List<Instrument> ANSWERED =
      List.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL, Instrument.WEIGHT_CONTROL);

  private final World world;
  private final boolean[][] answering;

  /** Levels of the controls that are known; by state, then by who holds them and control. */
  private final double[][] seen;

  Answers(World world) {
    this.world = world;
    int n = world.states().size();
    answering = new boolean[n][];
    seen = new double[n][];
  }

  /** Sees the controls that stand; those tightened by a rung since it last saw call for answers. */
  public void watch() {
    for (State by : world.states()) {
      if (!ControlSight.canDeny(world, Instrument.MINERAL_CONTROL, by)) {
        continue;
      }
      for (State other : world.states()) {
        if (other != by) {
          watch(by.number(), other.number());
        }
      }
    }
  }

  private void watch(int by, int other) {
    boolean known = world.tick() < world.calendar().branchTick();
    for (int k = 0; k < ANSWERED.size(); k++) {
      int at = other * ANSWERED.size() + k;
      double faced = world.controls().level(ANSWERED.get(k), other, by);
      double before = seen[by] == null ? 0 : seen[by][at];
      boolean tightened =
          faced >= before + Instrument.RUNG - SLACK
              && ControlSight.needsMinerals(world, world.states().get(other));
      if (known || tightened || faced < before) {
        row(by);
        seen[by][at] = faced;
        answering[by][other] |= tightened && !known;
      }
    }
    if (answering[by] != null && answering[by][other] && level(by, other) >= desired(by, other)) {
      answering[by][other] = false;
    }
  }

  private boolean[] row(int by) {
    if (answering[by] == null) {
      answering[by] = new boolean[world.states().size()];
      seen[by] = new double[world.states().size() * ANSWERED.size()];
    }
    return answering[by];
  }

  /** Whether a state could answer anybody so far. */
  public boolean mayAnswer(int by) {
    return answering[by] != null;
  }

  /** Whether a state answers another. */
  public boolean answering(int by, int other) {
    return answering[by] != null && answering[by][other];
  }

  /** The level of its mineral control that a state wants against what it faces. */
  public double desired(int by, int other) {
    return MineralControl.desired(
        ControlSight.leverage(world, world.states().get(by)),
        world.controls().technology(other, by));
  }

  private double level(int by, int other) {
    return world.levers().level(Instrument.MINERAL_CONTROL, by, other);
  }

  /** The controls that stand are taken as known, and no answer is owed. */
  void settle(int by, int other) {
    if (ControlSight.canDeny(world, Instrument.MINERAL_CONTROL, world.states().get(by))) {
      row(by)[other] = false;
      for (int k = 0; k < ANSWERED.size(); k++) {
        seen[by][other * ANSWERED.size() + k] = world.controls().level(ANSWERED.get(k), other, by);
      }
    }
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.Rung;

/**
 * States' pending answers to controls on them.
 *
 * <p>A state i that can deny at least {@code answer.leverage} of the minerals of j begins to answer
 * when j tightens any of its controls on chips, tools and weights against i by a rung or more. It
 * stops once its mineral control has reached the desired level, {@code ¼ round(4 v max_k x_k)}.
 * Before the branch tick answers follow the record.
 */
public final class Answers implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double SLACK = 1e-9;
  private static final List<Instrument> ANSWERED =
      List.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL, Instrument.WEIGHT_CONTROL);

  private final World world;
  private final boolean[][] answering;

  /** Last known levels of controls; by state, then by controller and control. */
  private final double[][] seen;

  Answers(World world) {
    this.world = world;
    int n = world.states().size();
    answering = new boolean[n][];
    seen = new double[n][];
  }

  /**
   * Reads the controls in force; those tightened by at least a rung since the last call start an
   * answer.
   */
  public void watch() {
    for (State by : world.states()) {
      if (!ControlPerception.canDeny(world, Instrument.MINERAL_CONTROL, by)) {
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
          faced >= before + Rung.SIZE - SLACK
              && ControlPerception.needsMinerals(world, world.states().get(other));
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

  /** True if a state has been able to answer any other state so far. */
  public boolean mayAnswer(int by) {
    return answering[by] != null;
  }

  /** True if a state is answering another. */
  public boolean answering(int by, int other) {
    return answering[by] != null && answering[by][other];
  }

  /** Level of its mineral control that a state desires, given the controls that it faces. */
  public double desired(int by, int other) {
    return MineralControl.desired(
        ControlPerception.leverage(world, world.states().get(by)),
        world.controls().technology(other, by));
  }

  private double level(int by, int other) {
    return world.levers().level(Instrument.MINERAL_CONTROL, by, other);
  }

  /** Takes the controls in force as known and drops the pending answer. */
  void settle(int by, int other) {
    if (ControlPerception.canDeny(world, Instrument.MINERAL_CONTROL, world.states().get(by))) {
      row(by)[other] = false;
      for (int k = 0; k < ANSWERED.size(); k++) {
        seen[by][other * ANSWERED.size() + k] = world.controls().level(ANSWERED.get(k), other, by);
      }
    }
  }
}

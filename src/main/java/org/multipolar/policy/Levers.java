package org.multipolar.policy;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Present level of every lever of every state, the direction of its last move, and the tick until
 * which it is held.
 *
 * <p>States are consecutive numbers. Rows of bilateral levers exist once their state has used them.
 */
public final class Levers implements Serializable {
  private static final long serialVersionUID = 1;

  private final int n;
  private final double[][][] levels;
  private final byte[][][] lastChanges;
  private final int[][][] changedAt;
  private final int[][][] heldUntil;
  private final boolean[][][] written;
  private final Setting[][] chipTerms;
  private final Reach[][] reaches;
  private int[] reachAbroad = {};
  private int tick;
  private long moves;

  /**
   * @param n number of states
   */
  public Levers(int n) {
    this.n = n;
    int instruments = Instrument.values().length;
    levels = new double[instruments][n][];
    lastChanges = new byte[instruments][n][];
    changedAt = new int[instruments][n][];
    heldUntil = new int[instruments][n][];
    written = new boolean[instruments][n][];
    chipTerms = new Setting[n][];
    reaches = new Reach[n][];
  }

  /** Opens a tick, which dates the moves from now on. */
  public void open(int newTick) {
    tick = newTick;
  }

  /** Number of moves so far. */
  public long moves() {
    return moves;
  }

  /** Number of states. */
  public int states() {
    return n;
  }

  /** Level of a lever; {@code against} is ignored for a domestic one. */
  public double level(Instrument instrument, int by, int against) {
    double[] row = levels[instrument.ordinal()][by];
    return row == null ? 0 : row[slot(instrument, against)];
  }

  /** Level of a domestic lever. */
  public double level(Instrument instrument, int by) {
    return level(instrument, by, 0);
  }

  /** Sign of the last change of a lever, 0 if it never moved. */
  public int lastChange(Instrument instrument, int by, int against) {
    byte[] row = lastChanges[instrument.ordinal()][by];
    return row == null ? 0 : row[slot(instrument, against)];
  }

  /** Sign of the last change of a lever within a number of ticks, 0 without one. */
  public int lastChange(Instrument instrument, int by, int against, int ticks) {
    int sign = lastChange(instrument, by, against);
    return sign != 0
            && tick - changedAt[instrument.ordinal()][by][slot(instrument, against)] < ticks
        ? sign
        : 0;
  }

  /** True if the present level of a lever was set by a scenario, not by its state. */
  public boolean written(Instrument instrument, int by, int against) {
    boolean[] row = written[instrument.ordinal()][by];
    return row != null && row[slot(instrument, against)];
  }

  /** True if a lever is held against its state's own choice in a tick. */
  public boolean held(Instrument instrument, int by, int against, int tick) {
    int[] row = heldUntil[instrument.ordinal()][by];
    return row != null && tick < row[slot(instrument, against)];
  }

  /** The written terms of a chip control, null if its state chose a level in the default mode. */
  public Setting chipTerms(int by, int against) {
    return chipTerms[by] == null ? null : chipTerms[by][against];
  }

  /** The reach of a state's chip control; moving the lever does not change it. */
  public Reach reach(int by, int against) {
    return reaches[by] == null || reaches[by][against] == null ? Reach.TRADE : reaches[by][against];
  }

  /** States that have ever written a chip control that binds makers of other states; ascending. */
  public int[] reachAbroad() {
    return reachAbroad;
  }

  /** True if a state has ever set a bilateral lever. */
  public boolean used(Instrument instrument, int by) {
    return levels[instrument.ordinal()][by] != null;
  }

  /**
   * Moves a lever and records the direction.
   *
   * @param level in [0, 1]
   */
  public void move(Instrument instrument, int by, int against, double level) {
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException(instrument.id() + " cannot stand at " + level);
    }
    moves++;
    int slot = slot(instrument, against);
    double[] row = row(instrument, by);
    byte[] last = lastChanges[instrument.ordinal()][by];
    int sign = (int) Math.signum(level - row[slot]);
    if (sign != 0) {
      last[slot] = (byte) sign;
      changedAt[instrument.ordinal()][by][slot] = tick;
    }
    row[slot] = level;
    written[instrument.ordinal()][by][slot] = false;
    if (instrument == Instrument.CHIP_CONTROL && chipTerms[by] != null) {
      chipTerms[by][against] = null;
    }
  }

  /** Moves a lever to a written setting, including its terms. */
  public void write(Setting setting, int by, int against) {
    move(setting.instrument(), by, against, setting.level());
    written[setting.instrument().ordinal()][by][slot(setting.instrument(), against)] = true;
    if (setting.instrument() == Instrument.CHIP_CONTROL) {
      if (chipTerms[by] == null) {
        chipTerms[by] = new Setting[n];
        reaches[by] = new Reach[n];
      }
      chipTerms[by][against] = setting;
      Reach reach = setting.reach().on(reach(by, against));
      reaches[by][against] = reach;
      if (reach.extraterritorial() && Arrays.binarySearch(reachAbroad, by) < 0) {
        reachAbroad = Arrays.copyOf(reachAbroad, reachAbroad.length + 1);
        reachAbroad[reachAbroad.length - 1] = by;
        Arrays.sort(reachAbroad);
      }
    }
  }

  /** Sets a domestic lever at the start of a run, without recording a direction. */
  public void start(Instrument instrument, int by, double level) {
    start(instrument, by, 0, level);
  }

  /** Sets a lever at the start of a run, without recording a direction. */
  public void start(Instrument instrument, int by, int against, double level) {
    move(instrument, by, against, level);
    lastChanges[instrument.ordinal()][by][slot(instrument, against)] = 0;
    written[instrument.ordinal()][by][slot(instrument, against)] = true;
  }

  /** Holds a lever until a tick, exclusive. */
  public void hold(Instrument instrument, int by, int against, int until) {
    int[][] rows = heldUntil[instrument.ordinal()];
    if (rows[by] == null) {
      rows[by] = new int[instrument.bilateral() ? n : 1];
    }
    rows[by][slot(instrument, against)] = until;
  }

  private double[] row(Instrument instrument, int by) {
    int i = instrument.ordinal();
    if (levels[i][by] == null) {
      int width = instrument.bilateral() ? n : 1;
      levels[i][by] = new double[width];
      lastChanges[i][by] = new byte[width];
      changedAt[i][by] = new int[width];
      written[i][by] = new boolean[width];
    }
    return levels[i][by];
  }

  private static int slot(Instrument instrument, int against) {
    return instrument.bilateral() ? against : 0;
  }
}

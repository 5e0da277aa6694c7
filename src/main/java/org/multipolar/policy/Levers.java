package org.multipolar.policy;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where every lever of every state stands, who last moved it which way, and until when it is held.
 *
 * <p>States are dense numbers. Rows of bilateral levers exist from the first time that their state
 * uses them.
 */
public final class Levers implements Serializable {
  private static final long serialVersionUID = 1;

  private final int n;
  private final double[][][] levels;
  private final byte[][][] lastChanges;
  private final int[][][] heldUntil;
  private final Setting[][] chipTerms;
  private int[] reachAbroad = {};
  private long moves;

  /**
   * @param n number of states
   */
  public Levers(int n) {
    this.n = n;
    int instruments = Instrument.values().length;
    levels = new double[instruments][n][];
    lastChanges = new byte[instruments][n][];
    heldUntil = new int[instruments][n][];
    chipTerms = new Setting[n][];
  }

  /** Number of settings so far. */
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

  /** Sign of the last change of a lever, 0 when it never moved. */
  public int lastChange(Instrument instrument, int by, int against) {
    byte[] row = lastChanges[instrument.ordinal()][by];
    return row == null ? 0 : row[slot(instrument, against)];
  }

  /** Whether a lever is held against its state's own choice in a tick. */
  public boolean held(Instrument instrument, int by, int against, int tick) {
    int[] row = heldUntil[instrument.ordinal()][by];
    return row != null && tick < row[slot(instrument, against)];
  }

  /**
   * The written terms of a chip control, null where its state chose a level of the default mode.
   */
  public Setting chipTerms(int by, int against) {
    return chipTerms[by] == null ? null : chipTerms[by][against];
  }

  /** States that have ever written a chip control that binds makers of other states; ascending. */
  public int[] reachAbroad() {
    return reachAbroad;
  }

  /** Whether a state has ever set a bilateral lever. */
  public boolean used(Instrument instrument, int by) {
    return levels[instrument.ordinal()][by] != null;
  }

  /**
   * Moves a lever and remembers the direction.
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
    }
    row[slot] = level;
    if (instrument == Instrument.CHIP_CONTROL && chipTerms[by] != null) {
      chipTerms[by][against] = null;
    }
  }

  /** Moves a lever to a written setting, terms included. */
  public void write(Setting setting, int by, int against) {
    move(setting.instrument(), by, against, setting.level());
    if (setting.instrument() == Instrument.CHIP_CONTROL) {
      if (chipTerms[by] == null) {
        chipTerms[by] = new Setting[n];
      }
      chipTerms[by][against] = setting;
      if (setting.extraterritorial() && Arrays.binarySearch(reachAbroad, by) < 0) {
        reachAbroad = Arrays.copyOf(reachAbroad, reachAbroad.length + 1);
        reachAbroad[reachAbroad.length - 1] = by;
        Arrays.sort(reachAbroad);
      }
    }
  }

  /** Sets a lever at the start of a run, without a direction. */
  public void start(Instrument instrument, int by, double level) {
    move(instrument, by, 0, level);
    lastChanges[instrument.ordinal()][by][0] = 0;
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
    }
    return levels[i][by];
  }

  private static int slot(Instrument instrument, int against) {
    return instrument.bilateral() ? against : 0;
  }
}

package org.multipolar.world;

import java.io.Serializable;

/**
 * Times that followers take to reach a record of the frontier, within a tolerance of a point.
 *
 * <p>Followers are the open commons and the homes of labs. A follower that is at the record when it
 * is set has set it and does not follow: so the commons follow closed records, and a home those of
 * other homes. The record of tick t is dated at the end of the tick; the initial level is no
 * record, since its date is not known.
 */
public final class RecordLags implements Serializable {
  private static final long serialVersionUID = 1;

  /** Distance within which a follower has reached a record, points. */
  private static final double TOLERANCE = 1;

  private static final int OPEN = 0;

  private final double[] level;
  private final int[] date;
  private int records;

  private final int[] next;
  private final int[] matched;
  private final long[] ticks;

  /**
   * @param ticks number of ticks of the run
   * @param homes number of homes of labs
   */
  RecordLags(int ticks, int homes) {
    level = new double[ticks];
    date = new int[ticks];
    next = new int[homes + 1];
    matched = new int[homes + 1];
    this.ticks = new long[homes + 1];
  }

  /** Enters a record of the frontier. */
  void enter(int tick, double points) {
    level[records] = points;
    date[records] = tick;
    records++;
  }

  /** Enters the level of the open commons at the end of a tick, points. */
  void followOpen(int tick, double points) {
    follow(OPEN, tick, points);
  }

  /** Enters the level of the best lab of a home at the end of a tick, points. */
  void followHome(int h, int tick, double points) {
    follow(1 + h, tick, points);
  }

  private void follow(int follower, int tick, double points) {
    while (next[follower] < records && points >= level[next[follower]] - TOLERANCE) {
      int record = next[follower]++;
      boolean sets = date[record] == tick && points >= level[record];
      if (!sets) {
        matched[follower]++;
        ticks[follower] += tick - date[record];
      }
    }
  }

  /** Mean ticks that the open commons took, over the records they have reached; NaN without any. */
  public double open() {
    return mean(OPEN);
  }

  /** Mean ticks that a home took, over the records of others it has reached; NaN without any. */
  public double home(int h) {
    return mean(1 + h);
  }

  private double mean(int follower) {
    return matched[follower] > 0 ? (double) ticks[follower] / matched[follower] : Double.NaN;
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;

/**
 * Rules for AI that states have adopted and that are not yet in force.
 *
 * <p>A rule in force is the level of the lever. A state has at most one pending change; a new
 * decision before it is in force repeals or postpones it.
 */
public final class Statutes implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int NONE = Integer.MAX_VALUE;

  private final Levers levers;
  private final double[] pending;
  private final int[] due;
  private final byte[] lastChanges;

  Statutes(Levers levers) {
    this.levers = levers;
    int n = levers.states();
    pending = new double[n];
    due = new int[n];
    lastChanges = new byte[n];
    Arrays.fill(due, NONE);
  }

  /** Adopted level, in force or not. */
  public double adopted(int state) {
    return due[state] == NONE ? levers.level(Instrument.REGULATION, state) : pending[state];
  }

  /** First tick in which the pending change is in force; beyond every run without one. */
  public int due(int state) {
    return due[state];
  }

  /** Sign of the last adopted change, 0 without any. */
  int lastChange(int state) {
    return lastChanges[state];
  }

  /** Adopts a level that comes into force in a tick. */
  public void adopt(int state, double level, int tick) {
    lastChanges[state] = (byte) Math.signum(level - adopted(state));
    pending[state] = level;
    due[state] = tick;
  }

  /** Removes the pending change, because it is in force or overruled. */
  public void clear(int state) {
    due[state] = NONE;
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;

/**
 * Rules for AI that states have adopted and that are not yet in force.
 *
 * <p>A rule in force is the level of the lever. A state has at most one change on the way to it; to
 * decide again, before it is in force, repeals it or puts it off.
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

  /** Level on the books, in force or not. */
  public double adopted(int state) {
    return due[state] == NONE ? levers.level(Instrument.REGULATION, state) : pending[state];
  }

  /** First tick in which what is on the way is in force; beyond every run where nothing is. */
  public int due(int state) {
    return due[state];
  }

  /** Sign of the last change of the books, 0 when they never changed. */
  int lastChange(int state) {
    return lastChanges[state];
  }

  /** Adopts a level that is in force from a tick on. */
  public void adopt(int state, double level, int tick) {
    lastChanges[state] = (byte) Math.signum(level - adopted(state));
    pending[state] = level;
    due[state] = tick;
  }

  /** Takes what is on the way off the way: it has come, or is overruled. */
  public void clear(int state) {
    due[state] = NONE;
  }
}

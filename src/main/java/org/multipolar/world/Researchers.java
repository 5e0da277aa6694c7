package org.multipolar.world;

import java.io.Serializable;

/** The AI researchers of a state, in percent of the world's. */
public final class Researchers implements Serializable {
  private static final long serialVersionUID = 1;

  private double working;
  private double netRate;
  private double staying = 1;
  private double hired;
  private double hiredAway;
  private double effective;

  Researchers(double atStart) {
    working = atStart;
    effective = atStart;
  }

  /** T: those who work there. */
  public double working() {
    return working;
  }

  /** Net rate at which they arrive, 1/yr. */
  public double netRate() {
    return netRate;
  }

  /** Of those trained there who take a position, the share who take it there. */
  public double staying() {
    return staying;
  }

  /** B: those abroad whom its firms have hired where they are. */
  public double hired() {
    return hired;
  }

  /** Those at home whom firms of other states have hired. */
  public double hiredAway() {
    return hiredAway;
  }

  /** T_eff: what its research has of them. */
  public double effective() {
    return effective;
  }

  /** Commits the movement over a tick; nobody is hired across a border. */
  public void settle(double newWorking, double stayingShare, double dt) {
    netRate = working > 0 ? (newWorking / working - 1) / dt : 0;
    working = newWorking;
    staying = stayingShare;
    effective = newWorking;
  }

  /**
   * Commits hiring across borders.
   *
   * @param use worth of one hired abroad, of one at home
   */
  public void hire(double abroad, double away, double use) {
    hired = abroad;
    hiredAway = away;
    effective = Math.max(0, working - away) + use * abroad;
  }
}

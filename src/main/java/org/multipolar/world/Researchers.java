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

  /** T: researchers who work in the state. */
  public double working() {
    return working;
  }

  /** Net arrival rate, 1/yr. */
  public double netRate() {
    return netRate;
  }

  /** Share of the position-takers trained in the state who take a position there. */
  public double staying() {
    return staying;
  }

  /** B: researchers abroad hired remotely by the state's firms. */
  public double hired() {
    return hired;
  }

  /** Researchers at home hired by firms of other states. */
  public double hiredAway() {
    return hiredAway;
  }

  /** T_eff: researchers effective in the state's research. */
  public double effective() {
    return effective;
  }

  /** Sets the movement over a tick, without any hiring across borders. */
  public void settle(double newWorking, double stayingShare, double dt) {
    netRate = working > 0 ? (newWorking / working - 1) / dt : 0;
    working = newWorking;
    staying = stayingShare;
    effective = newWorking;
  }

  /**
   * Sets hiring across borders.
   *
   * @param use value of a researcher hired abroad, relative to one at home
   */
  public void hire(double abroad, double away, double use) {
    hired = abroad;
    hiredAway = away;
    effective = Math.max(0, working - away) + use * abroad;
  }
}

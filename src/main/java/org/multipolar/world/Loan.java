package org.multipolar.world;

import java.io.Serializable;

/** Compute that a state lends and borrows through bodies. */
public final class Loan implements Serializable {
  private static final long serialVersionUID = 1;

  private double net;
  private double perMillion;
  private double access = 1;

  Loan() {}

  /** Compute borrowed less compute lent, M H100e; negative for lenders. */
  public double net() {
    return net;
  }

  /** Compute borrowed, H100e per million people. */
  public double perMillion() {
    return perMillion;
  }

  /** Factor acc on both rates of diffusion; exactly 1 without a loan. */
  public double access() {
    return access;
  }

  /** Sets the compute lent and borrowed. */
  public void settle(double newNet, double borrowedPerMillion, double factor) {
    net = newNet;
    perMillion = borrowedPerMillion;
    access = factor;
  }
}

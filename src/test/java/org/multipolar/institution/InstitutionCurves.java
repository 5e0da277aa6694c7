package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.SmugglingParameters;

/** The functions of this room that the manual draws and no other room calls. */
public final class InstitutionCurves {

  private InstitutionCurves() {}

  /**
   * Share of spending that a buyer without controls gives to one of two makers of different homes
   * whose chips are equally good.
   *
   * @param price of that maker relative to the other
   */
  public static double share(double price, double elasticity) {
    CesDemand demand = new CesDemand(new int[] {0, 1}, 2);
    double[] shares = new double[2];
    demand.at(
        new double[] {FastMath.log(price), 0}, new double[2], new double[] {1, 1}, elasticity);
    demand.free(new double[] {1, 1}, shares);
    return shares[0];
  }

  /** Fraction that a state rents of the compute it misses, where no rule covers remote use. */
  public static double rented(double denied, SmugglingParameters p) {
    return RemoteAccess.part(denied, 0, p);
  }
}

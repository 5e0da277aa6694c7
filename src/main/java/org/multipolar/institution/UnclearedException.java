package org.multipolar.institution;

import java.time.YearMonth;

/** Thrown if no prices clear the chip market. */
public final class UnclearedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final int maker;
  private final double ratio;
  private final boolean quotas;

  /**
   * @param maker the maker farthest from selling its supply
   * @param ratio its demand as a multiple of its supply
   * @param quotas whether a buyer is under a quota
   */
  UnclearedException(int maker, double ratio, boolean quotas) {
    super("no prices clear the chip market");
    this.maker = maker;
    this.ratio = ratio;
    this.quotas = quotas;
  }

  /** The maker farthest from selling its supply. */
  int maker() {
    return maker;
  }

  /**
   * The message for the user; without a formatter, which would weigh on pages in a browser.
   *
   * @param id the maker's id
   */
  String inWords(String id, YearMonth month) {
    return id
        + " finds no price for its chips in "
        + month
        + ": demand is "
        + Math.rint(ratio * 1e4) / 1e4
        + " times supply"
        + (quotas
            ? ", and quotas turn buyers away all at once; set chipMarket.redirection to 0 or 1, or"
                + " replace the quotas by shares"
            : "; lower chipMarket.substitutionElasticity");
  }
}

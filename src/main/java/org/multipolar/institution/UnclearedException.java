package org.multipolar.institution;

import java.time.YearMonth;

/** Thrown if no prices clear the chip market. */
public final class UnclearedException extends IllegalStateException {
  private static final long serialVersionUID = 1;
  private static final long PARTS = 10_000;

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
   * The message for the user.
   *
   * @param id the maker's id
   */
  String inWords(String id, YearMonth month) {
    return id
        + " finds no price for its chips in "
        + month
        + ": demand is "
        + decimals(ratio)
        + " times supply"
        + (quotas
            ? ", and quotas turn buyers away all at once; set chipMarket.redirection to 0 or 1, or"
                + " replace the quotas by shares"
            : "; lower chipMarket.substitutionElasticity");
  }

  /** Four decimals, without the formatter of Java, which would make pages a fifth larger. */
  private static String decimals(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : "∞";
    }
    long parts = Math.round(PARTS * value);
    return parts / PARTS + "." + Long.toString(PARTS + parts % PARTS).substring(1);
  }
}

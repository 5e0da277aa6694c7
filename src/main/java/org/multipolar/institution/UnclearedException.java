package org.multipolar.institution;

import java.time.YearMonth;
import java.util.Locale;

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
   * The message for the user.
   *
   * @param id the maker's id
   */
  String inWords(String id, YearMonth month) {
    return String.format(
        Locale.ROOT,
        "%s finds no price for its chips in %s: demand is %.4g times supply%s",
        id,
        month,
        ratio,
        quotas
            ? ", and quotas turn buyers away all at once; set chipMarket.redirection to 0 or 1, or"
                + " replace the quotas by shares"
            : "; lower chipMarket.substitutionElasticity");
  }
}

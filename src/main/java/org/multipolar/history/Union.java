package org.multipolar.history;

import java.util.List;

/** The members of the European Union. */
final class Union {
  static final List<String> STATES =
      List.of(
          "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV",
          "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN",
          "SWE");

  private Union() {}
}

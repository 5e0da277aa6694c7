package org.multipolar.value;

import java.util.List;

/**
 * The sub-regions of the United Nations standard M49, in the order in which pictures place them.
 */
public final class Subregion {
  private static final List<String> AROUND =
      List.of(
          "Northern America",
          "Western Europe",
          "Northern Europe",
          "Southern Europe",
          "Eastern Europe",
          "Central Asia",
          "Western Asia",
          "Southern Asia",
          "Eastern Asia",
          "South-eastern Asia",
          "Australia and New Zealand",
          "Melanesia",
          "Micronesia",
          "Polynesia",
          "Northern Africa",
          "Sub-Saharan Africa",
          "Latin America and the Caribbean");

  private Subregion() {}

  /** The place of a region around the world; what is none comes last. */
  public static int place(String region) {
    int at = AROUND.indexOf(region);
    return at < 0 ? AROUND.size() : at;
  }
}

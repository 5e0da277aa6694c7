package org.multipolar.metric;

import java.util.List;
import java.util.Map;

/**
 * What is between states in one run, which results do not hold.
 *
 * @param states in the order of all arrays
 * @param compute of each at the last date, M H100e
 * @param sold chips that buyers bought from the makers of a seller in the twelve months to the last
 *     date, M H100e; [seller][buyer]
 * @param smuggled chips that reached buyers past controls in these months, M H100e
 * @param controls levels in force at the last date, by instrument; [by][against]
 * @param members of each date, by body
 */
public record StatePairs(
    List<Place> states,
    double[] compute,
    double[][] sold,
    double[] smuggled,
    Map<String, double[][]> controls,
    List<Map<String, boolean[]>> members) {

  /** A state, with the region that places it in a picture. */
  public record Place(String id, String region) {}
}

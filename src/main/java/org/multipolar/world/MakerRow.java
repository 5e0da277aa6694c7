package org.multipolar.world;

import java.io.Serializable;

/**
 * A chip maker as a world table gives it.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param share its share φ of the packages of its home's chain, [0, 1]
 * @param quality worth of one of its H100e to a buyer, relative to the best
 * @param capacity M H100e a year at full yield
 * @param performance H100 units per chip
 * @param yield present yield, [0, 1]
 * @param yieldMax yield that learning approaches, [0, 1]
 * @param indigenisation share of the tool chain that is domestic or beyond denial, [0, 1]
 */
public record MakerRow(
    String id,
    String name,
    String home,
    double share,
    double quality,
    double capacity,
    double performance,
    double yield,
    double yieldMax,
    double indigenisation)
    implements Serializable {

  /** The same maker with another capacity, M H100e a year at full yield. */
  public MakerRow withCapacity(double other) {
    return new MakerRow(
        id, name, home, share, quality, other, performance, yield, yieldMax, indigenisation);
  }

  /** The same maker elsewhere, with another share of the packages made there. */
  public MakerRow at(String state, double part) {
    return new MakerRow(
        id, name, state, part, quality, capacity, performance, yield, yieldMax, indigenisation);
  }
}

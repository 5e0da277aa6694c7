package org.multipolar.world;

import java.io.Serializable;

/**
 * A designer of AI chips as a world table gives it.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param share its share φ of the packages of its home's chain, [0, 1]
 * @param quality worth of one of its H100e to a buyer, relative to the best
 */
public record MakerRow(String id, String name, String home, double share, double quality)
    implements Serializable {

  /** The same maker elsewhere, with another share of the packages made there. */
  public MakerRow at(String state, double part) {
    return new MakerRow(id, name, state, part, quality);
  }
}

package org.multipolar.world;

import java.io.Serializable;

/**
 * A designer of AI chips as given in a world table.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param share its share φ of the packages of its home's chain, [0, 1]
 * @param quality value of one of its H100e to a buyer, relative to the best
 */
public record MakerRow(String id, String name, String home, double share, double quality)
    implements Serializable {

  /**
   * Returns the same maker in another home state, with another share of the packages made there.
   */
  public MakerRow at(String state, double part) {
    return new MakerRow(id, name, state, part, quality);
  }
}

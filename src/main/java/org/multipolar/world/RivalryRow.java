package org.multipolar.world;

import java.io.Serializable;

/**
 * A strategic rivalry of two states, as given in a world table.
 *
 * @param a id of the first, before the second in the alphabet
 * @param b id of the second
 * @param strength [0, 1]
 */
public record RivalryRow(String a, String b, double strength) implements Serializable {

  public RivalryRow {
    if (a.compareTo(b) > 0) {
      String first = b;
      b = a;
      a = first;
    }
  }
}

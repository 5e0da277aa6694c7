package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;

/** The home states of firms, numbered h = 0, 1, … in the order of their state numbers. */
class HomeIndex implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] homes;
  private final int[] numberOfHome;

  /**
   * @param firms active firms; an inert firm does not make its state a home
   * @param states number of states
   */
  HomeIndex(Stream<? extends Firm> firms, int states) {
    homes = firms.mapToInt(f -> f.home().number()).sorted().distinct().toArray();
    numberOfHome = new int[states];
    Arrays.fill(numberOfHome, -1);
    for (int h = 0; h < homes.length; h++) {
      numberOfHome[homes[h]] = h;
    }
  }

  /** Number of home states. */
  public final int homeCount() {
    return homes.length;
  }

  /** State number of home h. */
  public final int home(int h) {
    return homes[h];
  }

  /** Number h of a state as a home, −1 if it is none. */
  public final int homeOf(int state) {
    return numberOfHome[state];
  }
}

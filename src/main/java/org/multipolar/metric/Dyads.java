package org.multipolar.metric;

import org.multipolar.world.State;
import org.multipolar.world.World;

/** The dyads with the highest mutual threat. */
final class Dyads {
  private static final int FIRST = 50;
  private static final double TREATY = .9;

  private Dyads() {}

  /**
   * Whether the dyad with the highest threat is the United States with China or Russia, and no dyad
   * of treaty allies of the United States is among the top fifty: 1 or 0. NaN if the world lacks
   * one of the three states.
   */
  static double asRecorded(World w) {
    int n = w.states().size();
    int usa = number(w, "USA");
    int chn = number(w, "CHN");
    int rus = number(w, "RUS");
    if (usa < 0 || chn < 0 || rus < 0) {
      return Double.NaN;
    }
    double rivals = Math.max(heat(w, usa, chn), heat(w, usa, rus));
    double allies = 0;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        double heat = heat(w, a, b);
        if (heat > rivals) {
          return 0;
        }
        if (allied(w, a) && allied(w, b)) {
          allies = Math.max(allies, heat);
        }
      }
    }
    int hotter = 0;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        hotter += heat(w, a, b) > allies ? 1 : 0;
      }
    }
    return hotter >= FIRST ? 1 : 0;
  }

  private static int number(World w, String id) {
    for (State state : w.states()) {
      if (state.id().equals(id)) {
        return state.number();
      }
    }
    return -1;
  }

  private static boolean allied(World w, int state) {
    return w.states().get(state).facts().security() >= TREATY;
  }

  private static double heat(World w, int a, int b) {
    return (w.threats().of(a, b) + w.threats().of(b, a)) / 2;
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.policy.Instrument;

/**
 * Lifetimes of controls: from a tightening that a state chose to the next relaxation of the same
 * lever, by whatever cause. Controls still in force are censored (Kaplan and Meier 1958).
 */
public final class ControlLife implements Serializable {
  private static final long serialVersionUID = 1;

  /** Lever → tick since which it has been tightened. */
  private final Map<String, Integer> standing = new TreeMap<>();

  private final List<Integer> ended = new ArrayList<>();

  /** Processes an event. */
  void see(
      String actor, Event.Kind kind, String target, String item, double from, double to, int tick) {
    boolean relaxes = to < from && !standing.isEmpty();
    if (kind != Event.Kind.TIGHTENED && !relaxes
        || Instrument.named(item).filter(Instrument::bilateral).isEmpty()) {
      return;
    }
    String lever = actor + " " + item + " " + target;
    if (kind == Event.Kind.TIGHTENED) {
      standing.putIfAbsent(lever, tick);
    } else if (to < from && standing.containsKey(lever)) {
      ended.add(tick - standing.remove(lever));
    }
  }

  /** Median lifetime of controls, in ticks; NaN while more than half survive. */
  public double median(int tick) {
    List<Integer> ends = ended.stream().sorted().toList();
    double survive = 1;
    for (int k = 0; k < ends.size(); k++) {
      int after = ends.get(k);
      long atRisk =
          ends.size() - k + standing.values().stream().filter(t -> tick - t >= after).count();
      survive *= 1 - 1.0 / atRisk;
      if (survive <= .5 && (k + 1 == ends.size() || ends.get(k + 1) > after)) {
        return after;
      }
    }
    return Double.NaN;
  }
}

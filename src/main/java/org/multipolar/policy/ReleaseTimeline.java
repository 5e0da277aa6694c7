package org.multipolar.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Releases by date: those on record and those that policies set. A release on record takes the tier
 * of the policy that then holds its lab.
 *
 * @param start tiers of labs before their first release on record
 * @param recorded releases on record, those before the run with ticks below 0
 * @param acts policies, in the order of a scenario
 */
public record ReleaseTimeline(
    List<ReleaseMeasure> start, List<ReleaseMeasure> recorded, List<ReleaseAct> acts)
    implements Serializable {

  public ReleaseTimeline {
    start = List.copyOf(start);
    recorded = List.copyOf(recorded);
    acts = List.copyOf(acts);
  }

  /** Returns a copy with one more act, which replaces one on the same labs and day. */
  public ReleaseTimeline with(ReleaseAct act) {
    List<ReleaseAct> all = new ArrayList<>(acts);
    boolean placed = false;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).sameAs(act)) {
        all.set(i, act);
        placed = true;
      }
    }
    if (!placed) {
      all.add(act);
    }
    return new ReleaseTimeline(start, recorded, all);
  }

  /** All releases as measures, by tick. */
  public List<ReleaseMeasure> measures() {
    List<ReleaseAct> byDate = new ArrayList<>(acts);
    byDate.sort(Comparator.comparing(ReleaseAct::at));
    List<ReleaseMeasure> all = new ArrayList<>(start);
    for (ReleaseMeasure row : recorded) {
      ReleaseTier tier = row.tier();
      int heldUntil = row.heldUntil();
      for (ReleaseAct act : byDate) {
        if (act.holds(row)) {
          tier = act.tier();
          heldUntil = act.heldUntil();
        }
      }
      all.add(
          new ReleaseMeasure(
              Math.max(0, row.tick()), row.lab(), tier, heldUntil, true, row.level()));
    }
    for (ReleaseAct act : byDate) {
      for (String lab : act.labs()) {
        all.add(
            new ReleaseMeasure(act.tick(), lab, act.tier(), act.heldUntil(), false, Double.NaN));
      }
    }
    all.sort(Comparator.comparingInt(ReleaseMeasure::tick));
    return List.copyOf(all);
  }
}

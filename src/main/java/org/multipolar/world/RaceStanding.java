package org.multipolar.world;

import java.util.List;
import org.multipolar.value.parameter.RaceParameters;

/**
 * Standing of the labs' race when they choose their safety.
 *
 * @param teams number of labs that take part
 * @param safe number of them whose safety share is at least one half
 * @param best potential of the best, points
 * @param second potential of the second, points; −∞ without one
 */
public record RaceStanding(int teams, int safe, double best, double second) {

  /** Computes the standing of the active labs. */
  public static RaceStanding of(List<Lab> labs) {
    int teams = 0;
    int safe = 0;
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Lab lab : labs) {
      if (lab.active()) {
        teams++;
        safe += lab.safetyShare() >= .5 ? 1 : 0;
        second = Math.max(second, Math.min(best, lab.potential()));
        best = Math.max(best, lab.potential());
      }
    }
    return new RaceStanding(teams, safe, best, second);
  }

  /** Converts a potential to units of the race; the best is at the spread of the race. */
  double position(double potential, RaceParameters p) {
    return Math.max(0, p.spread() - (best - potential) / p.unit());
  }
}

package org.multipolar.scenario;

import java.util.List;
import org.multipolar.policy.Instrument;

/**
 * What a teaching case adds.
 *
 * @param predict what to predict before the run; possibly empty
 * @param note for the teacher; possibly empty
 * @param levers sliders
 */
public record Classroom(String predict, String note, List<Lever> levers) {
  public Classroom {
    levers = List.copyOf(levers);
  }

  /**
   * A slider.
   *
   * @param by id of the state or bloc whose lever it is
   * @param against ids of those at whom it is aimed; empty for a domestic lever
   * @param instrument the lever
   * @param min left end, [0, 1]
   * @param max right end, [0, 1]
   * @param label its label
   */
  public record Lever(
      String by,
      List<String> against,
      Instrument instrument,
      double min,
      double max,
      String label) {
    public Lever {
      against = List.copyOf(against);
    }
  }
}

package org.multipolar.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A dated political act of a firm.
 *
 * @param tick first tick in which it acts
 * @param firm id of the firm
 * @param lever the lever it sets
 * @param level level; NaN returns the lever to the firm's default behaviour
 * @param against numbers of the target states; none for all
 * @param held whether no rule of the firm changes it from then on
 */
public record FirmMeasure(
    int tick, String firm, FirmLever lever, double level, List<Integer> against, boolean held)
    implements Serializable {

  public FirmMeasure {
    against = List.copyOf(against);
  }
}

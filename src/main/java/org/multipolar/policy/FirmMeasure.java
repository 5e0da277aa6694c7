package org.multipolar.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A dated act of a firm in politics.
 *
 * @param tick first tick in which it acts
 * @param firm id of the firm
 * @param lever what it does
 * @param level how far; NaN gives the lever back to the firm's habit
 * @param against numbers of the states at which it is aimed; none for all
 * @param held whether no rule of the firm's changes it from then on
 */
public record FirmMeasure(
    int tick, String firm, FirmLever lever, double level, List<Integer> against, boolean held)
    implements Serializable {

  public FirmMeasure {
    against = List.copyOf(against);
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.policy.ReleaseTier;

/**
 * A release of a lab's best model on record.
 *
 * @param lab id of the lab
 * @param date date of the release
 * @param model name of the model
 * @param tier release tier
 * @param level capability index of a generation that appears on that day in every run, points; NaN
 *     if the run has its own dates and levels
 */
public record ReleaseRow(String lab, LocalDate date, String model, ReleaseTier tier, double level)
    implements Serializable {

  /** True if weights were released at once. */
  public boolean open() {
    return tier == ReleaseTier.OPEN;
  }
}

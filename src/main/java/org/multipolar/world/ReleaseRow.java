package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import org.multipolar.policy.ReleaseTier;

/**
 * How the best model of a lab came out, as the record has it.
 *
 * @param lab id of the lab
 * @param date when
 * @param model name of the model
 * @param tier how
 * @param level capability index of a generation that appears on that day in every run, points; NaN
 *     where the run has its own dates and levels
 */
public record ReleaseRow(String lab, LocalDate date, String model, ReleaseTier tier, double level)
    implements Serializable {

  /** Whether weights were out at once. */
  public boolean open() {
    return tier == ReleaseTier.OPEN;
  }
}

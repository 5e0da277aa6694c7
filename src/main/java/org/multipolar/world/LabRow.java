package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An AI lab as given in a world table.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param from first day of its existence
 * @param host id of the investor whose compute it uses, empty for its home's unnamed pool
 * @param potential capability index that it could release, at the start or at entry, points
 * @param released index of its best model released at the start, points, NaN if none
 * @param opened index of its best weights released at the start, points, NaN if none
 * @param computeLog log10 of its research compute relative to the largest, at the start or at entry
 * @param talentMultiplier quality of its researchers relative to the home state's
 * @param complement share of its income from complements (cloud, devices, chips, advertising), [0,
 *     1]
 * @param safetyShare share of its compute spent on safety, [0, 1]
 */
public record LabRow(
    String id,
    String name,
    String home,
    LocalDate from,
    String host,
    double potential,
    double released,
    double opened,
    double computeLog,
    double talentMultiplier,
    double complement,
    double safetyShare)
    implements Serializable {

  /** Returns the same lab in another home state. */
  public LabRow at(String state) {
    return new LabRow(
        id,
        name,
        state,
        from,
        host,
        potential,
        released,
        opened,
        computeLog,
        talentMultiplier,
        complement,
        safetyShare);
  }
}

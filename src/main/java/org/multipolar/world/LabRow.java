package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An AI lab as a world table gives it.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param from when it exists
 * @param host id of the investor with whose compute it works, empty for its home's unnamed pool
 * @param potential capability index that it could release, at the start or at entry, points
 * @param released index of the best model that is out at the start, points, NaN if none
 * @param opened index of the best weights that are out at the start, points, NaN if none
 * @param computeLog log10 of its research compute to the largest, at the start or at entry
 * @param talentMultiplier quality of its researchers relative to the home state's
 * @param complement share of its income from complements (cloud, devices, chips, advertising), [0,
 *     1]
 * @param computeShare share of the home state's compute that it uses for research, [0, 1]
 * @param capability capability index of its best model, points
 * @param openCapability capability of the best weights that it has released, NaN if none
 * @param open whether its models are open at the start
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
    double computeShare,
    double capability,
    double openCapability,
    boolean open,
    double safetyShare)
    implements Serializable {

  /** The same lab elsewhere, with another share of the compute there. */
  public LabRow at(String state, double part) {
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
        part,
        capability,
        openCapability,
        open,
        safetyShare);
  }
}

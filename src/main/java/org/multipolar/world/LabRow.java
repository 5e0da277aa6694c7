package org.multipolar.world;

import java.io.Serializable;

/**
 * An AI lab as a world table gives it.
 *
 * @param id short name
 * @param name name in words
 * @param home id of its home state
 * @param computeShare share of the home state's compute that it uses for research, [0, 1]
 * @param talentMultiplier quality of its researchers relative to the home state's
 * @param capability capability index of its best model, points
 * @param openCapability capability of the best weights that it has released, NaN if none
 * @param open whether its models are open at the start
 * @param complement share of its income from complements (cloud, devices, chips, advertising), [0,
 *     1]
 * @param safetyShare share of its compute spent on safety, [0, 1]
 */
public record LabRow(
    String id,
    String name,
    String home,
    double computeShare,
    double talentMultiplier,
    double capability,
    double openCapability,
    boolean open,
    double complement,
    double safetyShare)
    implements Serializable {}

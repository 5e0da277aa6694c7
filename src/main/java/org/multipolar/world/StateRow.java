package org.multipolar.world;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.multipolar.policy.Instrument;
import org.multipolar.value.GlobalSouth;

/**
 * A state as a world table gives it, at the start of the run.
 *
 * @param id short name used in files and keys
 * @param name name in words
 * @param region region
 * @param latitude degrees north, of the capital
 * @param longitude degrees east
 * @param gdp output, tn USD a year
 * @param population million
 * @param south side of the development divide
 * @param preparedness digital preparedness, [0, 1]
 * @param idealPoint 0 sovereignty and development first … 1 security and rights first
 * @param compute installed AI compute, M H100e
 * @param budgetShare spending on AI chips as a share of output, 1/yr
 * @param growth trend growth of output, 1/yr
 * @param talent share of the world's AI researchers who work there, percent
 * @param talentOrigin share who were trained there, percent
 * @param toolShare share of the leverage over the tool chain of chips, [0, 1]
 * @param mineralShare share of the supply of critical minerals, [0, 1]
 * @param hubDiversion largest share of its own chips that can be diverted through it, [0, 1]
 * @param levers levels of domestic levers at the start, [0, 1]
 * @param blocks ids of the home states whose closed services are not to be had there
 */
public record StateRow(
    String id,
    String name,
    String region,
    double latitude,
    double longitude,
    double gdp,
    double population,
    GlobalSouth south,
    double preparedness,
    double idealPoint,
    double compute,
    double budgetShare,
    double growth,
    double talent,
    double talentOrigin,
    double toolShare,
    double mineralShare,
    double hubDiversion,
    Map<Instrument, Double> levers,
    List<String> blocks)
    implements Serializable {

  public StateRow {
    Map<Instrument, Double> given = new EnumMap<>(Instrument.class);
    given.putAll(levers);
    levers = Collections.unmodifiableMap(given);
    blocks = List.copyOf(blocks);
  }

  /** Level of a lever at the start. */
  public double level(Instrument instrument) {
    return levers.getOrDefault(instrument, 0.0);
  }

  /** The same state with another spending on AI chips, as a share of output. */
  public StateRow withBudgetShare(double share) {
    return new StateRow(
        id,
        name,
        region,
        latitude,
        longitude,
        gdp,
        population,
        south,
        preparedness,
        idealPoint,
        compute,
        share,
        growth,
        talent,
        talentOrigin,
        toolShare,
        mineralShare,
        hubDiversion,
        levers,
        blocks);
  }
}

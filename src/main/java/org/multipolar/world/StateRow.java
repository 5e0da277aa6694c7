package org.multipolar.world;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.GlobalSouth;

/**
 * A state as given in a world table, at the start of the run. {@link StateFigure} lists the meaning
 * and unit of its figures.
 *
 * @param id short name used in files and keys
 * @param name name in words
 * @param region M49 sub-region
 * @param continent M49 region
 * @param south side of the development divide
 * @param veto whether it is a permanent member of the Security Council
 * @param nuclear whether it has nuclear arms
 * @param figures its figures
 * @param levers levels of domestic levers at the start, [0, 1]
 * @param blocks ids of the home states whose closed services are unavailable there
 */
public record StateRow(
    String id,
    String name,
    String region,
    String continent,
    GlobalSouth south,
    boolean veto,
    boolean nuclear,
    StateFigures figures,
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

  /** Returns a copy with one figure replaced. */
  public StateRow with(StateFigure figure, double value) {
    return new StateRow(
        id,
        name,
        region,
        continent,
        south,
        veto,
        nuclear,
        figures.with(figure, value),
        levers,
        blocks);
  }

  public double gdp() {
    return figures.of(StateFigure.GDP);
  }

  public double population() {
    return figures.of(StateFigure.POPULATION);
  }

  public double workingAge() {
    return figures.of(StateFigure.WORKING_AGE);
  }

  public double preparedness() {
    return figures.of(StateFigure.PREPAREDNESS);
  }

  public double net() {
    return figures.of(StateFigure.NET);
  }

  public double lang() {
    return figures.of(StateFigure.LANG);
  }

  public double electricity() {
    return figures.of(StateFigure.ELECTRICITY);
  }

  public double idealPoint() {
    return figures.of(StateFigure.IDEAL_POINT);
  }

  public double position() {
    return figures.of(StateFigure.POSITION);
  }

  public double hedge() {
    return figures.of(StateFigure.HEDGE);
  }

  public double security() {
    return figures.of(StateFigure.SECURITY);
  }

  public double compute() {
    return figures.of(StateFigure.COMPUTE);
  }

  public double budgetShare() {
    return figures.of(StateFigure.BUDGET_SHARE);
  }

  public double growth() {
    return figures.of(StateFigure.GROWTH);
  }

  public double talent() {
    return figures.of(StateFigure.TALENT);
  }

  public double talentOrigin() {
    return figures.of(StateFigure.TALENT_ORIGIN);
  }

  public double toolShare() {
    return figures.of(StateFigure.TOOL_SHARE);
  }

  public double supplyRole() {
    return figures.of(StateFigure.SUPPLY_ROLE);
  }

  public double mineralGallium() {
    return figures.of(StateFigure.MINERAL_GALLIUM);
  }

  public double throughflow() {
    return figures.of(StateFigure.THROUGHFLOW);
  }

  /**
   * √(s v), from its security tie and its role in the chip supply chain; the criterion of club
   * invitations.
   */
  public double gate() {
    return FastMath.sqrt(security() * supplyRole());
  }

  public double lawLevel() {
    return figures.of(StateFigure.LAW_LEVEL);
  }

  public double lawLag() {
    return figures.of(StateFigure.LAW_LAG);
  }

  public double latitude() {
    return figures.of(StateFigure.LATITUDE);
  }

  public double longitude() {
    return figures.of(StateFigure.LONGITUDE);
  }
}

package org.multipolar.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The catalogue of levers. All levels run from 0 (nothing) to 1 (as far as it goes). */
public enum Instrument {
  CHIP_CONTROL(
      "chip-control",
      "x^c",
      true,
      "export control on AI chips, by share denied, performance threshold or quota"),
  TOOL_CONTROL(
      "tool-control", "x^t", true, "export control on the tools and inputs of chip making"),
  MINERAL_CONTROL("mineral-control", "x^m", true, "export control on critical minerals"),
  WEIGHT_CONTROL(
      "weight-control", "x^w", true, "export control on the weights and services of closed models"),
  REGULATION("regulation", "r", false, "regulatory stringency towards AI at home"),
  OPENNESS("openness", "o", false, "stance on open sharing of models"),
  SUBSIDY("subsidy", "sigma", false, "industrial subsidy of domestic chips"),
  TALENT_BARRIER("talent-barrier", "tau", false, "barriers to researchers entering or leaving"),
  IMPORT_REFUSAL(
      "import-refusal", "b", false, "share of foreign chips that buyers at home must not take"),
  ENFORCEMENT(
      "enforcement", "e", false, "enforcement of the export controls of others: end-use checks");

  /** Distance between two rungs of a lever. */
  public static final double RUNG = .25;

  private static final List<Instrument> BILATERAL =
      Arrays.stream(values()).filter(Instrument::bilateral).toList();
  private static final List<Instrument> DOMESTIC =
      Arrays.stream(values()).filter(i -> !i.bilateral()).toList();

  private final String id;
  private final String symbol;
  private final boolean bilateral;
  private final String summary;

  Instrument(String id, String symbol, boolean bilateral, String summary) {
    this.id = id;
    this.symbol = symbol;
    this.bilateral = bilateral;
    this.summary = summary;
  }

  /** Name in scenario files. */
  public String id() {
    return id;
  }

  public String symbol() {
    return symbol;
  }

  /** Whether it is aimed at another state. */
  public boolean bilateral() {
    return bilateral;
  }

  public String summary() {
    return summary;
  }

  public static List<Instrument> bilaterals() {
    return BILATERAL;
  }

  public static List<Instrument> domestics() {
    return DOMESTIC;
  }

  public static Optional<Instrument> named(String id) {
    return Arrays.stream(values()).filter(i -> i.id.equals(id)).findFirst();
  }

  /** The next rung strictly above a level; above 1 where there is none. */
  public static double above(double level) {
    return (Math.floor(level / RUNG + 1e-9) + 1) * RUNG;
  }

  /** The next rung strictly below a level; below 0 where there is none. */
  public static double below(double level) {
    return (Math.ceil(level / RUNG - 1e-9) - 1) * RUNG;
  }

  /** The rung nearest to a level. */
  public static double nearest(double level) {
    return Math.rint(level / RUNG) * RUNG;
  }
}

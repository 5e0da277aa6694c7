package org.multipolar.world;

/** A figure of a state in a world table, at the start of the run. */
public enum StateFigure {
  /** Degrees north, of the capital. */
  LATITUDE("latitude", -90, 90, InBloc.LARGEST),
  /** Degrees east. */
  LONGITUDE("longitude", -180, 180, InBloc.LARGEST),
  /** Output, tn USD a year. */
  GDP("gdp", 1e-9, 1e6, InBloc.TOTAL),
  /** Million people. */
  POPULATION("population", 1e-9, 1e6, InBloc.TOTAL),
  /** Share of people aged 15 to 64. */
  WORKING_AGE("workingAge", 0, 1, InBloc.BY_PEOPLE),
  /** Digital preparedness. */
  PREPAREDNESS("preparedness", 0, 1, InBloc.BY_PEOPLE),
  /** Share of people who use the internet. */
  NET("net", 0, 1, InBloc.BY_PEOPLE),
  /** How well models speak what people there speak. */
  LANG("lang", 0, 1, InBloc.BY_PEOPLE),
  /** Electricity generated, TWh a year. */
  ELECTRICITY("electricity", 0, 1e6, InBloc.TOTAL),
  /** Votes in the United Nations: 0 development and sovereignty first … 1 security and rights. */
  IDEAL_POINT("idealPoint", 0, 1, InBloc.BY_OUTPUT),
  /** Position y in technology and strategy: 0 China-led … 1 US-led. */
  POSITION("position", 0, 1, InBloc.BY_OUTPUT),
  /** Hedge h: 0 tied to one order or none … 1 tied to both as much as their leaders. */
  HEDGE("hedge", 0, 1, InBloc.BY_OUTPUT),
  /** Security tie s to the United States. */
  SECURITY("security", 0, 1, InBloc.BY_OUTPUT),
  /** Installed AI compute, M H100e. */
  COMPUTE("compute", 0, 1e6, InBloc.TOTAL),
  /** Spending on AI chips as a share of output, 1/yr. */
  BUDGET_SHARE("budgetShare", 0, 1, InBloc.BY_OUTPUT),
  /** Trend growth of output, 1/yr. */
  GROWTH("growth", -1, 1, InBloc.BY_OUTPUT),
  /** Share of the world's AI researchers who work there, percent. */
  TALENT("talent", 0, 100, InBloc.TOTAL),
  /** Share who were trained there, percent. */
  TALENT_ORIGIN("talentOrigin", 0, 100, InBloc.TOTAL),
  /** Share of the leverage over the tools of chip making. */
  TOOL_SHARE("toolShare", 0, 1, InBloc.TOTAL),
  /** Role v in the supply chain of chips. */
  SUPPLY_ROLE("supplyRole", 0, 1, InBloc.MOST),
  /** Share of the world's primary gallium. */
  MINERAL_GALLIUM("mineralGallium", 0, 1, InBloc.TOTAL),
  /** Share of the controlled chain's world sales that is forwarded through it. */
  THROUGHFLOW("throughflow", 0, 1, InBloc.TOTAL),
  /** Months from the decision on a statute to its entry into force. */
  LAW_LAG("lawLag", 0, 240, InBloc.BY_OUTPUT),
  /** Level of its rules for AI in 2025, 0 where there were none; what it holds right. */
  LAW_LEVEL("lawLevel", 0, 1, InBloc.BY_OUTPUT);

  /** What the figure of a bloc is, from those of its members. */
  public enum InBloc {
    /** The sum. */
    TOTAL,
    /** The mean weighted by output. */
    BY_OUTPUT,
    /** The mean weighted by people. */
    BY_PEOPLE,
    /** The figure of the member with most output. */
    LARGEST,
    /** The greatest. */
    MOST
  }

  private final String column;
  private final double least;
  private final double most;
  private final InBloc inBloc;

  StateFigure(String column, double least, double most, InBloc inBloc) {
    this.column = column;
    this.least = least;
    this.most = most;
    this.inBloc = inBloc;
  }

  /** Name of its column in the files. */
  public String column() {
    return column;
  }

  /** Least value that a file may give. */
  public double least() {
    return least;
  }

  /** Greatest value that a file may give. */
  public double most() {
    return most;
  }

  /** How members' figures add up. */
  public InBloc inBloc() {
    return inBloc;
  }
}

package org.multipolar.world;

/** Figures of a state in a world table, at the start of the run. */
public enum StateFigure {
  /** Latitude of the capital, degrees north. */
  LATITUDE("latitude", -90, 90, InBloc.LARGEST),
  /** Longitude of the capital, degrees east. */
  LONGITUDE("longitude", -180, 180, InBloc.LARGEST),
  /** Output, tn USD a year. */
  GDP("gdp", 1e-9, 1e6, InBloc.TOTAL),
  /** Population, million. */
  POPULATION("population", 1e-9, 1e6, InBloc.TOTAL),
  /** Share of people aged 15 to 64. */
  WORKING_AGE("workingAge", 0, 1, InBloc.BY_PEOPLE),
  /** Digital preparedness. */
  PREPAREDNESS("preparedness", 0, 1, InBloc.BY_PEOPLE),
  /** Share of people who use the internet. */
  NET("net", 0, 1, InBloc.BY_PEOPLE),
  /** Support by models for the languages spoken there. */
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
  /** Share of the world's AI researchers trained there, percent. */
  TALENT_ORIGIN("talentOrigin", 0, 100, InBloc.TOTAL),
  /** Share of the leverage over chip-making tools. */
  TOOL_SHARE("toolShare", 0, 1, InBloc.TOTAL),
  /** Role v in the supply chain of chips. */
  SUPPLY_ROLE("supplyRole", 0, 1, InBloc.MOST),
  /** Share of the world's primary gallium. */
  MINERAL_GALLIUM("mineralGallium", 0, 1, InBloc.TOTAL),
  /** Share of the controlled chain's world sales that is forwarded through it. */
  THROUGHFLOW("throughflow", 0, 1, InBloc.TOTAL),
  /** Months from the decision on a statute to its entry into force. */
  LAW_LAG("lawLag", 0, 240, InBloc.BY_OUTPUT),
  /** Level of its rules for AI in 2025, 0 where there were none; its preferred level. */
  LAW_LEVEL("lawLevel", 0, 1, InBloc.BY_OUTPUT);

  /** Aggregation of members' figures to that of a bloc. */
  public enum InBloc {
    /** Sum. */
    TOTAL,
    /** Mean weighted by output. */
    BY_OUTPUT,
    /** Mean weighted by population. */
    BY_PEOPLE,
    /** Figure of the member with the largest output. */
    LARGEST,
    /** Maximum. */
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

  /** Column name in the files. */
  public String column() {
    return column;
  }

  /** Smallest value allowed in a file. */
  public double least() {
    return least;
  }

  /** Largest value allowed in a file. */
  public double most() {
    return most;
  }

  /** Aggregation of members' figures. */
  public InBloc inBloc() {
    return inBloc;
  }
}

package org.multipolar.policy;

/** Levers of firms in politics. All levels start from 0 (no effect); scenarios set them. */
public enum FirmLever implements RangedLever {
  LOBBY("lobby", 1, "chip makers: lobbying against controls that cost them sales"),
  WITHHOLD(
      "withhold",
      1,
      "labs: share of their closed services withheld from the targeted states or, without targets,"
          + " where regulation exceeds .5"),
  PLACE("place", .5, "investors: share of new compute built abroad, where regulation is light"),
  PLEDGE("pledge", 1, "labs: 1 signs a safety pledge, 0 withdraws from it");

  /** Distance between two levels of a lever that is there or not. */
  private static final double SWITCH = 1;

  private static final double FINE = .01;

  private final String id;
  private final double most;
  private final String summary;

  FirmLever(String id, double most, String summary) {
    this.id = id;
    this.most = most;
    this.summary = summary;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public double most() {
    return most;
  }

  /** Distance between two levels on a slider. */
  public double step() {
    return this == PLEDGE ? SWITCH : FINE;
  }

  @Override
  public String summary() {
    return summary;
  }
}

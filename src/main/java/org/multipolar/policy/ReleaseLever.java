package org.multipolar.policy;

import java.util.List;

/**
 * The release tier of labs' models as a lever: from closed, 0, to open, 1; one step below closed,
 * they are withheld.
 */
public enum ReleaseLever implements PolicyLever {
  RELEASE;

  /** Distance between two levels. */
  public static final double STEP = .5;

  /** Level of models that are neither released nor sold. */
  public static final double LEAST = -STEP;

  private static final List<ReleaseTier> TIERS =
      List.of(ReleaseTier.WITHHELD, ReleaseTier.CLOSED, ReleaseTier.LATER, ReleaseTier.OPEN);

  @Override
  public String id() {
    return "release";
  }

  @Override
  public String summary() {
    return "how the models of labs get out: -0.5 withheld, 0 closed, 0.5 with weights that follow, 1 open";
  }

  /** The tiers, from the least level upwards, one step apart. */
  public static List<ReleaseTier> tiers() {
    return TIERS;
  }

  /** The tier nearest to a level. */
  public static ReleaseTier tier(double level) {
    int number = (int) Math.rint((level - LEAST) / STEP);
    return TIERS.get(Math.max(0, Math.min(TIERS.size() - 1, number)));
  }

  /** The level of a tier. */
  public static double level(ReleaseTier tier) {
    return LEAST + STEP * TIERS.indexOf(tier);
  }
}

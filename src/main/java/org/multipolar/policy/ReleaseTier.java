package org.multipolar.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Release tiers of a generation of models, from the least open to the most.
 *
 * <p>Source: the release gradient of Solaiman 2023, reduced to the steps that change who may learn
 * from a model and who may run it.
 */
public enum ReleaseTier {
  /** Neither released nor sold, so that others cannot learn from it. */
  WITHHELD("withheld"),
  /** Sold through an interface or a product; the weights stay with the lab. */
  CLOSED("closed"),
  /** As closed, with the weights released when the lab's next generation appears. */
  LATER("later"),
  /** The weights can be downloaded from the first day. */
  OPEN("open");

  private final String id;

  ReleaseTier(String id) {
    this.id = id;
  }

  /** Name in scenario files and tables. */
  public String id() {
    return id;
  }

  public static Optional<ReleaseTier> named(String id) {
    return Arrays.stream(values()).filter(tier -> tier.id.equals(id)).findFirst();
  }

  /** All names, the least open first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReleaseTier::id).toList();
  }
}

package org.multipolar.lesson;

import java.util.List;

/** The main metrics of states on maps. */
public final class MapMetrics {
  /** Their names; a map opens with the first. */
  public static final List<String> NAMES =
      List.of(
          "adoption",
          "compute-share",
          "lag",
          "regulation",
          "openness",
          "chip-control-faced",
          "memberships",
          "access");

  private MapMetrics() {}
}

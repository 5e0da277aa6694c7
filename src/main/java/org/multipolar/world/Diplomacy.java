package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * Summits of states, and the pledges made there.
 *
 * @param summits summits that are held
 * @param pledges pledges of states
 */
public record Diplomacy(List<Summit> summits, Pledges pledges) implements Serializable {

  static Diplomacy of(Blueprint blueprint) {
    return new Diplomacy(
        blueprint.summits().stream().map(design -> new Summit(blueprint, design)).toList(),
        new Pledges(blueprint.tables().states().size()));
  }
}

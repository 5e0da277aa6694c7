package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * Where states meet, and what they sign there.
 *
 * @param summits those that are held
 * @param pledges what states have promised there
 */
public record Diplomacy(List<Summit> summits, Pledges pledges) implements Serializable {

  static Diplomacy of(Blueprint blueprint) {
    return new Diplomacy(
        blueprint.summits().stream().map(design -> new Summit(blueprint, design)).toList(),
        new Pledges(blueprint.tables().states().size()));
  }
}

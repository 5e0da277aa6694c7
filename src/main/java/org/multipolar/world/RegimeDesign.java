package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * The design of a regime: what it asks, what it gives, who may enter.
 *
 * @param name name in scenario files
 * @param from first tick in which it exists
 * @param founders numbers of the founding states; the first is the leader
 * @param entry who may join
 * @param gate largest distance of ideal points for {@link Entry#VALUES}, or largest distance to the
 *     frontier in points for {@link Entry#CAPABILITY}
 * @param position place on the axis of ideal points, [0, 1]
 * @param stringency regulation that it asks for, [0, 1]
 * @param clubGood market access and exemption from the leader's chip controls, [0, 1]
 * @param sharedCompute shared compute, open models and training for members, at least 0
 * @param verification strength of verification, [0, 1]
 * @param penalty penalty on those outside, at least 0
 * @param exclusivity cost of belonging to the rival too, at least 0
 * @param rival name of the rival regime, empty when there is none
 * @param equalVoice whether each member has one voice; otherwise voice goes by output
 * @param accessionCost fixed cost of membership
 * @param alignControls whether members take the leader's controls as a floor
 */
public record RegimeDesign(
    String name,
    int from,
    List<Integer> founders,
    Entry entry,
    double gate,
    double position,
    double stringency,
    double clubGood,
    double sharedCompute,
    double verification,
    double penalty,
    double exclusivity,
    String rival,
    boolean equalVoice,
    double accessionCost,
    boolean alignControls)
    implements Serializable {

  /** Who may join. */
  public enum Entry {
    OPEN,
    VALUES,
    CAPABILITY
  }
}

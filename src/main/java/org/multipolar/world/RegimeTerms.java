package org.multipolar.world;

import static org.multipolar.value.Key.Like.REGIME;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.io.Serializable;
import org.multipolar.value.Key;

/**
 * The terms of a regime: what it asks, what it gives, who may enter.
 *
 * @param entry who may join
 * @param gate largest distance of ideal points for {@link Entry#VALUES}, or largest distance to the
 *     frontier in points for {@link Entry#CAPABILITY}; 0 for {@link Entry#OPEN}
 * @param position place on the axis of ideal points, [0, 1]
 * @param stringency regulation that it asks for, [0, 1]
 * @param clubGood market access and exemption from the leader's chip controls, [0, 1]
 * @param sharedCompute compute that its leader lends through it, in multiples of {@code pool.share}
 * @param allocation by what it is shared among Southern members
 * @param verification strength of verification, [0, 1]
 * @param penalty penalty on those outside, at least 0
 * @param exclusivity cost of belonging to the rival too, at least 0
 * @param rival name of the rival regime, empty when there is none
 * @param equalVoice whether each member has one voice; otherwise voice goes by output
 * @param accessionCost fixed cost of membership
 * @param alignControls whether members take the leader's controls as a floor
 */
public record RegimeTerms(
    @Key(is = "who may join", standard = "open") Entry entry,
    @Key(
            is =
                "largest distance of ideal points (entry values, 0 to 1) or to the frontier in"
                    + " points (entry capability)",
            max = 200)
        double gate,
    @Key(is = "place on the axis of ideal points", required = RESOLVED) double position,
    @Key(is = "regulation that it asks for", required = RESOLVED) double stringency,
    @Key(is = "market access and exemption", standard = "0") double clubGood,
    @Key(
            is = "compute that its leader lends through it, in multiples of pool.share",
            max = 10,
            standard = "0")
        double sharedCompute,
    @Key(is = "by what lent compute is shared among Southern members", standard = "head")
        Allocation allocation,
    @Key(is = "strength of verification", standard = "0") double verification,
    @Key(is = "penalty on those outside", max = 10, standard = "0") double penalty,
    @Key(is = "cost of belonging to the rival", max = 10, standard = "0") double exclusivity,
    @Key(is = "the rival regime", like = REGIME, standard = "none") String rival,
    @Key(
            name = "voice",
            is = "whose voice counts",
            words = {"equal", "gdp"},
            standard = "equal")
        boolean equalVoice,
    @Key(is = "cost of membership", max = 10, unit = "utils", standard = "0") double accessionCost,
    @Key(
            is = "whether members take the leader's controls as a floor",
            words = {"on", "off"},
            standard = "off")
        boolean alignControls)
    implements Serializable {

  public RegimeTerms {
    gate = entry == Entry.OPEN ? 0 : gate;
  }

  /** Who may join. */
  public enum Entry {
    OPEN,
    VALUES,
    CAPABILITY
  }
}

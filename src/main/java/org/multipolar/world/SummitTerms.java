package org.multipolar.world;

import java.io.Serializable;
import org.multipolar.value.Key;

/**
 * Requests of a summit.
 *
 * @param theme theme of the summit
 * @param ask st_s, level of rules that signatories pledge; 0 if none is asked for
 * @param position z_s, place on the axis of positions, [0, 1]
 * @param expected expected number of signatories, the host included
 */
public record SummitTerms(
    @Key(is = "theme", standard = "safety") Theme theme,
    @Key(is = "level of regulation that signatories pledge", standard = "0") double ask,
    @Key(is = "position on the scale of states' positions", standard = "0.5") double position,
    @Key(is = "expected number of signatories, the host included", max = 1000, standard = "40")
        double expected)
    implements Serializable {

  /** Themes of a summit. */
  public enum Theme {
    /** Harm: signatories pay more attention to it. */
    SAFETY,
    /** Sharing: signatories become more open. */
    DEVELOPMENT
  }
}

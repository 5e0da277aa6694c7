package org.multipolar.scenario;

import java.time.LocalDate;
import java.util.List;
import org.multipolar.world.RegimeDesign;

/**
 * A regime as a scenario designs it; the terms are those of {@link RegimeDesign}.
 *
 * @param founders ids of states or blocs, the leader first
 * @param rival name of the rival regime, empty when there is none
 */
public record RegimeSpec(
    String name,
    LocalDate from,
    List<String> founders,
    RegimeDesign.Entry entry,
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
    boolean alignControls) {
  public RegimeSpec {
    founders = List.copyOf(founders);
  }
}

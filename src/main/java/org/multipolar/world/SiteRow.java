package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.value.ChipInput;

/**
 * A state's production of one input of AI chips, as given in a world table. A reference package is
 * the silicon, memory and packaging area of one H100.
 *
 * @param input input made there
 * @param state id of the host state
 * @param capacity M reference packages a year, for logic at full yield
 * @param arriving M reference packages a year that orders already placed add in each month of the
 *     lead time
 * @param yield present yield, [0, 1]; 1 except for logic
 * @param yieldMax yield that learning approaches, [0, 1]; 1 except for logic
 * @param indigenisation share of the tool chain that is domestic or beyond denial, [0, 1]
 * @param serves ids of the home states of the chains that source there; empty for all
 */
public record SiteRow(
    ChipInput input,
    String state,
    double capacity,
    double arriving,
    double yield,
    double yieldMax,
    double indigenisation,
    List<String> serves)
    implements Serializable {

  public SiteRow {
    serves = serves.stream().sorted().toList();
  }

  /** Short name: the letter of the input and the state, as in {@code L.TWN}. */
  public String id() {
    return input.letter() + "." + state;
  }

  /** True if the chain of a home sources there. */
  public boolean serves(String home) {
    return serves.isEmpty() || serves.contains(home);
  }

  /** Returns a copy with capacity and arriving orders multiplied by a factor. */
  public SiteRow times(double factor) {
    return new SiteRow(
        input,
        state,
        factor * capacity,
        factor * arriving,
        yield,
        yieldMax,
        indigenisation,
        serves);
  }
}

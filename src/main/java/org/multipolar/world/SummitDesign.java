package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.random.Draws;

/**
 * The design of a summit, or of a series of summits.
 *
 * @param name name in scenario files
 * @param tick tick of the first summit
 * @param every ticks between summits of a series; 0 for a single one
 * @param host number of the host
 * @param record numbers of the signatories on record, for one before the branch tick
 * @param terms its requests
 */
public record SummitDesign(
    String name, int tick, int every, int host, List<Integer> record, SummitTerms terms)
    implements Serializable {

  public SummitDesign {
    record = List.copyOf(record);
  }

  /** True if it is held in a tick. */
  public boolean held(int now) {
    return now == tick || every > 0 && now > tick && (now - tick) % every == 0;
  }

  /** Key of its random draws: a hash of its name. */
  public long key() {
    return Draws.key(name);
  }
}

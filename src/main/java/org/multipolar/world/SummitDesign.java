package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.random.Draws;

/**
 * A summit, or a series of them, as a world takes it.
 *
 * @param name name in scenario files
 * @param tick when it is held first
 * @param every ticks between those of a series; 0 for one
 * @param host number of the host
 * @param record numbers of the signatories on record, for one before the branch
 * @param terms what is asked
 */
public record SummitDesign(
    String name, int tick, int every, int host, List<Integer> record, SummitTerms terms)
    implements Serializable {

  public SummitDesign {
    record = List.copyOf(record);
  }

  /** Whether it is held in a tick. */
  public boolean held(int now) {
    return now == tick || every > 0 && now > tick && (now - tick) % every == 0;
  }

  /** Key of its draws: a hash of its name. */
  public long key() {
    return Draws.key(name);
  }
}

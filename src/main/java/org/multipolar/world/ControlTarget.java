package org.multipolar.world;

import java.io.Serializable;

/**
 * The target of one lever of a controller: a group of states, or a state that is treated apart from
 * its group.
 *
 * @param id id of the group, or of the single state
 * @param key key of its random draws
 * @param members numbers of its states, ascending
 * @param group the group to which they belong
 */
record ControlTarget(String id, long key, int[] members, ControlGroup group)
    implements Serializable {

  /** Representative state: all members are treated alike. */
  int first() {
    return members[0];
  }
}

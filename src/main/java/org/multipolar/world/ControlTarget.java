package org.multipolar.world;

import java.io.Serializable;

/**
 * Those against whom one lever of a controller is held: a group of states, or a state that is
 * treated apart from its group.
 *
 * @param id id of the group, or of the single state
 * @param key key of draws about it
 * @param members numbers of its states, ascending
 * @param group the group to which they belong
 */
record ControlTarget(String id, long key, int[] members, ControlGroup group)
    implements Serializable {

  /** A state that stands for all: they are treated alike. */
  int first() {
    return members[0];
  }
}

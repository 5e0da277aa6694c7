package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.multipolar.random.Draws;

/**
 * The lawmakers: each state for itself, except the members of the group {@code EU}, which make one
 * law and form one market.
 */
public final class LawMakers implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String UNION = "EU";

  private final List<int[]> members = new ArrayList<>();
  private final long[] keys;
  private final int[] makerOf;

  LawMakers(WorldTables tables) {
    List<StateRow> states = tables.states();
    List<String> union = tables.groups().getOrDefault(UNION, List.of());
    makerOf = new int[states.size()];
    List<Integer> together = new ArrayList<>();
    for (int j = 0; j < makerOf.length; j++) {
      if (union.contains(states.get(j).id())) {
        together.add(j);
      } else {
        makerOf[j] = members.size();
        members.add(new int[] {j});
      }
    }
    if (!together.isEmpty()) {
      together.forEach(j -> makerOf[j] = members.size());
      together.sort(
          Comparator.<Integer>comparingDouble(j -> -states.get(j).gdp())
              .thenComparing(j -> states.get(j).id()));
      members.add(together.stream().mapToInt(Integer::intValue).toArray());
    }
    keys = new long[members.size()];
    for (int m = 0; m < keys.length; m++) {
      int[] some = members.get(m);
      keys[m] = Draws.key(some.length > 1 ? UNION : states.get(some[0]).id());
    }
  }

  /** Number of lawmakers. */
  public int size() {
    return keys.length;
  }

  /** The states of a lawmaker, the largest first; the array must not be modified. */
  public int[] members(int maker) {
    return members.get(maker);
  }

  /** The lawmaker of a state. */
  public int of(int state) {
    return makerOf[state];
  }

  /** Key of a lawmaker's random draws. */
  long key(int maker) {
    return keys[maker];
  }
}

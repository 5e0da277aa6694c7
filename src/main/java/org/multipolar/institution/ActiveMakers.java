package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.MakerRow;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * The makers that have a share of a chain, numbered consecutively, and their home states, numbered
 * in the order of state numbers.
 */
final class ActiveMakers implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] numbers;
  private final int[] homes;
  private final int[] first;
  private final int homeCount;

  ActiveMakers(WorldTables tables) {
    List<MakerRow> rows = tables.makers();
    numbers = IntStream.range(0, rows.size()).filter(m -> tables.active(rows.get(m))).toArray();
    List<String> ids =
        Arrays.stream(numbers).mapToObj(m -> rows.get(m).home()).sorted().distinct().toList();
    homes = Arrays.stream(numbers).map(m -> ids.indexOf(rows.get(m).home())).toArray();
    homeCount = ids.size();
    first = new int[homeCount];
    for (int c = homes.length - 1; c >= 0; c--) {
      first[homes[c]] = c;
    }
  }

  int count() {
    return numbers.length;
  }

  ChipMaker get(World world, int c) {
    return world.makers().get(numbers[c]);
  }

  /** Any maker of home h; all of them use the packages of the same chain. */
  ChipMaker anyOf(World world, int h) {
    return get(world, first[h]);
  }

  /** Home of maker c, as numbered in {@link org.multipolar.world.Trade}. */
  int home(int c) {
    return homes[c];
  }

  /** Homes of all makers; the array must not be modified. */
  int[] homes() {
    return homes;
  }

  int homeCount() {
    return homeCount;
  }
}

package org.multipolar.world;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.value.GlobalSouth;

/**
 * Relations between states that are fixed for the whole run: alignment and ties. Shared by all
 * replications.
 *
 * <p>Alignment {@code A_ij = 1 − |y_i − y_j|}. The position y is that of the table, based on
 * alliances, export regimes, digital rules and denials; {@code alignment.unVotes} moves it to the
 * ideal points of votes in the United Nations, its structural alternative. A tie is the number of
 * groups that two states share, divided by the number of groups; a state has no tie with itself.
 */
public final class Relations implements Serializable {
  private static final long serialVersionUID = 1;

  /** Group of the states that count as the North in comparisons of AI use. */
  private static final String NORTH = "NORTH";

  private final double[] position;
  private final double[][] alignment;
  private final double[][] ties;
  private final double[] totalTies;
  private final int[][] peers;
  private final boolean[] north;

  /**
   * @param peerCount number of closest peers with which a state compares itself
   * @param unVotes weight of ideal points in positions, [0, 1]
   */
  public Relations(WorldTables tables, int peerCount, double unVotes) {
    List<StateRow> rows = tables.states();
    int n = rows.size();
    position =
        rows.stream()
            .mapToDouble(row -> row.position() + unVotes * (row.idealPoint() - row.position()))
            .toArray();
    alignment = new double[n][n];
    ties = new double[n][n];
    totalTies = new double[n];
    peers = new int[n][];
    north = new boolean[n];
    List<String> named = tables.groups().get(NORTH);
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      numbers.put(rows.get(i).id(), i);
      north[i] =
          named == null ? rows.get(i).south() != GlobalSouth.YES : named.contains(rows.get(i).id());
      for (int j = 0; j < n; j++) {
        alignment[i][j] = 1 - Math.abs(position[i] - position[j]);
      }
    }
    for (List<String> members : tables.groups().values()) {
      for (String a : members) {
        for (String b : members) {
          int i = numbers.get(a);
          int j = numbers.get(b);
          if (i != j) {
            ties[i][j] += 1.0 / tables.groups().size();
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        totalTies[i] += ties[i][j];
      }
      peers[i] = closest(i, rows, peerCount);
    }
  }

  private int[] closest(int i, List<StateRow> rows, int peerCount) {
    Comparator<Integer> byCloseness =
        Comparator.<Integer>comparingDouble(j -> -(ties[i][j] + 1) * alignment[i][j])
            .thenComparing(j -> rows.get(j).id());
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(j -> j != i)
        .boxed()
        .sorted(byCloseness)
        .limit(peerCount)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** y_i: 0 China-led … 1 US-led. */
  public double position(int i) {
    return position[i];
  }

  /**
   * True if a state counts as the North in comparisons of AI use: the members of the group NORTH
   * or, in a world without that group, all states outside the South.
   */
  public boolean north(int j) {
    return north[j];
  }

  /** A_ij. */
  public double alignment(int i, int j) {
    return alignment[i][j];
  }

  /** Row i of A; the array must not be modified. */
  public double[] alignment(int i) {
    return alignment[i];
  }

  /** Tie of i and j. */
  public double tie(int i, int j) {
    return ties[i][j];
  }

  /** Sum of a state's ties. */
  public double totalTies(int i) {
    return totalTies[i];
  }

  /** A state's closest peers: those with which it shares most groups, weighted by alignment. */
  int[] peers(int i) {
    return peers[i];
  }
}

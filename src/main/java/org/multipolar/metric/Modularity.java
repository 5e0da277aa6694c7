package org.multipolar.metric;

/**
 * Newman's modularity of a network, at the partition found by greedy merging (Clauset, Newman and
 * Moore 2004, Physical Review E 70, 066111): starting from single nodes, the pair of communities
 * with the largest gain is merged, ties going to the lower numbers, until no merger gains.
 */
public final class Modularity {

  private Modularity() {}

  /**
   * Q of an undirected network.
   *
   * @param linked symmetric, without loops
   * @return Q in [−.5, 1); 0 without links
   */
  public static double of(boolean[][] linked) {
    int n = linked.length;
    double[][] between = new double[n][n];
    double[] ends = new double[n];
    double links = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && linked[i][j]) {
          between[i][j] = 1;
          ends[i]++;
          links += .5;
        }
      }
    }
    if (links == 0) {
      return 0;
    }
    boolean[] gone = new boolean[n];
    double q = 0;
    for (double e : ends) {
      q -= e * e / (4 * links * links);
    }
    while (true) {
      double best = 0;
      int a = -1;
      int b = -1;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; !gone[i] && j < n; j++) {
          if (!gone[j] && between[i][j] > 0) {
            double gain = between[i][j] / links - ends[i] * ends[j] / (2 * links * links);
            if (gain > best + 1e-12) {
              best = gain;
              a = i;
              b = j;
            }
          }
        }
      }
      if (a < 0) {
        return q;
      }
      q += best;
      gone[b] = true;
      ends[a] += ends[b];
      for (int k = 0; k < n; k++) {
        if (k != a && k != b) {
          between[a][k] += between[b][k];
          between[k][a] = between[a][k];
        }
      }
    }
  }
}

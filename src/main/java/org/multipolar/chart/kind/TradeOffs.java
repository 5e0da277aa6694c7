package org.multipolar.chart.kind;

import java.util.List;

/** What the figure of a search over several goals is made of. */
public final class TradeOffs {
  private TradeOffs() {}

  /**
   * A goal.
   *
   * @param label what is measured
   * @param unit its unit
   * @param less whether less of it is better
   */
  public record Goal(String label, String unit, boolean less) {}

  /**
   * A lever.
   *
   * @param label its name
   * @param texts both ends of its range, or its levels
   * @param levels whether it has levels
   */
  public record Lever(String label, List<String> texts, boolean levels) {
    public Lever {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A vector of levers that no other beats.
   *
   * @param number of the vector
   * @param values by goal, as the search saw them
   * @param again by goal, from other runs
   * @param places of the levers, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Member(int number, double[] values, List<Estimate> again, double[] places) {
    public Member {
      again = List.copyOf(again);
    }
  }
}

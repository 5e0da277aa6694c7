package org.multipolar.chart.kind;

import java.util.List;

/** Components of the figure of a multi-objective search. */
public final class TradeOffs {
  private TradeOffs() {}

  /**
   * A goal.
   *
   * @param label its label
   * @param unit its unit
   * @param less whether lower values are better
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
   * A non-dominated vector of levers.
   *
   * @param number number of the vector
   * @param values its values by goal during the search
   * @param again its values by goal from other runs
   * @param places positions of the levers, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Member(int number, double[] values, List<Estimate> again, double[] places) {
    public Member {
      again = List.copyOf(again);
    }
  }
}

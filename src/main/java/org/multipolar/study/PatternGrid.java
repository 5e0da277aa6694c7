package org.multipolar.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid over two or three outcomes. Cells are equally wide; beyond either end of an outcome lies
 * one more, open cell.
 *
 * @param axes one per outcome
 */
public record PatternGrid(List<Axis> axes) {

  /**
   * One outcome.
   *
   * @param low lower edge of the first cell
   * @param high upper edge of the last cell
   * @param cells number of cells between them
   */
  public record Axis(double low, double high, int cells) {

    /**
     * The cell of a value: 1 to {@code cells} within the limits, 0 below them, {@code cells + 1}
     * above.
     */
    public int cell(double value) {
      if (value < low) {
        return 0;
      } else if (value > high) {
        return cells + 1;
      }
      return 1 + Math.min(cells - 1, (int) ((value - low) / (high - low) * cells));
    }

    /** Lower edge of a cell; −∞ for the open cell below, ∞ for one past the open cell above. */
    public double edge(int cell) {
      if (cell < 1) {
        return Double.NEGATIVE_INFINITY;
      } else if (cell > cells + 1) {
        return Double.POSITIVE_INFINITY;
      }
      return cell == cells + 1 ? high : low + (cell - 1) * (high - low) / cells;
    }
  }

  public PatternGrid {
    axes = List.copyOf(axes);
  }

  /** The cell of a vector of values, by axis; empty if a value is missing. */
  public List<Integer> cell(double... values) {
    return Arrays.stream(values).allMatch(value -> !Double.isNaN(value))
        ? IntStream.range(0, values.length).mapToObj(i -> axes.get(i).cell(values[i])).toList()
        : List.of();
  }

  /** Number of cells that are not open. */
  public long size() {
    return axes.stream().mapToLong(Axis::cells).reduce(1, Math::multiplyExact);
  }

  /** Whether a cell is not open on any side. */
  public boolean inside(List<Integer> cell) {
    return IntStream.range(0, cell.size())
        .allMatch(i -> cell.get(i) >= 1 && cell.get(i) <= axes.get(i).cells());
  }
}

package org.multipolar.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid over two or three outcomes. Cells are equally wide; beyond either end of an outcome lies
 * one more, which is open.
 *
 * @param axes one an outcome
 */
public record PatternGrid(List<Axis> axes) {

  /**
   * One outcome.
   *
   * @param low where the first cell begins
   * @param high where the last one ends
   * @param cells number of cells between them
   */
  public record Axis(double low, double high, int cells) {

    /** The cell of a value: 1 to {@code cells}, 0 below them, one more above them. */
    public int cell(double value) {
      if (value < low) {
        return 0;
      } else if (value > high) {
        return cells + 1;
      }
      return 1 + Math.min(cells - 1, (int) ((value - low) / (high - low) * cells));
    }

    /** Where a cell begins; −∞ for the first, open one, and so on for one more. */
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

  /** The cell of some values, by axis; empty if one of them is missing. */
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

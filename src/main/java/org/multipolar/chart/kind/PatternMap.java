package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * Which combinations of outcomes a search reached and how often: a grid over two outcomes, a panel
 * for each part of a third.
 *
 * @param axes two or three outcomes: across, upwards, by panel
 * @param cells those that were reached
 * @param tried number of vectors of levers that were tried
 */
public record PatternMap(List<Axis> axes, List<Cell> cells, int tried) implements FigureData {

  /** An outcome and its cells; one more, open, lies beyond either end. */
  public record Axis(String label, String unit, double low, double high, int cells) {
    double width() {
      return (high - low) / cells;
    }

    /** Where a cell begins, an open one as if it were as wide as the others. */
    double edge(int cell) {
      return cell > cells ? high + (cell - cells - 1) * width() : low + (cell - 1) * width();
    }

    /** The values of a cell in words. */
    String text(int cell) {
      if (cell < 1) {
        return "below " + NumberFormats.threeDigits(low);
      } else if (cell > cells) {
        return "above " + NumberFormats.threeDigits(high);
      }
      return NumberFormats.threeDigits(edge(cell))
          + " to "
          + NumberFormats.threeDigits(edge(cell + 1));
    }
  }

  /**
   * A cell that was reached.
   *
   * @param at its number on each axis: 1 for the first, 0 for what is below, and so on
   * @param hits number of vectors that reached it
   */
  public record Cell(List<Integer> at, int hits) {
    public Cell {
      at = List.copyOf(at);
    }
  }

  public PatternMap {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
  }

  /** Numbers of the cells of the third outcome that have a panel; one without a third. */
  List<Integer> slices() {
    return axes.size() < 3
        ? List.of(0)
        : cells.stream().map(cell -> cell.at().get(2)).distinct().sorted().toList();
  }

  /** The cells of a panel. */
  List<Cell> of(int slice) {
    return axes.size() < 3
        ? cells
        : cells.stream().filter(cell -> cell.at().get(2) == slice).toList();
  }

  /** Whether a cell beyond an end of an axis was reached. */
  boolean beyond(int axis, boolean above) {
    int open = above ? axes.get(axis).cells() + 1 : 0;
    return cells.stream().anyMatch(cell -> cell.at().get(axis) == open);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft(
            "outcome", "other", "third", "cell", "other cell", "third cell", "hits");
    for (Cell cell : cells) {
      boolean third = axes.size() > 2;
      table.row(
          axes.get(0).label(),
          axes.get(1).label(),
          third ? axes.get(2).label() : "",
          axes.get(0).text(cell.at().get(0)),
          axes.get(1).text(cell.at().get(1)),
          third ? axes.get(2).text(cell.at().get(2)) : "",
          cell.hits());
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.named(axes.get(1).label(), axes.get(1).unit())
        + " against "
        + CaptionText.named(axes.get(0).label(), axes.get(0).unit())
        + (axes.size() > 2
            ? ", by " + CaptionText.named(axes.get(2).label(), axes.get(2).unit())
            : "")
        + ".";
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    boolean open = beyond(0, false) || beyond(0, true) || beyond(1, false) || beyond(1, true);
    return Labels.count(tried, "vector")
        + " of levers tried. Filled cells: reached, the darker the more often; empty: never reached"
        + (open ? "; beyond the heavy lines: whatever lies farther" : "")
        + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new PatternMapDrawing(this, page);
  }
}

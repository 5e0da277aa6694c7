package org.multipolar.chart.kind;

import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * The combinations of outcomes that a search reached, with their frequency: a grid over two
 * outcomes, with one panel per cell of a third.
 *
 * @param axes two or three outcomes: horizontal, vertical, by panel
 * @param cells the cells reached
 * @param tried number of vectors of levers tried
 */
public record PatternMap(List<Axis> axes, List<Cell> cells, int tried) implements FigureData {

  /** An outcome, divided into cells; one further, open cell lies beyond either end. */
  public record Axis(String label, String unit, double low, double high, int cells) {
    double width() {
      return (high - low) / cells;
    }

    /** Lower bound of a cell; open cells are treated as if they were as wide as the others. */
    double edge(int cell) {
      return cell > cells ? high + (cell - cells - 1) * width() : low + (cell - 1) * width();
    }

    /** The value range of a cell, in words. */
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
   * @param at its number on each axis: 1 for the first cell, 0 for the open cell below, and so on
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

  /**
   * Cell numbers of the third outcome that have a panel; a single one if there is no third outcome.
   */
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

  /** Whether the open cell beyond an end of an axis was reached. */
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

package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * Arrows between states at fixed places: who sells chips to whom, who controls whom.
 *
 * @param date the last month
 * @param runs number of runs that were run again
 * @param names of the states, in the order in which they stand around
 * @param left number of states that are not shown
 * @param unit of what is sold
 * @param panels of each scenario one of sales and one of controls
 */
public record Network(
    LocalDate date, int runs, List<String> names, int left, String unit, List<Panel> panels)
    implements FigureData {

  /** What controls deny, in the order of their lines. */
  public static final List<String> CONTROLS =
      List.of("chip-control", "tool-control", "mineral-control");

  /** Sales to be drawn at least, of all of a panel; controls, as a level. */
  private static final double LEAST_SALE = .002;

  private static final double LEAST_LEVEL = .05;

  /**
   * One circle of states.
   *
   * @param sales whether arrows are sales, else controls
   * @param sizes share of the world's compute of each state
   * @param arrows the largest last
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Panel(String label, boolean sales, double[] sizes, List<Arrow> arrows) {
    public Panel {
      arrows = List.copyOf(arrows);
    }

    /** The greatest value of an arrow; 0 without one. */
    double greatest() {
      return arrows.stream().mapToDouble(Arrow::value).max().orElse(0);
    }
  }

  /**
   * From one state to another.
   *
   * @param kind {@code chips} sold, or one of {@link #CONTROLS}
   * @param value units sold, or mean level
   */
  public record Arrow(int from, int to, String kind, double value) {}

  public Network {
    names = List.copyOf(names);
    panels = List.copyOf(panels);
  }

  /** Whether an arrow is worth drawing. */
  public static boolean visible(boolean sales, double value, double all) {
    return sales ? value > LEAST_SALE * all : value >= LEAST_LEVEL;
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "date", "kind", "from", "to", "unit", "value");
    for (Panel panel : panels) {
      for (Arrow arrow : panel.arrows()) {
        table.row(
            panel.label(),
            CaptionText.day(date),
            arrow.kind(),
            names.get(arrow.from()),
            names.get(arrow.to()),
            panel.sales() ? unit : "level",
            arrow.value());
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels.stream().map(Panel::label).toList());
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    double widest =
        panels.stream().filter(Panel::sales).mapToDouble(Panel::greatest).max().orElse(0);
    return "Means of the first "
        + Labels.count(runs, "run")
        + ". Sales: the twelve months to "
        + CaptionText.month(date)
        + ", colour by seller, the widest arrow "
        + NumberFormats.brief(widest)
        + " "
        + unit
        + "; sales at home and of less than 0.2 % of all are not drawn. Controls: in force then, from"
        + " who sets them to whom they are set against, of a level of 0.05 at least. Circles: compute."
        + (left > 0
            ? " Not shown: " + Labels.count(left, "state or bloc", "states or blocs") + "."
            : "");
  }

  @Override
  public Drawing drawing(Page page) {
    return new NetworkDrawing(this, page);
  }
}

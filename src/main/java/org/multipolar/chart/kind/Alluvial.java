package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * Amounts that go from groups to groups, as bands between columns of groups.
 *
 * @param reading what a band is, the sentence of the note
 * @param runs number of runs that were run again
 * @param lasting whether all columns have the same groups, which then share their colours
 * @param unit of the amounts
 * @param panels one a scenario
 */
public record Alluvial(String reading, int runs, boolean lasting, String unit, List<Panel> panels)
    implements FigureData {

  /** One scenario. */
  public record Panel(String label, List<Column> columns, List<Band> bands) {
    public Panel {
      columns = List.copyOf(columns);
      bands = List.copyOf(bands);
    }

    /** What the groups of a column hold together. */
    double sum(int column) {
      return Arrays.stream(columns.get(column).amounts()).sum();
    }
  }

  /** Groups above each other, the first at the top. */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Column(String name, List<String> groups, double[] amounts) {
    public Column {
      groups = List.copyOf(groups);
    }
  }

  /**
   * What goes from a group of a column to one of the next.
   *
   * @param column number of the column that it leaves
   */
  public record Band(int column, int from, int to, double amount) {}

  public Alluvial {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "from_column", "from", "to_column", "to", "amount");
    for (Panel panel : panels) {
      for (Band band : panel.bands()) {
        Column from = panel.columns().get(band.column());
        Column to = panel.columns().get(band.column() + 1);
        table.row(
            panel.label(),
            unit,
            from.name(),
            from.groups().get(band.from()),
            to.name(),
            to.groups().get(band.to()),
            band.amount());
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, panel -> unit);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return reading + " Means of the first " + Labels.count(runs, "run") + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new AlluvialDrawing(this, page);
  }
}

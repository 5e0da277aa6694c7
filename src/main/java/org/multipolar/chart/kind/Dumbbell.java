package org.multipolar.chart.kind;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;

/**
 * Values of states or firms, one row each: in several scenarios at one date, or in one scenario at
 * two dates.
 *
 * @param when the date in words, or "Two dates"
 * @param arms names of a row's markers: scenarios or dates
 * @param panels one per metric
 */
public record Dumbbell(String when, List<String> arms, List<Panel> panels) implements FigureData {

  /** One metric. */
  public record Panel(String label, String unit, List<Row> rows) {
    public Panel {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One state or firm.
   *
   * @param values median of runs with the interquartile range, by arm
   */
  public record Row(String name, List<Estimate> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  public Dumbbell {
    arms = List.copyOf(arms);
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "name", "series", "median", "q25", "q75");
    for (Panel panel : panels) {
      for (Row row : panel.rows()) {
        for (int arm = 0; arm < arms.size(); arm++) {
          table.row(panel.label(), panel.unit(), row.name(), arms.get(arm), row.values().get(arm));
        }
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, Panel::unit);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    List<String> keys = new ArrayList<>();
    for (int arm = 0; arm < arms.size(); arm++) {
      keys.add(Marker.name(arm) + ": " + arms.get(arm));
    }
    String key = String.join("; ", keys);
    return key.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + key.substring(1)
        + ". "
        + when
        + ", medians of "
        + CaptionText.runs(subjects)
        + "; whiskers: middle 50\u2009%.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new DumbbellDrawing(this, page);
  }
}

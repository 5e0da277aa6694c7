package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * States coloured by their values at one date.
 *
 * @param date the date
 * @param names names of states by id
 * @param panels one per metric and scenario; panels of the same metric share their colours
 */
public record Choropleth(LocalDate date, Map<String, String> names, List<Panel> panels)
    implements FigureData {

  /**
   * One map.
   *
   * @param metric the metric mapped
   * @param values median over runs by id of the state or bloc
   * @param blocs bloc id by state id, for states coloured by the value of their bloc
   */
  public record Panel(
      String label,
      String metric,
      String unit,
      Map<String, Double> values,
      Map<String, String> blocs) {
    public Panel {
      values = new TreeMap<>(values);
      blocs = new TreeMap<>(blocs);
    }

    /** A map of a world of states. */
    public Panel(String label, String metric, String unit, Map<String, Double> values) {
      this(label, metric, unit, values, Map.of());
    }

    /** The value of a state on the map: its own, or that of its bloc. */
    double on(String state) {
      return values.getOrDefault(
          state, values.getOrDefault(blocs.getOrDefault(state, state), Double.NaN));
    }

    /** Whether the map has an outline for a state, or for a member of a bloc. */
    private boolean has(String id) {
      return Stream.concat(
              Stream.of(id), blocs.keySet().stream().filter(s -> blocs.get(s).equals(id)))
          .anyMatch(each -> Outlines.all().of(each).isPresent());
    }

    /** Whether any state is coloured by the value of its bloc. */
    private boolean shared() {
      return blocs.entrySet().stream()
          .anyMatch(e -> !values.containsKey(e.getKey()) && values.containsKey(e.getValue()));
    }
  }

  public Choropleth {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table = new FigureTable.Draft("panel", "unit", "state", "date", "median");
    for (Panel panel : panels) {
      panel
          .values()
          .forEach(
              (id, value) ->
                  table.row(panel.label(), panel.unit(), id, CaptionText.day(date), value));
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, Panel::unit);
  }

  /** Recorded states and blocs for which the map has no outline. */
  private List<String> missing() {
    TreeSet<String> missing = new TreeSet<>();
    for (Panel panel : panels) {
      for (String id : panel.values().keySet()) {
        if (!panel.has(id)) {
          missing.add(names.getOrDefault(id, id));
        }
      }
    }
    return List.copyOf(missing);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    List<String> missing = missing();
    return CaptionText.month(date)
        + ", medians of "
        + CaptionText.runs(subjects)
        + "; the darker, the greater; grey: not recorded."
        + (panels.stream().anyMatch(Panel::shared)
            ? " Each member of a bloc has the bloc's value."
            : "")
        + (missing.isEmpty() ? "" : " Not on this map: " + Labels.list(missing) + ".")
        + " "
        + Outlines.NOTICE;
  }

  @Override
  public Drawing drawing(Page page) {
    return new ChoroplethDrawing(this, page);
  }
}

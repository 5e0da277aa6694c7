package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How values are distributed over replications at one date.
 *
 * @param date when
 * @param panels one a metric
 */
public record Distributions(LocalDate date, List<Panel> panels) implements FigureData {

  /** One metric: its rows share a horizontal axis. */
  public record Panel(String label, String unit, List<Sample> samples) {
    public Panel {
      samples = List.copyOf(samples);
    }
  }

  /** The values of one row, one a replication. */
  public record Sample(String name, double[] values) {
    private static final int ENOUGH = 10;

    /** Whether the values are too few for a density, so that they are shown one by one. */
    boolean few() {
      return Arrays.stream(values).filter(Double::isFinite).count() < ENOUGH;
    }
  }

  public Distributions {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Sample sample : panel.samples()) {
        for (int run = 0; run < sample.values().length; run++) {
          rows.add(
              List.of(
                  panel.label(),
                  panel.unit(),
                  sample.name(),
                  date.toString(),
                  Integer.toString(run + 1),
                  FigureTable.cell(sample.values()[run])));
        }
      }
    }
    return new FigureTable(List.of("panel", "unit", "series", "date", "run", "value"), rows);
  }
}

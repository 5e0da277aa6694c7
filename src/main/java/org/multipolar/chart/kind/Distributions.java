package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.figure.FigureStyle;
import org.multipolar.study.Summary;

/**
 * Distributions of values over replications at one date.
 *
 * @param date the date
 * @param panels one per metric
 * @param style the author's choices of style
 */
public record Distributions(LocalDate date, List<Panel> panels, FigureStyle style)
    implements FigureData {

  /** One metric, whose rows share a horizontal axis. */
  public record Panel(String label, String unit, List<Sample> samples) {
    public Panel {
      samples = List.copyOf(samples);
    }

    /** All finite values. */
    DoubleStream values() {
      return samples.stream()
          .flatMapToDouble(sample -> Arrays.stream(sample.values()))
          .filter(Double::isFinite);
    }
  }

  /** The values of one row, one per replication. */
  public record Sample(String name, double[] values) {
    private static final int ENOUGH = 10;

    /** Whether a box plot represents the values: there are enough of them, in one group. */
    boolean boxed() {
      return Arrays.stream(values).filter(Double::isFinite).count() >= ENOUGH && !split();
    }

    /** Whether the values fall into two groups. */
    boolean split() {
      return Summary.inTwoGroups(values);
    }
  }

  /** A figure in the default style. */
  public Distributions(LocalDate date, List<Panel> panels) {
    this(date, panels, FigureStyle.PLAIN);
  }

  public Distributions {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "series", "date", "run", "value");
    for (Panel panel : panels) {
      for (Sample sample : panel.samples()) {
        for (int r = 0; r < sample.values().length; r++) {
          table.row(
              panel.label(),
              panel.unit(),
              sample.name(),
              CaptionText.day(date),
              r + 1,
              sample.values()[r]);
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
    List<Sample> samples = panels.stream().flatMap(panel -> panel.samples().stream()).toList();
    return CaptionText.month(date)
        + ", "
        + CaptionText.runs(subjects)
        + ". Dots: single runs"
        + (samples.stream().allMatch(Sample::split) ? "" : "; stroke: median")
        + (samples.stream().anyMatch(Sample::boxed)
            ? "; box: middle 50\u2009%; line: middle 90\u2009%"
            : "")
        + (samples.stream().anyMatch(Sample::split)
            ? "; none of these where runs fall into two groups"
            : "")
        + "."
        + (reservation().isEmpty() ? "" : " " + reservation());
  }

  @Override
  public String reservation() {
    return AxisChoice.reservation(
        panels.stream().anyMatch(panel -> AxisChoice.omits(style, panel.values())),
        panels.stream().map(this::empty).toList());
  }

  /** Whether a panel has values, but none within the axis range that the author chose. */
  boolean empty(Panel panel) {
    return panel.values().findAny().isPresent()
        && panel.values().noneMatch(value -> AxisChoice.shows(style, value));
  }

  @Override
  public Drawing drawing(Page page) {
    return new DistributionsDrawing(this, page);
  }
}

package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;

/**
 * The paths of scenarios through the plane of two metrics, from the first date to the last.
 *
 * @param dates the dates
 * @param across the metric on the horizontal axis
 * @param up the metric on the vertical axis
 * @param paths the scenarios
 */
public record PhasePath(List<LocalDate> dates, Plane.Axis across, Plane.Axis up, List<Path> paths)
    implements FigureData {

  /**
   * A scenario.
   *
   * @param name name of the scenario
   * @param across medians of its runs by date, for the horizontal metric
   * @param up medians of its runs by date, for the vertical metric
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Path(String name, double[] across, double[] up) {}

  public PhasePath {
    dates = List.copyOf(dates);
    paths = List.copyOf(paths);
  }

  /** Indices of the dates that end a year, and of the first and the last date. */
  List<Integer> stations() {
    List<Integer> stations = new ArrayList<>();
    for (int t = 0; t < dates.size(); t++) {
      boolean ends = t + 1 < dates.size() && dates.get(t + 1).getYear() > dates.get(t).getYear();
      if (t == 0 || ends || t + 1 == dates.size()) {
        stations.add(t);
      }
    }
    return stations;
  }

  /** The minimum and the maximum that an axis has to cover. */
  double[] extent(boolean flat) {
    double[] values =
        paths.stream()
            .flatMapToDouble(path -> Arrays.stream(flat ? path.across() : path.up()))
            .filter(Double::isFinite)
            .toArray();
    return values.length == 0 ? new double[] {0, 1} : ParetoFront.ends(values);
  }

  /** Whether there is nothing to draw. */
  boolean empty() {
    return DoubleStream.of(paths.stream().flatMapToDouble(p -> Arrays.stream(p.up())).toArray())
        .noneMatch(Double::isFinite);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table = new FigureTable.Draft("series", "date", across.label(), up.label());
    for (Path path : paths) {
      for (int t = 0; t < dates.size(); t++) {
        table.row(path.name(), CaptionText.day(dates.get(t)), path.across()[t], path.up()[t]);
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.against(across, up);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return "Medians of runs from year to year, "
        + CaptionText.runs(subjects)
        + ". Small markers: ends of years from "
        + CaptionText.month(dates.get(0))
        + " on; large markers: "
        + CaptionText.month(dates.get(dates.size() - 1))
        + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new PhasePathDrawing(this, page);
  }
}

package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.chart.Figure;
import org.multipolar.chart.FigureFiles;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.ObservationOverlay;
import org.multipolar.study.RecordSchema;

/** Draws observed series over the fans of the model, on wide and on narrow pages. */
final class HistoryFigures {
  private static final String NAME = "history";
  private static final String TITLE = "The model against the record";

  private static final String LAST = "last value known";
  private static final String GROWTH = "constant growth";

  /** Most panels on a wide and on a narrow page. */
  private static final int WIDE = 15;

  private static final int NARROW = 6;

  /** Fewest points of a series without a named target. */
  private static final int SERIES = 3;

  private final FigureSubject subject;
  private final Map<String, String> names;
  private final TimeAxis timeline;
  private final LocalDate tunedTo;

  /**
   * @param subject the runs
   * @param months first months of the ticks
   * @param monthsPerTick length of a tick
   * @param branch the day from which states choose
   * @param names names of states and firms by id
   * @param tunedTo last day of the record on which the model was tuned
   */
  HistoryFigures(
      FigureSubject subject,
      List<YearMonth> months,
      int monthsPerTick,
      LocalDate branch,
      Map<String, String> names,
      LocalDate tunedTo) {
    this.subject = subject;
    this.tunedTo = tunedTo;
    this.names = names;
    timeline =
        new TimeAxis(
            months.stream().map(m -> m.plusMonths(monthsPerTick - 1L).atEndOfMonth()).toList(),
            List.of(
                new TimeAxis.Mark(tunedTo, "tuning ends", 1, true),
                new TimeAxis.Mark(branch, "states choose", 0, true)),
            Optional.empty());
  }

  /**
   * Draws the pages into a folder; returns the SVG files. A series of fewer than three points is
   * left out unless it has a named target.
   */
  List<Path> draw(List<ObservationOverlay> all, Path folder) throws IOException {
    List<ObservationOverlay> overlays =
        all.stream()
            .filter(
                overlay ->
                    overlay.points().size() >= SERIES
                        || overlay.points().stream().anyMatch(o -> !o.id().isEmpty()))
            .toList();
    FigureFiles files = new FigureFiles();
    List<Path> written = new ArrayList<>();
    if (overlays.size() <= NARROW) {
      written.addAll(files.write(figure(NAME, overlays), folder));
    } else {
      List<Figure> wide = pages(NAME, overlays, WIDE);
      for (Figure page : wide) {
        written.addAll(files.write(page, folder, PageWidth.WIDE));
      }
      for (Figure page : pages(NAME + "-column", overlays, NARROW)) {
        written.addAll(files.write(page, folder, PageWidth.COLUMN));
      }
    }
    return written.stream().filter(file -> file.toString().endsWith(".svg")).toList();
  }

  private List<Figure> pages(String name, List<ObservationOverlay> overlays, int most) {
    int pages = (overlays.size() + most - 1) / most;
    List<Figure> figures = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      List<ObservationOverlay> some =
          overlays.subList(p * overlays.size() / pages, (p + 1) * overlays.size() / pages);
      figures.add(figure(pages == 1 ? name : name + "-" + (p + 1), some));
    }
    return figures;
  }

  private Figure figure(String name, List<ObservationOverlay> overlays) {
    List<String> sources =
        overlays.stream()
            .flatMap(overlay -> overlay.points().stream())
            .map(o -> o.source() + (o.licence().isEmpty() ? "" : " (" + o.licence() + ")"))
            .distinct()
            .toList();
    return new Figure(
        name,
        TITLE,
        List.of(subject),
        new TimeSeries(FigureSpec.Kind.FAN, timeline, overlays.stream().map(this::panel).toList()),
        sources);
  }

  private TimeSeries.Panel panel(ObservationOverlay overlay) {
    String label = overlay.entry().label();
    String line = overlay.entity();
    return new TimeSeries.Panel(
        line.equals(RecordSchema.WORLD) ? label : names.getOrDefault(line, line) + ": " + label,
        overlay.entry().unit(),
        List.of(TimeSeries.fan(line, overlay.runs(), 90, 50)),
        overlay.points().stream()
            .map(
                o ->
                    new TimeSeries.Observed(
                        line, o.date(), o.value(), o.low(), o.high(), o.date().isAfter(tunedTo)))
            .toList(),
        List.of(
            new TimeSeries.Reference(LAST, part(overlay.last(), true)),
            new TimeSeries.Reference(LAST, part(overlay.last(), false)),
            new TimeSeries.Reference(GROWTH, part(overlay.growth(), true)),
            new TimeSeries.Reference(GROWTH, part(overlay.growth(), false))));
  }

  /** The part of a forecast in the sample, or after it. */
  private double[] part(double[] forecast, boolean inSample) {
    double[] part = forecast.clone();
    for (int t = 0; t < part.length; t++) {
      if (timeline.dates().get(t).isAfter(tunedTo) == inSample) {
        part[t] = Double.NaN;
      }
    }
    return part;
  }
}

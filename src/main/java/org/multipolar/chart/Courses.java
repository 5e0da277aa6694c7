package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.multipolar.metric.FigureSpec;

/**
 * Values over time: fans, comparisons, paired differences, memberships.
 *
 * @param kind which of these
 * @param timeline the common time axis
 * @param panels one a metric
 */
public record Courses(FigureSpec.Kind kind, Timeline timeline, List<Panel> panels)
    implements FigureData {

  /**
   * One metric.
   *
   * @param label what it is
   * @param unit its unit
   * @param courses the lines, in order
   * @param observed what was observed
   */
  public record Panel(String label, String unit, List<Course> courses, List<Observed> observed) {
    public Panel {
      courses = List.copyOf(courses);
      observed = List.copyOf(observed);
    }
  }

  /**
   * One line and its bands; NaN where there is no value.
   *
   * @param name what the line stands for
   * @param centre its values by date
   * @param bands from the widest to the narrowest
   */
  public record Course(String name, double[] centre, List<Band> bands) {
    public Course {
      bands = List.copyOf(bands);
    }
  }

  /**
   * An interval by date.
   *
   * @param percent how much it covers
   */
  public record Band(int percent, double[] low, double[] high) {}

  /**
   * An observed point.
   *
   * @param course name of the line that it belongs to
   * @param low least plausible value, NaN where none is published
   * @param high greatest plausible value
   */
  public record Observed(String course, LocalDate date, double value, double low, double high) {}

  public Courses {
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      for (Course course : panel.courses()) {
        check(timeline, course.name(), course.centre());
        for (Band band : course.bands()) {
          check(timeline, course.name(), band.low());
          check(timeline, course.name(), band.high());
        }
      }
    }
  }

  private static void check(Timeline timeline, String name, double[] values) {
    if (values.length != timeline.dates().size()) {
      throw new IllegalArgumentException(
          name + " has " + values.length + " values for " + timeline.dates().size() + " dates");
    }
  }

  /** Coverages of the bands that occur, the widest first. */
  List<Integer> percents() {
    TreeSet<Integer> percents = new TreeSet<>(Collections.reverseOrder());
    panels.forEach(
        panel ->
            panel
                .courses()
                .forEach(course -> course.bands().forEach(b -> percents.add(b.percent()))));
    return List.copyOf(percents);
  }

  @Override
  public Table table() {
    List<String> columns =
        new ArrayList<>(List.of("layer", "panel", "unit", "series", "date", "value"));
    List<Integer> percents = percents();
    percents.forEach(percent -> columns.addAll(List.of("low-" + percent, "high-" + percent)));
    columns.addAll(List.of("low", "high"));
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Course course : panel.courses()) {
        for (int t = 0; t < timeline.dates().size(); t++) {
          List<String> row =
              start("course", panel, course.name(), timeline.dates().get(t), course.centre()[t]);
          for (int percent : percents) {
            Band band =
                course.bands().stream()
                    .filter(b -> b.percent() == percent)
                    .findFirst()
                    .orElse(null);
            row.add(band == null ? "" : Table.cell(band.low()[t]));
            row.add(band == null ? "" : Table.cell(band.high()[t]));
          }
          row.addAll(List.of("", ""));
          rows.add(row);
        }
      }
      for (Observed point : panel.observed()) {
        List<String> row = start("observed", panel, point.course(), point.date(), point.value());
        percents.forEach(percent -> row.addAll(List.of("", "")));
        row.addAll(List.of(Table.cell(point.low()), Table.cell(point.high())));
        rows.add(row);
      }
    }
    return new Table(columns, rows);
  }

  private static List<String> start(
      String layer, Panel panel, String series, LocalDate date, double value) {
    return new ArrayList<>(
        List.of(layer, panel.label(), panel.unit(), series, date.toString(), Table.cell(value)));
  }
}

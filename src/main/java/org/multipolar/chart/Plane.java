package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.metric.FigureSpec;

/**
 * Two metrics against each other at one date, each scenario a point with its spread.
 *
 * @param date when
 * @param across the metric on the horizontal axis
 * @param up the metric on the vertical axis
 * @param clouds the scenarios
 */
public record Plane(LocalDate date, Axis across, Axis up, List<Cloud> clouds)
    implements FigureData {

  /** What an axis shows. */
  public record Axis(String label, String unit) {}

  /** The runs of one scenario, one point each. */
  public record Cloud(String name, double[] across, double[] up) {}

  public Plane {
    clouds = List.copyOf(clouds);
  }

  @Override
  public FigureSpec.Kind kind() {
    return FigureSpec.Kind.PLANE;
  }

  @Override
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Cloud cloud : clouds) {
      for (int run = 0; run < cloud.across().length; run++) {
        rows.add(
            List.of(
                cloud.name(),
                date.toString(),
                Integer.toString(run + 1),
                Table.cell(cloud.across()[run]),
                Table.cell(cloud.up()[run])));
      }
    }
    return new Table(List.of("series", "date", "run", across.label(), up.label()), rows);
  }
}

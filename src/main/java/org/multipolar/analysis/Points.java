package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;
import org.multipolar.study.Sufficiency;
import org.multipolar.study.Summary;

/**
 * Statistics of every point: the distribution of each outcome over its replications, and the change
 * of its coefficient of variation when the second half of them is added.
 */
final class Points {
  /** Maximum number of points shown on the terminal. */
  private static final int READ = 24;

  private Points() {}

  static Finding of(Samples samples) {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "points",
            columns(
                samples,
                "outcome",
                "n",
                "mean",
                "sd",
                "q05",
                "q25",
                "median",
                "q75",
                "q95",
                "lo95",
                "hi95",
                "cv_change"));
    for (Design.Point point : samples.design().points()) {
      for (int o = 0; o < samples.outcomes().size(); o++) {
        Summary s = samples.summary(o, point.number() - 1);
        table.row(
            cells(
                samples,
                point,
                samples.outcomes().get(o).id(),
                s.n(),
                s.mean(),
                s.sd(),
                s.q05(),
                s.q25(),
                s.median(),
                s.q75(),
                s.q95(),
                s.low(),
                s.high(),
                change(samples.values()[o][point.number() - 1])));
      }
    }
    return new Finding("Points", List.of(table.sheet()), digest(samples), List.of());
  }

  private static double change(double[] values) {
    int n = values.length / 2;
    return n < 2 ? Double.NaN : Sufficiency.change(values, n);
  }

  private static Optional<FindingTable> digest(Samples samples) {
    if (samples.points() > READ) {
      return Optional.empty();
    }
    List<String> columns = columns(samples);
    samples.outcomes().forEach(outcome -> columns.add(outcome.id()));
    FindingTable.Draft digest = new FindingTable.Draft("means", columns);
    for (Design.Point point : samples.design().points()) {
      List<Object> cells = cells(samples, point);
      for (int o = 0; o < samples.outcomes().size(); o++) {
        cells.add(samples.summary(o, point.number() - 1).mean());
      }
      digest.row(cells);
    }
    return Optional.of(digest.sheet());
  }

  /** The columns that identify a point, followed by others. */
  static List<String> columns(Samples samples, String... more) {
    List<String> columns = new ArrayList<>();
    columns.add("point");
    samples.design().spec().factors().stream().map(Factor::name).forEach(columns::add);
    columns.addAll(List.of(more));
    return columns;
  }

  /** The cells of the columns that identify a point, followed by others. */
  static List<Object> cells(Samples samples, Design.Point point, Object... more) {
    List<Object> cells = new ArrayList<>();
    cells.add(samples.design().name(point));
    for (int i = 0; i < point.cells().size(); i++) {
      cells.add(samples.design().text(point, i));
    }
    cells.addAll(List.of(more));
    return cells;
  }
}

package org.multipolar.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleBiFunction;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Design;
import org.multipolar.study.Samples;

/** Synthetic results of a study, with outcomes that depend on the point and the replication. */
final class MadeUp {
  private final Design design;

  MadeUp(Path folder, String body) throws IOException {
    Path file = folder.resolve("study.yaml");
    Path baseline = Path.of("scenarios", "baseline.yaml").toAbsolutePath();
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Made up\nscenario: "
            + folder.toAbsolutePath().relativize(baseline).toString().replace('\\', '/')
            + "\nset: {world: toy, policies: null, regimes: null, summits: null, record: null, figures: null}\n"
            + body);
    StudyReader.Outcomes read = StudyReader.read(file);
    StudySpec spec =
        read.spec().orElseThrow(() -> new IllegalArgumentException(read.problems().toString()));
    design = Design.of(spec);
  }

  Design design() {
    return design;
  }

  /**
   * @param y value of every outcome at a point in a replication, counted from 0
   */
  Samples samples(int replications, ToDoubleBiFunction<Design.Point, Integer> y) {
    int outcomes = design.spec().outcomes().size();
    double[][][] values = new double[outcomes][design.points().size()][replications];
    for (double[][] outcome : values) {
      for (Design.Point point : design.points()) {
        for (int r = 0; r < replications; r++) {
          outcome[point.number() - 1][r] = y.applyAsDouble(point, r);
        }
      }
    }
    return new Samples(design, design.spec().outcomes(), values);
  }

  /** A cell of the row in which other cells have the given values. */
  static Object cell(FindingTable sheet, String column, Object... keysAndValues) {
    for (var row : sheet.rows()) {
      boolean fits = true;
      for (int i = 0; i < keysAndValues.length; i += 2) {
        fits &=
            row.get(sheet.columns().indexOf((String) keysAndValues[i]))
                .equals(keysAndValues[i + 1]);
      }
      if (fits) {
        return row.get(sheet.columns().indexOf(column));
      }
    }
    throw new IllegalArgumentException("no such row in " + sheet);
  }
}

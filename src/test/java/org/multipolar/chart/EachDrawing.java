package org.multipolar.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Draws a figure of each way of drawing; started by a test in a machine of its own. */
final class EachDrawing {
  private static final List<Figure> FIGURES =
      Stream.concat(
              Stream.of(
                  Synthetic.fans(),
                  Synthetic.shares(),
                  Synthetic.distribution(),
                  Synthetic.plane()),
              Studies.each().stream())
          .toList();

  private EachDrawing() {}

  public static void main(String... folder) throws IOException {
    FigureFiles files = new FigureFiles();
    for (Figure figure : FIGURES) {
      files.write(figure, Path.of(folder[0]));
    }
  }
}

package org.multipolar.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;

/**
 * Draws one figure in all widths and formats, and one of each drawing kind; a test starts it in a
 * JVM of its own.
 */
final class EachDrawing {
  private static final List<Figure> FIGURES =
      Stream.concat(
              Stream.of(
                  Synthetic.fans(),
                  Synthetic.shares(),
                  Synthetic.distribution(),
                  Synthetic.plane(),
                  Synthetic.network(1),
                  Synthetic.flows(),
                  Synthetic.moves()),
              Studies.each().stream())
          .toList();

  private EachDrawing() {}

  public static void main(String... folder) throws IOException {
    Path to = Path.of(folder[0]);
    new FigureFiles().write(Synthetic.fan(), to);
    for (Figure figure : FIGURES) {
      for (OutputPage.Format format : List.of(OutputPage.Format.SVG, OutputPage.Format.PDF)) {
        Files.write(
            to.resolve("drawn-" + figure.name() + "." + format),
            Studies.render(figure, PageWidth.COLUMN, format));
      }
    }
  }
}

package org.multipolar.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.FontsMissing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.text.WholeFile;

/** Writes figures: pictures in two widths and three formats, with their data and captions. */
public final class FigureFiles {
  private final Theme theme;

  /**
   * @throws FontsMissing if this machine cannot lay out text
   */
  public FigureFiles() {
    theme = Theme.load();
  }

  /**
   * Writes one figure: {@code NAME.svg .pdf .png}, the same with {@code -wide}, {@code NAME.csv}
   * and {@code NAME.md}.
   *
   * @param folder created if it does not exist
   * @return the files, in the order in which they were written
   */
  public List<Path> write(Figure figure, Path folder) throws IOException {
    return write(figure, folder, figure.widths());
  }

  /** Writes one figure at the given widths only. */
  public List<Path> write(Figure figure, Path folder, PageWidth... pages) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    written.add(write(folder, figure.name() + ".csv", figure.data().table().csv().getBytes(UTF_8)));
    written.add(write(folder, figure.name() + ".md", Caption.markdown(figure).getBytes(UTF_8)));
    for (PageWidth width : pages) {
      Page page;
      Drawing drawing;
      try {
        page = figure.page(theme, width);
        drawing = figure.data().drawing(page);
      } catch (FontsMissing e) {
        throw e.in(figure.name());
      }
      for (OutputPage.Format format : OutputPage.Format.values()) {
        String extension = format.name().toLowerCase(Locale.ROOT);
        String file = figure.name() + width.suffix() + "." + extension;
        written.add(write(folder, file, page.render(drawing, format)));
      }
    }
    return written;
  }

  private static Path write(Path folder, String file, byte[] content) throws IOException {
    Path target = folder.resolve(file);
    WholeFile.write(target, content);
    return target;
  }
}

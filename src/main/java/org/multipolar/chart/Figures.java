package org.multipolar.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.layout.FontsMissing;
import org.multipolar.figure.FigureSpec;

/** Draws figures from recorded runs. */
public final class Figures {

  /**
   * The result of drawing.
   *
   * @param files all files written, in order
   * @param omitted why a figure was left out, one sentence each
   */
  public record Drawn(List<Path> files, List<String> omitted) {
    public Drawn {
      files = List.copyOf(files);
      omitted = List.copyOf(omitted);
    }
  }

  private Figures() {}

  /**
   * Draws figures into a folder.
   *
   * @param recorded the runs of one scenario, or of several to be compared with the first
   * @param observations observed values of the metrics, which are added where a figure can show
   *     them
   * @param specs the figures
   * @param folder created if it does not exist; files of the same names are replaced
   * @throws FontsMissing if this machine cannot lay out text; nothing has been written then
   */
  public static Drawn draw(
      List<Recorded> recorded,
      List<ObservedPoint> observations,
      List<FigureSpec> specs,
      Path folder)
      throws IOException {
    FigureFiles files = new FigureFiles();
    FigureBuilder builder = new FigureBuilder(recorded, observations);
    List<Path> written = new ArrayList<>();
    List<String> omitted = new ArrayList<>();
    for (FigureSpec spec : specs) {
      Optional<String> obstacle = builder.obstacle(spec);
      if (obstacle.isPresent()) {
        omitted.add(obstacle.get());
      } else {
        written.addAll(files.write(builder.build(spec), folder));
      }
    }
    return new Drawn(written, omitted);
  }
}

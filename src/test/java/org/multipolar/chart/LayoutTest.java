package org.multipolar.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;

/** No text of a figure overlaps another, leaves the page, is too small to read or hides data. */
class LayoutTest {
  static final List<Figure> figures =
      Stream.of(Synthetic.all(), Studies.all()).flatMap(List::stream).toList();

  @ParameterizedTest
  @FieldSource("figures")
  void everyKindOfFigureIsLegibleAtBothWidths(Figure figure) throws IOException {
    for (PageWidth width : PageWidth.values()) {
      DrawnPage page = page(figure, width);
      assertThat(page.texts).as("texts").isNotEmpty();
      assertThat(page.data).as("data").isNotEmpty();
      assertThat(page.page.getWidth()).isEqualTo(PageWidth.points(width.mm()));
      assertThat(page.page.getHeight()).isLessThanOrEqualTo(Page.MAX_HEIGHT + 0.1);
      assertThat(page.problems()).as("%s at %s mm", figure.name(), width.mm()).isEmpty();
    }
  }

  @Test
  void manyPanelsFitOnAWidePage() throws IOException {
    DrawnPage page = page(Synthetic.history(15), PageWidth.WIDE);
    assertThat(page.page.getHeight()).isLessThanOrEqualTo(Page.MAX_HEIGHT + 0.1);
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void referencesNeitherWidenTheAxisNorLeaveIt() throws IOException {
    TimeSeries lines = (TimeSeries) Synthetic.history(1).data();
    assertThat(lines.references()).containsExactly("last value known", "constant growth");
    assertThat(lines.table().csv()).contains("\nreference,");
    assertThat(Synthetic.history(1).note())
        .contains("filled: later than what may be tuned on.")
        .contains("Thin lines: last value known (dashed), constant growth (dotted).");
    assertThat(Synthetic.fans().note()).doesNotContain("filled", "Thin");
    double rising = lines.panels().get(0).references().get(1).values()[60];
    assertThat(rising).isGreaterThan(1);
    assertThat(page(Synthetic.history(1), PageWidth.COLUMN).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.multipolar.chart.output.PageWidth#values")
  void theCheckerSeesEachProblem(PageWidth width) throws IOException {
    byte[] clean = render(Synthetic.fan(), width);
    Rectangle2D band = new DrawnPage(clean).data.get(0).area().getBounds2D();
    List<String> found = new ArrayList<>();
    found.addAll(problemsWith(clean, "intruder", 7, -5, 60));
    found.addAll(problemsWith(clean, "intruder", 5.9, 60, 60));
    found.addAll(problemsWith(clean, "intruder", 7, 5, 8));
    found.addAll(problemsWith(clean, "intruder ".repeat(12), 7, band.getMinX(), band.getCenterY()));
    assertThat(found).anyMatch(p -> p.endsWith("leaves the page"));
    assertThat(found).anyMatch(p -> p.contains("is set in 5.90 pt"));
    assertThat(found).anyMatch(p -> p.contains("overlaps"));
    assertThat(found).anyMatch(p -> p.endsWith("covers data"));
  }

  @Test
  void labelsAtLineEndsAreMovedApartAndStayInOrder() {
    double[] wanted = {10, 11, 12, 90, 99};
    double[] heights = {8, 8, 16, 8, 8};
    double[] centres = EndLabels.spread(wanted, heights, 0, 100);
    assertThat(centres[0]).isGreaterThanOrEqualTo(4);
    assertThat(centres[4]).isLessThanOrEqualTo(96);
    for (int i = 1; i < centres.length; i++) {
      assertThat(centres[i] - centres[i - 1])
          .isGreaterThanOrEqualTo((heights[i] + heights[i - 1]) / 2 - 1e-9);
    }
  }

  private static List<String> problemsWith(
      byte[] svg, String text, double size, double x, double y) {
    String intruder =
        String.format(
            Locale.ROOT,
            "<text style=\"font-size:%.1fpx;stroke:none\" x=\"%.1f\" y=\"%.1f\">%s</text>",
            size,
            x,
            y,
            text);
    String spoiled = new String(svg, UTF_8).replace("</svg", intruder + "</svg");
    return new DrawnPage(spoiled.getBytes(UTF_8)).problems();
  }

  private static DrawnPage page(Figure figure, PageWidth width) throws IOException {
    return new DrawnPage(render(figure, width));
  }

  private static byte[] render(Figure figure, PageWidth width) throws IOException {
    return Studies.render(figure, width, OutputPage.Format.SVG);
  }
}

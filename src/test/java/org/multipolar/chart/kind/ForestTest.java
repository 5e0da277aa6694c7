package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Figure;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class ForestTest {
  private static final Forest FOREST =
      new Forest(
          "a level against the first one",
          8,
          2,
          List.of(
              new Forest.Panel(
                  "Access",
                  "0-1",
                  List.of(
                      row("Offer: open", .1, .02, .05),
                      row("Controls: full", -.01, .02, Double.NaN),
                      row("Offer: open × Controls: full", 0, .01, Double.NaN)))));

  private static Forest.Row row(String name, double effect, double half, double spread) {
    return new Forest.Row(
        name,
        new Estimate(effect, effect - half, effect + half),
        new Estimate(effect, effect - 9 * half, effect + 9 * half),
        effect - spread,
        effect + spread);
  }

  @Test
  void theTableHasAllRows() {
    assertThat(FOREST.table().csv())
        .startsWith("panel,unit,name,difference,lo95,hi95,lo95_all,hi95_all,world_q05,world_q95\n")
        .contains("Access,0-1,Offer: open,0.1,0.08,0.12")
        .contains("Access,0-1,Offer: open × Controls: full,0,-0.01,0.01");
  }

  @Test
  void wideIntervalsForAllRowsEndAtTheFrame() throws IOException {
    Figure figure = Studies.figure("effects", FOREST);
    for (PageWidth width : PageWidth.values()) {
      DrawnPage page = Studies.page(figure, width);
      double least =
          page.data.stream()
              .mapToDouble(mark -> mark.area().getBounds2D().getMinX())
              .min()
              .orElseThrow();
      double name =
          page.texts.stream()
              .filter(text -> text.text().contains("open"))
              .mapToDouble(text -> text.box().getMaxX())
              .max()
              .orElseThrow();
      assertThat(least).isGreaterThan(name);
    }
  }

  @Test
  void theNoteSaysWhatIsDrawn() {
    Figure figure = Studies.figure("effects", FOREST);
    assertThat(figure.note())
        .contains("n = 8 paired random seeds")
        .contains("bar: middle 90")
        .endsWith("Left out: 1 row a panel.");
  }
}

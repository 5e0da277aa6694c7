package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Figure;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class IndexBarsTest {
  private static final IndexBars BARS =
      new IndexBars(
          512,
          2,
          List.of(
              new IndexBars.Panel(
                  "Welfare",
                  500,
                  List.of(
                      new IndexBars.Factor(
                          "weak", new Estimate(0, -0.1, 0.1), new Estimate(0.1, 0, 0.2)),
                      new IndexBars.Factor(
                          "unknown", Estimate.exact(Double.NaN), Estimate.exact(Double.NaN)),
                      new IndexBars.Factor(
                          "strong", new Estimate(0.5, 0.4, 0.6), new Estimate(0.7, 0.6, 0.8))))));

  @Test
  void theTableHasAllFactorsTheGreatestTotalIndexFirst() {
    assertThat(BARS.table().csv())
        .isEqualTo(
            """
            panel,factor,first,first_lo95,first_hi95,total,total_lo95,total_hi95
            Welfare,strong,0.5,0.4,0.6,0.7,0.6,0.8
            Welfare,weak,0,-0.1,0.1,0.1,0,0.2
            Welfare,unknown,,,,,,
            """);
  }

  @Test
  void anIntervalBelowZeroEndsAtTheAxisWithAnArrow() throws IOException {
    Figure figure = Studies.figure("indices", BARS);
    for (PageWidth width : PageWidth.values()) {
      DrawnPage page = Studies.page(figure, width);
      double zero =
          page.texts.stream()
              .filter(text -> text.text().matches("0\\.0+"))
              .mapToDouble(text -> text.box().getCenterX())
              .findFirst()
              .orElseThrow();
      assertThat(page.data)
          .allSatisfy(
              mark ->
                  assertThat(mark.area().getBounds2D().getMinX()).isGreaterThanOrEqualTo(zero - 3));
    }
    assertThat(figure.note())
        .contains("with an arrow where it goes on below the axis")
        .contains("base sample n = 512, of which as few as 500 are used, since values are missing.")
        .endsWith("Left out: 1 factor of less total index a panel.");
  }
}

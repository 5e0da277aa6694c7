package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Studies;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.PageWidth;

class HeatMapTest {
  private static HeatMap of(double[][] values) {
    return new HeatMap(
        "policy",
        List.of("none", "all"),
        "world",
        List.of("good", "bad"),
        0,
        "means",
        "sure",
        List.of(
            new HeatMap.Panel(
                "Welfare", "%", values, new boolean[][] {{true, false}, {false, false}})));
  }

  @Test
  void theTableHasAllCells() {
    assertThat(of(new double[][] {{1, -2}, {Double.NaN, 0.25}}).table().csv())
        .isEqualTo(
            """
            panel,unit,policy,world,value,marked
            Welfare,%,none,good,1,yes
            Welfare,%,none,bad,-2,no
            Welfare,%,all,good,,no
            Welfare,%,all,bad,0.25,no
            """);
  }

  @Test
  void everyCellHasItsValue() {
    assertThatThrownBy(() -> of(new double[][] {{1, 2}, {3}}))
        .hasMessage("Welfare has not 2 rows of 2 cells");
  }

  @Test
  void theCaptionSaysHowToReadColoursMarksAndCrosses() {
    assertThat(Studies.structure().note())
        .contains("blue: above 0, orange (with a dash where no number stands): below")
        .contains("corner: 95\u2009% confidence interval excludes 0")
        .contains("cross: no value");
    assertThat(Studies.regret().note()).endsWith("; the darker, the greater.");
  }

  @Test
  void valuesArePrintedWhereTheyFitElseThereIsABar() throws IOException {
    for (PageWidth width : PageWidth.values()) {
      assertThat(Studies.page(Studies.structure(), width).texts)
          .extracting(DrawnPage.Text::text)
          .filteredOn(text -> text.matches("\u2212?\\d\\.\\d\\d"))
          .as("all cells but the one without a value")
          .hasSize(53);
      assertThat(Studies.page(Studies.heatMap(2, 12, 12), width).texts)
          .extracting(DrawnPage.Text::text)
          .contains("0.3", "6");
    }
  }

  @Test
  void coloursAreReadInGrey() {
    Shading diverging = Shading.of(new double[] {-1, 4}, 1);
    assertThat(diverging.least()).isEqualTo(-2);
    assertThat(diverging.greatest()).isEqualTo(4);
    for (double sign : new double[] {-1, 1}) {
      double before = 256;
      for (int step = 0; step <= 10; step++) {
        double light = light(diverging.colour(1 + sign * 0.3 * step));
        assertThat(light).isLessThan(before);
        before = light;
      }
    }
    assertThat(diverging.ink(4)).isEqualTo(Color.WHITE);
    assertThat(diverging.ink(1)).isEqualTo(Theme.INK);
    assertThat(Shading.of(new double[] {Double.NaN}, Double.NaN).flat()).isTrue();
    assertThat(Shading.of(new double[] {3, 3}, Double.NaN).flat()).isTrue();
  }

  private static double light(Color colour) {
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
  }
}

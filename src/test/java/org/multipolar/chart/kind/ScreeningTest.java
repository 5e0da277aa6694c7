package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Figure;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class ScreeningTest {
  private static final Screening SCREENING =
      new Screening(
          30,
          2,
          List.of(
              new Screening.Panel(
                  "Welfare",
                  "%",
                  28,
                  List.of(
                      new Screening.Factor("weak", Estimate.exact(0.1), 0.05),
                      new Screening.Factor("unknown", Estimate.exact(Double.NaN), Double.NaN),
                      new Screening.Factor("strong", new Estimate(2, 1.5, 2.5), 1.25),
                      new Screening.Factor("middling", Estimate.exact(1), 0.2)))));

  @Test
  void theTableHasAllFactorsTheMostInfluentialFirst() {
    assertThat(SCREENING.table().csv())
        .isEqualTo(
            """
            panel,unit,factor,mu_star,lo95,hi95,sigma
            Welfare,%,strong,2,1.5,2.5,1.25
            Welfare,%,middling,1,,,0.2
            Welfare,%,weak,0.1,,,0.05
            Welfare,%,unknown,,,,
            """);
  }

  @Test
  void theMostInfluentialHaveTheirNames() throws IOException {
    Figure figure = Studies.figure("screening", SCREENING);
    for (PageWidth width : PageWidth.values()) {
      assertThat(Studies.page(figure, width).texts)
          .extracting(DrawnPage.Text::text)
          .contains("strong", "middling")
          .doesNotContain("weak", "unknown");
    }
    assertThat(figure.note())
        .contains(
            "n = 30 trajectories, with as few as 28 effects of a factor, since values are missing.")
        .contains("Left out: 2 factors of less influence a panel.");
  }

  @Test
  void aSmallSizeHasItsScale() throws IOException {
    Screening small =
        new Screening(
            1,
            1,
            List.of(
                new Screening.Panel(
                    "Losses",
                    "share",
                    1,
                    List.of(new Screening.Factor("a", Estimate.exact(0.002), 0.0009)))));
    assertThat(Studies.page(Studies.figure("small", small), PageWidth.COLUMN).texts)
        .extracting(DrawnPage.Text::text)
        .contains("(share)", "a");
    assertThat(Studies.figure("small", small).note()).endsWith("n = 1 trajectory.");
  }
}

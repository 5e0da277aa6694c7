package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class DiscoveryTest {
  private static final List<Discovery.Step> STEPS =
      List.of(new Discovery.Step(1, 0.5, 0), new Discovery.Step(0.75, 1, 2));
  private static final List<Discovery.Restriction> RESTRICTIONS =
      List.of(
          Discovery.Restriction.range("openness", "", 0, 1, 0.25, 1, 0.001),
          Discovery.Restriction.levels(
              "regime", List.of("none", "club", "body"), List.of("none", "body"), Double.NaN));
  private static final Discovery.Cases CASES =
      new Discovery.Cases(
          new double[] {0.5, 0.1}, new double[] {2, 1}, new boolean[] {true, false});

  @Test
  void theTableHasStepsFactorsAndCases() {
    assertThat(new Discovery("long lags", STEPS, 1, RESTRICTIONS, CASES).table().csv())
        .isEqualTo(
            """
            layer,name,coverage,density,restricted,low,high,kept_low,kept_high,quasi_p,levels,kept,across,up,of_interest
            step,1,1,0.5,0,,,,,,,,,,
            chosen,2,0.75,1,2,,,,,,,,,,
            factor,openness,,,,0,1,0.25,1,0.001,,,,,
            factor,regime,,,,-0.5,2.5,-0.5,2.5,,none; club; body,none; body,,,
            case,1,,,,,,,,,,,0.5,2,yes
            case,2,,,,,,,,,,,0.1,1,no
            """);
  }

  @Test
  void theCaptionSaysWhatIsOfInterestAndHowGoodTheBoxIs() {
    assertThat(
            Studies.figure("box", new Discovery("long lags", STEPS, 1, RESTRICTIONS, CASES)).note())
        .startsWith("Of interest: long lags, 1 of n = 2 cases.")
        .contains("coverage 0.75, density 1.00")
        .contains("quasi-p-value");
  }

  @Test
  void limitsChancesAndLevelsAreWritten() throws IOException {
    for (PageWidth width : PageWidth.values()) {
      assertThat(Studies.page(Studies.discovery(), width).texts)
          .extracting(DrawnPage.Text::text)
          .contains("0.61", "41.5", "55 million USD", "5·10²⁵ FLOP", "p < 0.001", "p = 0.021")
          .contains("none, club", "box shown");
    }
  }

  @Test
  void aBoxOfLevelsThatAreNoNeighboursHasAFrameEach() {
    Discovery.Restriction regime = RESTRICTIONS.get(1);
    assertThat(regime.holds(0)).isTrue();
    assertThat(regime.holds(1)).isFalse();
    assertThat(regime.holds(2)).isTrue();
    assertThat(regime.stretches())
        .containsExactly(new double[] {-0.42, 0.42}, new double[] {1.58, 2.42});
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    assertThatThrownBy(() -> new Discovery("x", STEPS, 2, RESTRICTIONS, CASES))
        .hasMessage("there is no step 2 of 2");
    assertThatThrownBy(
            () ->
                new Discovery(
                    "x",
                    STEPS,
                    0,
                    RESTRICTIONS,
                    new Discovery.Cases(new double[1], new double[2], new boolean[2])))
        .hasMessage("not every one of 2 cases has its values");
  }
}

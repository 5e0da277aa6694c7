package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.Synthetic;

class SharesTest {

  private static Shares of(Shares.Part... parts) {
    Shares whole = (Shares) Synthetic.shares().data();
    return new Shares(whole.timeline(), "Compute", "share", List.of(parts));
  }

  /** Runs that stay at a value each. */
  private static Shares.Part part(String name, double... runs) {
    int dates = ((Shares) Synthetic.shares().data()).timeline().dates().size();
    double[][] values = new double[runs.length][dates];
    for (int r = 0; r < runs.length; r++) {
      Arrays.fill(values[r], runs[r]);
    }
    return Shares.Part.of(name, values, false);
  }

  @Test
  void aMeanHasTheMiddleOfItsRunsBesideIt() {
    // Quantiles .05 and .95 of 0.1, 0.2, 0.3 lie a tenth of a step from the ends.
    Shares.Part part = part("IND", .3, .1, .2);
    assertThat(part.share()[0]).isCloseTo(.2, within(1e-12));
    assertThat(part.low()[0]).isCloseTo(.11, within(1e-12));
    assertThat(part.high()[0]).isCloseTo(.29, within(1e-12));
    assertThat(of(part).table().csv().lines().limit(2).toList())
        .first()
        .isEqualTo("series,date,share,low_90,high_90");
    assertThat(of(part).table().csv().lines().skip(1))
        .allMatch(row -> row.endsWith(",0.2,0.11,0.29"));
  }

  @Test
  void theNoteGivesTheSpreadThatAStackCannotShow() {
    assertThat(of(part("IND", .3, .1, .2), part("USA", .5, .5, .5)).note(List.of()))
        .contains("Middle 90\u2009% of the runs at the end: IND 0.1100 to 0.2900.");
    assertThat(of(part("IND", .3)).note(List.of())).doesNotContain("Middle");
    assertThat(part("IND", Double.NaN, .3).share()[0]).as("runs with a value").isEqualTo(.3);
    assertThat(part("IND", Double.NaN).share()[0]).isZero();
  }

  @Test
  void aPartNeedsAValueForEachDate() {
    Shares.Part part =
        new Shares.Part("IND", new double[] {1}, new double[1], new double[1], false);
    assertThatThrownBy(() -> of(part)).hasMessageStartingWith("IND has not one value for each of ");
  }
}

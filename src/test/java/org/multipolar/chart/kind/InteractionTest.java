package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Figure;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class InteractionTest {
  private static final Interaction.Mean ONE = new Interaction.Mean(new Estimate(1, 0.5, 1.5), 20);
  private static final Interaction.Mean NONE = new Interaction.Mean(Estimate.exact(Double.NaN), 0);

  private static Interaction of(Interaction.Line... lines) {
    return new Interaction(
        "openness",
        List.of("low", "high"),
        "regime",
        List.of(new Interaction.Panel("Welfare", "%", List.of(lines))));
  }

  @Test
  void theTableHasAllMeans() {
    assertThat(of(new Interaction.Line("club", List.of(ONE, NONE))).table().csv())
        .isEqualTo(
            """
            panel,unit,openness,regime,runs,mean,lo95,hi95
            Welfare,%,low,club,20,1,0.5,1.5
            Welfare,%,high,club,0,,,
            """);
  }

  @Test
  void theCaptionSaysHowManyRuns() {
    assertThat(Studies.interaction(1, 3, 3).note())
        .contains("n = 39 to 40 runs a point")
        .contains("95\u2009% confidence interval of the mean");
  }

  private static Figure over(String... levels) {
    Interaction.Panel panel =
        new Interaction.Panel(
            "Welfare",
            "%",
            List.of(
                new Interaction.Line("none", Collections.nCopies(levels.length, ONE)),
                new Interaction.Line("full", Collections.nCopies(levels.length, ONE))));
    return new Figure(
        "interaction",
        "Controls and openness",
        List.of(),
        new Interaction("openness", List.of(levels), "controls", List.of(panel)),
        List.of());
  }

  @Test
  void levelsWithoutAnOrderAreNotJoined() throws IOException {
    for (PageWidth width : PageWidth.values()) {
      int joined = Studies.page(over("2027-08", "2028-08", "2029-08"), width).data.size();
      int apart = Studies.page(over("slow", "default", "fast"), width).data.size();
      assertThat(joined - apart).as("one line for each of two levels").isEqualTo(2);
    }
    assertThat(over("0", ".5", "1").note())
        .contains("a line for each level of controls")
        .contains("Parallel lines mean no interaction.");
    assertThat(over("none", "full").note()).contains("Parallel lines");
    assertThat(over("slow", "default", "fast").note())
        .contains("a colour for each level of controls")
        .contains(
            "Without interaction, the distances between the colours are the same at all levels.")
        .doesNotContain("lines");
  }

  @Test
  void everyLineHasItsNameAtItsEnd() throws IOException {
    for (PageWidth width : PageWidth.values()) {
      DrawnPage page = Studies.page(Studies.interaction(1, 3, 3), width);
      assertThat(page.texts)
          .extracting(DrawnPage.Text::text)
          .contains("regime", "closed", "club of the willing")
          .anyMatch(text -> text.startsWith("universal body"));
    }
  }

  @Test
  void whatCannotBeToldApartOrHasNoPlaceIsRefused() {
    Interaction.Line line = new Interaction.Line("club", List.of(ONE, ONE));
    Interaction.Line[] lines = Collections.nCopies(7, line).toArray(Interaction.Line[]::new);
    assertThatThrownBy(() -> of(lines)).hasMessage("Welfare has 7 lines; at most 6");
    assertThatThrownBy(() -> of(new Interaction.Line("club", List.of(ONE))))
        .hasMessage("club has not one mean for each of 2 levels");
  }
}

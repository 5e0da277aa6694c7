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
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.PageWidth;

class TornadoTest {
  private static Tornado.Factor factor(String name, double low, double high) {
    return new Tornado.Factor(
        name,
        new Tornado.Setting("off", new Estimate(low, low - 1, low + 1)),
        new Tornado.Setting("on", Estimate.exact(high)));
  }

  private static final Tornado TORNADO =
      new Tornado(
          20,
          2,
          List.of(
              new Tornado.Panel(
                  "Welfare",
                  "%",
                  10,
                  List.of(
                      factor("weak", 9.5, 10.5),
                      factor("one-sided", 14, 12),
                      factor("strong", 8, 13),
                      factor("unknown", Double.NaN, Double.NaN)))));

  @Test
  void theTableHasAllFactorsTheGreatestSwingFirst() {
    assertThat(TORNADO.table().csv())
        .isEqualTo(
            """
            panel,unit,factor,side,setting,base,mean,lo95,hi95
            Welfare,%,strong,low,off,10,8,7,9
            Welfare,%,strong,high,on,10,13,,
            Welfare,%,one-sided,low,off,10,14,13,15
            Welfare,%,one-sided,high,on,10,12,,
            Welfare,%,weak,low,off,10,9.5,8.5,10.5
            Welfare,%,weak,high,on,10,10.5,,
            Welfare,%,unknown,low,off,10,,,
            Welfare,%,unknown,high,on,10,,,
            """);
  }

  @Test
  void noMoreFactorsAreDrawnThanAskedForAndTheCaptionSaysHowManyAreLeftOut() throws IOException {
    Figure figure = Studies.figure("tornado", TORNADO);
    assertThat(figure.note())
        .contains("n = 20 runs a setting")
        .endsWith("Left out: 2 factors of less swing a panel.");
    assertThat(Studies.page(figure, PageWidth.COLUMN).texts)
        .extracting(DrawnPage.Text::text)
        .contains("strong", "one-sided", "off", "on")
        .doesNotContain("weak", "unknown");
    assertThat(Studies.tornado(1, 3).note()).doesNotContain("Left out");
  }

  @Test
  void manyPanelsHaveFewerRowsEach() {
    assertThat(RowsDrawing.legible(Collections.nCopies(99, 0), 15, 1)).hasSize(15);
    assertThat(RowsDrawing.legible(Collections.nCopies(99, 0), 15, 5)).hasSize(12);
    assertThatThrownBy(() -> new Tornado(1, 0, List.of()))
        .hasMessage("no factor is drawn where at most 0 are");
  }

  @Test
  void longNamesAreBrokenWhereWordsBeginAndCutInTheMiddle() {
    Theme theme = Theme.load();
    LabelFitter narrow = new LabelFitter(theme, Theme.Type.LABEL, 50, 3);
    assertThat(narrow.lines("research.publicationSpillover"))
        .containsExactly("research.", "publication", "Spillover");
    assertThat(narrow.lines("0.25")).containsExactly("0.25");
    LabelFitter line = new LabelFitter(theme, Theme.Type.LABEL, 70, 1);
    assertThat(line.whole("openness")).isTrue();
    assertThat(line.whole("research.publicationSpillover")).isFalse();
    assertThat(line.lines("research.publicationSpillover"))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text).startsWith("research").contains("…").endsWith("over");
              assertThat(theme.width(text, Theme.Type.LABEL)).isLessThanOrEqualTo(70);
            });
  }
}

package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Studies;
import org.multipolar.chart.output.PageWidth;

class ParetoFrontTest {

  @Test
  void everyPanelHasItsLetter() throws IOException {
    for (PageWidth width : PageWidth.values()) {
      DrawnPage page = Studies.page(Studies.paretoFront(2, 5, 20), width);
      assertThat(page.texts)
          .extracting(DrawnPage.Text::text)
          .contains("a", "b", "Levers along the front");
    }
  }
}

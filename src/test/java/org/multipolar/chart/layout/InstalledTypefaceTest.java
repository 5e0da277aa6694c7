package org.multipolar.chart.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.Typefaces;

/** Text in a script that the bundled typeface lacks is drawn as outlines and remains text. */
class InstalledTypefaceTest {
  private static final String TEXT = "عرض AI";

  @BeforeEach
  void aTypefaceIsInstalled() {
    assumeTrue(Typefaces.installed("عرض").isPresent(), "no typeface has the letters");
  }

  private static byte[] page(OutputPage.Format format) throws IOException {
    OutputPage page = format.open(200, 40);
    new Painter(Theme.load(), page).text(TEXT, 10, 20, Theme.Type.LABEL, Painter.Align.LEFT);
    return page.finish();
  }

  @Test
  void svgKeepsTheText() throws IOException {
    assertThat(new String(page(OutputPage.Format.SVG), UTF_8)).contains(TEXT).contains("unpainted");
  }

  @Test
  void pdfKeepsTheText() throws IOException {
    try (PDDocument document = Loader.loadPDF(page(OutputPage.Format.PDF))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("AI")
          .containsPattern("[\\u0600-\\u06FF]{3}");
    }
  }

  @Test
  void theSameTextGivesTheSameBytes() throws IOException {
    for (OutputPage.Format format : OutputPage.Format.values()) {
      assertThat(page(format)).as(format.name()).isEqualTo(page(format));
    }
  }
}

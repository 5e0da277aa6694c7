package org.multipolar.gui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the window. */
class TextTest {
  private static final String QUESTION =
      "Predict first. Stop the run at the branch. Is the concentration of compute in 2035 higher or"
          + " lower than today? And if the United States gave up its chip controls on China in"
          + " 2026?";
  private static final int MARGIN = 40;

  /** Paints a paragraph as a screen does that draws each unit as several pixels. */
  private static BufferedImage painted(int width, double scale) {
    Text.Paragraph paragraph = new Text.Paragraph(QUESTION, false, 1.1, Color.BLACK);
    paragraph.setSize(width, Short.MAX_VALUE);
    paragraph.setSize(width, paragraph.getPreferredSize().height);
    paragraph.doLayout();
    BufferedImage picture =
        new BufferedImage(
            (int) Math.ceil((width + MARGIN) * scale),
            (int) Math.ceil(paragraph.getHeight() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    g.scale(scale, scale);
    // A wider clip than that of a window, so that what it would cut is seen.
    g.setClip(0, 0, width + MARGIN, paragraph.getHeight());
    paragraph.getUI().paint(g, paragraph);
    g.dispose();
    return picture;
  }

  private static boolean inked(BufferedImage picture, int from) {
    for (int x = from; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        if ((picture.getRGB(x, y) & 0xff) < 200) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2})
  void noLetterOfAParagraphIsCutOnAScaledScreen(double scale) {
    List<Integer> cut = new ArrayList<>();
    for (int width = 200; width <= 900; width += 7) {
      BufferedImage picture = painted(width, scale);
      assertThat(inked(picture, 0)).isTrue();
      if (inked(picture, (int) Math.ceil(width * scale))) {
        cut.add(width);
      }
    }
    assertThat(cut).isEmpty();
  }

  @Test
  void markupIsEscaped() {
    assertThat(Text.escaped("a < b & c > d")).isEqualTo("a &lt; b &amp; c &gt; d");
  }
}

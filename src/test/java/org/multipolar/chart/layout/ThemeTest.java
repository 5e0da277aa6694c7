package org.multipolar.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ThemeTest {

  @Test
  void neighboursDifferInLightness() {
    for (int series = 0; series < 7; series++) {
      double difference = lightness(Theme.colour(series)) - lightness(Theme.colour(series + 1));
      assertThat(Math.abs(difference))
          .as("colours %d and %d", series, series + 1)
          .isGreaterThan(12);
    }
  }

  /** CIE 1976 lightness. */
  private static double lightness(Color colour) {
    double y =
        0.2126 * linear(colour.getRed())
            + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue());
    return 116 * Math.cbrt(y) - 16;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @Test
  void aMachineWithoutFontsIsToldWhatToInstall() {
    assertThatThrownBy(
            () ->
                Theme.load(
                    () -> {
                      throw new InternalError("Fontconfig head is null");
                    }))
        .isInstanceOf(FontsMissing.class)
        .hasMessageContaining("fontconfig fonts-dejavu-core")
        .hasMessageContaining("data are complete");
  }

  @Test
  void aCharacterThatTheTypefaceLacksDoesNotStopTheDrawing() {
    assertThat(Theme.load().printable("治理 AI")).isEqualTo("□□ AI");
  }

  @Test
  void textIsBrokenBetweenWords() {
    Theme theme = Theme.load();
    assertThat(theme.wrap("United Arab Emirates", Theme.Type.LABEL, 44))
        .containsExactly("United Arab", "Emirates");
  }
}

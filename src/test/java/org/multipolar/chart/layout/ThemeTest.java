package org.multipolar.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.output.Typefaces;

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

  /** Lightness by CIE 1976. */
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
  void anUnwritableTemporaryFolderIsNotTakenForMissingFonts() {
    assertThatThrownBy(
            () ->
                Theme.load(
                    () -> {
                      throw new IOException("Problem reading font data.");
                    }))
        .isInstanceOf(FontsMissing.class)
        .hasMessage(
            "figures need a temporary folder for their typefaces, and "
                + System.getProperty("java.io.tmpdir")
                + " cannot be written to; set MULTIPOLAR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to use"
                + " another folder. The data are complete.");
  }

  @Test
  void lettersThatTheBundledTypefaceLacksComeFromAnInstalledOne() {
    Theme theme = Theme.load();
    String text = "عرض مفتوح AI";
    assumeTrue(Typefaces.installed(text).isPresent(), "a typeface for Arabic is installed");
    assertThat(theme.width(text, Theme.Type.LABEL)).isBetween(20., 60.);
    assertThat(theme.layout(text, Theme.Type.LABEL).getOutline(null).getBounds2D().getWidth())
        .isLessThanOrEqualTo(theme.width(text, Theme.Type.LABEL) + 1);
  }

  @Test
  void lettersThatNoTypefaceHasStopAFigureAndNotTheWindow() {
    String text = new String(Character.toChars(0x10FFFD));
    assertThatThrownBy(() -> Theme.load().width("a " + text, Theme.Type.LABEL))
        .isInstanceOf(FontsMissing.class)
        .hasMessageContaining("fonts-noto-core")
        .hasMessageContaining("data are complete");
    assertThat(Theme.forScreen().width("a " + text, Theme.Type.LABEL)).isPositive();
  }

  @Test
  void textIsBrokenBetweenWords() {
    Theme theme = Theme.load();
    assertThat(theme.wrap("United Arab Emirates", Theme.Type.LABEL, 44))
        .containsExactly("United Arab", "Emirates");
  }

  @Test
  void aNumberStaysWithItsName() {
    Theme theme = Theme.load();
    double width = theme.width("December 2035, n =", Theme.Type.NOTE) + .1;
    assertThat(theme.wrap("December 2035, n = 3 runs", Theme.Type.NOTE, width))
        .containsExactly("December 2035,", "n = 3 runs");
    assertThat(theme.wrap("December 2035, n = three", Theme.Type.NOTE, width))
        .containsExactly("December 2035, n =", "three");
  }
}

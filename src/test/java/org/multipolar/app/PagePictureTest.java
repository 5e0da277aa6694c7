package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;
import org.multipolar.web.chromium.Chromium;

/** The picture of a page in the manual, which {@code -Dmanual.write=true} renews. */
@Nightly
class PagePictureTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Path PICTURE = Path.of("src", "site", "markdown", "images", "page.png");

  @TempDir private Path folder;

  @Test
  void aPageWhoseFirstLeverIsAtItsEndShowsFourCurvesAndTheirTwins() throws Exception {
    assumeTrue(Chromium.installed().isPresent(), "no Chromium on the PATH, so no page is opened");
    Path page = folder.resolve("july-2025.html");
    int code =
        Multipolar.commandLine()
            .execute("page", "scenarios/classroom/july-2025.yaml", "--out", page.toString());
    assertThat(code).isZero();
    try (Chromium browser = Chromium.start(Chromium.installed().orElseThrow())) {
      browser.resize(1280, 900);
      browser.open(page.toUri());
      browser.await("globalThis.multipolar?.page.pairTime", LONG);
      browser.evaluate(
          """
          (({ levers }) => {
            const { slider } = levers.views[0];
            slider.value = 0;
            multipolar.page.pairTime = 0;
            for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind));
          })(multipolar.page)
          """);
      browser.await("multipolar.page.pairTime", LONG);
      assertThat(browser.evaluate("document.querySelectorAll('.charts svg').length").getAsInt())
          .isEqualTo(4);
      if (Boolean.getBoolean("manual.write")) {
        Files.write(PICTURE, browser.picture());
      }
    }
  }
}

package org.multipolar.web.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;

/** Measures the speed of a page as experienced by a reader, in milliseconds. */
public final class PageSpeed {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration OPENING = Duration.ofSeconds(20);
  private static final int MOVES = 40;

  /**
   * Script that moves the first lever repeatedly, each time after the previous frame has been
   * drawn, and returns the times.
   */
  private static final String SLIDE =
      """
      (async () => {
        const { page } = multipolar;
        const slider = page.levers.views[0].slider;
        const times = [];
        for (let i = 0; i < %d; i++) {
          slider.value = page.data.levers[0].max * (i %% 20) / 20;
          const start = performance.now();
          page.drawn = null;
          slider.dispatchEvent(new Event('input'));
          while (!page.drawn) await new Promise((next) => setTimeout(next, 0));
          await new Promise((next) => requestAnimationFrame(next));
          times.push(performance.now() - start);
        }
        return times;
      })()
      """;

  private PageSpeed() {}

  /** Returns a readable report, measured at full speed and with a processor four times slower. */
  public static List<String> of(Path page, Path program)
      throws IOException, InterruptedException, TimeoutException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "Size:    %,d bytes, %,d compressed", Files.size(page), compressed(page)));
    for (int slower : List.of(1, 4)) {
      try (Chromium browser = Chromium.start(program)) {
        browser.resize(1280, 900);
        browser.throttle(slower);
        browser.open(URI.create(page.toAbsolutePath().toUri().toString()));
        opened(browser, page);
        double curve = number(browser, "multipolar.page.firstCurve");
        double model = number(browser, "multipolar.page.modelOpen");
        double first = number(browser, "multipolar.page.pairTime");
        List<Double> frames = new ArrayList<>();
        JsonArray times =
            browser.evaluate(String.format(Locale.ROOT, SLIDE, MOVES)).getAsJsonArray();
        for (JsonElement time : times) {
          frames.add(time.getAsDouble());
        }
        frames.sort(null);
        browser.evaluate("multipolar.page.pairTime = 0");
        browser.await("multipolar.page.pairTime", LONGEST);
        lines.add(
            String.format(
                Locale.ROOT,
                "%s first curve %.0f ms, model open %.0f ms; a move drawn after %.0f ms (median of"
                    + " %d, longest tenth from %.0f); %s pairs %.0f ms with their twins, %.0f ms"
                    + " after a move",
                slower == 1 ? "Speed:  " : "Slower: ",
                curve,
                model,
                frames.get(MOVES / 2),
                MOVES,
                frames.get(MOVES * 9 / 10),
                browser.evaluate("multipolar.page.data.pairs").getAsString(),
                first,
                number(browser, "multipolar.page.pairTime")));
      }
    }
    lines.add(
        "         (Slower: processor time × 4 by Chromium's throttling of the page; on a machine that does something else as"
            + " well, times are longer)");
    return lines;
  }

  /** Waits for the first pairs of a page, and for no longer than it can still come to them. */
  private static void opened(Chromium browser, Path page)
      throws IOException, InterruptedException, TimeoutException {
    try {
      browser.await("globalThis.multipolar?.page.notices", OPENING);
    } catch (TimeoutException e) {
      throw new TimeoutException(
          "the browser shows no page of Multipolar at "
              + page
              + " after "
              + OPENING.toSeconds()
              + " s"
              + (browser.complaints().isEmpty() ? "" : "; it says: " + browser.complaints()));
    }
    browser.await(
        "multipolar.page.pairTime || multipolar.page.notices.textContent.trim()", LONGEST);
    String notice = browser.evaluate("multipolar.page.notices.textContent.trim()").getAsString();
    if (!notice.isEmpty()) {
      throw new TimeoutException("the page does not run; it says: " + notice);
    }
  }

  private static double number(Chromium browser, String expression)
      throws IOException, InterruptedException {
    return browser.evaluate(expression).getAsDouble();
  }

  private static long compressed(Path page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(page, gzip);
    }
    return bytes.size();
  }
}

package org.multipolar.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.web.chromium.Chromium;

/** The map of a page in a real browser. */
class MapInBrowserTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int SHARE = MapMetrics.NAMES.indexOf("compute-share");
  private static final int CHINA = 3;

  @TempDir private static Path folder;
  private static Scenario july;
  private static Path page;
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException, CompiledModel.Unbuilt {
    assumeTrue(Chromium.installed().isPresent(), "no Chromium on the PATH, so no page is opened");
    byte[] model = CompiledModel.find(Path.of("").toAbsolutePath(), () -> {});
    july =
        ScenarioReader.read(Path.of("scenarios", "classroom", "july-2025.yaml"))
            .scenario()
            .orElseThrow();
    page = folder.resolve("july.html");
    Files.writeString(
        page,
        PageFile.of(july, model, Assumptions.USUAL, List.of(), PageLanguage.english()),
        UTF_8);
    browser = Chromium.start(Chromium.installed().orElseThrow());
    browser.resize(1280, 900);
  }

  @AfterAll
  static void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** Opens the page without chip controls on China since 2026, and the map of compute. */
  @BeforeEach
  void open() throws IOException, InterruptedException, TimeoutException {
    browser.open(URI.create("about:blank"));
    browser.await("location.href === 'about:blank'", LONG);
    browser.open(URI.create(page.toUri() + "#m=0@2026-01=0"));
    browser.await("globalThis.multipolar?.page.map?.values", LONG);
    choose("mapColours", Integer.toString(SHARE));
    browser.await("multipolar.page.map.values", LONG);
  }

  private static void choose(String list, String value) throws IOException, InterruptedException {
    browser.evaluate(
        "(() => { const e = document.getElementById('%s'); e.value = '%s';".formatted(list, value)
            + " e.dispatchEvent(new Event('change')); })()");
  }

  private static String text(String expression) throws IOException, InterruptedException {
    return browser.evaluate(expression).getAsString();
  }

  private static List<String> texts(String expression) throws IOException, InterruptedException {
    return browser.evaluate(expression).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String colour(String figure, int place) throws IOException, InterruptedException {
    return text(
        "multipolar.page.map.%s.map.areas[%d].getAttribute('fill')".formatted(figure, place));
  }

  @Test
  void valuesAreThoseOfTheJvmToTheLastBit() throws IOException, InterruptedException {
    PageModel jvm = new PageModel(BundleWriter.of(july, LeverChoice.of(july)));
    List<RunRequest.Move> moves = List.of(new RunRequest.Move(0, 39, 0));
    double[] run =
        jvm.run(new RunRequest(1, false, List.of(), moves, List.of(), List.of(SHARE))).states();
    double[] twin =
        jvm.run(new RunRequest(1, false, List.of(), List.of(), List.of(), List.of(SHARE))).states();
    String bits =
        """
        (() => {
          const { %s: values } = multipolar.page.map.values;
          const view = new DataView(values.buffer);
          return Array.from(values, (v, i) => view.getBigUint64(8 * i, true).toString(16)).join(' ');
        })()
        """;
    assertThat(run).hasSize(159 * 12).isNotEqualTo(twin);
    assertThat(text(bits.formatted("run")).equals(PageData.bits(run))).isTrue();
    assertThat(text(bits.formatted("twin")).equals(PageData.bits(twin))).isTrue();
  }

  /** The legend is the same at all months, and a colour stands for the same values in all. */
  @Test
  void coloursKeepTheirMeaningWhileItPlays() throws IOException, InterruptedException {
    List<String> steps =
        texts("[...multipolar.page.map.legend.children].map((e) => e.textContent)");
    assertThat(steps)
        .containsExactly("0 to 0.2", "0.2 to 0.4", "0.4 to 0.6", "0.6 and more", "no value");
    List<String> seen =
        texts(
            """
            (() => {
              const { map } = multipolar.page;
              const seen = new Set();
              for (let tick = 0; tick < 159; tick++) {
                map.months.value = tick;
                map.months.dispatchEvent(new Event('input'));
                map.data.places.forEach((_, i) => {
                  const bin = Math.min(3, Math.floor(map.at('run', i) / 0.2));
                  seen.add(bin + ' ' + map.first.map.areas[i].getAttribute('fill'));
                });
              }
              return [...seen].sort();
            })()
            """);
    assertThat(seen)
        .containsExactly("0 rgb(227,238,247)", "1 rgb(159,200,227)", "2 rgb(63,138,192)");
    assertThat(texts("[...multipolar.page.map.legend.children].map((e) => e.textContent)"))
        .isEqualTo(steps);
  }

  @Test
  void theTwinStandsBesideTheRunAndDifferencesHaveTheirOwnColours()
      throws IOException, InterruptedException {
    assertThat(browser.evaluate("multipolar.page.map.second.root.hidden").getAsBoolean()).isTrue();
    choose("mapSide", "beside");
    assertThat(browser.evaluate("multipolar.page.map.second.root.hidden").getAsBoolean()).isFalse();
    assertThat(colour("first", CHINA)).isEqualTo("rgb(159,200,227)");
    assertThat(colour("second", CHINA)).isEqualTo("rgb(227,238,247)");
    choose("mapSide", "difference");
    assertThat(colour("first", CHINA)).as("more by 0.2 or more").isEqualTo("#b35806");
    assertThat(texts("[...multipolar.page.map.legend.children].map((e) => e.textContent)"))
        .contains("less by 0.2 or more", "differs by less than 0.01", "more by 0.2 or more");
  }

  @Test
  void everyValueIsFoundByPointerKeyboardAndInATable()
      throws IOException, InterruptedException, TimeoutException {
    choose("mapPlace", Integer.toString(CHINA));
    String told = text("multipolar.page.map.readout.textContent");
    assertThat(told)
        .matches("China: 0\\.2\\d\\d; untouched twin 0\\.0\\d\\d, difference \\+0\\.2\\d\\d\\.");
    assertThat(text("multipolar.page.map.first.map.mark.getAttribute('d')")).isNotEmpty();
    browser.evaluate("document.querySelector('.map').scrollIntoView(), 1");
    browser.evaluate(
        """
        (() => {
          const { left, top, width, height } =
            multipolar.page.map.first.map.areas[3].getBoundingClientRect();
          const at = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 };
          document.elementFromPoint(at.clientX, at.clientY)
            .dispatchEvent(new PointerEvent('pointermove', at));
        })()
        """);
    assertThat(text("multipolar.page.map.first.map.tip.textContent"))
        .isEqualTo(told.substring(0, told.indexOf(';')));
    browser.evaluate("multipolar.page.map.table.open = true");
    browser.await("document.querySelectorAll('.map tbody tr').length === 12", LONG);
    assertThat(text("document.querySelector('.map caption').textContent"))
        .isEqualTo("Share of world compute, Dec 2035");
    Set<String> rows =
        new TreeSet<>(
            texts("[...document.querySelectorAll('.map tbody th')].map((e) => e.textContent)"));
    assertThat(rows).hasSize(12).contains("China", "Taiwan", "Rest of the world");
    assertThat(text("multipolar.page.map.first.map.root.getAttribute('aria-label')"))
        .startsWith(
            "the run. Map of Share of world compute in Dec 2035. Highest: United States 0.");
  }

  @Test
  void itPlaysToTheEndAndStops() throws IOException, InterruptedException, TimeoutException {
    assertThat(
            text(
                "(({ map }) => (map.look(155), map.play.click(), map.play.textContent))"
                    + "(multipolar.page)"))
        .isEqualTo("Pause");
    browser.await("multipolar.page.map.play.textContent === 'Play'", LONG);
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Dec 2035");
    browser.evaluate("multipolar.page.look(2030)");
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Dec 2030");
  }

  /** What a bet hides, the map does not tell. */
  @Test
  void aBetHidesTheFutureOfTheMap() throws IOException, InterruptedException {
    browser.evaluate("multipolar.page.bets.start(0)");
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Jul 2025");
    browser.evaluate("multipolar.page.map.look(150)");
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Jul 2025");
    browser.evaluate("multipolar.page.bets.stop(), multipolar.page.map.look(150)");
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Apr 2035");
  }
}

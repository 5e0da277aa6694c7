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

  /** What is looked at: map, charts, year, and the number of changes that undo could take back. */
  private static final String LOOKED_AT =
      """
      (({ map, year, shown, data, state, history, stage }) =>
        [map.metric.name, map.month.textContent, map.side.value, map.second.root.hidden, year,
          stage.years.value, shown.map((i) => data.metrics[i].name).join(),
          stage.views.map(({ choice }) => data.metrics[choice.value].name).join(),
          state.moves.map(({ level }) => level).join(), history.states.length].join(' | '))
      (multipolar.page)
      """;

  private static final String OPENING = "hhi-compute,exclusive-game,lag-open,control-intensity";

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
        .isEqualTo("Share of world compute (Dec 2035)");
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

  /** The address of a page that looks at something else, after its moves. */
  private static String view() throws IOException, InterruptedException {
    return text("location.hash.replace(/^#s=[0-9a-f]{12}&m=0@2026-01=0/, '')");
  }

  @Test
  void aLinkShowsTheSameMapAgain() throws IOException, InterruptedException, TimeoutException {
    browser.await("location.hash.includes('&v=compute-share@2035-12=run')", LONG);
    choose("mapSide", "beside");
    browser.evaluate("multipolar.page.map.look(90)");
    browser.await("location.hash.endsWith('&v=compute-share@2030-04=beside')", LONG);
    choose("year", "2028");
    assertThat(text("multipolar.page.map.month.textContent")).isEqualTo("Dec 2028");
    browser.evaluate("multipolar.page.map.look(90)");
    browser.evaluate(
        """
        (({ stage: { views: [{ choice }] }, data: { metrics } }) => {
          choice.value = metrics.findIndex(({ name }) => name === 'south-access');
          choice.dispatchEvent(new Event('change'));
        })(multipolar.page)
        """);
    String charts = "south-access,exclusive-game,lag-open,control-intensity";
    browser.await("location.hash.includes('south-access')", LONG);
    assertThat(view()).isEqualTo("&c=" + charts + "&y=2028&v=compute-share@2030-04=beside");
    String seen = text(LOOKED_AT);
    assertThat(seen)
        .isEqualTo(
            "compute-share | Apr 2030 | beside | false | 2028 | 2028 | "
                + (charts + " | " + charts + " | 0 | 1"));
    String china = colour("first", CHINA);
    String copied =
        text(
            "(multipolar.page.share.copyLink(),"
                + " multipolar.page.fragment() === location.hash.slice(1) ? location.href : '')");
    browser.open(URI.create("about:blank"));
    browser.await("location.href === 'about:blank'", LONG);
    browser.open(URI.create(copied));
    browser.await("globalThis.multipolar?.page.map?.values", LONG);
    assertThat(text(LOOKED_AT)).isEqualTo(seen);
    assertThat(colour("first", CHINA)).isEqualTo(china);
    assertThat(browser.evaluate("document.querySelectorAll('.notice').length").getAsInt()).isZero();
  }

  /** Looking elsewhere is no change: undo and redo take back moves alone. */
  @Test
  void undoAndRedoLeaveTheMapAlone() throws IOException, InterruptedException, TimeoutException {
    browser.evaluate("multipolar.page.move(0, 39, 0.5), multipolar.page.history.rest()");
    choose("mapSide", "difference");
    browser.evaluate("multipolar.page.map.look(60)");
    String shown = "compute-share | Oct 2027 | difference | true | 2035 | 2035 | ";
    String charts = OPENING + " | " + OPENING + " | ";
    assertThat(text(LOOKED_AT)).isEqualTo(shown + charts + "0.5 | 2");
    browser.evaluate("multipolar.page.undo()");
    assertThat(text(LOOKED_AT)).isEqualTo(shown + charts + "0 | 2");
    browser.evaluate("multipolar.page.redo()");
    assertThat(text(LOOKED_AT)).isEqualTo(shown + charts + "0.5 | 2");
    browser.await("location.hash.endsWith('=0.5&v=compute-share@2027-10=difference')", LONG);
    browser.evaluate("location.hash = location.hash.replace('2027-10', '2029-01')");
    browser.await("multipolar.page.map.month.textContent === 'Jan 2029'", LONG);
    assertThat(text(LOOKED_AT)).as("a link with the same moves").endsWith(" | 0.5 | 2");
    browser.evaluate("location.hash = '#m=0@2026-01=0.25'");
    browser.await("multipolar.page.state.moves[0].level === 0.25", LONG);
    browser.await("multipolar.page.map.values", LONG);
    assertThat(text(LOOKED_AT))
        .as("a link that says nothing of the map")
        .isEqualTo(
            text("multipolar.page.data.map.metrics[0].name")
                + (" | Dec 2035 | run | true | 2035 | 2035 | " + charts + "0.25 | 3"));
  }

  @Test
  void partsOfALinkThatNoMapHasAreLeftOut()
      throws IOException, InterruptedException, TimeoutException {
    String shown = text("multipolar.page.data.map.metrics[0].name");
    for (String wrong :
        List.of(
            "&v=gold@2030-01=run",
            "&v=compute-share@1999-01=run",
            "&v=compute-share@2030-01=sideways",
            "&v=compute-share",
            "&y=1999",
            "&c=lag-open",
            "&c=lag-open,exclusive-game,gold,hhi-compute")) {
      browser.open(URI.create("about:blank"));
      browser.await("location.href === 'about:blank'", LONG);
      browser.open(URI.create(page.toUri() + "#m=0@2026-01=0" + wrong));
      browser.await("globalThis.multipolar?.page.map?.values", LONG);
      assertThat(text("document.querySelector('.notice').textContent"))
          .as(wrong)
          .isEqualTo("1 part of the link does not belong to this page and was left out.");
      assertThat(text(LOOKED_AT))
          .as(wrong)
          .isEqualTo(
              shown
                  + (" | Dec 2035 | run | true | 2035 | 2035 | " + OPENING + " | " + OPENING)
                  + " | 0 | 1");
    }
  }
}

package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.MirroredLanguage;
import org.multipolar.kit.Nightly;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.web.chromium.Chromium;
import org.multipolar.web.chromium.Tab;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.CompiledModel;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLanguage;

/** A team of labs on a phone that is touched, in a language written from right to left. */
class LabsInBrowserTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final int TAPS = 5;
  private static final Path CASE = Path.of("scenarios", "classroom", "exclusive-game.yaml");
  private static final Path PICTURES = Path.of("target", "pages");
  private static final int STATES = 6;
  private static final String SLIDER = "multipolar.page.voting.views[0].slider";

  @TempDir private Path folder;

  @Nightly
  @Test
  void aFingerOpensTheModelsOfTheAmericanLabs()
      throws IOException,
          InterruptedException,
          TimeoutException,
          UnreadableScenario,
          CompiledModel.Unbuilt {
    assumeTrue(
        Chromium.installed().isPresent(),
        "no Chromium on the PATH, so no class is played (Debian: apt-get install chromium)");
    Scenario scenario = ScenarioReader.read(CASE).scenario().orElseThrow();
    PageLanguage mirrored = MirroredLanguage.of(scenario, folder);
    Lesson lesson = PlayedClass.lesson(CASE, 2, mirrored);
    byte[] model = CompiledModel.find(Path.of("").toAbsolutePath(), () -> {});
    ClassPages pages =
        PageFile.ofClass(scenario, model, Assumptions.USUAL, List.of(), mirrored, lesson.terms());
    assertThat(mirrored.missing()).isEmpty();
    try (PlayedClass played = new PlayedClass(lesson, pages, folder.resolve("classes"));
        Chromium browser = Chromium.start(Chromium.installed().orElseThrow())) {
      played.lead("open", 200);
      // The board allows few streams at a time, and each of these reads one.
      String room = played.room();
      String code = played.code();
      for (int pupil = 0; pupil < STATES; pupil++) {
        String id = String.format(Locale.ROOT, "pupil_%016d", pupil);
        played.post(room, "/" + code + "/act", "{\"me\":\"" + id + "\",\"do\":\"join\"}");
      }
      Tab phone = browser.another();
      phone.resize(360, 740);
      phone.touchable(true);
      phone.wake();
      phone.open(URI.create(room + "/" + code));
      phone.await("globalThis.multipolar?.page.runs.pool", LONG);
      assertThat(text(phone, "document.documentElement.dir")).isEqualTo("rtl");
      tap(phone, "multipolar.page.joinButton", "multipolar.page.joinButton.disabled");
      phone.await("multipolar.page.state?.me?.team === " + STATES, LONG);
      for (int stage = 0; stage < 3; stage++) {
        played.lead("next", 200);
      }
      phone.await("multipolar.page.state.stage === 'vote'", LONG);
      phone.await("multipolar.page.drawn?.stage === 'vote'", LONG);
      String before = shown(phone);

      phone.evaluate(SLIDER + ".scrollIntoView({block: 'center'})");
      double[] slider = box(phone, SLIDER);
      // Closed is at the right end, where a text from right to left begins.
      phone.touch(
          IntStream.rangeClosed(0, 10)
              .mapToObj(
                  i -> new double[] {slider[0] + slider[2] * (.98 - .096 * i), middle(slider)})
              .toList());
      phone.await(SLIDER + ".value === '1'", LONG);
      tap(
          phone,
          "multipolar.page.voting.views[0].vote",
          "multipolar.page.voting.views[0].vote.disabled");
      phone.await("Object.values(multipolar.page.state.me.votes).join() === '1'", LONG);
      accessible(phone);
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve("class-mirrored-360.png"), phone.picture());
      assertThat(played.state().getAsJsonArray("teams").get(STATES).getAsJsonObject())
          .satisfies(team -> assertThat(team.get("voted").getAsInt()).isEqualTo(1));

      played.lead("next", 200);
      phone.await("multipolar.page.drawn?.stage === 'moved'", LONG);
      JsonArray moves = played.state().getAsJsonArray("moves");
      assertThat(moves).hasSize(1);
      JsonObject move = moves.get(0).getAsJsonObject();
      assertThat(lesson.levers().get(move.get("lever").getAsInt()).label())
          .isEqualTo("American labs share their models");
      assertThat(move.get("level").getAsDouble()).isEqualTo(1);
      assertThat(shown(phone)).as("the lever of labs moves the curve").isNotEqualTo(before);
      accessible(phone);

      Tab board = browser.another();
      for (int width : new int[] {768, 1280}) {
        board.resize(width, width * 9 / 16);
        board.wake();
        board.open(URI.create("about:blank"));
        board.open(URI.create(played.server.boardAddress()));
        board.await("globalThis.multipolar?.page.drawn?.stage === 'moved'", LONG);
        accessible(board);
        Files.write(PICTURES.resolve("board-mirrored-" + width + ".png"), board.picture());
      }
      assertThat(phone.complaints()).isEmpty();
      played.lead("save", 200);
      Path saved = Path.of(played.state().getAsJsonObject("board").get("saved").getAsString());
      assertThat(Files.readString(saved.resolve("report.html"), UTF_8))
          .contains("<html lang=\"he\" dir=\"rtl\">");
      assertThat(ScenarioReader.read(saved.resolve("class.yaml")).problems()).isEmpty();
    }
  }

  private static String text(Tab tab, String expression) throws IOException, InterruptedException {
    return tab.evaluate(expression).getAsString();
  }

  /** Values of the first curve. */
  private static String shown(Tab phone) throws IOException, InterruptedException {
    return text(
        phone,
        "Array.from(multipolar.page.runs.column(multipolar.page.drawn.run,"
            + " multipolar.page.data.charts[0]), String).join()");
  }

  private static double[] box(Tab tab, String element) throws IOException, InterruptedException {
    return tab
        .evaluate(
            "(({x, y, width, height}) => [x, y, width, height])(%s.getBoundingClientRect())"
                .formatted(element))
        .getAsJsonArray()
        .asList()
        .stream()
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  private static double middle(double[] box) {
    return box[1] + box[3] / 2;
  }

  /** Taps an element until something is true: Chromium makes no click of a tap now and then. */
  private static void tap(Tab tab, String element, String until)
      throws IOException, InterruptedException, TimeoutException {
    for (int again = 0; again < TAPS; again++) {
      tab.evaluate(element + ".scrollIntoView({block: 'center'})");
      double[] box = box(tab, element);
      tab.touch(List.of(new double[] {box[0] + box[2] / 2, middle(box)}));
      try {
        tab.await(until, SHORT);
        return;
      } catch (TimeoutException e) {
        continue;
      }
    }
    tab.await(until, LONG);
  }

  private static void accessible(Tab tab) throws IOException, InterruptedException {
    try (InputStream axe = LabsInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      tab.evaluate(new String(axe.readAllBytes(), UTF_8) + "; true");
    }
    JsonElement violations =
        tab.evaluate(
            "axe.run().then(({violations}) => violations.map((v) => v.id + ': '"
                + " + v.nodes.map((n) => n.html).join(' | ')))");
    assertThat(violations.getAsJsonArray().asList()).isEmpty();
    assertThat(tab.evaluate("document.documentElement.scrollWidth > innerWidth").getAsBoolean())
        .isFalse();
  }
}

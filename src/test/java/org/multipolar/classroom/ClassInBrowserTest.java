package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.web.chromium.Chromium;
import org.multipolar.web.chromium.Tab;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.ClassTerms;
import org.multipolar.web.page.CompiledModel;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLanguage;

/**
 * A lesson in a real browser, with a board and four phones. {@code -Dmanual.write=true} renews its
 * pictures in the manual.
 */
class ClassInBrowserTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int PHONES = 4;
  private static final int STEPS = 12;
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Path MANUAL = Path.of("src", "site", "markdown", "images");

  private static Lesson lesson;
  private static ClassPages pages;

  @TempDir private Path folder;
  private ClassServer server;
  private Chromium board;
  private final List<Tab> phones = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException, InterruptedException, CompiledModel.Unbuilt {
    assumeTrue(
        Chromium.installed().isPresent(),
        "no Chromium on the PATH, so no class is played (Debian: apt-get install chromium)");
    byte[] model = CompiledModel.find(Path.of("").toAbsolutePath(), () -> {});
    String file = Path.of("scenarios", "classroom", "july-2025.yaml").toString();
    Scenario scenario = ScenarioReader.read(Path.of(file)).scenario().orElseThrow();
    ClassTerms terms = ClassTerms.of(scenario, 2, 12);
    lesson =
        new Lesson(
            LeverMoves.none(file, scenario), terms, Assumptions.USUAL, PageLanguage.english());
    pages =
        PageFile.ofClass(
            scenario, model, Assumptions.USUAL, List.of(), PageLanguage.english(), terms);
  }

  @BeforeEach
  void open() throws IOException, InterruptedException, TimeoutException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server =
        new ClassServer(
            lesson, pages, new ClassFolder(lesson, pages, folder), Optional.of(here), 0);
    board = Chromium.start(Chromium.installed().orElseThrow());
    board.resize(1280, 720);
    board.wake();
    board.open(URI.create(server.boardAddress()));
    ready(board);
    press(board, "Open the room");
    board.await("multipolar.page.state.board.open", LONG);
    String room = text(board, "multipolar.page.state.board.address");
    for (int i = 0; i < PHONES; i++) {
      Tab phone = board.another();
      phones.add(phone);
      phone.resize(360, 740);
      phone.wake();
      phone.open(URI.create(room));
      phone.await("globalThis.multipolar?.page.runs.pool", LONG);
      if (i == 0) {
        accessible(phone, "join");
      }
      press(phone, "Join");
      ready(phone);
    }
    board.await("multipolar.page.state.board.present === " + PHONES, LONG);
  }

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (board != null) {
      board.close();
    }
  }

  private static void ready(Tab tab) throws IOException, InterruptedException, TimeoutException {
    tab.await(
        "globalThis.multipolar?.page.state && multipolar.page.runs.pool"
            + " && multipolar.page.state.me?.team !== null",
        LONG);
  }

  private static String text(Tab tab, String expression) throws IOException, InterruptedException {
    return tab.evaluate(expression).getAsString();
  }

  private static void press(Tab tab, String words) throws IOException, InterruptedException {
    tab.evaluate(
        ("(() => { const all = [...document.querySelectorAll('button')].filter((b) =>"
                + " b.textContent === '%s' && b.offsetParent && !b.disabled);"
                + " if (!all.length) throw new Error('no button %s'); all[0].click(); })()")
            .formatted(words, words));
  }

  private static void accessible(Tab tab, String stage) throws IOException, InterruptedException {
    try (InputStream axe = ClassInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      tab.evaluate(new String(axe.readAllBytes(), UTF_8) + "; true");
    }
    JsonElement violations =
        tab.evaluate(
            "axe.run().then(({violations}) => violations.map((v) => v.id + ': '"
                + " + v.nodes.map((n) => n.html).join(' | ')))");
    assertThat(violations.getAsJsonArray().asList()).as(stage).isEmpty();
    assertThat(tab.evaluate("document.documentElement.scrollWidth > innerWidth").getAsBoolean())
        .as("%s is wider than the window", stage)
        .isFalse();
  }

  /** Moves the lesson on as the teacher and waits until all follow. */
  private void next(String words, String stage)
      throws IOException, InterruptedException, TimeoutException {
    press(board, words);
    String there = "multipolar.page.state.stage === '" + stage + "'";
    board.await(there, LONG);
    for (Tab phone : phones) {
      phone.await(there, LONG);
    }
    accessible(board, stage);
    accessible(phones.get(0), stage);
    seenWhole(board, stage);
  }

  /** What is beside the curves of a board is seen without scrolling. */
  private static void seenWhole(Tab board, String stage) throws IOException, InterruptedException {
    assertThat(
            board
                .evaluate(
                    "[multipolar.page.side].every((e) => e.scrollHeight <= e.clientHeight + 1)")
                .getAsBoolean())
        .as("the board shows all of %s", stage)
        .isTrue();
  }

  /** The first tick of a phone's curves that is not drawn; 0 if they are drawn to the end. */
  private static int hiddenFrom(Tab phone) throws IOException, InterruptedException {
    return phone.evaluate("multipolar.page.curves.views[0].chart.shown.hideFrom ?? 0").getAsInt();
  }

  private static JsonObject state(Tab tab) throws IOException, InterruptedException {
    return tab.evaluate("multipolar.page.state").getAsJsonObject();
  }

  /** Sets a slider of the team as a finger does, and votes. */
  private static void vote(Tab phone, int place, double level)
      throws IOException, InterruptedException {
    phone.evaluate(
        """
        (() => {
          const { slider, vote } = multipolar.page.voting.views[%d];
          slider.value = %s;
          slider.dispatchEvent(new Event('input'));
          vote.click();
        })()
        """
            .formatted(place, level));
  }

  /** Draws a bet with the mouse. */
  private static void bet(Tab phone, double slope)
      throws IOException, InterruptedException, TimeoutException {
    JsonArray box =
        phone
            .evaluate(
                "(() => { const b = document.querySelector('.betting').getBoundingClientRect();"
                    + " return [b.x, b.y, b.width, b.height]; })()")
            .getAsJsonArray();
    double[] at = IntStream.range(0, 4).mapToDouble(i -> box.get(i).getAsDouble()).toArray();
    phone.drag(
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(
                i ->
                    new double[] {
                      at[0] + at[2] * (0.4 + 0.55 * i / STEPS),
                      at[1] + at[3] * (0.5 + slope * i / STEPS)
                    })
            .toList());
    press(phone, "Send my bet");
    phone.await("multipolar.page.state.me.bet", LONG);
  }

  /** Bits of the run that a tab shows. */
  private static String shown(Tab tab) throws IOException, InterruptedException {
    return text(
        tab,
        """
        (() => {
          const { run } = multipolar.page.drawn;
          const view = new DataView(run.buffer);
          return Array.from(run, (v, i) =>
            Number.isNaN(v) ? '-' : view.getBigUint64(8 * i, true).toString(16)).join(' ');
        })()
        """);
  }

  private static void drawn(Tab tab, String stage, int round)
      throws IOException, InterruptedException, TimeoutException {
    tab.await(
        "multipolar.page.drawn?.stage === '%s' && multipolar.page.drawn.round === %d"
            .formatted(stage, round),
        LONG);
  }

  /** Bits of a scenario's first replication on the JVM, for the metrics that a tab runs. */
  private static String onTheJvm(Scenario scenario, Tab tab)
      throws IOException, InterruptedException {
    var plan =
        new RecordingPlan(
            tab.evaluate("multipolar.page.runs.numbers").getAsJsonArray().asList().stream()
                .map(number -> MetricCatalogue.world().get(number.getAsInt()))
                .toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    double[] values =
        new Experiment(
                ParameterVariants.of(scenario),
                Schedule::phases,
                plan,
                scenario.run().seed(),
                0,
                "")
            .replicate(1, null)
            .world();
    return Arrays.stream(values)
        .mapToObj(v -> Double.isNaN(v) ? "-" : Long.toHexString(Double.doubleToRawLongBits(v)))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aLessonOfTwoRoundsIsThatOfTheSavedScenario()
      throws IOException, InterruptedException, TimeoutException {
    next("Start with the bet", "bet");
    for (int i = 0; i < PHONES; i++) {
      bet(phones.get(i), 0.1 * (i - 1.5));
    }
    board.await("multipolar.page.state.bets.count === " + PHONES, LONG);
    assertThat(state(board).getAsJsonObject("bets").has("lines")).isFalse();
    next("Show roles and bets", "roles");
    board.await("multipolar.page.first.views[0].chart.shown?.pale.length === " + PHONES, LONG);

    next("Start round 1", "vote");
    vote(phones.get(0), 0, 0.1);
    vote(phones.get(2), 0, 0.6);
    board.await("multipolar.page.state.teams.map((t) => t.voted).join() === '1,0,1,0,0,0'", LONG);
    // Others learn that a team has voted, but not how.
    assertThat(state(phones.get(1)).getAsJsonObject("me").getAsJsonObject("votes").size()).isZero();
    assertThat(state(phones.get(1)).toString()).doesNotContain("0.6");
    drawn(phones.get(0), "vote", 0);
    assertThat(hiddenFrom(phones.get(0)))
        .as("no phone looks beyond the round")
        .isEqualTo(phones.get(0).evaluate("multipolar.page.monthsOf(0)[1]").getAsInt())
        .isPositive();
    renew(phones.get(0), "class-phone");
    offer();
    next("Close the round", "moved");
    drawn(board, "moved", 0);
    drawn(phones.get(0), "moved", 0);
    assertThat(hiddenFrom(phones.get(0)))
        .isEqualTo(state(phones.get(0)).get("now").getAsInt())
        .isPositive();
    JsonArray moves = state(board).getAsJsonArray("moves");
    assertThat(moves).hasSize(3);
    assertThat(moves.asList().stream().filter(m -> m.getAsJsonObject().get("offer").getAsBoolean()))
        .hasSize(2);
    board.await("multipolar.page.news.head.textContent", LONG);
    board.await("multipolar.page.drawn?.stage === 'moved'", LONG);
    seenWhole(board, "the news");

    next("Next round", "vote");
    vote(phones.get(3), 0, 0.9);
    vote(phones.get(0), 1, 0.45);
    board.await("multipolar.page.state.teams.filter((t) => t.voted).length === 2", LONG);
    next("Close the round", "moved");
    next("How it ended", "reveal");
    drawn(board, "reveal", 1);
    drawn(phones.get(0), "reveal", 1);
    assertThat(hiddenFrom(phones.get(0))).isZero();
    assertThat(text(phones.get(0), "multipolar.page.legendBox.textContent"))
        .isEqualTo("with the movesuntouchedyour bet");
    board.await("multipolar.page.debrief.text.textContent.includes('closest bet')", LONG);
    press(board, "Good or lucky?");
    board.await("multipolar.page.debrief.text.textContent.includes('Under 20 other')", LONG);
    renew(board, "class-board");
    accessible(board, "good or lucky");
    press(board, "Us, chance, assumption");
    board.await("multipolar.page.debrief.drawn?.step === 'sources'", LONG);
    seenWhole(board, "what came from where");
    accessible(board, "what came from where");
    next("Exit vote", "exit");
    for (Tab phone : phones) {
      phone.evaluate("document.querySelectorAll('.choice input')[2].click()");
    }
    board.await("multipolar.page.state.exits.count === " + PHONES, LONG);
    assertThat(board.evaluate("multipolar.page.exits.table.hidden").getAsBoolean()).isTrue();
    next("Close the vote", "end");
    assertThat(text(board, "multipolar.page.exits.rows.textContent"))
        .as("the third assumption, four times")
        .isEqualTo(
            text(
                board,
                "multipolar.page.belief(multipolar.page.data.assumptions[2])"
                    + " + multipolar.page.state.exits.count"));

    press(board, "Save");
    board.await("multipolar.page.state.board.saved", LONG);
    Path saved = Path.of(text(board, "multipolar.page.state.board.saved"));
    var reading = ScenarioReader.read(saved.resolve("class.yaml"));
    assertThat(reading.problems()).isEmpty();
    Scenario played = reading.scenario().orElseThrow();
    String onTheJvm = onTheJvm(played, board);
    assertThat(onTheJvm).isNotEqualTo(onTheJvm(lesson.scenario(), board));
    drawn(board, "end", 1);
    board.wake();
    keep(board, "board-end");
    assertThat(shown(board).equals(onTheJvm)).as("the board shows the saved scenario").isTrue();
    for (Tab phone : phones) {
      drawn(phone, "end", 1);
      assertThat(shown(phone).equals(onTheJvm)).as("a phone shows the saved scenario").isTrue();
    }
    takenHome(phones.get(0));
    assertThat(board.complaints()).isEmpty();
    phones.forEach(phone -> assertThat(phone.complaints()).isEmpty());
    handedOver(saved.resolve("page.html"));
  }

  @Test
  void aBoardFillsTheScreen() throws IOException, InterruptedException, TimeoutException {
    String button = "document.querySelector('.full-screen')";
    assertThat(text(board, button + ".textContent")).isEqualTo("Full screen");
    JsonArray at =
        board
            .evaluate(
                "(() => { const b = %s.getBoundingClientRect();".formatted(button)
                    + " return [b.x + b.width / 2, b.y + b.height / 2]; })()")
            .getAsJsonArray();
    double[] middle = {at.get(0).getAsDouble(), at.get(1).getAsDouble()};
    board.wake();
    board.drag(List.of(middle, middle));
    board.await("document.fullscreenElement !== null", LONG);
    board.await(button + ".textContent === 'Leave full screen'", LONG);
    accessible(board, "full screen");
  }

  /** Lets the second team make the first one an offer, which both accept. */
  private void offer() throws IOException, InterruptedException, TimeoutException {
    Tab maker = phones.get(1);
    maker.evaluate(
        """
        (() => {
          const { form, fields, button } = multipolar.page.offers;
          form.parentElement.open = true;
          fields.giveLevel.value = 0.2;
          fields.whom.value = 0;
          fields.whom.dispatchEvent(new Event('change'));
          fields.askLevel.value = 0.35;
          button.click();
        })()
        """);
    Tab taker = phones.get(0);
    taker.await("multipolar.page.state.offers.length === 1", LONG);
    assertThat(text(taker, "multipolar.page.offers.items.textContent"))
        .contains("China: “Chinese mineral controls” to 0.20, if United States");
    press(taker, "Try it on the curve");
    press(taker, "Agree");
    board.await("multipolar.page.state.offers[0]?.taps.join() === '1,1'", LONG);
    taker.await(
        "multipolar.page.offers.items.querySelector('.unit').textContent"
            + " === 'Agreed; it binds when the round closes: China 1 of 1, United States 1 of 1.'",
        LONG);
  }

  /** Checks that the page that a pupil opens or saves shows the same run. */
  private void takenHome(Tab phone) throws IOException, InterruptedException, TimeoutException {
    String onPhone = shown(phone);
    phone.follow(
        "document.querySelector('a.button').click()",
        "globalThis.multipolar?.page?.drawn && multipolar.page.levers",
        LONG);
    assertThat(text(phone, "multipolar.page.notices.textContent")).isEmpty();
    assertThat(phone.evaluate("multipolar.page.state.moves.length").getAsInt()).isEqualTo(5);
    String first =
        text(
            phone,
            "Array.from(multipolar.page.column(multipolar.page.lines.run, 0), String).join()");
    phone.follow("history.back()", "globalThis.multipolar?.page?.drawn?.stage === 'end'", LONG);
    assertThat(shown(phone)).isEqualTo(onPhone);
    assertThat(
            text(
                phone,
                "Array.from(multipolar.page.runs.column(multipolar.page.drawn.run,"
                    + " multipolar.page.data.charts[0]), String).join()"))
        .isEqualTo(first);
  }

  /** Checks that the page that the teacher hands over opens with the moves, without the room. */
  private void handedOver(Path file) throws IOException, InterruptedException, TimeoutException {
    String onBoard =
        text(
            board,
            "Array.from(multipolar.page.runs.column(multipolar.page.drawn.run,"
                + " multipolar.page.data.charts[0]), String).join()");
    server.close();
    Tab home = board.another();
    home.wake();
    home.open(file.toUri());
    home.await("globalThis.multipolar?.page?.drawn && multipolar.page.levers", LONG);
    assertThat(home.evaluate("multipolar.page.state.moves.length").getAsInt()).isEqualTo(5);
    assertThat(text(home, "multipolar.page.notices.textContent")).isEmpty();
    assertThat(
            text(
                home,
                "Array.from(multipolar.page.column(multipolar.page.lines.run, 0), String).join()"))
        .isEqualTo(onBoard);
    assertThat(home.complaints()).isEmpty();
    assertThat(home.requests()).allMatch(address -> !address.startsWith("http"));
  }

  @Test
  void aPhoneThatWasAwayKeepsItsVotes() throws IOException, InterruptedException, TimeoutException {
    for (String words : List.of("Start with the bet", "Show roles and bets", "Start round 1")) {
      press(board, words);
      String next = words.substring(words.lastIndexOf(' ') + 1);
      board.await(
          "multipolar.page.state.stage === '%s'"
              .formatted(next.equals("bet") ? "bet" : next.equals("bets") ? "roles" : "vote"),
          LONG);
    }
    Tab reloaded = phones.get(0);
    reloaded.await("multipolar.page.state.stage === 'vote'", LONG);
    vote(reloaded, 0, 0.15);
    board.await("multipolar.page.state.teams[0].voted === 1", LONG);
    String team = text(reloaded, "String(multipolar.page.state.me.team)");
    reloaded.follow(
        "location.reload()",
        "globalThis.multipolar?.page?.voting.views[0]?.told.textContent",
        LONG);
    assertThat(text(reloaded, "multipolar.page.voting.views[0].told.textContent"))
        .isEqualTo("Your vote: 0.15");
    assertThat(text(reloaded, "multipolar.page.voting.views[0].slider.value")).isEqualTo("0.15");
    assertThat(text(reloaded, "String(multipolar.page.state.me.team)")).isEqualTo(team);
    assertThat(board.evaluate("multipolar.page.state.board.present").getAsInt()).isEqualTo(PHONES);

    Tab away = phones.get(1);
    away.await("multipolar.page.state.stage === 'vote'", LONG);
    away.offline(true);
    vote(away, 0, 0.7);
    vote(away, 1, 0.3);
    // A stream that is open already may still deliver a state, which hides the notice for a moment.
    away.await(
        "multipolar.page.problem.textContent.includes('Your votes are kept and will be sent')",
        LONG);
    assertThat(text(away, "multipolar.page.voting.views[0].told.textContent"))
        .isEqualTo("Sending …");
    assertThat(board.evaluate("multipolar.page.state.teams[1].voted").getAsInt()).isZero();
    away.offline(false);
    board.await("multipolar.page.state.teams[1].voted === 1", LONG);
    away.await("Object.keys(multipolar.page.state.me.votes).length === 2", LONG);
    away.await("multipolar.page.problem.hidden", LONG);
    away.await("multipolar.page.voting.views[1].told.textContent === 'Your vote: 0.30'", LONG);

    press(board, "Close the room");
    board.await("!multipolar.page.state.board.open", LONG);
    away.await("multipolar.page.problem.textContent.includes('has closed the room')", LONG);
    press(board, "Open the room");
    board.await("multipolar.page.state.board.open", LONG);
  }

  /** Note, script and controls stand on the teacher's own page, and on no other. */
  @Test
  void theTeacherLeadsFromATabAndAPhoneOfTheirOwn()
      throws IOException, InterruptedException, TimeoutException {
    Tab desk = board.another();
    desk.resize(1280, 800);
    desk.wake();
    desk.open(URI.create(server.deskAddress()));
    desk.await("globalThis.multipolar?.page.state", LONG);
    String note = text(desk, "multipolar.page.note.textContent");
    assertThat(note).startsWith("This is the case to begin with.");
    assertThat(text(desk, "multipolar.page.minutes.textContent")).isEqualTo("Minutes 0–3 of 45");
    assertThat(text(desk, "multipolar.page.present.textContent")).isEqualTo("4 here");
    assertThat(shownButtons(desk)).isEqualTo("Back,Start with the bet,Save");
    accessible(desk, "desk");
    keep(desk, "desk-1280");
    String way = text(desk, "multipolar.page.phoneAddress");
    assertThat(way).matches("http://127\\.0\\.0\\.1:\\d+/teacher#[\\w-]{32}");

    Tab own = board.another();
    own.resize(360, 740);
    own.wake();
    // In this test the room is on the loopback address too, so that the way to a phone is shown.
    own.open(URI.create(way));
    own.await("globalThis.multipolar?.page.state", LONG);
    press(own, "Start with the bet");
    board.await("multipolar.page.state.stage === 'bet'", LONG);
    own.await("multipolar.page.present.textContent === '4 here; 0 of 4 bets are in.'", LONG);
    press(own, "Show roles and bets");
    own.await("multipolar.page.state.stage === 'roles'", LONG);
    press(own, "Start round 1");
    own.await("multipolar.page.state.stage === 'vote'", LONG);
    phones.get(0).await("multipolar.page.state.stage === 'vote'", LONG);
    vote(phones.get(0), 0, 0.15);
    own.await("multipolar.page.teams.rows[0].textContent === 'United States1 of 1'", LONG);
    assertThat(text(own, "document.body.innerText")).doesNotContain("0.15");
    assertThat(shownButtons(own))
        .isEqualTo("Back,Close the round,End early,Start timer,Hold votes,No offers,Save");
    press(own, "Start timer");
    own.await("!multipolar.page.timer.root.hidden", LONG);
    accessible(own, "desk in a round");
    keep(own, "desk-360");
    press(own, "End early");
    own.await("multipolar.page.bar.dialog.open", LONG);
    accessible(own, "desk asking whether to end");
    press(own, "End");
    board.await("multipolar.page.title.textContent === 'Round 1 of 1: talk and vote'", LONG);
    own.await("!multipolar.page.bar.leading", LONG);
    press(own, "Back");
    board.await("multipolar.page.title.textContent === 'Round 1 of 2: talk and vote'", LONG);
    own.await("!multipolar.page.bar.leading && multipolar.page.state.rounds === 2", LONG);
    press(own, "Close the round");
    board.await("multipolar.page.state.moves.length === 1", LONG);
    press(own, "Next round");
    own.await("multipolar.page.state.round === 1", LONG);
    press(own, "Close the round");
    own.await("multipolar.page.state.stage === 'moved'", LONG);
    assertThat(text(own, "multipolar.page.doings.textContent"))
        .isEqualTo(
            "United States: holds US chip controls on China at 0.15"
                + "Levers left to the model: China, Europe, India, Gulf and ASEAN, Africa");
    board.await("multipolar.page.news.head.textContent", LONG);
    own.await(
        "multipolar.page.headline.textContent === "
            + board.evaluate("multipolar.page.news.head.textContent"),
        LONG);
    assertThat(text(own, "multipolar.page.minutes.textContent"))
        .startsWith("Minutes 22–32 of 45 · ");
    accessible(own, "desk after a round");
    keep(own, "desk-360-moved");
    press(own, "How it ended");
    own.await("!multipolar.page.debrief.hidden", LONG);
    press(own, "Good or lucky?");
    board.await("multipolar.page.debrief.step === 'luck'", LONG);
    assertThat(text(own, "multipolar.page.ask.textContent"))
        .startsWith("Why do controls that are almost full");
    assertThat(own.evaluate("multipolar.page.questions.children.length").getAsInt()).isEqualTo(7);
    accessible(own, "desk at the debrief");
    keep(own, "desk-360-debrief");

    List<Tab> others = new ArrayList<>(phones);
    others.add(board);
    for (Tab tab : others) {
      assertThat(text(tab, "document.documentElement.outerHTML"))
          .doesNotContain(note.substring(0, 30), "Insist on a prediction", "/teacher#");
    }
    Tab pupil = phones.get(0);
    pupil.follow(
        "location.href = location.origin + '/teacher#' + location.hash.slice(1)",
        "globalThis.multipolar?.page.problem.textContent.startsWith('This address is not the teach')",
        LONG);
    assertThat(text(pupil, "document.documentElement.outerHTML"))
        .doesNotContain(note.substring(0, 30), "Insist on a prediction");
    assertThat(shownButtons(pupil)).isEmpty();

    press(board, "New code");
    own.await("multipolar.page.problem.textContent.startsWith('This address is not')", LONG);
    assertThat(shownButtons(own)).isEmpty();
    desk.await("multipolar.page.phoneAddress !== '" + way + "'", LONG);
    assertThat(desk.complaints()).isEmpty();
  }

  private static String shownButtons(Tab tab) throws IOException, InterruptedException {
    return text(
        tab,
        "[...document.querySelectorAll('button')].filter((b) => b.offsetParent)"
            + ".map((b) => b.textContent).join()");
  }

  /** Renews a picture of the manual on request. */
  private static void renew(Tab tab, String name) throws IOException, InterruptedException {
    if (Boolean.getBoolean("manual.write")) {
      tab.wake();
      Files.write(MANUAL.resolve(name + ".png"), tab.picture());
    }
  }

  private static void keep(Tab tab, String name) throws IOException, InterruptedException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), tab.picture());
  }

  @Test
  void aBoardWithoutItsTokenSaysSo() throws IOException, InterruptedException, TimeoutException {
    board.open(URI.create("about:blank"));
    board.await("location.href === 'about:blank'", LONG);
    board.open(URI.create(server.boardAddress().replaceAll("#.*", "#nobody")));
    board.await("globalThis.multipolar && !multipolar.page.problem.hidden", LONG);
    board.await("multipolar.page.problem.textContent.includes('not the teacher’s')", LONG);
  }
}

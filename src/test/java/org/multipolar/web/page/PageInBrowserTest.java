package org.multipolar.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.MirroredLanguage;
import org.multipolar.kit.Nightly;
import org.multipolar.kit.RandomCase;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.store.Identity;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.web.chromium.Chromium;

/** Pages of the teaching cases in a real browser. */
class PageInBrowserTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Path PICTURES = Path.of("target", "pages");
  private static final List<Integer> ALL =
      IntStream.range(0, MetricCatalogue.world().size()).boxed().toList();

  @TempDir private static Path folder;
  private static byte[] model;
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException, CompiledModel.Unbuilt {
    assumeTrue(
        Chromium.installed().isPresent(),
        "no Chromium on the PATH, so no page is opened (Debian: apt-get install chromium)");
    model = CompiledModel.find(Path.of("").toAbsolutePath(), () -> {});
    browser = Chromium.start(Chromium.installed().orElseThrow());
    browser.resize(1280, 900);
  }

  @AfterAll
  static void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios", "classroom"))) {
      return files.sorted().toList();
    }
  }

  private static Scenario read(Path file) {
    return ScenarioReader.read(file).scenario().orElseThrow();
  }

  private static Scenario july() {
    return read(Path.of("scenarios", "classroom", "july-2025.yaml"));
  }

  /** Opens the page of a scenario and waits until its model is ready. */
  private static void open(Scenario scenario, String fragment)
      throws IOException, InterruptedException, TimeoutException {
    Path page = folder.resolve(scenario.name() + ".html");
    if (!Files.exists(page)) {
      List<PagePoint> points =
          List.of(
              new PagePoint(
                  "lag-open", scenario.run().branch(), 7, 5, 9, "Somebody, something (CC BY)"));
      Files.writeString(
          page,
          PageFile.of(scenario, model, Assumptions.USUAL, points, PageLanguage.english()),
          UTF_8);
    }
    browser.forget();
    browser.open(URI.create("about:blank"));
    browser.await("location.href === 'about:blank'", LONG);
    browser.open(URI.create(page.toUri() + fragment));
    browser.await("globalThis.multipolar?.page.status.dataset.same", LONG);
  }

  private static String text(String expression) throws IOException, InterruptedException {
    return browser.evaluate(expression).getAsString();
  }

  /** Bits of a run in the browser. */
  private static String run(RunRequest request) throws IOException, InterruptedException {
    return text(
        """
        (async () => {
          const ask = async (request) =>
            (await multipolar.page.live.ask(request)) ?? ask(request); // the page asks, too
          const { values } = await ask(%s);
          const view = new DataView(values.buffer);
          return Array.from(values, (v, i) =>
            Number.isNaN(v) ? '-' : view.getBigUint64(8 * i, true).toString(16)).join(' ');
        })()
        """
            .formatted(new Gson().toJson(request)));
  }

  /** Bits of a run on the JVM. */
  private static String onTheJvm(Scenario scenario, int replication) {
    var plan =
        new RecordingPlan(
            MetricCatalogue.world(), List.of(), List.of(), List.of(), List.of(), List.of());
    return PageData.bits(
        new Experiment(
                ParameterVariants.of(scenario),
                Schedule::phases,
                plan,
                scenario.run().seed(),
                0,
                "")
            .replicate(replication, null)
            .world());
  }

  private static List<RunRequest.Move> moves(Scenario scenario, RandomCase random) {
    RunCalendar calendar = scenario.run().calendar();
    List<Classroom.Lever> levers = LeverChoice.of(scenario);
    List<RunRequest.Move> moves = new ArrayList<>();
    for (int n = random.whole(1, 3); n > 0; n--) {
      int lever = random.whole(0, levers.size() - 1);
      Classroom.Lever moved = levers.get(lever);
      moves.add(
          new RunRequest.Move(
              lever,
              random.whole(calendar.branchTick() + 1, calendar.ticks() - 1),
              level(moved, random)));
    }
    moves.sort((a, b) -> Integer.compare(a.tick(), b.tick()));
    return moves;
  }

  /** Draws a level on one of the steps of a lever. */
  private static double level(Classroom.Lever lever, RandomCase random) {
    int steps = (int) Math.rint((lever.max() - lever.min()) / lever.step());
    return Math.rint(100 * (lever.min() + lever.step() * random.whole(0, steps))) / 100;
  }

  /** The JVM runs the file that the page saves. */
  @ParameterizedTest
  @MethodSource("cases")
  void allMetricsOfAllMonthsAreThoseOfTheJvmToTheLastBit(Path file)
      throws IOException, InterruptedException, TimeoutException {
    assertSameBits(file, 3);
  }

  @Nightly
  @ParameterizedTest
  @MethodSource("cases")
  void theyAreAfterTenRandomMoves(Path file)
      throws IOException, InterruptedException, TimeoutException {
    assertSameBits(file, 10);
  }

  private static void assertSameBits(Path file, int randomMoves)
      throws IOException, InterruptedException, TimeoutException {
    Scenario scenario = read(file);
    open(scenario, "");
    assertThat(text("multipolar.page.status.dataset.same")).isEqualTo("true");
    assertThat(run(new RunRequest(1, false, List.of(), List.of(), ALL)))
        .isEqualTo(onTheJvm(scenario, 1));
    for (int number = 1; number <= randomMoves; number++) {
      RandomCase random = new RandomCase(scenario.run().seed(), number);
      List<RunRequest.Move> moves = moves(scenario, random);
      int replication = random.whole(1, 1000);
      browser.evaluate(
          "multipolar.page.change({moves: %s, settings: [], replication: %d})"
              .formatted(new Gson().toJson(moves), replication));
      Scenario saved = saved(scenario);
      assertThat(text("multipolar.identity()"))
          .isEqualTo(Identity.of(saved.identity()).hash())
          .isNotEqualTo(Identity.of(scenario.identity()).hash());
      String there = run(new RunRequest(replication, false, List.of(), moves, ALL));
      assertThat(there.equals(onTheJvm(saved, replication)))
          .as("%s %s replication %d", file, moves, replication)
          .isTrue();
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aTermOfABodyMovesAsOnTheJvm() throws IOException, InterruptedException, TimeoutException {
    Path commons = Path.of("scenarios", "classroom", "open-commons.yaml").toAbsolutePath();
    Path file = folder.resolve("lent.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Lent\nextends: "
            + commons
            + "\nclassroom: {levers: [{by: inclusive, instrument: shared-compute, max: 2, label: L}]}\n",
        UTF_8);
    Scenario scenario = read(file);
    open(scenario, "#m=0@2026-01=0.1");
    assertThat(text("multipolar.page.notices.textContent")).isEmpty();
    assertThat(text("multipolar.page.levers.views[0].now.textContent"))
        .isEqualTo("held at 0.10 from Jan 2026");
    Scenario saved = saved(scenario);
    assertThat(text("multipolar.identity()")).isEqualTo(Identity.of(saved.identity()).hash());
    String moved =
        run(new RunRequest(1, false, List.of(), List.of(new RunRequest.Move(0, 39, 0.1)), ALL));
    assertThat(moved.equals(onTheJvm(saved, 1))).as("same bits").isTrue();
    assertThat(moved.equals(onTheJvm(scenario, 1))).as("something moves").isFalse();
  }

  @Test
  void leversOfLabsMoveAsOnTheJvm() throws IOException, InterruptedException, TimeoutException {
    Path july = Path.of("scenarios", "classroom", "july-2025.yaml").toAbsolutePath();
    Path file = folder.resolve("labs.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Labs\nextends: "
            + july
            + "\nclassroom:\n  levers:\n"
            + "    - {by: [OpenAI, Anthropic], instrument: pledge, label: P}\n"
            + "    - {by: OpenAI, against: [IND], instrument: withhold, label: W}\n"
            + "    - {by: OpenAI, instrument: release, min: -0.5, label: R}\n",
        UTF_8);
    Scenario scenario = read(file);
    open(scenario, "#m=0@2026-01=1,1@2026-01=0.4,2@2026-02=-0.5");
    assertThat(text("multipolar.page.notices.textContent")).isEmpty();
    assertThat(text("multipolar.page.levers.views.map(({ now }) => now.textContent).join('; ')"))
        .isEqualTo(
            "held at signed from Jan 2026; held at 0.40 from Jan 2026; held at withheld from Feb"
                + " 2026");
    Scenario saved = saved(scenario);
    assertThat(text("multipolar.identity()")).isEqualTo(Identity.of(saved.identity()).hash());
    List<RunRequest.Move> moves =
        List.of(
            new RunRequest.Move(0, 39, 1),
            new RunRequest.Move(1, 39, 0.4),
            new RunRequest.Move(2, 40, -0.5));
    String moved = run(new RunRequest(1, false, List.of(), moves, ALL));
    assertThat(moved.equals(onTheJvm(saved, 1))).as("same bits").isTrue();
    assertThat(moved.equals(onTheJvm(scenario, 1))).as("something moves").isFalse();
  }

  /** Reads the scenario in the file that the page saves. */
  private static Scenario saved(Scenario scenario) throws IOException, InterruptedException {
    Path target = folder.resolve("saved.yaml");
    Files.writeString(target, text("multipolar.file()"), UTF_8);
    for (Map.Entry<String, String> beside : scenario.ownInputs().entrySet()) {
      Files.writeString(folder.resolve(beside.getKey()), beside.getValue(), UTF_8);
    }
    Files.createDirectories(folder.resolve("worlds"));
    try (Stream<Path> worlds = Files.walk(Path.of("scenarios", "worlds"))) {
      for (Path world : worlds.toList()) {
        Path copy =
            folder.resolve("worlds").resolve(Path.of("scenarios", "worlds").relativize(world));
        if (Files.isDirectory(world)) {
          Files.createDirectories(copy);
        } else if (!Files.exists(copy)) {
          Files.copy(world, copy);
        }
      }
    }
    var reading = ScenarioReader.read(target);
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  @Test
  void movedAssumptionsAreInTheFile() throws IOException, InterruptedException, TimeoutException {
    Scenario scenario = july();
    open(scenario, "");
    browser.evaluate("multipolar.page.assume(multipolar.page.data.assumptions[0], 0.9)");
    browser.evaluate("multipolar.page.move(0, 39, 0.25)");
    Scenario saved = saved(scenario);
    assertThat(saved.changedParameters()).containsKey(Assumptions.USUAL.get(0));
    assertThat(text("multipolar.identity()")).isEqualTo(Identity.of(saved.identity()).hash());
    browser.await("multipolar.page.drawn === multipolar.page.state", LONG);
    JsonElement lines = browser.evaluate("Array.from(multipolar.page.lines.run)");
    JsonElement base = browser.evaluate("Array.from(multipolar.page.lines.base)");
    assertThat(lines).isNotEqualTo(base);
  }

  @Test
  void aLinkIsNotOverwrittenBeforeItIsRead()
      throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.evaluate(
        "multipolar.page.move(1, 39, 1); location.hash = '#m=0@2026-01=0.25';"
            + " multipolar.page.writeLink()");
    browser.await("location.hash.endsWith('&m=0@2026-01=0.25')", LONG);
    assertThat(text("JSON.stringify(multipolar.page.state.moves.map(({ lever }) => lever))"))
        .isEqualTo("[0]");
  }

  /** Reasons are worked out while nothing else is to be drawn. */
  @Test
  void aRequestForReasonsDropsNoneThatIsDrawn()
      throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    String answers =
        """
        (async () => {
          const lane = () =>
            new multipolar.page.live.constructor(
              (request) => new Promise((done) => setTimeout(() => done(request), 5)),
            );
          const [waits, replaces, idle] = [lane(), lane(), lane()];
          const all = await Promise.all([
            waits.ask('a'), waits.ask('b'), waits.ask('why', true),
            replaces.ask('a'), replaces.ask('why', true), replaces.ask('b'),
            idle.ask('why', true),
          ]);
          return all.map((answer) => answer ?? '-').join(' ');
        })()
        """;
    assertThat(text(answers)).isEqualTo("a b - a - b why");
  }

  @Test
  void aLinkBringsTheSamePicture() throws IOException, InterruptedException, TimeoutException {
    Scenario scenario = july();
    open(scenario, "");
    browser.evaluate("multipolar.page.move(0, 39, 0.25)");
    browser.evaluate("multipolar.page.move(1, 39, 1)");
    browser.await("location.hash.includes('m=0@2026-01=0.25,1@2026-01=1')", LONG);
    String hash = text("location.hash");
    String identity = text("multipolar.identity()");
    open(scenario, hash);
    assertThat(text("multipolar.identity()")).isEqualTo(identity);
    assertThat(text("multipolar.page.notices.textContent")).isEmpty();
    open(scenario, "#s=000000000000&m=0@2026-01=0.25,9@2026-01=1,0@1999-01=1,0@2026-02=7");
    assertThat(text("multipolar.page.notices.textContent"))
        .contains("another scenario")
        .contains("3 parts of the link");
    assertThat(browser.evaluate("multipolar.page.state.moves.length").getAsInt()).isEqualTo(1);
  }

  @Test
  void aLinkCannotPutALeverBetweenItsSteps()
      throws IOException, InterruptedException, TimeoutException {
    open(
        read(Path.of("scenarios", "classroom", "exclusive-game.yaml")),
        "#m=3@2026-01=0.83,3@2026-02=0.5,0@2026-01=0.83");
    assertThat(text("multipolar.page.notices.textContent")).contains("1 part of the link");
    assertThat(browser.evaluate("multipolar.page.state.moves.length").getAsInt()).isEqualTo(2);
  }

  @Test
  void whatWasDoneIsUndoneAndRedone() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.evaluate("for (const level of [0.1, 0.2, 0.3]) multipolar.page.move(0, 39, level)");
    browser.evaluate("multipolar.page.history.rest(), multipolar.page.move(0, 39, 0.9)");
    String level = "String(multipolar.page.state.moves[0]?.level)";
    String key =
        "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', ctrlKey: true, bubbles:"
            + " true}))";
    assertThat(text(level)).isEqualTo("0.9");
    browser.evaluate(key.formatted("z"));
    assertThat(text(level)).isEqualTo("0.3");
    browser.evaluate(key.formatted("z"));
    assertThat(text(level)).isEqualTo("undefined");
    assertThat(browser.evaluate("multipolar.page.stage.undo.disabled").getAsBoolean()).isTrue();
    browser.evaluate(key.formatted("y"));
    assertThat(text(level)).isEqualTo("0.3");
    assertThat(text("multipolar.page.levers.views[0].slider.value")).isEqualTo("0.3");
  }

  @Test
  void effectsAreTheMeanOfPairs() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.evaluate("multipolar.page.move(0, 39, 0)");
    browser.await(
        "multipolar.page.drawn === multipolar.page.state"
            + " && multipolar.page.ensemble.complete === 50",
        LONG);
    double shown =
        browser
            .evaluate(
                "multipolar.page.ensemble.effect(0, multipolar.page.ticksOf(2030), 'run',"
                    + " 'twin').mean")
            .getAsDouble();
    double mean =
        browser
            .evaluate(
                """
                (async () => {
                  const { page } = multipolar;
                  const ask = async (request) =>
                    (await page.live.ask(request)) ?? ask(request); // the page asks, too
                  const metrics = page.metricNumbers().slice(0, 1);
                  let sum = 0;
                  for (let replication = 1; replication <= 50; replication++) {
                    const run = await ask({ moves: page.state.moves, replication, metrics });
                    const twin = await ask({ replication, metrics });
                    for (const t of page.ticksOf(2030)) sum += (run.values[t] - twin.values[t]) / 12;
                  }
                  return sum / 50;
                })()
                """)
            .getAsDouble();
    assertThat(shown).isCloseTo(mean, Offset.offset(1e-12)).isNotZero();
    browser.await("document.querySelector('.policy')?.textContent.includes('50 pairs')", LONG);
    browser.await("multipolar.page.why.text.textContent.includes('2026')", LONG);
  }

  @Test
  void intervalsHaveStudentsQuantiles() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    for (int freedom = 1; freedom < 200; freedom++) {
      double quantile = new TDistribution(freedom).inverseCumulativeProbability(0.975);
      assertThat(browser.evaluate("multipolar.studentQuantile(" + freedom + ")").getAsDouble())
          .isCloseTo(quantile, Offset.offset(6e-4));
    }
  }

  /** Three sets of two draws, whose parts, components and jackknife can be worked out by hand. */
  @Test
  void thePartOfParametersIsThatOfTheAnalysisOfVariance()
      throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    JsonObject parts =
        browser.evaluate("multipolar.spreadParts([[1, 3], [5, 7], [9, 11]])").getAsJsonObject();
    double highest = Math.pow(2, 14 / 3.0 + 4.303 * 4 / 3);
    assertThat(parts.get("sets").getAsInt()).isEqualTo(3);
    assertThat(parts.get("draws").getAsInt()).isEqualTo(2);
    assertThat(parts.get("share").getAsDouble()).isCloseTo(15 / 17.0, Offset.offset(1e-12));
    assertThat(parts.get("deviation").getAsDouble()).isCloseTo(Math.sqrt(17), Offset.offset(1e-12));
    assertThat(parts.get("low").getAsDouble()).isZero();
    assertThat(parts.get("high").getAsDouble())
        .isCloseTo((highest - 1) / (highest + 1), Offset.offset(1e-12));
    assertThat(text("JSON.stringify(multipolar.spreadParts([[1, 3], [3, 1], [2, 2]])?.share)"))
        .as("means that differ by nothing")
        .isEqualTo("0");
    assertThat(text("JSON.stringify(multipolar.spreadParts([[1, 1], [3, 3], [4, 4]]))"))
        .as("no chance")
        .matches(".*\"share\":1,.*\"low\":1,\"high\":1}");
    assertThat(text("JSON.stringify(multipolar.spreadParts([[1, 3], [5, 7]]))"))
        .as("too few for an interval")
        .matches(".*\"low\":0,\"high\":1}");
    assertThat(text("String(multipolar.spreadParts([[2, 2], [2, 2]]))")).isEqualTo("null");
    assertThat(text("String(multipolar.spreadParts([]))")).isEqualTo("null");
  }

  /** Five hundred samples in which six tenths of the variance lie between sets. */
  @Test
  void thePartOfParametersIsUnbiasedAndItsIntervalCovers()
      throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    JsonObject found =
        browser
            .evaluate(
                """
                (() => {
                  let seed = 1;
                  const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
                  const normal = () =>
                    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
                  const found = { variance: 0, between: 0, covered: 0 };
                  for (let sample = 0; sample < 500; sample++) {
                    const groups = Array.from({ length: 50 }, () => {
                      const own = Math.sqrt(0.6) * normal();
                      return [0, 1, 2].map(() => own + Math.sqrt(0.4) * normal());
                    });
                    const { share, deviation, low, high } = multipolar.spreadParts(groups);
                    found.variance += deviation ** 2 / 500;
                    found.between += (share * deviation ** 2) / 500;
                    found.covered += (low < 0.6 && 0.6 < high) / 500;
                  }
                  return found;
                })()
                """)
            .getAsJsonObject();
    assertThat(found.get("variance").getAsDouble()).isCloseTo(1, Offset.offset(0.02));
    assertThat(found.get("between").getAsDouble()).isCloseTo(0.6, Offset.offset(0.02));
    assertThat(found.get("covered").getAsDouble()).isBetween(0.92, 0.98);
  }

  private static Scenario varied() throws IOException {
    Path file = folder.resolve("varied.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Varied\nextends: %s\nparameterSet: %s\n"
            .formatted(
                Path.of("scenarios", "classroom", "july-2025.yaml").toAbsolutePath(),
                Path.of("scenarios", "parameters", "accepted.csv").toAbsolutePath()),
        UTF_8);
    return read(file);
  }

  /** Replications r, r + 224 and r + 448 have the parameters of one row of the accepted set. */
  @Nightly
  @Test
  void aPageSaysWhatPartOfItsBandIsParameters()
      throws IOException, InterruptedException, TimeoutException {
    Scenario scenario = varied();
    int rows = scenario.parameterSet().orElseThrow().rows().size();
    PageModel jvm = new PageModel(BundleWriter.of(scenario, LeverChoice.of(scenario)));
    WorldMetric first = MetricCatalogue.world(PageFile.opening(scenario).get(0)).orElseThrow();
    List<Integer> number = List.of(MetricCatalogue.world().indexOf(first));
    RunCalendar calendar = scenario.run().calendar();
    double[][] means = new double[50][3];
    for (int set = 0; set < 50; set++) {
      for (int draw = 0; draw < 3; draw++) {
        double[] values =
            jvm.run(new RunRequest(set + 1 + draw * rows, false, List.of(), List.of(), number))
                .values();
        means[set][draw] =
            IntStream.range(0, values.length)
                .filter(tick -> calendar.year(tick) == 2030)
                .mapToDouble(tick -> values[tick])
                .average()
                .orElseThrow();
      }
    }
    double within = Stream.of(means).mapToDouble(StatUtils::variance).average().orElseThrow();
    double between =
        StatUtils.variance(Stream.of(means).mapToDouble(StatUtils::mean).toArray()) - within / 3;
    assertThat(between).isPositive();

    open(scenario, "");
    browser.evaluate("multipolar.page.look(2030)");
    browser.await("multipolar.page.ensemble.complete === 50", LONG);
    String band = text("multipolar.page.ensemble.band(0).high.join()");
    browser.await("multipolar.page.repeats.complete", LONG);
    assertThat(text("multipolar.page.ensemble.band(0).high.join()")).isEqualTo(band);
    assertThat(
            browser
                .evaluate("multipolar.page.repeats.parts(0, multipolar.page.ticksOf(2030)).share")
                .getAsDouble())
        .isCloseTo(between / (between + within), Offset.offset(1e-9));
    String sentence = "multipolar.page.stage.views[0].caption.lastChild.textContent";
    browser.await(sentence + ".startsWith('Spread')", LONG);
    assertThat(text(sentence))
        .matches(
            ("Spread \\(variance\\) in 2030: about %d %% is from uncertain parameters"
                    + " \\(95 %% interval \\d+ to \\d+\\), the rest is chance; 50 sets × 3 draws\\.")
                .formatted(Math.round(100 * between / (between + within))));
    assertThat(text("multipolar.page.stage.root.querySelector('.legend').textContent"))
        .doesNotContain("all of the band is chance");

    browser.evaluate("multipolar.page.move(0, 39, 0.25)");
    browser.await(sentence + ".includes('cannot be told yet')", LONG);
    browser.await(
        "multipolar.page.repeats.complete && " + sentence + ".startsWith('Spread')", LONG);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void furtherDrawsStopOnceTheyAreNotWanted()
      throws IOException, InterruptedException, TimeoutException {
    open(varied(), "");
    assertThat(
            text(
                """
                (async () => {
                  const asked = [];
                  const pool = {
                    size: 2,
                    ask: async ({ replication }) => {
                      asked.push(replication);
                      return { values: [] };
                    },
                  };
                  const ensemble = { size: 2, keys: { run: 'a' }, runs: () => [null, [], []] };
                  const repeats = new multipolar.page.repeats.constructor(ensemble, 10);
                  const wanted = () => asked.length < 3;
                  await repeats.fill(pool, [], { moves: [], settings: [] }, wanted);
                  const stopped = repeats.complete;
                  await repeats.fill(pool, [], { moves: [], settings: [] }, () => true);
                  return [asked.join(), stopped, repeats.complete].join(' ');
                })()
                """))
        .isEqualTo("11,21,12,22 false true");
  }

  @Test
  void aPageOfOneSetSaysThatItsBandIsChance()
      throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.await("multipolar.page.ensemble.complete === 50", LONG);
    assertThat(text("multipolar.page.stage.root.querySelector('.legend').textContent"))
        .contains("all of the band is chance");
    assertThat(text("multipolar.page.stage.views[0].caption.textContent"))
        .doesNotContainIgnoringCase("spread");
  }

  @Test
  void aBetIsHiddenAndScored() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.await("multipolar.page.ensemble.complete === 50", LONG);
    browser.evaluate("multipolar.page.bets.start(0)");
    assertThat(text("multipolar.page.stage.views[0].chart.run.getAttribute('d')").split("L").length)
        .isEqualTo(browser.evaluate("multipolar.page.data.branch").getAsInt() + 1);
    assertThat(text("multipolar.page.stage.views[0].chart.band.getAttribute('d')")).isEmpty();
    browser.evaluate("multipolar.page.bets.reveal()");
    assertThat(text("multipolar.page.bets.box.textContent")).contains("Draw something first");
    browser.evaluate(
        """
        (() => {
          const { bets, lines, data } = multipolar.page;
          const run = multipolar.page.column(lines.run, 0);
          for (let t = data.branch + 1; t < run.length; t++) bets.bet.draw(t, run[t]);
          multipolar.page.bets.reveal();
        })()
        """);
    assertThat(text("multipolar.page.bets.box.textContent"))
        .startsWith("You were off by 0 on average")
        .contains("You beat");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aPageIsLegibleAndAccessible(int width)
      throws IOException, InterruptedException, TimeoutException {
    assertLegibleAndAccessible(width);
  }

  @Nightly
  @ParameterizedTest
  @ValueSource(ints = {768, 1920})
  void aPageIsLegibleAndAccessibleAtOtherWidths(int width)
      throws IOException, InterruptedException, TimeoutException {
    assertLegibleAndAccessible(width);
  }

  private static void assertLegibleAndAccessible(int width)
      throws IOException, InterruptedException, TimeoutException {
    browser.resize(width, width == 360 ? 740 : width * 9 / 16);
    try {
      open(july(), "#m=0@2026-01=0");
      browser.await("multipolar.page.ensemble.complete === 50", LONG);
      browser.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
      accessible();
      assertThat(browser.evaluate("document.documentElement.scrollWidth").getAsInt())
          .isLessThanOrEqualTo(width);
      Files.createDirectories(PICTURES);
      browser.evaluate(
          "document.querySelectorAll('.below details').forEach((d) => (d.open = false))");
      browser.evaluate(
          "document.querySelectorAll('.charts details').forEach((d) => (d.open = false))");
      Path picture = PICTURES.resolve("july-2025-" + width + ".png");
      Files.write(picture, browser.picture());
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(width);
    } finally {
      browser.resize(1280, 900);
    }
  }

  /** A page contains no English text, writes numbers and months in its way and is accessible. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | festgehalten bei 0,25 ab Jan. 2026 | Hebel | US-Chipkontrollen gegen China",
        "fr | maintenu\u00a0: 0,25, à partir de janv. 2026 | Leviers"
            + " | Contrôles américains sur les puces visant la Chine",
        "zh | 自2026年1月起保持为 0.25 | 杠杆 | 美国对中国的芯片管制",
      })
  void aPageIsInItsLanguage(String name, String held, String levers, String lever)
      throws IOException, InterruptedException, TimeoutException {
    Path page = folder.resolve(name + ".html");
    PageLanguage language = PageLanguage.of(name, new Problems()).orElseThrow();
    Files.writeString(
        page, PageFile.of(july(), model, Assumptions.USUAL, List.of(), language), UTF_8);
    assertThat(PageEncoding.gzip(Files.readAllBytes(page)).length).isLessThan(400_000);
    browser.open(URI.create(page.toUri() + "#m=0@2026-01=0.25"));
    browser.await("globalThis.multipolar?.page.ensemble?.complete === 50", LONG);
    browser.await("document.querySelector('.policy')", LONG);
    browser.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
    assertThat(text("document.documentElement.lang")).startsWith(name);
    assertThat(text("multipolar.page.levers.views[0].now.textContent")).isEqualTo(held);
    List<String> shown =
        browser
            .evaluate(
                """
                (() => {
                  const texts = [];
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) texts.push(walk.currentNode.data.trim());
                  for (const e of document.querySelectorAll('[aria-label], [title]')) {
                    texts.push(e.getAttribute('aria-label') ?? e.title);
                  }
                  return texts;
                })()
                """)
            .getAsJsonArray()
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .toList();
    JsonObject own = language.words(false);
    WorldMetric lag = MetricCatalogue.world("lag-open").orElseThrow();
    assertThat(shown)
        .contains(levers, lever, own.get("release").getAsString(), language.label(lag));
    for (Map.Entry<String, JsonElement> each : PageLanguage.english().words(false).entrySet()) {
      if (each.getValue().isJsonPrimitive() && !own.get(each.getKey()).equals(each.getValue())) {
        assertThat(shown).as(each.getKey()).doesNotContain(each.getValue().getAsString());
      }
    }
    for (WorldMetric metric : PageData.offered(july())) {
      if (!language.label(metric).equals(metric.label())) {
        assertThat(shown).doesNotContain(metric.label());
      }
    }
    accessible();
  }

  /** A page from right to left: text is mirrored, axes and the signs of numbers are not. */
  @ParameterizedTest
  @ValueSource(ints = 1280)
  void aPageIsWrittenFromRightToLeft(int width)
      throws IOException, InterruptedException, TimeoutException {
    assertMirrored(width);
  }

  @Nightly
  @ParameterizedTest
  @ValueSource(ints = {360, 768})
  void aNarrowPageIsWrittenFromRightToLeft(int width)
      throws IOException, InterruptedException, TimeoutException {
    assertMirrored(width);
  }

  private static void assertMirrored(int width)
      throws IOException, InterruptedException, TimeoutException {
    Path page = folder.resolve("mirrored.html");
    PageLanguage mirrored = MirroredLanguage.of(july(), folder);
    Files.writeString(
        page, PageFile.of(july(), model, Assumptions.USUAL, List.of(), mirrored), UTF_8);
    assertThat(mirrored.missing()).isEmpty();
    browser.resize(width, width == 360 ? 740 : width * 9 / 16);
    try {
      browser.open(URI.create(page.toUri() + "#m=0@2026-01=0"));
      browser.await("globalThis.multipolar?.page.ensemble?.complete === 50", LONG);
      browser.await(
          "['\u2212', '50'].every((part) =>"
              + " document.querySelector('.policy')?.lastChild?.data?.includes(part))",
          LONG);
      assertThat(text("getComputedStyle(document.querySelector('h1')).direction")).isEqualTo("rtl");
      assertThat(browser.evaluate("document.documentElement.scrollWidth").getAsInt())
          .isLessThanOrEqualTo(width);
      assertThat(
              browser
                  .evaluate(
                      """
                      (() => {
                        const years = [...document.querySelectorAll('.grid text')]
                          .filter((t) => /^20/.test(t.textContent)).slice(0, 3);
                        const across = years.map((t) => t.getBoundingClientRect().left);
                        const text = document.querySelector('.policy').lastChild;
                        const of = (i) => {
                          const one = document.createRange();
                          one.setStart(text, i);
                          one.setEnd(text, i + 1);
                          return one.getBoundingClientRect();
                        };
                        const follows = (i, j) =>
                          of(i).top >= of(j).bottom || of(i).left < of(j).left;
                        const sign = text.data.indexOf('\u2212');
                        const interval = text.data.lastIndexOf('\u2212');
                        const pairs = text.data.lastIndexOf('50');
                        return [
                          across[0] < across[1] && across[1] < across[2],
                          of(sign).left < of(sign + 1).left,
                          follows(pairs, interval),
                        ];
                      })()
                      """)
                  .toString())
          .as("axes and signs")
          .isEqualTo("[true,true,true]");
      if (width == 1280) {
        assertThat(
                browser
                    .evaluate(
                        "multipolar.page.levers.root.getBoundingClientRect().left >"
                            + " multipolar.page.stage.root.getBoundingClientRect().left")
                    .getAsBoolean())
            .as("levers stand right of the curves")
            .isTrue();
      }
      accessible();
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve("mirrored-" + width + ".png"), browser.picture());
    } finally {
      browser.resize(1280, 900);
    }
  }

  /** Numbers are written as a class says them: on axes, and of effects that nobody could see. */
  @Test
  void numbersAreNotFinerThanWhatIsSeen()
      throws IOException, InterruptedException, TimeoutException {
    open(read(Path.of("scenarios", "classroom", "two-blocs.yaml")), "#m=0@2026-01=0");
    browser.await("multipolar.page.ensemble.complete === 50", LONG);
    String captions =
        "multipolar.page.stage.views.map(({ caption }) => caption.textContent).join('|')";
    browser.await(captions + ".includes('less than')", LONG);
    String[] told = text(captions).split("\\|");
    assertThat(told).hasSize(4).allMatch(caption -> !caption.matches(".*\\de-\\d.*"));
    assertThat(told[0])
        .matches("Your moves: Threat in the hottest dyads: \u22120\\.04\\d in 2035.*");
    assertThat(told[1])
        .isEqualTo(
            "Your moves: Exclusive-game index: less than 0.0001 up or down in 2035, 50 pairs.");
    assertThat(told[3])
        .isEqualTo("Your moves: Members of the club: no difference in 2035, 50 pairs.");
    assertThat(
            text(
                "multipolar.page.stage.views.map(({ chart }) =>"
                    + " [...chart.grid.querySelectorAll('text')]"
                    + ".map((t) => t.textContent).filter((t) => !/^20\\d\\d$/.test(t)).join())"
                    + ".join('|')"))
        .isEqualTo("0,0.2,0.4,0.6|0,0.1,0.2,0.3|0,0.02,0.04,0.06|0,1,2,3,4,5");
  }

  @Test
  void aFingerMovesALeverAndDrawsABet() throws IOException, InterruptedException, TimeoutException {
    browser.resize(360, 740);
    browser.touchable(true);
    try {
      open(july(), "");
      awaitPairs();
      browser.evaluate("multipolar.page.levers.views[0].slider.scrollIntoView({block: 'center'})");
      double top = browser.evaluate("scrollY").getAsDouble();
      double[] slider = box("multipolar.page.levers.views[0].slider");
      double start = browser.evaluate("multipolar.page.data.levers[0].start").getAsDouble();
      browser.touch(across(slider, start, 0.25, 0));
      browser.await("multipolar.page.state.moves.length === 1", LONG);
      assertThat(browser.evaluate("multipolar.page.state.moves[0].level").getAsDouble())
          .isBetween(0.2, 0.3);
      assertThat(browser.evaluate("scrollY").getAsDouble()).isEqualTo(top);
      assertThat(browser.evaluate("multipolar.page.history.canUndo").getAsBoolean()).isTrue();
      browser.evaluate("multipolar.page.pairTime = 0; multipolar.page.undo()");
      assertThat(browser.evaluate("multipolar.page.state.moves.length").getAsInt()).isZero();
      awaitPairs();

      browser.evaluate("multipolar.page.bets.start(0)");
      double shown = browser.evaluate("scrollY").getAsDouble();
      double[] plot = box("multipolar.page.stage.views[0].plot");
      browser.touch(across(plot, 0.5, 0.95, 0.2));
      assertThat(browser.evaluate("scrollY").getAsDouble()).isEqualTo(shown);
      browser.evaluate("multipolar.page.bets.reveal()");
      assertThat(text("multipolar.page.bets.box.textContent")).startsWith("You were off by");
    } finally {
      browser.touchable(false);
      browser.resize(1280, 900);
    }
  }

  /**
   * Waits until the captions tell of all pairs of runs: they grow while the runs arrive, and what
   * lies below them moves.
   */
  private static void awaitPairs() throws IOException, InterruptedException, TimeoutException {
    browser.await("multipolar.page.pairTime", LONG);
    browser.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
  }

  /** Left, top, width and height of an element in the window. */
  private static double[] box(String element) throws IOException, InterruptedException {
    return browser
        .evaluate(
            "(({x, y, width, height}) => [x, y, width, height])(%s.getBoundingClientRect())"
                .formatted(element))
        .getAsJsonArray()
        .asList()
        .stream()
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  /**
   * A path through a box from one fraction of its width to another, rising by one of its height.
   */
  private static List<double[]> across(double[] box, double from, double to, double rise) {
    return IntStream.rangeClosed(0, 10)
        .mapToObj(
            i ->
                new double[] {
                  box[0] + box[2] * (from + (to - from) * i / 10),
                  box[1] + box[3] * (0.5 - rise * i / 10)
                })
        .toList();
  }

  /** The legend says of how many replications the bands are, those of results or of the page. */
  @Test
  void theLegendCountsTheReplicationsThatAreShown()
      throws IOException, InterruptedException, TimeoutException {
    Scenario scenario = july();
    PageModel jvm = new PageModel(BundleWriter.of(scenario, LeverChoice.of(scenario)));
    List<Integer> runs = List.of(1, 2, 3, 4, 5, 6, 7);
    Map<String, double[][]> values = new TreeMap<>();
    for (String name : PageFile.opening(scenario)) {
      List<Integer> number =
          List.of(MetricCatalogue.world().indexOf(MetricCatalogue.world(name).orElseThrow()));
      values.put(
          name,
          runs.stream()
              .map(r -> jvm.run(new RunRequest(r, false, List.of(), List.of(), number)).values())
              .toArray(double[][]::new));
    }
    Path page = folder.resolve("stored.html");
    Files.writeString(
        page,
        PageFile.of(
            scenario,
            model,
            Assumptions.USUAL,
            List.of(),
            PageLanguage.english(),
            new StoredRuns("july", runs, values)),
        UTF_8);
    browser.open(URI.create(page.toUri().toString()));
    browser.await("globalThis.multipolar?.page.status.dataset.same", LONG);
    String legend = "multipolar.page.stage.bandEntry.textContent";
    assertThat(text(legend)).isEqualTo("nine in ten of 7 replications");
    browser.evaluate("multipolar.page.move(0, 39, 0.25)");
    browser.await(legend + " === 'nine in ten of 50 replications'", LONG);
    browser.evaluate("multipolar.page.undo()");
    browser.await(legend + " === 'nine in ten of 7 replications'", LONG);
    browser.evaluate(
        """
        (() => {
          const choice = document.querySelector('.charts select');
          choice.value = multipolar.page.data.metrics.findIndex(({ name }) => name === 'threat');
          choice.dispatchEvent(new Event('change'));
        })()
        """);
    browser.await(legend + " === 'nine in ten of 50 / 7 replications'", LONG);
  }

  private static void accessible() throws IOException, InterruptedException {
    try (InputStream axe = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(axe.readAllBytes(), UTF_8) + "; true");
    }
    JsonElement violations =
        browser.evaluate(
            "axe.run().then(({violations}) => violations.map((v) => v.id + ': '"
                + " + v.nodes.map((n) => n.html).join(' | ')))");
    assertThat(violations.getAsJsonArray().asList()).isEmpty();
  }

  @Test
  void aPageIsLight() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    assertThat(PageEncoding.gzip(Files.readAllBytes(folder.resolve("july-2025.html"))).length)
        .as("bytes of a page as a server sends it")
        .isLessThan(400_000);
  }

  @Test
  void nothingIsAskedOfAnybody() throws IOException, InterruptedException, TimeoutException {
    open(july(), "");
    browser.await("multipolar.page.ensemble.complete === 50", LONG);
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(address -> address.matches("(file|blob|about):.*"));
    browser.evaluate(
        "fetch('http://127.0.0.1:9/').then(() => { throw 'asked'; }, () => 'refused')");
    assertThat(browser.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
  }
}

package org.multipolar.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.layout.MapGrid;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.RangedLever;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.MetricBound;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.PolicyCondition;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.world.Event;

/** Page files as text, without a browser. */
class PageFileTest {
  private static Scenario july;
  private static String page;

  @BeforeAll
  static void write() throws IOException {
    july =
        ScenarioReader.read(Path.of("scenarios", "classroom", "july-2025.yaml"))
            .scenario()
            .orElseThrow();
    page =
        PageFile.of(
            july, new byte[] {1, 2, 3}, Assumptions.USUAL, List.of(), PageLanguage.english());
  }

  private static String inside(String pattern) {
    return inside(page, pattern);
  }

  private static String inside(String text, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void itLoadsNothing() {
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)\\s(src|href|action)=\"(?!data:,\")")
        .doesNotContainPattern("(?i)\\sstyle=\"|\\son\\w+=\"");
  }

  @Test
  void onlyItsOwnScriptAndStyleAreAllowed() {
    String policy = inside("Content-Security-Policy\" content=\"([^\"]*)\"");
    assertThat(policy)
        .contains("script-src " + PageEncoding.digest(inside("<script>(.*?)</script>")))
        .contains("style-src " + PageEncoding.digest(inside("<style>(.*?)</style>")))
        .doesNotContain("unsafe-inline")
        .doesNotContain("'unsafe-eval'");
    assertThat(inside("<style>(.*?)</style>")).doesNotContain("@import").doesNotContain("url(");
    assertThat(page.split("</script>", -1)).hasSize(6);
  }

  @Test
  void itsDataAreTheScenario() {
    JsonObject data =
        JsonParser.parseString(inside("id=\"data\">(.*?)</script>")).getAsJsonObject();
    assertThat(data.get("question").getAsString()).isEqualTo(july.question());
    assertThat(data.getAsJsonArray("levers"))
        .hasSize(july.classroom().orElseThrow().levers().size());
    assertThat(data.getAsJsonArray("charts")).hasSize(4);
    assertThat(data.getAsJsonArray("days")).hasSize(july.run().calendar().ticks());
    assertThat(data.getAsJsonArray("levers").get(0).getAsJsonObject().get("entry").getAsString())
        .isEqualTo(
            "{at: @DAY, by: [\"USA\"], against: [\"CHN\"], set: {chip-control: {mode: share, level:"
                + " @LEVEL}}, source: \"Moved on the page\"}");
    for (JsonElement assumption : data.getAsJsonArray("assumptions")) {
      JsonObject one = assumption.getAsJsonObject();
      assertThat(one.get("low").getAsDouble()).isLessThan(one.get("high").getAsDouble());
      assertThat(one.get("value").getAsDouble())
          .isBetween(one.get("low").getAsDouble(), one.get("high").getAsDouble());
    }
  }

  private static Optional<JsonObject> map(Path file) throws IOException {
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    PageModel model = new PageModel(BundleWriter.of(scenario, LeverChoice.of(scenario)));
    return MapData.of(scenario, model, PageLanguage.english()).map(JsonElement::getAsJsonObject);
  }

  @Test
  void itsMapHasThePlacesOfTheWorld() throws IOException {
    JsonObject blocs = map(Path.of("scenarios", "classroom", "july-2025.yaml")).orElseThrow();
    JsonObject data =
        JsonParser.parseString(inside("id=\"data\">(.*?)</script>")).getAsJsonObject();
    assertThat(data.get("map").equals(blocs)).isTrue();
    assertThat(blocs.getAsJsonArray("places"))
        .hasSize(12)
        .extracting(place -> place.getAsJsonObject().get("area").getAsString())
        .noneMatch(String::isEmpty);
    assertThat(blocs.get("blocs").getAsBoolean()).isTrue();
    assertThat(blocs.get("land").getAsString()).startsWith("M").contains(MapGrid.area("GRL"));
    JsonObject share = blocs.getAsJsonArray("metrics").get(1).getAsJsonObject();
    assertThat(share.get("name").getAsString()).isEqualTo("compute-share");
    assertThat(share.get("bounds")).hasToString("[0.0,0.2,0.4,0.6,0.8]");
  }

  @Test
  void theMapOfStatesHasDotsForTheSmall() throws IOException {
    JsonObject states = map(Path.of("scenarios", "thin-offer.yaml")).orElseThrow();
    assertThat(states.getAsJsonArray("places")).hasSize(198);
    int dots = 0;
    for (JsonElement place : states.getAsJsonArray("places")) {
      boolean area = !place.getAsJsonObject().get("area").getAsString().isEmpty();
      boolean dot = !place.getAsJsonObject().get("dots").getAsString().isEmpty();
      assertThat(area).as(place.toString()).isNotEqualTo(dot);
      dots += dot ? 1 : 0;
    }
    assertThat(dots).isEqualTo(31);
    assertThat(states.get("blocs").getAsBoolean()).isFalse();
  }

  @Test
  void aWorldWithoutGeographyHasNoMap() throws IOException {
    assertThat(map(Path.of("scenarios", "presets", "richardson.yaml"))).as("toy").isEmpty();
    assertThat(map(Path.of("scenarios", "propositions", "h12-even.yaml")))
        .as("synthetic")
        .isEmpty();
  }

  @Test
  void thePagesOfAClassHaveTeamsAndRounds() throws IOException {
    ClassTerms terms = ClassTerms.of(july, 6, 12);
    ClassPages pages =
        PageFile.ofClass(
            july, new byte[] {1}, Assumptions.USUAL, List.of(), PageLanguage.english(), terms);
    assertThat(pages.phone()).contains("; connect-src 'self'\"");
    String note = "This is the case to begin with.";
    String script = "Insist on a prediction";
    assertThat(pages.notes()).contains(note, script);
    assertThat(List.of(pages.phone(), pages.board(), pages.desk()))
        .noneMatch(page -> page.contains(note) || page.contains(script));
    assertThat(pages.desk()).hasSizeLessThan(120_000).contains("; connect-src 'self'\"");
    assertThat(pages.board())
        .isEqualTo(pages.phone().replace("\"view\":\"phone\"", "\"view\":\"board\""))
        .doesNotContain("\"map\":{");
    JsonObject data =
        JsonParser.parseString(inside(pages.phone(), "id=\"data\">(.*?)</script>"))
            .getAsJsonObject();
    assertThat(data.get("class"))
        .hasToString(
            "{\"rounds\":6,\"months\":12,\"starts\":[39,51,63,75,87,99],\"view\":\"phone\"}");
    assertThat(data.getAsJsonArray("days").get(39).getAsString()).isEqualTo("2026-01-01");
    assertThat(data.getAsJsonArray("levers"))
        .extracting(JsonElement::getAsJsonObject)
        .filteredOn(lever -> lever.get("label").getAsString().equals("Rules for AI in ASEAN"))
        .singleElement()
        .satisfies(
            lever ->
                assertThat(lever.getAsJsonObject("days").get("39").getAsString())
                    .as("Vietnam's law is of the first")
                    .isEqualTo("2026-01-02"));
    List<JsonElement> levers = data.getAsJsonArray("levers").asList();
    List<JsonElement> metrics = data.getAsJsonArray("metrics").asList();
    List<String> held = new ArrayList<>();
    for (JsonElement role : data.getAsJsonArray("roles")) {
      JsonObject team = role.getAsJsonObject();
      for (JsonElement lever : team.getAsJsonArray("levers")) {
        held.add(label(levers.get(lever.getAsInt())));
      }
      for (JsonElement goal : team.getAsJsonArray("less")) {
        assertThat(label(metrics.get(goal.getAsInt()))).isNotBlank();
      }
    }
    assertThat(held)
        .containsExactlyElementsOf(
            july.classroom().orElseThrow().roles().stream()
                .flatMap(role -> role.levers().stream())
                .map(lever -> lever.label())
                .toList());
    assertThat(levers).hasSameSizeAs(new TreeSet<>(held));
  }

  private static String label(JsonElement shown) {
    return shown.getAsJsonObject().get("label").getAsString();
  }

  @Test
  void roundsFitIntoTheRun() {
    assertThat(ClassTerms.obstacle(july, 10, 12)).isEmpty();
    assertThat(ClassTerms.obstacle(july, 11, 12).orElseThrow())
        .isEqualTo("11 rounds of 12 months do not fit: the run has 120 months from 2026-01 on");
  }

  @Test
  void theLinesOfFileAndIdentityAreToldApart() {
    List<String> lines = List.of(ScenarioLines.of(july).split("\n"));
    assertThat(String.join("\n", lines(lines, 'f'))).isEqualTo(july.resolvedYaml().stripTrailing());
    assertThat(String.join("\n", lines(lines, 'i'))).isEqualTo(july.identity().stripTrailing());
  }

  private static List<String> lines(List<String> marked, char mark) {
    return marked.stream()
        .filter(line -> line.charAt(0) == ' ' || line.charAt(0) == mark)
        .map(line -> line.substring(1))
        .toList();
  }

  @Test
  void whatIsPackedIsWhole() throws IOException {
    byte[] wasm = Base64.getDecoder().decode(inside("id=\"wasm\">(.*?)</script>"));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(wasm))) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
  }

  /** The texts contain exactly the words that modules request. */
  @Test
  void theTextsAreThoseThatAreAskedFor() throws IOException {
    JsonObject words = JsonParser.parseString(PageResources.text("text/en.json")).getAsJsonObject();
    StringBuilder scripts = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src", "main", "web"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).sorted().toList()) {
        scripts.append(Files.readString(file));
      }
    }
    Matcher asked = Pattern.compile("\\bt\\('(\\w+)'").matcher(scripts);
    while (asked.find()) {
      assertThat(words.has(asked.group(1))).as(asked.group(1)).isTrue();
    }
    for (String key : words.keySet()) {
      boolean inScripts =
          !PageLanguage.ON_THE_JVM.contains(key) && !PageLanguage.OF_THE_SERVER.contains(key);
      assertThat(scripts.toString())
          .as(key)
          .containsPattern(inScripts ? "'" + key + "'|words\\." + key + "\\b" : "");
    }
    Path room = Path.of("src", "main", "java", "org", "multipolar");
    String report =
        Files.readString(room.resolve("classroom").resolve("ClassReport.java"))
            + Files.readString(room.resolve("classroom").resolve("LessonFigures.java"))
            + Files.readString(room.resolve("web").resolve("page").resolve("PageLanguage.java"));
    for (String key : words.getAsJsonObject("report").keySet()) {
      assertThat(report).as(key).contains("\"" + key + "\"");
    }
    JsonObject inClass = words.getAsJsonObject("inClass");
    Matcher said =
        Pattern.compile("\\bsay\\((?:[^()']*\\? )?'([\\w-]+)'(?: : '([\\w-]+)')?").matcher(scripts);
    while (said.find()) {
      assertThat(inClass.has(said.group(1))).as(said.group(1)).isTrue();
      assertThat(said.group(2) == null || inClass.has(said.group(2))).as(said.group(2)).isTrue();
    }
    for (String key : inClass.keySet()) {
      String family = key.replaceAll("-.*", "-");
      assertThat(scripts.toString())
          .as(key)
          .containsPattern(
              "'%s'|inClass\\.%s\\b|`%s"
                  .formatted(key, key, key.equals(family) ? key + "`" : family));
    }
    JsonObject story = words.getAsJsonObject("story");
    for (Event.Kind kind : Event.Kind.values()) {
      if (kind != Event.Kind.SCRIPTED) {
        assertThat(story.getAsJsonObject("acts").has(kind.id())).as(kind.id()).isTrue();
      }
    }
    JsonObject items = story.getAsJsonObject("items");
    Stream.of(ReleaseTier.values()).forEach(tier -> assertThat(items.has(tier.id())).isTrue());
    RangedLever.all().forEach(lever -> assertThat(items.has(lever.id())).isTrue());
    for (RangedLever lever : RangedLever.all()) {
      assertThat(words.getAsJsonObject("anchors").has(lever.id())).as(lever.id()).isTrue();
      assertThat(words.getAsJsonObject("sentence").has(lever.id())).as(lever.id()).isTrue();
    }
    for (Instrument instrument : Instrument.values()) {
      for (String part : List.of("anchors", "sentence")) {
        assertThat(words.getAsJsonObject(part).has(instrument.id())).as(instrument.id()).isTrue();
      }
      assertThat(story.getAsJsonObject("levers").has(instrument.id())).isTrue();
    }
  }

  /** Parts that only a class needs are only in the page of a class. */
  @Test
  void anOrdinaryPageHoldsNothingOfAClass() throws IOException {
    assertThat(page).doesNotContain("EventSource").doesNotContain("joinButton");
    String phone =
        PageFile.ofClass(
                july,
                new byte[] {1, 2, 3},
                Assumptions.USUAL,
                List.of(),
                PageLanguage.english(),
                ClassTerms.of(july, 6, 12))
            .phone();
    assertThat(phone).contains("EventSource").contains("joinButton").contains(".teacher {");
    assertThat(phone.split("\"class\":\\{\"", -1)).hasSize(2);
  }

  /** The texts name exactly the quantities in reasons of rules. */
  @Test
  void reasonsHaveWords() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "multipolar"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (text.contains("Rationale.of(")) {
          Matcher name = Pattern.compile("(?:Rationale\\.of|\\.and)\\(\"(\\w+)\"").matcher(text);
          while (name.find()) {
            names.add(name.group(1));
          }
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(30);
    assertThat(
            JsonParser.parseString(PageResources.text("text/en.json"))
                .getAsJsonObject()
                .getAsJsonObject("story")
                .getAsJsonObject("seen")
                .keySet())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void aScenarioThatWaitsHasNoPage() {
    Policy dated = july.policies().get(0);
    Policy waits =
        new Policy(
            dated.at(),
            Optional.empty(),
            Optional.of(
                new PolicyCondition(
                    new MetricBound("lag-open", "", Optional.of(1.0), Optional.empty(), 1),
                    Optional.empty(),
                    false)),
            false,
            Optional.empty(),
            dated.by(),
            dated.against(),
            dated.set(),
            Optional.empty(),
            "",
            "",
            "");
    assertThat(PageFile.obstacle(july)).isEmpty();
    assertThat(PageFile.obstacle(july.with("waits", List.of(waits))).orElseThrow())
        .contains("wait for a condition");
  }

  /** Results of the July scenario as a run stores them. */
  private static StoredRuns stored(double times) {
    List<Integer> numbers = List.of(1, 2, 3);
    PageModel model = new PageModel(BundleWriter.of(july, LeverChoice.of(july)));
    int lag = MetricCatalogue.world().indexOf(MetricCatalogue.world("lag-open").orElseThrow());
    double[][] values =
        numbers.stream()
            .map(r -> model.run(new RunRequest(r, false, List.of(), List.of(), List.of(lag))))
            .map(PageModel.RunOutcome::values)
            .toArray(double[][]::new);
    values[1][40] *= times;
    return new StoredRuns("july", numbers, Map.of("lag-open", values));
  }

  @Test
  void aPageOfResultsHasTheirBand() throws IOException {
    StoredRuns stored = stored(1);
    assertThat(PageFile.difference(july, stored)).isEmpty();
    String text =
        PageFile.of(
            july, new byte[] {1}, Assumptions.USUAL, List.of(), PageLanguage.english(), stored);
    JsonObject shown =
        JsonParser.parseString(inside(text, "id=\"data\">(.*?)</script>"))
            .getAsJsonObject()
            .getAsJsonObject("stored");
    assertThat(shown.get("n").getAsInt()).isEqualTo(3);
    JsonObject band = shown.getAsJsonObject("bands").getAsJsonObject("0");
    double[] last =
        stored.runs().stream()
            .mapToDouble(r -> stored.values().get("lag-open")[r - 1][158])
            .sorted()
            .toArray();
    assertThat(band.getAsJsonArray("low").get(158).getAsDouble())
        .isCloseTo(last[0] + .1 * (last[1] - last[0]), Offset.offset(1e-3 * last[2]));
    assertThat(band.getAsJsonArray("high")).hasSize(159);
    assertThat(page).doesNotContain("\"bands\"");
  }

  @Test
  void resultsThatTheModelDoesNotGiveHaveNoPage() {
    assertThat(PageFile.difference(july, stored(1 + 1e-7)).orElseThrow())
        .startsWith("lag-open of replication 2 in 2026-02 is ");
  }

  @Test
  void someParametersCannotBeMoved() {
    assertThat(Assumptions.obstacle("controls.shareLadder")).contains("list of numbers");
    assertThat(Assumptions.obstacle("nobody.knows")).contains("no such parameter");
    assertThat(Assumptions.USUAL).allMatch(name -> Assumptions.obstacle(name).isEmpty());
    assertThat(new TreeSet<>(Assumptions.USUAL)).hasSameSizeAs(Assumptions.USUAL);
  }

  @Test
  void anIndexLeadsToItsPages() throws IOException {
    assertThat(PageFile.index(Map.of("july-2025.html", july), PageLanguage.english()))
        .contains("<a href=\"july-2025.html\">July 2025</a>")
        .contains(july.question())
        .contains(PageFile.MARK);
  }
}

package org.multipolar.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

/** Translation files, and the shipped languages. */
class PageLanguageTest {
  @TempDir private Path folder;

  static Stream<Path> lessons() throws IOException {
    return Files.list(Path.of("scenarios", "classroom")).sorted();
  }

  private static Scenario read(Path file) {
    return ScenarioReader.read(file).scenario().orElseThrow();
  }

  /** The shipped languages that are files, since English is that of the program. */
  static List<String> translations() {
    List<String> files = PageLanguage.SHIPPED.stream().filter(name -> !name.equals("en")).toList();
    assertThat(files).containsExactly("de", "fr", "zh");
    return files;
  }

  private static PageLanguage shipped(String name) throws IOException {
    Problems problems = new Problems();
    PageLanguage language = PageLanguage.of(name, problems).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return language;
  }

  private static YamlNode.Fields file(String name) throws IOException {
    return YamlText.text(name + ".yaml", PageLanguage.shipped(name), new Problems()).orElseThrow();
  }

  /** All keys of a file with their texts, by place. */
  private static Map<String, String> texts(YamlNode.Fields fields, String where) {
    Map<String, String> texts = new TreeMap<>();
    fields
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof YamlNode.Fields inner) {
                texts.putAll(texts(inner, where + key + "/"));
              } else {
                texts.put(where + key, ((YamlNode.Leaf) entry.value()).text());
              }
            });
    return texts;
  }

  /** Problems of a translation file. */
  private List<String> problems(String text) throws IOException {
    Path file = folder.resolve("fr.yaml");
    Files.writeString(file, text);
    Problems problems = new Problems();
    assertThat(PageLanguage.of(file.toString(), problems)).isEmpty();
    return problems.sorted().stream()
        .map(problem -> problem.toString().replace(file.toString(), "fr.yaml"))
        .toList();
  }

  /** Placeholders are checked when the translation is read. */
  @ParameterizedTest
  @MethodSource("lessons")
  void noTextOfALessonStaysEnglishInGerman(Path lesson) throws IOException {
    Scenario scenario = read(lesson);
    PageLanguage german = shipped("de");
    ClassTerms terms = ClassTerms.of(scenario, 2, 12);
    PageFile.ofClass(scenario, new byte[1], Assumptions.USUAL, List.of(), german, terms);
    PageFile.of(scenario, new byte[1], Assumptions.USUAL, List.of(), german);
    PageFile.index(new TreeMap<>(), german);
    assertThat(german.missing()).isEmpty();
  }

  /** So that none stays English in the other languages either. */
  @Test
  void theShippedFilesHaveTheSameTexts() throws IOException {
    Map<String, String> german = texts(file("de"), "");
    assertThat(german.keySet()).hasSizeGreaterThan(700);
    for (String name : translations()) {
      Map<String, String> texts = texts(file(name), "");
      assertThat(texts.keySet()).as(name).isEqualTo(german.keySet());
      assertThat(texts.values()).as(name).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @CsvSource({"de,Jan. 2026", "en,Jan 2026", "fr,janv. 2026", "zh,2026年1月"})
  void monthsAreWrittenAsInTheLanguage(String name, String month) throws IOException {
    assertThat(shipped(name).months().format(YearMonth.of(2026, 1))).isEqualTo(month);
  }

  /** Spaces before two-part marks do not break in French, and Chinese has marks of its own. */
  @Test
  void marksAreThoseOfTheLanguage() throws IOException {
    Pattern french = Pattern.compile("[ \\w][;:!?»](?=\\s|$)|«(?!\u00a0)| %|\\w'\\w|\"");
    assertThat(found(french, "fr")).isEmpty();
    String han = "\\p{IsHan}";
    Pattern chinese = Pattern.compile("(?<=%s)[,;:!?\"]|[,;!?\"](?=%s)|您".formatted(han, han));
    assertThat(found(chinese, "zh")).isEmpty();
    assertThat(found(french, "de")).isNotEmpty();
  }

  /** The texts of a shipped file that contain a pattern. */
  private static List<String> found(Pattern pattern, String language) throws IOException {
    return texts(file(language), "").values().stream()
        .filter(text -> pattern.matcher(text).find())
        .toList();
  }

  /** A class reads what each curve and each goal measures, and which way is up. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyCurveOfALessonIsExplained(Path lesson) throws IOException {
    Scenario scenario = read(lesson);
    List<String> curves = new ArrayList<>(PageData.opening(scenario));
    for (Classroom.Role team : scenario.classroom().orElseThrow().roles()) {
      curves.addAll(team.more());
      curves.addAll(team.less());
    }
    JsonObject plain = PageLanguage.words().getAsJsonObject("inClass").getAsJsonObject("plain");
    assertThat(plain.keySet()).containsAll(curves);
    assertThat(curves)
        .allMatch(
            name -> plain.get(name).getAsString().matches("(How|What) [^.]+\\. Up means [^.]+\\."));
  }

  @Test
  void everyUsualAssumptionHasPlainWordsForPupils() throws IOException {
    PageLanguage english = PageLanguage.english();
    for (String name : Assumptions.USUAL) {
      assertThat(english.belief(name, "as declared")).as(name).matches("(How|Whether) [^.]{5,60}");
      assertThat(shipped("fr").belief(name, "")).isNotEqualTo(english.belief(name, ""));
    }
    assertThat(english.belief("research.noise", "as declared")).isEqualTo("as declared");
  }

  @Test
  void thePageSaysWhichLanguageItIsIn() throws IOException {
    Scenario july = read(Path.of("scenarios", "classroom", "july-2025.yaml"));
    String page = PageFile.of(july, new byte[1], Assumptions.USUAL, List.of(), shipped("de"));
    assertThat(page)
        .contains("<html lang=\"de\" dir=\"ltr\">")
        .contains("braucht dafür JavaScript")
        .contains("<title>Juli 2025 · Multipolar</title>")
        .contains("\"label\":\"Rückstand der offenen Modelle\"")
        .contains("\"CHN\":\"China\"")
        .contains("\"months\":\"Monate\"")
        .doesNotContain("Open-frontier lag")
        .doesNotContain("Let go");
  }

  /** The template of {@code describe} has the texts of the English page. */
  @Test
  void theTemplateIsTheEnglishPage() throws IOException {
    Scenario july = read(Path.of("scenarios", "classroom", "july-2025.yaml"));
    Path file = folder.resolve("copy.yaml");
    Files.writeString(file, LanguageTable.template(july));
    Problems problems = new Problems();
    PageLanguage copy = PageLanguage.of(file.toString(), problems).orElseThrow();
    ClassTerms terms = ClassTerms.of(july, 2, 12);
    String page =
        PageFile.ofClass(july, new byte[1], Assumptions.USUAL, List.of(), copy, terms).board();
    assertThat(copy.missing()).isEmpty();
    JsonObject words = words(page);
    JsonObject english = PageLanguage.english().words(true);
    words.remove(LanguageTable.UNITS);
    assertThat(words).isEqualTo(english);
  }

  private static JsonObject words(String page) {
    Matcher data = Pattern.compile("id=\"data\">(.*?)</script>").matcher(page);
    assertThat(data.find()).isTrue();
    return JsonParser.parseString(data.group(1)).getAsJsonObject().getAsJsonObject("words");
  }

  @Test
  void whatIsMissingStaysEnglishAndIsNamed() throws IOException {
    Path file = folder.resolve("fr.yaml");
    Files.writeString(
        file,
        "language: fr\ndirection: ltr\nundo: Annuler\nstory: {both: \"{first} et {last}\"}\n");
    PageLanguage french = PageLanguage.of(file.toString(), new Problems()).orElseThrow();
    JsonObject words = french.words(false);
    assertThat(words.get("undo").getAsString()).isEqualTo("Annuler");
    assertThat(words.get("redo").getAsString()).isEqualTo("Redo");
    assertThat(words.getAsJsonObject("story").get("both").getAsString())
        .isEqualTo("{first} et {last}");
    assertThat(french.missing())
        .contains("redo", "story.others", "anchors.chip-control.0.8")
        .doesNotContain("undo", "story.both");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "undoo: x | fr.yaml:2:1: unknown key 'undoo', did you mean 'undo'?",
        "story: {actz: {}} | fr.yaml:2:9: unknown key 'story.actz', did you mean 'acts'?",
        "metrics: {lag-opens: {}} | fr.yaml:2:11: unknown key 'metrics.lag-opens', did you mean 'lag-open'?",
        "undo: [a] | fr.yaml:2:7: 'undo' must be a text, not a list",
        "story: x | fr.yaml:2:8: 'story' must be a map, not 'x'",
        "more: encore | fr.yaml:2:7: 'more' lacks {n}, which a page replaces by a value",
        "'keep: \"{letter} {leter}\"' | fr.yaml:2:7: 'keep' has no place {leter}, did you mean 'letter'?",
        "report: {month: jjjj} | fr.yaml:2:17: 'jjjj' is not a form of months, such as MMM yyyy",
        "direction: right | fr.yaml:2:12: unknown direction 'right'; allowed: ltr, rtl",
      })
  void whatIsWrongIsSaidWithItsPlace(String line, String problem) throws IOException {
    assertThat(problems("language: fr\n" + line + "\n")).containsExactly(problem);
  }

  @Test
  void aLanguageHasATag() throws IOException {
    assertThat(problems("undo: Annuler\n"))
        .containsExactly(
            "fr.yaml:1:1: missing key 'language': its tag, such as fr, pt-BR or zh-Hans");
    assertThat(problems("language: no such one\n"))
        .containsExactly(
            "fr.yaml:1:11: language 'no such one' is not a language tag, such as fr, pt-BR or"
                + " zh-Hans");
  }

  @Test
  void aLanguageThatIsNotCarriedIsNamed() throws IOException {
    Problems problems = new Problems();
    assertThat(PageLanguage.of("it", problems)).isEmpty();
    assertThat(problems.sorted().get(0))
        .hasToString(
            "--language it: neither a file nor a language of the program; allowed: de, en, fr, zh");
  }

  /** Sentences with which the class server refuses requests are texts of the language files. */
  @Test
  void refusalsHaveTexts() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    Pattern refused =
        Pattern.compile(
            "(?:Refusal\\.(?:now|bad)\\(|new Refusal\\(\\s*Refusal\\.\\w+,|require\\(LessonStage\\.\\w+,)"
                + "\\s*(\"([^\"]*)\"|otherwise\\))?");
    Path room = Path.of("src", "main", "java", "org", "multipolar", "classroom");
    try (Stream<Path> files = Files.list(room)) {
      for (Path file : files.filter(f -> !f.endsWith("Refusal.java")).toList()) {
        for (MatchResult found : refused.matcher(Files.readString(file)).results().toList()) {
          assertThat(found.group(1)).as("%s: %s", file, found.group()).isNotNull();
          if (found.group(2) != null) {
            said.add(found.group(2));
          }
        }
      }
    }
    JsonObject texts = PageLanguage.words().getAsJsonObject("refusals");
    assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(said);
    texts
        .entrySet()
        .forEach(text -> assertThat(text.getValue().getAsString()).isEqualTo(text.getKey()));
    for (String name : translations()) {
      PageLanguage language = shipped(name);
      said.forEach(sentence -> language.refusal(sentence, Map.of()));
      assertThat(language.missing()).as(name).isEmpty();
    }
  }

  @Test
  void theMetricsOfTheTableAreThoseOfThePages() throws IOException {
    Scenario july = read(Path.of("scenarios", "classroom", "july-2025.yaml"));
    String template = LanguageTable.template(july);
    for (WorldMetric metric : PageData.offered(july)) {
      assertThat(template).contains("  " + metric.name() + ":\n    label: ");
    }
  }
}

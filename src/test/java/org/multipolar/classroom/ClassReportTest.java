package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.lesson.ScenarioFile;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.ClassTerms;
import org.multipolar.web.page.PageLanguage;

/** The report of a lesson. */
class ClassReportTest {
  private static final Path JULY = Path.of("scenarios", "classroom", "july-2025.yaml");

  @TempDir Path folder;

  private static Lesson lesson(Replacement... replacements) throws UnreadableScenario {
    return lesson(JULY, PageLanguage.english(), replacements);
  }

  private static Lesson lesson(Path file, PageLanguage language, Replacement... replacements)
      throws UnreadableScenario {
    LeverMoves untouched = ScenarioFile.read(file, List.of(replacements));
    ClassTerms terms = ClassTerms.of(untouched.untouched(), 6, 12);
    return new Lesson(untouched, terms, Assumptions.USUAL, language);
  }

  private static ClassRecord nothing() {
    return new ClassRecord(List.of(), List.of(), 0, 2, List.of(), List.of());
  }

  @Test
  void aLessonWithoutMovesIsKeptAsWell() throws IOException, UnreadableScenario {
    Lesson lesson = lesson(Replacement.set("title", "A <b>\"title\"</b> & more"));
    ClassFolder folders =
        new ClassFolder(
            lesson,
            new ClassPages("{\"class\":{\"rounds\":2}}", "", "", ""),
            folder.resolve("new").resolve("classes"),
            1);
    Path first = folders.save(nothing());
    String report = Files.readString(first.resolve("report.html"));
    assertThat(report)
        .contains(
            "<h1>A &lt;b&gt;&quot;title&quot;&lt;/b&gt; &amp; more, played in class</h1>",
            "No lever was moved.",
            "Fewer than three bets were made; they are not shown.",
            "Students: 2. Teams: 6. Rounds: 0. Months in a round: 12.")
        .doesNotContain("What would change your mind?", "What the teams wanted", "<b>")
        .doesNotContainPattern("(?i)(src|href)=\"(?!data:)");
    assertThat(Files.readString(first.resolve("page.html")))
        .matches("\\{\"class\":\\{\"kept\":\"s\\\\u003d[0-9a-f]{12}\",\"rounds\":2}}");
    assertThat(first.resolve("bets.csv")).hasContent("bet,metric,date,value");
    assertThat(ScenarioFile.read(first.resolve("class.yaml"), List.of()).untouched().identity())
        .isEqualTo(lesson.scenario().identity());
    Path second = folders.save(nothing());
    assertThat(second).isNotEqualTo(first);
    assertThat(first.resolve("report.html")).hasContent(report);
  }

  /**
   * A lesson of two rounds with these moves, one that was replaced, three bets and three answers.
   */
  private static ClassRecord played(List<ClassMove> moves) {
    double[] bet = new double[11];
    Arrays.fill(bet, .4);
    return new ClassRecord(
        moves,
        List.of(new ClassMove(0, 39, .9, 0, 2, 5, -1)),
        2,
        30,
        List.of(bet, bet.clone(), bet.clone()),
        List.of(-1, 0, 0));
  }

  @Test
  void movesOffersBetsGoalsAndTheExitVoteAreTold() throws IOException, UnreadableScenario {
    Lesson lesson = lesson();
    List<ClassMove> moves =
        List.of(new ClassMove(0, 39, .5, 0, 3, 5, -1), new ClassMove(1, 51, .2, 1, 4, 5, 4));
    String report = ClassReport.of(lesson, played(moves), 2);
    assertThat(report)
        .contains(
            "<th class=\"number\">2026</th><th class=\"number\">2027</th></tr>",
            "<td>US chip controls on China</td>"
                + "<td class=\"number\">0.50 (3/5); 0.90 (2/5) replaced</td>",
            "<td class=\"number\">0.20 (agreed)</td>",
            "2027: United States agreed with Gulf and ASEAN: US chip controls on the Gulf 0.20.",
            "3 bets on “Concentration of compute” (HHI).",
            "<td>Nothing</td><td class=\"number\">1</td>",
            "<th class=\"number\">Of 2 pairs</th>")
        .containsPattern(
            "<td>Open-frontier lag lower</td><td class=\"number\">[\\d.]+ months</td>"
                + "<td class=\"number\">[\\d.]+ months</td>")
        .containsPattern("<td>Concentration of compute lower</td><td class=\"number\">[\\d.]+</td>")
        .containsPattern("#s=[0-9a-f]{12}&amp;m=0@2026-01=0.5,1@2027-01=0.2");
    assertThat(lesson.moved(moves).scenario().policies())
        .extracting(policy -> policy.source())
        .contains(
            "Moved in class, United States, 3 of 5 votes",
            "Moved in class, United States, agreed with Gulf and ASEAN");
  }

  /** No English text is left in a German report, and its numbers have decimal commas. */
  @Test
  void aReportIsInTheLanguageOfTheClass() throws IOException, UnreadableScenario {
    Problems problems = new Problems();
    PageLanguage german = PageLanguage.of("de", problems).orElseThrow();
    Lesson lesson = lesson(Path.of("scenarios", "classroom", "exclusive-game.yaml"), german);
    int labs =
        lesson.levers().stream()
            .map(Classroom.Lever::label)
            .toList()
            .indexOf("Chinese labs share their models");
    List<ClassMove> moves =
        List.of(new ClassMove(0, 39, .5, 0, 3, 5, -1), new ClassMove(labs, 51, 1, 1, 4, 5, 4));
    String report = ClassReport.of(lesson, played(moves), 2);
    assertThat(report)
        .contains(
            "<html lang=\"de\" dir=\"ltr\">",
            "<h1>Das exklusive Spiel, in der Klasse gespielt</h1>",
            "Teilnehmende: 30. Teams: 8. Runden: 2. Monate je Runde: 12.",
            "<td>US-Chipkontrollen gegen China</td><td class=\"number\">"
                + "0,50 (3/5); 0,90 (2/5) ersetzt</td>",
            "<td>Chinesische Labore teilen ihre Modelle</td><td class=\"number\"></td>"
                + "<td class=\"number\">1,00 (vereinbart)</td>",
            "2027: Chinesische Labore und Golf und ASEAN haben vereinbart: Chinesische Labore teilen"
                + " ihre Modelle 1,00.",
            "<td>Amerikanische Labore</td><td>Schadensereignisse niedriger</td>",
            "3 Wetten auf „",
            "<td>Nichts</td><td class=\"number\">1</td>");
    String words =
        report.replaceAll("(?s)<style>.*?</style>|<pre>.*?</pre>|src=\"[^\"]*\"|&[a-z]+;", " ");
    assertThat(words).doesNotContainPattern("\\d\\.\\d");
    for (String english :
        List.of(" the ", " of ", " with ", " and ", " moves", "Goal", "yes<", "Reached")) {
      assertThat(words).doesNotContain(english);
    }
    LessonOutcome outcome = new LessonOutcome(lesson, moves, 2, 1);
    String curves = new String(new LessonFigures(lesson, outcome).curves(List.of("threat")), UTF_8);
    assertThat(curves).contains("Bedrohung").doesNotContain("the class", "Threat");
    assertThat(texts(curves))
        .contains("0,52", "0,60", "2026", "Jan. 2026: die Klasse spielt")
        .noneMatch(text -> text.matches(".*\\d\\.\\d.*"));
    assertThat(german.missing()).isEmpty();
  }

  /** A language file alone gives figures their decimal marks and months. */
  @Test
  void figuresHaveTheDecimalMarkOfTheLanguage() throws IOException, UnreadableScenario {
    Path file = folder.resolve("fr.yaml");
    Files.writeString(file, "language: fr\nreport: {decimal: ','}\n");
    PageLanguage french = PageLanguage.of(file.toString(), new Problems()).orElseThrow();
    List<String> english = drawn(PageLanguage.english());
    assertThat(english).contains("0.54", "0.56", "Jan 2026: the class plays");
    assertThat(drawn(french))
        .contains("0,54", "0,56", "janv. 2026: the class plays")
        .hasSameSizeAs(english);
    assertThat(french.number("0.50")).isEqualTo("0,50");
  }

  private static List<String> drawn(PageLanguage language) throws IOException, UnreadableScenario {
    Lesson lesson = lesson(JULY, language);
    LessonOutcome outcome = new LessonOutcome(lesson, List.of(), 2, 1);
    return texts(new String(new LessonFigures(lesson, outcome).curves(List.of("threat")), UTF_8));
  }

  /** What is written in a drawing. */
  private static List<String> texts(String svg) {
    return Pattern.compile("<text[^>]*>([^<]*)<")
        .matcher(svg)
        .results()
        .map(t -> t.group(1))
        .toList();
  }

  /** From right to left, a sign stays to the left of its number. */
  @Test
  void signsStayLeftOfNumbers() throws IOException {
    Path file = folder.resolve("he.yaml");
    Files.writeString(file, "language: he\ndirection: rtl\nreport: {decimal: '.'}\n");
    PageLanguage hebrew = PageLanguage.of(file.toString(), new Problems()).orElseThrow();
    assertThat(hebrew.number("\u22120.5")).isEqualTo("\u2066\u22120.5\u2069");
    assertThat(hebrew.number("0.5")).isEqualTo("0.5");
    assertThat(PageLanguage.english().number("\u22120.5")).isEqualTo("\u22120.5");
  }

  @Test
  void aBetIsScoredAtTheEndsOfYears() {
    double[] curve = {0, 1, 2, Double.NaN, 4};
    assertThat(BetScore.distance(new double[] {1, 9, 3}, curve, List.of(2, 3, 4))).isEqualTo(1);
    assertThat(BetScore.curve(new double[] {2, 0}, List.of(3, 4), 1, 1, 5))
        .containsExactly(Double.NaN, 1, 1.5, 2, 0);
  }
}

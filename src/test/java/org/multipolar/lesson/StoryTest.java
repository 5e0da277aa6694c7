package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.lesson.Story.Kind;
import org.multipolar.lesson.Story.Line;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Classroom;
import org.multipolar.value.Step;

/** The text that tells a class what happened. */
class StoryTest {
  private static final Path FILE = Path.of("scenarios/classroom/july-2025.yaml");
  private static final Classroom.Lever CHIPS =
      new Classroom.Lever(
          "USA", List.of("CHN"), Instrument.CHIP_CONTROL, 0, 1, "US chip controls on China");

  private static ClassroomSession session() throws UnreadableScenario {
    return session(FILE);
  }

  private static ClassroomSession session(Path file) throws UnreadableScenario {
    return new ClassroomSession(ScenarioFile.read(file, List.of()), 1);
  }

  private static List<Line> whole(ClassroomSession lesson) {
    Story story = new Story(lesson.scenario());
    while (lesson.step()) {
      // The story is updated once, below.
    }
    story.update(lesson.world(), lesson.moves());
    return story.lines();
  }

  @Test
  void outcomesHaveUnitsThatAClassKnows() throws UnreadableScenario {
    ClassroomSession lesson = session(Path.of("scenarios/classroom/un-umbrella.yaml"));
    lesson.runTo(40);
    assertThat(Ending.of(lesson).stream().map(Ending.Answer::text))
        .anyMatch(text -> text.matches("Participation in governance: from [\\d.]+ to [\\d.]+ %"))
        .anyMatch(text -> text.matches("Incidents: from \\d+ to \\d+ per month"))
        .anyMatch(text -> text.matches("Governance fragmentation: from 0\\.\\d\\d to 0\\.\\d\\d"))
        .anyMatch(text -> text.matches("Open-frontier lag: from [\\d.]+ to [\\d.]+ months"));
    assertThat(PlainWords.unit("severity per tick", Step.QUARTER))
        .isEqualTo("severity per quarter");
  }

  @Test
  void statesAndRegimesAreCalledByTheirNames() throws UnreadableScenario {
    ClassroomSession lesson = session(Path.of("scenarios/classroom/two-blocs.yaml"));
    List<Line> lines = whole(lesson);
    assertThat(lines)
        .extracting(Line::text)
        .anyMatch(text -> text.matches(".* join(s)? the (club|inclusive body|universal body)"))
        .anyMatch(text -> text.matches("China .*inclusive body.*"))
        .anyMatch(
            text ->
                text.matches(
                    "United States (tightens|relaxes) chip controls on .* from \\d\\.\\d\\d to"
                        + " \\d\\.\\d\\d"))
        .anyMatch(text -> text.matches(".* \\(.*\\) opens its best model"))
        .anyMatch(text -> text.startsWith("An incident in "))
        .noneMatch(text -> text.matches(".*\\b(USA|CHN|EUR|ASEAN|LATAM|CANZUK)\\b.*"))
        .noneMatch(text -> text.contains("Hong Kong"))
        .noneMatch(text -> text.contains(".lab"));
    assertThat(lines).isSortedAccordingTo((a, b) -> Integer.compare(a.tick(), b.tick()));
    assertThat(lines).allSatisfy(line -> assertThat(line.month()).matches("20\\d\\d-\\d\\d"));
    assertThat(lines).anyMatch(line -> line.kind() == Kind.CONTROL && !line.because().isEmpty());
  }

  /** Every line of an act of a bloc that is named by several states has its verb in the plural. */
  @Test
  void blocsThatAreNamedBySeveralStatesTakeThePlural() throws UnreadableScenario {
    ClassroomSession lesson = session();
    List<String> plural =
        PlainWords.plural(lesson.scenario()).stream()
            .map(id -> PlainWords.state(lesson.world(), id))
            .toList();
    assertThat(plural)
        .containsExactly(
            "Canada, Australia, New Zealand and United Kingdom",
            "Japan and South Korea",
            "Latin America and the Caribbean");
    List<String> acts =
        whole(lesson).stream()
            .map(Line::text)
            .filter(text -> plural.stream().anyMatch(name -> text.startsWith(name + " ")))
            .toList();
    assertThat(acts)
        .anyMatch(text -> text.contains(" raise their "))
        .anyMatch(text -> text.contains(" lower their "))
        .noneMatch(text -> text.matches(".* (raises|lowers|tightens|relaxes|joins|agrees) .*"));
  }

  @Test
  void updatingEveryTickOrOnceGivesTheSameStory() throws UnreadableScenario {
    List<Line> atOnce = whole(session());
    ClassroomSession lesson = session();
    Story story = new Story(lesson.scenario());
    do {
      story.update(lesson.world(), lesson.moves());
    } while (lesson.step());
    assertThat(story.lines()).isEqualTo(atOnce);
    assertThat(story.update(lesson.world(), lesson.moves())).isFalse();
  }

  @Test
  void aMoveHasALineWhenItIsMadeAndWhenItActs() throws UnreadableScenario {
    ClassroomSession lesson = session();
    Story story = new Story(lesson.scenario());
    lesson.runTo(40);
    story.update(lesson.world(), lesson.moves());
    lesson.move(CHIPS, 0.25);
    story.update(lesson.world(), lesson.moves());
    assertThat(story.lines().get(story.lines().size() - 1))
        .isEqualTo(
            new Line(
                41, "2026-03", Kind.LEVER, "The class sets US chip controls on China to 0.25", ""));
    lesson.step();
    story.update(lesson.world(), lesson.moves());
    assertThat(story.lines())
        .filteredOn(line -> line.kind() == Kind.LEVER)
        .hasSize(1)
        .first()
        .extracting(Line::text)
        .asString()
        .matches("United States (relaxes|tightens) chip controls on China from \\d.\\d\\d to 0.25");
  }

  @Test
  void aMoveThatChangesNothingHasALineToo() throws UnreadableScenario {
    ClassroomSession lesson = session();
    lesson.runTo(40);
    lesson.move(CHIPS, 0.25);
    lesson.runTo(45);
    lesson.move(CHIPS, 0.25);
    lesson.step();
    Story story = new Story(lesson.scenario());
    story.update(lesson.world(), lesson.moves());
    assertThat(story.lines())
        .filteredOn(line -> line.kind() == Kind.LEVER && line.tick() == 46)
        .extracting(Line::text)
        .containsExactly("The class sets US chip controls on China to 0.25");
  }

  @Test
  void linesAreFilteredByTheirWords() {
    Line line = new Line(5, "2023-03", Kind.REGIME, "Brazil joins the inclusive body", "");
    assertThat(line.contains("brazil")).isTrue();
    assertThat(line.contains(" INCLUSIVE ")).isTrue();
    assertThat(line.contains("2023-03")).isTrue();
    assertThat(line.contains("")).isTrue();
    assertThat(line.contains("club")).isFalse();
  }
}

package org.multipolar.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.gui.Story.Kind;
import org.multipolar.gui.Story.Line;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Classroom;

/** The words in which a class reads what happened. */
class StoryTest {
  private static final Path FILE = Path.of("scenarios/classroom/july-2025.yaml");
  private static final Classroom.Lever CHIPS =
      new Classroom.Lever(
          "USA", List.of("CHN"), Instrument.CHIP_CONTROL, 0, 1, "US chip controls on China");

  private static List<Line> whole(ClassroomSession lesson) {
    Story story = new Story();
    while (lesson.step()) {
      // Told at once below.
    }
    story.follow(lesson.world(), lesson.moves());
    return story.lines();
  }

  @Test
  void statesAndRegimesHaveNames() throws LeverMoves.Unreadable {
    ClassroomSession lesson = ClassroomSession.open(FILE, List.of(), 1);
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

  @Test
  void aTickAtATimeOrAllAtOnceIsTheSameStory() throws LeverMoves.Unreadable {
    List<Line> atOnce = whole(ClassroomSession.open(FILE, List.of(), 1));
    ClassroomSession lesson = ClassroomSession.open(FILE, List.of(), 1);
    Story story = new Story();
    do {
      story.follow(lesson.world(), lesson.moves());
    } while (lesson.step());
    assertThat(story.lines()).isEqualTo(atOnce);
    assertThat(story.follow(lesson.world(), lesson.moves())).isFalse();
  }

  @Test
  void aMoveIsToldWhenItIsMadeAndWhenItActs() throws LeverMoves.Unreadable {
    ClassroomSession lesson = ClassroomSession.open(FILE, List.of(), 1);
    Story story = new Story();
    lesson.runTo(40);
    story.follow(lesson.world(), lesson.moves());
    lesson.move(CHIPS, 0.25);
    story.follow(lesson.world(), lesson.moves());
    assertThat(story.lines().get(story.lines().size() - 1))
        .isEqualTo(
            new Line(
                41, "2026-03", Kind.LEVER, "The class sets US chip controls on China to 0.25", ""));
    lesson.step();
    story.follow(lesson.world(), lesson.moves());
    assertThat(story.lines())
        .filteredOn(line -> line.kind() == Kind.LEVER)
        .hasSize(1)
        .first()
        .extracting(Line::text)
        .asString()
        .matches("United States (relaxes|tightens) chip controls on China from \\d.\\d\\d to 0.25");
  }

  @Test
  void aMoveThatChangesNothingIsToldAllTheSame() throws LeverMoves.Unreadable {
    ClassroomSession lesson = ClassroomSession.open(FILE, List.of(), 1);
    lesson.runTo(40);
    lesson.move(CHIPS, 0.25);
    lesson.runTo(45);
    lesson.move(CHIPS, 0.25);
    lesson.step();
    Story story = new Story();
    story.follow(lesson.world(), lesson.moves());
    assertThat(story.lines())
        .filteredOn(line -> line.kind() == Kind.LEVER && line.tick() == 46)
        .extracting(Line::text)
        .containsExactly("The class sets US chip controls on China to 0.25");
  }

  @Test
  void linesAreFoundByTheirWords() {
    Line line = new Line(5, "2023-03", Kind.REGIME, "Brazil joins the inclusive body", "");
    assertThat(line.has("brazil")).isTrue();
    assertThat(line.has(" INCLUSIVE ")).isTrue();
    assertThat(line.has("2023-03")).isTrue();
    assertThat(line.has("")).isTrue();
    assertThat(line.has("club")).isFalse();
  }
}

package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

/** The levers offered to a class. */
class LeversTest {

  @TempDir private Path folder;

  private static Scenario scenario(String file, Replacement... replacements) {
    return ScenarioReader.read(Path.of("scenarios", file), List.of(replacements))
        .scenario()
        .orElseThrow();
  }

  @Test
  void aTeachingCaseHasItsOwnLevers() {
    Scenario scenario = scenario("classroom/exclusive-game.yaml");
    assertThat(LeverChoice.of(scenario))
        .isEqualTo(scenario.classroom().orElseThrow().levers())
        .extracting(Classroom.Lever::label)
        .contains("US chip controls on China", "US chip controls on the Gulf");
  }

  @Test
  void otherScenariosHaveTheMainLeversOfTheTwoLargestStates() {
    assertThat(LeverChoice.of(scenario("baseline.yaml")))
        .extracting(Classroom.Lever::label)
        .containsExactly(
            "United States: chip controls on China",
            "United States: tool controls on China",
            "China: mineral controls on United States",
            "China: support for open models",
            "United States: support for open models",
            "United States: rules for AI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"toy", "{synthetic: {states: 1, firms: 2, zipf: 1}}"})
  void aWorldWithoutThoseStatesHasLeversAsWell(String world)
      throws IOException, UnreadableScenario {
    Path file = folder.resolve("small.yaml");
    Files.writeString(file, "multipolar: 1\ntitle: small\nworld: " + world + "\n");
    ClassroomSession lesson = new ClassroomSession(ScenarioFile.read(file, List.of()), 1);
    assertThat(LeverChoice.of(lesson.scenario())).isNotEmpty();
    lesson.move(LeverChoice.of(lesson.scenario()).get(0), 1);
    lesson.runTo(2);
    assertThat(lesson.moves()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classroom/chip-truce.yaml",
        "classroom/exclusive-game.yaml",
        "classroom/july-2025.yaml",
        "classroom/open-commons.yaml",
        "classroom/two-blocs.yaml",
        "classroom/un-umbrella.yaml",
        "baseline.yaml"
      })
  void everyLeverOfAShippedCaseSetsItsLevel(String file) throws UnreadableScenario {
    ClassroomSession lesson =
        new ClassroomSession(
            ScenarioFile.read(
                Path.of("scenarios", file), List.of(Replacement.set("run.to", "2026-12"))),
            1);
    for (Classroom.Lever lever : LeverChoice.of(lesson.scenario())) {
      assertThat(lever.min()).isLessThan(lever.max());
      lesson.apply(lesson.resetting().get());
      lesson.runTo(40);
      for (double level : new double[] {lever.max(), lever.min()}) {
        lesson.move(lever, level);
        lesson.step();
        assertThat(LeverChoice.level(lever, lesson.scenario(), lesson.world()))
            .as(lever.label())
            .isEqualTo(level);
      }
    }
  }

  @Test
  void whereNoTeamsAreNamedEachWhoHoldsALeverIsOne() {
    Scenario scenario = scenario("baseline.yaml");
    assertThat(LeverChoice.teams(scenario))
        .extracting(Classroom.Role::team)
        .containsExactly("United States", "China");
    assertThat(LeverChoice.teams(scenario).get(1).levers())
        .extracting(Classroom.Lever::label)
        .containsExactly(
            "China: mineral controls on United States", "China: support for open models");
    assertThat(LeverChoice.inClass(scenario)).isEqualTo(LeverChoice.of(scenario));
    Scenario july = scenario("classroom/july-2025.yaml");
    assertThat(LeverChoice.inClass(july)).hasSize(16).startsWith(LeverChoice.of(july).get(0));
  }

  /** Vietnam's law takes effect on the first day of a year of play. */
  @Test
  void aMoveIsDatedSoThatItContradictsNoOtherEntry() throws UnreadableScenario {
    LeverMoves none =
        ScenarioFile.read(Path.of("scenarios", "classroom", "july-2025.yaml"), List.of());
    Classroom.Lever asean =
        new Classroom.Lever("ASEAN", List.of(), Instrument.REGULATION, 0, 1, "Rules");
    Classroom.Lever gulf =
        new Classroom.Lever("GULF", List.of(), Instrument.OPENNESS, 0, 1, "Openness");
    assertThat(none.day(39, asean)).isEqualTo("2026-01-02");
    assertThat(none.day(39, gulf)).isEqualTo("2026-01-01");
    assertThat(none.day(40, asean)).isEqualTo("2026-02-01");
  }

  @Test
  void eachInstrumentHasPlainWords() {
    assertThat(Instrument.values())
        .extracting(PlainWords::lever)
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("-control"));
  }
}

package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.Classroom.Lever;
import org.multipolar.scenario.Classroom.Role;

/** Teams of a class in a scenario file. */
class ClassroomRolesTest {
  private static final String HEAD = "multipolar: 1\ntitle: T\nworld: blocs\n";
  private static final String USA = "{by: USA, instrument: openness, label: Open}";
  private static final String EUR =
      "{by: EUR, against: CHN, instrument: tool-control, max: .5, label: Tools}";

  @TempDir Path folder;

  private ReadResult read(String roles) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, HEAD + "classroom:\n  levers: [" + USA + "]\n  roles:\n" + roles);
    return ScenarioReader.read(file);
  }

  private List<String> problems(String roles) throws IOException {
    return read(roles).problems().stream()
        .map(problem -> problem.toString().replaceFirst("^.*x\\.yaml:", ""))
        .toList();
  }

  @Test
  void aTeamHasNameCardGoalsAndLevers() throws IOException {
    Scenario scenario =
        read("""
                    - team: One
                      brief: Be brief.
                      more: [south-access]
                      less: [threat, hhi-compute]
                      levers: [%s]
                    - {team: Two, levers: [%s]}
                """
                .formatted(USA, EUR))
            .scenario()
            .orElseThrow();
    Lever open = new Lever("USA", List.of(), Instrument.OPENNESS, 0, 1, "Open");
    Lever tools = new Lever("EUR", List.of("CHN"), Instrument.TOOL_CONTROL, 0, .5, "Tools");
    Classroom classroom = scenario.classroom().orElseThrow();
    assertThat(classroom.roles())
        .containsExactly(
            new Role(
                "One",
                "Be brief.",
                List.of("south-access"),
                List.of("threat", "hhi-compute"),
                List.of(open)),
            new Role("Two", "", List.of(), List.of(), List.of(tools)));
    Path resolved = Files.writeString(folder.resolve("again.yaml"), scenario.resolvedYaml());
    assertThat(ScenarioReader.read(resolved).scenario().orElseThrow().classroom())
        .contains(classroom);
    assertThat(scenario.identity())
        .isEqualTo(
            ScenarioReader.read(Files.writeString(folder.resolve("plain.yaml"), HEAD))
                .scenario()
                .orElseThrow()
                .identity());
  }

  private static final String LABS =
      "{by: [Meta, OpenAI], instrument: release, max: 1, label: Labs open}";

  @Test
  void labsAreALeverOfATeam() throws IOException {
    Scenario scenario =
        read("    - {team: Labs, levers: [%s]}\n".formatted(LABS)).scenario().orElseThrow();
    Lever lever = scenario.classroom().orElseThrow().roles().get(0).levers().get(0);
    assertThat(lever)
        .isEqualTo(
            new Lever(
                List.of("Meta.lab", "OpenAI"), List.of(), ReleaseLever.RELEASE, 0, 1, "Labs open"));
    assertThat(List.of(lever.act(0), lever.act(.5), lever.act(1)))
        .containsExactly(
            new Policy.Release(ReleaseTier.CLOSED),
            new Policy.Release(ReleaseTier.LATER),
            new Policy.Release(ReleaseTier.OPEN));
    Path resolved = Files.writeString(folder.resolve("again.yaml"), scenario.resolvedYaml());
    assertThat(ScenarioReader.read(resolved).scenario().orElseThrow().classroom())
        .isEqualTo(scenario.classroom());
  }

  @Test
  void whatDoesNotGoWithLabsIsSaidInItsPlace() throws IOException {
    assertThat(
            problems(
                """
                    - {team: A, levers: [{by: [OpenAI, Anthropc], instrument: release, label: L}]}
                    - {team: B, levers: [{by: OpenAI, against: CHN, instrument: release, max: .7, label: L}]}
                    - {team: C, levers: [{by: [USA, CHN], instrument: subsidy, label: L}]}
                    - {team: D, levers: [{by: USA, instrument: relese, label: L}]}
                    - {team: E, levers: [{by: USA, instrument: release, label: L}]}
                """))
        .anyMatch(p -> p.matches("7:\\d+: unknown lab 'Anthropc'.*did you mean 'Anthropic'.*"))
        .anyMatch(
            p -> p.matches("8:\\d+: 'against' cannot be used with release, which has no target"))
        .anyMatch(
            p ->
                p.matches(
                    "8:\\d+: classroom.roles.levers.max of release is -0.5 \\(withheld\\), 0"
                        + " \\(closed\\), 0.5 \\(later\\) or 1 \\(open\\)"))
        .anyMatch(
            p ->
                p.matches(
                    "9:\\d+: classroom.roles.levers.by names 2, but subsidy is moved by one state or"
                        + " bloc"))
        .anyMatch(p -> p.startsWith("10:") && p.contains("'release'"))
        .anyMatch(p -> p.matches("11:\\d+: unknown lab 'USA'.*"));
  }

  /** Moves of both in one month would contradict each other in the file of a class. */
  @Test
  void noTwoLeversMoveOnePart() throws IOException {
    assertThat(
            problems(
                """
                    - {team: A, levers: [{by: [OpenAI, Meta], instrument: release, label: Two labs}]}
                    - {team: B, levers: [{by: [Anthropic, Meta], instrument: release, label: Two more}]}
                    - {team: C, levers: [{by: EUR, against: [CHN, GULF], instrument: tool-control, label: Both}, %s]}
                    - {team: D, levers: [{by: EUR, against: IND, instrument: tool-control, label: Apart}]}
                """
                    .formatted(EUR)))
        .containsExactly(
            "8:26: classroom.roles.levers: 'Two labs' and 'Two more' both move release of Meta.lab; one"
                + " lever may move it",
            "9:98: classroom.roles.levers: 'Both' and 'Tools' both move tool-control of EUR against"
                + " CHN; one lever may move it");
    Path file = folder.resolve("x.yaml");
    Files.writeString(
        file,
        HEAD
            + "classroom:\n  levers:\n    - {by: Meta, instrument: release, label: One}\n"
            + "    - {by: [OpenAI, Meta], instrument: release, label: Two}\n"
            + "  roles:\n    - {team: A, levers: [{by: [OpenAI], instrument: release, label: Three}]}\n");
    assertThat(ScenarioReader.read(file).problems())
        .extracting(problem -> problem.toString().replaceFirst("^.*x\\.yaml:", ""))
        .containsExactly(
            "7:7: classroom.levers: 'One' and 'Two' both move release of Meta.lab; one lever may move"
                + " it",
            "9:26: classroom.roles.levers: 'Two' and 'Three' both move release of OpenAI; one lever may"
                + " move it");
  }

  @Test
  void aTeamNeedsANameAndALever() throws IOException {
    assertThat(problems("    - {brief: B}\n"))
        .anyMatch(p -> p.contains("missing key 'team'"))
        .anyMatch(p -> p.contains("missing key 'levers'"));
    assertThat(problems("    - {team: One, levers: []}\n")).hasSize(1);
  }

  @Test
  void whatDoesNotGoIsSaidInItsPlace() throws IOException {
    assertThat(
            problems(
                """
                    - {team: One, more: [south-acces], levers: [%s]}
                    - {team: One, more: [threat], less: [threat], levers: [%s]}
                    - {team: Two, less: [adoption], levers: [{by: USA, instrument: openness, max: .5, label: L}]}
                    - {team: Three, levers: [{by: NOBODY, instrument: openness, label: L}]}
                """
                    .formatted(USA, EUR)))
        .containsExactlyInAnyOrder(
            "7:26: unknown metric of the world 'south-acces' in classroom.roles.more, did you mean"
                + " 'south-access'?",
            "8:14: two teams of classroom.roles are 'One'",
            "8:42: classroom.roles of 'One': threat cannot be wanted both higher and lower",
            "9:26: unknown metric of the world 'adoption' in classroom.roles.less",
            "9:46: classroom.roles.levers: 'One' has this lever already; one team holds a lever",
            "9:46: classroom.roles.levers: classroom.levers gives it another range",
            "10:35: unknown state 'NOBODY' in classroom.roles.levers.by");
  }
}

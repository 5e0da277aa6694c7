package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.yaml.Problem;

class InheritanceTest {
  @TempDir Path folder;

  @BeforeEach
  void parent() throws IOException {
    Files.writeString(
        folder.resolve("parent.yaml"),
        """
        multipolar: 1
        title: Parent
        name: parent
        question: What?
        world: toy
        run: {seed: 5, replications: 9}
        parameters: {research.openWeights: 2, release.gap: 1}
        record: {states: [A, B], events: 3}
        policies:
          - {at: 2023-01-01, by: A, against: B, set: {tool-control: 0.5}, source: first}
          - {at: 2023-01-01, by: [B, A], set: {openness: 0.5, subsidy: 0.5}, source: second}
        regimes:
          club: {from: 2023-01, kind: club, position: 0.8, stringency: 0.2, rival: other}
          other: {from: 2023-01, kind: network, position: 0.1, stringency: 0.1}
        figures: [lag, exclusive-game]
        """);
  }

  @Test
  void mapsMergeKeyByKeyAndListsReplace() throws IOException {
    Scenario child =
        child(
            """
            run: {seed: 6}
            parameters: {release.gap: 0.5}
            record: {states: [B]}
            regimes: {club: {stringency: 0.3}}
            figures: [threat-none]
            """
                .replace("threat-none", "incidents"));
    assertThat(child.name()).isEqualTo("child");
    assertThat(child.title()).isEqualTo("Child");
    assertThat(child.question()).isEqualTo("What?");
    assertThat(child.run().seed()).isEqualTo(6);
    assertThat(child.run().replications()).isEqualTo(9);
    assertThat(child.changedParameters())
        .isEqualTo(Map.of("research.openWeights", List.of(2.0), "release.gap", List.of(0.5)));
    assertThat(child.record().states().names()).containsExactly("B");
    assertThat(child.record().events()).isEqualTo(3);
    assertThat(child.regimes()).extracting(RegimeSpec::name).containsExactly("club", "other");
    assertThat(child.regimes().get(0).terms().position()).isEqualTo(0.8);
    assertThat(child.regimes().get(0).terms().stringency()).isEqualTo(0.3);
    assertThat(child.figures()).extracting(f -> f.name()).containsExactly("incidents");
  }

  @Test
  void nullRemoves() throws IOException {
    Scenario child =
        child(
            """
            question: null
            parameters: {release.gap: null}
            regimes: {other: ~, club: {rival: ~}}
            policies:
            figures:
            """);
    assertThat(child.question()).isEmpty();
    assertThat(child.changedParameters()).containsOnlyKeys("research.openWeights");
    assertThat(child.policies()).isEmpty();
    assertThat(child.figures()).isEmpty();
    assertThat(child.regimes()).extracting(RegimeSpec::name).containsExactly("club");
  }

  @Test
  void offReplacesARegimeAndItsRivalStandsAlone() throws IOException {
    Scenario child = child("regimes: {other: off}\n");
    assertThat(child.regimes()).extracting(RegimeSpec::name).containsExactly("club");
    assertThat(child.regimes().get(0).terms().rival()).isEmpty();
  }

  @Test
  void aBodyThatIsOffIsSwitchedOnAgainAsItWas() throws IOException {
    Scenario off = child("regimes: {club: off, other: off}\n");
    assertThat(off.regimes()).isEmpty();
    Scenario again =
        grandchild("regimes: {club: off, other: off}\n", "regimes: {club: on, other: on}\n");
    assertThat(again.regimes()).isEqualTo(child("").regimes());
  }

  @Test
  void onLeavesABodyThatIsOnAsItIs() throws IOException {
    assertThat(child("regimes: {club: on}\n").regimes()).isEqualTo(child("").regimes());
    ReadResult option =
        ScenarioReader.read(
            folder.resolve("child.yaml"),
            List.of(
                new Replacement("--set regimes.club=off", "regimes.club", "off"),
                new Replacement("--set regimes.club=on", "regimes.club", "on")));
    assertThat(option.scenario().orElseThrow().regimes()).isEqualTo(child("").regimes());
  }

  private static final String PACKAGES =
      """
      packages:
        offer:
          - {at: 2023-06, by: A, set: {openness: 1, subsidy: 0.5}, source: offer}
        tight:
          - {name: chips, at: 2023-03, by: A, against: B, set: {chip-control: 1}, source: tight}
          - {at: 2023-01-01, by: [A, B], set: {openness: 0}, source: shut}
      """;

  @Test
  void packagesAddTheirPoliciesInTheOrderInWhichTheyAreNamed() throws IOException {
    assertThat(child(PACKAGES).policies()).isEqualTo(child("").policies());
    Scenario both = child(PACKAGES + "with: [tight, offer]\n");
    assertThat(both.policies())
        .extracting(policy -> policy.name() + " " + policy.source())
        .containsExactly(
            " first", "tight shut", " second", "chips tight", "offer offer", "offer offer");
    Scenario none = grandchild(PACKAGES + "with: [tight]\n", "with: []\n");
    assertThat(none.policies()).isEqualTo(child("").policies());
    assertThat(both.resolvedYaml()).doesNotContain("packages", "with:");
  }

  @Test
  void optionsChooseAndMovePackages() throws IOException {
    child(PACKAGES);
    ReadResult moved =
        ScenarioReader.read(
            folder.resolve("child.yaml"),
            List.of(
                new Replacement("--set", "policies.offer.at", "2024-01"),
                new Replacement("--set", "with", "[offer]")));
    assertThat(moved.problems()).isEmpty();
    assertThat(moved.scenario().orElseThrow().policies())
        .filteredOn(policy -> policy.name().equals("offer"))
        .hasSize(2)
        .allMatch(policy -> policy.at().equals(LocalDate.of(2024, 1, 1)));
  }

  @Test
  void policiesAppendAndTheSameEntryReplaces() throws IOException {
    Scenario child =
        child(
            """
            policies:
              - {at: 2023-01, by: [A, B], set: {openness: 1}, source: third}
              - {at: 2023-02-01, by: A, against: B, set: {tool-control: 1}, source: fourth}
            """);
    assertThat(child.policies())
        .extracting(Policy::source)
        .containsExactly("first", "third", "second", "fourth");
    Policy replaced = child.policies().get(1);
    assertThat(replaced.at()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(((Policy.Lever) replaced.set()).setting().level()).isEqualTo(1);
  }

  @Test
  void optionsAreTheLastDelta() throws IOException {
    Path file = write("run: {seed: 6}\n");
    Scenario scenario =
        ScenarioReader.read(file, Map.of("run.seed", "", "regimes.club", "off"))
            .scenario()
            .orElseThrow();
    assertThat(scenario.run().seed()).isEqualTo(20250726);
    assertThat(scenario.regimes()).extracting(RegimeSpec::name).containsExactly("other");
  }

  @Test
  void optionsMoveAPolicyByItsName() throws IOException {
    Path file =
        write(
            """
            policies:
              - {at: 2024-01-01, by: A, name: turn, set: {openness: 0.3, subsidy: 0.2}}
              - {at: 2024-02-01, by: B, set: {openness: 0.4}}
            """);
    Scenario moved =
        ScenarioReader.read(
                file, Map.of("policies.turn.at", "2025-03-01", "policies.turn.set.subsidy", "0.9"))
            .scenario()
            .orElseThrow();
    assertThat(moved.policies()).filteredOn(policy -> policy.name().equals("turn")).hasSize(2);
    assertThat(moved.policies())
        .filteredOn(policy -> policy.name().equals("turn"))
        .allSatisfy(policy -> assertThat(policy.at()).isEqualTo(LocalDate.of(2025, 3, 1)))
        .extracting(policy -> ((Policy.Lever) policy.set()).setting().level())
        .containsExactlyInAnyOrder(.3, .9);
    assertThat(moved.policies()).hasSize(6);
    assertThat(moved.resolvedYaml()).contains("name: \"turn\"");
    assertThat(moved.identity()).doesNotContain("\"turn\"");

    Scenario gone = ScenarioReader.read(file, Map.of("policies.turn", "")).scenario().orElseThrow();
    assertThat(gone.policies()).hasSize(4);
  }

  @Test
  void aNameThatNoPolicyHasIsToldWithTheNearest() throws IOException {
    Path file = write("policies: [{at: 2024-01-01, by: A, name: turn, set: {openness: 0.3}}]\n");
    assertThat(ScenarioReader.read(file, Map.of("policies.trun.at", "2025-03-01")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "--set policies.trun.at=2025-03-01: no policy has the name 'trun',"
                + " did you mean 'turn'?");
    assertThat(ScenarioReader.read(file, Map.of("policies.turn.set.subsidy", "1")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "--set policies.turn.set.subsidy=1: the policies named 'turn' set another lever");
  }

  @Test
  void aRemovalThatMeetsNothingIsAnErrorWithWhatThereIs() throws IOException {
    Path file =
        write(
            """
            parameters: {research.noise: null, release.gap: null}
            regimes: {culb: null}
            policies:
              - {at: 2023-01-02, by: A, against: B, set: {tool-control: null}}
              - {at: 2023-01-01, by: A, against: B, set: {tool-control: null}}
            """);
    assertThat(ScenarioReader.read(file).problems())
        .extracting(problem -> problem.toString().replace(folder + "/", ""))
        .containsExactly(
            "child.yaml:4:14: parameters.research.noise is null, which removes it, but nothing that is"
                + " inherited has it",
            "child.yaml:5:11: regimes.culb is null, which removes it, but nothing that is inherited has"
                + " it, did you mean 'club'?",
            "child.yaml:7:5: tool-control is null, which removes it, but no inherited entry has"
                + " this at, by and against; it is set by [A] at 2023-01-01");
  }

  @Test
  void whatAnotherWorldLacksIsToldWhereTheWorldIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("worlds"));
    assertThat(told(write("world: blocs\n")))
        .containsExactly(
            "child.yaml:4:8: this world does not have 2 names that parent.yaml uses, such as A in"
                + " line 10; extend a scenario of this world, or drop what names them (policies:"
                + " null, record: null)");
  }

  @Test
  void aLaterStartIsToldOnceWithWhatItLeavesOut() throws IOException {
    assertThat(told(write("run: {from: 2023-06}\n")))
        .containsExactly(
            "child.yaml:4:13: run.from is 2023-06, which leaves out 3 dates inherited from"
                + " parent.yaml, the first policies.at 2023-01-01; start in 2023-01, or drop such"
                + " entries (policies: null)");
    assertThat(told(write("run: {from: 2030-01, to: 2025-01}\n")))
        .containsExactly("child.yaml:4:26: run.to is 2025-01; the run starts in 2030-01");
  }

  @Test
  void aWorldThatCannotBeMadeSilencesWhatNamesIt() throws IOException {
    assertThat(told(write("world: {synthetic: {states: 0, firms: 4, zipf: 1}}\n")))
        .containsExactly("child.yaml:4:29: world.synthetic.states is 0; allowed: 1 to 999");
  }

  @Test
  void aFileMayChangeOneStateOfAGroupThatItInherits() throws IOException {
    String policies = "policies: [{at: 2023-01-01, by: B, set: {openness: 0.9}}]\n";
    assertThat(told(write(policies))).isEmpty();
  }

  private List<String> told(Path file) {
    return ScenarioReader.read(file).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  private Path write(String body) throws IOException {
    return Files.writeString(
        folder.resolve("child.yaml"), "multipolar: 1\ntitle: Child\nextends: parent.yaml\n" + body);
  }

  private Scenario grandchild(String body, String more) throws IOException {
    write(body);
    ReadResult reading =
        ScenarioReader.read(
            Files.writeString(
                folder.resolve("grand.yaml"),
                "multipolar: 1\ntitle: Grand\nextends: child.yaml\n" + more));
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private Scenario child(String body) throws IOException {
    ReadResult reading = ScenarioReader.read(write(body));
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  @Test
  void aParentOfAnotherKindIsNamedWhereItIsExtended() throws IOException {
    Path studies = Path.of("scenarios").toAbsolutePath();
    Map<String, String> kinds =
        Map.of(
            "studies/controls-openness.yaml", "study",
            "studies/calibration.yaml", "calibration",
            "worlds/toy.yaml", "world",
            "worlds/toy/states.csv", "table");
    for (Map.Entry<String, String> each : kinds.entrySet()) {
      Path parent = studies.resolve(each.getKey());
      assertThat(problems("multipolar: 1\ntitle: T\nextends: " + parent + "\n"))
          .containsExactly(
              "x.yaml:3:10: '" + parent + "' is a " + each.getValue() + ", not a scenario");
    }
  }

  @Test
  void aWorldOfAnotherKindIsNamedWhereItIsChosen() throws IOException {
    Path scenario = Path.of("scenarios/baseline.yaml").toAbsolutePath();
    assertThat(problems("multipolar: 1\ntitle: T\nworld: " + scenario + "\n"))
        .containsExactly("x.yaml:3:8: '" + scenario + "' is a scenario, not a world");
  }

  @Test
  void aTypedRemovalThatMeetsNothingIsReported() throws IOException {
    Path file = folder.resolve("parent.yaml");
    assertThat(ScenarioReader.read(file, List.of(Replacement.set("run.branch", "null"))).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "--set run.branch=null: run.branch is null, which removes it, but nothing that is inherited"
                + " has it");
    assertThat(ScenarioReader.read(file, List.of(Replacement.set("question", "null"))).problems())
        .isEmpty();
  }

  private List<String> problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), text);
    return ScenarioReader.read(file).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }
}

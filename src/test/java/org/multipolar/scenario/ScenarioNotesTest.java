package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.value.Mechanism;

/** Notes of the reader, policies of firms, and switches, in the toy world. */
class ScenarioNotesTest {
  @TempDir private Path folder;

  private List<String> notes(String text) throws IOException {
    ReadResult result = new ScenarioFolder(folder).read(ScenarioFolder.TOY + text);
    assertThat(result.problems()).isEmpty();
    return result.notes();
  }

  private List<String> bad(String text) throws IOException {
    return new ScenarioFolder(folder).bad(ScenarioFolder.TOY + text);
  }

  @Test
  void whatDrawsParametersIsNoted() throws IOException {
    assertThat(notes("priors: {incidents.rate: 'uniform(100, 500)'}\n"))
        .containsExactly(
            "each replication draws its own values of incidents.rate; after 1000 the draws repeat");
    Path table = Files.writeString(folder.resolve("s.csv"), "adoption.innovation\n.01\n.02\n");
    assertThat(notes("parameterSet: s.csv\n"))
        .containsExactly(
            "replications take the rows of " + table + " in turn: 2 vectors of 1 parameter");
    assertThat(ScenarioReader.parameterSet(table)).isEmpty();
    Files.writeString(table, "adoption.innovation\nx\n");
    assertThat(ScenarioReader.parameterSet(table))
        .singleElement()
        .asString()
        .endsWith("s.csv:2:1: adoption.innovation must be a number, not 'x'");
    Files.writeString(table, "adoption.innovation\n.01\n");
    assertThat(bad("parameterSet: s.csv\ncorrelations: [{a: x, b: y, rank: 0}]\n"))
        .anyMatch(
            line ->
                line.matches(
                    "x.yaml:6:\\d+: correlations can be used with priors, not with a parameterSet"));
  }

  @Test
  void aWordForTwoLeversSetsBothAndIsNoted() throws IOException {
    String policies = "policies: [{at: 2023-01-01, by: A, set: {talent-barrier: 0.5}}]\n";
    assertThat(notes(policies))
        .containsExactly(
            "talent-barrier sets talent-entry and talent-exit alike; write the one that is meant");
    assertThat(notes("policies: [{at: 2023-01-01, by: A, set: {openness: 0.5}}]\n")).isEmpty();
  }

  @Test
  void onlyALawIsAdoptedBeforeItActs() throws IOException {
    String policy = "policies: [{at: 2023-06-01, adopted: 2023-01-01, by: A, set: {%s: 0.5}}]\n";
    assertThat(bad(policy.formatted("openness")))
        .containsExactly("x.yaml:5:38: 'adopted' can be used only with regulation");
    assertThat(notes(policy.formatted("regulation"))).isEmpty();
  }

  @Test
  void aFileWhoseNameNamesNoFolderNeedsAName() throws IOException {
    Path file = Files.writeString(folder.resolve("a b!.yaml"), ScenarioFolder.TOY);
    assertThat(ScenarioReader.read(file).problems())
        .singleElement()
        .asString()
        .isEqualTo(file + ": the file's name cannot name a folder of results; add the key 'name'");
    Files.writeString(file, ScenarioFolder.TOY + "name: other\n");
    assertThat(ScenarioReader.read(file).scenario()).map(Scenario::name).contains("other");
  }

  @Test
  void firmsAreHeldFromTheBranchOnUntilAPolicyEnds() throws IOException {
    Scenario scenario =
        new ScenarioFolder(folder)
            .good(
                ScenarioFolder.TOY
                    + """
                    policies:
                      - {at: 2024-01-01, until: 2024-03-31, by: LabA, against: B, set: {withhold: 0.5}}
                      - {at: 2023-01-01, by: MakerB, set: {lobby: 0.25}}
                      - {at: 2023-10-01, once: true, by: MakerA, set: {lobby: 1}}
                      - {at: 2023-10-31, by: MakerA, set: {lobby: 0.75}}
                    """);
    assertThat(Blueprints.of(scenario).firmMeasures())
        .containsExactly(
            new FirmMeasure(3, "MakerB", FirmLever.LOBBY, .25, List.of(), false),
            new FirmMeasure(12, "MakerA", FirmLever.LOBBY, 1, List.of(), false),
            new FirmMeasure(12, "MakerA", FirmLever.LOBBY, .75, List.of(), true),
            new FirmMeasure(15, "LabA", FirmLever.WITHHOLD, .5, List.of(1), true),
            new FirmMeasure(18, "LabA", FirmLever.WITHHOLD, Double.NaN, List.of(1), false));
    assertThat(bad("policies: [{at: 2023-01-01, by: MakerA, against: B, set: {lobby: 1}}]\n"))
        .containsExactly("x.yaml:5:50: 'against' cannot be used with lobby");
  }

  @Test
  void blueprintsShareRelationsWhereNothingTheyRestOnDiffers() throws IOException {
    Scenario scenario = new ScenarioFolder(folder).good(ScenarioFolder.TOY);
    Blueprints all = new Blueprints(scenario);
    String votes = "alignment.unVotes";
    Scenario other =
        new ScenarioFolder(folder).good(ScenarioFolder.TOY + "parameters: {" + votes + ": 0.1}\n");
    Scenario same =
        new ScenarioFolder(folder)
            .good(ScenarioFolder.TOY + "parameters: {research.openWeights: 1.5}\n");
    assertThat(all.with(same).plain().relations()).isSameAs(all.plain().relations());
    assertThat(all.with(other).plain().relations()).isNotSameAs(all.plain().relations());
    assertThat(all.with(Map.of("research.openWeights", List.of(1.5))).relations())
        .isSameAs(all.plain().relations());
    assertThat(all.with(Map.of(votes, List.of(.1))).relations())
        .isNotSameAs(all.plain().relations());
    assertThat(all.with(Map.of("policy.peers", List.of(1.0))).relations())
        .isNotSameAs(all.plain().relations());
    assertThat(Blueprints.inTheTables("research.openWeights")).isFalse();
  }

  @Test
  void switchesAndNumbersAreWrittenAsTheyAreRead() throws IOException {
    Scenario scenario =
        new ScenarioFolder(folder)
            .good(
                ScenarioFolder.TOY
                    + "mechanisms: {talent: off}\n"
                    + "parameters: {research.openWeights: 1.5, controls.shareLadder: [0, .2, .5, .7, 1]}\n");
    assertThat(scenario.mechanisms()).doesNotContain(Mechanism.TALENT).hasSizeGreaterThan(5);
    assertThat(ScenarioKeys.Switches.tree(scenario.mechanisms()))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .hasSize(Mechanism.values().length)
        .containsEntry("talent", "off")
        .containsEntry("smuggling", "on");
    assertThat(ScenarioKeys.Numbers.tree(Map.of("controls.shareLadder", List.of(0.0, .2))))
        .hasToString("{controls.shareLadder=[0, 0.2]}");
    assertThat(ScenarioKeys.Numbers.tree(Map.of("research.step", List.of(2.5))))
        .hasToString("{research.step=2.5}");
    assertThat(new ScenarioFolder(folder).good(scenario.resolvedYaml()).parameters())
        .isEqualTo(scenario.parameters());
  }
}

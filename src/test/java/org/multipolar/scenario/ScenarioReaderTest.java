package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.scenario.yaml.SourceText;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;

class ScenarioReaderTest {
  private static final String HEAD = "multipolar: 1\ntitle: T\nworld: toy\n";
  private static final String SIGNS = "{}[],:-\n \"'&*!|>~x9.";

  @TempDir Path folder;

  static Stream<BadFile> badFiles() throws IOException {
    return BadFile.all().stream();
  }

  static Stream<Path> shipped() throws IOException {
    return Stream.concat(Shipped.files().stream(), Shipped.propositions().stream());
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void everyMistakeIsToldOnceWithItsPlace(BadFile bad) throws IOException {
    ReadResult reading = ScenarioReader.read(write("x.yaml", bad.text()));
    assertThat(reading.scenario()).isEmpty();
    assertThat(shown(reading)).isEqualTo(bad.problems());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @Tag("long")
  void shippedScenariosAreGoodAndSayWhatTheyRestOn(Path file) {
    ReadResult reading = ScenarioReader.read(file);
    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario().orElseThrow();
    assertThat(scenario.title()).isNotBlank();
    assertThat(scenario.question()).isNotBlank();
    assertThat(scenario.sources()).isNotEmpty().noneMatch(String::isBlank);
    assertThat(scenario.policies()).noneMatch(policy -> policy.source().isBlank());
    assertThat(scenario.figures()).isNotEmpty();
    Blueprint blueprint = Blueprints.of(scenario);
    assertThat(blueprint.policyRules()).hasSameSizeAs(blueprint.tables().states());
    assertThat(blueprint.releaseRules()).hasSameSizeAs(blueprint.tables().labs());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @Tag("long")
  void theResolvedFileGivesTheSameScenario(Path file) throws IOException {
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    Path resolved = write("resolved.yaml", scenario.resolvedYaml());
    for (Map.Entry<String, String> beside : scenario.inputs().entrySet()) {
      Files.createDirectories(folder.resolve(beside.getKey()).getParent());
      write(beside.getKey(), beside.getValue());
    }
    ReadResult again = ScenarioReader.read(resolved);
    assertThat(again.problems()).isEmpty();
    assertThat(again.scenario()).contains(scenario);
    assertThat(again.scenario().orElseThrow().resolvedYaml()).isEqualTo(scenario.resolvedYaml());
    assertThat(again.scenario().orElseThrow().identity()).isEqualTo(scenario.identity());
  }

  @Test
  void whatAnotherKeyHasReplacedIsNamed() throws IOException {
    assertThat(read("multipolar: 1\ntitle: T\nworld: toy\nparameters: {chips.toolChoke: 1}\n"))
        .containsExactly(
            "x.yaml:4:14: unknown key 'chips.toolChoke' in parameters;"
                + " it has become chips.toolStrength");
  }

  @Test
  void whatIsNotAReadableTextFileIsSaidInOneLine() throws IOException {
    assertThat(shown(ScenarioReader.read(folder.resolve("none.yaml"))))
        .containsExactly("none.yaml: no such file");
    write("nine.yaml", "");
    assertThat(shown(ScenarioReader.read(folder.resolve("none.yaml"))))
        .containsExactly("none.yaml: no such file, did you mean 'nine.yaml'?");
    assertThat(read("multipolar: 1\ntitle: T\nextends: nien.yaml\n"))
        .containsExactly(
            "x.yaml:3:10: extends: no such file '" + "nien.yaml', did you mean 'nine.yaml'?");
    assertThat(ScenarioReader.read(folder).problems().toString())
        .endsWith("is a folder, not a file]");
    Path binary = folder.resolve("binary.yaml");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    assertThat(shown(ScenarioReader.read(binary)))
        .containsExactly("binary.yaml: is not text; only text in UTF-8 can be read");
    assertThat(read("title: a\0b\n"))
        .containsExactly("x.yaml:1:9: the control character U+0000 is not allowed in text");
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[SourceText.LARGEST + 1]);
    assertThat(shown(ScenarioReader.read(large)))
        .containsExactly("large.yaml: is too large; at most 16777216 bytes are read");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
    assertThat(read("\uFEFF" + HEAD.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void problemsOfParentsAndOfTheWorldComeWithTheirOwnFile() throws IOException {
    write("parent.yaml", HEAD + "run: {seed: x}\n");
    assertThat(read("multipolar: 1\ntitle: T\nextends: parent.yaml\nrun: {sed: 1}\n"))
        .containsExactly(
            "x.yaml:4:7: unknown key 'sed' in run, did you mean 'seed'?",
            "parent.yaml:4:13: run.seed must be a whole number, not 'x'");
  }

  @Test
  void aCircleOfParentsIsShownAsAChain() throws IOException {
    write("b.yaml", "multipolar: 1\ntitle: T\nextends: c.yaml\n");
    write("c.yaml", "multipolar: 1\ntitle: T\nextends: x.yaml\n");
    assertThat(read("multipolar: 1\ntitle: T\nextends: b.yaml\n"))
        .containsExactly("c.yaml:3:10: extends is circular: x.yaml → b.yaml → c.yaml → x.yaml");
  }

  @Test
  void optionsReplaceAndAreNamedInProblems() throws IOException {
    Path file = write("x.yaml", HEAD);
    Map<String, String> good = new LinkedHashMap<>();
    good.put("run.seed", "7");
    good.put("parameters.research.openWeights", "1.5");
    good.put("rules.policy.states.A", "fixed");
    good.put("rules.release.firms.LabA", "always-open");
    good.put("mechanisms.talent", "off");
    good.put("record.states", "[A]");
    Scenario scenario = ScenarioReader.read(file, good).scenario().orElseThrow();
    assertThat(scenario.run().seed()).isEqualTo(7);
    assertThat(scenario.parameters().research().openWeights()).isEqualTo(1.5);
    assertThat(scenario.changedParameters()).containsOnlyKeys("research.openWeights");
    assertThat(scenario.rules().policy().of("A")).isEqualTo("fixed");
    assertThat(scenario.rules().policy().of("B")).isEqualTo("quantal-response");
    assertThat(scenario.rules().release().of("LabA")).isEqualTo("always-open");
    assertThat(scenario.mechanisms()).doesNotContain(Mechanism.TALENT);
    assertThat(scenario.record().stateIds(scenario.world().tables())).containsExactly("A");

    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("run.sed", "7");
    bad.put("parameters.research.openWeigths", "1");
    bad.put("run.seed", "x");
    bad.put("title.x", "y");
    bad.put("extends", "other.yaml");
    bad.put("record.states", "[C");
    assertThat(shown(ScenarioReader.read(file, bad)))
        .containsExactly(
            "--set run.sed=7: unknown key 'sed' in run, did you mean 'seed'?",
            "--set parameters.research.openWeigths=1: unknown key 'research.openWeigths' in"
                + " parameters, did you mean 'research.openWeights'?",
            "--set run.seed=x: run.seed must be a whole number, not 'x'",
            "--set title.x=y: title has no keys; 'x' leads nowhere",
            "--set extends=other.yaml: extends can be set in a file only",
            "--set record.states=[C: is not YAML here: expected ',' or ']', but got the end of the"
                + " text");
  }

  @Test
  void aShorterRunLeavesOutWhatComesTooLate() throws IOException {
    String late = HEAD + "policies: [{at: 2030-01-01, by: A, set: {openness: 1}}]\n";
    ReadResult reading = ScenarioReader.read(write("x.yaml", late), Map.of("run.to", "2024-12"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.scenario().orElseThrow().policies()).isEmpty();
    assertThat(reading.notes())
        .containsExactly(
            "left out, since the run ends in 2024-12: run.branch 2025-07-26, policies.at 2030-01-01");
  }

  @Test
  void identityIgnoresWordsAndCountsWhatDecides() throws IOException {
    String plain = scenario(HEAD).identity();
    assertThat(
            scenario(
                    "multipolar: 1\ntitle: Other\ndescription: D\nquestion: Q\nname: other\n"
                        + "sources: [S]\nworld: toy\nrun: {replications: 7}\n"
                        + "classroom: {note: N}\nfigures: [lag]\n")
                .identity())
        .isEqualTo(plain);
    assertThat(scenario(HEAD + "run: {seed: 1}\n").identity()).isNotEqualTo(plain);
    assertThat(scenario(HEAD + "mechanisms: {talent: off}\n").identity()).isNotEqualTo(plain);
    assertThat(scenario(HEAD + "record: {events: 1}\n").identity()).isNotEqualTo(plain);
  }

  @Test
  void theTemplateIsAGoodScenario() throws IOException {
    String text =
        ScenarioTemplate.text("'mine'", "folder/mine.yaml", "'baseline.yaml'", "./multipolar");
    assertThat(text)
        .contains("# Check it:  ./multipolar validate folder/mine.yaml\n")
        .contains("./multipolar describe parameters");
    Path file = write("mine.yaml", text);
    Files.copy(Shipped.SCENARIOS.resolve("baseline.yaml"), folder.resolve("baseline.yaml"));
    ReadResult reading = ScenarioReader.read(file);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.scenario().orElseThrow().title()).isEqualTo("mine");
  }

  @Test
  void theTemplateOfAnyParentChangesNothing() throws IOException {
    String parent = HEAD + "regimes: {universal: off}\n";
    write("parent.yaml", parent);
    Path file =
        write(
            "mine.yaml",
            ScenarioTemplate.commented("'mine'", "mine.yaml", "parent.yaml", "./multipolar"));
    ReadResult reading = ScenarioReader.read(file);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.scenario().orElseThrow().regimes()).isEqualTo(scenario(parent).regimes());
  }

  @Test
  void switchesAndNorwayAreText() throws IOException {
    Scenario scenario =
        scenario(
            "multipolar: 1\ntitle: T\nworld: states\nmechanisms: {smuggling: off}\n"
                + "record: {states: [NOR, NO]}\n".replace(", NO", ""));
    assertThat(scenario.mechanisms()).doesNotContain(Mechanism.SMUGGLING);
    assertThat(read("multipolar: 1\ntitle: NO\nworld: toy\n")).isEmpty();
  }

  /** A scenario with up to four characters replaced by others that have a meaning in YAML. */
  @Property(cases = 100)
  @Tag("long")
  void aDamagedFileIsReadWithoutAnException(RandomCase random) throws IOException {
    String whole = Files.readString(Shipped.SCENARIOS.resolve("classroom/two-blocs.yaml"));
    StringBuilder text = new StringBuilder(whole.replace("extends: ../baseline.yaml\n", ""));
    for (int damages = random.whole(1, 4); damages > 0; damages--) {
      char sign = SIGNS.charAt(random.whole(0, SIGNS.length() - 1));
      text.setCharAt(random.whole(0, text.length() - 1), sign);
    }
    ReadResult result = ScenarioReader.read(write("damaged.yaml", text.toString()));
    assertThat(result.scenario().isPresent()).isEqualTo(result.problems().isEmpty());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> read(String text) throws IOException {
    return shown(ScenarioReader.read(write("x.yaml", text)));
  }

  private Scenario scenario(String text) throws IOException {
    return ScenarioReader.read(write("x.yaml", text)).scenario().orElseThrow();
  }

  /** Problems as printed, without the temporary folder. */
  private List<String> shown(ReadResult reading) {
    String prefix = folder + folder.getFileSystem().getSeparator();
    return reading.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }
}

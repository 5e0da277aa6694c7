package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

class StudyTextTest {
  private static final String BASE =
      """
      multipolar: 1
      title: Base
      world: toy
      run: {from: 2024-01, to: 2024-06, branch: 2024-03-01, replications: 2, seed: 7}
      policies:
        - {name: early, at: 2024-02, by: A, against: [B], set: {chip-control: 0.5}, source: s}
      """;

  private static final String HEAD =
      """
      multipolar: 1
      title: T
      scenario: base.yaml
      outcomes: [lag-open.end, threat.end]
      """;

  private static final String SWITCHES =
      """
      factors:
        talent: {key: mechanisms.talent, values: [on, off]}
        control: {levels: {none: , hard: {policies.early.set.chip-control: 1}}}
      """;

  private static final String RANGES =
      """
      factors:
        spill: {key: parameters.research.openWeights, low: 0.2, high: 2}
        peers: {key: parameters.policy.peers, low: 1, high: 9, whole: true}
      """;

  private static final String MIXED =
      RANGES + "  talent: {key: mechanisms.talent, values: [on, off]}\n";

  @TempDir Path folder;

  /** A study that was read, and its text. */
  private record Read(StudySpec spec, StudyText text) {
    String file() {
      return text.file(spec.replications());
    }

    /** What follows the base scenarios in the identity. */
    String determinants() {
      return text.identity().replaceFirst("(?s)^.*?\n(?! |scenarios:)", "");
    }
  }

  private Read read(String text) throws Exception {
    return read(folder, text);
  }

  private static Read read(Path folder, String text) throws Exception {
    Files.writeString(folder.resolve("base.yaml"), BASE);
    StudyReader.Outcomes read = StudyReader.read(Files.writeString(folder.resolve("x.yaml"), text));
    assertThat(read.problems()).isEmpty();
    StudySpec spec = read.spec().orElseThrow();
    Map<String, Scenario> bases = new LinkedHashMap<>();
    Map<String, Scenario> varied = new LinkedHashMap<>();
    StudyInputs inputs = new StudyInputs();
    for (StudySpec.Base base : spec.bases()) {
      bases.put(base.name(), scenario(base, List.of()));
      varied.put(base.name(), scenario(base, spec.common()));
      inputs.add(spec.common(), varied.get(base.name()));
      for (Factor factor : spec.factors()) {
        for (Factor.Level level : factor.levels()) {
          if (level.assignments().stream().anyMatch(StudyInputs::brings)) {
            List<Assignment> all = new ArrayList<>(spec.common());
            all.addAll(level.assignments());
            inputs.addLevel(level.name(), level.assignments(), scenario(base, all));
          }
        }
      }
    }
    return new Read(spec, new StudyText(spec, bases, varied, inputs));
  }

  private static Scenario scenario(StudySpec.Base base, List<Assignment> values) {
    return ScenarioReader.read(base.file(), values.stream().map(Assignment::replacement).toList())
        .scenario()
        .orElseThrow();
  }

  /** Writes a study with its files to another folder and reads it there; both must be the same. */
  private void requireRoundTrip(Read study) throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    for (Map.Entry<String, String> each : study.text().beside().entrySet()) {
      Path file = other.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    Read again = read(other, study.file());
    assertThat(again.file()).isEqualTo(study.file());
    assertThat(again.text().identity()).isEqualTo(study.text().identity());
    assertThat(again.text().beside()).isEqualTo(study.text().beside());
    assertThat(again.spec().design()).isEqualTo(study.spec().design());
    assertThat(again.spec().analysis()).isEqualTo(study.spec().analysis());
    assertThat(again.spec().replications()).isEqualTo(study.spec().replications());
    assertThat(again.spec().limit()).isEqualTo(study.spec().limit());
  }

  @Test
  void aStudyOfAllKeysIsWrittenExactly() throws Exception {
    Files.writeString(folder.resolve("good.csv"), "start,spill\n2024-03,0.5\n2024-05-02,1.25\n");
    Files.writeString(folder.resolve("set.csv"), "adoption.innovation\n0.01\n");
    Read study =
        read(
            """
            multipolar: 1
            name: full
            title: A "full" study
            description: All keys.
            question: Where?
            sources: [one, two]
            scenarios: {first: base.yaml, second one: base.yaml}
            set: {mechanisms.talent: off, run: {seed: 9}, world: toy}
            factors:
              smuggling: {key: mechanisms.smuggling, values: [on, off]}
              control:
                label: Chip control
                levels:
                  as it is:
                  hard: {policies.early.set.chip-control: 1, mechanisms.adoption: off}
              start: {key: policies.early.at, low: 2024-02, high: 2024-05-31}
              spill: {key: parameters.research.openWeights, label: Spillover, low: 0.1, high: 4, scale: log}
            design: {type: table, file: good.csv, cross: [scenario, smuggling, control]}
            replications: {first: 8, most: 64, variation: 0.05, width: {compute@A.end: 0.5}}
            limit: 2.5
            keep: yearly
            events: 3
            groups: {both: [A, B]}
            outcomes: [lag-open.end, compute@A.end, {name: far, is: compute@both.end > 2, label: Far}]
            analysis:
              reference: {control: as it is, scenario: first}
              discovery:
                - {outcome: lag-open.end, above: 3, mass: 0.1}
                - {outcome: lag-open.end, effect: control, below: 0}
              robustness:
                policies: control
                better: {lag-open.end: less, compute@A.end: more}
                goals: [{outcome: compute@A.end, below: 2}]
              structure: {effect: control, variants: scenario}
            """);
    assertThat(study.file())
        .isEqualTo(
            """
            multipolar: 1
            name: "full"
            title: "A \\"full\\" study"
            description: "All keys."
            question: "Where?"
            sources:
              - "one"
              - "two"
            scenarios:
              "first": inputs/base-first.yaml
              "second one": inputs/base-second-one.yaml
            replications:
              first: 8
              most: 64
              variation: 0.05
              width:
                "compute@A.end": 0.5
            limit: 2.5
            set: {"mechanisms.talent": off, "run.seed": 9, "world": "toy"}
            factors:
              "smuggling":
                levels:
                  "on": {"mechanisms.smuggling": on}
                  "off": {"mechanisms.smuggling": off}
              "control":
                label: "Chip control"
                levels:
                  "as it is": {}
                  "hard": {"policies.early.set.chip-control": 1, "mechanisms.adoption": off}
              "start":
                key: policies.early.at
                low: 2024-02-01
                high: 2024-05-31
              "spill":
                label: "Spillover"
                key: parameters.research.openWeights
                low: 0.1
                high: 4
                scale: log
            design: {type: table, file: inputs/table.csv, cross: ["scenario", "smuggling", "control"]}
            keep: yearly
            events: 3
            groups:
              "both": ["A", "B"]
            outcomes: ["lag-open.end", "compute@A.end", {name: "far", is: "compute@both.end > 2", label: "Far"}]
            analysis:
              reference: {"control": "as it is", "scenario": "first"}
              discovery: [{outcome: "lag-open.end", above: 3, mass: 0.1}, {outcome: "lag-open.end", below: 0, effect: "control", level: "hard", against: "as it is", mass: 0.05}]
              robustness: {policies: "control", better: {"lag-open.end": less, "compute@A.end": more}, goals: [{outcome: "compute@A.end", below: 2}]}
              structure: {effect: "control", variants: "scenario"}
            """);
    assertThat(study.text().beside())
        .containsKeys("inputs/base-first.yaml", "inputs/base-second-one.yaml")
        .containsEntry("inputs/table.csv", "start,spill\n2024-03-01,0.5\n2024-05-02,1.25\n");
    requireRoundTrip(study);
  }

  @Test
  void onlyWhatDeterminesResultsIsInTheIdentity() throws Exception {
    String labelled = HEAD + RANGES.replace("low: 0.2", "label: Spillover, low: 0.2");
    String design = "design: {type: morris, trajectories: 3, levels: 6, seed: 5}\n";
    Read study = read(labelled + design + "description: d\nreplications: 3\nlimit: 1\n");
    assertThat(study.determinants())
        .isEqualTo(
            """
            factors:
              "spill":
                key: parameters.research.openWeights
                low: 0.2
                high: 2
              "peers":
                key: parameters.policy.peers
                low: 1
                high: 9
                whole: true
            design: {type: morris, trajectories: 3, levels: 6, seed: 5}
            keep: horizon
            events: 0
            outcomes: ["lag-open.end", "threat.end"]
            """);
    String identity = study.text().identity();
    assertThat(identity).startsWith("study: 1\nscenarios:\n  \"base\":\n    ");
    assertThat(read(HEAD + RANGES + design).text().identity()).isEqualTo(identity);
    assertThat(read(HEAD + RANGES + design + "set: {run.seed: 8}\n").text().identity())
        .isNotEqualTo(identity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "switches | {type: factorial} | {type: factorial}",
        "switches | {type: one-at-a-time, cross: [talent]}"
            + " | {type: one-at-a-time, cross: [\"talent\"]}",
        "ranges | {type: one-at-a-time} | {type: one-at-a-time}",
        "switches | {type: parallel} | {type: parallel}",
        "mixed | {type: latin-hypercube, points: 5, seed: 4, cross: [talent]}"
            + " | {type: latin-hypercube, points: 5, seed: 4, cross: [\"talent\"]}",
        "ranges | {type: morris} | {type: morris, trajectories: 10, levels: 4, seed: 1}",
        "mixed | {type: sobol, base: 16, seed: 3, cross: [talent]}"
            + " | {type: sobol, base: 16, seed: 3, cross: [\"talent\"]}",
      })
  void everyKindOfDesignIsReadAsItIsWritten(String factors, String design, String written)
      throws Exception {
    String varied =
        switch (factors) {
          case "switches" -> SWITCHES;
          case "ranges" -> RANGES;
          default -> MIXED;
        };
    Read study = read(HEAD + varied + "design: " + design + "\n");
    assertThat(study.file()).contains("\ndesign: " + written + "\nkeep: horizon\nevents: 0\n");
    assertThat(study.file()).contains("\nreplications: 16\nfactors:\n").doesNotContain("analysis");
    requireRoundTrip(study);
  }

  @Test
  void aSearchForGoalsIsReadAsItIsWritten() throws Exception {
    Read study =
        read(
            HEAD
                + MIXED
                + """
                search:
                  levers: [talent, spill]
                  worlds: 3
                  goals:
                    - {outcome: lag-open.end, better: less, over: worst}
                    - {outcome: threat.end, better: more, quantile: 0.25}
                  population: 6
                  generations: 2
                  confirm: 5
                  seed: 11
                replications: 2
                """);
    assertThat(study.determinants())
        .endsWith(
            """
            search:
              levers:
                - "spill"
                - "talent"
              worlds: 3
              goals:
                - {outcome: "lag-open.end", better: less, over: worst}
                - {outcome: "threat.end", better: more, quantile: 0.25}
              population: 6
              seed: 11
            keep: horizon
            events: 0
            outcomes: ["lag-open.end", "threat.end"]
            replications: 2
            """);
    requireRoundTrip(study);
  }

  @Test
  void aSearchForPatternsIsReadAsItIsWritten() throws Exception {
    Read study =
        read(
            HEAD
                + RANGES
                + """
                search:
                  patterns:
                    - {outcome: lag-open.end, low: -1.5, high: 6, cells: 3}
                    - {outcome: threat.end, low: 0, high: 1, quantile: 0.9}
                """);
    assertThat(study.file())
        .contains(
            """

            search:
              levers:
                - "spill"
                - "peers"
              patterns:
                - {outcome: "lag-open.end", low: -1.5, high: 6, cells: 3}
                - {outcome: "threat.end", low: 0, high: 1, cells: 10, quantile: 0.9}
              population: 40
              generations: 25
              seed: 1
            keep: horizon
            """);
    requireRoundTrip(study);
  }

  @Test
  void filesOfBasesHaveDifferentNamesWhateverTheCaseOfTheirLetters() throws Exception {
    Read study =
        read(
            """
            multipolar: 1
            title: T
            scenarios: {a b: base.yaml, A-b: base.yaml, a/b: base.yaml, Ä.1_c: base.yaml}
            outcomes: [lag-open.end]
            design: {type: factorial}
            """);
    assertThat(study.file())
        .contains(
            """

            scenarios:
              "a b": inputs/base-a-b.yaml
              "A-b": inputs/base-A-b-2.yaml
              "a/b": inputs/base-a-b-3.yaml
              "Ä.1_c": inputs/base-Ä.1_c.yaml
            replications: 16
            design: {type: factorial}
            """);
    requireRoundTrip(study);
  }

  @Test
  void levelsAreQuotedInTheTableWhereNeeded() throws Exception {
    Files.writeString(
        folder.resolve("t.csv"),
        "\"mode\",talent\n\"{\"\"mode\"\": share, \"\"level\"\": 0.25}\",on\n0.5,off\n");
    String text =
        HEAD
            + """
            factors:
              mode: {key: policies.early.set.chip-control, values: [0.5, {mode: share, level: 0.25}]}
              talent: {key: mechanisms.talent, values: [on, off]}
            design: {type: table, file: t.csv}
            analysis: {discovery: {outcome: lag-open.end, above: 3, effect: mode}}
            """;
    Read study = read(text);
    assertThat(study.text().beside())
        .containsEntry(
            "inputs/table.csv",
            "mode,talent\n\"{\"\"mode\"\": share, \"\"level\"\": 0.25}\",on\n0.5,off\n");
    assertThat(study.determinants()).containsPattern("\ntableDigest: \"[0-9a-f]{64}\"\n$");
    requireRoundTrip(study);
    Files.writeString(folder.resolve("t.csv"), "mode,talent\n0.5,on\n0.5,off\n");
    assertThat(read(text).text().identity()).isNotEqualTo(study.text().identity());
  }

  @Test
  void filesOfValuesStandBesideTheStudyUnderTheirContent() throws Exception {
    Files.writeString(folder.resolve("set.csv"), "adoption.innovation\n0.01\n");
    Read study =
        read(
            HEAD
                + """
                set: {world: blocs, policies: null}
                factors: {set: {key: parameterSet, values: [null, set.csv]}}
                design: {type: factorial}
                """);
    String name =
        study.text().beside().keySet().stream()
            .filter(each -> each.startsWith("inputs/parameter-set-"))
            .findFirst()
            .orElseThrow();
    assertThat(study.text().beside()).containsEntry(name, "adoption_innovation\n0.01\n");
    assertThat(study.file())
        .contains(
            "  \"set\":\n    levels:\n      \"null\": {\"parameterSet\": null}\n"
                + "      \"set.csv\": {\"parameterSet\": \"%s\"}\n".formatted(name));
    assertThat(study.determinants())
        .containsPattern(
            "^digests:\n  \"null\": \"[0-9a-f]{64}\"\n"
                + "  \"set.csv\": \"[0-9a-f]{64} [0-9a-f]{64}\"\nfactors:\n");
    requireRoundTrip(study);
  }
}

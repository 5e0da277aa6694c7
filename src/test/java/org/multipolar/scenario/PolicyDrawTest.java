package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.study.ParameterVariants;

/** Dates and levels of policies drawn in every replication. */
class PolicyDrawTest {
  private static final String TIGHT =
      "{name: tight, at: 2026-01-01, by: USA, against: CHN, set: {chip-control: 0.5}, drawn: %s}";

  @TempDir Path folder;

  private ReadResult read(String name, String keys) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file,
        """
        multipolar: 1
        title: Mine
        extends: %s
        sources: [test]
        """
                .formatted(Path.of("scenarios/baseline.yaml").toAbsolutePath())
            + keys);
    return ScenarioReader.read(file, Map.of("world", "blocs", "run.to", "2030-12"));
  }

  private ReadResult with(String drawn) throws IOException {
    return read("mine", "policies:\n  - " + TIGHT.formatted(drawn) + "\n");
  }

  private Scenario scenario(String drawn) throws IOException {
    ReadResult result = with(drawn);
    assertThat(result.problems()).isEmpty();
    return result.scenario().orElseThrow();
  }

  private List<String> errors(String drawn) throws IOException {
    return with(drawn).problems().stream().map(Problem::toString).toList();
  }

  private static Policy tight(Scenario scenario) {
    return scenario.policies().stream()
        .filter(policy -> policy.name().equals("tight"))
        .findFirst()
        .orElseThrow();
  }

  private static double level(Policy policy) {
    return ((Policy.Lever) policy.set()).setting().level();
  }

  @Test
  void everyReplicationDrawsADayAndALevelWithinTheDistributions() throws IOException {
    Scenario scenario = scenario("{months: 'uniform(0, 24)', level: 'triangular(.2, .5, .8)'}");
    List<Policy> drawn =
        IntStream.rangeClosed(1, 400)
            .mapToObj(r -> tight(PolicyDraw.drawn(scenario, 1, r)))
            .toList();
    assertThat(drawn)
        .allSatisfy(
            policy -> {
              assertThat(policy.at()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1));
              assertThat(policy.at().getDayOfMonth()).isEqualTo(1);
              assertThat(level(policy)).isBetween(.2, .8);
              assertThat(policy.drawn()).isEmpty();
            });
    assertThat(drawn.stream().mapToDouble(PolicyDrawTest::level).average().orElseThrow())
        .isCloseTo(.5, offset(.025));
    assertThat(drawn.stream().map(Policy::at).distinct().count()).isEqualTo(25);
    assertThat(level(tight(scenario))).isEqualTo(.5);
    assertThat(Setting.share(.5)).isEqualTo(((Policy.Lever) tight(scenario).set()).setting());
  }

  @Test
  void aDrawDependsOnSeedReplicationAndNameAlone() throws IOException {
    Scenario alone = scenario("{level: 'uniform(0, 1)'}");
    Scenario other =
        read(
                "other",
                "parameters: {incidents.rate: 3}\npolicies:\n  - {name: first, at: 2025-09-01, by: CHN,"
                    + " set: {openness: 0.2}, drawn: {level: 'normal(.5, .2)'}}\n  - "
                    + TIGHT.formatted("{level: 'uniform(0, 1)', months: 'discrete(0, 12)'}")
                    + "\n")
            .scenario()
            .orElseThrow();
    for (int r = 1; r < 5; r++) {
      assertThat(PolicyDraw.values(other, 7, r).get("policies.tight.level"))
          .isEqualTo(PolicyDraw.values(alone, 7, r).get("policies.tight.level"));
    }
    assertThat(PolicyDraw.values(alone, 7, 1)).isNotEqualTo(PolicyDraw.values(alone, 7, 2));
    assertThat(PolicyDraw.values(alone, 7, 1)).isNotEqualTo(PolicyDraw.values(alone, 8, 1));
    assertThat(PolicyDraw.values(other, 7, 1).keySet())
        .containsExactly("policies.first.level", "policies.tight.months", "policies.tight.level");
  }

  @Test
  void aDayAfterTheEndMeansNever() throws IOException {
    Scenario scenario = scenario("{months: 'discrete(600)'}");
    assertThat(PolicyDraw.drawn(scenario, 1, 1).policies())
        .noneMatch(policy -> policy.name().equals("tight"));
    assertThat(PolicyDraw.values(scenario, 1, 1)).containsEntry("policies.tight.months", 600.0);
  }

  @Test
  void aResolvedScenarioHasTheDistributionAndBlueprintsHaveTheDraw() throws IOException {
    Scenario scenario = scenario("{level: 'uniform(0.2, 0.8)'}");
    assertThat(scenario.resolvedYaml()).contains("drawn: {level: \"uniform(0.2, 0.8)\"}");
    Path again = folder.resolve("again.yaml");
    Files.writeString(again, scenario.resolvedYaml());
    assertThat(ScenarioReader.read(again, Map.of()).scenario().map(Scenario::policies))
        .hasValue(scenario.policies());
    assertThat(scenario.identity())
        .contains("name: \"tight\"", "drawn: {level: \"uniform(0.2, 0.8)\"}");
    ParameterVariants variants = ParameterVariants.of(scenario);
    assertThat(variants.extras()).containsExactly("policies.tight.level");
    assertThat(variants.of(1)).isNotEqualTo(variants.of(2));
    assertThat(variants.drawn(2)).isEqualTo(PolicyDraw.values(scenario, scenario.run().seed(), 2));
  }

  @Test
  void eachMistakeIsOneErrorWithWhatIsAllowed() throws IOException {
    assertThat(errors("{level: 'unifrom(0, 1)'}"))
        .singleElement()
        .asString()
        .contains("mine.yaml:6:")
        .contains("policies.drawn.level: 'unifrom(0, 1)' must be one of uniform(low, high)");
    assertThat(errors("{level: 'uniform(0, 2)'}"))
        .singleElement()
        .asString()
        .endsWith("'uniform(0, 2)' reaches beyond what is allowed: 0 to 1");
    assertThat(errors("{months: 'uniform(-3, 2)'}"))
        .singleElement()
        .asString()
        .endsWith("reaches beyond what is allowed: 0 to 1200");
    assertThat(errors("{levle: 'uniform(0, 1)'}").get(0))
        .contains("unknown key 'levle'", "did you mean 'level'?");
    assertThat(
            read(
                    "mine",
                    "policies:\n  - "
                        + TIGHT
                            .replace("0.5}", "{mode: quota, level: 2}}")
                            .formatted("{level: 'uniform(0, 1)'}")
                        + "\n")
                .problems())
        .extracting(Problem::toString)
        .anyMatch(
            e -> e.endsWith("drawn.level can be used only with a lever whose level is one number"));
    assertThat(errors("{}")).singleElement().asString().contains("needs months, level or both");
    assertThat(errors("{months: 'uniform(0, 3)'}, until: 2027-01-01"))
        .singleElement()
        .asString()
        .contains("'until' cannot be used with drawn.months");
    String nameless = TIGHT.replace("name: tight, ", "").formatted("{level: 'uniform(0, 1)'}");
    assertThat(read("mine", "policies:\n  - " + nameless + "\n").problems())
        .singleElement()
        .asString()
        .contains("a policy with drawn needs a name");
  }
}

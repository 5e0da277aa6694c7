package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Reading;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.value.Mechanism;

/**
 * V24 in the shipped baseline, added up to blocs: what the equations of a mechanism do not touch
 * stays the same to the last bit without it.
 */
class UntouchedMetricsTest {

  private static final Map<String, String> HISTORY = Map.of("run.to", "2025-06", "world", "blocs");

  /** Until states choose, and without a club's floors, chips are made as the script has it. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SMUGGLING",
        "PUBLICATION_SPILLOVER",
        "OPEN_SPILLOVER",
        "OPEN_BASE",
        "RELEASE",
        "MARKET",
        "ADOPTION",
        "GDP_FEEDBACK",
        "INCIDENTS",
        "ATTENTION",
        "TALENT",
        "IMPORT_REFUSAL",
        "DEPENDENCE_AVERSION",
        "THREAT",
        "SAFETY_TAX"
      })
  void beforeTheBranchOnlyControlsAndSubsidiesReachTheMakingOfChips(Mechanism mechanism) {
    Map<String, String> noClub = new LinkedHashMap<>(HISTORY);
    noClub.put("regimes.club", "off");
    run(noClub)
        .assertSameBits(
            without(mechanism, noClub),
            Integer.MAX_VALUE,
            name ->
                name.matches(
                    "world/(hhi-chips|chip-capacity-world)|firm/.*/(yield|capacity|output)"
                        + "|state/.*/(chip|tool|mineral)-control-faced"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ATTENTION", "IMPORT_REFUSAL", "DEPENDENCE_AVERSION"})
  void beforeTheBranchWhatOnlyMovesChoicesReachesNothingElse(Mechanism mechanism) {
    run(HISTORY)
        .assertSameBits(
            without(mechanism, HISTORY), Integer.MAX_VALUE, name -> !name.endsWith("/attention"));
  }

  private static Course without(Mechanism mechanism, Map<String, String> overrides) {
    Map<String, String> off = new LinkedHashMap<>(overrides);
    off.put("mechanisms." + mechanism.id(), "off");
    return run(off);
  }

  private static Course run(Map<String, String> overrides) {
    Reading reading = ScenarioReader.read(Path.of("scenarios", "baseline.yaml"), overrides);
    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario().orElseThrow();
    return WorldKit.run(
        Blueprints.of(scenario), Draws.replicationSeed(scenario.run().seed(), 1), false);
  }
}

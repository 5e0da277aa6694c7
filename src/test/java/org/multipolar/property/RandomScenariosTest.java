package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

/**
 * Deltas drawn at random to a shipped scenario: the books balance after every phase, no metric is
 * infinite, and the resolved file runs as the delta does.
 */
class RandomScenariosTest {
  private static final Path BLOCS = Shipped.SCENARIOS.resolve("classroom/july-2025.yaml");

  @Claim({"V2", "P1", "P2"})
  @Property(tries = 15, seed = "20250726", shrinking = ShrinkingMode.OFF)
  void theBooksBalanceAndTheResolvedFileRunsTheSame(@ForAll long number) throws IOException {
    Map<String, String> settings = settings(new Random(number));
    Scenario scenario = Shipped.read(BLOCS, settings);
    Course course = run(scenario, number);
    course
        .series()
        .forEach(
            (name, values) ->
                assertThat(Arrays.stream(values))
                    .as("%s under %s", name, settings)
                    .noneMatch(value -> value.isInfinite()));
    for (String shown : List.of("lag-open", "hhi-compute", "adoption-world", "welfare")) {
      assertThat(Arrays.stream(course.world(shown))).as(shown).noneMatch(value -> value.isNaN());
    }
    Path resolved = Files.createTempFile(Path.of("target"), "resolved", ".yaml");
    Files.writeString(resolved, scenario.resolvedYaml());
    Scenario again = ScenarioReader.read(resolved).scenario().orElseThrow();
    Files.delete(resolved);
    course.assertSameBits(run(again, number));
  }

  private static Course run(Scenario scenario, long number) {
    return WorldKit.run(Blueprints.of(scenario), number, true);
  }

  private static Map<String, String> settings(Random random) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("run.to", "2026-06");
    settings.put("run.step", random.nextInt(4) == 0 ? "quarter" : "month");
    ParameterCatalogue.entries().values().stream()
        .filter(entry -> !entry.list() && random.nextInt(10) == 0)
        .forEach(entry -> settings.put("parameters." + entry.name(), value(entry, random)));
    for (Mechanism mechanism : Mechanism.values()) {
      if (random.nextInt(6) == 0) {
        settings.put("mechanisms." + mechanism.id(), mechanism.on() ? "off" : "on");
      }
    }
    for (String regime : List.of("club", "inclusive", "universal")) {
      if (random.nextInt(4) == 0) {
        settings.put("regimes." + regime, "off");
      }
    }
    settings.put("rules.policy.default", any(RuleCatalogue.names(RuleCatalogue.POLICY), random));
    settings.put("rules.release.default", any(RuleCatalogue.names(RuleCatalogue.RELEASE), random));
    return settings;
  }

  private static String value(ParameterCatalogue.Entry entry, Random random) {
    double low = entry.quantity().min();
    double high = entry.quantity().max();
    double value = Math.min(high, low + (high - low) * random.nextDouble());
    return String.format(Locale.ROOT, "%.17g", value);
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}

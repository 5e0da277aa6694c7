package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.Nightly;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.kit.WorldKit;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

/**
 * Random deltas to a shipped scenario: accounts balance after every phase, no metric is infinite,
 * and the resolved file gives the same run as the delta.
 */
class RandomScenariosTest {
  private static final Path BLOCS = Shipped.SCENARIOS.resolve("classroom/july-2025.yaml");

  @Claim({"V2", "P1", "P2"})
  @Property(cases = 15)
  void theBooksBalanceAndTheResolvedFileRunsTheSame(RandomCase random) throws IOException {
    Map<String, String> settings = settings(random);
    long number = random.bits();
    Scenario scenario = Shipped.read(BLOCS, settings);
    Course course = run(scenario, number);
    assertNoneInfinite(course, settings);
    List<String> never = new ArrayList<>(List.of("hhi-compute", "adoption-world", "welfare"));
    // If the frontier did not move before the start, the date at which it passed a level is
    // unknown.
    if (scenario.parameters().research().initialSlope() > 0) {
      never.add("lag-open");
    }
    for (String shown : never) {
      assertThat(Arrays.stream(course.world(shown)))
          .as("%s under %s", shown, settings)
          .noneMatch(value -> value.isNaN());
    }
    Path resolved = Files.createTempFile(Path.of("target"), "resolved", ".yaml");
    Files.writeString(resolved, scenario.resolvedYaml());
    Scenario again = ScenarioReader.read(resolved).scenario().orElseThrow();
    Files.delete(resolved);
    course.assertSameBits(run(again, number));
  }

  /**
   * All parameters, or a third or a tenth of them, at ends of their ranges, up to the end of the
   * shipped calendar, so that effects compound for a decade.
   */
  @Claim({"V2", "P1", "P2"})
  @Nightly
  @Property(cases = 60, seed = 4)
  void inCornersOfAllParametersARunComesToItsEnd(RandomCase random) throws IOException {
    Map<String, String> settings = settings(random);
    settings.put("run.to", "2035-12");
    double part = random.any(List.of(1.0, 1 / 3.0, .1));
    ParameterCatalogue.entries().values().stream()
        .filter(entry -> !entry.list() && random.chance(part))
        .forEach(entry -> settings.put("parameters." + entry.name(), end(entry, random)));
    assertNoneInfinite(run(Shipped.read(BLOCS, settings), random.bits()), settings);
  }

  private static String end(ParameterCatalogue.Entry entry, RandomCase random) {
    double end = random.chance(.5) ? entry.quantity().min() : entry.quantity().max();
    return String.format(Locale.ROOT, "%.17g", end);
  }

  private static void assertNoneInfinite(Course course, Map<String, String> settings) {
    course
        .series()
        .forEach(
            (name, values) ->
                assertThat(Arrays.stream(values))
                    .as("%s under %s", name, settings)
                    .noneMatch(value -> value.isInfinite()));
  }

  private static Course run(Scenario scenario, long number) {
    return WorldKit.run(Blueprints.of(scenario), number, true);
  }

  private static Map<String, String> settings(RandomCase random) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("run.to", "2026-06");
    settings.put("run.step", random.chance(1 / 4.0) ? "quarter" : "month");
    ParameterCatalogue.entries().values().stream()
        .filter(entry -> !entry.list() && random.chance(1 / 10.0))
        .forEach(entry -> settings.put("parameters." + entry.name(), value(entry, random)));
    for (Mechanism mechanism : Mechanism.values()) {
      if (random.chance(1 / 6.0)) {
        settings.put("mechanisms." + mechanism.id(), mechanism.on() ? "off" : "on");
      }
    }
    for (String regime : List.of("club", "inclusive", "universal")) {
      if (random.chance(1 / 4.0)) {
        settings.put("regimes." + regime, "off");
      }
    }
    settings.put("rules.policy.default", random.any(RuleCatalogue.names(RuleCatalogue.POLICY)));
    settings.put("rules.release.default", random.any(RuleCatalogue.names(RuleCatalogue.RELEASE)));
    return settings;
  }

  private static String value(ParameterCatalogue.Entry entry, RandomCase random) {
    double value = random.real(entry.quantity().min(), entry.quantity().max());
    return String.format(Locale.ROOT, "%.17g", value);
  }
}

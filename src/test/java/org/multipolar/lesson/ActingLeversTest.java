package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Nightly;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;

/** Levers that cannot act are detected, and no shipped scenario has one. */
class ActingLeversTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Pattern EXTENDS = Pattern.compile("(?m)^extends: (.+)$");

  private static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> Set.of("", "classroom").contains(folder(file)))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String folder(Path file) {
    Path below = SCENARIOS.relativize(file).getParent();
    return below == null ? "" : below.toString();
  }

  private static Scenario read(Path file, String policies) throws UnreadableScenario {
    return ScenarioFile.read(
            file,
            List.of(
                Replacement.set("policies", policies),
                Replacement.set("run.to", "2027-12"),
                Replacement.set("run.replications", "2")))
        .untouched();
  }

  /** Liechtenstein has no chipmaking tools to deny; the Netherlands has. */
  @Test
  void aLeverWithoutAnythingToActOnIsFound() throws UnreadableScenario {
    Scenario scenario =
        read(
            SCENARIOS.resolve("baseline.yaml"),
            "[{at: 2025-08-01, by: LIE, against: [CHN], set: {tool-control: 1}, source: test},"
                + " {at: 2025-08-01, by: NLD, against: [CHN], set: {tool-control: 1}, source:"
                + " test}]");
    Scenario own =
        scenario.with(
            scenario.name(),
            scenario.policies().stream().filter(p -> p.source().equals("test")).toList());
    Scenario bare = own.with(List.of(), List.of());
    assertThat(own.policies()).extracting(Policy::by).contains(List.of("LIE"), List.of("NLD"));
    assertThat(ActingLevers.of(bare))
        .containsExactlyInAnyOrder(
            new ActingLevers.Trial("tool-control of LIE against CHN", false),
            new ActingLevers.Trial("tool-control of NLD against CHN", true));
  }

  /** Policies of the file that this one extends; they are checked with that file. */
  private static List<Policy> inherited(Path file) throws IOException, UnreadableScenario {
    Matcher parent = EXTENDS.matcher(Files.readString(file));
    return parent.find()
        ? ScenarioFile.read(file.resolveSibling(parent.group(1)).normalize(), List.of())
            .untouched()
            .policies()
        : List.of();
  }

  @Test
  void whatAScenarioInheritsIsNotTriedAgain() throws IOException, UnreadableScenario {
    Path file = SCENARIOS.resolve("no-controls.yaml");
    Scenario scenario = ScenarioFile.read(file, List.of()).untouched();
    assertThat(scenario.policies()).isNotEmpty().isSubsetOf(inherited(file));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @Nightly
  void noLeverOfAShippedScenarioIsDead(Path file) throws IOException, UnreadableScenario {
    assertThat(
            ActingLevers.of(ScenarioFile.read(file, List.of()).untouched(), inherited(file))
                .stream()
                .filter(trial -> !trial.acts())
                .map(ActingLevers.Trial::lever)
                .collect(Collectors.toSet()))
        .isEmpty();
  }
}

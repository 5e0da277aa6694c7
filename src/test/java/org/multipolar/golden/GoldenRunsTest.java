package org.multipolar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.Shipped;
import org.multipolar.study.Experiment;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.world.Blueprint;

/** Every shipped scenario reproduces the values of its golden file. */
class GoldenRunsTest {
  private static final Path FILES = Path.of("src/test/resources/org/multipolar/golden");
  private static final boolean WRITE = Boolean.getBoolean("golden.write");
  private static final String RENEW = "mvn -q test -Dtest=GoldenRunsTest -Dgolden.write=true";

  private static final GoldenRun NOTHING = new GoldenRun(Map.of(), Map.of());
  private static final Map<String, GoldenRun> RUNS = new TreeMap<>();

  static Stream<String> scenarios() throws IOException {
    return Shipped.files().stream().map(GoldenRunsTest::name);
  }

  private static String name(Path scenario) {
    String path = Shipped.SCENARIOS.relativize(scenario).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".yaml".length());
  }

  /** Scenario whose identical rows are omitted because this one is a delta to it. */
  private static Optional<String> reference(String name) {
    String reference =
        name.startsWith("presets/")
            ? name
            : name.startsWith("classroom/") ? "classroom/july-2025" : "baseline";
    return reference.equals(name) ? Optional.empty() : Optional.of(reference);
  }

  /** Ends runs after the branch, where there is one; a preset shows its subject from the start. */
  private static Map<String, String> shortened(String name) {
    return name.startsWith("presets/")
        ? Map.of("run.to", "2023-12")
        : Map.of("run.to", "2026-03", "record.states", "[USA, CHN, TWN, IND]");
  }

  private static GoldenRun now(String name) {
    return RUNS.computeIfAbsent(name, GoldenRunsTest::run);
  }

  private static GoldenRun run(String name) {
    Scenario scenario = Shipped.read(Shipped.SCENARIOS.resolve(name + ".yaml"), shortened(name));
    Blueprint blueprint = Blueprints.of(scenario);
    Experiment experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            scenario.record().plan(blueprint.tables()),
            scenario.run().seed(),
            1,
            "");
    ReplicationResult result = experiment.replicate(1, null);
    assertThat(result.status()).as("%s: %s", name, result.reason()).isEqualTo(Status.OK);
    return GoldenRun.of(experiment.schema(), result);
  }

  private static Path file(String name) {
    return FILES.resolve(name + ".csv");
  }

  private static GoldenRun golden(String name) throws IOException {
    GoldenRun reference =
        reference(name).isPresent() ? golden(reference(name).orElseThrow()) : NOTHING;
    assertThat(file(name)).as("%s has no golden file. Write it: %s", name, RENEW).exists();
    return GoldenRun.read(Files.readString(file(name)), reference);
  }

  private static void write(String name) throws IOException {
    Optional<String> reference = reference(name);
    String title = "# " + name + ", replication 1";
    Files.createDirectories(file(name).getParent());
    Files.writeString(
        file(name),
        now(name)
            .text(
                reference.map(r -> title + "; other rows are those of " + r).orElse(title),
                reference.map(GoldenRunsTest::now).orElse(NOTHING)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  @Claim("G1")
  void aShippedScenarioGivesWhatItGave(String name) throws IOException {
    if (WRITE) {
      if (reference(name).isPresent()) {
        write(reference(name).orElseThrow());
      }
      write(name);
    }
    GoldenRun golden = golden(name);
    List<String> added = golden.newColumns(now(name));
    if (!added.isEmpty()) {
      System.out.printf("%s: new column: %s%n", file(name), String.join(", ", added));
    }
    assertThat(golden.difference(now(name)))
        .as(
            "scenarios/%s.yaml no longer gives what it gave. If that is meant: %s, and a line under"
                + " Regression in the changelog that says why. Where it first differs:",
            name, RENEW)
        .isEmpty();
  }

  @Test
  void everyGoldenFileBelongsToAScenario() throws IOException {
    try (Stream<Path> files = Files.walk(FILES)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(
                          Shipped.SCENARIOS.resolve(
                              FILES.relativize(file).toString().replace(".csv", ".yaml")))
                      .exists());
    }
  }
}

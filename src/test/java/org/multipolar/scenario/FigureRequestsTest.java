package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;

/** Figures that options describe, and figures of a small scenario. */
class FigureRequestsTest {
  private static final String TEXT =
      ScenarioFolder.TOY
          + """
          record: {states: [A], firms: [LabB], metrics: [compute-share, release, lag-open]}
          regimes: {body: {from: 2023-01-01, kind: club, position: 0.5, stringency: 0.3}}
          policies:
            - {at: 2023-02-01, by: A, set: {openness: 1}, name: opened}
            - {at: 2023-03-01, by: B, set: {openness: 1}}
          """;

  @TempDir private Path folder;

  private final Problems problems = new Problems();
  private ScenarioFolder files;

  @BeforeEach
  void files() {
    files = new ScenarioFolder(folder);
  }

  private Optional<FigureSpec> read(String name, Map<String, String> settings) throws IOException {
    Scenario scenario = files.good(TEXT + "figures: [{name: lag, title: Own}]\n");
    return FigureRequests.read(
        scenario,
        name,
        FigureRequests.named(scenario, name),
        settings,
        List.of("Other arm"),
        problems);
  }

  private List<String> said() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private List<String> errors(String figure) throws IOException {
    return files.bad(TEXT + "figures:\n  - " + figure + "\n").stream()
        .map(line -> line.replaceFirst("^x\\.yaml:11:", ""))
        .toList();
  }

  @Test
  void aNameIsThatOfTheScenarioOrElseOfTheCatalogue() throws IOException {
    Scenario scenario = files.good(TEXT + "figures: [{name: lag, title: Own}]\n");
    assertThat(FigureRequests.named(scenario, "lag")).map(FigureSpec::title).contains("Own");
    assertThat(FigureRequests.named(scenario, "horizon"))
        .isEqualTo(FigureCatalogue.named("horizon"))
        .isPresent();
    assertThat(FigureRequests.named(scenario, "none")).isEmpty();
  }

  @Test
  void theEventsAreDatedPoliciesWithANameAndBodies() throws IOException {
    Scenario scenario = files.good(TEXT);
    assertThat(FigureRequests.events(scenario.policies(), List.of("body")))
        .containsExactly("body", "opened");
  }

  @Test
  void optionsDescribeANewFigure() throws IOException {
    FigureSpec figure =
        read(
                "mine",
                Map.of(
                    "kind", "fan",
                    "title", "Mine",
                    "metrics", "[release]",
                    "entities", "[LabB]",
                    "marks", "[opened, body, branch, 2023-05]",
                    "labels", "{LabB: Two, Other arm: O, opened: Free, release: C, A: One}"))
            .orElseThrow();
    assertThat(said()).isEmpty();
    assertThat(figure.name()).isEqualTo("mine");
    assertThat(figure.kind()).isEqualTo(FigureSpec.Kind.FAN);
    assertThat(figure.title()).isEqualTo("Mine");
    assertThat(figure.metrics()).containsExactly("release");
    assertThat(figure.scope()).isEqualTo(Scope.FIRM);
    assertThat(figure.entities()).containsExactly("LabB");
    assertThat(figure.style().marks()).contains(List.of("opened", "body", "branch", "2023-05"));
    assertThat(read("lag", Map.of()).orElseThrow().title()).isEqualTo("Own");
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsWrongWithAnOptionIsReportedWithTheOption() throws IOException {
    assertThat(read("mine", Map.of("kind", "fan"))).isEmpty();
    assertThat(said()).containsExactly("--figure mine: missing key 'title' in figures");
    assertThat(read("lag", Map.of("bands", "["))).isEmpty();
    assertThat(said()).hasSize(2);
    assertThat(said().get(1)).startsWith("--with bands=[: is not YAML here: ");
  }

  @Test
  void aStyleIsReadFromOptions() {
    FigureStyle style = FigureRequests.style(Map.of("width", "120"), problems).orElseThrow();
    assertThat(style).isNotEqualTo(FigureStyle.PLAIN);
    assertThat(style.width()).contains(120.0);
    assertThat(FigureRequests.style(Map.of(), problems)).contains(FigureStyle.PLAIN);
    assertThat(said()).isEmpty();
    assertThat(FigureRequests.style(Map.of("width", "{"), problems)).isEmpty();
    assertThat(said()).hasSize(1);
  }

  @Test
  void aFigureIsRefusedWhereItsDataAreNotRecorded() throws IOException {
    assertThat(errors("{name: m, kind: fan, title: M, metrics: [compute-share], entities: [A, B]}"))
        .containsExactly("5: figure 'm' shows B, which is not recorded");
    assertThat(errors("{name: m, kind: fan, title: M, metrics: [openness], entities: [A]}"))
        .containsExactly("5: figure 'm' shows openness, which record.metrics leaves out");
    assertThat(errors("{name: m, kind: fan, title: M, metrics: [release], entities: [LabA]}"))
        .containsExactly("5: figure 'm' shows LabA, which is not recorded");
    assertThat(errors("{name: m, kind: fan, title: M, metrics: [lag-open], entities: [A]}"))
        .containsExactly("68: 'entities' cannot be used with metrics of the world");
  }

  @Test
  void theMetricsOfAFigureAreKnownAndOfOneScope() throws IOException {
    assertThat(errors("{name: m, kind: fan, title: M, metrics: [lag-opn]}"))
        .containsExactly(
            "46: unknown metric 'lag-opn' in figures.metrics, did you mean 'lag-open'?");
    assertThat(errors("{name: m, kind: comparison, title: M, metrics: [lag-open, release]}"))
        .containsExactly("52: the metrics of a figure must be of one scope");
    assertThat(errors("{name: m, kind: map, title: M, metrics: [lag-open]}"))
        .containsExactly("45: a figure of kind map needs metrics of states");
    assertThat(errors("lagg"))
        .containsExactly("5: unknown figure 'lagg' in figures, did you mean 'lag'?");
  }

  @Test
  void whatTwoDatesOfARunAllow() throws IOException {
    String run = " of the run, which lasts from 2022-10 to 2024-09";
    assertThat(errors("{name: lag, from: 2023-01, to: 2023-01}"))
        .containsExactly("36: to must be later than from, 2023-01");
    assertThat(errors("{name: lag, from: 2024-09}"))
        .containsExactly("23: 2024-09 leaves less than two dates" + run);
    assertThat(errors("{name: lag, to: 2022-10}"))
        .containsExactly("21: 2022-10 leaves less than two dates" + run);
    assertThat(errors("{name: lag, range: [1, 1]}"))
        .containsExactly("24: range must be two numbers, the least first");
    assertThat(errors("{name: lag, range: [0, 1], axis: log}"))
        .containsExactly("24: range must be above 0 on an axis of kind log");
    assertThat(
            files
                .good(TEXT + "figures: [{name: lag, range: [0.1, 1], axis: log, from: 2024-08}]\n")
                .figures())
        .hasSize(1);
  }
}

package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.scenario.Scenario;

/** Every figure of the catalogue, drawn from runs of shipped scenarios, is legible. */
class ScenarioFiguresTest {
  private static final int REPLICATIONS = 6;

  @TempDir static Path folder;

  @Test
  void ofOneScenarioAndOfSeveralCompared() throws IOException {
    List<ObservedPoint> observations =
        List.of(
            observation("lag-open", "world", "2024-05-15", 14, 10, 15),
            observation("compute-share", "CHN", "2023-12-31", .158, .12, .26));
    List<Recorded> recorded = new ArrayList<>();
    for (String name : List.of("baseline", "waic-2025", "tight-controls")) {
      Scenario scenario = ScenarioRuns.read(name + ".yaml", Map.of());
      recorded.add(ScenarioRuns.run(scenario, REPLICATIONS, folder.resolve(name)));
    }
    Path one = folder.resolve("one");
    Figures.Drawn drawn =
        Figures.draw(List.of(recorded.get(1)), observations, FigureCatalogue.all(), one);
    assertThat(drawn.omitted())
        .allMatch(reason -> reason.endsWith("needs a second scenario to compare with"));
    assertThat(drawn.files()).hasSize(8 * (FigureCatalogue.all().size() - drawn.omitted().size()));
    assertLegible(one);
    assertThat(one.resolve("china-compute.csv")).content().contains("\nobserved,");
    assertThat(one.resolve("lag.md")).content().contains("Epoch AI", "CC BY 4.0");

    Path several = folder.resolve("several");
    assertThat(Figures.draw(recorded, observations, FigureCatalogue.all(), several).omitted())
        .allMatch(reason -> reason.endsWith("shows one scenario at a time"));
    assertThat(several.resolve("differences-wide.svg")).exists();
    assertLegible(several);
  }

  private static ObservedPoint observation(
      String metric, String entity, String date, double value, double low, double high) {
    return new ObservedPoint(
        metric, entity, LocalDate.parse(date), value, low, high, "Epoch AI", "CC BY 4.0");
  }

  @Test
  void thatTheRepositoryShows() throws IOException {
    Path results = Path.of("results");
    if (Files.isDirectory(results)) {
      assertLegible(results);
    }
  }

  private static void assertLegible(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
        assertThat(new DrawnPage(Files.readAllBytes(file)).problems())
            .as(file.toString())
            .isEmpty();
      }
    }
  }
}

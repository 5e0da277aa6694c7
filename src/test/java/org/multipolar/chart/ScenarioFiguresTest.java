package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.Scenario;

/** Every figure of the catalogue, drawn from runs of shipped scenarios, is legible. */
class ScenarioFiguresTest {
  private static final int REPLICATIONS = 3;
  private static final Path SHEET =
      Path.of("src", "site", "markdown", "images", "figure-kinds.png");

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
    List<Recorded> waic = List.of(recorded.get(1));
    assertLegible(
        waic, observations, reason -> reason.endsWith("needs a second scenario to compare with"));
    assertLegible(
        recorded,
        observations,
        reason -> reason.matches(".*it shows one scenario( at a time| or two)"));
    assertLegible(
        recorded.subList(1, 3),
        observations,
        reason -> reason.endsWith("shows one scenario at a time"));

    if (Boolean.getBoolean("manual.write")) {
      ContactSheet.write(oneOfEachKind(waic, recorded), SHEET);
    }
    Path one = folder.resolve("one");
    Figures.Drawn drawn =
        Figures.draw(waic, observations, named("china-compute", "lag", "differences"), one);
    assertThat(drawn.omitted()).hasSize(1);
    assertThat(drawn.files()).hasSize(8 * 2);
    assertThat(one.resolve("china-compute.csv")).content().contains("\nobserved,");
    assertThat(one.resolve("lag.md")).content().contains("Epoch AI", "CC BY 4.0");
    Path several = folder.resolve("several");
    assertThat(Figures.draw(recorded, observations, named("differences"), several).omitted())
        .isEmpty();
    assertThat(several.resolve("differences-wide.svg")).exists();
  }

  /** One figure of each kind: of a scenario, of a comparison and of a study. */
  private static List<Figure> oneOfEachKind(List<Recorded> one, List<Recorded> several)
      throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (FigureSpec.Kind kind : FigureSpec.Kind.values()) {
      FigureSpec spec =
          FigureCatalogue.all().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
      boolean alone = kind == FigureSpec.Kind.FAN || kind.obstacle(several.size()).isPresent();
      FigureBuilder builder = new FigureBuilder(alone ? one : several, List.of());
      if (builder.obstacle(spec).isEmpty()) {
        figures.add(builder.build(spec));
      }
    }
    figures.addAll(Studies.each());
    return figures;
  }

  private static List<FigureSpec> named(String... names) {
    return FigureCatalogue.all().stream()
        .filter(spec -> List.of(names).contains(spec.name()))
        .toList();
  }

  /** Checks every figure of the catalogue at both widths, except those excluded. */
  private static void assertLegible(
      List<Recorded> recorded, List<ObservedPoint> observations, Predicate<String> leftOut)
      throws IOException {
    FigureBuilder builder = new FigureBuilder(recorded, observations);
    int drawn = 0;
    for (FigureSpec spec : FigureCatalogue.all()) {
      Optional<String> obstacle = builder.obstacle(spec);
      assertThat(obstacle.stream()).allMatch(leftOut);
      if (obstacle.isEmpty()) {
        Figure figure = builder.build(spec);
        for (PageWidth width : PageWidth.values()) {
          assertThat(Studies.page(figure, width).problems())
              .as("%s at %s mm", spec.name(), width.mm())
              .isEmpty();
        }
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(FigureCatalogue.all().size() / 2);
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

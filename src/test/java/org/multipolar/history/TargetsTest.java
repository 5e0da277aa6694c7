package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.study.Experiment;
import org.multipolar.world.WorldTables;

class TargetsTest {
  private static final Path SHIPPED = Path.of("scenarios", "observations");

  @TempDir Path folder;

  private static Scenario baseline(String file, String to) {
    return ScenarioReader.read(Path.of("scenarios", file), Map.of("run.to", to))
        .scenario()
        .orElseThrow();
  }

  private static WorldTables world() {
    return baseline("baseline.yaml", "2024-03").world().tables();
  }

  @Test
  void shippedTargetsAreValid() throws IOException {
    List<Path> tables = ObservationReader.tables(SHIPPED);
    Targets strict = Targets.read(tables, world());
    assertThat(strict.problems()).as("the world of states has every entity").isEmpty();
    assertThat(strict.all())
        .extracting(t -> t.entry().name())
        .contains("cluster-share", "largest-run", "capability-gap", "price-per-h100e", "release")
        .contains("quarterly-revenue", "regulation", "talent", "bodies-joined");
    assertThat(strict.tunable())
        .isNotEmpty()
        .allMatch(t -> t.observation().inSample())
        .allMatch(t -> !t.observation().date().isBefore(LocalDate.of(2022, 10, 1)));
    Targets blocs =
        Targets.shipped(tables, baseline("classroom/july-2025.yaml", "2024-03").world().tables());
    assertThat(blocs.problems()).isEmpty();
    assertThat(blocs.all().size()).isBetween(1, strict.all().size() - 1);
    assertThat(Targets.shipped(tables, world()).all()).hasSameSizeAs(strict.all());
  }

  @Test
  void requiredMetricsSufficeForAllTunableTargets() throws IOException {
    Scenario scenario = baseline("baseline.yaml", "2024-06");
    List<Target> targets =
        Targets.read(ObservationReader.tables(SHIPPED), scenario.world().tables()).tunable();
    var blueprint = Blueprints.of(scenario);
    Experiment experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            RequiredMetrics.of(targets).plan(scenario.world().tables()),
            1,
            0,
            "");
    assertThat(experiment.schema().states()).contains("CHN", "HKG", "MAC", "USA");
    assertThat(experiment.schema().firms()).contains("Nvidia");
    Trajectory run = RecordedTrajectory.of(experiment.schema(), experiment.replicate(1, null));
    assertThat(targets)
        .allSatisfy(
            target -> assertThat(target.predict(run).value()).as(target.toString()).isFinite());
  }

  @Test
  void unknownNamesAreReportedWithSuggestions() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("o.csv"),
            """
            date,entity,metric,value,low,high,source,licence
            2023-06-30,Nvidai,cluster-share,.2,,,A,fact
            2023-06-30,CHN,cluster-shar,.2,,,A,fact
            2023-06-30,CHN,compute-growth,2,,,A,fact
            2023-06-30,CHN,lag-open,2,,,A,fact
            2023-06-30,CHN,lag,2,,,A,fact
            """);
    assertThat(Targets.read(List.of(file), world()).problems())
        .extracting(p -> p.toString().replace(file.toString(), "o.csv"))
        .containsExactly(
            "o.csv:2:12: 'Nvidai' is no state or firm of this world, nor 'world', did you mean 'Nvidia'?",
            "o.csv:3:16: 'cluster-shar' is no observation operator and no metric, did you mean"
                + " 'cluster-share'?",
            "o.csv:4:12: compute-growth cannot be asked about CHN; it takes world",
            "o.csv:5:12: lag-open cannot be asked about CHN; it takes world");
  }

  @Test
  void targetHasTheQueryOfItsObservation() throws IOException {
    Target lag =
        Targets.read(ObservationReader.tables(SHIPPED), world()).all().stream()
            .filter(t -> t.observation().id().equals("GPT4-CHN"))
            .findFirst()
            .orElseThrow();
    assertThat(lag.observation().date()).isEqualTo(LocalDate.of(2024, 5, 7));
    assertThat(lag.query().from()).contains(YearMonth.of(2023, 3));
    assertThat(lag.series()).isEqualTo("milestone-lag CHN");
  }
}

package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.Shipped;
import org.multipolar.scenario.study.Observation.Role;

class ObservationReaderTest {
  private static final String EIGHT = "date,entity,metric,value,low,high,source,licence\n";

  @TempDir Path folder;

  private ObservationReader.Observations read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("o.csv"), text);
    return ObservationReader.read(
        List.of(file),
        (observation, objections) -> {
          if (observation.metric().equals("nonsense")) {
            objections.add("metric", "is nonsense");
          }
        });
  }

  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream()
        .map(p -> p.toString().replace(folder.resolve("o.csv").toString(), "o.csv"))
        .toList();
  }

  @Test
  void shippedObservationsAreGoodAndSourced() throws IOException {
    List<Path> files = ObservationReader.tables(Shipped.SCENARIOS.resolve("observations"));
    ObservationReader.Observations read = ObservationReader.read(files, (o, objections) -> {});
    assertThat(read.problems()).isEmpty();
    assertThat(read.observations())
        .isNotEmpty()
        .allMatch(o -> !o.licence().isEmpty() && !o.vintage().isEmpty() && !o.unit().isEmpty())
        .allMatch(o -> !o.date().isAfter(Observation.LAST_DAY), "nothing later than June 2025");
    assertThat(ObservationReader.tables(folder.resolve("none"))).isEmpty();
  }

  @Test
  void eightColumnsAreEnough() throws IOException {
    ObservationReader.Observations read =
        read("\uFEFF" + EIGHT.replace("\n", "\r\n") + "2025-06-30,CHN,lag,9,,12,\"A, B\",\r\n\r\n");
    assertThat(read.problems()).isEmpty();
    Observation observation = read.observations().get(0);
    assertThat(observation.date()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(observation.low()).isNaN();
    assertThat(observation.high()).isEqualTo(12);
    assertThat(observation.source()).isEqualTo("A, B");
    assertThat(observation.role()).isEqualTo(Role.HISTORY);
    assertThat(observation.from()).isEmpty();
    assertThat(List.of(observation.id(), observation.unit(), observation.licence()))
        .containsOnly("");
    assertThat(observation.inSample()).isFalse();
  }

  @Test
  void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
    assertThat(
            problems(
                EIGHT
                    + "2023-01-31,CHN,lag,14,12,16,Somebody,fact\n"
                    + "2023-01-32,CHN,lag,14,15,16,,fact\n"
                    + "2023-01,world,nonsense,3,,,Somebody,fact\n"
                    + "2023-01,world,incidents,many,,,Somebody,fact\n"
                    + "2023-01,world\n"))
        .containsExactly(
            "o.csv:3:1: date is 2023-01-32; January 2023 has 31 days",
            "o.csv:3:20: value is outside low to high",
            "o.csv:3:29: source is empty",
            "o.csv:4:15: is nonsense",
            "o.csv:5:25: value must be a number, not 'many'",
            "o.csv:6:1: this row has 2 fields; the header has 8");
  }

  @Test
  void aHeaderNeedsTheEightColumnsAndNoOther() throws IOException {
    assertThat(problems("date,entity,metrik,value,low,high,source,licence\n"))
        .containsExactly("o.csv:1:13: unknown column 'metrik', did you mean 'metric'?");
  }

  @Test
  void nothingLateIsTunedOn() throws IOException {
    String header = "id,role,from," + EIGHT;
    Observation last =
        read(header + "C1,calibrate,2023-03-15,2024-06-30,CHN,lag,9,,,A,fact\n")
            .observations()
            .get(0);
    assertThat(last.role()).isEqualTo(Role.CALIBRATE);
    assertThat(last.from()).contains(LocalDate.of(2023, 3, 15));
    assertThat(
            problems(
                header
                    + ",calibrate,,2024-07-01,CHN,lag,9,,,A,fact\n"
                    + ",tune,2025-01-01,2024-07-01,CHN,lag,9,,,A,fact\n"))
        .containsExactly(
            "o.csv:2:2: role is calibrate; what is later than 2024-06-30 only judges: history",
            "o.csv:3:2: role must be history or calibrate, not 'tune'",
            "o.csv:3:7: from is 2025-01-01; it must be before date");
  }
}

package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsTest {
  private static final String HEADER = "date,entity,metric,value,low,high,unit,source,licence\n";

  @TempDir Path folder;

  private Path table(String rows) throws IOException {
    return Files.writeString(folder.resolve("observed.csv"), HEADER + rows);
  }

  @Test
  void emptyBoundsAreNone() throws IOException {
    Observation observation =
        Observations.read(table("2024-05-15,world,lag-open,14,,15,months,\"A, B\",fact\n")).get(0);
    assertThat(observation.date()).isEqualTo(LocalDate.of(2024, 5, 15));
    assertThat(observation.low()).isNaN();
    assertThat(observation.high()).isEqualTo(15);
    assertThat(observation.source()).isEqualTo("A, B");
  }

  @Test
  void aBadRowIsNamedByFileAndLine() throws IOException {
    Path file = table("2024-05-15,world,lag-open,many,,,months,A,fact\n");
    assertThatThrownBy(() -> Observations.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("observed.csv:2: ")
        .hasMessageContaining("many");
  }
}

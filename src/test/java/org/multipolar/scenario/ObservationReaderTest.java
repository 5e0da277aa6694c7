package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationReaderTest {
  private static final String HEADER = "date,entity,metric,value,low,high,unit,source,licence\n";

  @TempDir Path folder;

  @Test
  void shippedObservationsAreGoodAndSourced() {
    ObservationReader.Observations read =
        ObservationReader.folder(Shipped.SCENARIOS.resolve("observations"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.observations()).isNotEmpty();
    assertThat(ObservationReader.folder(folder.resolve("none")).observations()).isEmpty();
  }

  @Test
  void rowsAreStrict() throws IOException {
    Path file = folder.resolve("o.csv");
    Files.writeString(
        file,
        HEADER
            + "2023-01-31,CHN,lag,14,12,16,months,Somebody,fact\n"
            + "2023-01-32,CHN,lag,14,15,16,months,,fact\n"
            + "2023-01,world,incidents,many,,,a year,Somebody,fact\n");
    ObservationReader.Observations read = ObservationReader.folder(folder);
    assertThat(read.observations()).isEmpty();
    assertThat(read.problems())
        .extracting(p -> p.toString().replace(file.toString(), "o.csv"))
        .containsExactly(
            "o.csv:3:1: date must be a date (YYYY-MM-DD or YYYY-MM), not '2023-01-32'",
            "o.csv:3:20: value lies outside low to high",
            "o.csv:4:25: value must be a number, not 'many'");
  }
}

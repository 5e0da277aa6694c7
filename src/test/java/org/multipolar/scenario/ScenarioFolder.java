package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a scenario file {@code x.yaml}. */
record ScenarioFolder(Path folder) {
  /** The toy world, with months 0 to 23 and the branch in month 12. */
  static final String TOY =
      """
      multipolar: 1
      title: T
      world: toy
      run: {from: 2022-10, to: 2024-09, branch: 2023-10-15}
      """;

  ReadResult read(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("x.yaml"), text));
  }

  Scenario good(String text) throws IOException {
    ReadResult result = read(text);
    assertThat(result.problems()).isEmpty();
    return result.scenario().orElseThrow();
  }

  /** Problems as printed, without the folder. */
  List<String> bad(String text) throws IOException {
    ReadResult result = read(text);
    assertThat(result.scenario()).isEmpty();
    String prefix = folder + folder.getFileSystem().getSeparator();
    return result.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }
}

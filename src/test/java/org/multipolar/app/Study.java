package org.multipolar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A small study of the two mirrored states, and the contents of its folders. */
final class Study {
  static final String BASE =
      """
      multipolar: 1
      title: Two states for three months
      world: toy
      run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
      policies:
        - {name: early, at: 2024-02, by: A, against: [B], set: {chip-control: 0.5}, source: s}
      """;

  /** Six points: with 110 replications, blocks of 256, 256 and 148 runs. */
  static final String TEXT =
      """
      multipolar: 1
      title: Small
      name: small
      scenario: base.yaml
      set: {mechanisms.smuggling: off}
      factors:
        spill: {key: parameters.research.openWeights, values: [0.5, 1, 1.5]}
        control: {levels: {light: , hard: {policies.early.set.chip-control: 1}}}
      design: {type: factorial}
      replications: 110
      keep: yearly
      events: 2
      outcomes: [lag-open.end, compute@A.end, capability@LabA.last12]
      """;

  private static final Set<String> WHEN =
      Set.of("manifest.json", "ro-crate-metadata.json", ".lock");

  private Study() {}

  record Result(int code, List<String> out, List<String> err) {}

  static Result type(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Multipolar.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    return new Result(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  /** Writes the study file and its scenario into a folder. */
  static Path write(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("base.yaml"), BASE);
    return Files.writeString(folder.resolve("small.yaml"), text);
  }

  static Result run(Path file, Path folder, Object... more) {
    Object[] words =
        Stream.concat(
                Stream.of("study", file, "--out", folder, "--quiet", "--no-figures"),
                Stream.of(more))
            .toArray();
    return type(words);
  }

  static List<String> blocks(Path folder) {
    String[] names = folder.resolve("blocks").toFile().list();
    return names == null
        ? List.of()
        : Arrays.stream(names).filter(name -> name.endsWith(".block")).sorted().toList();
  }

  /** All files except the blocks and those that record time and circumstances. */
  static Map<String, String> results(Path folder) throws IOException {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("blocks") && !WHEN.contains(name)) {
          results.put(name, new String(Files.readAllBytes(file), ISO_8859_1));
        }
      }
    }
    return results;
  }
}

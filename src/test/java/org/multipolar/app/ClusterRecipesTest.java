package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The recipes for clusters give the same bytes as a run in one piece. {@code mvn -Pclusters test}
 * executes them: Snakemake itself, and the commands of the Kubernetes pods, one index after
 * another.
 */
@Tag("clusters")
class ClusterRecipesTest {
  private static final Path RECIPES = Path.of("src", "site").toAbsolutePath();

  @TempDir Path folder;
  private Path file;
  private Map<String, String> whole;

  @BeforeEach
  void inOnePiece() throws IOException {
    file = Study.write(folder.resolve("study"), Study.TEXT);
    Path straight = folder.resolve("straight");
    assertThat(Study.run(file, straight).code()).isZero();
    whole = Study.results(straight);
  }

  /** Installs the program under its name in a folder of its own. */
  private Path program() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    Path program = bin.resolve("multipolar");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(System.getProperty("java.home"), classes, Multipolar.class.getName()));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private int run(Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    ProcessBuilder process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().putAll(environment);
    int code = process.start().waitFor();
    System.out.println(Files.readString(log, UTF_8));
    return code;
  }

  @Test
  void snakemakeRunsThePartsAndMergesThem() throws IOException, InterruptedException {
    boolean there;
    try {
      there = run(Map.of(), List.of("snakemake", "--version")) == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "snakemake is not installed");
    List<String> command =
        List.of(
            "snakemake",
            "-s",
            RECIPES.resolve("snakemake/Snakefile").toString(),
            "--cores",
            "2",
            "--nolock",
            "--config",
            "study=" + file,
            "parts=3",
            "out=" + folder.resolve("out"),
            "multipolar=" + program(),
            "options=--no-figures");
    assertThat(run(Map.of("HOME", folder.toString()), command)).isZero();
    assertThat(Study.results(folder.resolve("out/all"))).isEqualTo(whole);
    // A shard that has lost a block runs only that block.
    Path part = folder.resolve("out/part-2-of-3");
    Files.delete(part.resolve("blocks").resolve(Study.blocks(part).get(0)));
    Files.delete(folder.resolve("out/part-2.done"));
    Files.delete(folder.resolve("out/merged.done"));
    assertThat(run(Map.of("HOME", folder.toString()), command)).isZero();
    assertThat(Study.results(folder.resolve("out/all"))).isEqualTo(whole);
  }

  @Test
  void thePodsOfKubernetesRunThePartsAndMergeThem() throws IOException, InterruptedException {
    Map<?, ?> study = manifest("study.yaml");
    Map<?, ?> spec = map(study, "spec");
    int parts = (int) spec.get("completions");
    assertThat(spec.get("completionMode")).isEqualTo("Indexed");
    assertThat(environment(study)).containsEntry("PARTS", Integer.toString(parts));
    for (int index = 0; index < parts; index++) {
      pod(study, Map.of("JOB_COMPLETION_INDEX", Integer.toString(index)));
    }
    pod(manifest("merge.yaml"), Map.of());
    assertThat(Study.results(folder.resolve("results/all"))).isEqualTo(whole);
  }

  private void pod(Map<?, ?> job, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> environment = environment(job);
    environment.put("PATH", program().getParent() + File.pathSeparator + System.getenv("PATH"));
    environment.put("STUDY", file.toString());
    environment.putAll(more);
    Map<?, ?> container = container(job);
    String command =
        ((List<?>) container.get("args"))
            .get(0)
            .toString()
            .replace("/results/", folder.resolve("results") + "/");
    assertThat(container.get("command")).isEqualTo(List.of("sh", "-c"));
    assertThat(run(environment, List.of("sh", "-c", command + " --no-figures"))).isZero();
  }

  private static Map<?, ?> manifest(String name) throws IOException {
    String text = Files.readString(RECIPES.resolve("kubernetes").resolve(name));
    Load load = new Load(LoadSettings.builder().build());
    return StreamSupport.stream(load.loadAllFromString(text).spliterator(), false)
        .map(each -> (Map<?, ?>) each)
        .filter(each -> each.get("kind").equals("Job"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<?, ?> map(Map<?, ?> of, String key) {
    return (Map<?, ?>) of.get(key);
  }

  private static Map<?, ?> container(Map<?, ?> job) {
    Map<?, ?> pod = map(map(map(job, "spec"), "template"), "spec");
    return (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
  }

  private static Map<String, String> environment(Map<?, ?> job) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Object each : (List<?>) container(job).get("env")) {
      Map<?, ?> variable = (Map<?, ?>) each;
      environment.put(variable.get("name").toString(), variable.get("value").toString());
    }
    return environment;
  }
}

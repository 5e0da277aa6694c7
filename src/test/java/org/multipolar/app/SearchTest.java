package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;
import org.multipolar.store.PackedBlocks;

/**
 * A search from its file to its tables: on any number of threads, killed and resumed, it gives the
 * same bytes.
 */
@Tag("long")
@Timeout(600)
class SearchTest {
  private static final String TEXT =
      """
      multipolar: 1
      title: Small search
      name: small
      scenario: base.yaml
      set: {mechanisms.smuggling: off}
      factors:
        control: {key: policies.early.set.chip-control, low: 0, high: 1}
        start: {key: policies.early.at, low: 2024-02-01, high: 2024-03-31}
        inertia: {levels: {low: {parameters.policy.inertia: 0.1}, high: {parameters.policy.inertia: 0.9}}}
        spill: {key: parameters.research.openWeights, low: 0.5, high: 1.5}
      search:
        levers: [control, start, inertia]
        worlds: 2
        goals:
          - {outcome: capability@LabA.last12, better: more}
          - {outcome: compute@B.end, better: more, over: worst}
        population: 8
        generations: 5
        confirm: 3
      replications: 2
      outcomes: [lag-open.end, compute@B.end, capability@LabA.last12]
      """;

  private static final String PATTERNS =
      TEXT.replaceAll(
              "(?s)  goals:.*  population",
              "  patterns:\n"
                  + "    - {outcome: capability@LabA.last12, low: 0, high: 200, cells: 4}\n"
                  + "    - {outcome: compute@B.end, low: 0, high: 10, cells: 4, quantile: 0.5}\n"
                  + "  population")
          .replace("  confirm: 3\n", "");

  @TempDir private Path home;

  private static List<String> lines(Path folder, String table) throws IOException {
    return Files.readAllLines(folder.resolve("analysis").resolve(table + ".csv"));
  }

  @Test
  void itWritesTheFrontHowItCameToItAndAllThatItTried() throws IOException {
    Path file = Study.write(home, TEXT);
    Path folder = home.resolve("results");
    Study.Result result = Study.type("study", file, "--out", folder, "--threads", "2");
    assertThat(result.code()).isZero();
    assertThat(result.out().get(1)).matches("\\d+ of 40 vectors of levers that no other beats.*");
    List<String> generations = lines(folder, "generations");
    assertThat(generations).hasSize(6);
    double before = 0;
    for (String line : generations.subList(1, 6)) {
      double volume = Double.parseDouble(line.split(",")[3]);
      assertThat(volume).isGreaterThanOrEqualTo(before);
      before = volume;
    }
    List<String> pareto = lines(folder, "pareto");
    assertThat(pareto.get(0))
        .isEqualTo(
            "vector,generation,control,start,inertia,outcome,better,over,search,runs,value,lo95,hi95");
    assertThat(pareto.get(1)).contains(",more,mean,").matches(".*,6,[^,]+,[^,]+,[^,]+");
    assertThat(pareto.get(2)).contains(",more,worst run,").endsWith(",,");
    int front = (pareto.size() - 1) / 2;
    assertThat(Files.readAllLines(folder.resolve("runs.csv")))
        .hasSize(1 + 5 * 8 * 2 * 2 + front * 2 * 3);
    assertThat(Files.readAllLines(folder.resolve("design.csv"))).hasSize(1 + 5 * 8 * 2);
    assertThat(lines(folder, "vectors")).hasSize(41);
    assertThat(folder.resolve("figures/pareto.svg")).exists();
    assertThat(Study.type("chart", folder, "--figure", "pareto").code()).isZero();
    Study.Result again = Study.type("study", file, "--out", folder, "--no-figures");
    assertThat(String.join("\n", again.err())).contains("replications exist already");
    assertThat(lines(folder, "pareto")).isEqualTo(pareto);
  }

  @Test
  void threadsAndInterruptionsDoNotShow() throws IOException, InterruptedException {
    Path file = Study.write(home, TEXT);
    Path straight = home.resolve("straight");
    Path parallel = home.resolve("parallel");
    assertThat(Study.run(file, straight, "--threads", "1").code()).isZero();
    assertThat(Study.run(file, parallel, "--threads", "3").code()).isZero();
    assertThat(Study.results(parallel)).isEqualTo(Study.results(straight));
    Path killed = home.resolve("killed");
    int kills = 0;
    for (int i = 0; i < 3; i++) {
      int before = Study.blocks(killed).size();
      Process child = begun(file, killed);
      while (child.isAlive() && Study.blocks(killed).size() < before + 2) {
        Thread.sleep(2);
      }
      kills += child.isAlive() ? 1 : 0;
      if (i % 2 == 0) {
        child.destroyForcibly();
      } else {
        child.destroy();
      }
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(kills).isGreaterThanOrEqualTo(1);
    assertThat(Study.run(file, killed).code()).isZero();
    assertThat(Study.results(killed)).isEqualTo(Study.results(straight));
    assertThat(lines(killed, "pareto")).isEqualTo(lines(straight, "pareto"));
  }

  @Test
  void aLongerSearchGoesOnFromAShorterOne() throws IOException, InterruptedException {
    Path file = Study.write(home, TEXT);
    Path shorter =
        Files.writeString(
            home.resolve("shorter.yaml"),
            TEXT.replace("generations: 5", "generations: 3").replace("confirm: 3", "confirm: 4"));
    Path straight = home.resolve("straight");
    assertThat(Study.run(file, straight).code()).isZero();

    Path folder = home.resolve("longer");
    assertThat(Study.run(shorter, folder).code()).isZero();
    List<String> blocks = Study.blocks(folder);
    Path first = folder.resolve("blocks").resolve(blocks.get(0));
    FileTime written = Files.getLastModifiedTime(first);
    assertThat(blocks).contains("000065-000096.block").last().asString().startsWith("000097-");
    assertThat(String.join("\n", Study.type("study", file, "--out", folder, "--plan").out()))
        .contains("there already 96 runs");
    assertThat(Study.blocks(folder)).isEqualTo(blocks);
    Study.Result longer = Study.type("study", file, "--out", folder, "--no-figures");
    assertThat(longer.code()).isZero();
    assertThat(String.join("\n", longer.err()))
        .containsPattern("existing generations; the \\d+ replications that confirmed its front");
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));
    assertThat(Study.blocks(folder)).isEqualTo(Study.blocks(straight));
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);

    assertThat(Study.type("study", shorter, "--out", folder, "--plan").out())
        .anyMatch(line -> line.endsWith("; without --plan the command stops and says:"))
        .anyMatch(line -> line.endsWith("  search.generations: 5 there, 3 now"));
    Study.Result refused = Study.run(shorter, folder);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("  search.generations: 5 there, 3 now")
        .last()
        .asString()
        .startsWith("Use --out FOLDER");
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));

    Path killed = home.resolve("killed");
    assertThat(Study.run(shorter, killed).code()).isZero();
    Process child = begun(file, killed);
    while (child.isAlive() && !Study.blocks(killed).contains("000097-000128.block")) {
      Thread.sleep(2);
    }
    child.destroyForcibly();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Study.run(file, killed).code()).isZero();
    assertThat(Study.results(killed)).isEqualTo(Study.results(straight));
  }

  @Test
  void moreConfirmationRunsAreMadeAnewAndFewerAreRefused() throws IOException {
    Path file = Study.write(home, TEXT);
    Path more =
        Files.writeString(home.resolve("more.yaml"), TEXT.replace("confirm: 3", "confirm: 5"));
    Path straight = home.resolve("straight");
    Path folder = home.resolve("results");
    assertThat(Study.run(more, straight).code()).isZero();
    assertThat(Study.run(file, folder).code()).isZero();
    assertThat(PackedBlocks.pack(folder).blocks()).isPositive();
    assertThat(Study.run(more, folder).code()).isZero();
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));
    assertThat(Study.run(file, folder).err()).contains("  search.confirm: 5 there, 3 now");
    Path none =
        Files.writeString(home.resolve("none.yaml"), TEXT.replace("confirm: 3", "confirm: 0"));
    assertThat(Study.run(none, folder).err()).contains("  search.confirm: 5 there, 0 now");
    Path other =
        Files.writeString(
            home.resolve("other.yaml"), TEXT.replace("population: 8", "population: 10"));
    assertThat(Study.run(other, folder).err()).contains("  search.population: 8 there, 10 now");
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));
    assertThat(Study.type("merge", folder, "--out", home.resolve("m")).err().get(0))
        .endsWith("holds a search, which has no parts; to go on with it, rerun its command");
  }

  @Nightly
  @Test
  void aLongerSearchForPatternsGoesOnToo() throws IOException {
    Path file = Study.write(home, PATTERNS);
    Path longer =
        Files.writeString(
            home.resolve("longer.yaml"), PATTERNS.replace("generations: 5", "generations: 7"));
    Path straight = home.resolve("straight");
    Path folder = home.resolve("results");
    assertThat(Study.run(longer, straight).code()).isZero();
    assertThat(Study.run(file, folder).code()).isZero();
    assertThat(String.join("\n", Study.type("study", longer, "--out", folder, "--plan").out()))
        .contains("there already 160 runs")
        .contains("time  ");
    assertThat(Study.run(longer, folder).code()).isZero();
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));
  }

  private static Process begun(Path file, Path folder) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    words.add(Multipolar.class.getName());
    words.addAll(List.of("study", file.toString(), "--out", folder.toString()));
    words.addAll(List.of("--threads", "2", "--quiet", "--no-figures"));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void theResolvedStudyIsTheSameSearch() throws IOException {
    Path file = Study.write(home, TEXT);
    Path folder = home.resolve("first");
    assertThat(Study.run(file, folder).code()).isZero();
    Path again = home.resolve("again");
    assertThat(Study.run(folder.resolve("study.yaml"), again).code()).isZero();
    assertThat(Study.results(again)).isEqualTo(Study.results(folder));
  }

  @Test
  void patternsAreCellsWithTheirHits() throws IOException {
    Path file = Study.write(home, PATTERNS);
    Path folder = home.resolve("results");
    Study.Result result = Study.type("study", file, "--out", folder);
    assertThat(result.err()).noneMatch(line -> line.contains("rror"));
    assertThat(result.code()).isZero();
    assertThat(result.out().get(1)).matches("\\d+ of 16 cells reached.*");
    List<String> patterns = lines(folder, "patterns");
    int hits = 0;
    for (String line : patterns.subList(1, patterns.size())) {
      hits += Integer.parseInt(line.split(",", -1)[4]);
    }
    assertThat(hits).isEqualTo(40);
    assertThat(patterns).hasSizeGreaterThanOrEqualTo(17);
    assertThat(folder.resolve("figures/patterns.svg")).exists();
  }

  @Test
  void thePlanKnowsWhatItRunsAndWhatIsThere() throws IOException {
    Path file = Study.write(home, TEXT);
    Path folder = home.resolve("results");
    String plan = String.join("\n", Study.type("study", file, "--out", folder, "--plan").out());
    assertThat(plan)
        .contains("search (NSGA-II), 5 generations of 8 vectors of 3 levers in 2 worlds")
        .contains("runs          up to 208")
        .contains("time");
    assertThat(Study.run(file, folder).code()).isZero();
    String done = String.join("\n", Study.type("study", file, "--out", folder, "--plan").out());
    assertThat(done).contains("there already").doesNotContain("time  ");
  }

  @Test
  void whatCannotBeSaidBeforehandIsRefused() throws IOException {
    Path file = Study.write(home, TEXT);
    assertThat(Study.run(file, home.resolve("n"), "-n", "8").err().get(0))
        .startsWith("--replications 8: what a search runs follows from");
    assertThat(Study.run(file, home.resolve("s"), "--shard", "1/2").err().get(0))
        .startsWith("--shard: what a search runs follows from its results");
  }
}

package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.scenario.Shipped;
import org.multipolar.store.ResultsReader;

/** However a study is run, its files are the same; faults are reported and repaired. */
@Tag("long")
@Timeout(180)
class StudyCommandTest {
  private static final List<String> BLOCKS =
      List.of("000001-000256.block", "000257-000512.block", "000513-000660.block");

  private static final Study.Result GOOD = new Study.Result(0, List.of(), List.of());

  @TempDir private static Path home;
  private static Path file;
  private static Path straight;
  private Path folder;

  @BeforeAll
  static void runStraightThrough() throws IOException {
    file = Study.write(home, Study.TEXT);
    straight = home.resolve("straight");
    assertThat(Study.run(file, straight, "--threads", "1")).isEqualTo(GOOD);
    assertThat(Study.blocks(straight)).isEqualTo(BLOCKS);
  }

  @BeforeEach
  void where(TestInfo test) {
    folder = home.resolve(test.getTestMethod().orElseThrow().getName());
  }

  private static void assertSame(Path results) throws IOException {
    assertThat(Study.results(results)).isEqualTo(Study.results(straight));
  }

  private static void assertRefused(Study.Result result, String... lines) {
    assertThat(result.err()).containsExactly(lines);
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aFolderHoldsAllThatItNeeds() throws IOException {
    assertThat(Study.results(straight))
        .containsOnlyKeys(
            "analysis/differences.csv",
            "analysis/effects.csv",
            "analysis/points.csv",
            "analysis/variance.csv",
            "datapackage.json",
            "design.csv",
            "events.csv",
            "inputs/base-base.yaml",
            "inputs/worlds/toy.yaml",
            "inputs/worlds/toy/chains.csv",
            "inputs/worlds/toy/control-groups.csv",
            "inputs/worlds/toy/deliveries.csv",
            "inputs/worlds/toy/investors.csv",
            "inputs/worlds/toy/labs.csv",
            "inputs/worlds/toy/makers.csv",
            "inputs/worlds/toy/releases.csv",
            "inputs/worlds/toy/rivalries.csv",
            "inputs/worlds/toy/sites.csv",
            "inputs/worlds/toy/states.csv",
            "inputs/worlds/toy/ties.csv",
            "reasons.csv",
            "runs.csv",
            "series/firms/part-000001.parquet",
            "series/states/part-000001.parquet",
            "series/world/part-000001.parquet",
            "study.yaml");
    assertThat(straight.resolve("design.csv"))
        .hasContent(
            "point,spill,control\n1,0.5,light\n2,0.5,hard\n3,1,light\n4,1,hard\n5,1.5,light\n6,1.5,hard\n");
    assertThat(Files.readAllLines(straight.resolve("runs.csv")))
        .hasSize(661)
        .anyMatch(line -> line.matches("660,0x\\w+,6,110,ok,,.*"));
  }

  @Test
  @Claim({"V26", "G2"})
  void threadsDoNotShow() throws IOException {
    assertThat(Study.run(file, folder, "--threads", "3").code()).isZero();
    assertSame(folder);
  }

  @Test
  void aPlanCountsWhatIsThere() {
    Study.Result plan = Study.type("study", file, "--out", straight, "--plan");
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).anyMatch(line -> line.startsWith("there already 660 runs in "));
    assertThat(plan.out()).noneMatch(line -> line.startsWith("time"));
  }

  /** The plan says what the folder holds and gives the message with which the command stops. */
  @Test
  void aPlanNamesAFolderThatWouldBeRefused() throws IOException {
    Path other = Study.write(folder, Study.TEXT.replace("0.5, 1, 1.5", "0.5, 1, 2"));
    Path run = folder.resolve("run");
    Object[] words = {"run", folder.resolve("base.yaml"), "--quiet", "--no-figures", "--out", run};
    assertThat(Study.type(words).code()).isZero();
    Path compared = Files.createDirectories(folder.resolve("compared"));
    Files.writeString(compared.resolve("compared.txt"), "../run\n../twin\n");
    Path own = Files.createDirectories(folder.resolve("own"));
    Path text = Files.writeString(own.resolve("a.txt"), "a");
    assertPlanned(other, straight, "holds a study, “Small”");
    assertPlanned(other, run, "holds runs of “Two states for three months”");
    assertPlanned(other, compared, "holds a comparison of run and twin");
    assertPlanned(other, own, "holds other files");
    assertPlanned(other, text, "is a file");
    Map<String, String> before = Study.results(straight);
    Study.Result fresh = Study.type("study", other, "--out", straight, "--plan", "--fresh");
    assertThat(fresh.out())
        .noneMatch(line -> line.startsWith("folder") || line.startsWith("there"));
    assertThat(Study.results(straight)).isEqualTo(before);
    Path none = folder.resolve("none");
    assertThat(Study.type("study", other, "--out", none, "--plan").out())
        .noneMatch(line -> line.startsWith("folder"));
    assertThat(none).doesNotExist();
  }

  private static void assertPlanned(Path study, Path out, String holds) {
    Study.Result plan = Study.type("study", study, "--out", out, "--plan");
    Study.Result refused = Study.run(study, out);
    assertThat(refused.code()).isEqualTo(2);
    List<String> told = new ArrayList<>();
    told.add("folder        " + out + " " + holds + "; without --plan the command stops and says:");
    refused.err().forEach(line -> told.add(" ".repeat(14) + line));
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).endsWith(told.toArray(String[]::new));
  }

  @Test
  void aSecondCallWritesNothing() throws IOException {
    assertThat(Study.run(file, folder).code()).isZero();
    String manifest = Files.readString(folder.resolve("manifest.json"));
    assertThat(Study.run(file, folder).code()).isZero();
    assertThat(folder.resolve("manifest.json")).hasContent(manifest);
    assertSame(folder);
  }

  @Test
  @Claim("G3")
  void blocksThatAreMissingAreRunAgain() throws IOException {
    assertThat(Study.run(file, folder).code()).isZero();
    Path blocks = folder.resolve("blocks");
    Files.delete(blocks.resolve(BLOCKS.get(1)));
    Files.writeString(blocks.resolve(BLOCKS.get(1) + ".tmp"), "torn");
    Files.writeString(folder.resolve("runs.csv.tmp"), "torn");
    Files.delete(folder.resolve("runs.csv"));
    assertThat(Study.run(file, folder).code()).isZero();
    assertSame(folder);
    assertThat(blocks.toFile().list()).containsExactlyInAnyOrderElementsOf(BLOCKS);
  }

  @Test
  void fewerReplicationsAreExtendedAndFewerStillKeepAll() throws IOException {
    assertThat(Study.run(file, folder, "-n", "7").code()).isZero();
    assertThat(folder.resolve("study.yaml")).content().contains("replications: 7\n");
    assertThat(Study.run(file, folder, "-n", "60").code()).isZero();
    assertThat(Study.run(file, folder, "-n", "110").code()).isZero();
    assertSame(folder);
    assertThat(Study.run(file, folder, "-n", "20").code()).isZero();
    assertSame(folder);
    assertThat(Study.blocks(folder)).hasSize(5).contains("000001-000042.block");
  }

  @Test
  void aStudyRunsFromItsOwnResults() throws IOException {
    assertThat(Study.run(straight.resolve("study.yaml"), folder)).isEqualTo(GOOD);
    assertSame(folder);
    String before = Files.readString(straight.resolve("manifest.json"));
    assertThat(Study.run(straight.resolve("study.yaml"), straight)).isEqualTo(GOOD);
    assertThat(straight.resolve("manifest.json")).hasContent(before);
  }

  @Test
  void severalScenariosWithSetsOfTheirOwnRunFromTheirResults() throws IOException {
    Path two = home.resolve("two");
    Study.write(two, Study.TEXT);
    Files.writeString(two.resolve("a.csv"), "policy.inertia\n0.1\n0.2\n");
    Files.writeString(two.resolve("b.csv"), "policy.inertia\n0.3\n");
    Files.writeString(two.resolve("a.yaml"), Study.BASE + "parameterSet: a.csv\n");
    Files.writeString(two.resolve("b.yaml"), Study.BASE + "parameterSet: b.csv\n");
    Path several =
        Files.writeString(
            two.resolve("several.yaml"),
            Study.TEXT.replace("scenario: base.yaml", "scenarios: {a/b: a.yaml, a b: b.yaml}"));
    assertThat(Study.run(several, folder, "-n", "2")).isEqualTo(GOOD);
    Path again = home.resolve("again");
    assertThat(Study.run(folder.resolve("study.yaml"), again)).isEqualTo(GOOD);
    assertThat(Study.results(again)).isEqualTo(Study.results(folder));
    assertThat(Study.results(folder))
        .containsKeys("inputs/base-a-b.yaml", "inputs/base-a-b-2.yaml");
    assertThat(Study.results(folder).keySet())
        .filteredOn(name -> name.startsWith("inputs/parameter-set-"))
        .hasSize(2);
  }

  // Shards

  private Path part(int number, Object... more) {
    Path part = folder.resolve("part-" + number);
    Object[] words = new Object[more.length + 2];
    words[0] = "--shard";
    words[1] = number + "/3";
    System.arraycopy(more, 0, words, 2, more.length);
    assertThat(Study.run(file, part, words)).isEqualTo(GOOD);
    return part;
  }

  private Study.Result merge(Path out, Object... parts) {
    Object[] words = new Object[parts.length + 5];
    words[0] = "merge";
    System.arraycopy(parts, 0, words, 1, parts.length);
    words[parts.length + 1] = "--out";
    words[parts.length + 2] = out;
    words[parts.length + 3] = "--quiet";
    words[parts.length + 4] = "--no-figures";
    return Study.type(words);
  }

  @Test
  void partsMakeTheWhole() throws IOException {
    Path one = part(1);
    Path three = part(3);
    Path whole = folder.resolve("whole");
    Study.Result early = merge(whole, one, three);
    assertThat(early.code()).isOne();
    assertThat(early.err())
        .containsExactly(
            "256 replications of 660 are missing from the parts; to run them: multipolar study "
                + whole.resolve("study.yaml")
                + " --out "
                + whole);
    Path two = part(2);
    assertThat(Study.blocks(two)).containsExactly(BLOCKS.get(1));
    part(2);
    assertThat(merge(whole, one, two, three)).isEqualTo(GOOD);
    assertSame(whole);
    String manifest = Files.readString(whole.resolve("manifest.json"));
    assertThat(merge(whole, two, three, one, one)).isEqualTo(GOOD);
    assertThat(whole.resolve("manifest.json")).hasContent(manifest);
    assertThat(merge(folder.resolve("other"), three, two, one)).isEqualTo(GOOD);
    assertSame(folder.resolve("other"));
  }

  @Test
  void whatIsMissingAfterAMergeIsRunByTheCommandThatItNames() throws IOException {
    Path whole = folder.resolve("whole");
    assertThat(merge(whole, part(1), part(3)).code()).isOne();
    assertThat(Study.run(whole.resolve("study.yaml"), whole)).isEqualTo(GOOD);
    assertSame(whole);
  }

  @Test
  void aPartBecomesTheWhole() throws IOException {
    Path part = part(1, "-n", "20");
    assertThat(Study.blocks(part)).containsExactly("000001-000120.block");
    assertThat(part.resolve("runs.csv")).doesNotExist();
    assertThat(Study.blocks(part(2, "-n", "20"))).isEmpty();
    assertThat(merge(part, part)).isEqualTo(GOOD);
    assertThat(part.resolve("runs.csv")).exists();
    assertThat(Study.run(file, part)).isEqualTo(GOOD);
    assertSame(part);
  }

  @Test
  void partsOfAnotherStudyAreRefused() throws IOException {
    Path one = part(1);
    Path elsewhere = home.resolve("elsewhere");
    Path other = Study.write(elsewhere, Study.TEXT.replace("0.5, 1, 1.5", "0.5, 1, 2"));
    Path two = folder.resolve("two");
    assertThat(Study.run(other, two, "--shard", "2/3")).isEqualTo(GOOD);
    Path whole = folder.resolve("whole");
    Study.Result refused = merge(whole, one, two);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().get(0)).startsWith(two + " holds other results.");
    assertThat(refused.err()).anyMatch(line -> line.contains("factors.spill.levels"));
    assertRefused(merge(whole, home.resolve("none")), home.resolve("none") + ": no such folder");
  }

  // Faults

  private Path copy() throws IOException {
    assertThat(Study.run(straight.resolve("study.yaml"), folder)).isEqualTo(GOOD);
    return folder;
  }

  @Test
  void damagedBlocksAreNamedAndMadeAgain() throws IOException {
    Path blocks = copy().resolve("blocks");
    Path flipped = blocks.resolve(BLOCKS.get(0));
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[5000] ^= 1;
    Files.write(flipped, bytes);
    Path cut = blocks.resolve(BLOCKS.get(2));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 9999));
    String advice =
        "Move the damaged files away and rerun the command to regenerate them, or rename the folder with --fresh.";
    assertRefused(
        Study.run(file, folder),
        flipped + " is damaged: its content does not match its hash.",
        cut + " is damaged: it is truncated.",
        advice);
    Files.delete(flipped);
    Files.delete(cut);
    assertThat(Study.run(file, folder)).isEqualTo(GOOD);
    assertSame(folder);
  }

  @Test
  void anEditedTableIsNamedAndMadeAgain() throws IOException {
    Path runs = copy().resolve("runs.csv");
    Files.writeString(runs, Files.readString(runs).replaceFirst(",ok,", ",OK,"));
    Study.Result result = Study.run(file, folder);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).first().isEqualTo(runs + " was changed after it was written.");
    Files.delete(runs);
    assertThat(Study.run(file, folder)).isEqualTo(GOOD);
    assertSame(folder);
  }

  @Test
  void aFolderInUseIsLeftAlone() throws IOException {
    copy();
    try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Study.Result result = Study.run(file, folder, "-n", "111");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).hasSize(1).first().asString().contains("is in use by another run.");
    }
    assertSame(folder);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsRefused() throws IOException {
    Files.createDirectories(folder);
    assumeThat(folder.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(folder)).as("the administrator may write everywhere").isFalse();
    assertThat(Study.run(file, folder).code()).isEqualTo(2);
  }

  @Test
  void anotherStudyOfTheNameIsRefusedWithWhatDiffers() throws IOException {
    Path there = home.resolve("edited");
    Path edited =
        Study.write(
            there,
            Study.TEXT
                .replace("openWeights, values: [0.5, 1, 1.5]", "openWeights, values: [0.5, 1]")
                .replace("smuggling: off", "smuggling: on")
                .replace("replications: 110", "replications: 3"));
    assertRefused(
        Study.run(edited, straight),
        straight + " holds other results. Differences:",
        "  scenarios.base.mechanisms.smuggling: off there, on now",
        "  factors.spill.levels.1.5: {\"parameters.research.openWeights\": 1.5} there, nothing now",
        "Use --out FOLDER to write to another folder, or --fresh to rename this one; nothing is deleted.");
  }

  @Test
  void aWorldThatChangesBetweenStopsIsNoticed() throws IOException {
    Path there = home.resolve("worlds-of-its-own");
    Path own =
        Study.write(there, Study.TEXT.replace("smuggling: off", "smuggling: off, world: ours"));
    Path worlds = Files.createDirectories(there.resolve("worlds/ours"));
    Files.copy(Path.of("scenarios/worlds/toy.yaml"), there.resolve("worlds/ours.yaml"));
    for (String name : Shipped.tables("toy")) {
      Files.copy(Path.of("scenarios/worlds/toy", name), worlds.resolve(name));
    }
    // Relative paths are resolved from the scenario, which is beside its worlds.
    assertThat(Study.run(own, folder, "-n", "1")).isEqualTo(GOOD);
    Path states = worlds.resolve("states.csv");
    Files.writeString(states, Files.readString(states).replace(",20,800,", ",21,800,"));
    Study.Result result = Study.run(own, folder, "-n", "1");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).anyMatch(line -> line.contains("worldDigest"));
  }

  @Test
  void whatFailsIsCountedAndListedWithACommandThatShowsIt() throws IOException {
    Path failing =
        Files.writeString(
            home.resolve("failing.yaml"),
            Study.TEXT.replaceFirst(
                "(?s)  spill:.*design:",
                """
                  from: {key: policies.early.at, values: [2024-02, 2024-03]}
                  to: {key: policies.early.until, values: [2024-03-20, null]}
                design:"""));
    Study.Result result = Study.run(failing, folder, "-n", "2");
    assertThat(result.err().get(0))
        .isEqualTo(
            "2 replications failed and are left out; "
                + folder.resolve("runs.csv")
                + " gives the reasons.");
    assertThat(result.err()).hasSize(5);
    assertThat(result.err().get(1)).startsWith("  failed: ").contains("until");
    String command = result.err().get(2).strip();
    assertThat(command).startsWith("multipolar run " + home.resolve("base.yaml")).endsWith(" 1");
    List<String> words = List.of(command.split(" "));
    Study.Result again = Study.type(words.subList(1, words.size()).toArray());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err().get(again.err().size() - 1))
        .endsWith(result.err().get(1).replaceFirst("  failed: ", ": "));
    Path elsewhere = home.resolve("failing-again");
    assertThat(Study.run(folder.resolve("study.yaml"), elsewhere).code()).isOne();
    assertThat(Study.results(elsewhere)).isEqualTo(Study.results(folder));
    assertThat(Study.run(failing, folder, "-n", "2").err()).isEqualTo(result.err());
    List<String> told =
        Study.type("study", failing, "--out", folder, "-n", "2", "--no-figures").err();
    int note =
        told.indexOf("note: 2 of 8 replications failed; tables and figures are of the other 6");
    assertThat(note).isNotNegative().isLessThan(told.indexOf("analysing …"));
  }

  @Test
  void aLimitOfTimeIsKept() throws IOException {
    Path hurried = Files.writeString(home.resolve("hurried.yaml"), Study.TEXT + "limit: 0.001\n");
    Study.Result result = Study.run(hurried, folder, "-n", "3");
    Map<String, String> results = Study.results(folder);
    long late = results.get("runs.csv").lines().filter(line -> line.contains(",timeout,")).count();
    assertThat(result.code()).isEqualTo(late > 0 ? 1 : 0);
    assertThat(results.get("study.yaml")).contains("limit: 0.001\n");
  }

  @Test
  void whatOnlyALevelDrawsOrStopsHasItsColumns() throws IOException {
    String late =
        "[{name: late, at: 2024-02, by: A, against: [B], set: {chip-control: 0.5}, source: s,"
            + " drawn: {level: 'uniform(0.2, 0.8)'}}]";
    String text =
        Study.TEXT
            .replaceAll("(?s)factors:.*design", "%s\ndesign")
            .replace("replications: 110", "replications: 3")
            .replace("compute@A.end", "compute@B.end");
    Path levels =
        Files.writeString(
            home.resolve("levels.yaml"),
            text.formatted(
                "factors: {arm: {levels: {none: , drawn: {policies: %s}, ends: {stop: {metric:"
                        .formatted(late)
                    + " frontier, above: 0, after: missing}}}}}"));
    Path always =
        Files.writeString(
            home.resolve("always.yaml"),
            text.replace("off}", "off, policies: " + late + "}")
                .formatted("factors: {mechanisms.talent: {values: [on, off]}}"));
    Path other = folder.resolveSibling("always");
    assertThat(Study.run(levels, folder)).isEqualTo(GOOD);
    assertThat(Study.run(always, other)).isEqualTo(GOOD);
    ResultsReader results = ResultsReader.open(folder);
    double[] level = results.runs("policies.late.level");
    double[] stop = results.runs("stop.months");
    double[] drawn = ResultsReader.open(other).runs("policies.late.level");
    double none = Double.NaN;
    assertThat(level)
        .containsExactly(none, drawn[0], none, none, drawn[2], none, none, drawn[4], none);
    assertThat(stop).containsExactly(none, none, 1, none, none, 1, none, none, 1);
    assertThat(level[1]).isBetween(0.2, 0.8).isNotEqualTo(level[4]);
    double[] compute = results.runs("compute@B.end");
    assertThat(compute[1]).isNotEqualTo(compute[0]);
    assertThat(compute[2]).isNaN();
    assertThat(Files.readString(folder.resolve("datapackage.json")))
        .contains("policies_late_level", "stop_months");
  }

  @Test
  void moreThanCanBeNumberedIsRefused() {
    assertRefused(
        Study.run(file, folder, "-n", "1000000000"),
        "--replications 1000000000: 6 points have more than 2147483647 replications together");
    assertThat(folder).doesNotExist();
  }
}

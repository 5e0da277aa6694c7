package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.RandomCase;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.text.Quote;

/**
 * Randomly damaged shipped files and results: every reader either accepts them or reports the
 * damage in readable lines; an accepted scenario can be written and read again.
 *
 * <p>{@code mvn -Pfuzz test} runs this for ten minutes; {@code -Dfuzz.seconds} sets another time,
 * {@code -Dfuzz.only} selects readers, {@code -Dproperty.seed} changes the damage, and {@code
 * -Dproperty.case} repeats one case.
 */
class FuzzTest {
  private static final InputStream STANDARD_INPUT = System.in;
  private static final int FEW = 8;
  private static final int MOST_FINDINGS = 10;
  private static final int SLOW_SECONDS = 30;
  private static final int MOST_LINES = 210;

  private static final List<String> SETTINGS =
      List.of(
          "run.to=2026-12",
          "parameters.research.openWeights=0.5",
          "mechanisms.smuggling=off",
          "policies=[{at: 2025-08-01, by: USA, against: [CHN], set: {chip-control: 0.5}, source: s}]",
          "regimes.club.founders=[USA, JPN]",
          "record.states=all",
          "rules.policy.default=fixed");

  private static final List<String> QUERIES =
      List.of(
          "from world_long",
          "select metric, avg(value) from world_long group by metric order by 2 desc limit 3",
          "select run, lag_open_end from runs where status = 'ok'");

  @TempDir private static Path home;
  private static Path scenarios;
  private static Path run;
  private static Path study;
  private static Path comparison;

  /** A reader and the files that it reads. */
  private enum Reader {
    SCENARIO("", ".yaml"),
    PRESET("presets", ".yaml"),
    STUDY("studies", ".yaml"),
    WORLD("worlds", ".yaml"),
    TABLE_OF_A_WORLD("worlds/states", ".csv"),
    TABLE_OF_A_SMALL_WORLD("worlds/toy", ".csv"),
    OBSERVATIONS("observations", ".csv"),
    PARAMETERS("parameters", ".csv"),
    SETTING("", ""),
    QUERY("", ""),
    RESULTS("", ""),
    RESULTS_OF_A_STUDY("", ""),
    COMPARISON("", "");

    private final String folder;
    private final String ending;

    Reader(String folder, String ending) {
      this.folder = folder;
      this.ending = ending;
    }

    private void read(RandomCase random) throws IOException {
      switch (this) {
        case SETTING -> setting(random);
        case QUERY -> query(random);
        case RESULTS -> results(run, random);
        case RESULTS_OF_A_STUDY -> results(study, random);
        case COMPARISON -> comparison(random);
        default -> file(random);
      }
    }

    private void file(RandomCase random) throws IOException {
      Path file = random.any(files(scenarios.resolve(folder), ending));
      damaged(
          file,
          random,
          () -> {
            if (typed("validate", file) == 0 && this == SCENARIO) {
              assertWritable(ScenarioReader.read(file), file);
            }
          });
    }
  }

  @FunctionalInterface
  private interface Reading {
    void read() throws IOException;
  }

  /** A damaged query may be {@code -}, which reads standard input. */
  @BeforeAll
  static void nothingIsTyped() {
    System.setIn(InputStream.nullInputStream());
  }

  @AfterAll
  static void asItWas() {
    System.setIn(STANDARD_INPUT);
  }

  @BeforeAll
  static void makeFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.toString()));
      }
    }
    scenarios = home.resolve("scenarios");
    run = home.resolve("run");
    study = home.resolve("study");
    comparison = home.resolve("comparison");
    Path file = Study.write(home.resolve("own"), Study.TEXT);
    assertThat(typed("run", file.resolveSibling("base.yaml"), "--out", run, "--no-figures"))
        .isZero();
    assertThat(Study.run(file, study, "-n", 2).code()).isZero();
    assertThat(typed("compare", run, run, "--out", comparison, "--no-figures")).isZero();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Temporarily replaces a file by a damaged version. */
  private static void damaged(Path file, RandomCase random, Reading reading) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = Mutation.of(whole, random);
    Files.write(file, damaged);
    try {
      reading.read();
    } catch (AssertionError | RuntimeException e) {
      Path kept =
          Path.of(
              "target",
              "fuzz",
              file.getFileName().toString() + random.toString().replaceAll("\\D+", "-"));
      Files.createDirectories(kept.getParent());
      Files.write(kept, damaged);
      throw new AssertionError(file + ", kept as " + kept + ": " + e, e);
    } finally {
      Files.write(file, whole);
    }
  }

  private static void setting(RandomCase random) {
    String setting = new String(Mutation.of(random.any(SETTINGS).getBytes(UTF_8), random), UTF_8);
    String[] words = setting.split("=", 2);
    if (words.length == 2 && !words[0].isBlank()) {
      Path file = scenarios.resolve("waic-2025.yaml");
      ReadResult read = ScenarioReader.read(file, Map.of(words[0], words[1]));
      read.problems().forEach(problem -> assertReadable(problem.message()));
      assertThat(read.scenario().isPresent()).isNotEqualTo(!read.problems().isEmpty());
    }
  }

  private static void query(RandomCase random) {
    String query = new String(Mutation.of(random.any(QUERIES).getBytes(UTF_8), random), UTF_8);
    typed("query", random.chance(.5) ? run : study, "--", query);
  }

  private static void results(Path folder, RandomCase random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    damaged(
        random.any(files),
        random,
        () -> {
          typed("query", folder, "from world_long limit 3");
          typed("compare", folder, folder, "--out", home.resolve("compared"), "--no-figures");
          if (random.chance(.1)) {
            typed("chart", folder, "--figure", "lag", "--out", home.resolve("charted"));
          }
        });
  }

  private static void comparison(RandomCase random) throws IOException {
    damaged(
        random.any(files(comparison, "")),
        random,
        () -> typed("chart", comparison, "--figure", "lag", "--out", home.resolve("charted")));
  }

  private static void assertWritable(ReadResult read, Path file) throws IOException {
    String resolved = read.scenario().orElseThrow().resolvedYaml();
    Path again = file.resolveSibling("again.yaml");
    Files.writeString(again, resolved);
    try {
      ReadResult second = ScenarioReader.read(again);
      assertThat(second.problems()).isEmpty();
      assertThat(second.scenario().orElseThrow().resolvedYaml()).isEqualTo(resolved);
    } finally {
      Files.delete(again);
    }
  }

  /** Executes a command; whatever its exit code, its output must be readable. */
  private static int typed(Object... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long start = processorTime();
    int code =
        Multipolar.execute(
            Multipolar.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)),
            new AnswerStream(OutputStream.nullOutputStream()),
            Stream.of(command).map(Object::toString).toArray(String[]::new));
    double seconds = (processorTime() - start) / 1e9;
    assertThat(code).as(err.toString()).isBetween(0, 2);
    assertThat(err.toString().lines()).hasSizeLessThan(MOST_LINES);
    err.toString().lines().forEach(FuzzTest::assertReadable);
    assertThat(code == 0 || !err.toString().isBlank()).as("a reason for %s", code).isTrue();
    assertThat(err.toString()).doesNotContain("unknown option");
    assertThat(seconds).as("seconds of %s", List.of(command)).isLessThan(SLOW_SECONDS);
    return code;
  }

  /** Processor time of this process, ns, which does not depend on the load of the machine. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void assertReadable(String line) {
    assertThat(line.length()).as(line).isLessThan(1000);
    assertThat(line.codePoints().filter(c -> c < ' ' || c == 0x7F || c == 0x202E))
        .as(line)
        .isEmpty();
    assertThat(line.replaceAll("'[^']*'", "''"))
        .as(line)
        .doesNotContainPattern(
            "Exception|This is a bug|java\\.|\\bat [a-z.]+\\(|nested too deeply to be read|null:");
  }

  private static int damage(Reader reader, int cases, long end) throws IOException {
    long seed = Long.getLong("property.seed", 20250726);
    int only = Integer.getInteger("property.case", 0);
    List<String> findings = new ArrayList<>();
    int n = 0;
    while (n < cases && System.nanoTime() < end && findings.size() < MOST_FINDINGS) {
      n++;
      if (only == 0 || n == only) {
        RandomCase random = new RandomCase(Math.addExact(seed, reader.ordinal()), n);
        try {
          reader.read(random);
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
          findings.add(random + ": " + Quote.message(e.toString()));
        }
      }
    }
    assertThat(findings).as("of %s damaged files for %s", n, reader).isEmpty();
    return n;
  }

  @ParameterizedTest
  @EnumSource
  void aFewDamagedFilesAreReportedReadably(Reader reader) throws IOException {
    assertThat(damage(reader, FEW, Long.MAX_VALUE)).isEqualTo(FEW);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("fuzz")
  void manyDamagedFilesAreReportedReadably(Reader reader) throws IOException {
    String only = System.getProperty("fuzz.only", reader.name());
    assumeThat(List.of(only.split(","))).contains(reader.name());
    long seconds =
        Long.getLong("fuzz.seconds", 600)
            / (System.getProperty("fuzz.only") == null
                ? Reader.values().length
                : only.split(",").length);
    int n = damage(reader, Integer.MAX_VALUE, System.nanoTime() + seconds * 1_000_000_000L);
    Path log = Path.of("target", "fuzz", "log.txt");
    Files.createDirectories(log.getParent());
    Files.writeString(
        log,
        reader.name().toLowerCase(Locale.ROOT) + ": " + n + " damaged files\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}

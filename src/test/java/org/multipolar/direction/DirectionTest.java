package org.multipolar.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Nightly;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;

/**
 * Levers have the effects expected before they were run, and outcomes are within reach.
 *
 * <p>The tables of the last full measurement are stored. The build measures every tenth row again
 * in one replication and compares it with them, the nightly run all rows; {@code
 * -Ddirection.replications=12 -Dmanual.write=true} repeats the full measurement and renews the
 * tables and the manual page.
 */
class DirectionTest {
  private static final Path TABLES =
      Path.of("src", "test", "resources", "org", "multipolar", "direction");
  private static final Path PAGE = Path.of("src", "site", "markdown", "direction.md");
  private static final int REPLICATIONS = Integer.getInteger("direction.replications", 1);
  private static final int STEP = 10;
  private static final boolean WRITE = Boolean.getBoolean("manual.write");

  /** Least number of replications of a stored measurement. */
  private static final int LEAST = 12;

  /** Standard errors by which a part may differ from the whole: one false alarm in 10⁵. */
  private static final double TOLERANCE = 6;

  @TempDir static Path folder;

  private static Measurement whole;

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    if (WRITE && REPLICATIONS >= LEAST) {
      measure();
      for (String table : List.of(Measurement.EFFECTS, Measurement.CLASSES)) {
        Files.writeString(TABLES.resolve(table), Files.readString(folder.resolve(table)));
      }
    }
    whole = Measurement.read(TABLES);
    if (WRITE) {
      Disagreement.renew(TABLES, whole);
    }
  }

  private static Measurement measure() throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                Measurement.class.getName(),
                Integer.toString(REPLICATIONS),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    return Measurement.read(folder);
  }

  @Test
  void everyInstrumentModeAndMechanismHasAnExpectation() {
    List<String> levers = Direction.all().stream().map(Direction::lever).toList();
    assertThat(levers)
        .containsAll(Arrays.stream(Instrument.values()).map(Instrument::id).toList())
        .containsAll(Arrays.stream(FirmLever.values()).map(FirmLever::id).toList())
        .containsAll(Mechanism.ids().stream().map(id -> "mechanisms." + id).toList())
        .contains("release", "summits.global.ask")
        .contains("regimes.club", "regimes.inclusive", "regimes.universal");
    String settings =
        Direction.all().stream()
            .filter(d -> d.lever().equals(Instrument.CHIP_CONTROL.id()))
            .map(Direction::to)
            .collect(Collectors.joining());
    assertThat(settings)
        .contains(Arrays.stream(ControlMode.values()).map(ControlMode::id).toList());
  }

  @Test
  void everyExpectationNamesASectionOfTheModel() throws IOException {
    List<String> headings;
    try (Stream<String> lines = Files.lines(PAGE.resolveSibling("model.md"))) {
      headings = lines.filter(l -> l.startsWith("#")).map(l -> l.replaceFirst("#+ ", "")).toList();
    }
    assertThat(headings).containsAll(Direction.all().stream().map(Direction::equation).toList());
  }

  @Test
  @Claim({"D2", "D3"})
  void everyLeverMovesItsOutcomeAndEveryClassIsWithinReachOrIsNamed() throws IOException {
    assertThat(whole.n()).isGreaterThanOrEqualTo(LEAST);
    assertThat(Disagreement.read(TABLES).stream().map(Disagreement::row))
        .containsExactlyElementsOf(Disagreement.of(whole));
  }

  @Test
  @Claim("D2")
  void someRowsOfTheTableAreWhatTheProgramGives() {
    List<Integer> rows =
        IntStream.range(0, Direction.all().size()).filter(i -> i % STEP == 0).boxed().toList();
    List<Effect> effects = Effect.measure(rows.stream().map(Direction.all()::get).toList(), 1);
    for (int i = 0; i < rows.size(); i++) {
      assertIsThatOfTheTable(effects.get(i), rows.get(i), 1);
    }
  }

  private static void assertIsThatOfTheTable(Effect measured, int row, int replications) {
    Effect all = whole.effects().get(row);
    double error = all.deviation() / Math.sqrt(replications);
    assertThat(measured.difference())
        .as("%s. Measure again: %s", Direction.all().get(row), Page.command(whole.n()))
        .isCloseTo(all.difference(), within(TOLERANCE * error + 1e-6 * Math.abs(all.difference())));
  }

  @Nightly
  @Test
  @Claim({"D2", "D3"})
  void theTablesOnFileAreWhatTheProgramGives() throws IOException, InterruptedException {
    Measurement part = measure();
    for (int i = 0; i < whole.effects().size(); i++) {
      assertIsThatOfTheTable(part.effects().get(i), i, REPLICATIONS);
    }
    for (int i = 0; i < whole.counts().size(); i++) {
      double share = (double) whole.counts().get(i) / whole.n();
      double error = Math.sqrt(share * (1 - share) / REPLICATIONS);
      assertThat((double) part.counts().get(i) / REPLICATIONS)
          .as("%s. Measure again: %s", OutcomeClass.all().get(i), Page.command(whole.n()))
          .isCloseTo(share, within(TOLERANCE * error));
    }
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = Page.of(whole, Disagreement.read(TABLES));
    if (WRITE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("%s is stale. Renew it: mvn -q test -Dtest=DirectionTest -Dmanual.write=true", PAGE)
        .isEqualTo(page);
  }
}

package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.history.PatternResult.Verdict;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Comparison;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.scenario.study.Pattern.Statistic;
import org.multipolar.scenario.study.PatternReader;

class PatternCheckTest {
  private static final Path SHIPPED = Path.of("scenarios", "observations", PatternReader.FILE);

  @TempDir Path folder;

  private static Pattern pattern(
      String operator,
      String entity,
      Optional<String> against,
      Comparison comparison,
      double per,
      Statistic statistic,
      double low,
      double high) {
    return new Pattern(
        "P",
        "a pattern",
        "own",
        against,
        comparison,
        operator,
        entity,
        Optional.of(YearMonth.of(2022, 10)),
        YearMonth.of(2022, 12),
        per,
        statistic,
        low,
        high,
        "",
        Kind.MUST,
        "somebody",
        "",
        "");
  }

  private static List<Trajectory> runs(double... incidents) {
    return IntStream.range(0, incidents.length)
        .<Trajectory>mapToObj(
            r ->
                new HandWrittenTrajectory("2022-10", 3)
                    .with("incidents", "world", incidents[r])
                    .with("memberships", "FRA", r)
                    .with("memberships", "IND", 1)
                    .with("memberships", "USA", 5))
        .toList();
  }

  private static final Map<String, List<Trajectory>> RUNS =
      Map.of("own", runs(1, 2, 6), "other", runs(1, 1, 4));

  private static PatternResult result(Pattern pattern) {
    return new PatternCheck(List.of(pattern), record()).of(RUNS, Map.of()).get(0);
  }

  private static List<Target> record() {
    return List.of(observed("FRA", 3), observed("IND", 1), observed("USA", 2));
  }

  private static Target observed(String state, double bodies) {
    Observation observation =
        new Observation(
            "",
            LocalDate.of(2022, 12, 31),
            Optional.empty(),
            state,
            "bodies-joined",
            bodies,
            Double.NaN,
            Double.NaN,
            "bodies",
            Observation.Role.HISTORY,
            "A",
            "fact",
            "");
    OperatorCatalogue.Entry entry =
        OperatorCatalogue.named("bodies-joined", Scope.STATE).orElseThrow();
    return new Target(observation, entry, entry.operator().query(observation));
  }

  @Test
  void statisticIsTakenOverReplicationsAndHeldAgainstTheBand() {
    PatternResult median =
        result(
            pattern(
                "incidents-counted",
                "world",
                Optional.empty(),
                Comparison.NONE,
                3,
                Statistic.MEDIAN,
                2,
                3));
    assertThat(median.value()).as("sums of 3, 6, 18 over three").isEqualTo(2);
    assertThat(median.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(median.broken()).isFalse();
    PatternResult mean =
        result(
            pattern(
                "incidents-counted",
                "world",
                Optional.empty(),
                Comparison.NONE,
                3,
                Statistic.MEAN,
                4,
                5));
    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.broken()).isTrue();
  }

  @Test
  void scenariosAreComparedInPairs() {
    Optional<String> other = Optional.of("other");
    assertThat(
            result(
                    pattern(
                        "incidents-counted",
                        "world",
                        other,
                        Comparison.DIFFERENCE,
                        1,
                        Statistic.MEAN,
                        0,
                        9))
                .value())
        .as("0, 3 and 6")
        .isEqualTo(3);
    assertThat(
            result(
                    pattern(
                        "incidents-counted",
                        "world",
                        other,
                        Comparison.PERCENT,
                        1,
                        Statistic.TOTAL,
                        0,
                        9))
                .value())
        .as("27 over 18")
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void rankCorrelationIsTakenWithTheRecord() {
    PatternResult result =
        result(
            pattern(
                "bodies-joined",
                Pattern.RECORD,
                Optional.empty(),
                Comparison.NONE,
                1,
                Statistic.RANK,
                .55,
                1));
    // Observed ranks 3, 1, 2; ranks in runs 1, 2, 3; 1.5, 1.5, 3; 2, 1, 3.
    assertThat(result.spread().n()).isEqualTo(3);
    assertThat(result.value()).isEqualTo(0, within(1e-9));
    assertThat(result.spread().q95()).isCloseTo(.45, within(1e-9));
  }

  @Test
  void whatIsMissingIsSaid() {
    PatternResult unknown =
        result(
            pattern(
                "no-such-thing",
                "world",
                Optional.empty(),
                Comparison.NONE,
                1,
                Statistic.MEDIAN,
                0,
                1));
    assertThat(unknown.remark()).isEqualTo("no operator no-such-thing");
    assertThat(unknown.verdict()).isEqualTo(Verdict.SILENT);
    assertThat(unknown.broken()).isTrue();
    PatternResult silent =
        result(
            pattern(
                "frontier", "world", Optional.empty(), Comparison.NONE, 1, Statistic.MEDIAN, 0, 1));
    assertThat(silent.remark()).isEqualTo("no value in the window");
  }

  @Test
  void needsAreThoseOfTheOperatorsUntilTheLastMonth() {
    Pattern two =
        pattern(
            "incidents-counted",
            "world",
            Optional.of("other"),
            Comparison.DIFFERENCE,
            1,
            Statistic.MEDIAN,
            0,
            1);
    Map<String, PatternCheck.Need> needs = new PatternCheck(List.of(two), List.of()).needs();
    assertThat(needs).containsOnlyKeys("own", "other");
    assertThat(needs.get("other").last()).isEqualTo(YearMonth.of(2022, 12));
    assertThat(needs.get("own").metrics().all())
        .containsExactly(RequiredMetric.of("incidents", "world"));
  }

  @Test
  void runLastsAsLongAsTheOperatorReads() {
    Pattern packaging =
        pattern(
            "packaging-wafers",
            "world",
            Optional.empty(),
            Comparison.DIFFERENCE,
            1,
            Statistic.MEDIAN,
            0,
            1);
    assertThat(new PatternCheck(List.of(packaging), List.of()).needs().get("own").last())
        .as("capacity of three months later")
        .isEqualTo(YearMonth.of(2023, 3));
  }

  @Test
  void shippedPatternsAreReadAndTheirScenariosExist() {
    PatternReader.Patterns read = PatternReader.read(SHIPPED);
    assertThat(read.problems()).isEmpty();
    assertThat(read.patterns()).extracting(Pattern::id).doesNotHaveDuplicates().hasSize(91);
    assertThat(read.patterns())
        .filteredOn(pattern -> pattern.kind() == Kind.MUST)
        .extracting(pattern -> pattern.id().replaceAll("[a-z]$", ""))
        .contains("F1", "F2", "F3", "F4", "F5", "F10", "F15", "F16", "F17", "F18", "F19", "F20")
        .contains("F21", "F24", "G01", "G12", "G23");
    assertThat(read.patterns())
        .extracting(Pattern::scenario)
        .allMatch(name -> Files.exists(Path.of("scenarios", name + ".yaml")));
  }

  @Test
  void leversOfAClassAreTried() {
    Pattern levers =
        PatternReader.read(SHIPPED).patterns().stream()
            .filter(pattern -> pattern.id().equals("G24"))
            .findFirst()
            .orElseThrow();
    PatternCheck check = new PatternCheck(List.of(levers), List.of());
    assertThat(check.needs()).isEmpty();
    assertThat(check.classes()).containsExactly("patterns/levers");
    assertThat(check.of(Map.of(), Map.of("patterns/levers", 1.0)))
        .allMatch(result -> result.verdict() == PatternResult.Verdict.HOLDS);
    assertThat(check.of(Map.of(), Map.of("patterns/levers", .5))).allMatch(PatternResult::broken);
  }

  @Test
  void badRowsAreReported() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.csv"),
            Files.readAllLines(SHIPPED).get(0)
                + "\nX1,a,baseline,,,frontier,world,,2025-13,,median,2,1,points,must,A,,\n"
                + "X2,a,baseline,b,ratio,frontier,world,,2025-06,,median,1,2,points,will,A,,\n");
    assertThat(PatternReader.read(file).problems())
        .extracting(p -> p.toString().replaceAll("^.*p.csv:", ""))
        .containsExactlyInAnyOrder(
            "2:49: low is 2, above high, 1",
            "2:33: to is 2025-13; there is no month 13",
            "3:17: compare must be difference or percent, not 'ratio'",
            "3:66: kind must be must or should or shown, not 'will'");
  }
}

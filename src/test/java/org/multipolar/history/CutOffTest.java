package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.value.parameter.ParameterCatalogue;

/** Nothing dated after June 2025 is in the baseline, in parameters or in observations. */
class CutOffTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final YearMonth LAST = YearMonth.from(Observation.LAST_DAY);

  /** Month of the branch; events in that month may be scripted. */
  private static final LocalDate BRANCH = LocalDate.of(2025, 7, 31);

  private static final Pattern AT = Pattern.compile("\\{at: (\\d{4}-\\d{2}-\\d{2})(.*)");
  private static final Pattern ADOPTED = Pattern.compile("adopted: (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile(
          "(January|February|March|April|May|June|July|August|September|October|November|December)"
              + " (20\\d\\d)|(20\\d\\d)-(\\d\\d)(?:-\\d\\d)?");

  /**
   * Every act dates from July 2025 at the latest, or was adopted by June; summit series are
   * assumed.
   */
  @Test
  void actsOfTheBaselineAreOnTheRecord() throws IOException {
    List<String> lines = Files.readAllLines(SCENARIOS.resolve("baseline.yaml"));
    List<String> late = new ArrayList<>();
    for (String line : lines) {
      Matcher act = AT.matcher(line);
      if (act.find() && LocalDate.parse(act.group(1)).isAfter(BRANCH)) {
        Matcher adopted = ADOPTED.matcher(line);
        boolean known =
            adopted.find() && !LocalDate.parse(adopted.group(1)).isAfter(Observation.LAST_DAY);
        if (!known && !line.contains("[A]")) {
          late.add(line.strip());
        }
      }
    }
    assertThat(late).isEmpty();
  }

  @Test
  void observationsEndInJune() throws IOException {
    for (Path table : ObservationReader.tables(SCENARIOS.resolve("observations"))) {
      List<String> rows = Files.readAllLines(table);
      int date = List.of(rows.get(0).split(",")).indexOf("date");
      assertThat(rows.subList(1, rows.size()))
          .as(table.toString())
          .allSatisfy(
              row ->
                  assertThat(LocalDate.parse(row.split(",", -1)[date]))
                      .isBeforeOrEqualTo(Observation.LAST_DAY));
    }
  }

  /** Checks the dates in their sources; a year alone may be that of a publication. */
  @Test
  void parametersNameNothingLater() {
    assertThat(ParameterCatalogue.entries().values())
        .allSatisfy(
            entry ->
                assertThat(months(entry.quantity().is() + ' ' + entry.quantity().source()))
                    .as(entry.name())
                    .allMatch(month -> !month.isAfter(LAST)));
  }

  private static Stream<YearMonth> months(String text) {
    return MONTH
        .matcher(text)
        .results()
        .filter(match -> match.group(4) == null || Integer.parseInt(match.group(4)) <= 12)
        .map(CutOffTest::month);
  }

  private static YearMonth month(MatchResult match) {
    return match.group(1) != null
        ? YearMonth.of(
            Integer.parseInt(match.group(2)),
            java.time.Month.valueOf(match.group(1).toUpperCase(Locale.ROOT)))
        : YearMonth.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4)));
  }

  /** The scenario for scoring the held-back year has the acts of the baseline up to its cut-off. */
  @Test
  void theYearHeldBackBeginsAfterTheActsOfTheBaseline() throws IOException {
    LocalDate cut = Observation.LAST_TUNED_ON;
    assertThat(acts(SCENARIOS.resolve("patterns").resolve("held-back.yaml"), cut))
        .containsExactlyInAnyOrderElementsOf(acts(SCENARIOS.resolve("baseline.yaml"), cut));
  }

  private static List<String> acts(Path file, LocalDate cut) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("by:"))
        .filter(
            line -> {
              Matcher act = AT.matcher(line);
              return act.find() && !LocalDate.parse(act.group(1)).isAfter(cut);
            })
        .map(String::strip)
        .toList();
  }
}

package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.study.Pattern.Comparison;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.scenario.study.Pattern.Statistic;

class PatternReaderTest {
  private static final String HEADER =
      "id,pattern,scenario,against,compare,operator,entity,from,to,per,statistic,low,high,unit,"
          + "kind,source,fitted,miss\n";

  @TempDir Path folder;

  private PatternReader.Patterns read(String text) throws IOException {
    return PatternReader.read(Files.writeString(folder.resolve("p.csv"), text));
  }

  private List<String> problems(String... rows) throws IOException {
    PatternReader.Patterns read = read(HEADER + String.join("\n", rows) + "\n");
    assertThat(read.patterns()).isEmpty();
    return read.problems().stream().map(p -> p.toString().replaceAll("^.*p.csv:", "")).toList();
  }

  @Test
  void rowsAreReadExactly() throws IOException {
    PatternReader.Patterns read =
        read(
            HEADER
                + "F1,\"growth, of compute\",baseline,,,compute-growth,world,2022-09,2025-06,,median,"
                + "-2.3,3.3,a year,must,Source 1, chips.investmentCap ,\n"
                + "F2,revenue,baseline,blocs,percent,yearly-revenue,record,,2024-01-15,0.25,total,"
                + "15,15,,shown,Source 2,, too low \n"
                + "F3,rank,open,baseline,difference,rank,A,,2024-02,-4,rank,"
                + "-1e30,1e30,,should,Source 3,,\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.patterns())
        .containsExactly(
            new Pattern(
                "F1",
                "growth, of compute",
                "baseline",
                Optional.empty(),
                Comparison.NONE,
                "compute-growth",
                "world",
                Optional.of(YearMonth.of(2022, 9)),
                YearMonth.of(2025, 6),
                1,
                Statistic.MEDIAN,
                -2.3,
                3.3,
                "a year",
                Kind.MUST,
                "Source 1",
                "chips.investmentCap",
                ""),
            new Pattern(
                "F2",
                "revenue",
                "baseline",
                Optional.of("blocs"),
                Comparison.PERCENT,
                "yearly-revenue",
                Pattern.RECORD,
                Optional.empty(),
                YearMonth.of(2024, 1),
                .25,
                Statistic.TOTAL,
                15,
                15,
                "",
                Kind.SHOWN,
                "Source 2",
                "",
                "too low"),
            new Pattern(
                "F3",
                "rank",
                "open",
                Optional.of("baseline"),
                Comparison.DIFFERENCE,
                "rank",
                "A",
                Optional.empty(),
                YearMonth.of(2024, 2),
                -4,
                Statistic.RANK,
                -1e30,
                1e30,
                "",
                Kind.SHOULD,
                "Source 3",
                "",
                ""));
    assertThat(read.patterns()).extracting(Pattern::independent).containsExactly(false, true, true);
  }

  @Test
  void theColumnsAreThoseOfTheTable() {
    assertThat(String.join(",", PatternReader.COLUMNS) + "\n").isEqualTo(HEADER);
    assertThat(PatternReader.FILE).isEqualTo("patterns.csv");
  }

  @Test
  void everyFaultIsReportedAtItsCell() throws IOException {
    assertThat(
            problems(
                "X1,a,baseline,,,frontier,world,2025-00,2025-13,,median,2,1,points,must,A,,",
                "X2,a,baseline,b,ratio,frontier,world,,2025-06,x,median,1,2,points,will,A,,",
                ",,,,,,,,2025-06,2e30,mode,-2e30,3e30,,must,,,"))
        .containsExactly(
            "2:32: from is 2025-00; there is no month 00",
            "2:40: to is 2025-13; there is no month 13",
            "2:56: low is 2, above high, 1",
            "3:17: compare must be difference or percent, not 'ratio'",
            "3:47: per must be a number, not 'x'",
            "3:67: kind must be must or should or shown, not 'will'",
            "4:1: id is empty",
            "4:2: pattern is empty",
            "4:3: scenario is empty",
            "4:6: operator is empty",
            "4:7: entity is empty",
            "4:17: per is 2e30; allowed: -1E+30 to 1E+30",
            "4:22: statistic must be median or mean or total or rank, not 'mode'",
            "4:27: low is -2e30; allowed: -1E+30 to 1E+30",
            "4:33: high is 3e30; allowed: -1E+30 to 1E+30",
            "4:44: source is empty");
  }

  @Test
  void aMissingBoundIsNotCompared() throws IOException {
    assertThat(problems("X1,a,baseline,,,frontier,world,,2025-06,,mean,2,,points,must,A,,"))
        .containsExactly("2:49: high must be a number, not ''");
  }

  @Test
  void wrongColumnsAndRowsAreReported() throws IOException {
    PatternReader.Patterns read = read(HEADER.replace("kind", "knd") + "a,b\n");
    assertThat(read.patterns()).isEmpty();
    assertThat(read.problems())
        .extracting(p -> p.toString().replaceAll("^.*p.csv:", ""))
        .containsExactly("1:89: unknown column 'knd', did you mean 'kind'?");
    assertThat(problems("a,b")).containsExactly("2:1: this row has 2 fields; the header has 18");
  }

  @ParameterizedTest
  @CsvSource({"1.9, false", "2, true", "3.5, true", "5, true", "5.1, false", "NaN, false"})
  void theBandIncludesItsEnds(double value, boolean holds) throws IOException {
    Pattern pattern =
        read(HEADER + "F,a,baseline,,,frontier,world,,2025-06,,mean,2,5,points,must,A,,\n")
            .patterns()
            .get(0);
    assertThat(pattern.holds(value)).isEqualTo(holds);
  }
}

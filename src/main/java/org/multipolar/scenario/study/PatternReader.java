package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.scenario.study.Pattern.Comparison;
import org.multipolar.scenario.study.Pattern.Kind;
import org.multipolar.scenario.study.Pattern.Statistic;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;

/** Reads the table of patterns. */
public final class PatternReader {
  /** File name in the folder of observations. */
  public static final String FILE = "patterns.csv";

  /** Columns of the table. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "pattern",
          "scenario",
          "against",
          "compare",
          "operator",
          "entity",
          "from",
          "to",
          "per",
          "statistic",
          "low",
          "high",
          "unit",
          "kind",
          "source",
          "fitted",
          "miss");

  private static final double LARGE = 1e30;

  private PatternReader() {}

  /**
   * The result of reading.
   *
   * @param patterns in the order of the table; empty if there are problems
   * @param problems everything that is wrong
   */
  public record Patterns(List<Pattern> patterns, List<Problem> problems) {
    public Patterns {
      patterns = List.copyOf(patterns);
      problems = List.copyOf(problems);
    }
  }

  /** Additional check of a row, for instance that its operator exists. */
  @FunctionalInterface
  public interface Check {
    /** Reports the problems of a pattern. */
    void check(Pattern pattern, ObservationReader.Objections objections);
  }

  /** Reads a table. */
  public static Patterns read(Path file) {
    return read(file, (pattern, objections) -> {});
  }

  /** Reads a table, and checks its sound rows. */
  public static Patterns read(Path file, Check check) {
    Problems problems = new Problems();
    List<Pattern> patterns = new ArrayList<>();
    CsvTable.read(file, COLUMNS, List.of(), problems)
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row -> {
                          int before = problems.size();
                          Optional<Pattern> pattern = read(row).filter(p -> once(p, patterns, row));
                          pattern.ifPresent(patterns::add);
                          pattern
                              .filter(each -> problems.size() == before)
                              .ifPresent(
                                  each ->
                                      check.check(
                                          each,
                                          (column, message) ->
                                              problems.add(row.at(column), message)));
                        }));
    return new Patterns(problems.size() == 0 ? patterns : List.of(), problems.sorted());
  }

  private static boolean once(Pattern pattern, List<Pattern> others, CsvTable.Row row) {
    boolean twice = others.stream().anyMatch(other -> other.id().equals(pattern.id()));
    if (twice) {
      row.weigh(List.of("id"), "another row has the id %s", pattern.id());
    }
    return !twice;
  }

  private static Optional<Pattern> read(CsvTable.Row row) {
    double low = row.number("low", -LARGE, LARGE);
    double high = row.number("high", -LARGE, LARGE);
    if (low > high) {
      row.weigh(
          List.of("low", "high"), "low is %s, above high, %s", row.raw("low"), row.raw("high"));
    }
    Optional<YearMonth> to = row.day("to").map(YearMonth::from);
    Optional<YearMonth> from =
        row.raw("from").isBlank() ? Optional.empty() : row.day("from").map(YearMonth::from);
    Optional<String> against = Optional.of(row.raw("against")).filter(text -> !text.isBlank());
    String compare = against.isPresent() ? row.word("compare", "difference", "percent") : "none";
    String statistic = row.word("statistic", "median", "mean", "total", "rank");
    String kind = row.word("kind", "must", "should", "shown");
    double per = row.numberOrNone("per", -LARGE, LARGE);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pattern(
            row.text("id"),
            row.text("pattern"),
            row.text("scenario"),
            against,
            Comparison.valueOf(compare.toUpperCase(Locale.ROOT)),
            row.text("operator"),
            row.text("entity"),
            from,
            to.get(),
            Double.isNaN(per) ? 1 : per,
            Statistic.valueOf(statistic.toUpperCase(Locale.ROOT)),
            low,
            high,
            row.raw("unit"),
            Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            row.text("source"),
            row.raw("fitted").strip(),
            row.raw("miss").strip()));
  }
}

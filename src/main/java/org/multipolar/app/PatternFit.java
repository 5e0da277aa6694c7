package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.history.PatternFilter;
import org.multipolar.history.PatternResult;
import org.multipolar.history.Trial;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.store.CsvWriter;
import org.multipolar.study.Summary;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;

/**
 * What a calibration finds about its patterns: the value of each under the fitted vector and over
 * the vectors drawn, and how many of these meet it.
 *
 * @param filter the patterns
 * @param fitted results under the fitted vector
 * @param sample the vectors drawn
 */
record PatternFit(PatternFilter filter, List<PatternResult> fitted, List<Trial> sample) {
  private static final int TITLE = 66;
  private static final int BAND = 22;

  private double[] values(int pattern) {
    return sample.stream().mapToDouble(trial -> trial.patterns()[pattern]).toArray();
  }

  private long met(int pattern) {
    return sample.stream().filter(t -> filter.meets(pattern, t.patterns()[pattern])).count();
  }

  /** Number of vectors that miss at most a number of patterns. */
  long within(int misses) {
    return sample.stream().filter(trial -> filter.missed(trial.patterns()) <= misses).count();
  }

  void write(CsvWriter csv) throws IOException {
    csv.header(
        List.of(
            "id",
            "pattern",
            "scenario",
            "against",
            "unit",
            "low",
            "high",
            "fitted",
            "verdict",
            "drawn-q05",
            "drawn-median",
            "drawn-q95",
            "met",
            "drawn"));
    for (int i = 0; i < fitted.size(); i++) {
      Pattern pattern = fitted.get(i).pattern();
      Summary drawn = Summary.of(values(i));
      csv.text(pattern.id())
          .text(pattern.title())
          .text(pattern.scenario())
          .text(pattern.against().orElse(""))
          .text(pattern.unit())
          .number(pattern.low())
          .number(pattern.high())
          .number(fitted.get(i).value())
          .text(verdict(i))
          .number(drawn.q05())
          .number(drawn.median())
          .number(drawn.q95())
          .whole(met(i))
          .whole(sample.size())
          .endLine();
    }
    csv.flush();
  }

  private String verdict(int pattern) {
    double value = fitted.get(pattern).value();
    return Double.isNaN(value) ? "no value" : filter.meets(pattern, value) ? "yes" : "no";
  }

  void print(PrintWriter print) {
    print.println();
    print.println("Patterns: the fitted vector, and the vectors drawn");
    print.println(
        Columns.left("", TITLE)
            + Columns.right("band", BAND)
            + Columns.right("fitted", 10)
            + Columns.left("  holds", 10)
            + Columns.right("drawn, 90 %", BAND)
            + Columns.right("meet it", 14));
    for (int i = 0; i < fitted.size(); i++) {
      Pattern pattern = fitted.get(i).pattern();
      Summary drawn = Summary.of(values(i));
      print.println(
          Columns.left("  " + pattern.id() + "  " + pattern.title() + ", " + pattern.unit(), TITLE)
              + Columns.right(range(pattern.low(), pattern.high()), BAND)
              + Columns.right(NumberFormats.report(fitted.get(i).value()), 10)
              + Columns.left("  " + verdict(i), 10)
              + Columns.right(range(drawn.q05(), drawn.q95()), BAND)
              + Columns.right(met(i) + " of " + sample.size(), 14));
    }
    print.println(
        IntStream.rangeClosed(0, fitted.size())
                .mapToObj(
                    misses ->
                        within(misses) + " miss " + (misses == 0 ? "none" : "at most " + misses))
                .limit(filter.misses() + 4L)
                .collect(Collectors.joining(", ", "Of " + sample.size() + " vectors ", "."))
            + " An accepted vector may miss "
            + (filter.misses() == 0 ? "none" : "at most " + filter.misses())
            + ".");
  }

  private static String range(double low, double high) {
    return NumberFormats.report(low) + " – " + NumberFormats.report(high);
  }
}

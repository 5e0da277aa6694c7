package org.multipolar.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Summary;
import org.multipolar.text.NumberFormats;

/**
 * A page of prose with results of runs: a template in which {@code {…}} requests one.
 *
 * <ul>
 *   <li>{@code {METRIC MONTH}}, {@code {METRIC ENTITY MONTH}}: median and middle 90 %; in percent
 *       if followed by {@code %}
 *   <li>{@code {median …}}: the median alone
 *   <li>{@code {growth METRIC [ENTITY] MONTH MONTH}}: annual growth factor between two months
 *   <li>{@code {trend METRIC [ENTITY] MONTH MONTH}}: whether it rises or falls in nine of ten runs
 *   <li>{@code {sum METRIC [ENTITY] YEAR}}: sum over a year
 *   <li>{@code {most METRIC [ENTITY] MONTH MONTH}}: largest value
 *   <li>{@code {runs METRIC [ENTITY] MONTH LEAST}}: number of runs in which it is at least that
 *       large
 *   <li>{@code {figure NAME}}: a figure of the runs with its caption
 *   <li>{@code {one-run}}, {@code {replications}}, {@code {vectors}}: values that show a reader
 *       whether the page is of this version, and the numbers of runs and parameter vectors
 * </ul>
 *
 * @param template the page with its requests
 */
record BaselinePage(String template) {
  private static final Pattern ASKED = Pattern.compile("\\{([a-z][^{}\n]*)}");
  private static final double MOST_RUNS = .9;

  /** Names of the figures on the page. */
  List<String> figures() {
    return ASKED
        .matcher(template)
        .results()
        .map(m -> m.group(1))
        .filter(asked -> asked.startsWith("figure "))
        .map(asked -> asked.substring("figure ".length()))
        .toList();
  }

  /** True if a page has this prose, whatever its numbers. */
  boolean proseOf(String page) {
    StringBuilder pattern = new StringBuilder();
    Matcher matcher = ASKED.matcher(template);
    int end = 0;
    while (matcher.find()) {
      pattern.append(quoted(template.substring(end, matcher.start()))).append("[\\s\\S]*?");
      end = matcher.end();
    }
    return page.replaceAll("\\s+", " ").matches(pattern + quoted(template.substring(end)));
  }

  private static String quoted(String text) {
    return Pattern.quote(text.replaceAll("\\s+", " "));
  }

  /** Returns the page with the results of runs. */
  String text(BaselineRuns runs, String oneRun) throws IOException {
    StringBuilder page = new StringBuilder();
    Matcher matcher = ASKED.matcher(template);
    int end = 0;
    while (matcher.find()) {
      String asked = matcher.group(1);
      page.append(template, end, matcher.start());
      page.append(asked.equals("one-run") ? oneRun : answer(asked, runs));
      end = matcher.end();
    }
    return wrapped(page.append(template.substring(end)).toString());
  }

  /**
   * Wraps paragraphs at the width of the manual; headings, lists, tables, figures and code are
   * unchanged.
   */
  private static String wrapped(String page) {
    StringBuilder text = new StringBuilder();
    for (String block : page.strip().split("\n\n+")) {
      boolean prose = !block.matches("(?s)(#|\\||!\\[|```|\\* |    ).*");
      text.append(
          prose ? Markdown.prose(block.replace('\n', ' ')) : block.stripTrailing() + "\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String answer(String asked, BaselineRuns runs) throws IOException {
    boolean percent = asked.endsWith(" %");
    String[] words = asked.replaceAll(" %$", "").split(" ");
    switch (words[0]) {
      case "replications":
        return Integer.toString(runs.size());
      case "vectors":
        return Long.toString(runs.vectors());
      case "figure":
        return figure(runs.results(), words[1]);
      default:
        Question question = Question.of(words);
        return question.answer(runs, percent);
    }
  }

  private static String figure(ResultsReader results, String name) throws IOException {
    List<String> caption =
        Files.readAllLines(results.folder().resolve("figures").resolve(name + ".md")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("**"))
            .toList();
    String title = caption.get(0).replaceFirst("^#+ ", "");
    List<String> observed =
        caption.stream()
            .dropWhile(line -> !line.equals("Observed points:"))
            .skip(1)
            .map(line -> line.replaceFirst("^\\* ", ""))
            .toList();
    return "!["
        + title
        + "](images/"
        + name
        + ".svg)\n\n"
        + "*"
        + title
        + ".* "
        + caption.get(1)
        + (observed.isEmpty() ? "" : " Observed: " + String.join("; ", observed) + ".");
  }

  /** Copies the figures beside the page. */
  void copyFigures(ResultsReader results, Path folder) throws IOException {
    for (String name : figures()) {
      Path drawn = results.folder().resolve("figures").resolve(name + "-wide.svg");
      Files.writeString(
          folder.resolve(name + ".svg"), Files.readString(drawn).stripTrailing() + "\n");
    }
  }

  /**
   * A request for a metric.
   *
   * @param kind statistic; empty for the median with its range
   * @param rest months, a year, or a month and a level
   */
  private record Question(String kind, String metric, String entity, List<String> rest) {
    private static final List<String> KINDS =
        List.of("median", "growth", "trend", "sum", "most", "runs");

    static Question of(String... words) {
      List<String> all = Arrays.asList(words);
      String kind = KINDS.contains(words[0]) ? words[0] : "";
      List<String> about = all.subList(kind.isEmpty() ? 0 : 1, all.size());
      boolean world = Character.isDigit(about.get(1).charAt(0));
      return new Question(
          kind,
          about.get(0),
          world ? ResultsReader.WORLD : about.get(1),
          about.subList(world ? 1 : 2, about.size()));
    }

    String answer(BaselineRuns runs, boolean percent) throws IOException {
      DoubleUnaryOperator unit = percent ? x -> 100 * x : x -> x;
      String sign = percent ? " %" : "";
      switch (kind) {
        case "growth":
          {
            double[] before = runs.at(metric, entity, month(0));
            double[] after = runs.at(metric, entity, month(1));
            double years =
                (month(1).getYear() - month(0).getYear())
                    + (month(1).getMonthValue() - month(0).getMonthValue()) / 12.0;
            double[] factors = new double[before.length];
            Arrays.setAll(factors, r -> Math.pow(after[r] / before[r], 1 / years));
            return range(factors, "");
          }
        case "trend":
          {
            double[] before = runs.at(metric, entity, month(0));
            double[] after = runs.at(metric, entity, month(1));
            return trend(before, after);
          }
        case "sum":
          return range(
              Arrays.stream(runs.sum(metric, entity, Integer.parseInt(rest.get(0))))
                  .map(unit)
                  .toArray(),
              sign);
        case "most":
          return range(
              Arrays.stream(runs.most(metric, entity, month(0), month(1))).map(unit).toArray(),
              sign);
        case "runs":
          {
            double least = Double.parseDouble(rest.get(1));
            long many =
                Arrays.stream(runs.at(metric, entity, month(0))).filter(x -> x >= least).count();
            return many + " of " + runs.size();
          }
        default:
          {
            double[] values = Arrays.stream(runs.at(metric, entity, month(0))).map(unit).toArray();
            return kind.equals("median")
                ? number(Summary.of(values).median()) + sign
                : range(values, sign);
          }
      }
    }

    private YearMonth month(int i) {
      return YearMonth.parse(rest.get(i));
    }

    private static String trend(double[] before, double[] after) {
      long up = 0;
      long down = 0;
      for (int r = 0; r < before.length; r++) {
        up += after[r] > before[r] ? 1 : 0;
        down += after[r] < before[r] ? 1 : 0;
      }
      double many = MOST_RUNS * before.length;
      return up >= many ? "rises" : down >= many ? "falls" : "moves in no common direction,";
    }

    private static String range(double[] values, String sign) {
      Summary s = Summary.of(values);
      return number(s.median()) + sign + " (" + number(s.q05()) + " to " + number(s.q95()) + ")";
    }
  }

  /** Two to three digits, as read aloud. */
  static String number(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return "–";
    }
    if (size >= 100) {
      return NumberFormats.threeDigits(value);
    }
    if (size >= 10) {
      return NumberFormats.minus(NumberFormats.fixed(value, 0));
    }
    return size >= 1 || size == 0
        ? NumberFormats.minus(NumberFormats.fixed(value, 1)).replaceFirst("\\.0$", "")
        : NumberFormats.minus(String.format(Locale.ROOT, size >= .1 ? "%.2f" : "%.3f", value));
  }
}

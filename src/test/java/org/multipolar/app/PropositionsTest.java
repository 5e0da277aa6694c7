package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Nightly;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;
import org.multipolar.text.NumberFormats;

/**
 * The commands on the pages of the propositions give the figures in their tables. Quantity,
 * scenario and the sign that counts as support are written by hand, the other columns are
 * generated.
 */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PropositionsTest {
  private static final Path PAGES = Path.of("src", "site", "markdown", "propositions");

  /** The page of the build; the nightly run has the others. */
  private static final Path ONE = PAGES.resolve("h11.md");

  private static final Pattern BLOCK = Pattern.compile("(?m)^```\\n([\\s\\S]*?)^```$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `.*$");
  private static final Pattern QUANTITY = Pattern.compile("`([a-z0-9-]+)`( sum| end| of (\\w+))?");

  private static final Pattern INDEXED =
      Pattern.compile("(?m)^(\\| \\[H\\d+]\\((h\\d+\\.md)\\) \\|[^|]*\\|[^|]*\\|)[^|\\n]*\\|$");
  private static final Comparator<String> ORDER =
      Comparator.comparing(List.of("yes", "no", "undecided", "none", "no value")::indexOf);

  private static final List<String> PARTS =
      List.of(
          "## Question",
          "## Scenario files",
          "## What would count as support",
          "## Imposed, and not",
          "## Figures");

  @TempDir private static Path folder;

  private static Checkout checkout;

  @BeforeAll
  static void checkOut() throws IOException {
    checkout = Checkout.at(folder);
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(f -> f.getFileName().toString().startsWith("h")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasItsPartsAndItsTableNamesWhatItsCommandsRun(Path file) throws IOException {
    String page = Files.readString(file);
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactlyElementsOf(PARTS);
    Matcher block = BLOCK.matcher(page);
    assertThat(block.find()).isTrue();
    assertThat(ROW.matcher(page).results().toList())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              String[] cells = row.group().split("\\|", -1);
              Matcher named = QUANTITY.matcher(cells[1].strip());
              assertThat(named.matches()).as(cells[1]).isTrue();
              assertThat(MetricCatalogue.all()).extracting(Metric::name).contains(named.group(1));
              assertThat(block.group(1)).contains("/" + cells[2].strip() + ".yaml");
            });
  }

  static Stream<Path> others() throws IOException {
    return pages().stream().filter(page -> !page.equals(ONE));
  }

  @Test
  void aPageShowsWhatItsCommandsGive() throws IOException, InterruptedException {
    assertShowsWhatItsCommandsGive(ONE);
  }

  @Nightly
  @ParameterizedTest
  @MethodSource("others")
  void everyOtherPageShowsWhatItsCommandsGive(Path file) throws IOException, InterruptedException {
    assertShowsWhatItsCommandsGive(file);
  }

  private static void assertShowsWhatItsCommandsGive(Path file)
      throws IOException, InterruptedException {
    String page = Files.readString(file);
    Matcher block = BLOCK.matcher(page);
    assertThat(block.find()).isTrue();
    List<String> commands = block.group(1).lines().toList();
    for (String command : commands) {
      checkout.run(command);
    }
    boolean compared = commands.get(0).startsWith("./multipolar compare ");
    Map<String, String[]> differences = compared ? differences(commands.get(0)) : new HashMap<>();
    Matcher rows = ROW.matcher(page);
    StringBuilder made = new StringBuilder();
    int count = 0;
    while (rows.find()) {
      String[] cells = rows.group().split("\\|", -1);
      String quantity = cells[1].strip();
      String scenario = cells[2].strip();
      String row =
          compared
              ? row(quantity, scenario, cells[6].strip(), differences)
              : row(quantity, scenario);
      rows.appendReplacement(made, Matcher.quoteReplacement(row));
      count++;
    }
    rows.appendTail(made);
    assertThat(count).isPositive();
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file))
        .as(
            "%s is stale. Renew it: mvn -q -Pnightly test -Dtest=PropositionsTest"
                + " -Dmanual.write=true",
            file)
        .isEqualTo(made.toString());
  }

  /** Rows of the differences by scenario, metric, entity and statistic. */
  private static Map<String, String[]> differences(String command) throws IOException {
    StringBuilder name = new StringBuilder("compare");
    for (String word : command.split(" ")) {
      if (word.endsWith(".yaml")) {
        name.append('-').append(word.replaceAll(".*/|\\.yaml", ""));
      }
    }
    Map<String, String[]> rows = new HashMap<>();
    Files.readAllLines(checkout.resolve("results/" + name + "/differences.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells -> rows.put(String.join(" ", cells[0], cells[3], cells[4], cells[5]), cells));
    return rows;
  }

  private static String row(
      String quantity, String scenario, String sign, Map<String, String[]> differences) {
    Matcher named = QUANTITY.matcher(quantity);
    assertThat(named.matches()).as(quantity).isTrue();
    String entity = named.group(3) == null ? RecordSchema.WORLD : named.group(3);
    String key =
        String.join(" ", scenario, ColumnNames.of(named.group(1)), entity, statistic(named));
    String[] cells = differences.get(key);
    assertThat(cells).as(key).isNotNull();
    double low = number(cells[12]);
    double high = number(cells[13]);
    return line(
        quantity,
        scenario,
        NumberFormats.report(number(cells[8])),
        NumberFormats.report(number(cells[10])),
        NumberFormats.report(low) + " to " + NumberFormats.report(high),
        sign,
        verdict(sign, low, high));
  }

  /** Verdict of a row, with a note if a formula or the scenario imposes its sign. */
  private static String verdict(String sign, double low, double high) {
    if (sign.isEmpty()) {
      return "";
    }
    return seen(sign.startsWith("+"), low, high) + (sign.endsWith(" imposed") ? ", imposed" : "");
  }

  private static String seen(boolean up, double low, double high) {
    if (Double.isNaN(low + high)) {
      return "no value";
    }
    if (low == 0 && high == 0) {
      return "none";
    }
    if (low <= 0 && high >= 0) {
      return "undecided";
    }
    return up == low > 0 ? "yes" : "no";
  }

  private static String row(String quantity, String scenario) throws IOException {
    Matcher named = QUANTITY.matcher(quantity);
    assertThat(named.matches()).as(quantity).isTrue();
    double[] values =
        ResultsReader.open(checkout.resolve("results/" + scenario))
            .runs(named.group(1) + "." + statistic(named));
    Summary mean = Summary.of(values);
    return line(
        quantity,
        scenario,
        NumberFormats.report(mean.mean()),
        NumberFormats.report(mean.low()) + " to " + NumberFormats.report(mean.high()));
  }

  private static String statistic(Matcher named) {
    if (named.group(3) != null) {
      return "end";
    }
    return named.group(2) == null ? "last12" : named.group(2).strip();
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  private static String line(String... cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(cell.isEmpty() ? "| " : "| " + cell + " ");
    }
    return line.append('|').toString();
  }

  /** Runs after the pages: the index counts their verdicts, imposed ones separately. */
  @Test
  @Order(Integer.MAX_VALUE)
  void theIndexCountsTheVerdicts() throws IOException {
    Path index = PAGES.resolve("index.md");
    String text = Files.readString(index);
    StringBuilder made = new StringBuilder();
    Matcher line = INDEXED.matcher(text);
    while (line.find()) {
      Path page = PAGES.resolve(line.group(2));
      line.appendReplacement(
          made, Matcher.quoteReplacement(line.group(1) + " " + verdicts(page) + " |"));
    }
    line.appendTail(made);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(index, made);
    }
    assertThat(Files.readString(index))
        .as("%s is stale. Renew it: mvn -q test -Dtest=PropositionsTest -Dmanual.write=true", index)
        .isEqualTo(made.toString());
  }

  private static String verdicts(Path page) throws IOException {
    Map<String, Integer> open = new TreeMap<>(ORDER);
    Map<String, Integer> imposed = new TreeMap<>(ORDER);
    String text = Files.readString(page);
    for (MatchResult row : ROW.matcher(text).results().toList()) {
      String[] cells = row.group().split("\\|", -1);
      if (cells.length > 7 && !cells[7].isBlank()) {
        String[] verdict = cells[7].strip().split(", ");
        (verdict.length > 1 ? imposed : open).merge(verdict[0], 1, Integer::sum);
      }
    }
    String all = counts(open);
    return imposed.isEmpty()
        ? all.isEmpty() ? "no verdict" : all
        : (all.isEmpty() ? "" : all + "; ") + "imposed: " + counts(imposed);
  }

  private static String counts(Map<String, Integer> verdicts) {
    return verdicts.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  @Test
  void thereIsAPageForEachAndAFileIsUsed() throws IOException {
    assertThat(pages().stream().map(page -> page.getFileName().toString()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 13).mapToObj("h%02d.md"::formatted).toList());
    List<String> all = new ArrayList<>();
    for (Path page : pages()) {
      all.add(Files.readString(page));
    }
    try (Stream<Path> files = Files.list(Path.of("scenarios", "propositions"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allSatisfy(file -> assertThat(String.join("", all)).contains("/" + file));
    }
  }
}

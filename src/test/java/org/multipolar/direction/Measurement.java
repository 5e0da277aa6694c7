package org.multipolar.direction;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.multipolar.direction.OutcomeClass.Seen;

/**
 * All effects and all counts of outcome classes, as two tables in a folder.
 *
 * @param effects in the order of {@link Direction#all()}
 * @param counts replications in which each of {@link OutcomeClass#all()} occurs
 * @param n number of replications
 */
record Measurement(List<Effect> effects, List<Integer> counts, int n) {
  static final String EFFECTS = "effects.csv";
  static final String CLASSES = "classes.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /**
   * Measures and writes. It runs in a process without assertions, since auditing the accounts after
   * every phase takes time.
   *
   * @param args number of replications, folder
   */
  public static void main(String[] args) throws IOException {
    take(Integer.parseInt(args[0])).write(Path.of(args[1]));
  }

  private static Measurement take(int n) {
    List<Effect> effects = Effect.measure(Direction.all(), n);
    Map<String, List<Seen>> seen = new LinkedHashMap<>();
    OutcomeClass.scenarios()
        .forEach(scenario -> seen.put(scenario, new Arm(scenario, Map.of()).watch(n)));
    List<Integer> counts =
        OutcomeClass.all().stream()
            .map(c -> (int) seen.get(c.scenario()).stream().filter(c.occurs()).count())
            .toList();
    return new Measurement(effects, counts, n);
  }

  private void write(Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("effect", "n", "untouched", "spread", "before", "difference", "low", "high");
      for (int i = 0; i < effects.size(); i++) {
        Effect e = effects.get(i);
        csv.printRecord(
            Direction.all().get(i),
            e.n(),
            number(e.untouched()),
            number(e.spread()),
            number(e.before()),
            number(e.difference()),
            number(e.low()),
            number(e.high()));
      }
    }
    Files.writeString(folder.resolve(EFFECTS), text.toString());
    text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("class", "n", "occurs");
      for (int i = 0; i < counts.size(); i++) {
        csv.printRecord(OutcomeClass.all().get(i), n, counts.get(i));
      }
    }
    Files.writeString(folder.resolve(CLASSES), text.toString());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6e", value);
  }

  /** Expectations that do not hold, in their order. */
  List<String> disagreements() {
    return IntStream.range(0, effects.size())
        .filter(i -> !effects.get(i).passes(Direction.all().get(i).up()))
        .mapToObj(i -> Direction.all().get(i).toString())
        .toList();
  }

  /** Outcome classes that occur always or hardly ever, in their order. */
  List<String> outOfReach() {
    return IntStream.range(0, counts.size())
        .filter(
            i ->
                (double) counts.get(i) / n < OutcomeClass.LEAST
                    || (double) counts.get(i) / n > OutcomeClass.MOST)
        .mapToObj(i -> OutcomeClass.all().get(i).toString())
        .toList();
  }

  /** Reads a measurement; its rows must be those of the expectations. */
  static Measurement read(Path folder) throws IOException {
    List<Effect> effects = new ArrayList<>();
    List<String> names = Direction.all().stream().map(Direction::toString).toList();
    for (CSVRecord row : rows(folder.resolve(EFFECTS), "effect", names)) {
      effects.add(
          new Effect(
              Integer.parseInt(row.get("n")),
              Double.parseDouble(row.get("untouched")),
              Double.parseDouble(row.get("spread")),
              Double.parseDouble(row.get("before")),
              Double.parseDouble(row.get("difference")),
              Double.parseDouble(row.get("low")),
              Double.parseDouble(row.get("high"))));
    }
    names = OutcomeClass.all().stream().map(OutcomeClass::toString).toList();
    List<CSVRecord> classes = rows(folder.resolve(CLASSES), "class", names);
    return new Measurement(
        effects,
        classes.stream().map(row -> Integer.parseInt(row.get("occurs"))).toList(),
        Integer.parseInt(classes.get(0).get("n")));
  }

  private static List<CSVRecord> rows(Path file, String column, List<String> names)
      throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      List<CSVRecord> rows = DirectionTable.read(reader);
      if (!rows.stream().map(row -> row.get(column)).toList().equals(names)) {
        throw new IllegalStateException(file + " has other rows than expected: measure again");
      }
      return rows;
    }
  }
}

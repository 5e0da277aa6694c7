package org.multipolar.direction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Expected effect of a lever, its sign and its equation.
 *
 * @param lever an instrument, {@code release}, or the dotted path of a mechanism, a regime or a
 *     term
 * @param by agents that set it, empty for a path
 * @param against targets of the lever, empty if it has none
 * @param from value before the move
 * @param to value after the move; {@code as shipped} leaves the value of the scenario
 * @param with other values replaced on both sides
 * @param scenario shipped scenario in which the effect is measured
 * @param until last month of the run
 * @param outcome outcome that moves
 * @param up true if it should rise
 * @param imposed true if a formula imposes the sign, with no other channel against it
 * @param equation heading of the section of the manual's page on the model
 * @param why term of the equation
 */
record Direction(
    String lever,
    List<String> by,
    List<String> against,
    String from,
    String to,
    Map<String, String> with,
    String scenario,
    String until,
    Outcome outcome,
    boolean up,
    boolean imposed,
    String equation,
    String why) {

  private static final String AS_SHIPPED = "as shipped";

  /** All expectations, in the order of the table. */
  static List<Direction> all() {
    return of("directions.csv");
  }

  /** Expectations of a table, in its order. */
  static List<Direction> of(String table) {
    return DirectionTable.read(table).stream().map(Direction::of).toList();
  }

  private static Direction of(CSVRecord row) {
    return new Direction(
        row.get("lever"),
        words(row.get("by")),
        words(row.get("against")),
        row.get("from"),
        row.get("to"),
        words(row.get("with")).stream()
            .map(setting -> setting.split("=", 2))
            .collect(Collectors.toMap(s -> s[0], s -> s[1])),
        row.get("scenario"),
        row.get("until"),
        Outcome.parse(row.get("outcome"), row.get("statistic")),
        row.get("sign").equals("+"),
        row.get("kind").equals("imposed"),
        row.get("equation"),
        row.get("why"));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  /** The scenario without any change of the lever. */
  Arm untouched() {
    return new Arm(scenario, with).with(Map.of("run.to", until));
  }

  /** The scenario with the lever at the value before the move. */
  Arm before() {
    return set(from);
  }

  /** The scenario with the lever at the value after the move. */
  Arm after() {
    return set(to);
  }

  private Arm set(String value) {
    if (value.equals(AS_SHIPPED)) {
      return untouched();
    }
    if (by.isEmpty()) {
      return untouched().with(Map.of(lever, value));
    }
    return untouched()
        .with(
            Map.of(
                "policies",
                "[{at: 2025-07-26, by: %s, %sset: {%s: %s}, source: direction}]"
                    .formatted(
                        by, against.isEmpty() ? "" : "against: " + against + ", ", lever, value)));
  }

  /** The change as text: agents, targets, value before, value after. */
  String change() {
    String who =
        String.join(" ", by) + (against.isEmpty() ? "" : " against " + String.join(" ", against));
    String given =
        with.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> ", with " + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining());
    return (who.isEmpty() ? "" : who + ": ") + from + " → " + to + given;
  }

  @Override
  public String toString() {
    return lever + " " + change() + ", " + scenario + " to " + until + ": " + outcome.name();
  }
}

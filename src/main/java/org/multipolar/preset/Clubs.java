package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.rule.SymmetricClub;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;

/** A club with tariffs among identical states, after Nordhaus 2015. */
final class Clubs {
  private static final int STATES = 10;
  private static final List<String> TARIFFS = List.of("0", "0.022", "0.0235", "0.025");

  /** Tariff from which everybody stays, by our own solution. */
  private static final double STAYS = .0231481;

  /** Tariff from which the first joins, likewise. */
  private static final double JOINS = .0237103;

  static final Preset PRESET =
      new Preset(
          "symmetric-club",
          "Nordhaus finds no stable coalition but one of least effort without penalties, as here, and"
              + " large ones with small penalties; the tariffs between which both nobody and everybody"
              + " is stable were worked out by ourselves.",
          cases(),
          Clubs::rows);

  /**
   * A run.
   *
   * @param everybody whether the club begins with everybody, or else with nobody
   */
  private record Start(boolean everybody, String tariff) {

    String name() {
      return (everybody ? "everybody-" : "nobody-") + tariff;
    }

    String title() {
      return "Tariff " + tariff + ", from " + (everybody ? "everybody" : "nobody");
    }

    /**
     * Members in the end: all above the tariff from which the first joins, or from which all stay.
     */
    int stable() {
      return Double.parseDouble(tariff) > (everybody ? STAYS : JOINS) ? STATES : 0;
    }
  }

  private Clubs() {}

  private static List<Preset.Case> cases() {
    String everybody =
        IntStream.rangeClosed(1, STATES)
            .mapToObj(i -> String.format(Locale.ROOT, "S%03d", i))
            .collect(Collectors.joining(", ", "[", "]"));
    return TARIFFS.stream()
        .flatMap(Clubs::starts)
        .map(
            start -> {
              Map<String, String> settings = new TreeMap<>();
              settings.put("parameters.club.tariff", start.tariff());
              if (start.everybody()) {
                settings.put("regimes.club.founders", everybody);
              }
              return new Preset.Case(
                  start.name(),
                  start.title(),
                  settings,
                  PublishedValue.atEnd("members-club", start.stable()));
            })
        .toList();
  }

  private static Stream<Start> starts(String tariff) {
    return Stream.of(new Start(false, tariff), new Start(true, tariff));
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    SymmetricClub rule = new SymmetricClub(scenario.parameters().club());
    DoubleUnaryOperator alone = t -> rule.worth(t, 0, STATES);
    DoubleUnaryOperator last = t -> rule.worth(t, STATES - 1, STATES);
    List<ReproducedValue> rows = new ArrayList<>();
    rows.add(published("without a tariff: members", 0, members(results.get("everybody-0")), 0));
    rows.add(derived("tariff from which everybody stays", STAYS, root(last, 0, .5), 5e-8));
    rows.add(derived("tariff from which the first joins", JOINS, root(alone, 0, .5), 5e-8));
    rows.add(derived("tariff from which none joins again", .976290, root(alone, .5, 1), 5e-7));
    for (Start start : TARIFFS.stream().skip(1).flatMap(Clubs::starts).toList()) {
      double members = members(results.get(start.name()));
      rows.add(derived(start.name() + ": members", start.stable(), members, 0));
    }
    return rows;
  }

  /** Mean number of members at the end, over replications. */
  private static double members(ResultsReader results) throws IOException {
    return DoubleStream.of(results.runs("members-club.end")).average().orElse(Double.NaN);
  }

  /** The tariff, within an interval, at which the value of membership changes its sign. */
  private static double root(DoubleUnaryOperator worth, double low, double high) {
    boolean negative = worth.applyAsDouble(low) < 0;
    return Bracket.bisect(t -> worth.applyAsDouble(t) < 0 == negative, low, high, 1e-13).middle();
  }
}

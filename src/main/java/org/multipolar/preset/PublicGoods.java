package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.multipolar.rule.PublicGood;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;

/** Self-enforcing agreements after Barrett 1994. */
final class PublicGoods {
  private static final List<Integer> STATES = List.of(4, 10, 40);

  /** Members of a stable coalition, whatever the number of states. */
  private static final int STABLE = 3;

  static final Preset PRESET =
      new Preset(
          "public-good",
          "The known result that three members are stable with linear benefits and quadratic costs,"
              + " against runs; the gains of membership were worked out by ourselves.",
          STATES.stream()
              .map(
                  n ->
                      new Preset.Case(
                          "states-" + n,
                          n + " states",
                          Map.of("world.synthetic.states", Integer.toString(n)),
                          PublishedValue.atEnd("members-club", STABLE)))
              .toList(),
          PublicGoods::rows);

  private PublicGoods() {}

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    List<ReproducedValue> rows = new ArrayList<>();
    for (int n : STATES) {
      double[] members = results.get("states-" + n).runs("members-club.end");
      rows.add(
          published(
              n + " states: fewest members", STABLE, DoubleStream.of(members).min().orElse(0), 0));
      rows.add(
          published(
              n + " states: most members", STABLE, DoubleStream.of(members).max().orElse(0), 0));
    }
    rows.add(derived("gain of the 2nd member, b²/2c", 1, PublicGood.gain(2), 0));
    rows.add(derived("gain of the 3rd member, b²/2c", 0, PublicGood.gain(3), 0));
    rows.add(derived("gain of the 4th member, b²/2c", -3, PublicGood.gain(4), 0));
    rows.add(derived("gain of the 5th member, b²/2c", -8, PublicGood.gain(5), 0));
    return rows;
  }
}

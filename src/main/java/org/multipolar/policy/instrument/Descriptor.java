package org.multipolar.policy.instrument;

import java.util.List;
import java.util.Optional;
import org.multipolar.value.Mechanism;

/**
 * Properties of an instrument other than its perceived payoff.
 *
 * @param id name in scenario files
 * @param symbol symbol in equations
 * @param bilateral whether it targets another state
 * @param plainWords name in the classroom
 * @param summary description
 * @param mechanisms mechanisms without which it has no effect; states review it while the first is
 *     on
 * @param column column of the world table with its level at the start; levels start at 0 without
 * @param byWeight weight of a member in its bloc's lever, among its holders
 * @param againstWeight weight of a member among the targets
 */
public record Descriptor(
    String id,
    String symbol,
    boolean bilateral,
    String plainWords,
    String summary,
    List<Mechanism> mechanisms,
    Optional<String> column,
    Weight byWeight,
    Weight againstWeight) {

  /** Creates the descriptor of an instrument that targets another state. */
  static Descriptor control(String id, String symbol, String plainWords) {
    return plain(id, symbol, true, plainWords);
  }

  /** Creates the descriptor of a domestic instrument. */
  static Descriptor domestic(String id, String symbol, String plainWords) {
    return plain(id, symbol, false, plainWords);
  }

  private static Descriptor plain(String id, String symbol, boolean bilateral, String plainWords) {
    return new Descriptor(
        id,
        symbol,
        bilateral,
        plainWords,
        "",
        List.of(),
        Optional.empty(),
        Weight.OUTPUT,
        Weight.OUTPUT);
  }

  Descriptor with(String what) {
    return new Descriptor(
        id, symbol, bilateral, plainWords, what, mechanisms, column, byWeight, againstWeight);
  }

  Descriptor on(Mechanism... switches) {
    return new Descriptor(
        id,
        symbol,
        bilateral,
        plainWords,
        summary,
        List.of(switches),
        column,
        byWeight,
        againstWeight);
  }

  Descriptor startingAt(String name) {
    return new Descriptor(
        id,
        symbol,
        bilateral,
        plainWords,
        summary,
        mechanisms,
        Optional.of(name),
        byWeight,
        againstWeight);
  }

  Descriptor splitBy(Weight by, Weight against) {
    return new Descriptor(
        id, symbol, bilateral, plainWords, summary, mechanisms, column, by, against);
  }
}

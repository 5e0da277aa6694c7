package org.multipolar.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Nightly;

/**
 * Every lever of the question that the model is for moves an outcome of its own, in the direction
 * that its equation gives: the 95 % interval of paired replications excludes 0. Levers, outcomes,
 * signs and reasons are in the table {@code acting.csv}.
 */
class LeversActTest {
  private static final int PAIRS = Integer.getInteger("direction.replications", 12);

  private static Stream<Direction> levers() {
    return Direction.of("acting.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("levers")
  @Nightly
  void aLeverMovesAnOutcomeOfItsOwn(Direction lever) {
    Effect effect = Effect.measure(List.of(lever), PAIRS).get(0);
    assertThat(lever.up() ? effect.low() : -effect.high())
        .as(
            "%s should %s (%s): %s (%s to %s)",
            lever,
            lever.up() ? "rise" : "fall",
            lever.why(),
            effect.difference(),
            effect.low(),
            effect.high())
        .isPositive();
  }
}

package org.multipolar.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationaleTest {

  @Test
  void reasonsAreReadBack() {
    String text =
        Rationale.of("threat", .1234)
            .and("lostSales", -2)
            .and("rent", 1e16)
            .and("loss", -1e16)
            .and("gap", Double.NaN)
            .text();
    assertThat(Rationale.inputs(text))
        .isEqualTo(
            List.of(
                new Rationale.Input("threat", .123),
                new Rationale.Input("lostSales", -2),
                new Rationale.Input("rent", Double.POSITIVE_INFINITY),
                new Rationale.Input("loss", Double.NEGATIVE_INFINITY),
                new Rationale.Input("gap", Double.NaN)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "press", "level 0.50: assumption", "gain=1.000; loss=2.000", "a=1"})
  void sourcesAreNoReasons(String text) {
    assertThat(Rationale.inputs(text)).isEmpty();
  }
}

package org.multipolar.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

  @ParameterizedTest
  @CsvSource({
    "incidents, 0, Infinity",
    "lag-open, 0, Infinity",
    "chip-price, 0, Infinity",
    "compute-world, 0, Infinity",
    "open-gap, 0, Infinity",
    "south-access, 0, 1",
    "hhi-chips, 0, 1",
    "in-force-coe, 0, 1",
    "access-gap, -1, 1",
    "modularity, -1, 1",
    "frontier, -Infinity, Infinity",
    "development, -Infinity, Infinity",
    "welfare, -Infinity, Infinity",
    "dividend, -Infinity, Infinity",
  })
  void metricsHaveBounds(String name, double least, double most) {
    assertThat(MetricCatalogue.world(name).orElseThrow().bounds())
        .isEqualTo(new Bounds(least, most));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3",
    "part + part, 0, 2",
    "part - part, -1, 1",
    "1 - part, 0, 1",
    "count - count, -Infinity, Infinity",
    "count - 2, -2, Infinity",
    "count * signed, -Infinity, Infinity",
    "part * signed, -1, 1",
    "count * 2, 0, Infinity",
    "part / count, 0, Infinity",
    "part / signed, -Infinity, Infinity",
    "'max(signed, 0)', 0, 1",
    "'min(count, 1)', 0, 1",
    "log(part), -Infinity, Infinity",
    "count > 3, 0, 1",
  })
  void formulasHaveThoseOfTheirParts(String text, double least, double most)
      throws Formula.MalformedException {
    Bounds bounds =
        Formula.parse(text)
            .bounds(
                name ->
                    name.equals("part")
                        ? Bounds.PART
                        : name.equals("count") ? Bounds.NOT_NEGATIVE : new Bounds(-1, 1));
    assertThat(bounds.least() + 0).isEqualTo(least);
    assertThat(bounds.most() + 0).isEqualTo(most);
  }

  @Test
  void differencesOfValuesCanBeNegative() {
    assertThat(Bounds.PART.differences()).isEqualTo(new Bounds(-1, 1));
    assertThat(Bounds.NOT_NEGATIVE.differences()).isEqualTo(Bounds.NONE);
    assertThat(new Bounds(1, 3).differences()).isEqualTo(new Bounds(-2, 2));
  }
}

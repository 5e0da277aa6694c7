package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;

/** V23: states that differ in nothing but their names fare alike; money is only a unit. */
class MirrorTest {

  @Test
  @Claim("V23")
  void withoutChanceMirroredStatesHaveIdenticalPaths() {
    Course course =
        WorldKit.mirrored()
            .deterministic()
            .set(4, "A", "B", Instrument.CHIP_CONTROL, .5)
            .set(4, "B", "A", Instrument.CHIP_CONTROL, .5)
            .set(9, "A", "B", Instrument.TOOL_CONTROL, .25)
            .set(9, "B", "A", Instrument.TOOL_CONTROL, .25)
            .months(120)
            .run(1);
    course.series().keySet().stream()
        .filter(name -> name.startsWith("state/A/") && !name.endsWith("chip-revenue-share"))
        .forEach(
            name ->
                assertThat(course.get(name))
                    .as(name)
                    .containsExactly(course.get(name.replace("/A/", "/B/")), within(1e-10)));
  }

  @Test
  @Claim("V23")
  void withChanceMirroredStatesFareAlikeOnAverage() {
    int runs = 100;
    String[] metrics = {"capability", "compute", "regulation"};
    double[] sum = new double[metrics.length];
    double[] squares = new double[metrics.length];
    for (int r = 0; r < runs; r++) {
      Course course = WorldKit.mirrored().run(Draws.replicationSeed(23, r));
      for (int m = 0; m < metrics.length; m++) {
        double ahead = course.last("state/A/" + metrics[m]) - course.last("state/B/" + metrics[m]);
        sum[m] += ahead;
        squares[m] += ahead * ahead;
      }
    }
    for (int m = 0; m < metrics.length; m++) {
      double mean = sum[m] / runs;
      double error = Math.sqrt((squares[m] / runs - mean * mean) / runs);
      assertThat(mean).as(metrics[m]).isCloseTo(0, within(4 * error));
      assertThat(error).as(metrics[m]).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {.01, 1000})
  @Claim("P3")
  void moneyInAnotherUnitChangesNothingReal(double unit) {
    Course course = WorldKit.lively().deterministic().run(1);
    WorldKit kit = WorldKit.lively().deterministic().eachState(s -> s.gdp *= unit);
    double floor = kit.parameters().chipMarket().priceFloor();
    double income = kit.parameters().indices().accessIncome();
    Course other =
        kit.usageReference(20 * unit)
            .with("chipMarket.priceFloor", Math.min(10, floor * unit))
            .with("indices.accessIncome", Math.min(1000, income * unit))
            .run(1);
    for (String name : course.series().keySet()) {
      if (name.matches(
          ".*/(compute|capability|adoption|talent|lag|hhi-.*|usage-share|output"
              + "|yield|threat|smuggled-in|denied-share|chip-control-faced|memberships)")) {
        double[] real = course.get(name);
        double[] scaled = other.get(name);
        for (int t = 0; t < real.length; t++) {
          if (!Double.isNaN(real[t])) {
            assertThat(scaled[t]).as(name).isCloseTo(real[t], within(1e-7 * (1 + real[t])));
          }
        }
      }
    }
    assertThat(other.last("firm/A1/price"))
        .isCloseTo(unit * course.last("firm/A1/price"), within(1e-6 * unit * 1e3));
  }
}

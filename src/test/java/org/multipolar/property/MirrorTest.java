package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.kit.RandomWorlds;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;

/** V23: states that differ only in their names have equal results; money is only a unit. */
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

  /** Without chance, the results of a state do not depend on its name. */
  @Claim("V23")
  @Property(cases = 60, seed = 23)
  void withoutChanceNamesDoNotMatter(RandomCase random) {
    long number = random.bits();
    Course course = withoutChance(RandomWorlds.plain(number)).run(1);
    Course renamed = withoutChance(RandomWorlds.renamed(number)).run(1);
    for (String name : course.series().keySet()) {
      String[] parts = name.split("/");
      if (parts[0].equals("state")) {
        parts[1] = RandomWorlds.otherName(parts[1]);
      }
      assertClose(renamed.get(String.join("/", parts)), course.get(name), name);
    }
  }

  private static WorldKit withoutChance(WorldKit kit) {
    return kit.deterministic();
  }

  private static final String MONEY =
      "world/(ai-(budget|investment|revenue.*)|chip-price|chip-revenue|dividend|gdp-world|risk-per-use|welfare)"
          + "|state/.*/(ai-investment|dividend|gdp|income|chip-sales|chip-price-home)|firm/.*/(price|revenue)";

  @Claim("P3")
  @ParameterizedTest
  @ValueSource(doubles = {.01, 80})
  void moneyInAnotherUnitChangesNothingReal(double unit) {
    assertSameButMoney(unit, WorldKit.lively(), WorldKit.lively());
  }

  @Claim("P3")
  @Property(cases = 60, seed = 23)
  void moneyInAnotherUnitChangesNothingRealInRandomWorlds(RandomCase random) {
    long number = random.bits();
    double unit = random.real(.02, 50);
    assertSameButMoney(unit, RandomWorlds.plain(number), RandomWorlds.plain(number));
  }

  private static void assertSameButMoney(double unit, WorldKit kit, WorldKit twin) {
    Course course = kit.run(1);
    Course other = twin.inMoneyOf(unit).run(1);
    for (String name : course.series().keySet()) {
      if (!name.matches(MONEY)) {
        assertClose(other.get(name), course.get(name), name);
      } else if (name.matches(
          ".*/(dividend|gdp|gdp-world|chip-sales|ai-.*|.*price|.*price-home|.*revenue)")) {
        double[] scaled = Arrays.stream(course.get(name)).map(v -> unit * v).toArray();
        assertClose(other.get(name), scaled, name);
      }
    }
  }

  private static void assertClose(double[] actual, double[] expected, String name) {
    for (int t = 0; t < expected.length; t++) {
      double difference = Math.abs(actual[t] - expected[t]);
      if (!(difference <= 1e-7 * (1 + Math.abs(expected[t])))
          && !(Double.isNaN(actual[t]) && Double.isNaN(expected[t]))) {
        assertThat(actual[t]).as("%s in tick %s", name, t).isEqualTo(expected[t]);
      }
    }
  }
}

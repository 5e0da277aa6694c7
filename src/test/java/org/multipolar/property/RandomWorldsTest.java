package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.RandomWorlds;
import org.multipolar.kit.WorldKit;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;

/**
 * V2 in any world: accounts balance after every phase, and every metric is a number in its range,
 * or empty where it is undefined.
 */
class RandomWorldsTest {
  private static final int WORLDS = 150;

  private static final String LAB_METRICS =
      "capability|release|usage-share|research-compute|potential|tier|open-capability|hazard|training-compute";

  /**
   * Metrics of something that a world may lack, such as sales, use, members, the South or a lab,
   * and those of the other kind of firm. Ids of makers begin with m, those of labs with l.
   */
  private static final Pattern MAY_BE_EMPTY =
      Pattern.compile(
          "world/(access-gap|access-north|access-ratio|access-elsewhere|chip-price|(covered|legitimacy|members)-.*|cr4-.*"
              + "|dividend-gini|exclusive-game|frontier|hot-as-recorded|in-force-.*|ratified-.*|rules-on-labs|gini-compute|hhi-.*|lag-open|control-life"
              + "|open-frontier|open-gap|open-usage-share|record-lag-open|safety-mean|south-access|standards-divergence-use|theil-compute|training-compute-max)"
              + "|state/.*/(accessible|capability|chip-revenue-share|compute-(owned-)?share"
              + "|domestic-chip-share|gap|indigenisation|lab-frontier|lag|open-labs|record-lag|smuggled-from-hubs"
              + "|yield|packages|scarcest-input|(logic|memory)-stock|delivered-share"
              + "|package-performance|chip-sales|chip-price-home)"
              + "|firm/.*/(capability|open-capability|potential|tier)"
              + "|firm/m.*/("
              + LAB_METRICS
              + ")|firm/l.*/(?!"
              + LAB_METRICS
              + ").*");

  private static final Set<String> WITHIN_ONE = Set.of("share", "0-1", "HHI", "Gini", "0 or 1");

  @Test
  @Claim({"V2", "P1", "P2"})
  void withDefaultParametersTheBooksBalanceAndMetricsAreNumbers() {
    run(RandomWorlds::plain);
  }

  @Test
  @Claim({"V2", "P1", "P2"})
  void withAnyParametersInTheirRangesTheBooksBalanceAndMetricsAreNumbers() {
    run(RandomWorlds::wild);
  }

  @Claim({"V2", "P1", "P2"})
  @Test
  void withParametersAtTheEndsOfTheirRangesTheBooksBalanceAndMetricsAreNumbers() {
    run(RandomWorlds::cornered);
  }

  /** Worlds in which mixed steps of the price search diverged or cycled. */
  @ParameterizedTest
  @ValueSource(longs = {691, 2084, 2154, 3547})
  void pricesSettleInTheEndWhereStepsGoAstray(long number) {
    assertNumbers(RandomWorlds.cornered(number).run(number), number);
  }

  private static void run(LongFunction<WorldKit> worlds) {
    for (long number = 0; number < WORLDS; number++) {
      Course course;
      try {
        course = worlds.apply(number).run(number);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("in world " + number, e);
      }
      assertNumbers(course, number);
    }
  }

  private static void assertNumbers(Course course, long number) {
    Set<String> withinOne = new TreeSet<>();
    for (Metric metric : MetricCatalogue.all()) {
      if (WITHIN_ONE.contains(metric.unit())) {
        withinOne.add(metric.name());
      }
    }
    course
        .series()
        .forEach(
            (name, values) -> {
              boolean mayBeEmpty = MAY_BE_EMPTY.matcher(name).matches();
              boolean bounded =
                  withinOne.contains(name.substring(name.lastIndexOf('/') + 1))
                      && !name.endsWith("access-gap");
              for (double value : values) {
                if (Double.isNaN(value)
                    ? !mayBeEmpty
                    : Double.isInfinite(value)
                        || bounded && !(value >= -1e-12 && value <= 1 + 1e-9)) {
                  assertThat(values).as("%s in world %s", name, number).isEmpty();
                }
              }
            });
  }
}

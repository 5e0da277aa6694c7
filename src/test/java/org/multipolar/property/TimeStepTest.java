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
import org.multipolar.value.Mechanism;

/**
 * V25: a quarter and three months give the same deterministic curves. What is opened can be built
 * on in the next tick, an information lag of one tick; so no lab opens on the way, and none rides
 * on the commons.
 */
@Claim("V25")
class TimeStepTest {

  private static WorldKit kit() {
    return WorldKit.lively()
        .deterministic()
        .set(12, "A", "B", Instrument.TOOL_CONTROL, .75)
        .off(Mechanism.OPEN_BASE)
        .months(156);
  }

  private static void assertClose(WorldKit month, WorldKit quarter, String name, double relative) {
    assertClose(month.run(1), quarter.quarterly().run(1), name, relative);
  }

  private static void assertClose(Course month, Course quarter, String name, double relative) {
    double[] fine = month.get(name);
    double[] coarse = quarter.get(name);
    assertThat(coarse).hasSize(fine.length / 3);
    for (int q = 0; q < coarse.length; q++) {
      double expected = fine[3 * q + 2];
      assertThat(coarse[q])
          .as("%s at the end of quarter %s", name, q)
          .isCloseTo(expected, within(relative * Math.abs(expected) + 1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"firm/A1/capacity", "firm/B1/indigenisation", "firm/A1/performance"})
  void flowsThatAreExactAgree(String name) {
    assertClose(kit(), kit(), name, 1e-9);
  }

  @Test
  void diffusionIsExactWhileNothingMovesItsRates() {
    for (String id : new String[] {"A", "S"}) {
      assertClose(
          kit().with("adoption.openAccess", 0).with("adoption.pooledAccess", 0),
          kit().with("adoption.openAccess", 0).with("adoption.pooledAccess", 0),
          "state/" + id + "/adoption",
          1e-9);
    }
  }

  @Test
  void trendGrowthIsExact() {
    assertClose(
        kit().off(Mechanism.GDP_FEEDBACK), kit().off(Mechanism.GDP_FEEDBACK), "state/B/gdp", 1e-9);
  }

  @Test
  void compositesAgreeWithinTwoPercent() {
    Course month = kit().run(1);
    Course quarter = kit().quarterly().run(1);
    for (String id : new String[] {"A", "B", "H", "S"}) {
      for (String metric : new String[] {"compute", "adoption", "gdp", "talent", "capability"}) {
        assertClose(month, quarter, "state/" + id + "/" + metric, .02);
      }
    }
    for (String metric :
        new String[] {
          "compute-world",
          "frontier",
          "open-frontier",
          "adoption-world",
          "hhi-compute",
          "hhi-chips",
          "south-access",
          "threat",
          "fragmentation",
          "chip-capacity-world",
          "training-compute-max",
          "hhi-usage",
          "open-usage-share",
          "exclusive-game",
          "hhi-research",
          "welfare"
        }) {
      assertClose(month, quarter, "world/" + metric, .02);
    }
  }
}

package org.multipolar.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;

/** V28: worlds in which something is missing run to the end with balanced accounts. */
class DegenerateWorldsTest {

  private enum World {
    ONE_STATE(k -> WorldKit.empty().state("A").maker("M", "A", m -> {}).lab("L", "A", l -> {})),
    ONE_STATE_ALONE(k -> WorldKit.empty().state("A")),
    NO_FIRMS(k -> k.withoutMakers().withoutLabs()),
    NO_MAKERS(WorldKit::withoutMakers),
    NO_LABS(WorldKit::withoutLabs),
    ONE_LAB(k -> k.withoutLabs().lab("L", "B", l -> {})),
    NO_REGIMES(WorldKit::withoutRegimes),
    EMPTY_REGIME(k -> k.withoutRegimes().regime("club", 0, r -> r.ultimate = 0)),
    NOTHING_OPEN(k -> k.eachLab(l -> l.opened = Double.NaN).release("always-closed")),
    QUALITY_DOES_NOT_COUNT_AND_SOME_RELEASED_NOTHING(
        k ->
            k.eachLab(l -> l.opened = l.opened == l.released ? l.opened : Double.NaN)
                .with("modelMarket.quality", 0)),
    OPEN_LAB_WITHOUT_COMPUTE(
        k ->
            k.lab(
                "Z",
                "S",
                l -> {
                  l.computeLog = -1e6;
                  l.released = 118;
                  l.open();
                })),
    ZERO_BUDGETS(k -> k.eachState(s -> s.budgetShare = 0)),
    NO_COMPUTE(k -> k.eachState(s -> s.compute = 0)),
    NO_TALENT(k -> k.eachState(s -> s.talent = 0)),
    NO_TALENT_AT_ONE_HOME(k -> k.eachState(s -> s.talent = s.talent == 30 ? 0 : 40)),
    NO_PREPAREDNESS(k -> k.eachState(s -> s.preparedness = 0)),
    NO_SUPPLY(k -> k.eachMaker(m -> m.capacity = 0)),
    ONE_MAKER_WITHOUT_SUPPLY(k -> k.maker("S1", "S", m -> m.capacity = 0)),
    ALL_REFUSE(k -> k.eachState(s -> s.importRefusal = 1)),
    ALL_BLOCKED(
        k -> {
          for (String by : new String[] {"A", "B"}) {
            for (String on : new String[] {"A", "B", "H", "S"}) {
              if (!by.equals(on)) {
                for (Instrument instrument : Instrument.bilaterals()) {
                  k.set(0, by, on, instrument, 1);
                }
              }
            }
          }
          return k.on(Mechanism.WEIGHT_CONTROLS).with("smuggling.wanted", 0);
        }),
    LEADER_LENDS_ALL_IT_HAS(
        k ->
            k.withoutRegimes()
                .regime("inclusive", 2, r -> r.sharedCompute = 1, "B", "S")
                .regime("universal", 4, r -> r.sharedCompute = 1, "B", "S")
                .membership("fixed")
                .with("pool.share", 1)),
    NOTHING_OUT(
        k ->
            k.eachLab(
                l -> {
                  l.released = Double.NaN;
                  l.opened = Double.NaN;
                })),
    NOBODY_MAY_ADOPT(k -> k.with("adoption.ceiling", 0)),
    QUALITY_DECIDES_ALL(
        k -> k.with("modelMarket.quality", 2).with("modelMarket.nestDissimilarity", .05)),
    PRICE_DECIDES_ALL(
        k ->
            k.with("modelMarket.price", 10)
                .with("modelMarket.openPriceRatio", .001)
                .with("modelMarket.alignment", 10)
                .with("modelMarket.nestDissimilarity", .05)),
    HAZARD_WITHOUT_BOUND(
        k ->
            k.with("incidents.rate", 1e4)
                .with("incidents.major", 1)
                .with("economy.usefulCapability", 300)
                .with("economy.usefulSpread", 1)
                .with("incidents.referenceCapability", 100)),
    NO_MECHANISM(k -> k.off(Mechanism.values())),
    ONE_TICK(k -> k.months(1));

    private final UnaryOperator<WorldKit> made;

    World(UnaryOperator<WorldKit> made) {
      this.made = made;
    }
  }

  @Claim("V28")
  @ParameterizedTest
  @EnumSource
  void runsToTheEnd(World world) {
    assertRuns(world.made.apply(WorldKit.lively()));
  }

  /** Two things are missing at once; a world of one state is too small for this. */
  @Claim("V28")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ONE_STATE", "ONE_STATE_ALONE"})
  void runsToTheEndWhereSomethingElseIsMissingToo(World world) {
    for (World other : World.values()) {
      if (other.compareTo(world) > 0) {
        try {
          assertRuns(other.made.apply(world.made.apply(WorldKit.lively().months(18))));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("with " + other, e);
        }
      }
    }
  }

  private static void assertRuns(WorldKit kit) {
    Course course = kit.run(7);
    for (Map.Entry<String, double[]> series : course.series().entrySet()) {
      assertThat(Arrays.stream(series.getValue()))
          .as(series.getKey())
          .noneMatch(x -> x.isInfinite());
    }
    for (String always : new String[] {"welfare", "threat", "development", "adoption-world"}) {
      assertThat(Arrays.stream(course.world(always)))
          .as(always)
          .allMatch(x -> !x.isNaN() && !x.isInfinite());
    }
  }
}

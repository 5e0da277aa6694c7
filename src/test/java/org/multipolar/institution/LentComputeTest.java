package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.Course;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.AccessParameters;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Allocation;
import org.multipolar.world.Regime;
import org.multipolar.world.World;

/** Compute lent by bodies, and its effect on access. */
class LentComputeTest {

  /** B leads and lends .6 · .25 of its 3; C is the only Southern member. */
  @Test
  void aLeaderLendsComputeToItsSouthernMembers() {
    World w = ThreeStates.committed(ThreeStates.kit().with("pool.share", .25));
    new LentCompute().settle(w);
    double lent = .6 * .25 * 3;
    assertThat(w.state("B").loan().net()).isCloseTo(-lent, within(1e-12));
    assertThat(w.state("B").usableCompute()).isCloseTo(3 - lent, within(1e-12));
    assertThat(w.state("B").accessFactor()).isEqualTo(1);
    assertThat(w.state("C").loan().net()).isCloseTo(lent, within(1e-12));
    assertThat(w.state("C").usableCompute()).isCloseTo(2 + lent, within(1e-12));
    assertThat(w.state("C").loan().perMillion()).isCloseTo(1e6 * lent / 300, within(1e-9));
    assertThat(w.state("A").loan().net()).isZero();
    assertThat(w.state("A").accessFactor()).isEqualTo(1);
  }

  private static World lender(Allocation allocation) {
    World w =
        WorldKit.empty()
            .state("A", s -> s.compute = 8)
            .state(
                "B",
                s -> {
                  s.south = GlobalSouth.YES;
                  s.population = 100;
                  s.preparedness = .4;
                })
            .state(
                "C",
                s -> {
                  s.south = GlobalSouth.YES;
                  s.population = 300;
                  s.preparedness = .8;
                })
            .state("D", s -> s.south = GlobalSouth.YES)
            .regime(
                "inclusive",
                0,
                r -> {
                  r.sharedCompute = .5;
                  r.allocation = allocation;
                },
                "A")
            .regime(
                "universal",
                0,
                r -> {
                  r.sharedCompute = 1.5;
                  r.allocation = allocation;
                },
                "A")
            .with("pool.share", .5)
            .membership("fixed")
            .world(1);
    w.open(0);
    for (Regime regime : w.regimes()) {
      for (int member : new int[] {0, 1, 2}) {
        regime.admit(member);
      }
    }
    return w;
  }

  /**
   * Weights: 100 and 300 people; two states; 100 · .6 and 300 · .2 people in need. The budget is 8.
   */
  @ParameterizedTest
  @CsvSource({"HEAD, 2, 6", "STATE, 4, 4", "NEED, 4, 4"})
  void aBudgetIsSharedByHeadByStateOrByNeed(Allocation allocation, double b, double c) {
    World w = lender(allocation);
    LentCompute lent = new LentCompute();
    lent.settle(w);
    assertThat(w.state("A").loan().net()).isCloseTo(-8, within(1e-12));
    assertThat(w.state("B").loan().net()).isCloseTo(b, within(1e-12));
    assertThat(w.state("C").loan().net()).isCloseTo(c, within(1e-12));
    assertThat(w.state("D").loan().net()).isZero();
  }

  /** A and D lend .25 of 8 and of 4, divided by head between 100 and 300 people. */
  @Test
  void severalMayLend() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.compute = 8)
            .state("D", s -> s.compute = 4)
            .state(
                "B",
                s -> {
                  s.south = GlobalSouth.YES;
                  s.population = 100;
                })
            .state(
                "C",
                s -> {
                  s.south = GlobalSouth.YES;
                  s.population = 300;
                })
            .regime(
                "inclusive",
                0,
                r -> {
                  r.sharedCompute = .5;
                  r.lenders = List.of("A", "D");
                },
                "A")
            .with("pool.share", .5)
            .membership("fixed")
            .world(1);
    w.open(0);
    for (int member = 0; member < 4; member++) {
      w.regimes().get(0).admit(member);
    }
    new LentCompute().settle(w);
    assertThat(w.state("A").loan().net()).isCloseTo(-2, within(1e-12));
    assertThat(w.state("D").loan().net()).isCloseTo(-1, within(1e-12));
    assertThat(w.state("B").loan().net()).isCloseTo(.75, within(1e-12));
    assertThat(w.state("C").loan().net()).isCloseTo(2.25, within(1e-12));
  }

  @Test
  void aDepartingLenderWithdrawsItsCompute() {
    World w = lender(Allocation.HEAD);
    LentCompute lent = new LentCompute();
    lent.settle(w);
    w.regimes().get(1).release(0);
    lent.settle(w);
    assertThat(w.state("A").loan().net()).isCloseTo(-2, within(1e-12));
    w.regimes().get(0).release(1);
    w.regimes().get(0).release(2);
    lent.settle(w);
    assertThat(w.state("A").loan().net()).isZero();
    assertThat(w.state("B").accessFactor()).isEqualTo(1);
  }

  /** acc is exactly 1 without a loan and 1.25 with the loan that has half of the full effect. */
  @Test
  void accessGrowsWithWhatIsLentPerHead() {
    AccessParameters p = ParameterCatalogue.defaults().access();
    assertThat(LentCompute.access(0, p)).isEqualTo(1);
    assertThat(LentCompute.access(p.half(), p)).isCloseTo(1.25, within(1e-12));
    assertThat(LentCompute.access(2 * p.half(), p)).isCloseTo(1.375, within(1e-12));
    assertThat(LentCompute.access(1e9, p)).isCloseTo(1.5, within(1e-12));
  }

  /** Limiting case (11): a body that lends nothing leaves all adoption unchanged, bit for bit. */
  @Test
  void aBodyThatLendsNothingLeavesAdoptionUnchanged() {
    Course without = WorldKit.lively().withoutRegimes().withoutChoice().run(1);
    Course with =
        WorldKit.lively()
            .withoutRegimes()
            .withoutChoice()
            .regime("inclusive", 2, r -> r.sharedCompute = 0, "B", "S")
            .run(1);
    for (String id : new String[] {"A", "B", "H", "S"}) {
      assertThat(with.state(id, "adoption")).isEqualTo(without.state(id, "adoption"));
    }
    Course switched =
        WorldKit.lively()
            .withoutRegimes()
            .withoutChoice()
            .regime("inclusive", 2, r -> r.sharedCompute = 1, "B", "S")
            .off(Mechanism.LENT_COMPUTE)
            .run(1);
    for (String id : new String[] {"A", "B", "H", "S"}) {
      assertThat(switched.state(id, "adoption")).isEqualTo(without.state(id, "adoption"));
    }
    Course lends =
        WorldKit.lively()
            .withoutRegimes()
            .withoutChoice()
            .regime("inclusive", 2, r -> r.sharedCompute = 1, "B", "S")
            .run(1);
    assertThat(lends.state("S", "adoption")[35]).isGreaterThan(without.state("S", "adoption")[35]);
  }
}

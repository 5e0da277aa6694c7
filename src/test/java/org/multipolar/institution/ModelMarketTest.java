package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** One tick of the choice among models, lab by lab and buyer by buyer. */
class ModelMarketTest {

  private static WorldKit kit() {
    return ThreeStates.kit()
        .lab("J", "A", l -> {})
        .eachLab(
            l -> {
              if (l.opened < l.released) {
                l.opened = l.released == 110 ? 107 : Double.NaN;
              }
            })
        .with("modelMarket.quality", .12)
        .with("modelMarket.price", 1.2)
        .with("modelMarket.openPriceRatio", .1)
        .with("modelMarket.openDislike", -2.6)
        .with("modelMarket.alignment", 1.3)
        .with("modelMarket.delay", 0)
        .with("modelMarket.nestDissimilarity", .5);
  }

  /**
   * J of A is closed at 120 (as every lab but L is written), K of B closed at 120 and open at 107,
   * L of A closed at 130, where the frontier stands, and open at 116.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void usersChooseByANestedLogitAmongWhatTheyCanReach(boolean blocked) {
    WorldKit kit = kit();
    if (blocked) {
      kit.eachState(s -> s.blocks = s.idealPoint == .4 ? List.of("A") : List.of());
    }
    World w = ThreeStates.committed(kit);
    new ModelMarket(w.blueprint()).act(w);
    double[] users = {50, 80, 60}; // times the part of working age
    double[][] near = {{1, .3}, {.3, 1}, {.5, .8}};
    double[] usage = new double[3];
    double[] openUsage = new double[3];
    for (int j = 0; j < 3; j++) {
      boolean servesA = !blocked || j != 2;
      double ofJ = servesA ? offer(120, false, near[j][0]) : 0;
      double ofL = servesA ? offer(130, false, near[j][0]) : 0;
      double ofK = offer(120, false, near[j][1]);
      double ofOpenK = offer(107, true, near[j][1]);
      double ofOpenL = offer(116, true, near[j][0]);
      double closed = Math.sqrt(ofJ + ofK + ofL);
      double open = Math.sqrt(ofOpenK + ofOpenL);
      double openShare = open / (open + closed);
      assertThat(w.services().openShare(j)).isCloseTo(openShare, within(1e-12));
      assertThat(w.services().outside(j, .5)).isCloseTo(1 / (1 + open + closed), within(1e-12));
      double all = ofJ + ofK + ofL;
      double[] closedOf = {ofJ / all, ofK / all, ofL / all};
      double[] openOf = {0, ofOpenK / (ofOpenK + ofOpenL), ofOpenL / (ofOpenK + ofOpenL)};
      assertThat(w.services().closed(0, j))
          .isCloseTo((1 - openShare) * (closedOf[0] + closedOf[2]), within(1e-12));
      assertThat(w.services().closed(1, j)).isCloseTo((1 - openShare) * closedOf[1], within(1e-12));
      assertThat(w.services().open(0, j)).isCloseTo(openShare * openOf[2], within(1e-12));
      assertThat(w.services().open(1, j)).isCloseTo(openShare * openOf[1], within(1e-12));
      for (int f = 0; f < 3; f++) {
        usage[f] += users[j] / 190 * ((1 - openShare) * closedOf[f] + openShare * openOf[f]);
        openUsage[f] += users[j] / 190 * openShare * openOf[f];
      }
    }
    for (int f = 0; f < 3; f++) {
      Lab lab = w.labs().get(f);
      assertThat(lab.usage()).as(lab.id()).isCloseTo(usage[f], within(1e-12));
      assertThat(lab.openUsage()).as(lab.id()).isCloseTo(openUsage[f], within(1e-12));
    }
  }

  /** e^{v/λ}, v = α_q (Z − 130) − b (1 − A), for an open model − α_p ln .1 + δ more. */
  private static double offer(double z, boolean open, double alignment) {
    double v = .12 * (z - 130) - 1.3 * (1 - alignment);
    return Math.exp((open ? v - 1.2 * Math.log(.1) - 2.6 : v) / .5);
  }

  /**
   * Late by the slope of 18 months, (130 − 116 + 8.3 · 16/12)/1.5 a year at the end of the second
   * tick, for .4 r of a year.
   */
  @Test
  void closedServicesComeLateUnderRegulation() {
    World w = ThreeStates.committed(kit().with("modelMarket.delay", .4));
    double slope = (130 - 116 + w.parameters().research().initialSlope() * 16 / 12) / 1.5;
    double[] law = {.25, .5, .75};
    new ModelMarket(w.blueprint()).act(w);
    World prompt = ThreeStates.committed(kit());
    new ModelMarket(prompt.blueprint()).act(prompt);
    for (int j = 0; j < 3; j++) {
      double open = w.services().openShare(j);
      double before = prompt.services().openShare(j);
      assertThat(open / (1 - open))
          .isCloseTo(before / (1 - before) * Math.exp(.12 * slope * .4 * law[j]), within(1e-12));
    }
    w.frontier().updateCapability();
    assertThat(w.state("C").accessible()).isCloseTo(130 - slope * .4 * .75, within(1e-12));
  }

  @Test
  void switchedOffTheMarketStaysAsItWasSettledAtTheStart() {
    World w = ThreeStates.committed(kit().off(Mechanism.MARKET));
    new ModelMarket(w.blueprint()).act(w);
    assertThat(w.services().openShare(2)).isEqualTo(.5);
    w.open(0);
    new ModelMarket(w.blueprint()).act(w);
    assertThat(w.services().openShare(2)).isNotEqualTo(.5);
  }

  @Test
  void anEmptyNestHasNoShareAndOneAloneHasAll() {
    assertThat(ModelMarket.nestShare(0, 3, 0, .5)).isZero();
    assertThat(ModelMarket.nestShare(3, 0, 0, .5)).isOne();
    assertThat(ModelMarket.nestShare(0, 0, 0, .5)).isZero();
    assertThat(ModelMarket.nestShare(4, 9, 0, .5)).isCloseTo(2 / 5.0, within(1e-12));
  }
}

package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** One tick of users' choice among models, by lab and state. */
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
        .with("modelMarket.reputation", 0)
        .with("modelMarket.nestDissimilarity", .5);
  }

  /** Adoption grows from .4 to .5 in A and from .3 to .4 in B; in C it stays at .2. */
  private static World used(WorldKit kit) {
    World w = ThreeStates.committed(kit);
    double[] before = {.4, .3, .2};
    for (int j = 0; j < 3; j++) {
      w.services().settle(j, Double.NaN, 1, 1, before[j]);
      w.states().get(j).adopters().spread(.05, .8);
    }
    return w;
  }

  /** Fraction of use retained after a month with τ = 1.5 years. */
  private static double kept(World w, int j) {
    double[] before = {.4, .3, .2};
    double[] now = {.5, .4, .2};
    double most = w.states().get(j).adopters().ceiling();
    double imitated =
        before[j] / now[j] * (.05 + .8 * now[j] / most) / (.05 + .8 * before[j] / most);
    return Math.exp(-1 / 18.0) * imitated;
  }

  /**
   * Usage shares are a stock: users who stay and new users who imitate preserve the previous
   * shares.
   */
  @Test
  void usersStayWithTheirModelOrTakeOneInUse() {
    World w = used(kit().with("modelMarket.stay", 1.5));
    World fresh = ThreeStates.committed(kit());
    double[][] before = {{.6, .3, .2}, {.1, .4, .3}, {.1, .1, .1}, {.2, .2, .4}};
    new ModelMarket(w.blueprint()).act(w);
    new ModelMarket(fresh.blueprint()).act(fresh);
    for (int j = 0; j < 3; j++) {
      double kept = kept(w, j);
      for (int h = 0; h < 2; h++) {
        assertThat(w.services().closed(h, j))
            .isCloseTo(
                kept * before[h][j] + (1 - kept) * fresh.services().closed(h, j), within(1e-12));
        assertThat(w.services().open(h, j))
            .isCloseTo(
                kept * before[2 + h][j] + (1 - kept) * fresh.services().open(h, j), within(1e-12));
      }
      assertThat(w.services().openShare(j))
          .isCloseTo(w.services().open(0, j) + w.services().open(1, j), within(1e-12));
      assertThat(w.services().served(j)).isEqualTo(w.states().get(j).adoption());
    }
    double[] users = {50 / 190.0, 80 / 190.0, 60 / 190.0};
    double kept = 0;
    double chosen = 0;
    for (int j = 0; j < 3; j++) {
      kept += users[j] * kept(w, j) * before[0][j];
      chosen += users[j] * (1 - kept(w, j)) * fresh.services().closed(0, j);
    }
    double tenPoints = Math.exp(-.12 * 10 / .5);
    Lab j = w.labs().get(0);
    Lab l = w.labs().get(2);
    assertThat(j.closedUsage())
        .isCloseTo(kept * .1 / .6 + chosen * tenPoints / (1 + tenPoints), within(1e-12));
    assertThat(l.closedUsage()).isCloseTo(kept * .5 / .6 + chosen / (1 + tenPoints), within(1e-12));
    assertThat(w.labs().stream().mapToDouble(Lab::usage).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void withoutTheHabitAllChooseAnew() {
    World w = used(kit().off(Mechanism.INCUMBENCY).with("modelMarket.reputation", .5));
    World fresh = ThreeStates.committed(kit());
    new ModelMarket(w.blueprint()).act(w);
    new ModelMarket(fresh.blueprint()).act(fresh);
    for (int f = 0; f < 3; f++) {
      assertThat(w.labs().get(f).usage()).isEqualTo(fresh.labs().get(f).usage());
    }
  }

  /** L served .6 of the world, J and K .4; reputation counts an extra .02 for every lab. */
  @Test
  void aLabIsKnownByItsUsers() {
    World w =
        ThreeStates.committed(
            kit().with("modelMarket.reputation", .5).with("research.partBase", .02));
    World unnamed = ThreeStates.committed(kit());
    new ModelMarket(w.blueprint()).act(w);
    new ModelMarket(unnamed.blueprint()).act(unnamed);
    double known = Math.sqrt(.42 / .62);
    double odds = unnamed.labs().get(0).closedUsage() / unnamed.labs().get(2).closedUsage();
    assertThat(w.labs().get(0).closedUsage() / w.labs().get(2).closedUsage())
        .isCloseTo(odds * known, within(1e-12));
    double open = unnamed.services().openShare(1);
    double closed =
        Math.sqrt(
            offer(120, false, .3) * known + offer(120, false, 1) * known + offer(130, false, .3));
    double opened = Math.sqrt(offer(107, true, 1) * known + offer(116, true, .3));
    assertThat(w.services().openShare(1)).isCloseTo(opened / (opened + closed), within(1e-12));
    assertThat(open).isNotCloseTo(opened / (opened + closed), within(1e-6));
  }

  /** Users cut off by a new block choose at once among the remaining services. */
  @Test
  void usersCutOffChooseAtOnce() {
    WorldKit blocked = kit().with("modelMarket.stay", 1.5);
    blocked.eachState(s -> s.blocks = s.idealPoint == .4 ? List.of("A") : List.of());
    World w = used(blocked);
    World free = ThreeStates.committed(blocked);
    new ModelMarket(w.blueprint()).act(w);
    new ModelMarket(free.blueprint()).act(free);
    double kept = Math.exp(-1 / 18.0);
    assertThat(w.services().closed(0, 2)).isZero();
    assertThat(w.services().closed(1, 2))
        .isCloseTo(
            kept * .3 + (1 - kept * (.3 + .1 + .4)) * free.services().closed(1, 2), within(1e-12));
  }

  /** L opens its best model: its .5 of the .6 that services of A had moves to the open weights. */
  @Test
  void usersOfAModelThatIsOpenedTakeItsWeights() {
    WorldKit kit = kit().with("modelMarket.stay", 1.5);
    World w = used(kit);
    Lab l = w.labs().get(2);
    l.appear(true);
    l.script(ThreeStates.release(l, ReleaseTier.OPEN, 99));
    l.step(w);
    l.commitRelease(.6);
    assertThat(l.sells()).isFalse();
    new ModelMarket(w.blueprint()).act(w);
    double kept = Math.exp(-1 / 18.0);
    double stays = kept * .2 * (1 - .5 / .6);
    assertThat(w.services().closed(0, 2)).isGreaterThan(stays).isLessThan(stays + 1 - kept);
    assertThat(w.services().open(0, 2)).isGreaterThan(kept * (.1 + .2 * .5 / .6));
    assertThat(l.closedUsage()).isZero();
    assertThat(w.labs().stream().mapToDouble(Lab::usage).sum()).isCloseTo(1, within(1e-12));
  }

  /**
   * Two ticks compose into one; on a curve with innovators alone only the initial users retain
   * their composition.
   */
  @Test
  void imitatorsKeepTheCompositionOfUse() {
    double whole = Incumbency.imitated(.1, .4, .04, .9);
    assertThat(Incumbency.imitated(.1, .2, .04, .9) * Incumbency.imitated(.2, .4, .04, .9))
        .isCloseTo(whole, within(1e-15));
    assertThat(Incumbency.imitated(.1, .4, .04, 0)).isCloseTo(.25, within(1e-15));
    assertThat(Incumbency.imitated(.1, .4, 0, .9)).isOne();
    double f = .1;
    double log = 0;
    for (int step = 0; step < 100_000; step++) {
      double next = f + .3 / 100_000;
      double middle = (f + next) / 2;
      log -= (next - f) * .04 / ((.04 + .9 * middle) * middle);
      f = next;
    }
    assertThat(Math.exp(log)).isCloseTo(whole, within(1e-9));
  }

  /**
   * J of A is closed at 120 (the default of every lab but L), K of B closed at 120 and open at 107,
   * L of A closed at 130, the frontier, and open at 116.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void usersChooseByANestedLogitAmongAccessibleModels(boolean blocked) {
    WorldKit kit = kit();
    if (blocked) {
      kit.eachState(s -> s.blocks = s.idealPoint == .4 ? List.of("A") : List.of());
    }
    World w = ThreeStates.committed(kit);
    new ModelMarket(w.blueprint()).act(w);
    double[] users = {50, 80, 60}; // times the working-age share
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

  /** e^{v/λ} with v = α_q (Z − 130) − b (1 − A), plus −α_p ln .1 + δ for an open model. */
  private static double offer(double z, boolean open, double alignment) {
    double v = .12 * (z - 130) - 1.3 * (1 - alignment);
    return Math.exp((open ? v - 1.2 * Math.log(.1) - 2.6 : v) / .5);
  }

  /**
   * Closed services lag by .4 r years at the slope of 18 months, (130 − 116 + 8.3 · 16/12)/1.5 a
   * year at the end of the second tick.
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

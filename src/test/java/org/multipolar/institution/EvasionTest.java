package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Reach;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.SmugglingParameters;
import org.multipolar.world.State;
import org.multipolar.world.Wear;
import org.multipolar.world.World;

/** Three ways to evade a control: transshipment, fronts abroad, remote use. */
class EvasionTest {

  /** A denies B .8 of its chips; H forwards chips, and an investor of B builds in H. */
  private static WorldKit denied() {
    return WorldKit.empty()
        .state("A")
        .state("B")
        .state("S")
        .state(
            "H",
            s -> {
              s.throughflow = .1;
              s.enforcement = .25;
            })
        .maker("M", "A", m -> {})
        .investor(
            "V",
            "B",
            v -> {
              v.weight = .1;
              v.homeShare = .5;
              v.hosts = List.of("H");
            })
        .eachState(s -> s.subsidy = 0)
        .deterministic()
        .set(0, "A", "B", Instrument.CHIP_CONTROL, .75)
        .with("smuggling.premium", .5)
        .with("smuggling.arriving", .8)
        .months(2);
  }

  private static SmugglingParameters of(World w) {
    return w.parameters().smuggling();
  }

  /** Chips that B seeks: the denied spending at the smuggling price. */
  private static double sought(World w) {
    return of(w).wanted() * w.state("B").denied() / (1.5 * w.trade().price(0));
  }

  @ParameterizedTest
  @CsvSource({".01, false", ".7, true"})
  void smugglingMeetsDemandUpToTheForwardedChips(double wanted, boolean limited) {
    World w =
        denied()
            .with("smuggling.wanted", wanted)
            .with("smuggling.transit", .2)
            .with("smuggling.fronts", 0)
            .months(1)
            .ran(1);
    State b = w.state("B");
    State h = w.state("H");
    double most = .2 * .75 * .1 * w.trade().sold(0);
    double moved = Math.min(sought(w), most);
    assertThat(most < sought(w)).isEqualTo(limited);
    assertThat(b.smuggledIn()).isCloseTo(.8 * moved, within(1e-12));
    assertThat(w.totals().smuggled()).isCloseTo(moved, within(1e-12));
    assertThat(h.diverted()).isCloseTo(moved, within(1e-12));
    assertThat(h.diversionCapacity()).isCloseTo(most, within(1e-12));
  }

  /** The chips come from the purchases of unnamed investors elsewhere, in proportion. */
  @Test
  void smuggledChipsAreMissingElsewhereAndAtMostHalf() {
    WorldKit kit =
        denied()
            .with("smuggling.wanted", 1)
            .with("smuggling.transit", 1)
            .with("smuggling.fronts", 0)
            .months(1);
    kit.eachState(
        s -> {
          s.throughflow = 1;
          s.enforcement = 0;
        });
    World w = kit.ran(1);
    World honest = kit.off(Mechanism.SMUGGLING).ran(1);
    double left = 0;
    for (String id : List.of("A", "S", "H")) {
      double bought = honest.compute().added(honest.state(id).number());
      double kept = w.compute().added(w.state(id).number());
      left += bought - kept;
      assertThat(kept).isGreaterThanOrEqualTo(bought / 2 - 1e-15);
    }
    assertThat(left).isCloseTo(w.totals().smuggled(), within(1e-12)).isPositive();
    double ofA = w.compute().added(w.state("A").number());
    double ofS = w.compute().added(w.state("S").number());
    assertThat(ofA).isCloseTo(ofS, within(1e-12));
  }

  /** Fronts move home a part of V's additions in H. */
  @Test
  void frontsMoveStockHome() {
    World w =
        denied()
            .with("smuggling.transit", 0)
            .with("smuggling.wanted", 1)
            .with("smuggling.fronts", .2)
            .months(1)
            .ran(1);
    int home = w.compute().investors().get(0).holding();
    double moved = .2 * .75 * w.compute().added(home + 1);
    assertThat(moved).isPositive().isLessThan(sought(w));
    assertThat(w.compute().moved(home + 1)).isCloseTo(-moved, within(1e-15));
    assertThat(w.compute().moved(home)).isCloseTo(.8 * moved, within(1e-15));
    assertThat(w.compute().fronted(w.state("B").number())).isCloseTo(.8 * moved, within(1e-15));
    assertThat(w.state("B").smuggledIn()).isCloseTo(.8 * moved, within(1e-15));
  }

  @Test
  void closingOneChannelRaisesTheOthers() {
    WorldKit kit = denied().with("smuggling.wanted", .05).with("smuggling.fronts", .2);
    World open = kit.with("smuggling.transit", .3).ran(1);
    World closed = kit.with("smuggling.transit", 0).ran(1);
    int b = open.state("B").number();
    assertThat(open.compute().smuggled(b)).isPositive();
    assertThat(closed.compute().smuggled(b)).isZero();
    assertThat(closed.compute().fronted(b)).isGreaterThan(open.compute().fronted(b));
    World sealed = kit.off(Mechanism.SMUGGLING).ran(1);
    assertThat(sealed.compute().rented(b)).isGreaterThan(open.compute().rented(b));
  }

  @Test
  void deniedStatesRentPartOfTheOfferUpToTheirGap() {
    World w = denied().off(Mechanism.SMUGGLING).with("smuggling.remoteMost", .02).ran(1);
    SmugglingParameters p = of(w);
    State b = w.state("B");
    double part = 1 / (1 + Math.exp(-4 * (b.deniedShare() - .5)));
    assertThat(RemoteAccess.part(b.deniedShare(), 0, p)).isCloseTo(part, within(1e-15));
    double open = 0;
    for (String id : List.of("A", "S", "H")) {
      open += of(w).commercialPart() * w.compute().unbound(w.state(id).number());
    }
    assertThat(w.compute().rented(b.number())).isCloseTo(part * .02 * open, within(1e-12));
    double let = w.states().stream().mapToDouble(s -> w.compute().let(s.number())).sum();
    assertThat(let).isCloseTo(w.compute().rented(b.number()), within(1e-12));
    World much = denied().off(Mechanism.SMUGGLING).with("smuggling.remoteMost", 1).months(1).ran(1);
    double missed = much.trade().wanted(0, b.number()) - much.trade().bought(0, b.number());
    Wear wear = Wear.of(much.parameters().chipMarket().depreciation(), 1 / 12.0);
    assertThat(much.compute().rented(b.number()))
        .isCloseTo(part * wear.after(0, missed), within(1e-12));
  }

  /**
   * No evasion where nothing is denied, where rules are fully enforced or where they cover all
   * channels.
   */
  @Test
  void withoutGapsNothingIsEvaded() {
    Setting complete =
        new Setting(
            Instrument.CHIP_CONTROL,
            1,
            ControlMode.SHARE,
            1,
            ReachTerms.of(new Reach(false, false, true)));
    WorldKit enforced = denied().set(0, 99, "A", "B", complete);
    for (World w :
        List.of(
            denied().off(Mechanism.SMUGGLING, Mechanism.REMOTE_ACCESS).ran(1),
            denied().off(Mechanism.CONTROLS).ran(1),
            enforced.eachState(s -> s.enforcement = 1).ran(1))) {
      assertThat(w.totals().smuggled()).isZero();
      for (State state : w.states()) {
        int j = state.number();
        assertThat(w.compute().rented(j)).isZero();
        assertThat(w.compute().used(j)).isEqualTo(w.compute().owned(j));
        assertThat(state.smuggledIn()).isZero();
      }
    }
  }

  /** A rule on remote use cuts it by the denied share. */
  @Test
  void aRuleOnRemoteUseCutsIt() {
    World w = denied().ran(1);
    SmugglingParameters p = of(w);
    assertThat(RemoteAccess.part(.8, .75, p))
        .isCloseTo(.25 * RemoteAccess.part(.8, 0, p), within(1e-15));
    assertThat(RemoteAccess.part(.8, 1, p)).isZero();
  }
}

package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Politics;
import org.multipolar.world.World;

/** Political levers of firms. */
class FirmPoliticsTest {

  private static Lab lab(World w, String id) {
    return w.labs().stream().filter(lab -> lab.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void scriptedFirmPoliticsTakeEffectOnTheirDay() {
    WorldKit kit =
        WorldKit.lively()
            .withoutChoice()
            .act(3, "A1", FirmLever.LOBBY, 1)
            .act(4, "LA", FirmLever.WITHHOLD, 1, 1)
            .act(5, "LA", FirmLever.WITHHOLD, .3)
            .set(6, "S", Instrument.REGULATION, .75)
            .months(12);
    World w = kit.ran(1);
    assertThat(w.makers().get(0).politics().lobby()).isEqualTo(1);
    assertThat(w.makers().get(1).politics().lobby()).isZero();
    assertThat(lab(w, "LA").politics().withheld(w.state("B"))).isEqualTo(1);
    assertThat(lab(w, "LA").politics().withheld(w.state("S"))).isEqualTo(.3);
    assertThat(lab(w, "LA").politics().withheld(w.state("H"))).isZero();
    assertThat(w.eventLog().counted(Event.Kind.POLITICS)).isEqualTo(3);
    World off = kit.off(Mechanism.FIRM_POLITICS).ran(1);
    assertThat(off.makers().get(0).politics().lobby()).isZero();
    assertThat(lab(off, "LA").politics().withholds()).isFalse();
    assertThat(off.eventLog().counted(Event.Kind.POLITICS)).isZero();
  }

  /** A pledge requires a safety share of .03, law .01 + .05 · ¼. */
  @Test
  void aPledgeBindsALabToItsShare() {
    WorldKit kit =
        WorldKit.empty()
            .state("A")
            .lab("L1", "A", l -> l.released = 116)
            .lab("L2", "A", l -> l.released = 100)
            .deterministic()
            .safety("race-public")
            .act(2, "L2", FirmLever.PLEDGE, 1)
            .branch(3)
            .months(3);
    World w = kit.ran(1);
    assertThat(lab(w, "L2").safetyShare()).isCloseTo(.03, within(1e-12));
    World without = kit.off(Mechanism.FIRM_POLITICS).ran(1);
    assertThat(lab(without, "L2").safetyShare()).isCloseTo(.01 + .05 * .25, within(1e-12));
  }

  /**
   * After the branch L1 signs because it is safe enough, L2 only because most other labs have
   * signed.
   */
  @Test
  void aLabSignsOnceItIsSafeOrMostOthersHaveSigned() {
    WorldKit kit =
        WorldKit.empty()
            .state("A")
            .lab("L1", "A", l -> l.released = 116)
            .lab("L2", "A", l -> l.released = 100)
            .deterministic()
            .safety("race-public")
            .branch(6);
    assertThat(lab(kit.months(6).ran(1), "L1").politics().pledged()).isFalse();
    World w = kit.months(8).ran(1);
    assertThat(lab(w, "L1").politics().pledged()).isTrue();
    assertThat(lab(w, "L2").politics().pledged()).isTrue();
    World held = kit.act(6, "L1", FirmLever.PLEDGE, 0).months(8).ran(1);
    assertThat(lab(held, "L1").politics().pledged()).isFalse();
    assertThat(lab(held, "L2").politics().pledged()).isFalse();
  }

  /** Two labs of A with the same closed model serve 40 users in A and 60 in B. */
  private static World served(WorldKit kit) {
    World w =
        kit.state("A", s -> s.population = 100)
            .state(
                "B",
                s -> {
                  s.population = 100;
                  s.regulation = .75;
                })
            .eachState(s -> s.workingAge = 1)
            .lab("L1", "A", l -> l.opened = Double.NaN)
            .lab("L2", "A", l -> l.opened = Double.NaN)
            .with("modelMarket.delay", 0)
            .months(2)
            .world(1);
    w.start();
    w.schedule.step(w);
    w.state("A").adopters().adopt(.4, 0);
    w.state("B").adopters().adopt(.6, 0);
    new ModelMarket(w.blueprint()).act(w);
    return w;
  }

  private static WorldKit still() {
    return WorldKit.empty().deterministic().off(Mechanism.INCUMBENCY);
  }

  /** Each lab had half of both states and keeps its half in A. */
  @Test
  void usersOfAWithheldServiceChooseAtOnce() {
    World w = served(WorldKit.empty().deterministic());
    assertThat(lab(w, "L1").usage()).isCloseTo(.5, within(1e-12));
    lab(w, "L1")
        .politics()
        .script(new FirmMeasure(0, "L1", FirmLever.WITHHOLD, 1, List.of(1), true));
    new ModelMarket(w.blueprint()).act(w);
    assertThat(lab(w, "L1").usage()).isCloseTo(.4 / 2, within(1e-12));
    assertThat(lab(w, "L2").usage()).isCloseTo(.4 / 2 + .6, within(1e-12));
  }

  @Test
  void aLabThatWithholdsLeavesUsersToOthers() {
    World w = served(still().act(0, "L1", FirmLever.WITHHOLD, 1, 1));
    double both = lab(w, "L1").capability() - lab(w, "L2").capability();
    assertThat(both).isZero();
    assertThat(lab(w, "L1").usage()).isCloseTo(.4 / 2, within(1e-12));
    assertThat(lab(w, "L2").usage()).isCloseTo(.4 / 2 + .6, within(1e-12));
    assertThat(w.services().closed(0, 1)).isCloseTo(1, within(1e-12));
    World all = served(still().act(0, "L1", FirmLever.WITHHOLD, 1, 0, 1));
    assertThat(lab(all, "L1").usage()).isZero();
    assertThat(lab(all, "L2").usage()).isCloseTo(1, within(1e-12));
  }

  /** A withheld service counts with part of the frontier's progress over twelve months deducted. */
  @Test
  void aServicePartlyWithheldArrivesLater() {
    World w = served(still().act(0, "L1", FirmLever.WITHHOLD, .3));
    double late = .3 * w.frontier().history().slope();
    double quality = w.parameters().modelMarket().quality();
    double lambda = w.parameters().modelMarket().nestDissimilarity();
    double weight = Math.exp(-quality * late / lambda);
    assertThat(late).isPositive();
    assertThat(lab(w, "L1").usage()).isCloseTo(.4 / 2 + .6 * weight / (1 + weight), within(1e-12));
    assertThat(lab(w, "L1").usage() + lab(w, "L2").usage()).isCloseTo(1, within(1e-12));
    w.frontier().updateCapability();
    assertThat(w.state("B").accessible()).isEqualTo(w.frontier().best());
  }

  @Test
  void aServiceWithheldByAllLabsIsInaccessible() {
    World w =
        served(still().act(0, "L1", FirmLever.WITHHOLD, 1, 1).act(0, "L2", FirmLever.WITHHOLD, .5));
    w.frontier().updateCapability();
    assertThat(w.state("B").accessible())
        .isCloseTo(
            w.frontier().best() - .5 * w.frontier().history().slopeTo(w.frontier().best()),
            within(1e-12));
  }

  /** A host has weight e^{−½ r}, and none behind a chip control of .75. */
  @Test
  void placingAbroadConsidersRegulationAndControls() {
    World w =
        WorldKit.lively()
            .set(0, "H", Instrument.REGULATION, .5)
            .set(0, "A", "S", Instrument.CHIP_CONTROL, .75)
            .withoutChoice()
            .months(1)
            .ran(1);
    Politics silent = w.makers().get(0).politics();
    assertThat(silent.homeShare(.85)).isEqualTo(.85);
    assertThat(silent.hosting(w, w.state("S"))).isEqualTo(1);
    Politics places = w.makers().get(1).politics();
    places.script(new FirmMeasure(0, "A2", FirmLever.PLACE, .2, List.of(), true));
    assertThat(places.homeShare(.85)).isCloseTo(.8, within(1e-12));
    assertThat(places.hosting(w, w.state("H"))).isCloseTo(Math.exp(-.25), within(1e-12));
    assertThat(places.hosting(w, w.state("S"))).isZero();
  }

  @Test
  void anInvestorBuildsTheScriptedShareAbroad() {
    World w =
        WorldKit.lively()
            .investor("V", "A", v -> v.hosts = List.of("H"))
            .act(0, "V", FirmLever.PLACE, .4)
            .withoutChoice()
            .months(1)
            .ran(1);
    assertThat(w.compute().investors())
        .filteredOn(v -> v.id().equals("V"))
        .singleElement()
        .satisfies(v -> assertThat(v.homeShare(w)).isCloseTo(.6, within(1e-12)));
  }
}

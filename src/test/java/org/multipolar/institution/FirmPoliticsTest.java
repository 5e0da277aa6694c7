package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** What firms do in politics. */
class FirmPoliticsTest {

  private static Lab lab(World w, String id) {
    return w.labs().stream().filter(lab -> lab.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void whatTheScenarioSaysOfAFirmHoldsFromItsDay() {
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

  /** A pledge asks for .03, law for .01 + .05 · ¼ of a lab. */
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
            .branch(12)
            .months(12);
    World w = kit.ran(1);
    assertThat(lab(w, "L2").safetyShare()).isCloseTo(.03, within(1e-12));
    World without = kit.off(Mechanism.FIRM_POLITICS).ran(1);
    assertThat(lab(without, "L2").safetyShare()).isCloseTo(.01 + .05 * .25, within(1e-12));
  }

  /** From the branch on; L1 is safe enough, L2 only follows where most others have signed. */
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
}

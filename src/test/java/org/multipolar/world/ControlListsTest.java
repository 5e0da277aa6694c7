package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.world.ControlGroup.Watch;

/**
 * Targets of each lever: A has makers, tools and labs, and export-control law on five other states.
 */
class ControlListsTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int E = 4;
  private static final int F = 5;

  private static WorldKit kit() {
    WorldKit kit = WorldKit.empty().state("A", s -> s.toolShare = 1);
    for (String id : new String[] {"B", "C", "D", "E", "F"}) {
      kit.state(id);
    }
    return kit.maker("M", "A", m -> {}).lab("L", "A", l -> {});
  }

  private static WorldKit law() {
    return kit()
        .controlGroup("A", "EMBARGO", 1, Watch.NONE, "E")
        .controlGroup("A", "ARMS", .75, Watch.NONE, "D")
        .controlGroup("A", "RIVALS", .25, Watch.FAST, "B", "C");
  }

  private static String targets(World w, Instrument instrument, int by) {
    return Arrays.stream(w.lists().targets(instrument, by))
        .map(
            target ->
                target.id()
                    + Arrays.stream(target.members())
                        .mapToObj(i -> w.states().get(i).id())
                        .collect(Collectors.joining(" ", ":", "")))
        .collect(Collectors.joining(", "));
  }

  /** Without law, every target is a single state without a floor. */
  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"CHIP_CONTROL", "TOOL_CONTROL", "MINERAL_CONTROL", "WEIGHT_CONTROL"})
  void withoutALawEveryStateIsAGroupOfItsOwn(Instrument instrument) {
    World w = kit().world(1);
    assertThat(targets(w, instrument, A)).isEqualTo("B:B, C:C, D:D, E:E, F:F");
    for (ControlTarget target : w.lists().targets(instrument, A)) {
      assertThat(target.key()).isEqualTo(w.states().get(target.first()).key());
      assertThat(target.group().watch()).isEqualTo(Watch.SLOW);
      assertThat(w.lists().floor(instrument, A, target.first())).isZero();
    }
    w.lists().treatAlike(instrument, A, new boolean[] {false, true, true, true, true, true});
    assertThat(targets(w, instrument, A)).isEqualTo("B:B, C:C, D:D, E:E, F:F");
  }

  @Test
  void statesOnNoListAreTheRest() {
    World w = law().world(1);
    assertThat(targets(w, Instrument.CHIP_CONTROL, A))
        .isEqualTo("ARMS:D, EMBARGO:E, RIVALS:B C, REST:F");
    assertThat(targets(w, Instrument.CHIP_CONTROL, B)).isEqualTo("REST:A C D E F");
    assertThat(targets(w, Instrument.MINERAL_CONTROL, A)).isEqualTo("B:B, C:C, D:D, E:E, F:F");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> w.lists().target(Instrument.CHIP_CONTROL, A, A))
        .withMessageContaining("A holds no lever against itself");
  }

  @Test
  void leversStartAtTheFloorsOfChipsAndToolsAndNotOfWeights() {
    World w = law().world(1);
    double[] floors = {0, .25, .25, .75, 1, 0};
    for (int i = 1; i < floors.length; i++) {
      assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, i)).isEqualTo(floors[i]);
      assertThat(w.levers().level(Instrument.TOOL_CONTROL, A, i)).isEqualTo(floors[i]);
      assertThat(w.levers().level(Instrument.WEIGHT_CONTROL, A, i)).isZero();
      assertThat(w.lists().floor(Instrument.WEIGHT_CONTROL, A, i)).isZero();
      assertThat(w.levers().lastChange(Instrument.CHIP_CONTROL, A, i)).isZero();
    }
    World withoutChips = law().withoutMakers().world(1);
    assertThat(withoutChips.levers().used(Instrument.CHIP_CONTROL, A)).isFalse();
    assertThat(withoutChips.levers().used(Instrument.TOOL_CONTROL, A)).isTrue();
  }

  @Test
  void partOfAGroupIsTreatedApartUntilASettingCoversTheWhole() {
    World w = law().world(1);
    boolean[] some = new boolean[6];
    some[B] = true;
    w.lists().treatAlike(Instrument.CHIP_CONTROL, A, some);
    assertThat(targets(w, Instrument.CHIP_CONTROL, A))
        .isEqualTo("ARMS:D, EMBARGO:E, B:B, RIVALS:C, REST:F");
    assertThat(targets(w, Instrument.TOOL_CONTROL, A))
        .isEqualTo("ARMS:D, EMBARGO:E, RIVALS:B C, REST:F");
    assertThat(w.lists().floor(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.25);
    boolean[] rest = new boolean[6];
    rest[C] = true;
    w.lists().treatAlike(Instrument.CHIP_CONTROL, A, rest);
    assertThat(targets(w, Instrument.CHIP_CONTROL, A)).contains("B:B, RIVALS:C");
    some[C] = true;
    w.lists().treatAlike(Instrument.CHIP_CONTROL, A, some);
    assertThat(targets(w, Instrument.CHIP_CONTROL, A)).contains("RIVALS:B C");
  }

  @Test
  void lawMovesStatesOnAndOffItsLists() {
    World w = law().world(1);
    assertThat(w.lists().mayBeListed(A, F)).isTrue();
    assertThat(w.lists().mayBeListed(A, B)).isFalse();
    assertThat(w.lists().embargoed(A, E)).isTrue();
    w.lists().relist(A, F, true, 0);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, F)).isEqualTo(.75);
    assertThat(targets(w, Instrument.CHIP_CONTROL, A)).isEqualTo("ARMS:D F, EMBARGO:E, RIVALS:B C");
    w.lists().relist(A, F, false, 0);
    w.lists().relist(A, E, false, 0);
    assertThat(w.levers().level(Instrument.TOOL_CONTROL, A, E)).isZero();
    assertThat(w.lists().floor(Instrument.TOOL_CONTROL, A, E)).isZero();
    assertThat(targets(w, Instrument.TOOL_CONTROL, A)).isEqualTo("ARMS:D, RIVALS:B C, REST:E F");
    assertThat(w.lists().relists(A)).isFalse();
    assertThat(w.lists().hasFloors(A)).isTrue();
    assertThat(w.lists().hasFloors(B)).isFalse();
  }

  @Test
  void listsChangeWhereLawNamesItsPartnersAndAlliesAreNotListed() {
    WorldKit kit = law().controlGroup("A", "ALLY", 0, Watch.OFF, "F").state("G");
    World w = kit.state("H", s -> s.security = .5).world(1);
    assertThat(w.lists().relists(A)).isTrue();
    assertThat(w.lists().mayBeListed(A, F)).isFalse();
    assertThat(w.lists().mayBeListed(A, 6)).isTrue();
    assertThat(w.lists().mayBeListed(A, 7)).isFalse();
  }

  @Test
  void aHeldLeverStaysWhenLawMovesItsTarget() {
    World w = law().world(1);
    w.levers().hold(Instrument.CHIP_CONTROL, A, F, 5);
    w.lists().relist(A, F, true, 4);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, F)).isZero();
    assertThat(w.levers().level(Instrument.TOOL_CONTROL, A, F)).isEqualTo(.75);
  }
}

package org.multipolar.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.value.ChipInput;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.ChainRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

class SyntheticWorldTest {
  private static final Parameters P = ParameterCatalogue.defaults();

  @Test
  void totalsAreThoseOfTheWorldOfStatesRounded() {
    WorldTables world = world(12, 1000, 1.1);
    assertThat(world.states()).hasSize(12);
    assertThat(world.makers().size() + world.labs().size()).isEqualTo(1000);
    assertThat(world.states().stream().mapToDouble(StateRow::gdp).sum())
        .isCloseTo(SyntheticWorld.OUTPUT, within(1e-9));
    assertThat(world.states().stream().mapToDouble(StateRow::compute).sum())
        .isCloseTo(SyntheticWorld.COMPUTE, within(1e-9));
    assertThat(1e3 * world.states().stream().mapToDouble(Blocs::budget).sum())
        .isCloseTo(SyntheticWorld.BUDGET, within(1e-9));
    assertThat(
            world.sites().stream()
                .filter(site -> site.input() == ChipInput.PACKAGING)
                .mapToDouble(SiteRow::capacity)
                .sum())
        .isCloseTo(SyntheticWorld.CAPACITY / SyntheticWorld.PERFORMANCE, within(1e-9));
    assertThat(world.chains().stream().mapToDouble(ChainRow::sales).sum())
        .isCloseTo(SyntheticWorld.BUDGET, within(1e-9));
  }

  @Test
  void sizesFallWithRankByThePower() {
    List<StateRow> states = world(5, 0, 2).states();
    for (int r = 1; r < 5; r++) {
      assertThat(states.get(0).gdp() / states.get(r).gdp())
          .isCloseTo((r + 1.0) * (r + 1), within(1e-9));
    }
    assertThat(world(4, 0, 0).states()).allMatch(s -> Math.abs(s.gdp() - 25) < 1e-9);
  }

  @Test
  void aFirmKeepsItsHomeRoleAndCharacterWhenOthersCome() {
    WorldTables few = world(12, 100, 1.1);
    WorldTables many = world(12, 1000, 1.1);
    for (LabRow lab : few.labs()) {
      assertThat(many.labs())
          .anyMatch(
              other ->
                  other.id().equals(lab.id())
                      && other.home().equals(lab.home())
                      && other.potential() == lab.potential()
                      && other.complement() == lab.complement());
    }
    assertThat(few.makers()).isNotEmpty();
    assertThat(world(1, 1, 1).makers()).hasSize(1);
  }

  private static WorldTables world(int states, int firms, double zipf) {
    return new SyntheticWorld(new WorldSpec.Synthetic(states, firms, zipf), P).tables();
  }
}

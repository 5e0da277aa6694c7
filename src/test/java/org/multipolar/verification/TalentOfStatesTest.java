package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.TalentMarket;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * Researchers of all states while incomes and compute are constant, without barriers at the start.
 */
class TalentOfStatesTest {
  private static Blueprint blueprint;

  @BeforeAll
  static void open() {
    blueprint = borders(StateRow::continent);
  }

  /**
   * The baseline without barriers at the start, with the regions whose borders are costly to cross.
   */
  private static Blueprint borders(Function<StateRow, String> region) {
    Blueprint given =
        Blueprints.of(
            ScenarioReader.read(Path.of("scenarios/baseline.yaml")).scenario().orElseThrow());
    List<StateRow> states =
        given.tables().states().stream()
            .map(s -> with(s, Map.of("levers", Map.of(), "continent", region.apply(s))))
            .toList();
    WorldTables tables = with(given.tables(), Map.of("states", states));
    return with(given, Map.of("tables", tables));
  }

  /** A copy of a record with other values for some components. */
  private static <R extends Record> R with(R row, Map<String, Object> changes) {
    try {
      RecordComponent[] components = row.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(row);
        values[i] = changes.getOrDefault(components[i].getName(), value);
      }
      @SuppressWarnings("unchecked")
      R changed = (R) row.getClass().getDeclaredConstructor(types).newInstance(values);
      return changed;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** The world after some months of the labour market alone. */
  private static World after(int months, Instrument instrument, String by) {
    return after(blueprint, months, instrument, by);
  }

  private static World after(Blueprint blueprint, int months, Instrument instrument, String by) {
    World world = new World(blueprint, 1, List.of(), new EventLog(false));
    TalentMarket market = new TalentMarket(blueprint);
    if (by != null) {
      world.levers().move(instrument, world.state(by).number(), 0, 1);
    }
    for (int month = 0; month < months; month++) {
      market.act(world);
    }
    return world;
  }

  private static double gain(World world, String id) {
    return world.state(id).talent() - world.state(id).facts().talent();
  }

  @Test
  void talentStaysAtItsEquilibrium() {
    World world = after(159, null, null);
    for (State state : world.states()) {
      assertThat(state.talent()).isCloseTo(state.facts().talent(), within(1e-9));
    }
    assertThat(world.states().stream().mapToDouble(State::talent).sum())
        .isCloseTo(100, within(1e-9));
  }

  /** If the border were that of the sub-region, more researchers would stay in small regions. */
  @ParameterizedTest
  @CsvSource({
    "CHN, .59, .59",
    "IND, .18, .18",
    "GBR, .73, .75",
    "DEU, .63, .64",
    "SGP, .66, .73",
    "USA, .99, .99"
  })
  void shareOfResearchersWhoStay(String id, double ofContinents, double ofRegions) {
    assertThat(after(1, null, null).state(id).researchers().staying())
        .isCloseTo(ofContinents, within(.006));
    assertThat(after(borders(StateRow::region), 1, null, null).state(id).researchers().staying())
        .isCloseTo(ofRegions, within(.006));
  }

  @Test
  void aBarrierToEntryCostsTheUnitedStates() {
    World world = after(60, Instrument.TALENT_ENTRY, "USA");
    assertThat(gain(world, "USA")).isCloseTo(-8.7, within(.05));
    assertThat(gain(world, "CHN")).isCloseTo(3.3, within(.05));
    assertThat(gain(world, "CAN")).isCloseTo(.4, within(.05));
  }

  @Test
  void aBarrierToExitKeepsTalentInChina() {
    World world = after(60, Instrument.TALENT_EXIT, "CHN");
    assertThat(gain(world, "CHN")).isCloseTo(4.4, within(.05));
    assertThat(gain(world, "USA")).isCloseTo(-2.5, within(.05));
  }

  @Test
  void aStateWithoutMassDrawsNobody() {
    assertThat(after(60, null, null).state("LIE").talent()).isLessThan(.005);
  }
}

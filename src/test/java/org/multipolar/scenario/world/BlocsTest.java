package org.multipolar.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.GlobalSouth;
import org.multipolar.world.Blueprint;
import org.multipolar.world.LabRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

class BlocsTest {
  private static final Path BASELINE = Shipped.SCENARIOS.resolve("baseline.yaml");
  private final LoadedWorld blocs = world("blocs");
  private final LoadedWorld states = world("states");

  @Test
  void nothingIsLostInTheSum() {
    for (ToDoubleFunction<StateRow> column :
        List.<ToDoubleFunction<StateRow>>of(
            StateRow::gdp,
            StateRow::population,
            StateRow::compute,
            StateRow::talent,
            StateRow::talentOrigin,
            StateRow::toolShare,
            StateRow::mineralShare,
            Blocs::budget,
            s -> s.idealPoint() * s.gdp(),
            s -> s.growth() * s.gdp(),
            s -> s.preparedness() * s.population())) {
      assertThat(blocs.tables().states().stream().mapToDouble(column).sum())
          .isCloseTo(states.tables().states().stream().mapToDouble(column).sum(), within(1e-9));
    }
    assertThat(blocs.tables().makers()).hasSameSizeAs(states.tables().makers());
    assertThat(blocs.tables().labs()).hasSameSizeAs(states.tables().labs());
    for (int f = 0; f < states.tables().labs().size(); f++) {
      LabRow alone = states.tables().labs().get(f);
      LabRow inBloc = blocs.tables().labs().get(f);
      assertThat(inBloc.computeShare() * state(blocs, inBloc.home()).compute())
          .isCloseTo(alone.computeShare() * state(states, alone.home()).compute(), within(1e-12));
    }
  }

  @Test
  void everyFigureOfABlocFollowsFromItsMembers() {
    Map<ToDoubleFunction<StateRow>, List<ToDoubleFunction<StateRow>>> weighted =
        Map.of(
            s -> 1,
            List.of(
                StateRow::gdp,
                StateRow::population,
                StateRow::compute,
                StateRow::talent,
                StateRow::talentOrigin,
                StateRow::toolShare,
                StateRow::mineralShare),
            StateRow::population,
            List.of(StateRow::preparedness),
            Blocs::budget,
            List.of(StateRow::hubDiversion),
            StateRow::gdp,
            List.of(
                StateRow::idealPoint,
                StateRow::budgetShare,
                StateRow::growth,
                s -> s.level(Instrument.REGULATION),
                s -> s.level(Instrument.OPENNESS),
                s -> s.level(Instrument.SUBSIDY),
                s -> s.level(Instrument.TALENT_ENTRY),
                s -> s.level(Instrument.TALENT_EXIT),
                s -> s.level(Instrument.IMPORT_REFUSAL),
                s -> s.level(Instrument.ENFORCEMENT)));
    for (StateRow bloc : blocs.tables().states()) {
      List<StateRow> members =
          blocs.membersOf(bloc.id()).stream().map(id -> state(states, id)).toList();
      weighted.forEach(
          (weight, figures) ->
              figures.forEach(
                  figure ->
                      assertThat(figure.applyAsDouble(bloc) * weight.applyAsDouble(bloc))
                          .as(bloc.id())
                          .isCloseTo(
                              members.stream()
                                  .mapToDouble(
                                      m -> figure.applyAsDouble(m) * weight.applyAsDouble(m))
                                  .sum(),
                              within(1e-9))));
    }
  }

  @Test
  void blocsTakeTheSideAndTheGroupsOfTheirMajority() {
    assertThat(state(blocs, "CHN").south()).isEqualTo(GlobalSouth.CHINA);
    assertThat(state(blocs, "AFR").south()).isEqualTo(GlobalSouth.YES);
    assertThat(state(blocs, "EUR").south()).isEqualTo(GlobalSouth.NO);
    assertThat(state(blocs, "CHN").blocks()).containsExactly("EUR", "GULF", "JPK", "USA");
    assertThat(state(blocs, "LATAM").blocks()).isEmpty();
    Map<String, List<String>> groups = blocs.tables().groups();
    assertThat(groups.get("EU")).containsExactly("EUR");
    assertThat(groups.get("G7")).containsExactly("CANZUK", "EUR", "JPK", "USA");
  }

  @Test
  void membersLeversAddUpByTheirShareOfTheGood() {
    ReadResult reading = ScenarioReader.read(BASELINE, Map.of("world", "blocs"));
    assertThat(reading.problems()).isEmpty();
    Blueprint blueprint = Blueprints.of(reading.scenario().orElseThrow());
    assertThat(levels(blueprint, Instrument.TOOL_CONTROL, "JPK", "CHN"))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(.5 * .15 / .25, .5);
    assertThat(levels(blueprint, Instrument.TOOL_CONTROL, "EUR", "CHN"))
        .containsExactly(.5, .75, 1.0);
    assertThat(levels(blueprint, Instrument.CHIP_CONTROL, "USA", "CHN"))
        .containsExactly(.1, .8, 1.0, .75);
    double part =
        (state(states, "DEU").gdp() + state(states, "NLD").gdp()) / state(blocs, "EUR").gdp();
    assertThat(levels(blueprint, Instrument.MINERAL_CONTROL, "CHN", "EUR").get(0))
        .isCloseTo(.25 * part, within(1e-12));
    assertThat(levels(blueprint, Instrument.REGULATION, "EUR", null)).containsExactly(.5);
    double singapore = state(states, "SGP").gdp() / state(blocs, "ASEAN").gdp();
    assertThat(levels(blueprint, Instrument.ENFORCEMENT, "ASEAN", null).get(0))
        .isCloseTo(
            state(blocs, "ASEAN").level(Instrument.ENFORCEMENT)
                + singapore * (.5 - state(states, "SGP").level(Instrument.ENFORCEMENT)),
            within(1e-12));
  }

  @Test
  void foundersAreBlocsAndEveryMappingIsNotedOnce() {
    ReadResult reading = ScenarioReader.read(BASELINE, Map.of("world", "blocs"));
    assertThat(reading.scenario().orElseThrow().regimes().get(0).founders())
        .containsExactly("USA", "EUR", "JPK");
    assertThat(reading.standIns())
        .doesNotHaveDuplicates()
        .contains(
            "regimes.club.founders: NLD stands for EUR in world blocs",
            "record.states: DEU, FRA, NLD stand for EUR in world blocs",
            "tool-control by JPK in world blocs: JPN counts for 0.60, KOR counts for 0.40",
            "chip-control against AFR in world blocs: 9 members count for 0.25");
    assertThat(ScenarioReader.read(BASELINE).standIns()).isEmpty();
  }

  private static List<Double> levels(
      Blueprint blueprint, Instrument instrument, String by, String against) {
    WorldTables tables = blueprint.tables();
    return blueprint.measures().stream()
        .filter(m -> m.setting().instrument() == instrument)
        .filter(m -> tables.states().get(m.by()).id().equals(by))
        .filter(m -> isAgainst(m, against, tables))
        .map(m -> m.setting().level())
        .toList();
  }

  private static boolean isAgainst(Measure measure, String against, WorldTables tables) {
    return measure.against() < 0
        ? against == null
        : tables.states().get(measure.against()).id().equals(against);
  }

  private static StateRow state(LoadedWorld world, String id) {
    return world.tables().states().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LoadedWorld world(String name) {
    return WorldReader.read(name, BASELINE).world().orElseThrow();
  }
}

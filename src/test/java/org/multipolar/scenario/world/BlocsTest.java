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
import org.multipolar.world.MakerRow;
import org.multipolar.world.RivalryRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateFigure;
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
            StateRow::mineralGallium,
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
      assertThat(inBloc.home()).isEqualTo(blocs.entityOf().get(alone.home()));
      assertThat(inBloc.at(alone.home())).isEqualTo(alone);
    }
  }

  @Test
  void everyFigureOfABlocFollowsFromItsMembers() {
    Map<StateFigure.InBloc, ToDoubleFunction<StateRow>> weights =
        Map.of(
            StateFigure.InBloc.TOTAL, s -> 1,
            StateFigure.InBloc.BY_OUTPUT, StateRow::gdp,
            StateFigure.InBloc.BY_PEOPLE, StateRow::population);
    for (StateRow bloc : blocs.tables().states()) {
      List<StateRow> members =
          blocs.membersOf(bloc.id()).stream().map(id -> state(states, id)).toList();
      for (StateFigure figure : StateFigure.values()) {
        ToDoubleFunction<StateRow> value = s -> s.figures().of(figure);
        if (weights.containsKey(figure.inBloc())) {
          assertSum(bloc, members, value, weights.get(figure.inBloc()));
        } else if (figure.inBloc() == StateFigure.InBloc.MOST) {
          assertThat(value.applyAsDouble(bloc))
              .isEqualTo(members.stream().mapToDouble(value).max().orElseThrow());
        }
      }
      for (Instrument instrument : Instrument.domestics()) {
        assertSum(bloc, members, s -> s.level(instrument), StateRow::gdp);
      }
    }
  }

  private static void assertSum(
      StateRow bloc,
      List<StateRow> members,
      ToDoubleFunction<StateRow> figure,
      ToDoubleFunction<StateRow> weight) {
    assertThat(figure.applyAsDouble(bloc) * weight.applyAsDouble(bloc))
        .as(bloc.id())
        .isCloseTo(
            members.stream()
                .mapToDouble(m -> figure.applyAsDouble(m) * weight.applyAsDouble(m))
                .sum(),
            within(1e-9 * Math.max(1, weight.applyAsDouble(bloc))));
  }

  @Test
  void supplyAddsUpAndTheStrongestRivalryCounts() {
    for (ToDoubleFunction<SiteRow> column :
        List.<ToDoubleFunction<SiteRow>>of(
            SiteRow::capacity, SiteRow::arriving, s -> s.yield() * s.capacity())) {
      assertThat(blocs.tables().sites().stream().mapToDouble(column).sum())
          .isCloseTo(states.tables().sites().stream().mapToDouble(column).sum(), within(1e-9));
    }
    assertThat(blocs.tables().sites())
        .extracting(SiteRow::id)
        .containsExactly(
            "L.CHN", "L.JPK", "L.TWN", "L.USA", "M.CHN", "M.JPK", "M.USA", "P.CHN", "P.JPK",
            "P.TWN");
    assertThat(blocs.tables().makers().stream().mapToDouble(MakerRow::share).sum())
        .isCloseTo(2, within(1e-9));
    assertThat(blocs.tables().investors()).hasSameSizeAs(states.tables().investors());
    assertThat(blocs.tables().investors())
        .filteredOn(v -> v.id().equals("Meta.cloud"))
        .first()
        .satisfies(v -> assertThat(v.hosts()).containsExactly("EUR", "ASEAN"));
    assertThat(blocs.tables().rivalries())
        .contains(
            new RivalryRow("EUR", "REST", .8),
            new RivalryRow("CHN", "JPK", .8),
            new RivalryRow("CHN", "TWN", 1))
        .noneMatch(r -> r.a().equals(r.b()));
  }

  @Test
  void blocsTakeTheSideAndTheGroupsOfTheirMajority() {
    assertThat(state(blocs, "CHN").south()).isEqualTo(GlobalSouth.CHINA);
    assertThat(state(blocs, "AFR").south()).isEqualTo(GlobalSouth.YES);
    assertThat(state(blocs, "EUR").south()).isEqualTo(GlobalSouth.NO);
    assertThat(state(blocs, "CHN").blocks())
        .containsExactly("CANZUK", "EUR", "GULF", "JPK", "REST", "USA");
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
    // Leverage over tools, and a third of the world's sites of each input.
    double korea = (2 / 21.0 + .66 / .7 + .04 / .95) / 3;
    double japan = .22 / (.22 + korea);
    assertThat(levels(blueprint, Instrument.TOOL_CONTROL, "JPK", "CHN"))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(.5 * japan, .5 * japan + 1 - japan);
    assertThat(levels(blueprint, Instrument.TOOL_CONTROL, "EUR", "CHN"))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(.5 * .33 / .38, .75 * .33 / .38, .33 / .38);
    assertThat(levels(blueprint, Instrument.CHIP_CONTROL, "USA", "CHN"))
        .containsExactly(.25, .75, 1.0, .75);
    double part =
        (state(states, "DEU").gdp() + state(states, "NLD").gdp()) / state(blocs, "EUR").gdp();
    assertThat(levels(blueprint, Instrument.MINERAL_CONTROL, "CHN", "EUR").get(0))
        .isCloseTo(.25 * part, within(1e-12));
    assertThat(levels(blueprint, Instrument.REGULATION, "EUR", null)).containsExactly(.25, .5, .75);
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
            "tool-control by JPK in world blocs: JPN counts for 0.38, KOR counts for 0.62",
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

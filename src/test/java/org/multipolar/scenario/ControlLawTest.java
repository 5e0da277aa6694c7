package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Reach;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.EventLog;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * Export-control law in the tables, in the recorded policies of the baseline, and in scenario
 * files.
 */
class ControlLawTest {
  private static final Path BASELINE = Shipped.SCENARIOS.resolve("baseline.yaml");

  @TempDir Path folder;

  private static WorldTables tables(String world) {
    return Shipped.read(BASELINE, Map.of("world", world)).world().tables();
  }

  @Test
  void everyStateIsInOneGroupOfTheLawOfTheUnitedStates() {
    WorldTables tables = tables("states");
    List<ControlGroup> groups =
        tables.controlGroups().stream().filter(g -> g.controller().equals("USA")).toList();
    assertThat(groups)
        .extracting(ControlGroup::id, g -> g.members().size(), ControlGroup::floor)
        .containsExactly(
            tuple("ALLY", 18, 0.0),
            tuple("ARMS_EMBARGO", 18, .75),
            tuple("CHINA", 3, .25),
            tuple("D1_D4", 22, 0.0),
            tuple("EMBARGO", 4, 1.0),
            tuple("OTHERS", 132, 0.0));
    assertThat(groups.stream().flatMap(g -> g.members().stream()))
        .doesNotHaveDuplicates()
        .hasSize(tables.states().size() - 1);
  }

  @Test
  void blocsHaveTheGroupsInWhichMostOfTheirOutputIs() {
    assertThat(tables("blocs").controlGroups())
        .filteredOn(g -> g.controller().equals("USA"))
        .extracting(ControlGroup::id, ControlGroup::members)
        .contains(tuple("CHINA", List.of("CHN")))
        .noneMatch(t -> t.toList().get(0).equals("EMBARGO"));
    assertThat(WorldReader.read("toy", BASELINE).world().orElseThrow().tables().controlGroups())
        .isEmpty();
  }

  /** Recorded rungs: .25, .75 and 1 for chips, the relief of July 2025, and embargoes by law. */
  @ParameterizedTest
  @CsvSource({
    "2022-10, CHN, .25",
    "2023-10, HKG, .25",
    "2023-11, CHN, .75",
    "2025-03, MAC, .75",
    "2025-04, CHN, 1",
    "2025-07, CHN, .75",
    "2022-10, IRN, 1",
    "2022-10, RUS, 1",
    "2022-10, IRQ, 0",
    "2023-11, IRQ, .75",
    "2023-10, ARE, 0",
    "2023-11, ARE, .25",
    "2025-07, JPN, 0",
    "2025-07, IND, 0"
  })
  @Tag("long")
  void theRecordOfChipControlsFollowsTheLadder(String month, String state, double rung) {
    World w = record();
    while (w.calendar().month(Math.max(0, w.tick())).isBefore(YearMonth.parse(month))
        || w.tick() < 0) {
      w.schedule.step(w);
    }
    assertThat(
            w.levers()
                .level(Instrument.CHIP_CONTROL, w.state("USA").number(), w.state(state).number()))
        .isEqualTo(rung);
  }

  @Test
  void afterTheRecordTheGroupsAreWholeAndTheRuleReachesHeadquarters() {
    World w = record();
    while (w.tick() < w.calendar().branchTick() - 1) {
      w.schedule.step(w);
    }
    int usa = w.state("USA").number();
    int china = w.state("CHN").number();
    assertThat(w.controls().headquarters(usa, china)).isTrue();
    assertThat(w.controls().remote(usa, china)).isFalse();
    assertThat(w.levers().reach(usa, w.state("ARE").number())).isEqualTo(Reach.TRADE);
  }

  private static World record() {
    Blueprint blueprint = Blueprints.of(Shipped.read(BASELINE, Map.of("run.to", "2025-07")));
    World w =
        new World(blueprint, 1, Schedule.phases(blueprint).subList(0, 1), new EventLog(false));
    w.start();
    return w;
  }

  private List<String> notes(String... policies) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(
        file,
        "multipolar: 1\nextends: "
            + BASELINE.toAbsolutePath()
            + "\ntitle: X\npolicies:\n"
            + String.join(
                "\n",
                Stream.of(policies).map(p -> "  - {at: 2025-08-01, " + p + ", source: s}").toList())
            + "\n");
    ReadResult reading = ScenarioReader.read(file);
    assertThat(reading.problems()).isEmpty();
    return reading.notes();
  }

  @Test
  void aFileThatIsExtendedHasItsNotesWhereItIsReadItself() throws IOException {
    assertThat(ScenarioReader.read(BASELINE).notes())
        .anyMatch(note -> note.contains("treats them apart from ARMS_EMBARGO"));
    assertThat(notes("by: CHN, set: {openness: 0.5}")).isEmpty();
  }

  @Test
  void aNoteSaysOnceWhichStatesAreTreatedApart() throws IOException {
    assertThat(
            notes(
                "by: USA, against: [ARE], set: {chip-control: {mode: quota, h100e: 500000}}",
                "by: USA, against: [SAU], set: {chip-control: 0.1}"))
        .contains(
            "chip-control of USA against ARE and SAU treats them apart from D1_D4;"
                + " the rest of the group is as before");
  }

  @Test
  void aNoteSaysOnceThatAFloorIsLifted() throws IOException {
    assertThat(
            notes(
                "by: USA, against: EMBARGO, set: {tool-control: 0.25}",
                "by: USA, against: [CUB], set: {tool-control: 0}"))
        .filteredOn(note -> note.contains("EMBARGO at") && note.startsWith("tool-control"))
        .containsExactly(
            "tool-control of USA against EMBARGO at 0.25 lies under the floor 1 of law, which is"
                + " lifted while it holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"by: USA, against: CHINA", "by: NLD, against: CHINA"})
  void aWholeGroupNeedsNoNote(String pair) throws IOException {
    assertThat(notes(pair + ", set: {tool-control: 1}"))
        .noneMatch(note -> note.contains("tool-control"));
  }
}

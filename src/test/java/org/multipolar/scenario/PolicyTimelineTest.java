package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Measure;
import org.multipolar.policy.Reach;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.world.Blueprint;
import org.multipolar.world.WorldTables;

/** Toy world, 2022-10 to 2024-09: ticks 0 to 23, branch in tick 12 (2023-10). */
class PolicyTimelineTest {
  @TempDir Path folder;

  @Test
  void laterEntriesEndEarlierOnes() throws IOException {
    assertThat(
            tools(
                "{at: 2023-01-01, until: 2023-06-30, by: A, against: B, set: {tool-control: 0.5}}",
                "{at: 2023-03-01, by: A, against: B, set: {tool-control: 0.75}}"))
        .containsExactly("3 0.50", "5 0.75");
  }

  @Test
  void whatEndsBeforeTheBranchGivesTheLevelBack() throws IOException {
    assertThat(
            tools("{at: 2023-01-01, until: 2023-06-30, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("3 1.00", "9 0.00");
    assertThat(policies("{at: 2023-01, until: 2023-06-30, by: A, set: {openness: 1}}"))
        .containsExactly("openness 3 1.00", "openness 9 0.40");
  }

  @Test
  void anInterruptedEntryResumes() throws IOException {
    assertThat(
            tools(
                "{at: 2023-01-01, by: A, against: B, set: {tool-control: 0.5}}",
                "{at: 2023-03-01, until: 2023-04-30, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("3 0.50", "5 1.00", "7 0.50");
  }

  @Test
  void theDateDecidesBeforeTheOrderOfTheFile() throws IOException {
    assertThat(
            tools(
                "{at: 2023-01-20, by: A, against: B, set: {tool-control: 0.5}}",
                "{at: 2023-01-10, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("3 0.50");
  }

  @Test
  void fromTheBranchOnEntriesBindUntilTheyEndOrAreReplaced() throws IOException {
    assertThat(
            tools(
                "{at: 2023-01-01, by: A, against: B, set: {tool-control: 0.25}}",
                "{at: 2023-10-01, by: A, against: B, set: {tool-control: 0.5}}",
                "{at: 2024-01-01, until: 2024-02-29, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly(
            "3 0.25", "12 0.50 binds to 15", "15 1.00 binds to 17", "17 0.50 binds to 24");
    assertThat(
            tools("{at: 2024-01-01, until: 2024-02-29, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("15 1.00 binds to 17");
    assertThat(
            tools(
                "{at: 2023-10-01, by: A, against: B, set: {tool-control: 0.5}}",
                "{at: 2024-01-01, once: true, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("12 0.50 binds to 15", "15 1.00");
  }

  @Test
  void anEntryThatOutlivesTheBranchLeavesItsLevelAndIsFree() throws IOException {
    assertThat(
            tools("{at: 2023-01-01, until: 2024-03-31, by: A, against: B, set: {tool-control: 1}}"))
        .containsExactly("3 1.00");
  }

  @Test
  void groupsAndAllMeanEverybodyElse() throws IOException {
    assertThat(policies("{at: 2023-01-01, by: PAIR, against: all, set: {mineral-control: 1}}"))
        .containsExactly("mineral-control 3 1.00", "mineral-control 3 1.00");
  }

  @Test
  void thresholdsAndQuotasKeepTheirTerms() throws IOException {
    List<Measure> measures =
        blueprint(
                "{at: 2023-01-01, by: A, against: B, set: {chip-control: {mode: threshold, h100: 0.3,"
                    + " extraterritorial: true}}}",
                "{at: 2023-02-01, by: A, against: B, set: {chip-control: {mode: quota, h100e: 16634}}}")
            .measures();
    assertThat(measures.get(0).setting().mode()).isEqualTo(ControlMode.THRESHOLD);
    assertThat(measures.get(0).setting().amount()).isEqualTo(0.3);
    assertThat(measures.get(0).setting().level()).isEqualTo(0.75);
    assertThat(measures.get(0).setting().reach())
        .isEqualTo(ReachTerms.of(new Reach(true, false, false)));
    assertThat(measures.get(1).setting().mode()).isEqualTo(ControlMode.QUOTA);
    assertThat(measures.get(1).setting().amount()).isEqualTo(0.016634);
  }

  @Test
  void aWrittenShareStandsAtItsRungAndAFeeAtTheMiddle() throws IOException {
    List<Measure> measures =
        blueprint(
                "{at: 2023-01-01, by: A, against: B, set: {chip-control: {mode: share, level: 0.8,"
                    + " headquarters: true, remote: true}}}",
                "{at: 2023-02-01, by: A, against: B, set: {chip-control: {mode: fee, fee: 0.15}}}",
                "{at: 2023-03-01, by: A, against: B, set: {chip-control: 0.1}}")
            .measures();
    assertThat(measures)
        .extracting(m -> m.setting().mode(), m -> m.setting().level(), m -> m.setting().amount())
        .containsExactly(
            tuple(ControlMode.SHARE, .75, .8),
            tuple(ControlMode.FEE, .5, .15),
            tuple(ControlMode.SHARE, .25, .1));
    assertThat(measures)
        .extracting(m -> m.setting().reach())
        .containsOnly(ReachTerms.of(new Reach(false, true, true)));
  }

  @Test
  void whatAPolicySaysOfTheReachLastsUntilAnotherSaysOtherwiseOrItEnds() throws IOException {
    List<Measure> measures =
        blueprint(
                "{at: 2023-01-01, by: A, against: B, set: {chip-control: 0.25}}",
                "{at: 2023-02-01, until: 2023-04-30, by: A, against: B,"
                    + " set: {chip-control: {mode: share, level: 0.5, headquarters: true}}}",
                "{at: 2023-03-01, until: 2023-03-31, by: A, against: B, set: {chip-control: 1}}",
                "{at: 2023-06-01, by: A, against: B,"
                    + " set: {chip-control: {mode: share, level: 1, remote: true, headquarters: false}}}")
            .measures();
    assertThat(measures)
        .extracting(m -> m.setting().level(), m -> m.setting().reach().on(Reach.TRADE))
        .containsExactly(
            tuple(.25, Reach.TRADE),
            tuple(.5, new Reach(false, true, false)),
            tuple(1.0, new Reach(false, true, false)),
            tuple(.5, new Reach(false, true, false)),
            tuple(.25, Reach.TRADE),
            tuple(1.0, new Reach(false, false, true)));
  }

  @Test
  void releasesComeInTheOrderOfTheirDatesAndAreHeldUntilTheBranchOrFromItOn() throws IOException {
    assertThat(
            blueprint(
                    "{at: 2023-12-01, by: LabA, set: {release: closed}}",
                    "{at: 2024-01-01, until: 2024-02-29, by: LabB, set: {release: later}}",
                    "{at: 2024-06-01, once: true, by: LabB, set: {release: open}}",
                    "{at: 2023-01-01, by: [LabA, LabB], set: {release: open}}")
                .releases())
        .containsExactly(
            act(3, "LabA", ReleaseTier.OPEN, 12),
            act(3, "LabB", ReleaseTier.OPEN, 12),
            act(14, "LabA", ReleaseTier.CLOSED, 24),
            act(15, "LabB", ReleaseTier.LATER, 17),
            act(20, "LabB", ReleaseTier.OPEN, 20));
  }

  private static ReleaseMeasure act(int tick, String lab, ReleaseTier tier, int until) {
    return new ReleaseMeasure(tick, lab, tier, until, false, Double.NaN);
  }

  private Blueprint blueprint(String... policies) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: T\nworld: toy\n"
            + "run: {from: 2022-10, to: 2024-09, branch: 2023-10-15}\npolicies:\n"
            + String.join("\n", List.of(policies)).indent(2).replaceAll("(?m)^  ", "  - "));
    ReadResult reading = ScenarioReader.read(file);
    assertThat(reading.problems()).isEmpty();
    return Blueprints.of(reading.scenario().orElseThrow());
  }

  private List<String> tools(String... policies) throws IOException {
    Blueprint blueprint = blueprint(policies);
    WorldTables tables = blueprint.tables();
    assertThat(blueprint.measures())
        .allMatch(m -> tables.states().get(m.by()).id().equals("A"))
        .allMatch(m -> tables.states().get(m.against()).id().equals("B"))
        .allMatch(m -> m.binding() || m.until() == 24);
    return blueprint.measures().stream().map(PolicyTimelineTest::shown).toList();
  }

  private List<String> policies(String... policies) throws IOException {
    return blueprint(policies).measures().stream()
        .map(m -> m.setting().instrument().id() + " " + shown(m))
        .toList();
  }

  private static String shown(Measure m) {
    return String.format(Locale.ROOT, "%d %.2f", m.tick(), m.setting().level())
        + (m.binding() ? " binds to " + m.until() : "");
  }
}

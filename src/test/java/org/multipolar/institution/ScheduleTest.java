package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** Order of a tick, and the phases that carry out decisions and scripted measures. */
class ScheduleTest {

  private static World opened(WorldKit kit, int ticks) {
    World w = kit.world(1);
    Timeline timeline = new Timeline(w.blueprint());
    for (int t = 0; t < ticks; t++) {
      timeline.act(w);
      w.refresh();
    }
    return w;
  }

  @Test
  void thePhasesOfATickInTheirOrder() {
    List<Phase> phases = Schedule.phases(WorldKit.mirrored().blueprint());
    assertThat(phases)
        .extracting(Phase::title)
        .containsExactly(
            "timeline",
            "chip production",
            "investment",
            "chip market",
            "research",
            "release",
            "model market",
            "adoption",
            "talent",
            "incidents",
            "answers and deals",
            "policy",
            "control law",
            "legislation",
            "summits",
            "membership",
            "threat",
            "public record");
    assertThat(phases).extracting(Phase::story).allMatch(story -> story.length() > 20);
  }

  private static WorldKit written() {
    return WorldKit.mirrored()
        .branch(2)
        .set(1, "A", "B", Instrument.CHIP_CONTROL, .5)
        .set(1, "A", "B", Instrument.CHIP_CONTROL, .5)
        .set(3, 5, "A", "B", Setting.level(Instrument.TOOL_CONTROL, .25))
        .set(3, "B", Instrument.REGULATION, .75);
  }

  @Test
  void scriptedPoliciesTakeEffectInTheirTick() {
    assertThat(opened(written(), 1).controls().level(Instrument.CHIP_CONTROL, 0, 1)).isZero();
    World w = opened(written(), 2);
    assertThat(w.tick()).isOne();
    assertThat(w.controls().level(Instrument.CHIP_CONTROL, 0, 1)).isEqualTo(.5);
    assertThat(w.controls().level(Instrument.TOOL_CONTROL, 0, 1)).isZero();
    assertThat(w.totals().leverMovement()).isEqualTo(.5);
    World later = opened(written(), 4);
    assertThat(later.controls().level(Instrument.TOOL_CONTROL, 0, 1)).isEqualTo(.25);
    assertThat(later.states().get(1).regulation()).isEqualTo(.75);
    assertThat(later.totals().leverMovement()).isEqualTo(.25 + .5);
    // Scripting the same level again produces no event.
    assertThat(later.eventLog().events())
        .extracting(Event::tick, Event::actor, Event::target, Event::item, Event::from, Event::to)
        .containsExactly(
            tuple(1, "A", "B", "chip-control", 0.0, .5),
            tuple(3, "A", "B", "tool-control", 0.0, .25),
            tuple(3, "B", "", "regulation", .25, .75));
    assertThat(later.eventLog().events())
        .allMatch(e -> e.kind() == Event.Kind.SCRIPTED && e.because().equals("kit"));
  }

  /**
   * The chip control was scripted before the branch and is not held; the tool control is held until
   * 5.
   */
  @ParameterizedTest
  @CsvSource({"CHIP_CONTROL, 3, false", "TOOL_CONTROL, 4, true", "TOOL_CONTROL, 5, false"})
  void policiesScriptedAfterTheBranchHoldTheirLever(Instrument instrument, int tick, boolean held) {
    assertThat(opened(written(), 4).levers().held(instrument, 0, 1, tick)).isEqualTo(held);
  }

  @Test
  void aLabOpensAndClosesAsScripted() {
    WorldKit kit =
        WorldKit.mirrored()
            .release(1, "labA", true)
            .release(2, "labA", false)
            .release(2, "labB", false);
    World w = opened(kit, 2);
    assertThat(w.labs()).extracting(Lab::open).containsExactly(true, false);
    w = opened(kit, 3);
    assertThat(w.labs()).extracting(Lab::open).containsExactly(false, false);
    assertThat(w.eventLog().events())
        .extracting(Event::tick, Event::kind, Event::actor, Event::from, Event::to)
        .containsExactly(
            tuple(1, Event.Kind.OPENED, "labA", 0.0, 1.0),
            tuple(2, Event.Kind.CLOSED, "labA", 1.0, 0.0));
  }

  /** Shares of outputs 20, 20 and 10 and populations 800, 800 and 400. */
  @Test
  void aRegimeIsFoundedInItsTickOrBeforeTheRun() {
    WorldKit kit =
        WorldKit.mirrored()
            .state(
                "C",
                s -> {
                  s.gdp = 10;
                  s.population = 400;
                })
            .regime("club", 2, r -> {}, "A", "C")
            .regime("inclusive", -5, r -> {}, "B")
            .regime("universal", -5, r -> {});
    World w = opened(kit, 1);
    assertThat(w.regimes().get(0).size()).isZero();
    assertThat(w.regimes().get(1).has(1)).isTrue();
    w = opened(kit, 3);
    assertThat(w.regimes().get(0).has(0)).isTrue();
    assertThat(w.regimes().get(0).has(2)).isTrue();
    assertThat(w.regimes().get(0).size()).isEqualTo(2);
    assertThat(w.regimes().get(0).outputShare()).isCloseTo(.6, within(1e-12));
    assertThat(w.regimes().get(0).populationShare()).isCloseTo(.6, within(1e-12));
    assertThat(w.regimes().get(0).legitimacy()).isZero();
    assertThat(w.eventLog().events())
        .extracting(Event::tick, Event::kind, Event::actor, Event::target, Event::to)
        .containsExactly(
            tuple(0, Event.Kind.FOUNDED, "B", "inclusive", 1.0),
            tuple(0, Event.Kind.FOUNDED, "", "universal", 0.0),
            tuple(2, Event.Kind.FOUNDED, "A", "club", 2.0));
  }

  private static World richardson(int branch) {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .policy("richardson")
                .branch(branch)
                .with("richardson.reaction", .8)
                .with("richardson.fatigue", .6)
                .with("richardson.grievance", 0));
    w.open(17);
    new PolicyDecisions().act(w);
    w.refresh();
    return w;
  }

  /** Events after the two that the kit writes by hand. */
  private static List<Event> decided(World w) {
    List<Event> events = w.eventLog().events();
    return events.subList(2, events.size());
  }

  /** A relaxes its control on C, which does not answer; B does not tighten against C either. */
  @Test
  void allLeversMoveTogetherOnceAllHaveDecided() {
    World w = richardson(17);
    double onC = .125 * Math.exp(-.6 / 12);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, 0, 2)).isCloseTo(onC, within(1e-12));
    assertThat(w.controls().level(Instrument.CHIP_CONTROL, 0, 2)).isCloseTo(onC, within(1e-12));
    double rest = .8 * .75 / .6;
    double onB = rest + (.5 - rest) * Math.exp(-.6 / 12);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, 0, 1)).isCloseTo(onB, within(1e-12));
    double moved = 0;
    for (Event event : decided(w)) {
      assertThat(event.kind())
          .isEqualTo(event.to() > event.from() ? Event.Kind.TIGHTENED : Event.Kind.RELAXED);
      assertThat(event.because()).contains("gain=");
      moved += Math.abs(event.to() - event.from());
    }
    assertThat(decided(w))
        .extracting(Event::actor, Event::target, Event::item)
        .contains(tuple("A", "B", "chip-control"), tuple("B", "A", "mineral-control"));
    assertThat(w.totals().leverMovement()).isCloseTo(moved, within(1e-12));
  }

  @Test
  void beforeTheBranchNoStateChooses() {
    World w = richardson(18);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, 0, 2)).isEqualTo(.125);
    assertThat(decided(w)).isEmpty();
  }

  @Test
  void domesticLeversAreRaisedAndLowered() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit().policy("imitate").branch(0).with("policy.reviewRate", 50));
    new PolicyDecisions().act(w);
    assertThat(w.eventLog().events())
        .filteredOn(e -> e.target().isEmpty())
        .isNotEmpty()
        .allMatch(e -> e.kind() == (e.to() > e.from() ? Event.Kind.RAISED : Event.Kind.LOWERED));
  }

  /** A world in which both labs have a generation of 133 ready for release. */
  private static World generations(String rule) {
    World w = ThreeStates.committed(ThreeStates.kit().release(rule));
    for (Lab lab : w.labs()) {
      lab.research(lab.logResearchCompute(), 133);
      lab.appear(false);
    }
    return w;
  }

  private static List<Event> released(World w) {
    return w.eventLog().events().stream().filter(e -> e.phase().equals("release")).toList();
  }

  @Test
  void openedWeightsEnterTheCommonsAndAreAccessible() {
    World w = generations("always-open");
    new ReleaseDecisions().act(w);
    assertThat(w.commons().capability()).isEqualTo(133);
    assertThat(w.state("C").capability()).isEqualTo(133);
    assertThat(released(w))
        .extracting(Event::kind, Event::actor, Event::item, Event::from, Event::to)
        .containsExactly(
            tuple(Event.Kind.OPENED, "K", "release", 0.0, 1.0),
            tuple(Event.Kind.RELEASED, "K", "open", 120.0, 133.0),
            tuple(Event.Kind.RELEASED, "L", "open", 130.0, 133.0));
    assertThat(released(w).get(0).because()).contains("habit=-1.600").contains("gap=0.000");
    World closing = generations("always-closed");
    new ReleaseDecisions().act(closing);
    assertThat(closing.commons().capability()).isEqualTo(116);
    assertThat(released(closing))
        .extracting(Event::kind, Event::actor, Event::item, Event::from, Event::to)
        .containsExactly(
            tuple(Event.Kind.RELEASED, "K", "closed", 120.0, 133.0),
            tuple(Event.Kind.CLOSED, "L", "release", 1.0, 0.0),
            tuple(Event.Kind.RELEASED, "L", "closed", 130.0, 133.0));
  }

  @Test
  void theFrontierIsEnteredAndSeen() {
    World w = ThreeStates.world();
    Lab lab = w.labs().get(1);
    lab.research(0, 137);
    lab.appear(false);
    lab.step(w);
    lab.commitRelease(.6);
    new FrontierUpdate().act(w);
    assertThat(w.frontier().history().frontier()).isEqualTo(137);
    assertThat(w.state("B").seenDistance()).isEqualTo(137 - 123);
  }
}

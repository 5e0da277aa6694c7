package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.InertPhase;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;
import org.multipolar.value.parameter.RaceParameters;

/** Records of a world: relations, regimes, flows, events and observations. */
class RecordsTest {

  /** Closeness to A: C (1 + .6) · .6, E (1 + .2) · .9, B 1, D .9 and, later in the alphabet, F. */
  @ParameterizedTest
  @CsvSource({"1, E", "2, E B", "3, E B C", "5, E B C D F", "9, E B C D F"})
  void peersAreThoseWithMostCommonGroupsAndTheNearestStance(int count, String peers) {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("C", s -> s.idealPoint = .9)
            .state("D", s -> s.idealPoint = .4)
            .state("E", s -> s.idealPoint = .6)
            .state("F", s -> s.idealPoint = .4)
            .group("G", "A", "C")
            .group("H", "A", "C", "E")
            .group("I", "D", "B")
            .group("J", "C", "A")
            .group("K", "E", "B")
            .world(1);
    Relations relations = new Relations(w.blueprint().tables(), count, 0);
    assertThat(relations.tie(0, 2)).isCloseTo(.6, within(1e-12));
    assertThat(relations.tie(0, 0)).isZero();
    assertThat(relations.totalTies(0)).isCloseTo(.6 + .2, within(1e-12));
    assertThat(relations.alignment(2, 0)).isCloseTo(.6, within(1e-12));
    assertThat(relations.alignment(2)).startsWith(relations.alignment(2, 0));
    assertThat(
            Arrays.stream(relations.peers(0))
                .mapToObj(peer -> w.states().get(peer).id())
                .collect(Collectors.joining(" ")))
        .isEqualTo(peers);
  }

  @Test
  void aMemberCountsOnceAndLeavingResetsItsCompliance() {
    Regime regime = ThreeStates.kit().world(1).regimes().get(1);
    assertThat(regime.leader()).isEqualTo(1);
    assertThat(regime.founder(1)).isTrue();
    assertThat(regime.founder(0)).isFalse();
    assertThat(regime.key()).isEqualTo(Draws.key("inclusive"));
    regime.admit(0);
    regime.admit(0);
    regime.admit(2);
    assertThat(regime.size()).isEqualTo(2);
    regime.comply(0, .7);
    assertThat(regime.compliance(0)).isEqualTo(.7);
    assertThat(regime.compliance(1)).isZero();
    regime.release(0);
    regime.release(0);
    assertThat(regime.size()).isEqualTo(1);
    regime.admit(0);
    assertThat(regime.compliance(0)).isZero();
    // Two admissions, then a release and another admission; compliance counts only where controls
    // align.
    assertThat(regime.changes()).isEqualTo(4);
    assertThat(ThreeStates.kit().world(1).regimes().get(0).leader()).isEqualTo(-1);
  }

  @Test
  void complianceCountsAsAChangeWhereControlsAlign() {
    Regime regime =
        ThreeStates.kit()
            .withoutRegimes()
            .regime("club", 0, r -> r.alignControls = true)
            .world(1)
            .regimes()
            .get(0);
    regime.admit(0);
    regime.comply(0, .7);
    regime.comply(0, .8);
    assertThat(regime.changes()).isEqualTo(3);
  }

  @Test
  void flowsOfChipsAddUpUntilTheyAreForgotten() {
    Trade trade = ThreeStates.world().trade();
    assertThat(trade.totalWanted(1)).isEqualTo(1);
    assertThat(trade.totalWantedValue(0)).isEqualTo(12);
    trade.pay(1, 3);
    trade.pay(1, 4);
    assertThat(trade.paid(1)).isEqualTo(7);
    trade.clear();
    for (int j = 0; j < 3; j++) {
      assertThat(trade.totalWanted(j) + trade.paid(j)).isZero();
      for (int h = 0; h < 2; h++) {
        assertThat(trade.wanted(h, j) + trade.wantedValue(h, j) + trade.bought(h, j)).isZero();
        assertThat(trade.totalWantedValue(h)).isZero();
      }
    }
  }

  @Test
  void eventsAreCountedAlwaysAndKeptWhereThatIsAskedFor() {
    Phase policy = new InertPhase("policy");
    World w = ThreeStates.kit().world(1);
    w.open(5);
    w.note(policy, "A", Event.Kind.TIGHTENED, "B", "chip-control", 0, .5, () -> "gain=1.000");
    w.open(9);
    w.note(policy, "A", Event.Kind.TIGHTENED, "C", "chip-control", 0, .5, () -> "gain=1.000");
    EventLog eventLog = w.eventLog();
    assertThat(eventLog.full()).isTrue();
    assertThat(eventLog.counted(Event.Kind.TIGHTENED)).isEqualTo(2);
    assertThat(eventLog.counted(Event.Kind.RELAXED)).isZero();
    assertThat(eventLog.events())
        .extracting(Event::tick, Event::target)
        .containsExactly(tuple(5, "B"), tuple(9, "C"));
    EventLog counting = new EventLog(false);
    assertThat(counting.full()).isFalse();
    World quiet = new World(ThreeStates.kit().blueprint(), 1, List.of(), counting);
    quiet.open(7);
    quiet.note(policy, "A", Event.Kind.JOINED, "", "", 0, 1, () -> "");
    assertThat(counting.counted(Event.Kind.JOINED)).isOne();
    assertThat(counting.events()).isEmpty();
  }

  /** Three labs take part, with potentials 120, 130 and 117 and safety shares .5, .2 and .9. */
  @Test
  void raceStandingOfThreeLabs() {
    World w =
        WorldKit.empty()
            .state("A")
            .lab("L1", "A", l -> l.released = 119)
            .lab("L2", "A", l -> l.released = 129)
            .lab("L3", "A", l -> l.released = 116)
            .lab("L4", "A", l -> l.computeLog = -1e6)
            .eachLab(l -> l.safetyShare = l.released == 119 ? .5 : l.released == 129 ? .2 : .9)
            .world(1);
    RaceStanding race = RaceStanding.of(w.labs());
    assertThat(race).isEqualTo(new RaceStanding(3, 2, 130, 120));
    RaceParameters p = new RaceParameters(.4, 1.5, 20);
    assertThat(race.position(130, p)).isEqualTo(1.5);
    assertThat(race.position(120, p)).isCloseTo(1, within(1e-12));
    assertThat(race.position(90, p)).isZero();
    assertThat(w.frontier().secondBest()).isEqualTo(119);
  }

  /** B is 7 and C 14 points behind the frontier of 130. */
  @Test
  void statesObserveTheirGapAtThePaceOfTheFrontier() {
    World w = ThreeStates.committed(ThreeStates.kit());
    w.frontier().observe();
    double[] distance = {0, 7, 14};
    for (State state : w.states()) {
      double gap = distance[state.number()] / w.frontier().history().slope();
      assertThat(state.seenGap()).isCloseTo(gap, within(1e-12));
      assertThat(state.seenDistance()).isEqualTo(distance[state.number()]);
    }
  }

  @Test
  void leversStartWhereTheTableSaysAndHaveNeverMoved() {
    World w =
        WorldKit.empty()
            .state(
                "A",
                s -> {
                  s.regulation = .1;
                  s.openness = .2;
                  s.subsidy = .3;
                  s.talentEntry = .4;
                  s.talentExit = .45;
                  s.importRefusal = .5;
                  s.enforcement = .6;
                })
            .world(1);
    State state = w.states().get(0);
    assertThat(
            new double[] {
              state.regulation(),
              state.openness(),
              state.subsidy(),
              state.talentEntry(),
              state.talentExit(),
              state.importRefusal(),
              state.enforcement()
            })
        .containsExactly(.1, .2, .3, .4, .45, .5, .6);
    for (Instrument instrument : Instrument.domestics()) {
      assertThat(w.levers().lastChange(instrument, 0, 0)).isZero();
    }
  }

  @Test
  void aLenderCannotUseTheComputeItLends() {
    World w = ThreeStates.world();
    assertThat(w.state("A").usableCompute()).isEqualTo(4.5);
    assertThat(w.state("B").usableCompute()).isEqualTo(3);
    assertThat(w.state("C").usableCompute()).isEqualTo(2.5);
    assertThat(w.researchCompute().log(1)).isCloseTo(Math.log(.6 * 4.5), within(1e-12));
  }
}

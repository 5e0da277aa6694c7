package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.MembershipDecisions;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Process;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Shipped;
import org.multipolar.world.RegimeTerms.Eligible;
import org.multipolar.world.RegimeTerms.Kind;

/** Eligibility, willingness and timing of joining a body. */
class JoiningTest {
  private static final int STATES = 150;
  private static final int RUNS = 40;

  /** Many equal states, all of which want to join a body. */
  private static WorldKit crowd() {
    WorldKit kit =
        WorldKit.empty()
            .branch(0)
            .months(120)
            .with("body.congestion", 1e6)
            .with("body.background", 0)
            .with("body.spread", 0)
            .policy("fixed");
    for (int i = 0; i < STATES; i++) {
      kit.state("S" + i);
    }
    return kit;
  }

  private static World after(WorldKit kit, int years, long seed) {
    World w = kit.world(seed);
    MembershipDecisions phase = new MembershipDecisions();
    for (int tick = 0; tick < 12 * years; tick++) {
      w.open(tick);
      phase.act(w);
    }
    return w;
  }

  private static double share(WorldKit kit, int years, boolean ratified) {
    double joined = 0;
    for (int run = 0; run < RUNS; run++) {
      Regime regime = after(kit, years, run).regimes().get(0);
      joined += ratified ? regime.ratifications() : regime.size();
    }
    return joined / STATES / RUNS;
  }

  private static double error(double p) {
    return 4 * Math.sqrt(p * (1 - p) / STATES / RUNS);
  }

  /** Expected share 1 − e^{−κt}. */
  @ParameterizedTest
  @CsvSource({"1, .2592", "2, .4512", "5, .7769"})
  void theWillingJoinAtTheirRate(int years, double expected) {
    assertThat(1 - Math.exp(-.3 * years)).isCloseTo(expected, within(5e-5));
    WorldKit kit = crowd().regime("club", 0, r -> {});
    assertThat(share(kit, years, false)).isCloseTo(expected, within(error(expected)));
  }

  /** Signing, then ratifying: 1 − (ρ e^{−κt} − κ e^{−ρt})/(ρ − κ), or 1 − (1 + κt) e^{−κt}. */
  @ParameterizedTest
  @CsvSource({".2, .2, 5, .264241", ".3, .5, 2, .179790"})
  void signatoriesRatifyInTheirTime(double join, double ratify, int years, double expected) {
    double exact =
        join == ratify
            ? 1 - (1 + join * years) * Math.exp(-join * years)
            : 1
                - (ratify * Math.exp(-join * years) - join * Math.exp(-ratify * years))
                    / (ratify - join);
    assertThat(exact).isCloseTo(expected, within(5e-7));
    WorldKit kit =
        crowd()
            .regime(
                "coe",
                0,
                r -> {
                  r.joinRate = join;
                  r.ratifyRate = ratify;
                });
    assertThat(share(kit, years, true)).isCloseTo(expected, within(error(expected)));
    assertThat(share(kit.quarterly(), years, true)).isLessThan(1);
  }

  /** A state that has recently joined many bodies joins others at a lower rate: κ/(1 + n/n̄). */
  @Test
  void recentAccessionsSlowJoining() {
    WorldKit kit = crowd().with("body.congestion", 1);
    for (String name : List.of("b0", "b1", "b2", "b3")) {
      kit.regime(name, 0, r -> r.joinRate = 1);
    }
    double joined = 0;
    for (int run = 0; run < 10; run++) {
      for (Regime regime : after(kit, 1, run).regimes()) {
        joined += regime.size();
      }
    }
    // Without congestion 4 (1 − 1/e) = 2.53 a year.
    assertThat(joined / STATES / 10).isBetween(1.8, 2.1);
  }

  @Test
  void atARateWithoutBoundAllTheWillingJoinAtTheOpeningAndNobodyLeaves() {
    WorldKit kit =
        crowd()
            .with("body.legitimacy", 0)
            .regime(
                "club",
                0,
                r -> {
                  r.ultimate = 60;
                  r.joinRate = 1000;
                });
    World w = after(kit, 1, 7);
    Regime regime = w.regimes().get(0);
    for (State state : w.states()) {
      double taste =
          w.draws().uniform(Process.MEMBERSHIP_DISPOSITION, 0, state.key(), regime.key());
      double willing = Perception.of(w, state, regime, taste).willingness();
      assertThat(regime.has(state.number()))
          .as("%s: taste %s, willingness %s", state, taste, willing)
          .isEqualTo(taste < willing);
    }
    assertThat(regime.size()).isBetween(40, 80);
    assertThat(w.eventLog().counted(Event.Kind.LEFT)).isZero();
  }

  /**
   * Founders plus the sum of Λ(η) over eligible states other than founders equal the assumed
   * ultimate size.
   */
  @Test
  void theInterceptMakesABodyAsLargeAsItIsAssumedToBecome() {
    World w = baseline(Map.of());
    for (Regime regime : w.regimes()) {
      if (regime.design().terms().kind() == Kind.CONSENSUS) {
        continue;
      }
      double sum = 0;
      int founders = regime.design().founders().size();
      for (State state : w.states()) {
        if (regime.eligible(state.number()) && !regime.founder(state.number())) {
          sum += 1 / (1 + Math.exp(-regime.appeal().of(w, state)));
        }
      }
      assertThat(founders + sum)
          .as(regime.name())
          .isCloseTo(regime.design().terms().ultimate(), within(1e-8));
    }
  }

  private static World baseline(Map<String, List<Double>> settings) {
    Map<String, List<Double>> all = new TreeMap<>(settings);
    all.put("body.spread", List.of(0.0));
    return new World(
        new Blueprints(Shipped.read(Shipped.SCENARIOS.resolve("baseline.yaml"), Map.of()))
            .with(all),
        1,
        List.of(),
        new EventLog(false));
  }

  /** Intercepts as estimated, without a cap on output; figures of the file have three decimals. */
  @ParameterizedTest
  @CsvSource({"club, .13", "institutes, -.64", "gpai, 3.28", "coe, .04", "brics, 3.70"})
  void interceptsWithoutACap(String name, double intercept) {
    World w = baseline(Map.of("body.outputCap", List.of(1e6)));
    Regime regime =
        w.regimes().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    assertThat(regime.intercept()).isCloseTo(intercept, within(.01));
  }

  /** A body of 40, 70 or 110, open to all members of the United Nations, rivals included. */
  @ParameterizedTest
  @CsvSource({"40, 5.16", "70, 6.49", "110, 7.95"})
  void interceptsOfADevelopmentBody(int ultimate, double intercept) {
    Map<String, String> settings =
        Map.of(
            "regimes.inclusive.ultimate", Integer.toString(ultimate),
            "regimes.inclusive.rivals", "welcome",
            "parameters.body.outputCap", "1e6");
    World w =
        new World(
            Blueprints.of(Shipped.read(Shipped.SCENARIOS.resolve("waic-2025.yaml"), settings)),
            1,
            List.of(),
            new EventLog(false));
    assertThat(w.regimes().get(1).intercept()).isCloseTo(intercept, within(.02));
  }

  /** Gates √(s v) of .2, .8 and 1 against .44; C is under an arms embargo. */
  @Test
  void aGateAdmitsStatesWithASecurityTieAndARole() {
    World w =
        WorldKit.empty()
            .state(
                "A",
                s -> {
                  s.security = .2;
                  s.supplyRole = .2;
                })
            .state(
                "B",
                s -> {
                  s.security = 1;
                  s.supplyRole = .64;
                })
            .state(
                "C",
                s -> {
                  s.security = 1;
                  s.supplyRole = 1;
                })
            .state("D")
            .group("BIS_D5", "C")
            .regime("club", 0, r -> r.eligible = Eligible.GATE, "D")
            .world(1);
    Regime club = w.regimes().get(0);
    assertThat(w.states())
        .filteredOn(s -> club.eligible(s.number()))
        .extracting(State::id)
        .containsExactly("B", "D");
    assertThat(club.isOpenTo(1)).isFalse();
    club.invite(1);
    assertThat(club.isOpenTo(1)).isTrue();
    assertThat(w.state("B").facts().gate()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void theRivalsLeaderAndItsTreatyAlliesMayNotJoinADevelopmentBody() {
    for (boolean welcome : new boolean[] {false, true}) {
      World w =
          WorldKit.empty()
              .state("A", s -> s.security = 1)
              .state("B", s -> s.security = 1)
              .state("C")
              .state("D", s -> s.security = .6)
              .regime("club", 0, r -> {}, "A")
              .regime(
                  "inclusive",
                  0,
                  r -> {
                    r.kind = Kind.DEVELOPMENT;
                    r.rival = "club";
                    r.rivalsWelcome = welcome;
                  },
                  "C")
              .world(1);
      assertThat(w.states())
          .filteredOn(s -> w.regimes().get(1).eligible(s.number()))
          .hasSize(welcome ? 4 : 2);
    }
  }

  /** Membership of the rival body costs ω_ξ (1 − h); relief from the leader's control attracts. */
  @Test
  void hedgingStatesLoseNothingByRivalMembership() {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B", s -> s.hedge = 1)
            .state("C", s -> s.hedge = .25)
            .with("body.spread", 0)
            .with("body.rival", .8)
            .with("body.exemption", 1.5)
            .regime(
                "club",
                0,
                r -> {
                  r.rival = "inclusive";
                  r.clubGood = .5;
                },
                "A")
            .regime("inclusive", 0, r -> {})
            .world(1);
    Regime club = w.regimes().get(0);
    double b = club.appeal().of(w, club, w.state("B"));
    double c = club.appeal().of(w, club, w.state("C"));
    w.regimes().get(1).admit(1);
    w.regimes().get(1).admit(2);
    assertThat(club.appeal().of(w, club, w.state("B"))).isEqualTo(b);
    assertThat(club.appeal().of(w, club, w.state("C"))).isCloseTo(c - .8 * .75, within(1e-12));
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, .5);
    assertThat(club.appeal().of(w, club, w.state("B"))).isCloseTo(b + 1.5 * .5 * .5, within(1e-12));
  }

  /** A treaty in force after two ratifications binds the states that have ratified it. */
  @Test
  void aTreatyBindsItsRatifiersOnceEnoughHaveRatified() {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("C")
            .regime(
                "coe",
                0,
                r -> {
                  r.kind = Kind.TREATY;
                  r.ratifyRate = .2;
                  r.inForce = 2;
                },
                "A")
            .world(1);
    Regime coe = w.regimes().get(0);
    coe.admit(0);
    coe.admit(1);
    coe.admit(2);
    assertThat(coe.ratifications()).isEqualTo(1);
    assertThat(coe.binds(0)).isFalse();
    coe.ratify(1);
    assertThat(coe.inForce()).isTrue();
    assertThat(coe.binds(0) && coe.binds(1)).isTrue();
    assertThat(coe.binds(2)).isFalse();
    coe.release(1);
    assertThat(coe.inForce()).isTrue();
    assertThat(coe.ratifications()).isEqualTo(1);
  }

  /**
   * A fraction π of comparable states wants to belong; the taste of a state that has not joined is
   * distributed by Bayes' rule.
   */
  @Test
  void tastesFollowTheRecordByBayesRule() {
    int n = 100000;
    double willing = 0;
    for (int k = 0; k < n; k++) {
      double u = (k + .5) / n;
      assertThat(MembershipReviews.taste(u, .4, true, 1)).isLessThan(.4);
      willing += MembershipReviews.taste(u, .4, false, 1.5) < .4 ? 1.0 / n : 0;
      assertThat(MembershipReviews.taste(u, .4, false, 0)).isCloseTo(u, within(1e-12));
    }
    double late = .4 * Math.exp(-1.5);
    assertThat(willing).isCloseTo(late / (late + .6), within(1e-5));
  }
}

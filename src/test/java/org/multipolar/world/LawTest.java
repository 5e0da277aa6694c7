package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.Legislation;
import org.multipolar.institution.Summits;
import org.multipolar.institution.Timeline;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.QuantalResponse;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.Shipped;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/** Review, entry into force and scope of AI rules. */
class LawTest {
  private static final int R = 0;

  private static LeverReview review(RegulatoryStringency sight, double draw) {
    return new LeverReview(
        Instrument.REGULATION,
        sight.level(),
        0,
        1,
        .5,
        0,
        sight,
        0,
        0,
        Double.NaN,
        Attractions.NONE,
        draw,
        1 / 12.0);
  }

  /** P(up) at attention .2 and a norm of .3, without a law or an example to follow: .091. */
  @Test
  void aFirstLawIsRareAtASingleReview() {
    Parameters p = ParameterCatalogue.with(Map.of("regulation.diffusion", List.of(0.0)));
    QuantalResponse rule = new QuantalResponse(p);
    RegulatoryStringency sight = new RegulatoryStringency(.2, 0, 0, .3, 0, 0, 0, 0);
    assertThat(sight.gain(p)).isCloseTo(.175, within(1e-12));
    double low = 0;
    double high = 1;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      boolean up = rule.decide(review(sight, middle)).level() > 0;
      low = up ? low : middle;
      high = up ? middle : high;
    }
    assertThat(1 - high).isCloseTo(.0911, within(5e-5));
    // Reviews equal to those of 38 states outside the European Union, at .5 a year each: 1.7 first
    // laws a year.
    assertThat(.5 * 38 * (1 - high)).isCloseTo(1.73, within(.01));
  }

  private static WorldKit many(int states) {
    WorldKit kit = WorldKit.empty().branch(0).months(60);
    for (int i = 0; i < states; i++) {
      kit.state(
          "S" + i,
          s -> {
            s.gdp = 2.7;
            s.regulation = 0;
            s.lawLag = 12;
          });
    }
    return kit;
  }

  /** Pledges of .25 as the only motive: a first rung within two years with probability .68. */
  @Test
  void aPledgeIsKeptAboutAsOftenAsOnRecord() {
    int states = 120;
    WorldKit kit =
        many(states)
            .with("policy.norms", 0)
            .with("regulation.attentionCap", 0)
            .with("regulation.cost", 0)
            .with("regulation.frontierCost", 0)
            .with("regulation.race", 0)
            .with("regulation.diffusion", 0);
    double kept = 0;
    int runs = 30;
    for (int run = 0; run < runs; run++) {
      World w = kit.world(run);
      Legislation phase = new Legislation(w.blueprint());
      w.open(0);
      for (int j = 0; j < states; j++) {
        w.diplomacy().pledges().take(j, .25, 0);
      }
      for (int tick = 0; tick < 24; tick++) {
        w.open(tick);
        phase.act(w);
      }
      boolean[] raised = new boolean[states];
      w.eventLog().events().stream()
          .filter(e -> e.kind() == Event.Kind.RAISED)
          .forEach(e -> raised[w.state(e.actor()).number()] = true);
      for (boolean one : raised) {
        kept += one ? 1.0 / states / runs : 0;
      }
    }
    assertThat(kept).isCloseTo(.6807, within(4 * Math.sqrt(.68 * .32 / states / runs)));
  }

  /** A statute with a lag of twelve months. */
  @Test
  void aStatuteIsInForceAfterItsLag() {
    World w = many(1).policy("imitate").world(1);
    Legislation phase = new Legislation(w.blueprint());
    w.open(5);
    w.law().statutes().adopt(R, .5, 5 + 12);
    for (int tick = 5; tick <= 16; tick++) {
      w.open(tick);
      phase.act(w);
      assertThat(w.states().get(R).regulation()).as("tick %s", tick).isEqualTo(tick < 16 ? 0 : .5);
      assertThat(w.law().statutes().adopted(R)).isEqualTo(.5);
    }
    assertThat(w.eventLog().counted(Event.Kind.ENACTED)).isOne();
  }

  /** A state repeals an adopted statute before it is in force as it would lower a law in force. */
  @Test
  void anAdoptedStatuteCanBeRepealedBeforeItBinds() {
    World w =
        many(1)
            .with("regulation.review", 50)
            .with("regulation.cost", 5)
            .with("policy.precision", 100)
            .world(1);
    Legislation phase = new Legislation(w.blueprint());
    w.open(0);
    w.law().statutes().adopt(R, .25, 40);
    for (int tick = 0; tick < 45; tick++) {
      w.open(tick);
      phase.act(w);
      assertThat(w.states().get(R).regulation()).isZero();
    }
    assertThat(w.law().statutes().adopted(R)).isZero();
    assertThat(w.eventLog().counted(Event.Kind.LOWERED)).isOne();
  }

  @Test
  void aUnionDecidesOnceForAllItsMembers() {
    WorldKit kit =
        many(6)
            .group("EU", "S0", "S2", "S5")
            .with("regulation.review", 5)
            .with("regulation.firstLaw", 0)
            .with("regulation.inertia", 0);
    World w = kit.world(3);
    Legislation phase = new Legislation(w.blueprint());
    assertThat(w.law().makers().size()).isEqualTo(4);
    for (int tick = 0; tick < 60; tick++) {
      w.open(tick);
      phase.act(w);
      assertThat(List.of(2, 5))
          .allMatch(j -> w.law().statutes().adopted(j) == w.law().statutes().adopted(0));
    }
    assertThat(w.eventLog().events())
        .filteredOn(e -> e.actor().equals("S0"))
        .isNotEmpty()
        .allMatch(
            e ->
                w.eventLog().events().stream()
                    .anyMatch(
                        o -> o.actor().equals("S5") && o.tick() == e.tick() && o.to() == e.to()));
  }

  /**
   * L's home A has rules of .25; B and C, with rules of .5 and .75, have 32 and 18 of its 85 users.
   */
  @ParameterizedTest
  @CsvSource({"1, .3, .75", "1, .5, .25", ".5, .3, .375", ".2, .3, .25", "0, .3, .25"})
  void aLabIsBoundByTheStrictestLargeMarket(double reach, double least, double rules) {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .policy("fixed")
                .with("regulation.market", reach)
                .with("regulation.marketShare", least));
    new Legislation(w.blueprint()).act(w);
    Lab lab = w.labs().get(1);
    assertThat(lab.home().id()).isEqualTo("A");
    // A: 50 users · .7 = 35; B: 80 · .4 = 32; C: 60 · .3 = 18.
    assertThat(lab.regulation(w)).isGreaterThanOrEqualTo(.25);
    double b = 32 / 85.0 >= least ? .5 : 0;
    double c = 18 / 85.0 >= least ? .75 : 0;
    assertThat(lab.regulation(w)).isCloseTo(Math.max(.25, reach * Math.max(b, c)), within(1e-12));
  }

  /** 1 − κ_A min(1, att)(1 − ω_r r) with κ_A = .2, ω_r = .5 and attention .1, 1.1 and 2.1. */
  @Test
  void fearOfAiStopsImitationAndRulesShieldFromIt() {
    World w = ThreeStates.world();
    assertThat(w.state("A").trust(w)).isCloseTo(1 - .2 * .1 * (1 - .5 * .25), within(1e-12));
    assertThat(w.state("B").trust(w)).isCloseTo(1 - .2 * (1 - .5 * .5), within(1e-12));
    World off = ThreeStates.committed(ThreeStates.kit().off(Mechanism.REGULATION_EFFECTS));
    assertThat(off.states()).allMatch(state -> state.trust(off) == 1);
    assertThat(off.states()).allMatch(state -> state.burden(off) == 0);
    assertThat(off.labs()).allMatch(lab -> lab.regulation(off) == 0);
  }

  /**
   * Without rules and fear of AI, switching off the effects of regulation changes nothing, bit for
   * bit.
   */
  @Test
  void withoutRulesAndFearNothingChanges() {
    WorldKit on =
        WorldKit.lively()
            .policy("fixed")
            .eachState(s -> s.regulation = 0)
            .with("regulation.fear", 0);
    WorldKit off =
        WorldKit.lively()
            .policy("fixed")
            .eachState(s -> s.regulation = 0)
            .with("regulation.fear", 0)
            .off(Mechanism.REGULATION_EFFECTS);
    assertThat(on.run(5).differences(off.run(5))).isEmpty();
  }

  /**
   * Each state that signs at a summit makes its pledge and pays attention to AI; 25 of 40 are
   * expected to sign.
   */
  @Test
  void signatoriesPledgeAndPayAttention() {
    WorldKit kit =
        many(40)
            .policy("fixed")
            .with("body.spread", 0)
            .with("summit.near", 0)
            .with("summit.theme", 0)
            .summit("talks", 3, "S1", new SummitTerms(SummitTerms.Theme.SAFETY, .25, .5, 25));
    double signed = 0;
    for (int run = 0; run < 50; run++) {
      World w = kit.world(run);
      Summits phase = new Summits(w.blueprint());
      for (int tick = 0; tick <= 3; tick++) {
        w.open(tick);
        phase.act(w);
      }
      assertThat(w.state("S1").attention()).isEqualTo(.1);
      for (State state : w.states()) {
        boolean signs = state.attention() > 0;
        signed += signs ? 1 : 0;
        assertThat(w.diplomacy().pledges().fresh(w, state.number())).isEqualTo(signs);
      }
    }
    // The host and 24 of 39.
    assertThat(signed / 50).isCloseTo(25, within(4 * Math.sqrt(39 * .24 / 50)));
  }

  @Test
  void aPledgeThatIsNotKeptInTimeIsRemembered() {
    World w = many(2).world(1);
    Pledges pledges = w.diplomacy().pledges();
    w.open(0);
    pledges.take(0, .25, 0);
    pledges.take(1, .25, 0);
    w.levers().move(Instrument.REGULATION, 1, 0, .25);
    assertThat(pledges.pull(w, 0, 0)).isEqualTo(.25);
    w.open(12);
    pledges.review(w);
    assertThat(pledges.pull(w, 0, 0)).isCloseTo(.25 * Math.exp(-.5), within(1e-12));
    assertThat(pledges.broken(0)).isZero();
    w.open(24);
    pledges.review(w);
    assertThat(pledges.broken(0)).isOne();
    assertThat(pledges.broken(1)).isZero();
    assertThat(pledges.fresh(w, 0)).isFalse();
  }

  /**
   * Recorded laws enter into force on their dates: those of the European Union in its members, and
   * those of other states.
   */
  @Test
  void lawsOfTheRecordComeIntoForceUnlessRepealed() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("rules.policy.default", "fixed");
    settings.put("run.to", "2026-09");
    Scenario scenario = Shipped.read(Shipped.SCENARIOS.resolve("baseline.yaml"), settings);
    World w = new World(Blueprints.of(scenario), 1, List.of(), new EventLog(true));
    Timeline timeline = new Timeline(w.blueprint());
    Legislation phase = new Legislation(w.blueprint());
    for (int tick = 0; tick < w.calendar().ticks(); tick++) {
      timeline.act(w);
      int year = w.calendar().year(tick);
      int month = w.calendar().month(tick).getMonthValue();
      double france =
          year < 2024 || year == 2024 && month < 8
              ? w.state("FRA").facts().level(Instrument.REGULATION)
              : year == 2024 || year == 2025 && month < 2
                  ? .25
                  : year == 2025 || month < 8 ? .5 : .75;
      assertThat(w.state("FRA").regulation()).as("%s-%s", year, month).isEqualTo(france);
      phase.act(w);
    }
    assertThat(w.state("KOR").regulation()).isEqualTo(.5);
    assertThat(w.state("VNM").regulation()).isEqualTo(.5);
  }
}

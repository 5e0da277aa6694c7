package org.multipolar.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.world.Firm;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Every metric of a world in which all values committed in a tick are written by hand, {@link
 * ThreeStates}. The expected values are the sums in the definitions.
 */
class MetricsByHandTest {
  private static final double NONE = Double.NaN;
  private static final double TOLERANCE = 1e-12;

  /** The largest run grows by half each year; a year and a half have passed. */
  private static final double RUN = 2e24 * Math.pow(1.5, 1.5);

  static Stream<Arguments> worldRows() {
    // Voice of A, B, C: seats by output in the club (6 to 3), one each in the others.
    double[] voice = {.5 * 6 / 9, .5 * 3 / 9 + 5 / 6.0 / 2, 5 / 6.0 / 2 + .5};
    double voices = voice[0] + voice[1] + voice[2];
    double hhiVoice = Arrays.stream(voice).map(v -> v * v).sum() / (voices * voices);
    double logIncome = 100 * Math.log(.06) + 200 * Math.log(.015) + 300 * Math.log(1 / 300.0);
    double threat = (6 * 2.7 + 3 * 4 + 1 * 1.2) / (6 * 4 + 3 * 7 + 1 * 9);
    double[] gained = {6 * (1 - Math.exp(-.04)), 3 * (1 - Math.exp(-.015))};
    double accessOfC = Math.cbrt(.2 * Math.exp(-.5 / 12) * (1000 / 300.0 / (10 * .55)));
    return Stream.of(
        arguments("lag-open", 1),
        arguments("hhi-chips", (9 + 1) / 16.0),
        arguments("hhi-compute", (25 + 9 + 4) / 100.0),
        arguments("hhi-usage", .36 + .16),
        arguments("hhi-research", (1 + .36) / (1.6 * 1.6)),
        // HHI of two (.625, .52, .53125) and of three (.38): (HHI − 1/n) / (1 − 1/n).
        arguments("exclusive-game", (.25 + .07 + .04 + .0625) / 4),
        arguments("south-access", accessOfC),
        arguments("access-gap", 130 / 300.0 - 60 / 300.0),
        arguments("access-north", 130 / 300.0),
        arguments("access-elsewhere", .2),
        arguments("access-ratio", 60 / 130.0),
        arguments("open-usage-share", .4),
        // Obligations of A .2, of B .42, of C .3.
        arguments("participation", 1),
        arguments("participation-output", 1),
        arguments("uncovered", 0),
        arguments("obligations", .6 * .2 + .3 * .42 + .1 * .3),
        arguments("regimes-effective", 25 / 9.0),
        arguments("fragmentation", .6 * .3 * .25 + .6 * .1 * .5 + .3 * .1 * .25),
        arguments("regulation-mean", .375),
        arguments(
            "standards-divergence",
            Math.sqrt(.6 * .125 * .125 + .3 * .125 * .125 + .1 * .375 * .375)),
        // K of B at .5 has .4 of use, L of A at .25 has .6.
        arguments("standards-divergence-use", Math.sqrt(.6 * .4) * .25),
        arguments("incidents", 4),
        arguments("loss", 2.5),
        // Dyads: A and B .7, A and C .2, B and C .3.
        arguments("threat", .4),
        arguments("hot-dyads", 1),
        arguments("hot-as-recorded", NONE),
        arguments("threat-mean", threat),
        arguments("welfare", logIncome - .05 * 2.5 * 12),
        arguments("development", 100 * (100 * .04 + 200 * .015 - .05 * 2.5 * 12) / 600),
        arguments("security", .6 * Math.exp(-12 / 100.0)),
        arguments("control-intensity", (6 * .25 + 3 * .5 + 1 * .125) / 10),
        arguments("tool-control-intensity", 3 * .25 / 10),
        arguments("retaliation", 6 * .75 / 10),
        arguments("smuggled-share", .2 / 4),
        arguments("denied-share", .4 / 14),
        arguments("frontier", 130),
        arguments("open-frontier", 116),
        arguments("compute-world", 10),
        arguments("ai-investment", 2.1 * 12),
        arguments(
            "ai-revenue", 8 * (4.2 / (1 + Math.exp(34 / 12.0)) + .2 / (1 + Math.exp(41 / 12.0)))),
        arguments("ai-spending-output", 9.5 * 12 / 1e4),
        arguments("ai-budget", 18),
        arguments("ai-revenue-expected", 50),
        arguments("ai-power-world", 24),
        arguments("adoption-world", 190 / 600.0),
        arguments("members-club", 2),
        arguments("members-inclusive", 2),
        arguments("members-universal", 1),
        arguments("members-institutes", NONE),
        arguments("members-gpai", NONE),
        arguments("members-coe", NONE),
        arguments("members-brics", NONE),
        arguments("ratified-inclusive", 2),
        arguments("in-force-inclusive", 1),
        arguments("ratified-coe", NONE),
        arguments("in-force-coe", NONE),
        // Regulation of .25, .5 and .75; statutes from .5 up; labs in B (.4 of use) and A.
        arguments("laws", 3),
        arguments("statutes", 2),
        arguments("rules-on-labs", .4 * .5 + .6 * .25),
        arguments("covered-club", .5),
        arguments("covered-inclusive", 5 / 6.0),
        arguments("covered-universal", .5),
        arguments("legitimacy-club", .7),
        arguments("legitimacy-inclusive", .8),
        arguments("legitimacy-universal", .9),
        arguments("open-gap", 14),
        arguments("record-lag-open", NONE),
        arguments("firm-use-world", .6 * .1 + .3 * .08 + .1 * .04),
        arguments("capability-price", 1),
        arguments("hhi-voice", hhiVoice),
        arguments("cr4-compute", 1),
        arguments("cr4-usage", 1),
        // In ascending order 2, 3, 5 with weights −2, 0, 2.
        arguments("gini-compute", (-2 * 2 + 2 * 5) / 30.0),
        // Mean distances over three stances: A and B .36, B and C .18, A and C .4.
        arguments("modularity", 0),
        arguments("risk-per-use", 3 / (.5 * 100 + .4 * 200 + .2 * 300)),
        arguments("harmful-events", 3),
        // Defaults: λ_0 233, learning .4 and η .5.
        arguments("incident-reports", 233 * Math.pow(3 / (233 * Math.pow(2, -.4)), .3)),
        // Output over trend e^.04, e^.015 and 1: growth .02 and .01 for a year and a half.
        arguments("dividend", 1e3 * (gained[0] + gained[1]) / 600),
        arguments(
            "dividend-gini",
            (200 * 300 * gained[1] / 200
                    + 100 * 300 * gained[0] / 100
                    + 100 * 200 * (gained[0] / 100 - gained[1] / 200))
                / (600 * (gained[0] + gained[1]))),
        arguments(
            "theil-compute", .5 * Math.log(.5 * 6) + .3 * Math.log(.3 * 3) + .2 * Math.log(.2 * 2)),
        arguments("people-without-ai", 0),
        arguments(
            "vulnerability-mean", .6 * .205 * .6 + .3 * .29 * .8 + .1 * (.49 * .3 + .335 * .4)),
        arguments("policy-volatility", .75),
        arguments("control-life", 5),
        arguments("chip-price", 9.5 / 3),
        arguments("chip-revenue", 9.5 * 12),
        arguments("chip-capacity-world", 40),
        arguments("safety-mean", 0),
        arguments("training-compute-max", RUN),
        arguments("gdp-world", 10));
  }

  @ParameterizedTest
  @MethodSource("worldRows")
  void ofTheWorld(String name, double expected) {
    WorldMetric metric = MetricCatalogue.world(name).orElseThrow();
    assertValue(metric.value().applyAsDouble(ThreeStates.world()), expected);
  }

  static Stream<Arguments> stateRows() {
    return Stream.of(
        arguments("compute", 5, 3, 2),
        arguments("compute-share", .5, .3, .2),
        arguments("compute-owned", 5, 3, 2),
        arguments("compute-owned-share", .5, .3, .2),
        arguments("compute-used", 4.5, 3.5, 2),
        arguments("use-smuggled", 0, .2 / 3.5, 0),
        arguments("use-fronts", 0, .1 / 3.5, 0),
        arguments("use-remote", 0, .5 / 3.5, 0),
        arguments("ai-investment", 0, 2.1 * 12, 0),
        arguments("ai-spending-abroad", 0, 1 / 3.0, 0),
        arguments("ai-power", 12, 7.2, 4.8),
        arguments("ai-power-room", 0, 0, .25),
        arguments("lag", 0, .5, 1),
        arguments("adoption", .5, .4, .2),
        arguments("firm-use", .1, .08, .04),
        arguments("gap", 0, 10, NONE),
        arguments("record-lag", NONE, NONE, NONE),
        arguments("gdp", 6, 3, 1),
        arguments("income", 60, 15, 10 / 3.0),
        arguments("population", 100, 200, 300),
        arguments("working-age", 1, 1, 1),
        arguments("internet", .8, .8, .8),
        arguments("language", 1, 1, 1),
        arguments("dividend", 60 * (1 - Math.exp(-.04)), 15 * (1 - Math.exp(-.015)), 0),
        arguments("talent", 60, 30, 10),
        arguments("regulation", .25, .5, .75),
        arguments("regulation-adopted", .25, .5, .75),
        arguments("openness", .1, .2, .3),
        arguments("subsidy", 0, .2, .4),
        arguments("talent-entry", 0, .3, .6),
        arguments("talent-exit", 0, .1, .2),
        arguments("talent-staying", .9, .9, .9),
        arguments(
            "talent-inflow", (60 / 50.0 - 1) * 12, (30 / 50.0 - 1) * 12, (10 / 50.0 - 1) * 12),
        arguments("talent-effective", 60, 30, 10),
        arguments("talent-hired-abroad", 0, 0, 0),
        arguments("talent-hired-away", 0, 0, 0),
        arguments("import-refusal", 0, .4, .8),
        arguments("enforcement", 0, .45, .9),
        arguments("chip-control-faced", .25, .5, .125),
        arguments("chip-control-imposed", .5, .25, 0),
        arguments("tool-control-faced", 0, .8 * .25, 0),
        arguments("mineral-control-faced", .9 * .75 * .7, 0, 0),
        // Half from services (open ones at .3), half from chips: .1 + .3 · .2 and .5 of 2 …
        arguments(
            "dependence", (.16 + .5 / 2) / 2, (.33 + .3 / 1.2) / 2, (.2 + .03 + .3 + .12 + 1) / 2),
        arguments("influence", .3 * .29 + .1 * .49, .6 * .205 + .1 * .335, 0),
        arguments("vulnerability", .205 * .6, .29 * .8, .49 * .3 + .335 * .4),
        arguments("capability", 130, 123, 116),
        arguments("lab-frontier", 130, 120, NONE),
        arguments("open-labs", 1, 0, NONE),
        arguments("accessible", 130, 130, 123),
        // Price of services used: open · .1 + closed · 1, as a share of an income of 10 k$.
        arguments(
            "access",
            Math.cbrt(.5),
            Math.cbrt(.4),
            Math.cbrt(.2 * Math.exp(-.5 / 12) * (1000 / 300.0 / (10 * .55)))),
        arguments("licence-fees", 0, 3.6, 0),
        arguments("additions", 2, 1.2, .8),
        arguments("domestic-chip-share", .75, .75, 0),
        arguments("smuggled-in", 0, .16, 0),
        arguments("smuggled-from-hubs", 0, .2, 0),
        arguments("smuggled-out", 0, 0, .2),
        arguments("denied-share", 0, .3 / 4, .1 / 2),
        arguments("chip-revenue-share", 1.5 / 2.4, .3 / 2.4, .6 / 2.4),
        arguments("chip-capacity", 30, 10, 0),
        arguments("indigenisation", .9, .4, NONE),
        arguments("logic-capacity", 6, 7, 0),
        arguments("memory-capacity", 7, 8, 0),
        arguments("packaging-capacity", 8, 9, 0),
        arguments("yield", .5, .6, NONE),
        arguments("packages", 3, 3, NONE),
        arguments("scarcest-input", 2, 2, NONE),
        arguments("logic-stock", .5, 1.5, NONE),
        arguments("memory-stock", .7, .7, NONE),
        arguments("delivered-share", 0, .4, NONE),
        arguments("package-performance", 2, 3, NONE),
        arguments("chip-sales", 20, 19, NONE),
        arguments("chip-price-home", 3, 4, NONE),
        arguments("mineral-shortage", .4, 0, 0),
        arguments("training-compute", RUN, .6 * RUN, 0),
        arguments(
            "threat-perceived",
            (3 * .6 + 1 * .1) / 4,
            (6 * .8 + 1 * .2) / 7,
            (6 * .3 + 3 * .4) / 9),
        arguments("attention", .1, 1.1, 2.1),
        arguments("open-share", .25, .3, .5),
        // Nest worths √4 and √9; 1 and none; none.
        arguments("unserved", 1 / 6.0, 1 / 2.0, 1),
        arguments("memberships", 1, 2, 2),
        arguments("coordination", .4 * .5, .4 * .8 + .2 * .5, .2 * .5 + .5 * .4),
        arguments("pooled-compute", -.5, 0, .5),
        arguments("lent-per-head", 0, 0, 5e5 / 300));
  }

  @ParameterizedTest
  @MethodSource("stateRows")
  void ofStates(String name, double a, double b, double c) {
    StateMetric metric = MetricCatalogue.state(name).orElseThrow();
    World w = ThreeStates.world();
    double[] expected = {a, b, c};
    for (State state : w.states()) {
      assertValue(metric.value().applyAsDouble(w, state), expected[state.number()]);
    }
  }

  static Stream<Arguments> firmRows() {
    return Stream.of(
        arguments("capability", 120, 130, NONE, NONE),
        arguments("release", 0, 1, NONE, NONE),
        arguments("usage-share", .4, .6, NONE, NONE),
        arguments("research-compute", 1.8, 3, NONE, NONE),
        arguments("potential", 120, 130, NONE, NONE),
        arguments("tier", 0, 1, NONE, NONE),
        arguments("open-capability", 107, 116, NONE, NONE),
        arguments("hazard", 1, 2, NONE, NONE),
        arguments("training-compute", .6 * RUN, RUN, NONE, NONE),
        arguments("package-share", NONE, NONE, 1, 1),
        arguments("output", NONE, NONE, 3, 1),
        arguments("price", NONE, NONE, 3, 4),
        arguments("revenue", NONE, NONE, 7.5, 2),
        arguments("performance", NONE, NONE, 2, 3));
  }

  @ParameterizedTest
  @MethodSource("firmRows")
  void ofFirms(String name, double k, double l, double m, double n) {
    FirmMetric metric = MetricCatalogue.firm(name).orElseThrow();
    World w = ThreeStates.world();
    List<Firm> firms =
        List.of(w.labs().get(0), w.labs().get(1), w.makers().get(0), w.makers().get(1));
    double[] expected = {k, l, m, n};
    for (int f = 0; f < expected.length; f++) {
      assertValue(metric.value().applyAsDouble(w, firms.get(f)), expected[f]);
    }
  }

  private static void assertValue(double value, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
  }

  /** One state without use, spending or memberships. */
  @ParameterizedTest
  @CsvSource({
    "members-club, NaN",
    "covered-club, NaN",
    "legitimacy-club, NaN",
    "open-usage-share, NaN",
    "chip-price, NaN",
    "control-life, NaN",
    "hhi-usage, NaN",
    "exclusive-game, NaN",
    "safety-mean, NaN",
    "open-frontier, NaN",
    "regimes-effective, 0",
    "smuggled-share, 0",
    "denied-share, 0",
    "risk-per-use, 0",
    "participation, 0",
    "fragmentation, 0",
    "threat, 0",
    "hot-dyads, 0",
    "obligations, 0",
    "dividend-gini, NaN",
    "standards-divergence-use, NaN"
  })
  void ofAWorldWithNothingInIt(String name, double expected) {
    assertValue(MetricCatalogue.world(name).orElseThrow().value().applyAsDouble(alone()), expected);
  }

  @ParameterizedTest
  @CsvSource({
    "chip-revenue-share, NaN",
    "lab-frontier, NaN",
    "domestic-chip-share, NaN",
    "dependence, 0",
    "vulnerability, 0",
    "threat-perceived, 0",
    "denied-share, 0",
    "training-compute, 0",
    "unserved, 1"
  })
  void ofAStateWithNothingInIt(String name, double expected) {
    World w = alone();
    StateMetric metric = MetricCatalogue.state(name).orElseThrow();
    assertValue(metric.value().applyAsDouble(w, w.states().get(0)), expected);
  }

  private static World alone() {
    return WorldKit.empty()
        .state(
            "A",
            s -> {
              s.preparedness = 0;
              s.budgetShare = 0;
            })
        .world(1);
  }

  /**
   * Four states of equal output: members of the rivals at .9 and .2 and of a universal body, and
   * levels of regulation.
   */
  @ParameterizedTest
  @CsvSource({
    "'', '', '', 0 0 0 0, 0",
    "0 1, '', '', 0 0 0 0, 0",
    "0 1, 2 3, '', 0 0 0 0, .175",
    "0 1, 2 3, 0 1 2 3, 0 0 0 0, .11666666666666667",
    "0 1 2, 1 2 3, '', 0 0 0 0, .13125",
    "'', '', '', 1 1 0 0, .25",
    "'', '', 0 1 2 3, 1 1 0 0, .25",
    "0 1, 2 3, '', 1 1 0 0, .425"
  })
  void fragmentationOfStates(
      String west, String east, String all, String regulation, double fragmentation) {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("C")
            .state("D")
            .eachState(s -> s.regulation = 0)
            .regime("club", 0, r -> r.position = .9)
            .regime(
                "inclusive",
                0,
                r -> {
                  r.position = .2;
                  r.rival = "club";
                })
            .regime("universal", 0, r -> r.position = .5)
            .world(1);
    String[] members = {west, east, all};
    for (int r = 0; r < 3; r++) {
      for (String j : members[r].split(" ")) {
        if (!j.isEmpty()) {
          w.regimes().get(r).admit(Integer.parseInt(j));
        }
      }
    }
    for (int j = 0; j < 4; j++) {
      w.levers().move(Instrument.REGULATION, j, 0, Double.parseDouble(regulation.split(" ")[j]));
    }
    w.refresh();
    assertThat(GovernanceIndices.fragmentation(w)).isCloseTo(fragmentation, within(TOLERANCE));
  }

  /** Two states have signed and one of them is bound: in force if one suffices. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0"})
  void signatoriesAndBoundMembers(int inForce, double force) {
    String[] bodies = {"institutes", "gpai", "coe", "brics"};
    WorldKit kit = WorldKit.empty().state("A").state("B").state("C");
    for (String body : bodies) {
      kit.regime(
          body,
          0,
          r -> {
            r.ratifyRate = 1;
            r.inForce = inForce;
          });
    }
    World w = kit.world(1);
    for (Regime regime : w.regimes()) {
      regime.admit(0);
      regime.admit(2);
      regime.ratify(2);
    }
    for (String body : bodies) {
      assertValue(ofWorld(w, "members-" + body), 2);
    }
    assertValue(ofWorld(w, "ratified-coe"), 1);
    assertValue(ofWorld(w, "in-force-coe"), force);
  }

  /** B has adopted a statute that is not yet in force. */
  @Test
  void adoptedStatutesAreNotYetInForce() {
    World w = WorldKit.empty().state("A").state("B").eachState(s -> s.regulation = .25).world(1);
    w.law().statutes().adopt(1, .5, w.tick() + 3);
    StateMetric adopted = MetricCatalogue.state("regulation-adopted").orElseThrow();
    assertValue(adopted.value().applyAsDouble(w, w.state("A")), .25);
    assertValue(adopted.value().applyAsDouble(w, w.state("B")), .5);
    assertValue(w.state("B").regulation(), .25);
    assertValue(ofWorld(w, "laws"), 2);
    assertValue(ofWorld(w, "statutes"), 0);
  }

  private static double ofWorld(World w, String name) {
    return MetricCatalogue.world(name).orElseThrow().value().applyAsDouble(w);
  }

  /** Populations of 10, 30 and 60; .2 × .5, .1 × .4 and .6 × 0: .10 take part. */
  @Test
  void participationByPopulation() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.population = 10)
            .state("B", s -> s.population = 30)
            .state("C", s -> s.population = 60)
            .regime("club", 0, r -> r.stringency = .2)
            .regime("inclusive", 0, r -> r.stringency = .1)
            .regime("universal", 0, r -> r.stringency = .6)
            .world(1);
    double[] compliance = {.5, .4, 0};
    for (int j = 0; j < 3; j++) {
      w.regimes().get(j).admit(j);
      w.regimes().get(j).comply(j, compliance[j]);
    }
    assertThat(Measures.participation(w, State::population)).isCloseTo(.1, within(TOLERANCE));
    assertThat(MetricCatalogue.world("uncovered").orElseThrow().value().applyAsDouble(w))
        .isCloseTo(.9, within(TOLERANCE));
    assertThat(GovernanceIndices.obligations(w)).isCloseTo((.1 + .04) / 3, within(TOLERANCE));
  }

  /**
   * Six dyads at .8, .7, .6, .5, .4 and .1: mean of the five hottest .6, two above .6; security .4.
   */
  @Test
  void theHottestDyads() {
    World w = WorldKit.empty().state("A").state("B").state("C").state("D").world(1);
    double[] threat = {.8, .7, .6, .5, .4, .1};
    int dyad = 0;
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i < j; i++) {
        w.threats().row(j)[i] = threat[dyad] - .05;
        w.threats().row(i)[j] = threat[dyad++] + .05;
      }
    }
    assertThat(GovernanceIndices.hottest(w)).isCloseTo(.6, within(TOLERANCE));
    assertThat(GovernanceIndices.hotDyads(w)).isEqualTo(2);
    assertThat(Measures.security(w)).isCloseTo(.4, within(TOLERANCE));
  }

  @Test
  void standardsOfTwoEqualStates() {
    World w = WorldKit.empty().state("A").state("B").eachState(s -> s.regulation = 0).world(1);
    w.levers().move(Instrument.REGULATION, 1, 0, 1);
    w.refresh();
    assertThat(GovernanceIndices.standardsDivergence(w)).isCloseTo(.5, within(TOLERANCE));
  }

  /**
   * Two pairs of states, each that far apart in one stance; they count as alike up to .25 on
   * average.
   */
  @ParameterizedTest
  @CsvSource({
    "regulation, .5, .5",
    "regulation, .8, 0",
    "openness, .5, .5",
    "openness, .8, 0",
    "ideal point, .5, .5",
    "ideal point, .8, 0"
  })
  void alikeInEveryStanceIsLinked(String stance, double apart, double modularity) {
    WorldKit kit = WorldKit.empty();
    double[] near = {0, apart, 1, 1 - apart};
    for (int j = 0; j < 4; j++) {
      double here = near[j];
      double pair = j < 2 ? 0 : 1;
      kit.state(
          "S" + j,
          s -> {
            s.regulation = stance.equals("regulation") ? here : pair;
            s.openness = stance.equals("openness") ? here : pair;
            s.idealPoint = stance.equals("ideal point") ? here : pair;
          });
    }
    assertThat(Measures.stanceModularity(kit.world(1))).isCloseTo(modularity, within(TOLERANCE));
  }

  @Test
  void everyMetricHasTheScopeOfItsList() {
    for (Scope scope : Scope.values()) {
      assertThat(MetricCatalogue.of(scope)).isNotEmpty().allMatch(m -> m.scope() == scope);
    }
  }

  @Test
  void noMetricIsLeftOut() {
    TreeSet<String> tested = new TreeSet<>();
    Stream.of(worldRows(), stateRows(), firmRows())
        .flatMap(rows -> rows)
        .forEach(row -> tested.add((String) row.get()[0]));
    assertThat(MetricCatalogue.all())
        .isNotEmpty()
        .extracting(Metric::name)
        .allMatch(tested::contains);
  }
}

package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * One tick of the labour market for researchers, compared with the full matrix of origins and
 * places.
 */
class TalentMarketTest {
  private static final double DT = 1 / 12.0;
  private static final double[] START = {50, 30, 20};
  private static final double[] ORIGIN = {20, 50, 30};
  private static final double[] IDEAL = {.9, .2, .4};

  private static WorldKit kit() {
    return ThreeStates.kit()
        .eachState(
            s -> {
              int j = s.gdp > 3 ? 0 : s.gdp > 1 ? 1 : 2;
              s.talent = START[j];
              s.talentOrigin = ORIGIN[j];
            })
        .with("talent.turnover", .5)
        .with("talent.staying", 1.5)
        .with("talent.mass", .6)
        .with("talent.income", .7)
        .with("talent.distance", .9)
        .with("talent.region", .4)
        .with("talent.entry", 1.8)
        .with("talent.exit", .8);
  }

  /**
   * Shares W_ij from masses, barriers to entry and barriers to exit; all states are in one region.
   */
  private static double[][] shares(double[] mass, double[] entry, double[] exit) {
    double[][] p = new double[3][3];
    for (int i = 0; i < 3; i++) {
      double all = 0;
      for (int j = 0; j < 3; j++) {
        p[i][j] =
            i == j
                ? Math.exp(1.5) * mass[i]
                : mass[j]
                    * Math.exp(-.9 * Math.abs(IDEAL[i] - IDEAL[j]))
                    * Math.exp(-1.8 * entry[j] - .8 * exit[i]);
        all += p[i][j];
      }
      for (int j = 0; j < 3; j++) {
        p[i][j] /= all;
      }
    }
    return p;
  }

  private static double[] masses(double[] compute, double[] income) {
    double world = compute[0] + compute[1] + compute[2];
    double[] mass = new double[3];
    for (int j = 0; j < 3; j++) {
      mass[j] = Math.pow(START[j], .6) * Math.pow(compute[j] / world, .4) * Math.pow(income[j], .7);
    }
    return mass;
  }

  /** ξ such that the origins fill the initial stocks. */
  private static double[] pull() {
    double[] compute = {5, 3, 2};
    double[] income = {.06 * Math.exp(-.07), .015 * Math.exp(-.03), 1 / 300.0};
    double[] none = new double[3];
    double[] xi = {1, 1, 1};
    for (int round = 0; round < 500; round++) {
      double[] mass = masses(compute, income);
      for (int j = 0; j < 3; j++) {
        mass[j] *= xi[j];
      }
      double[][] p = shares(mass, none, none);
      for (int j = 0; j < 3; j++) {
        double filled = 0;
        for (int i = 0; i < 3; i++) {
          filled += ORIGIN[i] * p[i][j];
        }
        xi[j] *= START[j] / filled;
      }
    }
    return xi;
  }

  @Test
  void positionsAreFilledByThoseWhoChooseThem() {
    World w = ThreeStates.committed(kit());
    double[] mass = masses(new double[] {4.5, 3, 2.5}, new double[] {.06, .015, 1 / 300.0});
    double[] xi = pull();
    for (int j = 0; j < 3; j++) {
      mass[j] *= xi[j];
    }
    double[] entry = {0, .3, .6};
    double[] exit = {0, .1, .2};
    double[][] p = shares(mass, entry, exit);
    double[] free = entry.clone();
    free[1] = 0;
    double[][] without = shares(mass, free, exit);
    new TalentMarket(w.blueprint()).act(w);
    double[] talent = {60, 30, 10};
    double kept = Math.exp(-.5 * DT);
    double grows = (1 - Math.exp(-.2 * DT)) / .2;
    double[] away = new double[3];
    for (int i = 0; i < 3; i++) {
      away[i] = i == 1 ? 0 : .4 * .5 * ORIGIN[i] * (without[i][1] - p[i][1]) * grows;
    }
    for (State state : w.states()) {
      int j = state.number();
      double filled = 0;
      for (int i = 0; i < 3; i++) {
        filled += ORIGIN[i] * p[i][j];
      }
      double working = talent[j] * kept + (1 - kept) * filled;
      assertThat(state.talent()).isCloseTo(working, within(1e-8));
      assertThat(state.researchers().staying()).isCloseTo(p[j][j], within(1e-9));
      assertThat(state.researchers().netRate())
          .isCloseTo((working / talent[j] - 1) / DT, within(1e-8));
      // B has labs and a barrier to entry, C only the barrier.
      double abroad = j == 1 ? away[0] + away[2] : 0;
      assertThat(state.researchers().hired()).isCloseTo(abroad, within(1e-9));
      assertThat(state.researchers().hiredAway()).isCloseTo(away[j], within(1e-9));
      assertThat(state.effectiveTalent()).isCloseTo(working - away[j] + .7 * abroad, within(1e-8));
    }
  }

  @Test
  void talentStaysAtItsEquilibrium() {
    World w = kit().world(1);
    TalentMarket market = new TalentMarket(w.blueprint());
    for (int month = 0; month < 120; month++) {
      market.act(w);
    }
    for (State state : w.states()) {
      assertThat(state.talent()).isCloseTo(START[state.number()], within(1e-9));
    }
  }

  @Test
  void behindFullBarriersTalentReturnsToItsOrigins() {
    World w =
        kit().with("talent.staying", 10).with("talent.entry", 10).with("talent.exit", 10).world(1);
    TalentMarket market = new TalentMarket(w.blueprint());
    for (int j = 0; j < 3; j++) {
      w.levers().move(Instrument.TALENT_ENTRY, j, 0, 1);
      w.levers().move(Instrument.TALENT_EXIT, j, 0, 1);
    }
    for (int month = 0; month < 36; month++) {
      market.act(w);
    }
    for (State state : w.states()) {
      int j = state.number();
      assertThat(state.talent())
          .isCloseTo(ORIGIN[j] + (START[j] - ORIGIN[j]) * Math.exp(-.5 * 3), within(1e-6));
    }
  }

  @Test
  void aBarrierToEntryKeepsOthersOutAndOneToExitItsOwnIn() {
    World open = kit().world(1);
    World entry = kit().world(1);
    World exit = kit().world(1);
    entry.levers().move(Instrument.TALENT_ENTRY, 1, 0, 1);
    exit.levers().move(Instrument.TALENT_EXIT, 1, 0, 1);
    for (World w : new World[] {open, entry, exit}) {
      new TalentMarket(w.blueprint()).act(w);
    }
    double staying = open.state("B").researchers().staying();
    assertThat(entry.state("B").researchers().staying()).isCloseTo(staying, within(1e-12));
    assertThat(entry.state("A").researchers().staying())
        .isGreaterThan(open.state("A").researchers().staying());
    assertThat(entry.state("B").talent()).isLessThan(open.state("B").talent());
    assertThat(exit.state("B").researchers().staying()).isGreaterThan(staying);
    assertThat(exit.state("A").researchers().staying())
        .isCloseTo(open.state("A").researchers().staying(), within(1e-12));
    assertThat(exit.state("B").talent()).isGreaterThan(open.state("B").talent());
  }

  @Test
  void noResearcherMovesWithoutTurnover() {
    World w = ThreeStates.committed(kit().with("talent.turnover", 0));
    new TalentMarket(w.blueprint()).act(w);
    assertThat(w.states()).extracting(State::talent).containsExactly(60.0, 30.0, 10.0);
  }

  @Test
  void jobsAbroadEnd() {
    World w = kit().world(1);
    w.states().get(0).researchers().hire(4, 0, .7);
    w.states().get(2).researchers().hire(0, 4, .7);
    new TalentMarket(w.blueprint()).act(w);
    assertThat(w.states().get(0).researchers().hired())
        .isCloseTo(4 * Math.exp(-.2 * DT), within(1e-12));
    assertThat(w.states().get(2).researchers().hiredAway())
        .isCloseTo(4 * Math.exp(-.2 * DT), within(1e-12));
  }

  @Test
  void withoutOffshoringTalentIsThatOfResidents() {
    World w = ThreeStates.committed(kit().off(Mechanism.OFFSHORING));
    new TalentMarket(w.blueprint()).act(w);
    for (State state : w.states()) {
      assertThat(state.effectiveTalent()).isEqualTo(state.talent());
    }
  }

  @Test
  void switchedOffTalentStays() {
    World w = ThreeStates.committed(ThreeStates.kit().off(Mechanism.TALENT));
    new TalentMarket(w.blueprint()).act(w);
    assertThat(w.states()).extracting(State::talent).containsExactly(60.0, 30.0, 10.0);
  }
}

package org.multipolar.institution;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.CompensatedSum;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.TalentParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * Lets researchers take positions at home or abroad.
 *
 * <p>A share ν of all positions is filled anew each year, by people of origin i: {@code T_j ← T_j
 * e^{−ν dt} + (1 − e^{−ν dt}) Σ_i T⁰_i P_ij}, {@code P_ij = W_ij / Σ_k W_ik}. Abroad {@code W_ij =
 * M_j ξ_j d_ij e^{−β_in τ^in_j − β_out τ^out_i}} with d_ij of {@link AlignmentLine}, at home {@code
 * W_ii = e^{s_0} M_i ξ_i}; the mass of a place is {@code M_j = T_j(0)^θ C_j^{1−θ} (Y/pop)_j^{β_w}},
 * C relative to the world's and at least 1e-6 of it. The residual pull ξ_j is such that a world
 * with constant incomes, compute shares and levers keeps its stocks. Origins are scaled to the
 * stocks, so Σ T is constant.
 *
 * <p>Offshoring: of the entrants excluded by the barrier of j, {@code ν Σ_i T⁰_i (P^free_ij −
 * P_ij)} a year with P^free that without j's barrier, a share ζ is hired by j's firms where they
 * live. The stock B_j grows by them and decays at rate δ_B; research of j uses {@code T_j + ε_o
 * B_j}, that of the origins T_i less the researchers hired by others.
 *
 * <p>Source: gravity from random utility, Beine, Bertoli and Fernández-Huertas Moraga 2016, World
 * Economy 39; offshoring Glennon 2024, Management Science.
 */
public final class TalentMarket implements Phase {
  private static final long serialVersionUID = 1;

  private static final double LEAST_SHARE = 1e-6;
  private static final double CLOSE = 1e-11;
  private static final int ROUNDS = 2000;

  private final TalentParameters p;
  private final AlignmentLine line;
  private final double atHome;
  private final double[] origin;
  private final double[] logPull;
  private final double[] mass;
  private final double[] enter;
  private final double[] leave;
  private final double[] choices;
  private final double[] scale;
  private final double[] abroad;
  private final double[] arriving;
  private final double[] hired;
  private final double[] hiredAway;

  public TalentMarket(Blueprint blueprint) {
    List<StateRow> states = blueprint.tables().states();
    int n = states.size();
    p = blueprint.parameters().talent();
    line = new AlignmentLine(states, blueprint.relations(), p.distance(), p.region());
    atHome = FastMath.exp(p.staying());
    origin = new double[n];
    logPull = new double[n];
    mass = new double[n];
    enter = new double[n];
    leave = new double[n];
    choices = new double[n];
    scale = new double[n];
    abroad = new double[n];
    arriving = new double[n];
    hired = new double[n];
    hiredAway = new double[n];
    rest(states);
  }

  /** Solves ξ on the initial stocks, incomes, compute and levers. */
  private void rest(List<StateRow> states) {
    int n = states.size();
    double talent = CompensatedSum.of(states.stream().mapToDouble(StateRow::talent));
    double origins = CompensatedSum.of(states.stream().mapToDouble(StateRow::talentOrigin));
    double compute = CompensatedSum.of(states.stream().mapToDouble(StateRow::compute));
    double[] atRest = new double[n];
    double[] barrier = new double[n];
    for (int j = 0; j < n; j++) {
      StateRow state = states.get(j);
      origin[j] = origins > 0 ? state.talentOrigin() * talent / origins : state.talent();
      logPull[j] =
          state.talent() > 0 ? p.mass() * FastMath.log(state.talent()) : Double.NEGATIVE_INFINITY;
      double logIncome = FastMath.log(state.gdp() / state.population());
      atRest[j] = logPull[j] + logMass(logIncome, state.compute(), compute);
      barrier[j] = FastMath.exp(-p.entry() * state.level(Instrument.TALENT_ENTRY));
      leave[j] = FastMath.exp(-p.exit() * state.level(Instrument.TALENT_EXIT));
    }
    attract(atRest);
    double[] pull = new double[n];
    Arrays.fill(pull, 1);
    double apart = 1;
    for (int round = 0; round < ROUNDS && apart > CLOSE; round++) {
      for (int j = 0; j < n; j++) {
        enter[j] = mass[j] * barrier[j];
      }
      choose();
      apart = 0;
      for (int j = 0; j < n; j++) {
        double arrives = filled(j);
        if (states.get(j).talent() > 0 && arrives > 0) {
          double ratio = states.get(j).talent() / arrives;
          apart = Math.max(apart, Math.abs(ratio - 1));
          pull[j] *= ratio;
          mass[j] *= ratio;
        }
      }
    }
    for (int j = 0; j < n; j++) {
      logPull[j] += FastMath.log(pull[j]);
    }
  }

  @Override
  public String title() {
    return "talent";
  }

  @Override
  public String story() {
    return "researchers take positions, drawn by talent, compute and income and deterred by barriers";
  }

  @Override
  public void act(World world) {
    if (!world.on(Mechanism.TALENT) || p.turnover() == 0) {
      return;
    }
    double dt = world.calendar().dt();
    double kept = FastMath.exp(-p.turnover() * dt);
    attract(world);
    choose();
    for (State state : world.states()) {
      int j = state.number();
      double working = state.talent() * kept + (1 - kept) * filled(j);
      state.researchers().settle(working, choices[j] > 0 ? atHome * mass[j] / choices[j] : 1, dt);
    }
    if (world.on(Mechanism.OFFSHORING)) {
      offshore(world, dt);
    }
  }

  /** Sets the present masses and barriers. */
  private void attract(World world) {
    double compute = world.totals().compute();
    for (State state : world.states()) {
      int j = state.number();
      enter[j] = logPull[j] + logMass(state.logIncome(), state.usableCompute(), compute);
    }
    attract(enter);
    for (int j = 0; j < mass.length; j++) {
      double barrier = world.states().get(j).talentEntry();
      double exit = world.states().get(j).talentExit();
      enter[j] = barrier > 0 ? mass[j] * FastMath.exp(-p.entry() * barrier) : mass[j];
      leave[j] = exit > 0 ? FastMath.exp(-p.exit() * exit) : 1;
    }
  }

  /** Sets the masses M ξ relative to the strongest, from their logarithms. */
  private void attract(double[] logMass) {
    double strongest = Double.NEGATIVE_INFINITY;
    for (double log : logMass) {
      strongest = Math.max(strongest, log);
    }
    for (int j = 0; j < mass.length; j++) {
      mass[j] = strongest > Double.NEGATIVE_INFINITY ? FastMath.exp(logMass[j] - strongest) : 0;
    }
  }

  private double logMass(double logIncome, double compute, double allCompute) {
    double share = allCompute > 0 ? Math.max(LEAST_SHARE, compute / allCompute) : LEAST_SHARE;
    return (p.mass() < 1 ? (1 - p.mass()) * FastMath.log(share) : 0) + p.income() * logIncome;
  }

  /** Computes the choices of every origin and the arrivals in every state. */
  private void choose() {
    line.gather(enter, abroad);
    for (int i = 0; i < mass.length; i++) {
      choices[i] = atHome * mass[i] + leave[i] * abroad[i];
      scale[i] = choices[i] > 0 ? origin[i] * leave[i] / choices[i] : 0;
    }
    line.gather(scale, arriving);
  }

  /** Σ_i T⁰_i P_ij; people without any option stay. */
  private double filled(int j) {
    double staying = choices[j] > 0 ? atHome * mass[j] / choices[j] : 1;
    return origin[j] * staying + enter[j] * arriving[j];
  }

  private void offshore(World world, double dt) {
    double keeps = FastMath.exp(-p.fade() * dt);
    double grows = p.fade() > 0 ? (1 - keeps) / p.fade() : dt;
    for (State state : world.states()) {
      hired[state.number()] = state.researchers().hired() * keeps;
      hiredAway[state.number()] = state.researchers().hiredAway() * keeps;
    }
    for (int h = 0; h < world.services().homeCount(); h++) {
      int j = world.services().home(h);
      if (enter[j] < mass[j]) {
        hire(j, mass[j] / enter[j], p.offshore() * p.turnover() * grows);
      }
    }
    for (State state : world.states()) {
      state.researchers().hire(hired[state.number()], hiredAway[state.number()], p.use());
    }
  }

  /**
   * Hires a part of the people excluded by the barrier of j, from every origin.
   *
   * @param opening factor by which j would attract more without its barrier
   * @param part fraction of them that its firms hire
   */
  private void hire(int j, double opening, double part) {
    for (int i = 0; i < mass.length; i++) {
      if (i != j && origin[i] > 0) {
        double weight = leave[i] * line.nearness(i, j) * enter[j];
        double free = opening * weight / (choices[i] + (opening - 1) * weight);
        double kept = part * origin[i] * (free - weight / choices[i]);
        hired[j] += kept;
        hiredAway[i] += kept;
      }
    }
  }
}

package org.multipolar.institution;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Parameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Researchers move between states.
 *
 * <p>Of the researchers of i a share {@code 1 − e^{−m_0 dt}} considers a move and picks a
 * destination, home included, by a logit of {@code v_ij = β_w ln(Y/pop)_j + β_C ln(C_j/T_j) − β_d
 * (1 − A_ij) − β_τ (τ_j + τ_i)} for j ≠ i and {@code v_ii = β_w … + β_C … + s_0}. The matrix is
 * row-stochastic, so talent is conserved.
 *
 * <p>{@code e^{v_ij} = D_j a_ij out_i} with {@code D_j} the pull of the destination and {@code
 * a_ij} the cost of distance, so a tick costs two products of a matrix and a vector.
 */
public final class TalentMarket implements Phase {
  private static final long serialVersionUID = 1;

  private final double[][] nearness;
  private final double[] pull;
  private final double[] enter;
  private final double[] leave;
  private final double[] scale;
  private final double[] next;
  private final double[] abroad;
  private final double[] arriving;

  public TalentMarket(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    nearness = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        nearness[i][j] =
            i == j
                ? 0
                : FastMath.exp(
                    -blueprint.parameters().talent().distance()
                        * (1 - blueprint.relations().alignment(i, j)));
      }
    }
    pull = new double[n];
    enter = new double[n];
    leave = new double[n];
    scale = new double[n];
    next = new double[n];
    abroad = new double[n];
    arriving = new double[n];
  }

  @Override
  public String title() {
    return "talent";
  }

  @Override
  public String story() {
    return "researchers move towards income and compute, across barriers";
  }

  @Override
  public void act(World world) {
    if (!world.on(Mechanism.TALENT)) {
      return;
    }
    Parameters.Talent p = world.parameters().talent();
    double dt = world.calendar().dt();
    double considering = 1 - FastMath.exp(-p.mobility() * dt);
    int n = pull.length;
    double staying = FastMath.exp(p.staying());
    double reference = 0;
    for (State state : world.states()) {
      reference = Math.max(reference, attraction(state, p));
    }
    for (int j = 0; j < n; j++) {
      State state = world.states().get(j);
      double barrier = FastMath.exp(-p.barrier() * state.talentBarrier());
      pull[j] = FastMath.exp(attraction(state, p) - reference);
      enter[j] = pull[j] * barrier;
      leave[j] = barrier;
    }
    Arrays.fill(abroad, 0);
    for (int j = 0; j < n; j++) {
      add(abroad, nearness[j], enter[j]);
    }
    for (int i = 0; i < n; i++) {
      double talent = world.states().get(i).talent();
      double all = staying * pull[i] + leave[i] * abroad[i];
      scale[i] = all > 0 ? considering * talent * leave[i] / all : 0;
      next[i] = talent - scale[i] * abroad[i];
    }
    Arrays.fill(arriving, 0);
    for (int i = 0; i < n; i++) {
      add(arriving, nearness[i], scale[i]);
    }
    for (int j = 0; j < n; j++) {
      world.states().get(j).settleTalent(next[j] + enter[j] * arriving[j], dt);
    }
  }

  /** {@code sum += weight row}; nearness is symmetric, so its rows are its columns. */
  private static void add(double[] sum, double[] row, double weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * row[i];
    }
  }

  private static double attraction(State state, Parameters.Talent p) {
    double compute =
        state.usableCompute() > 0 && state.talent() > 0
            ? FastMath.log(state.usableCompute() / state.talent())
            : 0;
    return p.income() * state.logIncome() + p.compute() * compute;
  }
}

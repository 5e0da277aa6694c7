package org.multipolar.institution;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.TalentParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.Relations;
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
 * <p>{@code 1 − A_ij} is a distance on a line, so a sum {@code Σ_j e^{−β_d |y_i − y_j|} x_j} is one
 * pass up the line and one down: {@code up_i = e^{−β_d (y_i − y_{i−1})} (up_{i−1} + x_{i−1})}.
 */
public final class TalentMarket implements Phase {
  private static final long serialVersionUID = 1;

  private final int[] line;
  private final double[] step;
  private final double[] pull;
  private final double[] enter;
  private final double[] leave;
  private final double[] scale;
  private final double[] abroad;
  private final double[] arriving;

  public TalentMarket(Blueprint blueprint) {
    Relations relations = blueprint.relations();
    int n = blueprint.tables().states().size();
    line =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> relations.position(j)))
            .mapToInt(Integer::intValue)
            .toArray();
    step = new double[n];
    for (int k = 1; k < n; k++) {
      double apart = relations.position(line[k]) - relations.position(line[k - 1]);
      step[k] = FastMath.exp(-blueprint.parameters().talent().distance() * apart);
    }
    pull = new double[n];
    enter = new double[n];
    leave = new double[n];
    scale = new double[n];
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
    TalentParameters p = world.parameters().talent();
    double dt = world.calendar().dt();
    attract(world, p);
    gather(enter, abroad);
    double considering = 1 - FastMath.exp(-p.mobility() * dt);
    double staying = FastMath.exp(p.staying());
    for (int i = 0; i < pull.length; i++) {
      double talent = world.states().get(i).talent();
      double all = staying * pull[i] + leave[i] * abroad[i];
      scale[i] = all > 0 ? considering * talent * leave[i] / all : 0;
    }
    gather(scale, arriving);
    for (int j = 0; j < pull.length; j++) {
      State state = world.states().get(j);
      state.settleTalent(state.talent() - scale[j] * abroad[j] + enter[j] * arriving[j], dt);
    }
  }

  /** Pull of every destination, relative to the strongest, and what barriers leave of it. */
  private void attract(World world, TalentParameters p) {
    boolean matters = p.compute() > 0 && world.totals().compute() > 0;
    double strongest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < pull.length; j++) {
      State state = world.states().get(j);
      double compute =
          matters && state.talent() > 0
              ? p.compute() * FastMath.log(state.usableCompute() / state.talent())
              : 0;
      pull[j] = p.income() * state.logIncome() + compute;
      strongest = Math.max(strongest, pull[j]);
    }
    for (int j = 0; j < pull.length; j++) {
      double barrier = world.states().get(j).talentBarrier();
      pull[j] = FastMath.exp(pull[j] - strongest);
      leave[j] = barrier > 0 ? FastMath.exp(-p.barrier() * barrier) : 1;
      enter[j] = pull[j] * leave[j];
    }
  }

  /** {@code sum_i = Σ_{j≠i} e^{−β_d |y_i − y_j|} x_j}. */
  private void gather(double[] x, double[] sum) {
    double up = 0;
    for (int k = 0; k < line.length; k++) {
      up = k == 0 ? 0 : step[k] * (up + x[line[k - 1]]);
      sum[line[k]] = up;
    }
    double down = 0;
    for (int k = line.length - 2; k >= 0; k--) {
      down = step[k + 1] * (down + x[line[k + 1]]);
      sum[line[k]] += down;
    }
  }
}

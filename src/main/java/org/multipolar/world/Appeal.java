package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Process;
import org.multipolar.value.CompensatedSum;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.BodyParameters;
import org.multipolar.world.RegimeTerms.Kind;

/**
 * Eligibility for a body, and its appeal to each state.
 *
 * <p>{@code η_jr = a_r + b_1 |y_j − ȳ| + b_2 ln min(Y_j, Y_cap) + b_3 ln(Y/pop)_j + b_4 region_jr +
 * φ_j + ω_B ln(1 + k_jr/k_h) + ω_X x_{leader→j} G_r − ω_ξ m_{j,rival} (1 − h_j) + ω_L (L_r − ½)}. ȳ
 * is the mean position of the founders, or the body's own if there are none; region is 1 on a
 * continent of a founder; φ_j is the state's propensity to join beyond its facts; k_jr is the lent
 * compute it can expect, H100e per million people; h_j the hedge. Y in tn USD, income in k$, both
 * net of the world's growth since the start: the slopes are cross-sectional and do not cover growth
 * of all states.
 *
 * <p>The intercept a_r is not estimated: it is solved at the start of the run so that Λ(η), summed
 * over eligible states, with φ, loans, controls and rivals at 0 and L at ½, is the ultimate size
 * less the founders.
 */
final class Appeal implements Serializable {
  private static final long serialVersionUID = 1;

  /** Groups of states that determine eligibility. */
  private static final String OUTSIDE_UN = "UN_OUTSIDE";

  private static final String ARMS_EMBARGO = "BIS_D5";
  private static final double CERTAIN = 40;

  private final RegimeDesign design;
  private final BodyParameters p;
  private final double distance;
  private final double output;
  private final double income;
  private final boolean[] eligible;
  private final double[] fixed;
  private final double intercept;
  private final double worldOutput;

  /** The appeal of a body, without states' propensities to join. */
  Appeal(Blueprint blueprint, RegimeDesign design) {
    this(blueprint, design, new double[blueprint.tables().states().size()]);
  }

  /**
   * The appeal of an object with further attractions at the start.
   *
   * @param extra their addition to η of each state
   */
  Appeal(Blueprint blueprint, RegimeDesign design, double[] extra) {
    this.design = design;
    p = blueprint.parameters().body();
    int kind =
        switch (design.terms().estimate()) {
          case STATEMENT -> 0;
          case CLUB -> 1;
          case TREATY -> 2;
          default -> 3;
        };
    distance = p.distance().get(kind);
    double region = p.continent().get(kind);
    output = p.output().get(kind);
    income = p.income().get(kind);
    List<StateRow> states = blueprint.tables().states();
    List<StateRow> founders = design.founders().stream().map(states::get).toList();
    Relations relations = blueprint.relations();
    double place =
        CompensatedSum.mean(
            design.founders().stream().mapToDouble(relations::position), design.terms().position());
    Optional<StateRow> rival = rivalLeader(blueprint);
    eligible = new boolean[states.size()];
    fixed = new double[states.size()];
    for (int j = 0; j < fixed.length; j++) {
      StateRow state = states.get(j);
      eligible[j] = mayJoin(blueprint, j, rival);
      boolean same =
          founders.isEmpty()
              ? state.continent().equals(design.terms().region())
              : founders.stream().anyMatch(f -> f.continent().equals(state.continent()));
      fixed[j] = distance * Math.abs(relations.position(j) - place) + (same ? region : 0);
    }
    worldOutput = CompensatedSum.of(states.stream().mapToDouble(StateRow::gdp));
    intercept = solve(states, extra);
  }

  private boolean mayJoin(Blueprint blueprint, int j, Optional<StateRow> rival) {
    WorldTables tables = blueprint.tables();
    StateRow state = tables.states().get(j);
    RegimeTerms terms = design.terms();
    boolean admitted =
        switch (terms.eligible()) {
          case ALL -> true;
          case UN -> !in(tables, OUTSIDE_UN, state);
          case GATE -> state.gate() >= p.gate() && !in(tables, ARMS_EMBARGO, state);
          case LISTED -> design.listed().contains(j);
        };
    boolean barred =
        terms.kind() == Kind.DEVELOPMENT
            && !terms.rivalsWelcome()
            && rival.isPresent()
            && (rival.get().id().equals(state.id())
                || rival.get().security() == 1 && state.security() == 1);
    return admitted && !barred || design.founders().contains(j);
  }

  private Optional<StateRow> rivalLeader(Blueprint blueprint) {
    return blueprint.regimes().stream()
        .filter(other -> other.name().equals(design.terms().rival()))
        .filter(other -> !other.founders().isEmpty())
        .findFirst()
        .map(other -> blueprint.tables().states().get(other.founders().get(0)));
  }

  private static boolean in(WorldTables tables, String group, StateRow state) {
    return tables.groups().getOrDefault(group, List.of()).contains(state.id());
  }

  /** Solves for the intercept by Newton's method between two bounds. */
  private double solve(List<StateRow> states, double[] extra) {
    int n = 0;
    double[] rest = new double[fixed.length];
    for (int j = 0; j < fixed.length; j++) {
      if (eligible[j] && !design.founders().contains(j)) {
        StateRow state = states.get(j);
        rest[n++] = fixed[j] + extra[j] + size(FastMath.log(state.gdp()), state.population());
      }
    }
    double wanted = design.terms().ultimate() - design.founders().size();
    if (wanted <= 0 || n == 0) {
      return -CERTAIN;
    } else if (wanted >= n) {
      return CERTAIN;
    }
    double low = -CERTAIN;
    double high = CERTAIN;
    double a = 0;
    for (int step = 0; step < 200 && high - low > 1e-12; step++) {
      double sum = 0;
      double slope = 0;
      for (int k = 0; k < n; k++) {
        double share = 1 / (1 + FastMath.exp(-(a + rest[k])));
        sum += share;
        slope += share * (1 - share);
      }
      if (Math.abs(sum - wanted) < 1e-11 * wanted) {
        return a;
      }
      if (sum < wanted) {
        low = a;
      } else {
        high = a;
      }
      double next = a + (wanted - sum) / slope;
      a = next > low && next < high ? next : (low + high) / 2;
    }
    return a;
  }

  private double size(double logGdp, double population) {
    double logIncome = logGdp + FastMath.log(1e3 / population);
    return output * Math.min(logGdp, FastMath.log(p.outputCap())) + income * logIncome;
  }

  boolean eligible(int state) {
    return eligible[state];
  }

  /** a_r. */
  double intercept() {
    return intercept;
  }

  /** The part of η_jr that depends on facts and on a state's general propensity to join. */
  double of(World world, State state) {
    double propensity =
        p.spread() == 0
            ? 0
            : p.spread() * world.draws().normal(Process.MEMBERSHIP_PROPENSITY, 0, state.key(), 0);
    return intercept
        + fixed[state.number()]
        + size(
            state.logGdp() - FastMath.log(world.totals().gdp() / worldOutput), state.population())
        + propensity;
  }

  /** η_jr. */
  double of(World world, Regime regime, State state) {
    int j = state.number();
    int leader = regime.leader();
    double control =
        leader < 0 || leader == j ? 0 : world.levers().level(Instrument.CHIP_CONTROL, leader, j);
    double perMillion = regime.lends(j) ? 0 : 1e6 * promised(world, regime, state);
    return of(world, state)
        + p.lent() * FastMath.log(1 + perMillion / world.parameters().access().half())
        + p.exemption() * control * regime.terms().clubGood()
        - (rivalMember(world, j) ? p.rival() * (1 - state.facts().hedge()) : 0)
        + p.legitimacy() * (regime.legitimacy() - .5);
  }

  /**
   * Compute that a state may expect, M H100e per million people: its part if all eligible states
   * joined, so that no state is attracted by compute that later members will share.
   */
  private double promised(World world, Regime regime, State state) {
    RegimeTerms terms = regime.terms();
    double weight = terms.allocation().of(state);
    double part = terms.sharedCompute() * world.parameters().pool().share();
    if (weight == 0 || part == 0 || !world.on(Mechanism.LENT_COMPUTE)) {
      return 0;
    }
    double all = 0;
    double lent = 0;
    for (State other : world.states()) {
      if (regime.lends(other.number())) {
        lent += part * other.ownCompute();
      } else if (eligible[other.number()]) {
        all += terms.allocation().of(other);
      }
    }
    return all > 0 ? lent * weight / (all * state.population()) : 0;
  }

  /** True if a state is a member of the rival body. */
  private boolean rivalMember(World world, int state) {
    for (Regime other : world.regimes()) {
      if (other.name().equals(design.terms().rival()) && other.has(state)) {
        return true;
      }
    }
    return false;
  }
}

package org.multipolar.rule;

import org.multipolar.value.parameter.PolicyParameters;

/**
 * What a state sees when it reviews a lever, and what one more rung of it seems to be worth.
 *
 * <p>The gain is a reduced-form perceived marginal effect of raising the lever, in utils. The
 * weights of the terms are parameters of the group {@code policy}.
 */
public sealed interface PerceivedPayoff {

  /** Perceived marginal gain G of raising the lever, utils. */
  double gain(PolicyParameters p);

  /** The terms of the gain, {@code name=value} separated by spaces, for the record of events. */
  String rationale(PolicyParameters p);

  /** Extra cost of raising the lever from 0, utils. */
  default double creationCost(PolicyParameters p) {
    return 0;
  }

  /** How far a state of that relative output could become a rival, [0, 1]. */
  private static double stake(double relativeOutput, PolicyParameters p) {
    return Math.min(1, relativeOutput / p.rivalOutput());
  }

  /**
   * Chip control of a state i: {@code G = w_sec Θ stake denial g_d − w_pros (c_0 + c_1 lostSales) −
   * c_R R − w_norm A c_A + c_P pressure}, {@code stake = min(1, (Y_i/Y)/share)}: denial matters as
   * far as i could become a rival.
   *
   * @param threat Θ, threat perceived of i
   * @param relativeOutput Y_i/Y, output of i relative to the reviewing state's
   * @param denial share of i's new compute that the reviewing state could deny, net of what is
   *     smuggled and of what i and others make
   * @param lostSales share of its makers' sales that would go to i
   * @param mineralsFaced R, minerals denied to the reviewing state
   * @param alignment A, alignment with i
   * @param clubPressure how far its club's leader controls i more, times compliance
   */
  record ChipControl(
      double threat,
      double relativeOutput,
      double denial,
      double lostSales,
      double mineralsFaced,
      double alignment,
      double clubPressure)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.security() * threat * stake(relativeOutput, p) * denial * p.denialGain()
          - p.prosperity() * (p.controlCost() + p.lostSales() * lostSales)
          - p.mineralDeterrence() * mineralsFaced
          - p.norms() * alignment * p.alignedNorm()
          + p.clubPressure() * clubPressure;
    }

    @Override
    public double creationCost(PolicyParameters p) {
      return p.newControl();
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("threat", threat)
          .and("stake", stake(relativeOutput, p))
          .and("denial", denial)
          .and("lostSales", lostSales)
          .and("mineralsFaced", mineralsFaced)
          .and("alignment", alignment)
          .and("clubPressure", clubPressure)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Tool control of a state i: as for chips, with the security term scaled by the part of i's tool
   * chain that is still foreign.
   *
   * @param threat Θ, threat perceived of i
   * @param relativeOutput Y_i/Y, output of i relative to the reviewing state's
   * @param foreignTools 1 − n, part of i's tool chain that is foreign, capacity-weighted
   * @param lostSales share of the reviewing state's tool sales that go to i
   * @param mineralsFaced R, minerals denied to the reviewing state
   * @param alignment A, alignment with i
   * @param clubPressure how far its club's leader controls i more, times compliance
   */
  record ToolControl(
      double threat,
      double relativeOutput,
      double foreignTools,
      double lostSales,
      double mineralsFaced,
      double alignment,
      double clubPressure)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.security() * threat * stake(relativeOutput, p) * foreignTools * p.denialGain()
          - p.prosperity() * (p.controlCost() + p.lostSales() * lostSales)
          - p.mineralDeterrence() * mineralsFaced
          - p.norms() * alignment * p.alignedNorm()
          + p.clubPressure() * clubPressure;
    }

    @Override
    public double creationCost(PolicyParameters p) {
      return p.newControl();
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("threat", threat)
          .and("stake", stake(relativeOutput, p))
          .and("foreignTools", foreignTools)
          .and("lostSales", lostSales)
          .and("mineralsFaced", mineralsFaced)
          .and("alignment", alignment)
          .and("clubPressure", clubPressure)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Mineral control of a state i, an answer to its controls: {@code G = g_m x_faced Θ − c_m − c_m'
   * x}.
   *
   * @param faced the hardest control of i against the reviewing state, of any kind
   * @param threat Θ, threat perceived of i
   * @param level x, present level of the mineral control
   */
  record MineralControl(double faced, double threat, double level) implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.retaliationGain() * faced * threat - p.mineralCost() - p.mineralRisingCost() * level;
    }

    @Override
    public double creationCost(PolicyParameters p) {
      return 0;
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("faced", faced)
          .and("threat", threat)
          .and("level", level)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Regulation: {@code G = w_safe min(cap, att) − w_pros (c + c_F near) + w_norm (norm(y) − r) + k
   * coord + χ (r̄ − r) + χ_r standards}.
   *
   * @param attention att, political attention to harm
   * @param nearFrontier whether its best lab is near the frontier
   * @param idealPoint y
   * @param level r
   * @param coordination coord, in [0, 1]
   * @param peers r̄, mean regulation of the state's peers
   * @param standards Σ_r κ (st_r − r), pull of the standards of its regimes
   */
  record Regulation(
      double attention,
      boolean nearFrontier,
      double idealPoint,
      double level,
      double coordination,
      double peers,
      double standards)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.safety() * Math.min(p.attentionCap(), attention)
          - p.prosperity() * (p.regulationCost() + (nearFrontier ? p.regulationFrontierCost() : 0))
          + p.norms() * (p.regulationNormFloor() + p.regulationNormSlope() * idealPoint - level)
          + p.coordinationPull() * coordination
          + p.peerPull() * (peers - level)
          + p.standardsPull() * standards;
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("attention", attention)
          .and("nearFrontier", nearFrontier ? 1 : 0)
          .and("coordination", coordination)
          .and("peers", peers)
          .and("standards", standards)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Openness: {@code G = w_inf (i + i_R m) + g min(1, gap) − c_F within − c_A att − c_o o}.
   *
   * @param developmentMember m, weight of shared compute in the regimes to which it belongs, [0, 1]
   * @param gap years behind the frontier, as observed
   * @param atFrontier whether its best lab is close enough to the frontier to earn rent
   * @param attention att
   * @param level o
   */
  record Openness(
      double developmentMember, double gap, boolean atFrontier, double attention, double level)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.influence() * (p.opennessInfluence() + p.opennessRegime() * developmentMember)
          + p.opennessGap() * Math.min(1, gap)
          - (atFrontier ? p.opennessRent() : 0)
          - p.opennessCaution() * attention
          - p.opennessRisingCost() * level;
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("developmentMember", developmentMember)
          .and("gap", gap)
          .and("atFrontier", atFrontier ? 1 : 0)
          .and("attention", attention)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Subsidy: {@code G = w_auto g_s (1 − selfSuff) + g_d x̄ − c σ − c_0}.
   *
   * @param selfSufficiency share of new compute made at home
   * @param denialFaced x̄, the hardest chip control faced
   * @param level σ
   */
  record Subsidy(double selfSufficiency, double denialFaced, double level)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.autonomy() * p.subsidySelfSufficiency() * (1 - selfSufficiency)
          + p.subsidyDenial() * denialFaced
          - p.subsidyRisingCost() * level
          - p.subsidyCost();
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("selfSufficiency", selfSufficiency)
          .and("denialFaced", denialFaced)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Talent barrier: {@code G = w_sec g max Θ + g_o outflow − w_pros c (1 + near) − c_τ τ}.
   *
   * @param threat the largest threat perceived of a state with labs
   * @param netOutflow yearly rate at which talent leaves, net; negative when it arrives
   * @param nearFrontier whether its best lab is near the frontier and so needs talent
   * @param level τ
   */
  record TalentBarrier(double threat, double netOutflow, boolean nearFrontier, double level)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.security() * p.barrierSecurity() * threat
          + p.barrierOutflow() * netOutflow
          - p.prosperity() * p.barrierCost() * (nearFrontier ? 2 : 1)
          - p.barrierRisingCost() * level;
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("threat", threat)
          .and("netOutflow", netOutflow)
          .and("nearFrontier", nearFrontier ? 1 : 0)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Import refusal: {@code G = w_auto g exposure + g_s selfSuff − w_pros c foreign − c_b b}.
   *
   * @param exposure dependence on foreign chips times the threat of their home states, 0 when
   *     dependence aversion is off
   * @param selfSufficiency share of new compute made at home
   * @param foreignShare share of new compute that is foreign
   * @param level b
   */
  record ImportRefusal(double exposure, double selfSufficiency, double foreignShare, double level)
      implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.autonomy() * p.refusalAutonomy() * exposure
          + p.refusalSelfSufficiency() * selfSufficiency
          - p.prosperity() * p.refusalCost() * (1 + foreignShare)
          - p.refusalRisingCost() * level;
    }

    @Override
    public double creationCost(PolicyParameters p) {
      return p.newControl();
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("exposure", exposure)
          .and("selfSufficiency", selfSufficiency)
          .and("foreignShare", foreignShare)
          .and("gain", gain(p))
          .text();
    }
  }

  /**
   * Enforcement in a hub: {@code G = g_A alignment − w_pros c_h hub − c_e e}.
   *
   * @param alignment alignment with the states whose controls are evaded, weighted by denial
   * @param diversion share of the hub's own chips that is diverted, relative to the most it could
   * @param level e
   */
  record Enforcement(double alignment, double diversion, double level) implements PerceivedPayoff {
    @Override
    public double gain(PolicyParameters p) {
      return p.enforcementAlignment() * alignment
          - p.prosperity() * p.enforcementTrade() * (1 + diversion)
          - p.enforcementRisingCost() * level;
    }

    @Override
    public String rationale(PolicyParameters p) {
      return Rationale.of("alignment", alignment)
          .and("diversion", diversion)
          .and("gain", gain(p))
          .text();
    }
  }
}

package org.multipolar.world;

import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.value.Mechanism;

/**
 * The payoff that a state perceives when it reviews an export control, and the targets against
 * which it can hold one.
 *
 * <p>Chips are denied by states that make them, tools by states with tools or plants, minerals by
 * states that can deny at least {@code answer.leverage} of the target's needs, model weights by
 * states with labs. A control on chips or tools is reviewed where it would deny anything or is in
 * force.
 */
final class ControlPerception {

  private ControlPerception() {}

  /** True if a state has the good that a control denies. */
  static boolean canDeny(World world, Instrument instrument, State by) {
    return switch (instrument) {
      case CHIP_CONTROL -> world.trade().homeOf(by.number()) >= 0;
      case TOOL_CONTROL -> suppliesTools(world, by);
      case MINERAL_CONTROL -> leverage(world, by) >= world.parameters().answer().leverage();
      case WEIGHT_CONTROL -> world.services().homeOf(by.number()) >= 0;
      default -> false;
    };
  }

  /**
   * v: fraction of the minerals of a state that makes chips or tools that a supplier can deny it.
   */
  static double leverage(World world, State by) {
    return (1 - world.parameters().minerals().atOnce()) * by.facts().mineralGallium();
  }

  /** True if others depend on a state to make chips: on its tools, or on its sites. */
  static boolean suppliesTools(World world, State state) {
    return state.facts().toolShare() > 0 || world.chipIndustry().servesOthers(state);
  }

  /** True if a state makes chips, their parts or their tools, and so needs minerals. */
  static boolean needsMinerals(World world, State state) {
    return world.chipIndustry().capacity(state) > 0 || suppliesTools(world, state);
  }

  /** True if a state reviews its lever against a target. */
  static boolean reviews(World world, Instrument instrument, State by, ControlTarget target) {
    double level = world.levers().level(instrument, by.number(), target.first());
    return switch (instrument) {
      case CHIP_CONTROL, TOOL_CONTROL ->
          target.group().reviewed()
              && (level > 0 || world.ledger().anythingToDeny(instrument, by, target.members()));
      case MINERAL_CONTROL ->
          world.on(Mechanism.ANSWERS)
              && (level > 0 || needsMinerals(world, world.states().get(target.first())));
      default -> false;
    };
  }

  /** Yearly rate at which a state reviews a control. */
  static double rate(World world, Instrument instrument, ControlTarget target) {
    return fast(instrument, target)
        ? world.parameters().control().reviewFast()
        : world.parameters().control().reviewSlow();
  }

  /** Probability of a review within a tick. */
  static double due(World world, Instrument instrument, ControlTarget target) {
    ReviewChances chances = world.reviewChances();
    return fast(instrument, target) ? chances.fast() : chances.slow();
  }

  private static boolean fast(Instrument instrument, ControlTarget target) {
    return instrument != Instrument.MINERAL_CONTROL
        && target.group().watch() == ControlGroup.Watch.FAST;
  }

  /**
   * Highest level that a state may choose: a mineral control may not exceed a proportionate answer,
   * nor rise without cause.
   */
  static double ceiling(World world, Instrument instrument, State by, ControlTarget target) {
    return instrument == Instrument.MINERAL_CONTROL
        ? Math.max(
            world.levers().level(instrument, by.number(), target.first()),
            world.answers().desired(by.number(), target.first()))
        : 1;
  }

  /** The payoff that a state perceives when it reviews a control. */
  static PerceivedPayoff of(World world, State by, Instrument instrument, ControlTarget target) {
    return switch (instrument) {
      case CHIP_CONTROL -> chips(world, by, target);
      case TOOL_CONTROL -> tools(world, by, target);
      case MINERAL_CONTROL -> minerals(world, by, target.first());
      default ->
          throw new IllegalStateException(
              "no rule chooses " + instrument.id() + "; scenarios set it");
    };
  }

  private static ExportControl chips(World world, State by, ControlTarget target) {
    TradeLedger ledger = world.ledger();
    Setting terms = world.levers().chipTerms(by.number(), target.first());
    double fee = terms == null ? Double.NaN : terms.amount(ControlMode.FEE);
    return control(
        world,
        by,
        Instrument.CHIP_CONTROL,
        target,
        ledger.deniable(by, target.members()),
        ledger.salesShare(by, target.members()),
        Double.isNaN(fee) ? 0 : fee);
  }

  private static ExportControl tools(World world, State by, ControlTarget target) {
    TradeLedger ledger = world.ledger();
    return control(
        world,
        by,
        Instrument.TOOL_CONTROL,
        target,
        ledger.foreignTools(target.members()),
        ledger.toolSalesShare(target.members()),
        0);
  }

  private static ExportControl control(
      World world,
      State by,
      Instrument instrument,
      ControlTarget target,
      double denial,
      double lostSales,
      double fee) {
    int j = by.number();
    double output = 0;
    double threat = 0;
    double alignment = 0;
    double pressure = 0;
    for (int i : target.members()) {
      double gdp = world.states().get(i).gdp();
      output += gdp;
      threat += gdp * world.threats().of(j, i);
      alignment += gdp * world.relations().alignment(j, i);
      pressure += gdp * clubPressure(world, j, i, instrument);
    }
    return new ExportControl(
        threat / output,
        output / by.gdp(),
        denial,
        lostSales,
        world.ledger().lobby(by),
        fee,
        world.controls().mineralsDenied(by, target.members()),
        alignment / output,
        pressure / output,
        world.lists().floor(instrument, j, target.first()) > 0);
  }

  private static double clubPressure(World world, int j, int i, Instrument instrument) {
    double pressure = 0;
    for (Regime regime : world.regimes()) {
      int leader = regime.leader();
      if (regime.terms().clubGood() > 0 && leader >= 0 && leader != j && leader != i) {
        double lead =
            world.levers().level(instrument, leader, i) - world.levers().level(instrument, j, i);
        pressure += regime.compliance(j) * Math.max(0, lead);
      }
    }
    return pressure;
  }

  /** The payoff that a state perceives when it reviews a mineral control against another. */
  static MineralControl minerals(World world, State by, int against) {
    return new MineralControl(
        leverage(world, by),
        world.controls().technology(against, by.number()),
        world.threats().of(by.number(), against),
        world.levers().level(Instrument.MINERAL_CONTROL, by.number(), against));
  }
}

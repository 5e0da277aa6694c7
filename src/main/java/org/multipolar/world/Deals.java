package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.random.Process;
import org.multipolar.rule.Bargain;
import org.multipolar.value.parameter.DealParameters;
import org.multipolar.value.parameter.Parameters;

/**
 * Deals in force between controlling and answering states, and proposals that leaders could agree
 * on.
 *
 * <p>Where the answering state makes up more than half of the output of its group, the deal moves
 * the lever of the group; otherwise it separates the state from the group. Controls are never
 * traded below their legal floors.
 */
public final class Deals implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final List<Deal> inForce = new ArrayList<>();

  Deals(World world) {
    this.world = world;
  }

  /** A deal that leaders would strike. */
  public record Proposal(Deal deal, Bargain bargain, Setting terms, double answer, double refusal)
      implements Serializable {}

  /** Deals in force, oldest first. */
  public List<Deal> inForce() {
    return Collections.unmodifiableList(inForce);
  }

  /** True if a controlling and an answering state have controls to trade and no deal in force. */
  public boolean possible(State controller, State answerer) {
    int j = controller.number();
    int i = answerer.number();
    Levers levers = world.levers();
    return levers.level(Instrument.MINERAL_CONTROL, i, j) > 0
        && (levers.level(Instrument.CHIP_CONTROL, j, i) > 0
            || levers.level(Instrument.TOOL_CONTROL, j, i) > 0)
        && controller.bargains()
        && answerer.bargains()
        && inForce.stream().noneMatch(deal -> deal.between(j, i));
  }

  /** The proposal with the largest product of surpluses; null if none pays for both. */
  public Proposal best(State controller, State answerer) {
    DealParameters p = world.parameters().deal();
    Proposal best = null;
    for (Deal.Kind kind : Deal.Kind.values()) {
      Proposal proposal = proposal(kind, controller, answerer);
      if (proposal != null
          && proposal.bargain().pays(p)
          && (best == null || proposal.bargain().product(p) > best.bargain().product(p))) {
        best = proposal;
      }
    }
    return best;
  }

  private Proposal proposal(Deal.Kind kind, State controller, State answerer) {
    int j = controller.number();
    int i = answerer.number();
    Levers levers = world.levers();
    Instrument instrument = kind.instrument();
    double level = levers.level(instrument, j, i);
    double answer = levers.level(Instrument.MINERAL_CONTROL, i, j);
    double refusal = levers.level(Instrument.IMPORT_REFUSAL, i);
    double lowered = kind == Deal.Kind.LICENCE ? 2 * Rung.SIZE : Rung.below(level);
    boolean gives =
        lowered < level
            && lowered >= world.lists().floor(instrument, j, i)
            && (kind != Deal.Kind.LICENCE || refusal > 0);
    if (!gives || held(instrument, j, i) || held(Instrument.MINERAL_CONTROL, i, j)) {
      return null;
    }
    if (kind == Deal.Kind.LICENCE && held(Instrument.IMPORT_REFUSAL, i, 0)) {
      return null;
    }
    Setting terms =
        kind == Deal.Kind.LICENCE
            ? new Setting(
                instrument,
                lowered,
                ControlMode.FEE,
                world.parameters().deal().fee(),
                ReachTerms.UNSAID)
            : Setting.level(instrument, lowered);
    double toAnswer = kind == Deal.Kind.TOOLS ? Math.max(0, Rung.below(answer)) : 0;
    double toRefusal = kind == Deal.Kind.LICENCE ? Math.max(0, Rung.below(refusal)) : refusal;
    ControlTarget target = world.lists().target(instrument, j, i);
    Deal deal = new Deal(world, kind, j, i, target, !speaksForAll(i, target));
    Bargain bargain =
        bargain(
            kind,
            controller,
            answerer,
            level,
            levers.chipTerms(j, i),
            lowered,
            (answer - toAnswer) / Rung.SIZE,
            answerer.facts().mineralGallium() * (answer - toAnswer));
    return new Proposal(deal, bargain, terms, toAnswer, toRefusal);
  }

  private boolean held(Instrument instrument, int by, int against) {
    return world.levers().held(instrument, by, against, world.tick());
  }

  /** True if a state makes up more than half of the output of a lever's target. */
  private boolean speaksForAll(int state, ControlTarget target) {
    double all = 0;
    for (int member : target.members()) {
      all += world.states().get(member).gdp();
    }
    return 2 * world.states().get(state).gdp() > all;
  }

  private Bargain bargain(
      Deal.Kind kind,
      State controller,
      State answerer,
      double level,
      Setting terms,
      double lowered,
      double steps,
      double minerals) {
    Parameters p = world.parameters();
    Instrument instrument = kind.instrument();
    int j = controller.number();
    int i = answerer.number();
    int[] other = {i};
    ControlTarget target = world.lists().target(instrument, j, i);
    double access =
        kind == Deal.Kind.TOOLS
            ? controller.facts().toolShare()
                * (level - lowered)
                * world.ledger().foreignTools(other)
            : world.ledger().freeShare(controller, other)
                * (denied(level, terms) - (kind == Deal.Kind.LICENCE ? 0 : denied(lowered, null)));
    return new Bargain(
        minerals,
        (level - lowered) / Rung.SIZE,
        gain(
                ControlPerception.of(world, controller, instrument, target),
                controller,
                instrument.id())
            + p.control().deterrence()
                * world.controls().mineralsDenied(controller, target.members()),
        access,
        steps,
        gain(
            ControlPerception.minerals(world, answerer, j),
            answerer,
            Instrument.MINERAL_CONTROL.id()));
  }

  private double gain(PerceivedPayoff sight, State by, String lever) {
    Parameters p = world.parameters();
    return FiniteCheck.of(
        sight.gain(p), world, by.id(), "a deal about " + lever, "gain", () -> sight.rationale(p));
  }

  /** Fraction that a chip control denies at a level. */
  private double denied(double level, Setting terms) {
    double written = terms == null ? Double.NaN : terms.amount(ControlMode.SHARE);
    return Double.isNaN(written)
        ? Setting.shareAt(level, world.parameters().controls().shareLadder())
        : written;
  }

  /** Lowers the levers of a deal for its term. */
  public void strike(Proposal proposal) {
    Deal deal = proposal.deal();
    deal.strike(world, proposal.terms(), proposal.answer(), proposal.refusal());
    deal.renew(world.tick() + term(deal));
    inForce.add(deal);
    settle(deal);
  }

  /** Length of a deal, ticks: short or long with equal probability. */
  private int term(Deal deal) {
    DealParameters p = world.parameters().deal();
    boolean shortly =
        world
                .draws()
                .uniform(
                    Process.DEAL_TERM,
                    world.monthKey(),
                    world.states().get(deal.controller()).key(),
                    world.states().get(deal.answerer()).key())
            < .5;
    double months = shortly ? p.shortTerm() : p.longTerm();
    return Math.max(1, (int) Math.round(months / world.calendar().step().months()));
  }

  /**
   * Renews a deal whose term is over if it would be struck again; returns whether it was renewed.
   */
  public boolean renews(Deal deal) {
    State controller = world.states().get(deal.controller());
    State answerer = world.states().get(deal.answerer());
    double answer =
        world.levers().level(Instrument.MINERAL_CONTROL, deal.answerer(), deal.controller());
    Bargain bargain =
        bargain(
            deal.kind(),
            controller,
            answerer,
            deal.storedLevel(),
            deal.storedTerms(),
            deal.level(),
            (deal.storedAnswer() - answer) / Rung.SIZE,
            answerer.facts().mineralGallium() * (deal.storedAnswer() - answer));
    if (bargain.pays(world.parameters().deal())) {
      deal.renew(world.tick() + term(deal));
      return true;
    }
    return false;
  }

  /** Ends a deal and restores the previous levels. */
  public void end(Deal deal) {
    deal.snapBack(world);
    inForce.remove(deal);
    settle(deal);
  }

  /** Deals that one side has broken by tightening. */
  public List<Deal> broken() {
    return inForce.isEmpty()
        ? List.of()
        : inForce.stream().filter(deal -> deal.broken(world)).toList();
  }

  private void settle(Deal deal) {
    world.refresh();
    world.answers().settle(deal.answerer(), deal.controller());
  }
}

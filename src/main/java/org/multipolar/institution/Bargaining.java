package org.multipolar.institution;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.Answers;
import org.multipolar.world.Deal;
import org.multipolar.world.Deals;
import org.multipolar.world.Event;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Retaliation and deals, from the branch tick on: states with minerals answer controls on them, one
 * rung per act at rate {@code answer.rate}; deals are reviewed when their term ends; leaders of
 * states with controls between them meet at rate {@code deal.rate} and may strike a deal ({@link
 * org.multipolar.rule.Bargain}).
 */
public final class Bargaining implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "answers and deals";
  }

  @Override
  public String story() {
    return "states answer controls with mineral controls; leaders make deals that suspend both";
  }

  @Override
  public void act(World world) {
    world.ledger().enter();
    world.answers().watch();
    if (world.tick() < world.calendar().branchTick()) {
      return;
    }
    if (world.on(Mechanism.ANSWERS) && world.on(Mechanism.RETALIATION)) {
      answer(world);
    }
    if (world.on(Mechanism.DEALS)) {
      endBroken(world, this);
      review(world);
      meet(world);
    }
  }

  private void answer(World world) {
    Answers answers = world.answers();
    double acts = probability(world, world.parameters().answer().rate());
    for (State by : world.states()) {
      if (!by.bargains() || !answers.mayAnswer(by.number())) {
        continue;
      }
      for (State other : world.states()) {
        int i = by.number();
        int j = other.number();
        if (!answers.answering(i, j)
            || world.levers().held(Instrument.MINERAL_CONTROL, i, j, world.tick())
            || draw(world, Process.ANSWER, by, other) >= acts) {
          continue;
        }
        double from = world.levers().level(Instrument.MINERAL_CONTROL, i, j);
        double to = Rung.above(from);
        if (to <= answers.desired(i, j)) {
          world.levers().move(Instrument.MINERAL_CONTROL, i, j, to);
          world.totals().addLeverMovement(to - from);
          double faced = world.controls().technology(j, i);
          world.note(
              this,
              by.id(),
              Event.Kind.TIGHTENED,
              other.id(),
              Instrument.MINERAL_CONTROL.id(),
              from,
              to,
              () -> Rationale.of("faced", faced).and("level", from).text());
        }
      }
    }
  }

  private void review(World world) {
    for (Deal deal : List.copyOf(world.deals().inForce())) {
      if (deal.until() <= world.tick() && !world.deals().renews(deal)) {
        end(world, this, deal);
      }
    }
  }

  private void meet(World world) {
    Parameters p = world.parameters();
    Deals deals = world.deals();
    double meets = probability(world, p.deal().rate());
    List<Deals.Proposal> agreed = new ArrayList<>();
    for (State answerer : world.states()) {
      if (!world.levers().used(Instrument.MINERAL_CONTROL, answerer.number())) {
        continue;
      }
      for (State controller : world.states()) {
        if (controller != answerer
            && deals.possible(controller, answerer)
            && draw(world, Process.DEAL_MEETING, controller, answerer) < meets) {
          Deals.Proposal best = deals.best(controller, answerer);
          if (best != null
              && draw(world, Process.DEAL_CHOICE, controller, answerer)
                  < best.bargain().probability(p.deal(), p.policy().precision())) {
            agreed.add(best);
          }
        }
      }
    }
    for (Deals.Proposal proposal : agreed) {
      deals.strike(proposal);
      Deal deal = proposal.deal();
      world.totals().addLeverMovement(deal.level() - deal.storedLevel());
      note(
          world,
          this,
          deal,
          Event.Kind.AGREED,
          deal.storedLevel(),
          deal.level(),
          Rationale.of("ourGain", proposal.bargain().controllerGains(p.deal()))
              .and("theirGain", proposal.bargain().answererGains(p.deal()))
              .text());
    }
  }

  /** Ends the deals that one side has broken by tightening a control. */
  static void endBroken(World world, Phase phase) {
    for (Deal deal : world.deals().broken()) {
      end(world, phase, deal);
    }
  }

  private static void end(World world, Phase phase, Deal deal) {
    double from = deal.level();
    world.deals().end(deal);
    world.totals().addLeverMovement(deal.storedLevel() - from);
    note(world, phase, deal, Event.Kind.LAPSED, from, deal.storedLevel(), "");
  }

  private static void note(
      World world,
      Phase phase,
      Deal deal,
      Event.Kind kind,
      double from,
      double to,
      String because) {
    world.note(
        phase,
        world.states().get(deal.controller()).id(),
        kind,
        world.states().get(deal.answerer()).id(),
        deal.kind().id(),
        from,
        to,
        () -> because);
  }

  private static double probability(World world, double rate) {
    return 1 - FastMath.exp(-rate * world.calendar().dt());
  }

  private static double draw(World world, Process process, State one, State other) {
    return world.draws().uniform(process, world.monthKey(), one.key(), other.key());
  }
}

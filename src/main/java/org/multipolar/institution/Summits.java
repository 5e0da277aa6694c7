package org.multipolar.institution;

import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.SummitParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.Summit;
import org.multipolar.world.SummitTerms;
import org.multipolar.world.World;

/**
 * Lets states sign at summits; before the branch tick the signatories are those on record.
 *
 * <p>A signatory pledges what the summit asks and, by its theme, pays more attention to harm or
 * becomes more open ({@code summit.agenda}). A signatory that is a power perceives a smaller threat
 * from the other signing powers ({@code summit.understanding}).
 */
public final class Summits implements Phase {
  private static final long serialVersionUID = 1;

  private final boolean[] signed;

  public Summits(Blueprint blueprint) {
    signed = new boolean[blueprint.tables().states().size()];
  }

  @Override
  public String title() {
    return "summits";
  }

  @Override
  public String story() {
    return "states sign statements and make pledges at summits";
  }

  @Override
  public void act(World world) {
    if (!world.on(Mechanism.SUMMITS)) {
      return;
    }
    world.diplomacy().pledges().review(world);
    for (Summit summit : world.diplomacy().summits()) {
      if (summit.design().held(world.tick())) {
        hold(world, summit);
      }
    }
  }

  private void hold(World world, Summit summit) {
    boolean chosen = world.tick() >= world.calendar().branchTick();
    int count = 0;
    for (State state : world.states()) {
      int j = state.number();
      signed[j] = chosen ? summit.signs(world, state) : summit.design().record().contains(j);
      count += signed[j] ? 1 : 0;
    }
    for (State state : world.states()) {
      if (signed[state.number()]) {
        sign(world, summit, state);
      }
    }
    understand(world);
    int signatories = count;
    world.note(
        this,
        world.states().get(summit.design().host()).id(),
        Event.Kind.SIGNED,
        "",
        summit.design().name(),
        0,
        signatories,
        () -> chosen ? "signatories=" + signatories : "on record");
  }

  private static void sign(World world, Summit summit, State state) {
    SummitTerms terms = summit.design().terms();
    double agenda = world.parameters().summit().agenda();
    if (terms.ask() > 0) {
      world.diplomacy().pledges().take(state.number(), terms.ask(), world.tick());
    }
    if (terms.theme() == SummitTerms.Theme.SAFETY) {
      if (world.on(Mechanism.ATTENTION)) {
        state.setAttention(state.attention() + agenda);
      }
    } else if (agenda > 0
        && !world.levers().held(Instrument.OPENNESS, state.number(), 0, world.tick())) {
      world
          .levers()
          .move(Instrument.OPENNESS, state.number(), 0, Math.min(1, state.openness() + agenda));
    }
  }

  private void understand(World world) {
    SummitParameters p = world.parameters().summit();
    if (!world.on(Mechanism.THREAT)) {
      return;
    }
    for (State state : world.states()) {
      if (signed[state.number()] && world.threats().power(state.number())) {
        double[] threats = world.threats().row(state.number());
        for (State other : world.states()) {
          int i = other.number();
          if (other != state && signed[i] && world.threats().power(i)) {
            threats[i] = Math.max(0, threats[i] - p.understanding());
          }
        }
      }
    }
  }
}

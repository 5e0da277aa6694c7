package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Process;
import org.multipolar.world.ControlLists;
import org.multipolar.world.Event;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Applies the law behind export controls from the branch tick on: states enter and leave the lists
 * of arms embargoes, and a lever below its legal floor returns to it unless it is held.
 *
 * <p>A listed state leaves at rate {@code λ₋ A⁴}; another that is not an ally enters at rate {@code
 * λ₊ (1 − A)²}. States that left the list were closer than those that stay: alignments of .37 to
 * .64 against a mean of .28, which a fourth power fits best; Cuba and North Korea have been listed
 * for more than sixty years.
 */
public final class ControlLaw implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "control law";
  }

  @Override
  public String story() {
    return "states enter and leave embargo lists; controls return to the levels that law requires";
  }

  @Override
  public void act(World world) {
    if (world.tick() < world.calendar().branchTick()) {
      return;
    }
    for (State by : world.states()) {
      if (by.bargains() && world.lists().relists(by.number())) {
        list(world, by);
      }
      if (by.bargains() && world.lists().hasFloors(by.number())) {
        restore(world, by);
      }
    }
  }

  private void list(World world, State by) {
    ControlLists lists = world.lists();
    double dt = world.calendar().dt();
    for (State state : world.states()) {
      int i = state.number();
      if (state == by) {
        continue;
      }
      boolean listed = lists.embargoed(by.number(), i);
      double alignment = world.relations().alignment(by.number(), i);
      double distance = 1 - alignment;
      double rate =
          listed
              ? world.parameters().control().delist() * FastMath.pow(alignment, 4)
              : lists.mayBeListed(by.number(), i)
                  ? world.parameters().control().enlist() * distance * distance
                  : 0;
      if (rate <= 0) {
        continue;
      }
      double draw = world.draws().uniform(Process.LISTING, world.monthKey(), by.key(), state.key());
      // 1 − e^{−x} is at most x.
      if (draw <= rate * dt && draw < 1 - FastMath.exp(-rate * dt)) {
        double from = lists.floor(Instrument.TOOL_CONTROL, by.number(), i);
        lists.relist(by.number(), i, !listed, world.tick());
        world.note(
            this,
            by.id(),
            listed ? Event.Kind.DELISTED : Event.Kind.LISTED,
            state.id(),
            "embargo",
            from,
            lists.floor(Instrument.TOOL_CONTROL, by.number(), i),
            () -> "by law");
      }
    }
  }

  private void restore(World world, State by) {
    for (Instrument instrument : ControlLists.FLOORED) {
      if (!world.levers().used(instrument, by.number())) {
        continue;
      }
      for (State state : world.states()) {
        int i = state.number();
        double floor = i == by.number() ? 0 : world.lists().floor(instrument, by.number(), i);
        double level = world.levers().level(instrument, by.number(), i);
        if (level < floor && !world.levers().held(instrument, by.number(), i, world.tick())) {
          world.levers().move(instrument, by.number(), i, floor);
          world.totals().addLeverMovement(floor - level);
          world.note(
              this,
              by.id(),
              Event.Kind.TIGHTENED,
              state.id(),
              instrument.id(),
              level,
              floor,
              () -> "by law");
        }
      }
    }
  }
}

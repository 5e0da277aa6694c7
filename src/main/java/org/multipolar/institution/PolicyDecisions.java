package org.multipolar.institution;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.world.Event;
import org.multipolar.world.LeverProposal;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * From the branch tick on, lets states decide on their levers; all levers move simultaneously once
 * all states have decided.
 */
public final class PolicyDecisions implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "policy";
  }

  @Override
  public String story() {
    return "from the branch on, states review the levers that are not held";
  }

  @Override
  public void act(World world) {
    if (world.tick() < world.calendar().branchTick()) {
      return;
    }
    List<LeverProposal> proposals = new ArrayList<>();
    for (State state : world.states()) {
      state.decideLevers(world, proposals);
    }
    for (LeverProposal proposal : proposals) {
      commit(world, proposal);
    }
    Bargaining.endBroken(world, this);
  }

  private void commit(World world, LeverProposal proposal) {
    Instrument instrument = proposal.instrument();
    proposal.commit(world);
    world.totals().addLeverMovement(proposal.to() - proposal.from());
    boolean up = proposal.to() > proposal.from();
    Event.Kind kind =
        instrument.bilateral()
            ? up ? Event.Kind.TIGHTENED : Event.Kind.RELAXED
            : up ? Event.Kind.RAISED : Event.Kind.LOWERED;
    world.note(
        this,
        proposal.by().id(),
        kind,
        proposal.at(),
        instrument.id(),
        proposal.from(),
        proposal.to(),
        () -> proposal.review().sight().rationale(world.parameters()));
  }
}

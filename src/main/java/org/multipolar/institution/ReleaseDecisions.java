package org.multipolar.institution;

import org.multipolar.value.parameter.ReleaseParameters;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * Labs decide whether to open; what is opened enters the commons for good.
 *
 * <p>A review comes at rate {@code release.reviewRate}. While a lab is open its best model and
 * recipe are in the commons: {@code Z_O ← max(Z_O, Z_f)}, {@code a_O ← max(a_O, a_f)}. Released
 * weights cannot be recalled (Kapoor et al. 2024, arXiv 2403.07918): a lab that closes keeps only
 * later models to itself.
 */
public final class ReleaseDecisions implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "release";
  }

  @Override
  public String story() {
    return "labs decide whether to open their models; the open commons grows";
  }

  @Override
  public void act(World world) {
    for (Lab lab : world.labs()) {
      lab.step(world);
    }
    ReleaseParameters p = world.parameters().release();
    for (Lab lab : world.labs()) {
      String because =
          lab.changesRelease() && world.eventLog().full()
              ? lab.releaseReview(world).because(p)
              : "";
      boolean before = lab.open();
      if (lab.commitRelease()) {
        world.note(
            this,
            lab.id(),
            lab.open() ? Event.Kind.OPENED : Event.Kind.CLOSED,
            "",
            "release",
            before ? 1 : 0,
            lab.open() ? 1 : 0,
            () -> because);
      }
    }
    for (Lab lab : world.labs()) {
      if (lab.active() && lab.open()) {
        world.commons().receive(lab.openCapability(), lab.openEfficiency());
      }
    }
    world.frontier().updateCapability();
  }
}

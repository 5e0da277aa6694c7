package org.multipolar.institution;

import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ReleaseParameters;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * Lets labs decide in which tier they release the generations of this tick; open weights enter the
 * commons permanently.
 *
 * <p>There is one decision per generation; between generations nothing changes. Released weights
 * cannot be recalled (Kapoor et al. 2024, arXiv 2403.07918): a lab that closes withholds only later
 * models. A generation that is held back is not released, and the lab tries again.
 */
public final class ReleaseDecisions implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "release";
  }

  @Override
  public String story() {
    return "labs choose the release tier of new generations; the open commons grows";
  }

  @Override
  public void act(World world) {
    for (Lab lab : world.labs()) {
      lab.step(world);
    }
    ReleaseParameters p = world.parameters().release();
    for (Lab lab : world.labs()) {
      if (lab.releases()) {
        release(world, lab, p);
      }
    }
    world.frontier().updateCapability();
  }

  /** Records that a lab has opened its weights or closed them. */
  static void noteOpenness(World world, Phase phase, Lab lab, String because) {
    world.note(
        phase,
        lab.id(),
        lab.open() ? Event.Kind.OPENED : Event.Kind.CLOSED,
        "",
        "release",
        lab.open() ? 0 : 1,
        lab.open() ? 1 : 0,
        () -> because);
  }

  private void release(World world, Lab lab, ReleaseParameters p) {
    boolean generation = !Double.isNaN(lab.appeared());
    String because =
        generation && world.eventLog().full() ? lab.releaseReview(world).because(p) : "";
    boolean wasOpen = lab.open();
    double before = lab.capability();
    lab.commitRelease(p.memory());
    world.commons().receive(lab.openCapability());
    if (lab.open() != wasOpen) {
      noteOpenness(world, this, lab, because);
    }
    if (lab.capability() > before && world.on(Mechanism.GENERATIONS)) {
      world.note(
          this,
          lab.id(),
          Event.Kind.RELEASED,
          "",
          lab.tier().id(),
          before,
          lab.capability(),
          () -> because);
    }
  }
}

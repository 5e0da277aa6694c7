package org.multipolar.institution;

import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * Enters the frontier in the public record; in the next tick states act on the frontier observed
 * now.
 */
public final class FrontierUpdate implements Phase {
  private static final long serialVersionUID = 1;

  @Override
  public String title() {
    return "public record";
  }

  @Override
  public String story() {
    return "the frontier enters the public record, which states observe in the next tick";
  }

  @Override
  public void act(World world) {
    world.frontier().enter();
    world.frontier().observe();
  }
}

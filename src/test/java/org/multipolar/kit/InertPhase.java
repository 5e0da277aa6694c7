package org.multipolar.kit;

import java.util.Set;
import org.multipolar.world.Account;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * A phase without any effect.
 *
 * @param title name in events and audits
 * @param settles accounts that it settles
 */
public record InertPhase(String title, Set<Account> settles) implements Phase {

  public InertPhase(String title) {
    this(title, Set.of());
  }

  @Override
  public String story() {
    return "nothing happens";
  }

  @Override
  public void act(World world) {}
}

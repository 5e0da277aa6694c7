package org.multipolar.kit;

import java.util.Set;
import org.multipolar.world.Account;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * A phase that does nothing.
 *
 * @param title its name in events and audits
 * @param settles the accounts that it settles
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

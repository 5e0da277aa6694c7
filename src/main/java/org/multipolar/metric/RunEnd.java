package org.multipolar.metric;

import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * Ends a run before its last tick, once a number of the world has been on one side of a bound for
 * so long.
 */
public final class RunEnd implements Phase {
  private static final long serialVersionUID = 1;

  private final transient Rule rule;
  private int held;
  private int tick = -1;

  /**
   * When a run ends.
   *
   * @param watched the number, as it stands at the end of a tick
   * @param above whether it must be above the bound, or else below
   * @param bound the bound
   * @param ticks in how many ticks in a row
   * @param from first tick that counts
   * @param carried whether the ticks that do not run have values: those of the last one that ran,
   *     and nothing of what is counted by tick
   */
  public record Rule(
      ToDoubleFunction<World> watched,
      boolean above,
      double bound,
      int ticks,
      int from,
      boolean carried) {}

  public RunEnd(Rule rule) {
    this.rule = rule;
  }

  @Override
  public String title() {
    return "end of the run";
  }

  @Override
  public String story() {
    return "a run ends once its stop rule is met; nothing else changes";
  }

  @Override
  public void act(World world) {
    double value = rule.watched().applyAsDouble(world);
    boolean meets = rule.above() ? value > rule.bound() : value < rule.bound();
    held = meets && world.tick() >= rule.from() ? held + 1 : 0;
    if (held >= rule.ticks()) {
      tick = world.tick();
      world.end();
    }
  }

  /** The tick after which it ended; nothing where it went on to its last. */
  public OptionalInt tick() {
    return tick < 0 ? OptionalInt.empty() : OptionalInt.of(tick);
  }
}

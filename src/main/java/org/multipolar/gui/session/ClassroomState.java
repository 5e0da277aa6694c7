package org.multipolar.gui.session;

import org.multipolar.lesson.ClassroomSession;
import org.multipolar.world.World;
import sim.display.GUIState;
import sim.engine.SimState;

/**
 * Adapts a session to MASON's simulation with a user interface. It steps the run together with its
 * twin and adopts the session's world whenever that is replaced.
 *
 * <p>MASON displays attached to it are called before and after every tick. A checkpoint read by
 * {@link #readNewStateFromCheckpoint} is restored if it belongs to this scenario.
 */
public final class ClassroomState extends GUIState {
  private final ClassroomSession session;

  public ClassroomState(ClassroomSession session) {
    super(session.world());
    this.session = session;
    load(session.world());
  }

  /** The name shown in MASON's windows. */
  public static String getName() {
    return "Multipolar";
  }

  /** The description shown in MASON's windows. */
  public static Object getInfo() {
    return "An agent-based simulation of global AI governance";
  }

  ClassroomSession session() {
    return session;
  }

  /** Adopts the session's world if it has been replaced. */
  void follow() {
    if (state != session.world()) {
      super.load(session.world());
    }
  }

  @Override
  public void start() {
    session.apply(session.replaying().get());
    super.load(session.world());
  }

  @Override
  public boolean step() {
    follow();
    if (session.ended()) {
      return false;
    }
    boolean more = super.step();
    session.stepTwin();
    return more && !session.ended();
  }

  @Override
  public boolean validSimState(SimState candidate) {
    return candidate instanceof World world && session.accepts(world);
  }

  @Override
  public void load(SimState another) {
    if (another != session.world()) {
      session.restore((World) another);
    }
    super.load(another);
  }

  @Override
  public Object getSimulationInspectedObject() {
    return state;
  }
}

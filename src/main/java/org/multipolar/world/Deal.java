package org.multipolar.world;

import java.io.Serializable;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;

/**
 * A temporary suspension: a controller lowers a control against a state that answers it, which
 * lowers its answers in return. The previous levels are stored and restored when the deal ends.
 */
public final class Deal implements Serializable {
  private static final long serialVersionUID = 1;

  /** Concession traded for answers. */
  public enum Kind {
    /** One rung of a chip control for all answers. */
    CHIPS(Instrument.CHIP_CONTROL, "chips"),
    /** One rung of a tool control for one rung of answers. */
    TOOLS(Instrument.TOOL_CONTROL, "tools"),
    /** Chips licensed for a fee, for all answers and one rung of import refusal. */
    LICENCE(Instrument.CHIP_CONTROL, "licence");

    private final Instrument instrument;
    private final String id;

    Kind(Instrument instrument, String id) {
      this.instrument = instrument;
      this.id = id;
    }

    /** The lever of the controller. */
    public Instrument instrument() {
      return instrument;
    }

    /** Name in events. */
    public String id() {
      return id;
    }
  }

  private final Kind kind;
  private final int controller;
  private final int answerer;
  private final int[] members;
  private final boolean takenApart;
  private final double storedLevel;
  private final Setting storedTerms;
  private final double storedAnswer;
  private final double storedRefusal;
  private double level;
  private double answer;
  private double refusal;
  private int until;

  Deal(World world, Kind kind, int controller, int answerer, ControlTarget target, boolean apart) {
    this.kind = kind;
    this.controller = controller;
    this.answerer = answerer;
    members = apart ? new int[] {answerer} : target.members();
    takenApart = apart;
    storedLevel = world.levers().level(kind.instrument(), controller, answerer);
    storedTerms =
        kind.instrument() == Instrument.CHIP_CONTROL
            ? world.levers().chipTerms(controller, answerer)
            : null;
    storedAnswer = world.levers().level(Instrument.MINERAL_CONTROL, answerer, controller);
    storedRefusal = world.levers().level(Instrument.IMPORT_REFUSAL, answerer);
  }

  public Kind kind() {
    return kind;
  }

  /** Number of the state whose control is lowered. */
  public int controller() {
    return controller;
  }

  /** Number of the state whose answers are lowered. */
  public int answerer() {
    return answerer;
  }

  /** Level of the control that is restored at the end. */
  public double storedLevel() {
    return storedLevel;
  }

  /** Written terms of a chip control that are restored at the end; null without. */
  Setting storedTerms() {
    return storedTerms;
  }

  /** Level of the mineral control that is restored at the end. */
  public double storedAnswer() {
    return storedAnswer;
  }

  /** Level of the control during the deal. */
  public double level() {
    return level;
  }

  /** First tick in which it is reviewed. */
  public int until() {
    return until;
  }

  void renew(int tick) {
    until = tick;
  }

  boolean between(int j, int i) {
    return controller == j && answerer == i;
  }

  /**
   * Lowers the levers.
   *
   * @param terms the control during the deal
   */
  void strike(World world, Setting terms, double toAnswer, double toRefusal) {
    if (takenApart) {
      world.lists().setApart(kind.instrument(), controller, answerer, true);
    }
    for (int member : members) {
      if (kind == Kind.LICENCE) {
        world.levers().write(terms, controller, member);
      } else {
        world.levers().move(kind.instrument(), controller, member, terms.level());
      }
    }
    world.levers().move(Instrument.MINERAL_CONTROL, answerer, controller, toAnswer);
    if (toRefusal != storedRefusal) {
      world.levers().move(Instrument.IMPORT_REFUSAL, answerer, 0, toRefusal);
    }
    level = terms.level();
    answer = toAnswer;
    refusal = toRefusal;
  }

  /** True if either side has tightened a lever that the deal lowered. */
  boolean broken(World world) {
    return world.levers().level(kind.instrument(), controller, answerer) > level
        || world.levers().level(Instrument.MINERAL_CONTROL, answerer, controller) > answer
        || (refusal != storedRefusal
            && world.levers().level(Instrument.IMPORT_REFUSAL, answerer) > refusal);
  }

  /** Restores the stored levels of levers that are not above their level in the deal. */
  void snapBack(World world) {
    for (int member : members) {
      if (world.levers().level(kind.instrument(), controller, member) <= level) {
        if (storedTerms != null) {
          world.levers().write(storedTerms, controller, member);
        } else {
          world.levers().move(kind.instrument(), controller, member, storedLevel);
        }
      }
    }
    if (world.levers().level(Instrument.MINERAL_CONTROL, answerer, controller) <= answer) {
      world.levers().move(Instrument.MINERAL_CONTROL, answerer, controller, storedAnswer);
    }
    if (refusal != storedRefusal
        && world.levers().level(Instrument.IMPORT_REFUSAL, answerer) <= refusal) {
      world.levers().move(Instrument.IMPORT_REFUSAL, answerer, 0, storedRefusal);
    }
    if (takenApart) {
      world.lists().setApart(kind.instrument(), controller, answerer, false);
    }
  }
}

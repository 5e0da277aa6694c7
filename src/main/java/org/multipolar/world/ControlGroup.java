package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * A group of states that a state's export-control law treats alike, with one lever per good.
 *
 * @param controller id of the state whose law it is
 * @param id name of the group
 * @param members ids of its states
 * @param floor rung of the legal floor, for chips and tools alike
 * @param watch how its controls are reviewed
 */
public record ControlGroup(
    String controller, String id, List<String> members, double floor, Watch watch)
    implements Serializable {

  /** How the controls on a group are reviewed. */
  public enum Watch {
    /** At the rate for groups under closest watch. */
    FAST("fast"),
    /** At the ordinary rate. */
    SLOW("slow"),
    /** Never: only law moves them. */
    NONE("none"),
    /** Never: close partners. */
    OFF("off"),
    /** Never: denials to them retaliate for their own. */
    ANSWER("answer");

    private final String id;

    Watch(String id) {
      this.id = id;
    }

    /** Name in tables. */
    public String id() {
      return id;
    }
  }

  public ControlGroup {
    members = members.stream().sorted().toList();
  }

  /** True if states review the controls on the group. */
  boolean reviewed() {
    return watch == Watch.FAST || watch == Watch.SLOW;
  }
}

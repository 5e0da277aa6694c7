package org.multipolar.world;

import java.io.Serializable;
import java.util.List;

/**
 * States that the export-control law of a state treats alike: one lever for each good.
 *
 * @param controller id of the state whose law it is
 * @param id name of the group
 * @param members ids of its states
 * @param floor rung that law holds fast, for chips and tools alike
 * @param watch how its controls are reviewed
 */
public record ControlGroup(
    String controller, String id, List<String> members, double floor, Watch watch)
    implements Serializable {

  /** How the controls on a group are reviewed. */
  public enum Watch {
    /** At the rate of a group under closest watch. */
    FAST("fast"),
    /** At the ordinary rate. */
    SLOW("slow"),
    /** Never: law alone moves them. */
    NONE("none"),
    /** Never: close partners. */
    OFF("off"),
    /** Never: what is denied to them answers what they deny. */
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

  /** Whether states review the controls on it. */
  boolean reviewed() {
    return watch == Watch.FAST || watch == Watch.SLOW;
  }
}

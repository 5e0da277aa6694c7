package org.multipolar.world;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A world at the start of a run, as its files give it: rows sorted by id, so that the order in a
 * file never matters.
 *
 * @param name name of the world
 * @param states at least one
 * @param makers chip makers
 * @param labs AI labs
 * @param groups id of a group of states → ids of its members
 * @param controlGroups groups of states in the export-control laws of others; possibly none
 * @param usageReference users times output at which the incident rate is stated, tn USD
 */
public record WorldTables(
    String name,
    List<StateRow> states,
    List<MakerRow> makers,
    List<LabRow> labs,
    Map<String, List<String>> groups,
    List<ControlGroup> controlGroups,
    double usageReference)
    implements Serializable {

  public WorldTables {
    states = states.stream().sorted(Comparator.comparing(StateRow::id)).toList();
    makers = makers.stream().sorted(Comparator.comparing(MakerRow::id)).toList();
    labs = labs.stream().sorted(Comparator.comparing(LabRow::id)).toList();
    controlGroups =
        controlGroups.stream()
            .sorted(Comparator.comparing(ControlGroup::controller).thenComparing(ControlGroup::id))
            .toList();
    TreeMap<String, List<String>> sorted = new TreeMap<>();
    groups.forEach((group, members) -> sorted.put(group, members.stream().sorted().toList()));
    groups = java.util.Collections.unmodifiableMap(sorted);
  }
}

package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.ControlLists;

/**
 * Notes to the user on the controls of a scenario: which states a control separates from their
 * control group, and which controls fall below the legal floor. Each note appears once for a lever
 * and a group.
 */
final class ControlNotes {
  private final LoadedWorld world;
  private final List<Double> ladder;
  private final Map<String, TreeSet<String>> apart = new LinkedHashMap<>();
  private final Map<String, String> lifted = new LinkedHashMap<>();

  /**
   * @param ladder share denied by a chip control at each rung
   */
  ControlNotes(LoadedWorld world, List<Double> ladder) {
    this.world = world;
    this.ladder = ladder;
  }

  /** The notes on a list of policies. */
  List<String> of(List<Policy> policies) {
    if (world.blocs() || world.members().controlGroups().isEmpty()) {
      return List.of();
    }
    for (Policy policy : policies) {
      if (policy.set() instanceof Policy.Lever lever
          && ControlLists.FLOORED.contains(lever.setting().instrument())) {
        for (String by : world.named(policy.by())) {
          note(by, world.targets(by, policy.against()), lever.setting().onLadder(ladder));
        }
      }
    }
    List<String> notes = new ArrayList<>();
    apart.forEach(
        (where, states) ->
            notes.add(
                where.replace("*", Labels.list(List.copyOf(states)))
                    + "; the rest of the group is as before"));
    notes.addAll(lifted.values());
    return notes;
  }

  private void note(String by, List<String> against, Setting setting) {
    Map<String, List<String>> byGroup = new TreeMap<>();
    Map<String, ControlGroup> groups = new TreeMap<>();
    for (String state : against) {
      if (!state.equals(by)) {
        world
            .controlGroupOf(by, state)
            .ifPresent(
                group -> {
                  groups.put(group.id(), group);
                  byGroup.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(state);
                });
      }
    }
    String lever = setting.instrument().id() + " of " + by + " against ";
    byGroup.forEach(
        (id, states) -> {
          ControlGroup group = groups.get(id);
          if (states.size() < group.members().size()) {
            apart
                .computeIfAbsent(lever + "* treats them apart from " + id, k -> new TreeSet<>())
                .addAll(states);
          }
          if (setting.level() < group.floor()) {
            lifted.putIfAbsent(
                lever + id,
                lever
                    + id
                    + " at "
                    + NumberFormats.plain(setting.level())
                    + " lies under the floor "
                    + NumberFormats.plain(group.floor())
                    + " of law, which is lifted while it holds");
          }
        });
  }
}

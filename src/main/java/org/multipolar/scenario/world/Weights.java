package org.multipolar.scenario.world;

import java.util.HashMap;
import java.util.Map;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Descriptor;
import org.multipolar.policy.instrument.Weight;
import org.multipolar.value.ChipInput;
import org.multipolar.world.MakerRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateRow;

/**
 * Weights of a bloc's members in its levers: the member's share in the bloc of the good concerned.
 *
 * <p>Controllers count by their share of chip makers' chains (chips), their leverage over tools
 * plus their share of the world's sites (tools), or their supply of minerals; targets count by chip
 * budgets for chips and tools. All other levers, and goods of which a bloc has nothing, count by
 * output. The weights of a bloc's members sum to 1.
 */
public final class Weights {
  private final LoadedWorld world;
  private final Map<String, StateRow> states = new HashMap<>();
  private final Map<String, Double> capacity = new HashMap<>();
  private final Map<String, Double> sites = new HashMap<>();
  private final Map<String, Double> totals = new HashMap<>();

  public Weights(LoadedWorld world) {
    this.world = world;
    world.members().states().forEach(state -> states.put(state.id(), state));
    for (MakerRow maker : world.members().makers()) {
      capacity.merge(maker.home(), maker.share(), Double::sum);
    }
    for (ChipInput input : ChipInput.values()) {
      measure(input);
    }
  }

  /** Weight of a member in a lever of its bloc, as the holder or as the target. */
  public double part(String member, Instrument instrument, boolean by) {
    String entity = world.entityOf().get(member);
    Descriptor descriptor = instrument.descriptor();
    Weight weight = by ? descriptor.byWeight() : descriptor.againstWeight();
    if (total(entity, weight) <= 0) {
      weight = Weight.OUTPUT;
    }
    return amount(member, weight) / total(entity, weight);
  }

  /** Adds each state's share of the world's sites of an input; each input counts for a third. */
  private void measure(ChipInput input) {
    double all = 0;
    for (SiteRow site : world.members().sites()) {
      all += site.input() == input ? site.capacity() : 0;
    }
    for (SiteRow site : world.members().sites()) {
      if (site.input() == input && all > 0) {
        sites.merge(site.state(), site.capacity() / all / ChipInput.values().length, Double::sum);
      }
    }
  }

  private double total(String entity, Weight weight) {
    return totals.computeIfAbsent(
        weight + " " + entity,
        key -> {
          double sum = 0;
          for (String member : world.membersOf(entity)) {
            sum += amount(member, weight);
          }
          return sum;
        });
  }

  private double amount(String member, Weight weight) {
    StateRow state = states.get(member);
    return switch (weight) {
      case CHIP_CAPACITY -> capacity.getOrDefault(member, 0.0);
      case TOOL_SHARE -> state.toolShare() + sites.getOrDefault(member, 0.0);
      case MINERAL_SHARE -> state.mineralGallium();
      case CHIP_BUDGET -> Blocs.budget(state);
      case OUTPUT -> state.gdp();
    };
  }
}

package org.multipolar.scenario.world;

import java.util.HashMap;
import java.util.Map;
import org.multipolar.policy.Instrument;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;

/**
 * How much of its bloc's lever is a member's: its share in the bloc of the good concerned.
 *
 * <p>Who controls counts by capacity of chip makers (chips), leverage over tools, or supply of
 * minerals; who is controlled counts by chip budgets for chips and tools. All else, and a good of
 * which a bloc has nothing, counts by output. The members' parts of a bloc sum to 1.
 */
public final class Weights {
  private final LoadedWorld world;
  private final Map<String, StateRow> states = new HashMap<>();
  private final Map<String, Double> capacity = new HashMap<>();
  private final Map<String, Double> totals = new HashMap<>();

  private enum Good {
    CHIPS,
    TOOLS,
    MINERALS,
    PURCHASES,
    OUTPUT
  }

  public Weights(LoadedWorld world) {
    this.world = world;
    world.members().states().forEach(state -> states.put(state.id(), state));
    for (MakerRow maker : world.members().makers()) {
      capacity.merge(maker.home(), maker.capacity(), Double::sum);
    }
  }

  /**
   * Part of a member in the lever of its bloc, as the one who holds it or the one it is held at.
   */
  public double part(String member, Instrument instrument, boolean by) {
    String entity = world.entityOf().get(member);
    Good good = good(instrument, by);
    if (total(entity, good) <= 0) {
      good = Good.OUTPUT;
    }
    return amount(member, good) / total(entity, good);
  }

  private static Good good(Instrument instrument, boolean by) {
    return switch (instrument) {
      case CHIP_CONTROL -> by ? Good.CHIPS : Good.PURCHASES;
      case TOOL_CONTROL -> by ? Good.TOOLS : Good.PURCHASES;
      case MINERAL_CONTROL -> by ? Good.MINERALS : Good.OUTPUT;
      default -> Good.OUTPUT;
    };
  }

  private double total(String entity, Good good) {
    return totals.computeIfAbsent(
        good + " " + entity,
        key -> {
          double sum = 0;
          for (String member : world.membersOf(entity)) {
            sum += amount(member, good);
          }
          return sum;
        });
  }

  private double amount(String member, Good good) {
    StateRow state = states.get(member);
    return switch (good) {
      case CHIPS -> capacity.getOrDefault(member, 0.0);
      case TOOLS -> state.toolShare();
      case MINERALS -> state.mineralShare();
      case PURCHASES -> Blocs.budget(state);
      case OUTPUT -> state.gdp();
    };
  }
}

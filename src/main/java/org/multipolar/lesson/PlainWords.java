package org.multipolar.lesson;

import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.world.Lab;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/** Plain names of states, levers and dates for a class. */
public final class PlainWords {

  private PlainWords() {}

  /** The plain name of a lever: {@code chip controls}. */
  public static String lever(Instrument instrument) {
    return instrument.descriptor().plainWords();
  }

  /** A level of a lever in words: a number, or the form of release of models. */
  public static String level(PolicyLever lever, double level) {
    if (lever != ReleaseLever.RELEASE) {
      return NumberFormats.fixed(level, 2);
    }
    ReleaseTier tier = ReleaseLever.tier(level);
    if (Math.abs(ReleaseLever.level(tier) - level) > 1e-9) {
      return "mixed";
    }
    return tier == ReleaseTier.LATER ? "open later" : tier.id();
  }

  /** The short name of the state or bloc with this id; the id itself if there is none. */
  public static String state(World world, String id) {
    return world.states().stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .map(state -> Labels.brief(state.facts().name()))
        .orElse(Labels.controlGroup(id));
  }

  /** Ids of the blocs that are named by several states, and so take a verb in the plural. */
  public static List<String> plural(Scenario scenario) {
    return scenario.world().tables().states().stream()
        .filter(row -> scenario.world().blocs() && Labels.brief(row.name()).contains(" and "))
        .map(StateRow::id)
        .toList();
  }

  /** A lab and its home: {@code DeepSeek (China)}. */
  public static String lab(World world, String id) {
    for (Lab lab : world.labs()) {
      if (lab.id().equals(id)) {
        return lab.name() + " (" + Labels.brief(lab.home().facts().name()) + ")";
      }
    }
    return id;
  }

  /** A unit without the steps of the model, which mean nothing to a class. */
  public static String unit(String unit, RunCalendar calendar) {
    return unit(unit, calendar.step());
  }

  /** A unit of values for each step, by the length of a step. */
  public static String unit(String unit, Step step) {
    return unit.replace("per tick", step.months() == 1 ? "per month" : "per quarter");
  }

  /** The month of a tick; before the first, the month before the run. */
  public static String month(RunCalendar calendar, int tick) {
    return calendar.month(tick).toString();
  }
}

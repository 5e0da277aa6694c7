package org.multipolar.lesson;

import org.multipolar.policy.Instrument;
import org.multipolar.text.Labels;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** How states, levers and dates are called in front of a class. */
public final class PlainWords {

  private PlainWords() {}

  /** A lever as something that is moved: {@code chip controls}. */
  public static String lever(Instrument instrument) {
    return instrument.descriptor().plainWords();
  }

  /** The state, bloc or group of that id, by its short name; the id where nobody has it. */
  public static String state(World world, String id) {
    return world.states().stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .map(state -> Labels.brief(state.facts().name()))
        .orElse(id);
  }

  /** A lab and where it is: {@code DeepSeek (China)}. */
  public static String lab(World world, String id) {
    for (Lab lab : world.labs()) {
      if (lab.id().equals(id)) {
        return lab.name() + " (" + Labels.brief(lab.home().facts().name()) + ")";
      }
    }
    return id;
  }

  /** The month of a tick; before the first, the month before the run. */
  public static String month(RunCalendar calendar, int tick) {
    return calendar.month(tick).toString();
  }
}

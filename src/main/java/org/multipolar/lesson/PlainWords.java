package org.multipolar.lesson;

import java.util.List;
import java.util.Locale;
import org.multipolar.policy.Instrument;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** How states, levers and dates are called in front of a class. */
public final class PlainWords {

  private PlainWords() {}

  /** A lever as something that is moved: {@code chip controls}. */
  public static String lever(Instrument instrument) {
    return switch (instrument) {
      case CHIP_CONTROL -> "chip controls";
      case TOOL_CONTROL -> "tool controls";
      case MINERAL_CONTROL -> "mineral controls";
      case WEIGHT_CONTROL -> "controls on model weights";
      case REGULATION -> "rules for AI";
      case OPENNESS -> "support for open models";
      case SUBSIDY -> "support for chip making";
      case TALENT_BARRIER -> "barriers to researchers";
      case IMPORT_REFUSAL -> "refusal of foreign chips";
      case ENFORCEMENT -> "checks on smuggled chips";
    };
  }

  /** A regime: {@code the inclusive body}. */
  public static String regime(String name) {
    return switch (name) {
      case "club" -> "the club";
      case "inclusive" -> "the inclusive body";
      case "universal" -> "the universal body";
      default -> "the regime " + name;
    };
  }

  /** The state, bloc or group of that id, by its short name; the id where nobody has it. */
  public static String state(World world, String id) {
    return world.states().stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .map(state -> brief(state.facts().name()))
        .orElse(id);
  }

  /** A lab and where it is: {@code DeepSeek (China)}. */
  public static String lab(World world, String id) {
    for (Lab lab : world.labs()) {
      if (lab.id().equals(id)) {
        return lab.name() + " (" + brief(lab.home().facts().name()) + ")";
      }
    }
    return id;
  }

  /** A name without what follows {@code with}: China with Hong Kong and Macao is called China. */
  public static String brief(String name) {
    int with = name.indexOf(" with ");
    return with < 0 ? name : name.substring(0, with);
  }

  /** Names in a row: {@code Japan, Taiwan and India}; more than a few are counted. */
  public static String list(List<String> names) {
    if (names.size() > 5) {
      return String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " others";
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  /** A level with two decimals. */
  public static String level(double level) {
    return String.format(Locale.ROOT, "%.2f", level);
  }

  /** The month of a tick; before the first, the month before the run. */
  public static String month(RunCalendar calendar, int tick) {
    return calendar.month(tick).toString();
  }
}

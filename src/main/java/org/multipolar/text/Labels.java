package org.multipolar.text;

import java.util.List;

/** Counts, enumerations and short names. */
public final class Labels {
  private static final int MOST_NAMES = 5;
  private static final int FIRST_NAMES = 3;

  private Labels() {}

  /** A number of things: {@code 1 replication}, {@code 2 replications}. */
  public static String count(long n, String thing) {
    return count(n, thing, thing + "s");
  }

  /** A number of things whose plural is irregular: {@code 2 trajectories}. */
  public static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  /**
   * An enumeration of names: {@code Japan, Taiwan and India}; of more than five, three are named.
   */
  public static String list(List<String> names) {
    int n = names.size();
    if (n > MOST_NAMES) {
      return list(names.subList(0, FIRST_NAMES), n - FIRST_NAMES + " others");
    }
    return n < 2 ? String.join("", names) : list(names.subList(0, n - 1), names.get(n - 1));
  }

  private static String list(List<String> names, String last) {
    return String.join(", ", names) + " and " + last;
  }

  /**
   * A state's short name, without the part from {@code with} onwards: China with Hong Kong is
   * China.
   */
  public static String brief(String name) {
    int with = name.indexOf(" with ");
    return with < 0 ? name : name.substring(0, with);
  }

  /** A group of states in export-control law: {@code close partners}; other names are unchanged. */
  public static String controlGroup(String name) {
    return switch (name) {
      case "EMBARGO" -> "embargoed states";
      case "ARMS_EMBARGO" -> "states under an arms embargo";
      case "CHINA" -> "China";
      case "D1_D4" -> "states of the lists D:1 and D:4";
      case "ALLY" -> "close partners";
      case "WEST" -> "states that make chips or tools";
      case "OTHERS", "REST" -> "all other states";
      default -> name;
    };
  }

  /** A body's name in a sentence: {@code the inclusive body}. */
  public static String regime(String name) {
    return switch (name) {
      case "club" -> "the club";
      case "inclusive" -> "the inclusive body";
      case "universal" -> "the universal body";
      case "institutes" -> "the network of institutes";
      case "gpai" -> "the Global Partnership on AI";
      case "coe" -> "the Framework Convention";
      case "brics" -> "BRICS";
      default -> "the body " + name;
    };
  }

  /** A number with its unit; a rate such as .5 with the unit 1/yr is .5/yr. */
  public static String quantity(String number, String unit) {
    return number + (unit.startsWith("1/") ? unit.substring(1) : " " + unit);
  }
}

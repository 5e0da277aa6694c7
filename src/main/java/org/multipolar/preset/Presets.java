package org.multipolar.preset;

import java.util.List;
import java.util.Optional;

/** The presets by the names that scenario files use. A new one is its class and one line here. */
public final class Presets {

  private Presets() {}

  public static List<Preset> all() {
    return List.of(
        Diffusion.PRESET,
        ArmsRace.PRESET,
        Cascade.PRESET,
        PublicGoods.PRESET,
        Clubs.PRESET,
        Precipice.PRESET,
        Regulation.PRESET);
  }

  /** Whether a scenario may name it: it exists, or nothing is named. */
  public static boolean knows(String name) {
    return name.isEmpty() || named(name).isPresent();
  }

  /** What is wrong with a name that is not known. */
  public static String unknown(String name) {
    return "unknown preset '"
        + name
        + "'; allowed: "
        + String.join(", ", all().stream().map(Preset::name).toList());
  }

  /** The preset of that name. */
  public static Optional<Preset> named(String name) {
    return all().stream().filter(p -> p.name().equals(name)).findFirst();
  }
}

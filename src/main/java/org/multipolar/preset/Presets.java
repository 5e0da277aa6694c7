package org.multipolar.preset;

import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.yaml.Suggestion;

/** The presets by their names in scenario files. To add one, write its class and list it here. */
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

  /** Whether a scenario may use the name: the preset exists, or the name is empty. */
  public static boolean knows(String name) {
    return name.isEmpty() || named(name).isPresent();
  }

  /** The error message for an unknown name. */
  public static String unknown(String name) {
    return "unknown preset '"
        + name
        + "'"
        + Suggestion.hint(name, all().stream().map(Preset::name).toList());
  }

  /** The preset with a name. */
  public static Optional<Preset> named(String name) {
    return all().stream().filter(p -> p.name().equals(name)).findFirst();
  }
}

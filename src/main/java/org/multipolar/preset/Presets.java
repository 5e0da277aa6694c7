package org.multipolar.preset;

import java.util.List;
import java.util.Optional;

/** The presets by the names that scenario files use. A new one is its class and one line here. */
public final class Presets {

  private Presets() {}

  public static List<Preset> all() {
    return List.of(
        Diffusion.PRESET, ArmsRace.PRESET, Cascade.PRESET, PublicGoods.PRESET, Clubs.PRESET);
  }

  /** The preset of that name. */
  public static Optional<Preset> named(String name) {
    return all().stream().filter(p -> p.name().equals(name)).findFirst();
  }
}

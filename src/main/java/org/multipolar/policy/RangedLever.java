package org.multipolar.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lever of firms or bodies with levels from 0 to a largest one; scenarios set it. */
public sealed interface RangedLever extends PolicyLever permits FirmLever, BodyLever {

  /** Largest level. */
  double most();

  /** All levers of firms, then those of bodies. */
  static List<RangedLever> all() {
    return Stream.<RangedLever>concat(
            Arrays.stream(FirmLever.values()), Arrays.stream(BodyLever.values()))
        .toList();
  }

  static Optional<RangedLever> named(String id) {
    return all().stream().filter(lever -> lever.id().equals(id)).findFirst();
  }
}

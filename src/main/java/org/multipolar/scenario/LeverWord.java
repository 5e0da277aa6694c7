package org.multipolar.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.value.Key;

/** Levers that sliders can move, by id. */
final class LeverWord {
  private static final List<PolicyLever> ALL =
      Stream.of(BodyLever.values(), FirmLever.values(), Instrument.values(), ReleaseLever.values())
          .flatMap(Stream::of)
          .map(PolicyLever.class::cast)
          .toList();

  private LeverWord() {}

  /** Codec of the levers; the default is the last of them. */
  static Codec<PolicyLever> codec(Key key, String name) {
    return Codec.words(key.what(), ALL.stream().map(PolicyLever::id).toList(), ALL);
  }
}

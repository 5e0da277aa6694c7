package org.multipolar.policy;

/**
 * The lever of a dated policy: an instrument of states, the release tier of labs' models, or a
 * political lever of firms.
 */
public sealed interface PolicyLever permits Instrument, ReleaseLever, FirmLever {

  /** Name in scenario files. */
  String id();

  String summary();
}

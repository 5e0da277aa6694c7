package org.multipolar.policy;

/**
 * The lever of a dated policy: an instrument of states, the release tier of labs' models, a
 * political lever of firms, or a term of a body.
 */
public sealed interface PolicyLever permits Instrument, ReleaseLever, RangedLever {

  /** Name in scenario files. */
  String id();

  String summary();
}

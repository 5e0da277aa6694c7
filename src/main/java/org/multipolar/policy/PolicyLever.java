package org.multipolar.policy;

/**
 * What a dated policy sets: an instrument of states, how the models of labs get out, or what firms
 * do in politics.
 */
public sealed interface PolicyLever permits Instrument, ReleaseLever, FirmLever {

  /** Name in scenario files. */
  String id();

  String summary();
}

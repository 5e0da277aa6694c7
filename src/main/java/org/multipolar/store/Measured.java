package org.multipolar.store;

/** A stream that knows what was written to it. */
interface Measured {

  /** Bytes written so far. */
  long size();

  /** SHA-256 of what was written so far. */
  String hash();
}

package org.multipolar.store;

/** A stream that counts and hashes its bytes. */
interface Measured {

  /** Bytes written so far. */
  long size();

  /** SHA-256 of the bytes written so far. */
  String hash();
}

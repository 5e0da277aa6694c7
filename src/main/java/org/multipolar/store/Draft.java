package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;

/** A file that is not in its place yet. Closed before it is sealed it leaves nothing behind. */
interface Draft extends Closeable {

  /** Forces everything to the disk and ends the writing. */
  void seal() throws IOException;

  /** SHA-256 of the sealed file. */
  String hash();

  /** Puts the sealed file in its place, at once and for good. */
  void publish() throws IOException;
}

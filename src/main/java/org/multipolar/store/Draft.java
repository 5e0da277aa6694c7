package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;

/** A new version of a file; closed before it is sealed, it leaves nothing behind. */
interface Draft extends Closeable {

  /** Ends writing and forces the content to the disk. */
  void seal() throws IOException;

  /** SHA-256 of the sealed file. */
  String hash();

  /** Replaces the target by the sealed file, atomically and durably. */
  void publish() throws IOException;
}

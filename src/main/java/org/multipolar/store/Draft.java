package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;

/** A new version of a file; if closed before it has replaced its target, it is deleted. */
interface Draft extends Closeable {

  /** Ends writing and forces the content to disk. */
  void seal() throws IOException;

  /** SHA-256 of the sealed file. */
  String hash();

  /** Replaces the target with the sealed file, atomically and durably. */
  void publish() throws IOException;
}

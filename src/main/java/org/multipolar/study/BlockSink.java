package org.multipolar.study;

import java.io.IOException;

/** Receives blocks as results, or as the bytes in which they are stored. */
public interface BlockSink extends Sink {

  /**
   * Accepts a block that was finished elsewhere.
   *
   * @throws IOException if it is not a block of these results, or cannot be stored
   */
  void accept(Block block) throws IOException;
}

package org.multipolar.spark;

import java.nio.ByteBuffer;
import org.multipolar.study.Block;
import org.multipolar.study.Range;

/** Encodes a block as one byte array, which any Spark serializer can handle. */
final class BlockBytes {
  private static final int HEAD = 3 * Integer.BYTES;

  private BlockBytes() {}

  static byte[] of(Block block) {
    return ByteBuffer.allocate(HEAD + block.bytes().length)
        .putInt(block.replications().first())
        .putInt(block.replications().last())
        .putInt(block.failed())
        .put(block.bytes())
        .array();
  }

  static Block block(byte[] all) {
    ByteBuffer in = ByteBuffer.wrap(all);
    Range range = new Range(in.getInt(), in.getInt());
    int failed = in.getInt();
    byte[] bytes = new byte[all.length - HEAD];
    in.get(bytes);
    return new Block(range, failed, bytes);
  }
}

package org.multipolar.store;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Bytes in memory that are hashed while they are written. */
final class HashedBytes extends OutputStream implements Measured {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final MessageDigest digest = Hash.sha256();

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) {
    bytes.write(some, from, length);
    digest.update(some, from, length);
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public String hash() {
    return Hash.hex(digest);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}

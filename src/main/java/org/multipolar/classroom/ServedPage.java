package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * A page, ready to be sent.
 *
 * @param plain its bytes
 * @param packed its bytes, compressed
 */
record ServedPage(byte[] plain, byte[] packed) {

  static ServedPage of(String page) throws IOException {
    byte[] plain = page.getBytes(UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return new ServedPage(plain, packed.toByteArray());
  }
}

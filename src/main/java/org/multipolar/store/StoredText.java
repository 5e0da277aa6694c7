package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Text files of results, which are UTF-8 unless another program has saved them. */
final class StoredText {
  private StoredText() {}

  /**
   * The text of a file.
   *
   * @throws ResultsDamaged if it is not UTF-8, with a remedy
   */
  static String read(Path file, String remedy) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ResultsDamaged(file + " is not UTF-8 text; it was changed or is not ours.", remedy);
    }
  }

  /** Whether a file has exactly this text. */
  static boolean is(Path file, String text) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), text.getBytes(UTF_8));
  }
}

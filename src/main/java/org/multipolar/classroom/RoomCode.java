package org.multipolar.classroom;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Codes and tokens that cannot be guessed. */
final class RoomCode {
  /** Letters of a code: no vowels, so that codes do not form words, and no two that look alike. */
  static final String LETTERS = "BCDFHJKMPRTWX";

  private static final int LENGTH = 4;
  private static final int TOKEN_BYTES = 24;

  private RoomCode() {}

  static String letters(SecureRandom random) {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  static String token(SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.multipolar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.kit.RandomCase;

/**
 * Random damage to a file: bytes lost, moved, doubled or overwritten, foreign numbers and words, in
 * one to four places. Damage applies to bytes, whatever their encoding.
 */
final class Mutation {
  private static final List<String> FOREIGN =
      List.of(
          "",
          "0",
          "-1",
          "1e999",
          "-1e-400",
          "NaN",
          ".inf",
          "0x7fffffffffffffff",
          "9".repeat(400),
          "a".repeat(3000),
          "null",
          "~",
          "off",
          "no",
          "{",
          "}",
          "[",
          "]",
          "[".repeat(300),
          "{a: ".repeat(300),
          "- ".repeat(300),
          ": ",
          " #",
          "'",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "|",
          ">",
          "&a ",
          "*a",
          "<<: ",
          "!!java.lang.Object ",
          "---\n",
          "...\n",
          "\n\n",
          "\r",
          "\0",
          "\u001b[2J",
          "\u00ef\u00bb\u00bf",
          "\u00e2\u0080\u00ae",
          "\u00ff\u00fe",
          "\u00c3",
          "\u00f0\u009f\u0098\u0080",
          "2025-13-01",
          "0000-00-00",
          "9999-12-31",
          "USA",
          "EU",
          "world",
          "../..",
          "/dev/zero",
          "/",
          "%s%n",
          "${x}",
          "org.multipolar");

  private Mutation() {}

  static byte[] of(byte[] whole, RandomCase random) {
    String text = new String(whole, ISO_8859_1);
    int places = random.whole(1, 4);
    for (int i = 0; i < places; i++) {
      text = once(text, random);
    }
    return text.getBytes(ISO_8859_1);
  }

  private static String once(String text, RandomCase random) {
    int at = random.whole(0, text.length());
    int end = Math.min(text.length(), at + random.whole(0, 40));
    String before = text.substring(0, at);
    String after = text.substring(end);
    return switch (random.whole(0, 9)) {
      case 0 -> before + after;
      case 1 -> before + text.substring(at, end).repeat(random.whole(2, 5)) + after;
      case 2 -> before + random.any(FOREIGN) + text.substring(at);
      case 3 -> before + random.any(FOREIGN) + after;
      case 4 -> before;
      case 5 ->
          before + (char) random.whole(0, 255) + text.substring(Math.min(text.length(), at + 1));
      case 6 -> lines(text, random);
      default -> words(text, random);
    };
  }

  /** Loses, doubles, moves or reindents a line. */
  private static String lines(String text, RandomCase random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    int one = random.whole(0, lines.size() - 1);
    int other = random.whole(0, lines.size() - 1);
    switch (random.whole(0, 3)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      case 2 -> lines.add(Math.min(other, lines.size() - 1), lines.remove(one));
      default -> lines.set(one, " ".repeat(random.whole(0, 9)) + lines.get(one).stripLeading());
    }
    return String.join("", lines);
  }

  /** Replaces a word or number by another of the file or by a foreign one. */
  private static String words(String text, RandomCase random) {
    List<String> words = new ArrayList<>(List.of(text.split("(?<=[^\\w.-])|(?=[^\\w.-])")));
    int one = random.whole(0, words.size() - 1);
    String other = words.get(random.whole(0, words.size() - 1));
    words.set(one, random.chance(.5) ? random.any(FOREIGN) : other);
    return String.join("", words);
  }
}

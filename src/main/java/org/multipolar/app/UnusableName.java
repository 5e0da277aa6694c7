package org.multipolar.app;

import java.nio.charset.Charset;

/** Why the system refuses a text as the name of a file. */
final class UnusableName {
  private UnusableName() {}

  static String reason(String kind) {
    return reason(kind, System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  /**
   * The reason in words.
   *
   * @param kind what the text should name
   * @param encoding of names of files
   */
  static String reason(String kind, String encoding) {
    String reason = "cannot be the name of a " + kind;
    return Charset.forName(encoding).newEncoder().canEncode('\u6587')
        ? reason
        : reason + " in the encoding of this locale, " + encoding + "; set LC_ALL=C.UTF-8";
  }
}

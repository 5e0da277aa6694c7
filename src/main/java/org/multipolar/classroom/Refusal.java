package org.multipolar.classroom;

import java.util.Map;
import org.multipolar.web.page.PageLanguage;

/** A refused request; the message explains the reason to the user, in the language of the class. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  static final int BAD = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int TYPE = 415;
  static final int MISDIRECTED = 421;
  static final int TOO_MANY = 429;

  private final int status;
  private final String sentence;
  private final transient Map<String, ?> values;

  /**
   * @param status the HTTP status
   * @param sentence a text of the language files under {@code refusals}
   * @param values values of its places in braces
   */
  Refusal(int status, String sentence, Map<String, ?> values) {
    super(PageLanguage.filled(sentence, values));
    this.status = status;
    this.sentence = sentence;
    this.values = values;
  }

  Refusal(int status, String sentence) {
    this(status, sentence, Map.of());
  }

  /** Creates the refusal of a malformed request. */
  static Refusal bad(String sentence) {
    return bad(sentence, Map.of());
  }

  static Refusal bad(String sentence, Map<String, ?> values) {
    return new Refusal(BAD, sentence, values);
  }

  /** Creates the refusal of a request that is not possible in the present state. */
  static Refusal now(String sentence) {
    return now(sentence, Map.of());
  }

  static Refusal now(String sentence, Map<String, ?> values) {
    return new Refusal(CONFLICT, sentence, values);
  }

  int status() {
    return status;
  }

  String in(PageLanguage language) {
    return language.refusal(sentence, values);
  }
}

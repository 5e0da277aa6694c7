package org.multipolar.classroom;

/** A refused request; the message explains the reason to the user. */
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

  /**
   * @param status the HTTP status
   */
  Refusal(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** Creates the refusal of a malformed request. */
  static Refusal bad(String sentence) {
    return new Refusal(BAD, sentence);
  }

  /** Creates the refusal of a request that is not possible in the present state. */
  static Refusal now(String sentence) {
    return new Refusal(CONFLICT, sentence);
  }

  int status() {
    return status;
  }
}

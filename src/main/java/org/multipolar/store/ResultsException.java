package org.multipolar.store;

import java.io.IOException;

/**
 * Results cannot be written or read as they are. The message says what, where, and which ways out
 * there are.
 */
public class ResultsException extends IOException {
  private static final long serialVersionUID = 1;

  public ResultsException(String message) {
    super(message);
  }

  public ResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}

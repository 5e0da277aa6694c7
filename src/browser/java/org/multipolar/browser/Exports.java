package org.multipolar.browser;

import java.nio.charset.StandardCharsets;
import org.multipolar.web.BundleCodec;
import org.multipolar.web.EventLines;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.teavm.interop.Export;

/**
 * Functions that a page calls. Arguments and results are single numbers, so that the page needs
 * neither a run-time library nor the evaluation of text as code to call the model.
 *
 * <p>The page writes bytes with {@code input} and {@code put}; {@code open} then reads them as a
 * bundle and returns 0, {@code run} reads them as a request and returns the number of values of the
 * world. Both return −1 on failure, and {@code text} then contains the message.
 */
public final class Exports {
  private static byte[] input = new byte[0];
  private static double[] values = new double[0];
  private static double[] states = new double[0];
  private static byte[] text = new byte[0];
  private static PageModel model;

  private Exports() {}

  /** Entry point that the compiler requires; empty. */
  public static void main(String[] args) {}

  /** Starts an input of the given number of bytes. */
  @Export(name = "input")
  public static void input(int size) {
    input = new byte[size];
  }

  /** Writes eight bytes, given as two 32-bit numbers; bytes beyond the end are dropped. */
  @Export(name = "put")
  public static void put(int at, int high, int low) {
    for (int i = 0; i < 8 && at + i < input.length; i++) {
      input[at + i] = (byte) ((i < 4 ? high : low) >>> 8 * (3 - (i & 3)));
    }
  }

  /** Opens the bundle in the input. */
  @Export(name = "open")
  public static int open() {
    try {
      model = new PageModel(BundleCodec.read(input));
      return 0;
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** Runs the request in the input; returns the number of values of the world. */
  @Export(name = "run")
  public static int run() {
    try {
      PageModel.RunOutcome outcome = model.run(RunRequest.read(input));
      values = outcome.values();
      states = outcome.states();
      text = EventLines.of(outcome.events()).getBytes(StandardCharsets.UTF_8);
      return values.length;
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** A value of the last run. */
  @Export(name = "value")
  public static double value(int at) {
    return values[at];
  }

  /** Number of values of states of the last run. */
  @Export(name = "statesSize")
  public static int statesSize() {
    return states.length;
  }

  /** A value of a state of the last run. */
  @Export(name = "state")
  public static double state(int at) {
    return states[at];
  }

  /** Number of bytes of text: the events of the last run, or the last failure. */
  @Export(name = "textSize")
  public static int textSize() {
    return text.length;
  }

  /** A byte of the text, in UTF-8. */
  @Export(name = "text")
  public static int text(int at) {
    return text[at];
  }

  private static int failed(RuntimeException e) {
    text = ("" + e.getMessage()).getBytes(StandardCharsets.UTF_8);
    return -1;
  }
}

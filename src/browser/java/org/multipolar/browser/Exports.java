package org.multipolar.browser;

import java.nio.charset.StandardCharsets;
import org.multipolar.web.BundleCodec;
import org.multipolar.web.EventLines;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.teavm.interop.Export;

/**
 * What a page calls. Numbers alone cross the border, one at a time, so that the page needs no
 * run-time library, and no evaluation of text as a program, to talk to the model.
 *
 * <p>A call puts its bytes in with {@code input} and {@code put}; {@code open} takes them as a
 * bundle, {@code run} as a request. Both give a size, or −1 for a failure that {@code text} then
 * tells.
 */
public final class Exports {
  private static byte[] input = new byte[0];
  private static double[] values = new double[0];
  private static byte[] text = new byte[0];
  private static PageModel model;

  private Exports() {}

  /** Entry point that the compiler asks for; there is nothing to do. */
  public static void main(String[] args) {}

  /** Makes room for so many bytes. */
  @Export(name = "input")
  public static void input(int size) {
    input = new byte[size];
  }

  /** Puts eight bytes in, as two numbers of 32 bits; what lies beyond the end is dropped. */
  @Export(name = "put")
  public static void put(int at, int high, int low) {
    for (int i = 0; i < 8 && at + i < input.length; i++) {
      input[at + i] = (byte) ((i < 4 ? high : low) >>> 8 * (3 - (i & 3)));
    }
  }

  /** Opens the bundle that was put in. */
  @Export(name = "open")
  public static int open() {
    try {
      model = new PageModel(BundleCodec.read(input));
      return 0;
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** Runs the request that was put in; gives the number of values. */
  @Export(name = "run")
  public static int run() {
    try {
      PageModel.RunOutcome outcome = model.run(RunRequest.read(input));
      values = outcome.values();
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

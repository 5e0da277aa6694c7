package org.multipolar.web.chromium;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A browser tab. */
public class Tab {
  static final int POLL = 20;

  private static final String LEFT_BUTTON = "left";

  /** Error text of the protocol for an evaluation during which the page changed. */
  private static final String NAVIGATED = "navigated";

  private final DevTools tools;
  private int departures;

  Tab(DevTools tools) {
    this.tools = tools;
  }

  void leave() {
    tools.close();
  }

  /** Brings the tab to the front, and keeps it active if another one is in front. */
  public void wake() throws IOException, InterruptedException {
    tools.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    tools.call("Page.bringToFront", Map.of());
  }

  /** Disconnects the tab from the network, or reconnects it. */
  public void offline(boolean off) throws IOException, InterruptedException {
    tools.call(
        "Network.emulateNetworkConditions",
        Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Drags the mouse through positions in the window, from the first to the last. */
  public void drag(List<double[]> places) throws IOException, InterruptedException {
    double[] first = places.get(0);
    double[] last = places.get(places.size() - 1);
    mouse("mousePressed", first, 1);
    for (double[] place : places) {
      mouse("mouseMoved", place, 1);
    }
    mouse("mouseReleased", last, 0);
  }

  private void mouse(String type, double[] place, int buttons)
      throws IOException, InterruptedException {
    tools.call(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            place[0],
            "y",
            place[1],
            "button",
            LEFT_BUTTON,
            "buttons",
            buttons,
            "clickCount",
            1));
  }

  /** Lets the tab take touches, as that of a phone does, or not. */
  public void touchable(boolean touchable) throws IOException, InterruptedException {
    tools.call(
        "Emulation.setTouchEmulationEnabled", Map.of("enabled", touchable, "maxTouchPoints", 1));
  }

  /** Moves a finger through positions in the window; it taps if there is only one. */
  public void touch(List<double[]> places) throws IOException, InterruptedException {
    touch("touchStart", places.subList(0, 1));
    for (double[] place : places.subList(1, places.size())) {
      touch("touchMove", List.of(place));
    }
    touch("touchEnd", List.of());
  }

  private void touch(String type, List<double[]> places) throws IOException, InterruptedException {
    List<Map<String, Double>> points =
        places.stream().map(place -> Map.of("x", place[0], "y", place[1])).toList();
    tools.call("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  /** Opens an address. */
  public void open(URI address) throws IOException, InterruptedException {
    tools.call("Page.navigate", Map.of("url", address.toString()));
  }

  /** Sets the size of the window, without its frame. */
  public void resize(int width, int height) throws IOException, InterruptedException {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Slows the processor down by a factor for the tab. */
  public void throttle(double times) throws IOException, InterruptedException {
    tools.call("Emulation.setCPUThrottlingRate", Map.of("rate", times));
  }

  /** Sets a preference of the reader, such as {@code prefers-reduced-motion} = {@code reduce}. */
  public void prefer(String feature, String value) throws IOException, InterruptedException {
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /**
   * Evaluates an expression; waits for a promise.
   *
   * @throws IOException if the expression fails
   */
  public JsonElement evaluate(String expression) throws IOException, InterruptedException {
    JsonObject answer =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.get("exceptionDetails"));
    }
    JsonElement value = answer.getAsJsonObject("result").get("value");
    return value == null ? JsonNull.INSTANCE : value;
  }

  /** Waits until an expression is true. */
  public void await(String expression, Duration longest)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      JsonElement value = evaluate("Boolean(" + expression + ")");
      if (value.isJsonPrimitive() && value.getAsBoolean()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(POLL);
    }
    throw new TimeoutException(expression + " is not true after " + longest + "; " + complaints());
  }

  /**
   * Runs a script that leads to another page, and waits there until an expression is true.
   *
   * @param script runs after the evaluation has returned, since a change of page would abort that
   */
  public void follow(String script, String expression, Duration longest)
      throws IOException, InterruptedException, TimeoutException {
    String mark = "'" + ++departures + "'";
    evaluate("globalThis.departure = " + mark + "; setTimeout(() => { " + script + "; }); 0");
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      try {
        await(
            "globalThis.departure !== " + mark + " && (" + expression + ")",
            Duration.ofNanos(end - System.nanoTime()));
        return;
      } catch (IOException e) {
        if (!e.getMessage().contains(NAVIGATED)) {
          throw e;
        }
      }
    }
    throw new TimeoutException("after " + script + " the page does not answer in " + longest);
  }

  /** Takes a screenshot of the window, as PNG. */
  public byte[] picture() throws IOException, InterruptedException {
    JsonObject answer = tools.call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(answer.get("data").getAsString());
  }

  /** Errors of the page, and loads that it was denied, since it was opened. */
  public List<String> complaints() {
    return tools.complaints();
  }

  /** Addresses that the page requested, including its own. */
  public List<String> requests() {
    return tools.requests();
  }

  /** Clears complaints and requests. */
  public void forget() {
    tools.forget();
  }
}

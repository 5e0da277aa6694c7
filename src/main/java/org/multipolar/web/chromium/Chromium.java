package org.multipolar.web.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One tab of a Chromium that was started for it and ends with it. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final Duration START = Duration.ofSeconds(60);
  private static final int POLL = 20;

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Chromium(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /** The Chromium of this machine: that of {@code CHROMIUM}, or the first on the path. */
  public static Optional<Path> installed() {
    String given = System.getenv("CHROMIUM");
    if (given != null && !given.isBlank()) {
      return Optional.of(Path.of(given)).filter(Files::isExecutable);
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a Chromium with an empty tab. */
  public static Chromium start(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("multipolar-chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    try {
      return new Chromium(process, profile, DevTools.open(tab(port(process, profile))));
    } catch (IOException | InterruptedException | TimeoutException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      if (e instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IOException(program + " could not be started: " + e.getMessage(), e);
    }
  }

  /** The port that it writes into its profile once it listens. */
  private static int port(Process process, Path profile)
      throws IOException, InterruptedException, TimeoutException {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IOException(
            "it ended at once: " + Files.readString(profile.resolve("chromium.log")).strip());
      }
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > 1) {
          return Integer.parseInt(lines.get(0));
        }
      }
      TimeUnit.MILLISECONDS.sleep(POLL);
    }
    throw new TimeoutException("it does not listen");
  }

  private static URI tab(int port) throws IOException, InterruptedException {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String answer =
        HttpClient.newHttpClient().send(list, HttpResponse.BodyHandlers.ofString()).body();
    JsonArray tabs = JsonParser.parseString(answer).getAsJsonArray();
    for (JsonElement tab : tabs) {
      if (tab.getAsJsonObject().get("type").getAsString().equals("page")) {
        return URI.create(tab.getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
      }
    }
    throw new IOException("it has no tab");
  }

  /** Opens an address. */
  public void open(URI address) throws IOException, InterruptedException {
    tools.call("Page.navigate", Map.of("url", address.toString()));
  }

  /** The size of the window, without its frame. */
  public void resize(int width, int height) throws IOException, InterruptedException {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Makes the processor so many times slower for the tab. */
  public void throttle(double times) throws IOException, InterruptedException {
    tools.call("Emulation.setCPUThrottlingRate", Map.of("rate", times));
  }

  /** Settings of the reader, such as {@code prefers-reduced-motion} = {@code reduce}. */
  public void prefer(String feature, String value) throws IOException, InterruptedException {
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /**
   * What an expression comes to; a promise is waited for.
   *
   * @throws IOException if it fails
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

  /** A picture of what the window shows, as PNG. */
  public byte[] picture() throws IOException, InterruptedException {
    JsonObject answer = tools.call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(answer.get("data").getAsString());
  }

  /** Errors of the page and what it was not allowed to load, since it was opened. */
  public List<String> complaints() {
    return tools.complaints();
  }

  /** Addresses that the page asked for, besides itself. */
  public List<String> requests() {
    return tools.requests();
  }

  /** Forgets complaints and requests so far. */
  public void forget() {
    tools.forget();
  }

  @Override
  public void close() throws IOException {
    tools.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

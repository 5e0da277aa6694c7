package org.multipolar.web.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A Chromium process with its first tab, which ends when that is closed. */
public final class Chromium extends Tab implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final int port;
  private final List<Tab> others = new ArrayList<>();

  private Chromium(Process process, Path profile, int port, DevTools tools) {
    super(tools);
    this.process = process;
    this.profile = profile;
    this.port = port;
  }

  /** Finds the Chromium on this machine: that of {@code CHROMIUM}, or the first on the path. */
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
      int port = port(process, profile);
      return new Chromium(process, profile, port, DevTools.open(tab(port)));
    } catch (IOException | InterruptedException | TimeoutException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      if (e instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IOException(program + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Returns the port that Chromium writes into its profile once it listens. */
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
        return socket(tab);
      }
    }
    throw new IOException("it has no tab");
  }

  private static URI socket(JsonElement tab) {
    return URI.create(tab.getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
  }

  /** Opens another tab, which ends with this browser. */
  public Tab another() throws IOException, InterruptedException {
    HttpRequest open =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String answer =
        HttpClient.newHttpClient().send(open, HttpResponse.BodyHandlers.ofString()).body();
    Tab tab = new Tab(DevTools.open(socket(JsonParser.parseString(answer))));
    others.add(tab);
    return tab;
  }

  @Override
  public void close() throws IOException {
    others.forEach(Tab::leave);
    leave();
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

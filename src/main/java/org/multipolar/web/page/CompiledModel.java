package org.multipolar.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.store.Build;
import org.multipolar.text.WholeFile;

/**
 * The model compiled for browsers. A release includes it; otherwise it is built where the program
 * is installed, once for each state of the sources.
 */
public final class CompiledModel {
  private static final String FILE = "model.wasm";
  private static final String STAMP = "model.sources";
  private static final String LOCK = "browser.lock";
  private static final String BESIDE = "browser-build";
  private static final String TEAVM = "org.teavm:teavm-maven-plugin:compile@browser-model";

  private CompiledModel() {}

  /** A model that could not be built. */
  public static final class Unbuilt extends Exception {
    private static final long serialVersionUID = 1;

    Unbuilt(String message) {
      super(message);
    }
  }

  /**
   * Returns the compiled model, building it if necessary.
   *
   * @param home installation folder of the program
   * @param tell called once before a build, which takes a while
   */
  public static byte[] find(Path home, Runnable tell)
      throws IOException, InterruptedException, Unbuilt {
    Optional<byte[]> carried = PageResources.model();
    if (carried.isPresent()) {
      return carried.get();
    }
    Path target = home.resolve("target");
    Path folder = target.resolve("browser");
    String sources = Build.current().sources();
    if (!built(folder, sources)) {
      if (!Files.isRegularFile(home.resolve("pom.xml"))) {
        throw new Unbuilt(
            "this copy of the program has no model for browsers, and no sources to build it from;"
                + " take a release, or run from the sources");
      }
      build(home, target, folder, sources, tell);
    }
    return Files.readAllBytes(folder.resolve(FILE));
  }

  private static boolean built(Path folder, String sources) throws IOException {
    Path stamp = folder.resolve(STAMP);
    return Files.isRegularFile(folder.resolve(FILE))
        && Files.isRegularFile(stamp)
        && Files.readString(stamp).equals(sources);
  }

  /** Builds the model, unless another thread or process has done so in the meantime. */
  private static synchronized void build(
      Path home, Path target, Path folder, String sources, Runnable tell)
      throws IOException, InterruptedException, Unbuilt {
    Files.createDirectories(target);
    try (FileChannel channel = FileChannel.open(target.resolve(LOCK), CREATE, WRITE)) {
      FileLock lock = channel.lock();
      try {
        if (built(folder, sources)) {
          return;
        }
        tell.run();
        if (compiled(target, sources)) {
          maven(home, "antrun:run@browser-classes", TEAVM);
        } else {
          maven(home, "-Doutput.folder=target/" + BESIDE, "process-classes");
          Files.createDirectories(folder);
          Path made = target.resolve(BESIDE).resolve("browser").resolve(FILE);
          WholeFile.write(folder.resolve(FILE), Files.readAllBytes(made));
        }
        WholeFile.write(folder.resolve(STAMP), sources);
      } finally {
        lock.release();
      }
    }
  }

  /** Whether the classes of the running program are in Maven's output folder. */
  private static boolean compiled(Path target, String sources) throws IOException {
    Path properties =
        target.resolve("classes").resolve("META-INF").resolve("multipolar.properties");
    return Files.isRegularFile(properties)
        && Files.readAllLines(properties).contains("sources=" + sources);
  }

  private static void maven(Path home, String... goals)
      throws IOException, InterruptedException, Unbuilt {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn"));
    command.addAll(List.of("-q", "-B", "-ntp", "-Pbrowser,!checks"));
    command.addAll(List.of(goals));
    Path log = home.resolve("target").resolve("browser.log");
    Files.createDirectories(log.getParent());
    int code;
    try {
      Process maven =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      maven.getOutputStream().close();
      code = maven.waitFor();
    } catch (IOException e) {
      throw new Unbuilt(
          "Maven is needed to build the model for browsers, and there is no mvn on the PATH"
              + " (Debian: apt-get install maven)");
    }
    if (code != 0) {
      String last =
          Files.readString(log, UTF_8)
              .lines()
              .filter(line -> line.contains("ERROR"))
              .findFirst()
              .orElse("no reason given");
      throw new Unbuilt("the model for browsers could not be built: " + last + "; see " + log);
    }
  }
}

package org.multipolar.store;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call of the program that added to the results.
 *
 * @param command the command and its arguments
 * @param start start time
 * @param seconds duration
 * @param replications number of replications that it ran
 * @param version of the program
 * @param commit of the program
 * @param java version and vendor of the Java that ran it
 * @param system operating system and processor architecture
 */
public record Invocation(
    List<String> command,
    Instant start,
    long seconds,
    int replications,
    String version,
    String commit,
    String java,
    String system) {

  /**
   * A call of the running program that ends now. Absolute paths in its command are stored relative
   * to the working folder, or as the bare file name, since other machines have other folders.
   */
  public static Invocation ending(List<String> command, Instant start, int replications) {
    Build build = Build.current();
    return new Invocation(
        command.stream().map(Invocation::portable).toList(),
        start.truncatedTo(ChronoUnit.SECONDS),
        Duration.between(start, Instant.now()).toSeconds(),
        replications,
        build.version(),
        build.commit(),
        System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
        System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
  }

  /** A text whose absolute paths are shortened as in a command. */
  static String portable(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(Invocation::relative)
        .collect(Collectors.joining(" "));
  }

  private static String relative(String word) {
    int value = word.indexOf('=') + 1;
    try {
      Path path = Path.of(word.substring(value));
      if (!path.isAbsolute()) {
        return word;
      }
      Path here = Path.of("").toAbsolutePath();
      Path kept =
          path.startsWith(here)
              ? here.relativize(path)
              : path.getNameCount() == 0 ? Path.of("") : path.getFileName();
      return word.substring(0, value) + kept.toString().replace(File.separatorChar, '/');
    } catch (InvalidPathException e) {
      return word;
    }
  }
}

package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that behaves like a fresh checkout for commands, with the classes of this build. */
record Checkout(Path folder) {

  /** Copies the launcher and the scenarios into a folder. */
  static Checkout at(Path folder) throws IOException {
    Path launcher = folder.resolve("multipolar");
    Files.copy(Path.of("multipolar"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
    return new Checkout(folder);
  }

  Path resolve(String path) {
    return folder.resolve(path);
  }

  /** Runs a command, which must succeed; its output is in {@code log.txt}. */
  void run(String command) throws IOException, InterruptedException {
    run(command, "");
  }

  /** Same for a command too short for an optimising compiler to pay off. */
  void runBriefly(String command) throws IOException, InterruptedException {
    run(command, "-XX:TieredStopAtLevel=1");
  }

  private void run(String command, String javaOptions) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    shell.environment().put("MULTIPOLAR_CLASSPATH", program());
    shell.environment().put("MULTIPOLAR_JAVA_OPTS", javaOptions);
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int code = shell.start().waitFor();
    assertThat(code).as("%s%n%s", command, Files.readString(log, UTF_8)).isZero();
  }

  /** Class path of this test without the test classes. */
  private static String program() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

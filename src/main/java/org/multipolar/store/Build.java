package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Version of the program.
 *
 * @param version version number
 * @param commit commit that it was built from, if known
 * @param sources SHA-256 of the sources that it was built from; the same on every JDK
 */
public record Build(String version, String commit, String sources) {
  private static final String RESOURCE = "/META-INF/multipolar.properties";
  private static final String UNKNOWN = "unknown";

  /** The running program. */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return new Build(
        properties.getProperty("version", UNKNOWN),
        properties.getProperty("commit", UNKNOWN),
        properties.getProperty("sources", UNKNOWN));
  }
}

package org.multipolar.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A faulty scenario and the problems that it has.
 *
 * @param name name of the fault
 * @param text the file {@code x.yaml}
 * @param problems required messages of the reader, line by line
 */
public record BadFile(String name, String text, List<String> problems) {
  /** The faulty scenarios. */
  public static List<BadFile> all() throws IOException {
    return all("bad-files.txt");
  }

  /** All files of a corpus: {@code === name}, the file, {@code ---}, the problems. */
  public static List<BadFile> all(String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(BadFile.class.getResourceAsStream(resource))) {
      String corpus = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      List<BadFile> files = new ArrayList<>();
      for (String part : corpus.split("(?m)^=== ")) {
        if (!part.isBlank()) {
          int title = part.indexOf('\n');
          int end = part.lastIndexOf("\n---\n");
          files.add(
              new BadFile(
                  part.substring(0, title),
                  end > title ? part.substring(title + 1, end + 1) : "",
                  part.substring(end + 5).lines().toList()));
        }
      }
      return files;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

package org.multipolar.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a page that are resources of the program: its template, style, modules and texts.
 */
final class PageResources {
  private PageResources() {}

  static String text(String name) throws IOException {
    try (InputStream in = PageResources.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IOException("the program lacks web/" + name);
      }
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }

  /** Concatenates styles, without indentation. */
  static String style(List<String> names) throws IOException {
    StringBuilder style = new StringBuilder();
    for (String name : names) {
      style.append(text(name).replaceAll("(?m)^ +", ""));
    }
    return style.toString();
  }

  /** Returns the compiled model, if the program includes it. */
  static Optional<byte[]> model() throws IOException {
    try (InputStream in = PageResources.class.getResourceAsStream("/browser/model.wasm")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}

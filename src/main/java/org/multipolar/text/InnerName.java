package org.multipolar.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks file names from outside sources: a name must not point outside its folder. */
public final class InnerName {
  private InnerName() {}

  /** Whether a name is a relative path with {@code /} that stays inside its folder. */
  public static boolean isSound(String name) {
    if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
      return false;
    }
    for (String step : name.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file in a folder is a link or is reached through one. */
  public static boolean isLinked(Path folder, String name) {
    Path path = folder;
    for (String step : name.split("/")) {
      path = path.resolve(step);
      if (Files.isSymbolicLink(path)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Resolves a name to a file in a folder.
   *
   * @throws IOException if its name leads out of the folder, itself or by a link
   */
  public static Path in(Path folder, String name) throws IOException {
    if (!isSound(name)) {
      throw new IOException("'" + name + "' is not the name of a file in the folder");
    }
    if (isLinked(folder, name)) {
      throw new IOException("'" + name + "' is a link, which may point outside the folder");
    }
    return folder.resolve(name);
  }
}

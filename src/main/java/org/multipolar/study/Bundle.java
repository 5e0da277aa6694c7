package org.multipolar.study;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.text.InnerName;
import org.multipolar.text.WholeFile;

/**
 * All inputs that determine the results of a scenario or study, so that another machine can run it:
 * a few kilobytes to a few hundred.
 *
 * @param program SHA-256 of the sources of the program that prepared it
 * @param identity everything else that determines the results, as text
 * @param file name of the file of the scenario or study
 * @param files all files by name; a name never leads out of the folder
 */
public record Bundle(String program, String identity, String file, Map<String, byte[]> files)
    implements Serializable {

  public Bundle {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    for (String name : files.keySet()) {
      if (!InnerName.isSound(name)) {
        throw new IllegalArgumentException("a bundle has no file outside of it, such as " + name);
      }
    }
    if (!files.containsKey(file)) {
      throw new IllegalArgumentException("a bundle holds its own file, here " + file);
    }
  }

  /** Writes all files to an empty folder and returns the file of the scenario or study. */
  public Path unpack(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path target = InnerName.in(folder, each.getKey());
      Files.createDirectories(target.getParent());
      WholeFile.write(target, each.getValue());
    }
    return folder.resolve(file);
  }
}

package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multipolar.text.InnerName;
import org.multipolar.text.ResolvedInputs;

/** The input files of the scenario or study that a results folder contains. */
final class StoredInputs {
  private static final String AGAIN =
      "Move changed files away, and rerun the command to regenerate what is missing.";

  private StoredInputs() {}

  /**
   * Requires that they are unchanged and lie in the folder itself.
   *
   * @throws ResultsDamaged if they are not
   */
  static void require(Path folder, Manifest manifest) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      if (file.getKey().startsWith(ResolvedInputs.FOLDER)) {
        Path path = folder.resolve(file.getKey());
        if (InnerName.isLinked(folder, file.getKey())) {
          findings.add(path + " is a link; results hold what they rest on themselves.");
        } else if (!Files.isRegularFile(path)) {
          String finding = highestMissing(folder, path) + " is missing.";
          if (!findings.contains(finding)) {
            findings.add(finding);
          }
        } else if (!Hash.of(path).equals(file.getValue())
            && !Hash.of(path).equals(manifest.replacing().get(file.getKey()))) {
          findings.add(path + " was changed after it was written.");
        }
      }
    }
    if (!findings.isEmpty()) {
      throw new ResultsDamaged(findings, AGAIN);
    }
  }

  /** A missing file, or the highest folder in some results that is missing with it. */
  private static Path highestMissing(Path folder, Path file) {
    Path highest = file;
    for (Path each = file; !each.equals(folder); each = each.getParent()) {
      highest = Files.exists(each) ? highest : each;
    }
    return highest;
  }
}

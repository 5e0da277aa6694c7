package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Renames existing results to make way for new ones. */
public final class OlderResults {
  private OlderResults() {}

  /**
   * Renames a results folder to {@code NAME.old-N} with the first unused N.
   *
   * @return its new name; empty if the folder does not exist or is empty
   * @throws ResultsLocked if a process has it open
   * @throws ResultsException if this program did not create it
   */
  public static Optional<Path> setAside(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(path)) {
      throw new ResultsException(
          path + " is a file, not a results folder. " + ResultsFolder.ELSEWHERE);
    }
    if (isOurs(path)) {
      return rename(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      if (files.findAny().isPresent()) {
        throw new ResultsException(
            path + " is not a results folder and is left as it is. " + ResultsFolder.ELSEWHERE);
      }
    }
    return Optional.empty();
  }

  private static boolean isOurs(Path path) {
    return Stream.of(Manifest.FILE, FolderLock.FILE, Journal.MARK)
        .anyMatch(file -> Files.isRegularFile(path.resolve(file)));
  }

  /**
   * Renames a file or folder to {@code NAME.old-N} with the first unused N.
   *
   * @return its new name
   * @throws ResultsLocked if a process has it open
   */
  public static Optional<Path> rename(Path path) throws IOException {
    if (Files.exists(path.resolve(Manifest.FILE))) {
      FolderLock.of(path).close();
    }
    int n = 1;
    while (Files.exists(old(path, n))) {
      n++;
    }
    try {
      return Optional.of(Files.move(path, old(path, n), StandardCopyOption.ATOMIC_MOVE));
    } catch (IOException e) {
      throw new ResultsException(
          "cannot rename "
              + path
              + " ("
              + ResultsException.reason(e)
              + "). "
              + ResultsFolder.ELSEWHERE,
          e);
    }
  }

  private static Path old(Path path, int n) {
    return path.resolveSibling(path.getFileName() + ".old-" + n);
  }
}

package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a folder holds before results are written to it. */
public final class ExistingResults {
  private ExistingResults() {}

  /**
   * Why {@link ResultsFolder#open} would refuse a folder for what it holds; empty if it holds
   * nothing, or results of the same identity. Changes nothing.
   */
  public static Optional<ResultsException> refusal(Path path, Identity identity)
      throws IOException {
    try {
      requireFolder(path);
      if (Files.exists(path)) {
        requireOurs(path);
      }
      if (Files.exists(path.resolve(Manifest.FILE))) {
        requireSame(path, identity, Manifest.read(path), new Blocks(path, identity.hash()));
      }
      return Optional.empty();
    } catch (ResultsException e) {
      return Optional.of(e);
    }
  }

  static void requireFolder(Path path) throws ResultsException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new ResultsException(path + " is a file, not a folder. " + ResultsFolder.ELSEWHERE);
    }
  }

  /**
   * Requires results of an identity, or none.
   *
   * @return whether there are results
   */
  static boolean requireSame(Path path, Identity identity, Manifest found, Blocks blocks)
      throws IOException {
    boolean same = found.identity().hash().equals(identity.hash());
    if (!same && (!blocks.onDisk().isEmpty() || !found.files().isEmpty())) {
      throw new ResultsConflict(path, identity.differences(found.identity()));
    }
    return same;
  }

  /** Requires a folder that this program created; others are never written to or deleted from. */
  static void requireOurs(Path path) throws IOException {
    if (Files.exists(path.resolve(Manifest.FILE))) {
      return;
    }
    List<String> first = List.of(FolderLock.FILE, Manifest.FILE + NewFile.SUFFIX);
    try (Stream<Path> files = Files.list(path)) {
      if (!files.allMatch(file -> first.contains(file.getFileName().toString()))) {
        throw new ResultsDamaged(
            path + " is not empty and has no " + Manifest.FILE + ": it is not a results folder.",
            "Use --out FOLDER to write to another folder.");
      }
    }
  }
}

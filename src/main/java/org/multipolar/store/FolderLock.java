package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Exclusive use of a results folder, held by one process until it closes the lock or ends. */
final class FolderLock implements Closeable {
  static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks a folder.
   *
   * @throws ResultsLocked if another process holds the lock
   */
  static FolderLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      acquire(channel, folder);
      return new FolderLock(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Locks a file.
   *
   * @throws ResultsLocked if another process has locked it
   */
  static void acquire(FileChannel channel, Path file) throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false;
    }
    if (!free) {
      throw new ResultsLocked(file);
    }
  }

  /** Whether a folder has ever been locked. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

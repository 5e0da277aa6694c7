package org.multipolar.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.multipolar.text.WholeFile;

/**
 * A file that is hashed while it is written and appears under its name only once it is complete.
 * Until then it is called {@code NAME.tmp}; if closed before {@link #seal()}, it is deleted.
 */
final class NewFile extends OutputStream implements Draft, Measured {
  static final String SUFFIX = ".tmp";

  private final Path target;
  private final Path draft;
  private final FileChannel channel;
  private final MessageDigest digest = Hash.sha256();
  private long size;

  NewFile(Path target) throws IOException {
    this.target = target;
    Files.createDirectories(target.getParent());
    draft = draft(target);
    channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      throw WholeFile.fault(target, e);
    }
    digest.update(bytes, from, length);
    size += length;
  }

  @Override
  public long size() {
    return size;
  }

  /** SHA-256 of the bytes written so far. */
  @Override
  public String hash() {
    return Hash.hex(digest);
  }

  @Override
  public void seal() throws IOException {
    channel.force(true);
    channel.close();
  }

  @Override
  public void publish() throws IOException {
    place(draft, target);
  }

  /** Renames the sealed file atomically; durable after {@link #forceFolder}. */
  void rename() throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Temporary name of a file until it is complete. */
  static Path draft(Path target) {
    return target.resolveSibling(target.getFileName() + SUFFIX);
  }

  /** Forces a draft written by other code to disk and renames it to its target. */
  static void publish(Path draft, Path target) throws IOException {
    force(draft);
    place(draft, target);
  }

  /** Forces a file written by other code to disk. */
  static void force(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Renames a file atomically and durably. */
  static void place(Path draft, Path target) throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(target.getParent());
  }

  /** Forces the names in a folder to disk. */
  static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel entry = FileChannel.open(folder)) {
        entry.force(true);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }
}

package org.multipolar.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that replace others only when they are complete and on the disk. */
public final class WholeFile {
  private static final String DRAFT = ".tmp";

  private WholeFile() {}

  /** The content of a file, written on request. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes the content to a file. */
  public static void write(Path file, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(bytes);
    write(file, bytes.toByteArray());
  }

  /** Writes a text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(UTF_8));
  }

  /** Writes a file completely, or leaves the existing file of that name unchanged. */
  public static void write(Path file, byte[] content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + DRAFT);
    try {
      Files.write(draft, content);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw fault(file, e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** An error of the system, such as a full disk, with the name of the file that it concerns. */
  public static FileSystemException fault(Path file, IOException e) {
    FileSystemException named =
        e instanceof FileSystemException system
            ? system
            : new FileSystemException(file.toString(), null, e.getMessage());
    if (named != e) {
      named.initCause(e);
    }
    return named;
  }
}

package org.multipolar.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Thrown if results cannot be written or read. The message gives the problem, the place and a
 * remedy.
 */
public class ResultsException extends IOException {
  private static final long serialVersionUID = 1;

  public ResultsException(String message) {
    super(message);
  }

  public ResultsException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The reason of a system error in words; many exceptions give it only by their class. */
  public static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "a file is not UTF-8 text";
    }
    if (e instanceof EOFException) {
      return "a file ends too early";
    }
    if (!(e instanceof FileSystemException system)) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    String why = system.getReason();
    if (e instanceof FileAlreadyExistsException) {
      boolean dangling =
          Files.isSymbolicLink(Path.of(system.getFile()))
              && !Files.exists(Path.of(system.getFile()));
      why = dangling ? "a link to something that is not there" : "it is there already";
    } else if (e instanceof NoSuchFileException) {
      why = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      why = "permission denied";
    } else if (e instanceof NotDirectoryException) {
      why = "it is a file, not a folder";
    }
    return system.getFile() + ": " + (why == null ? e.getClass().getSimpleName() : why);
  }
}

package org.multipolar.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.multipolar.store.ResultsException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the value of an option to an output folder. */
final class OutputFolder implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("must be the name of a folder");
    }
    if (text.startsWith("~")) {
      throw new TypeConversionException("is not expanded by the shell here; write the folder out");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(UnusableName.reason("folder"));
    }
  }

  /**
   * Creates a folder and checks that it can be written to, before hours are spent on results.
   *
   * @throws BadInput if it cannot
   */
  static void make(Path folder) throws BadInput {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new BadInput("cannot write to " + folder + ": permission denied");
      }
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("cannot write to " + folder + ": it is a file, not a folder");
    } catch (IOException e) {
      throw new BadInput("cannot write to " + folder + ": " + ResultsException.reason(e));
    }
  }
}

package org.multipolar.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.multipolar.scenario.yaml.ShippedFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an argument to a file: its path, or the name of a shipped file. */
final class InputFile implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("is empty; name a file");
    }
    try {
      return ShippedFiles.argument(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(UnusableName.reason("file"));
    }
  }
}

package org.multipolar.app;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Output format of rows: a table to read, or a format for other programs. */
enum AnswerFormat {
  TABLE,
  CSV,
  JSON;

  /** Converts the name of a format. */
  static final class Name implements ITypeConverter<AnswerFormat> {
    @Override
    public AnswerFormat convert(String text) {
      return Arrays.stream(values())
          .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("must be table, csv or json"));
    }
  }
}

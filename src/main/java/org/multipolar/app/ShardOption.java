package org.multipolar.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.execution.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts {@code I/N} to a shard of a study. */
final class ShardOption implements ITypeConverter<Shard> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  @Override
  public Shard convert(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      int number = Integer.parseInt(form.group(1));
      int parts = Integer.parseInt(form.group(2));
      if (number >= 1 && number <= parts) {
        return new Shard(number, parts);
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is not I/N, such as 2/4 for the second of four parts");
  }
}

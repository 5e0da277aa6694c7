package org.multipolar.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.study.Range;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of a study that are run apart: of n parts, part i has every n-th block, from
 * block i on. So all parts have equally much of every point.
 *
 * @param number i, from 1
 * @param parts n
 */
record Shard(int number, int parts) {
  /** Everything. */
  static final Shard ALL = new Shard(1, 1);

  /** Whether there is but one part. */
  boolean whole() {
    return parts == 1;
  }

  /** Those of some blocks that belong to this part. */
  List<Range> of(List<Range> blocks, int size) {
    return blocks.stream()
        .filter(block -> (block.first() - 1) / size % parts == number - 1)
        .toList();
  }

  /** What its folder is called after the name of the whole. */
  String suffix() {
    return whole() ? "" : ".shard-" + number + "-of-" + parts;
  }

  /** Reads {@code i/n}. */
  static final class Reader implements ITypeConverter<Shard> {
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
          "'" + text + "' is no part of a whole; the second of four is 2/4");
    }
  }
}

package org.multipolar.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.multipolar.study.Range;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of n parts of a study that run separately: part i has every n-th block from block i on, so
 * that all parts hold equally many replications of every point.
 *
 * @param number i, from 1
 * @param parts n
 */
record Shard(int number, int parts) {
  /** The whole study. */
  static final Shard ALL = new Shard(1, 1);

  /** Whether there is only one part. */
  boolean whole() {
    return parts == 1;
  }

  /** The blocks that belong to this part. */
  List<Range> of(List<Range> blocks, int size) {
    return blocks.stream()
        .filter(block -> (block.first() - 1) / size % parts == number - 1)
        .toList();
  }

  /** Number of replications of this part, of all in blocks of a size. */
  int replications(int all, int size) {
    return IntStream.rangeClosed(0, (all - 1) / size)
        .filter(block -> block % parts == number - 1)
        .map(block -> Math.min(size, all - block * size))
        .sum();
  }

  /** Suffix of its folder after the name of the study. */
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
          "'" + text + "' is not I/N, such as 2/4 for the second of four parts");
    }
  }
}

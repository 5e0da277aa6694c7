package org.multipolar.execution;

import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.study.Range;

/**
 * One of n parts of a study that run separately: part i has every n-th block from block i on, so
 * that all parts hold equally many replications of every point.
 *
 * @param number i, from 1
 * @param parts n
 */
public record Shard(int number, int parts) {
  /** The whole study. */
  public static final Shard ALL = new Shard(1, 1);

  /** Whether there is only one part. */
  public boolean whole() {
    return parts == 1;
  }

  /** The blocks that belong to this part. */
  public List<Range> of(List<Range> blocks, int size) {
    return blocks.stream()
        .filter(block -> (block.first() - 1) / size % parts == number - 1)
        .toList();
  }

  /** Number of replications of this part, of all in blocks of a size. */
  public int replications(int all, int size) {
    return IntStream.rangeClosed(0, (all - 1) / size)
        .filter(block -> block % parts == number - 1)
        .map(block -> Math.min(size, all - block * size))
        .sum();
  }

  /** Suffix of its folder after the name of the study. */
  public String suffix() {
    return whole() ? "" : ".shard-" + number + "-of-" + parts;
  }
}

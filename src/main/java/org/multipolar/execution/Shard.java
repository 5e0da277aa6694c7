package org.multipolar.execution;

import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.study.Range;

/**
 * One of n shards of a study that run separately: shard i has every n-th block from block i
 * onwards, so that all shards hold about the same number of replications of every point.
 *
 * @param number i, from 1
 * @param parts n
 */
public record Shard(int number, int parts) {
  /** The whole study. */
  public static final Shard ALL = new Shard(1, 1);

  /** Whether there is only one shard. */
  public boolean whole() {
    return parts == 1;
  }

  /** The blocks of this shard. */
  public List<Range> of(List<Range> blocks, int size) {
    return blocks.stream()
        .filter(block -> (block.first() - 1) / size % parts == number - 1)
        .toList();
  }

  /** Number of replications of this shard, given their total and the block size. */
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

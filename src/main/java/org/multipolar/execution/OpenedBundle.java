package org.multipolar.execution;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.store.Build;
import org.multipolar.store.EncodedBlock;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsException;
import org.multipolar.study.Block;
import org.multipolar.study.Bundle;
import org.multipolar.study.Range;
import org.multipolar.study.ReplicationResult;

/**
 * A bundle opened on a worker's machine: its files are unpacked to a folder of their own, which is
 * deleted on closing. Its blocks are byte for byte the same on every worker.
 */
public final class OpenedBundle implements Closeable {
  private static final int SHOWN = 12;

  private final Path folder;
  private final Prepared prepared;
  private final Identity identity;

  private OpenedBundle(Path folder, Prepared prepared, Identity identity) {
    this.folder = folder;
    this.prepared = prepared;
    this.identity = identity;
  }

  /**
   * Opens a bundle.
   *
   * @throws ResultsException if another build of the program prepared it, or if its files have
   *     another meaning on this machine
   */
  public static OpenedBundle open(Bundle bundle) throws IOException {
    return open(bundle, Build.current().sources());
  }

  /** Opens a bundle for a program with the given sources. */
  static OpenedBundle open(Bundle bundle, String sources) throws IOException {
    if (!bundle.program().equals(sources)) {
      throw new ResultsException(
          "this worker runs another build of the program (sources "
              + shown(sources)
              + ") than the one that prepared the work (sources "
              + shown(bundle.program())
              + "). Give all workers the same jar.");
    }
    Path folder = Files.createTempDirectory("multipolar-");
    try {
      Prepared prepared = Prepared.read(bundle.unpack(folder));
      Identity identity = Identity.of(prepared.identity());
      Identity there = new Identity(bundle.identity(), bundle.program());
      if (!identity.hash().equals(there.hash())) {
        throw new ResultsException(
            "the work means something else on this worker: "
                + String.join(
                    "; ", identity.differences(there).stream().map(d -> "" + d).toList()));
      }
      return new OpenedBundle(folder, prepared, identity);
    } catch (InvalidInput e) {
      delete(folder);
      throw new ResultsException("the work cannot be read on this worker: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static String shown(String hash) {
    return hash.substring(0, Math.min(SHOWN, hash.length()));
  }

  /** Runs a block on this thread. */
  public Block run(Range range, Duration limit) throws IOException {
    List<ReplicationResult> results = new ArrayList<>();
    for (int number = range.first(); number <= range.last(); number++) {
      results.add(prepared.replicator().replicate(number, limit));
    }
    return EncodedBlock.of(range, identity, prepared.replicator().schema(), results);
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

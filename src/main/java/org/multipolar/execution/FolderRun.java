package org.multipolar.execution;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.Runner;

/** A results folder while a runner adds to it what is missing. */
public final class FolderRun implements Closeable {
  private final Prepared prepared;
  private final ResultsFolder.Request request;
  private final Shard shard;
  private final ResultsFolder results;
  private final List<Range> missing;

  private FolderRun(
      Prepared prepared, ResultsFolder.Request request, Shard shard, ResultsFolder results) {
    this.prepared = prepared;
    this.request = request;
    this.shard = shard;
    this.results = results;
    this.missing = shard.of(results.missing(prepared.blockSize()), prepared.blockSize());
  }

  /** Opens a folder to resume or extend its results; creates it if needed. */
  public static FolderRun open(
      Path folder, Prepared prepared, ResultsFolder.Request request, Shard shard)
      throws IOException {
    ResultsFolder results = ResultsFolder.open(folder, request);
    return new FolderRun(prepared, request, shard, results);
  }

  /** Number of replications that are to be run. */
  public int missing() {
    return missing.stream().mapToInt(Range::size).sum();
  }

  /** Number of replications that the folder, or this part of it, will hold. */
  public int whole() {
    return shard.replications(request.replications(), prepared.blockSize());
  }

  /** Runs what is missing. */
  public Runner.Outcome run(Runner runner, Progress progress) throws IOException {
    return runner.run(prepared.work(request), missing, results.sink(), progress);
  }

  /**
   * Assembles the tables; of a part, nothing but the blocks is kept.
   *
   * @param notes for readers of the results, one sentence each
   */
  public Manifest finish(List<String> notes, Progress progress) throws IOException {
    if (!shard.whole()) {
      return results.finishPart(notes);
    }
    Manifest manifest = results.finish(notes, progress);
    prepared.description().write(results.path());
    return manifest;
  }

  @Override
  public void close() throws IOException {
    results.close();
  }
}

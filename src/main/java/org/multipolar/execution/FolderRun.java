package org.multipolar.execution;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.Runner;
import org.multipolar.study.Work;

/** A results folder to which a runner adds the missing replications. */
public final class FolderRun implements Closeable {
  private final Prepared prepared;
  private final Shard shard;
  private final ResultsFolder results;
  private final Optional<SearchStages> stages;
  private final Optional<SearchStages.Stage> first;
  private final int again;
  private final List<Range> missing;
  private ResultsFolder.Request request;

  private FolderRun(
      Prepared prepared, ResultsFolder.Request request, Shard shard, ResultsFolder results)
      throws IOException {
    this.prepared = prepared;
    this.request = request;
    this.shard = shard;
    this.results = results;
    stages = prepared.stages(request.command());
    again = stages.isPresent() ? stages.get().makeRoom(results) : 0;
    first = stages.isPresent() ? next(stages.get()) : Optional.empty();
    missing = shard.of(results.missing(prepared.blockSize()), prepared.blockSize());
  }

  /**
   * The next stage of a search; also updates the folder's request to what is now known of the
   * search.
   */
  private Optional<SearchStages.Stage> next(SearchStages search) throws IOException {
    Optional<SearchStages.Stage> next = search.next(results);
    request = search.request();
    results.extend(request);
    return next;
  }

  /** Opens a folder to resume or extend its results; creates it if needed. */
  public static FolderRun open(
      Path folder, Prepared prepared, ResultsFolder.Request request, Shard shard)
      throws IOException {
    ResultsFolder results = ResultsFolder.open(folder, request);
    try {
      return new FolderRun(prepared, request, shard, results);
    } catch (IOException | RuntimeException e) {
      results.close();
      throw e;
    }
  }

  /**
   * Number of replications that confirmed the front of a shorter search and are run again for the
   * longer one.
   */
  public int again() {
    return again;
  }

  /** Number of replications still to be run. */
  public int missing() {
    return missing.stream().mapToInt(Range::size).sum();
  }

  /** Number of replications that the folder, or this shard of it, will hold. */
  public int whole() {
    return shard.replications(request.replications(), prepared.blockSize());
  }

  /** Runs the missing replications. */
  public Runner.Outcome run(Runner runner, Progress progress) throws IOException {
    return stages.isPresent()
        ? run(stages.get(), runner, progress)
        : runner.run(prepared.work(request), missing, results.sink(), progress);
  }

  /** Runs a search stage by stage: the next stage follows from the results in the folder. */
  private Runner.Outcome run(SearchStages search, Runner runner, Progress progress)
      throws IOException {
    int there = whole() - missing();
    int ran = 0;
    int failed = 0;
    for (Optional<SearchStages.Stage> next = first; next.isPresent(); next = next(search)) {
      int before = ran;
      int lost = failed;
      int all = request.replications() - there;
      Runner.Outcome outcome =
          runner.run(
              new Work(next.get().replicator(), prepared.limit(), request.bundle()),
              results.missing(next.get().last(), prepared.blockSize()),
              results.sink(),
              (ended, now, total) -> progress.update(before + ended, lost + now, all));
      ran += outcome.ended();
      failed += outcome.failed();
      if (outcome.stopped()) {
        return new Runner.Outcome(ran, failed, true);
      }
    }
    return new Runner.Outcome(ran, failed, false);
  }

  /**
   * Assembles the tables; a shard keeps only its blocks.
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

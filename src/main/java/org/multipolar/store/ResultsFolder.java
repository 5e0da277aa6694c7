package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.metric.MetricNames;
import org.multipolar.study.Block;
import org.multipolar.study.BlockSink;
import org.multipolar.study.Bundle;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;

/**
 * The results of one identity on disk, while a run adds to them.
 *
 * <p>Finished blocks are written once and never changed. All other files are assembled from them in
 * order, whatever the number of threads and interruptions. Only one process at a time can have the
 * folder open.
 */
public final class ResultsFolder implements Closeable {
  /** File name of the resolved scenario. */
  public static final String SCENARIO = "scenario.yaml";

  static final String ELSEWHERE =
      "No runs were started. Use --out FOLDER to write to another folder.";
  private static final String RENEW =
      "Move the damaged files away and rerun the command to regenerate them, or rename the folder"
          + " with --fresh.";

  private final Path path;
  private Request request;
  private final Rows rows;
  private final FolderLock lock;
  private final Instant start = Instant.now();
  private final Blocks blocks;
  private Manifest manifest;
  private List<Invocation> earlier = List.of();
  private boolean finished;

  /**
   * A request to write results to a folder.
   *
   * @param identity everything that determines the results
   * @param file name of the scenario or study file
   * @param scenario its resolved content, which can be run again
   * @param seed random seed of the run
   * @param replications number of replications
   * @param schema schema of the records of each replication
   * @param command the command and its arguments
   * @param beside further files by name
   * @param metrics the metrics that exist, with those that the scenario defines
   */
  public record Request(
      Identity identity,
      String file,
      String scenario,
      long seed,
      int replications,
      RecordSchema schema,
      List<String> command,
      Map<String, String> beside,
      MetricNames metrics) {

    /** A request for the metrics of the catalogue. */
    public Request(
        Identity identity,
        String file,
        String scenario,
        long seed,
        int replications,
        RecordSchema schema,
        List<String> command,
        Map<String, String> beside) {
      this(
          identity,
          file,
          scenario,
          seed,
          replications,
          schema,
          command,
          beside,
          MetricNames.CATALOGUE);
    }

    /** A request for a scenario without further files. */
    public Request(
        Identity identity,
        String scenario,
        long seed,
        int replications,
        RecordSchema schema,
        List<String> command) {
      this(identity, SCENARIO, scenario, seed, replications, schema, command, Map.of());
    }

    /** The files that a remote worker needs. */
    public Bundle bundle() {
      Map<String, byte[]> files = new TreeMap<>();
      beside.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
      files.put(file, scenario.getBytes(UTF_8));
      return new Bundle(identity.sources(), identity.scenario(), file, files);
    }
  }

  /**
   * Opens a folder to resume or extend its results, all of which are checked; creates it if needed.
   *
   * @throws ResultsLocked if another process has it open
   * @throws ResultsConflict if it contains results of another identity
   * @throws ResultsDamaged if a file in it has changed since it was written; nothing is overwritten
   * @throws ResultsException if it cannot be written
   */
  public static ResultsFolder open(Path path, Request request) throws IOException {
    Publication.requireLibrary(request.schema());
    try {
      ExistingResults.requireFolder(path);
      Files.createDirectories(path);
      if (!FolderLock.exists(path)) {
        ExistingResults.requireOurs(path);
      }
      FolderLock lock = FolderLock.of(path);
      try {
        return new ResultsFolder(path, request, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (ResultsException e) {
      throw e;
    } catch (IOException e) {
      throw new ResultsException(
          "cannot write results to " + path + " (" + ResultsException.reason(e) + "). " + ELSEWHERE,
          e);
    }
  }

  private ResultsFolder(Path path, Request request, FolderLock lock) throws IOException {
    this.path = path;
    this.request = request;
    this.rows = new Rows(request.schema());
    this.lock = lock;
    this.blocks = new Blocks(path, request.identity().hash());
    this.manifest =
        new Manifest(
            request.identity(),
            request.seed(),
            request.schema(),
            Manifest.State.RUNNING,
            request.replications(),
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());
    ExistingResults.requireOurs(path);
    PackedBlocks.unpack(path);
    if (Files.exists(path.resolve(Manifest.FILE))) {
      adopt(Manifest.read(path));
    } else {
      manifest.write(path);
    }
    Publication.removeDrafts(path, request);
  }

  /** Resumes the results in the folder if they have the same identity and are intact. */
  private void adopt(Manifest found) throws IOException {
    if (!ExistingResults.requireSame(path, request.identity(), found, blocks)) {
      manifest.write(path);
      return;
    }
    List<String> findings = new ArrayList<>(changedFiles(found));
    findings.addAll(blocks.adopt());
    if (!findings.isEmpty()) {
      throw new ResultsDamaged(findings, RENEW);
    }
    manifest = found;
    earlier = found.history();
  }

  private List<String> changedFiles(Manifest found) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Map.Entry<String, String> entry : found.files().entrySet()) {
      Path file = path.resolve(entry.getKey());
      if (Files.exists(file)) {
        String hash = Hash.of(file);
        if (!hash.equals(entry.getValue()) && !hash.equals(found.replacing().get(entry.getKey()))) {
          findings.add(file + " was changed after it was written.");
        }
      }
    }
    return findings;
  }

  public Path path() {
    return path;
  }

  /**
   * Extends the request.
   *
   * @param more of the same identity, with other replications or other files
   */
  public synchronized void extend(Request more) {
    if (!more.identity().hash().equals(request.identity().hash())) {
      throw new IllegalArgumentException(path + " would get results of another identity");
    }
    request = more;
  }

  /** Missing replications, in blocks of limited size. */
  public List<Range> missing(int blockSize) {
    return missing(request.replications(), blockSize);
  }

  /** Missing replications up to a number, in blocks of limited size. */
  public List<Range> missing(int last, int blockSize) {
    return blocks.missing(last, blockSize);
  }

  /** Number of the last replication up to which none is missing. */
  public int complete() {
    List<Range> missing = missing(Integer.MAX_VALUE);
    return missing.isEmpty() ? request.replications() : missing.get(0).first() - 1;
  }

  /** Number of the last replication that is there; 0 if there is none. */
  public int last() {
    return blocks.lastReplication();
  }

  /**
   * Deletes the replications after a number, which are to be run again; if a block has replications
   * on both sides, all of it. The tables keep them until the results are complete again.
   *
   * @return number of replications deleted
   */
  public synchronized int deleteAfter(int number) throws IOException {
    int deleted = blocks.deleteAfter(number);
    if (deleted > 0) {
      describe(
          Manifest.State.STOPPED,
          blocks.hashes(),
          manifest.files(),
          manifest.replacing(),
          manifest.notes());
    }
    return deleted;
  }

  /**
   * Outcomes of replications.
   *
   * @param names of the outcomes
   * @param last number of the last replication, up to which none is missing
   * @return by outcome and replication; NaN for failed replications
   */
  public double[][] outcomes(List<String> names, int last) throws IOException {
    return blocks.outcomes(request.schema(), names, last);
  }

  /** A sink that writes finished blocks to the folder. */
  public BlockSink sink() {
    return new BlockSink() {
      @Override
      public void accept(Range range, List<ReplicationResult> results) throws IOException {
        add(
            () ->
                BlockFile.write(
                    blocks.folder(), range, identity(), request.schema(), rows, results));
      }

      @Override
      public void accept(Block block) throws IOException {
        add(() -> BlockFile.keep(blocks.folder(), block, identity()));
      }
    };
  }

  private interface Writing {
    BlockFile block() throws IOException;
  }

  private void add(Writing writing) throws IOException {
    try {
      blocks.add(writing.block());
    } catch (IOException e) {
      throw ResultsUnwritten.explained(path, e);
    }
  }

  private String identity() {
    return request.identity().hash();
  }

  /**
   * Assembles the final files from all blocks and replaces the old ones, unless they are up to
   * date.
   *
   * @param notes for readers of the results, one sentence each
   * @param progress receives the number of series rows summarised
   */
  public Manifest finish(List<String> notes, Progress progress) throws IOException {
    return finish(true, notes, progress);
  }

  /** Finishes a part of the results without tables, to be {@linkplain #take merged} elsewhere. */
  public Manifest finishPart(List<String> notes) throws IOException {
    return finish(false, notes, Progress.NONE);
  }

  private synchronized Manifest finish(boolean whole, List<String> notes, Progress progress)
      throws IOException {
    try (Publication drafts = new Publication(path, request, blocks.all())) {
      if (whole && !isUpToDate()) {
        drafts.draftTables(progress);
      }
      drafts.draftSources(asked());
      if (!whole || !drafts.isEmpty()) {
        publish(drafts, notes.stream().map(Invocation::portable).toList());
      }
      finished = true;
      return manifest;
    } catch (IOException e) {
      throw ResultsUnwritten.explained(path, e);
    }
  }

  /**
   * Copies the blocks of another folder of the same results that are missing here, after checking
   * each.
   *
   * @return number of replications copied
   * @throws ResultsConflict if that folder contains results of another identity
   * @throws ResultsDamaged if a block in it has changed since it was written
   */
  public int take(Path part) throws IOException {
    Manifest theirs = Manifest.of(part);
    if (!theirs.identity().hash().equals(request.identity().hash())) {
      throw new ResultsConflict(part, request.identity().differences(theirs.identity()));
    }
    return blocks.copyFrom(part);
  }

  private boolean isUpToDate() {
    return manifest.state() == stateNow()
        && !manifest.history().isEmpty()
        && manifest.blocks().equals(blocks.hashes())
        && Stream.of(ResultsTable.values())
            .filter(table -> table.kept(request.schema()))
            .allMatch(table -> manifest.files().containsKey(table.file()))
        && manifest.files().keySet().stream().allMatch(file -> Files.exists(path.resolve(file)));
  }

  /**
   * Publishes the drafts. While files are replaced, the manifest lists the hashes of both versions,
   * in case of a crash.
   */
  private void publish(Publication drafts, List<String> notes) throws IOException {
    blocks.force();
    Map<String, String> replacing = drafts.seal();
    describe(Manifest.State.RUNNING, manifest.blocks(), manifest.files(), replacing, notes);
    drafts.publish();
    Map<String, String> files = new TreeMap<>(manifest.files());
    files.putAll(replacing);
    describe(stateNow(), blocks.hashes(), files, Map.of(), notes);
  }

  private void describe(
      Manifest.State state,
      Map<String, String> blockHashes,
      Map<String, String> files,
      Map<String, String> replacing,
      List<String> notes)
      throws IOException {
    manifest =
        new Manifest(
            request.identity(),
            request.seed(),
            request.schema(),
            state,
            asked(),
            blocks.failed(),
            blockHashes,
            files,
            replacing,
            history(),
            notes);
    manifest.write(path);
  }

  private int asked() {
    return Math.max(request.replications(), blocks.lastReplication());
  }

  private Manifest.State stateNow() {
    return missing(1).isEmpty() ? Manifest.State.COMPLETE : Manifest.State.STOPPED;
  }

  /**
   * The calls so far, including this one if it added replications. Calls that were killed leave
   * blocks but no record; if there are no others, this one stands for the results that it finishes.
   */
  private List<Invocation> history() {
    List<Invocation> history = new ArrayList<>(earlier);
    if (blocks.added() > 0 || earlier.isEmpty() && !blocks.all().isEmpty()) {
      history.add(Invocation.ending(request.command(), start, blocks.added()));
    }
    return history;
  }

  /** Releases the folder; an unfinished run can be resumed. */
  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      if (!finished && blocks.added() > 0) {
        describe(
            Manifest.State.STOPPED,
            manifest.blocks(),
            manifest.files(),
            manifest.replacing(),
            manifest.notes());
      }
    } catch (IOException e) {
      throw ResultsUnwritten.explained(path, e);
    }
  }
}

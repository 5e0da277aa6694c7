package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Sink;

/**
 * The results of one identity on disk, while a run adds to them.
 *
 * <p>Finished blocks are what counts: they are written once and never again. The other files are
 * made from them in order, so that neither interruptions nor the number of threads show. Only one
 * process at a time has a folder open.
 */
public final class ResultsFolder implements Closeable {
  private static final String BLOCKS = "blocks";
  private static final String SERIES = "series";
  private static final String LOCK = ".lock";

  /** Runs of a study whose series stand in one file. */
  private static final int RUNS_IN_A_PART = 4096;

  /** Name of the file of a resolved scenario. */
  public static final String SCENARIO = "scenario.yaml";

  private static final String ELSEWHERE = "Nothing was run; write elsewhere with --out FOLDER.";
  private static final String RENEW =
      "Move what is damaged out of the folder and repeat the command, which makes it again; or set"
          + " the folder aside with --fresh.";

  private final Path path;
  private final Request request;
  private final Rows rows;
  private final FileChannel lockChannel;
  private final Instant start = Instant.now();
  private final List<BlockFile> blocks = new ArrayList<>();
  private Manifest manifest;
  private List<Invocation> earlier = List.of();
  private int added;
  private boolean finished;

  /**
   * What a run is about to put into a folder.
   *
   * @param identity what decides the results
   * @param file name of the file that says what is run
   * @param scenario its content: the resolved scenario, or study, which runs as it is
   * @param seed seed of the run
   * @param replications how many are wanted
   * @param schema what is recorded of each
   * @param command the command and its arguments
   * @param beside files that stand beside it, by name
   */
  public record Request(
      Identity identity,
      String file,
      String scenario,
      long seed,
      int replications,
      RecordSchema schema,
      List<String> command,
      Map<String, String> beside) {

    /** Of a scenario that needs no other file. */
    public Request(
        Identity identity,
        String scenario,
        long seed,
        int replications,
        RecordSchema schema,
        List<String> command) {
      this(identity, SCENARIO, scenario, seed, replications, schema, command, Map.of());
    }
  }

  /**
   * Opens a folder, which is made where there is none, for going on or extending what it holds, and
   * checks all of that.
   *
   * @throws ResultsLocked when another process has it open
   * @throws ResultsConflict when it holds results of another identity
   * @throws ResultsDamaged when a file in it is not as it was written; nothing is overwritten
   * @throws ResultsException when it cannot be written
   */
  public static ResultsFolder open(Path path, Request request) throws IOException {
    try {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw new ResultsException(path + " is a file, not a folder. " + ELSEWHERE);
      }
      Files.createDirectories(path);
      if (!Files.exists(path.resolve(LOCK))) {
        requireOurs(path);
      }
      FileChannel lock = lock(path);
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

  /** Bytes that a replication takes up in a block. */
  public static long size(RecordSchema schema, ReplicationResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(bytes);
    Rows rows = new Rows(schema);
    for (ResultsTable table : ResultsTable.values()) {
      if (table.kept(schema)) {
        rows.write(table, result, csv);
      }
    }
    csv.flush();
    return bytes.size();
  }

  /**
   * Renames a folder to {@code NAME.old-N} with the first N that is free.
   *
   * @return its new name; nothing where there was no such folder
   * @throws ResultsLocked when a process has it open
   */
  public static Optional<Path> setAside(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    if (Files.exists(path.resolve(Manifest.FILE))) {
      lock(path).close();
    }
    int n = 1;
    while (Files.exists(old(path, n))) {
      n++;
    }
    try {
      return Optional.of(Files.move(path, old(path, n), StandardCopyOption.ATOMIC_MOVE));
    } catch (IOException e) {
      throw new ResultsException(
          "cannot set " + path + " aside (" + ResultsException.reason(e) + "). " + ELSEWHERE, e);
    }
  }

  private static Path old(Path path, int n) {
    return path.resolveSibling(path.getFileName() + ".old-" + n);
  }

  private ResultsFolder(Path path, Request request, FileChannel lockChannel) throws IOException {
    this.path = path;
    this.request = request;
    this.rows = new Rows(request.schema());
    this.lockChannel = lockChannel;
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
    requireOurs(path);
    if (Files.exists(path.resolve(Manifest.FILE))) {
      adopt(Manifest.read(path));
    } else {
      manifest.write(path);
    }
    removeDrafts();
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new ResultsLocked(path);
    }
    channel.close();
    throw new ResultsLocked(path);
  }

  /** Removes what was never finished. */
  private void removeDrafts() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(path, path.resolve(BLOCKS), path.resolve(SERIES)));
    for (ResultsTable table : ResultsTable.values()) {
      folders.add(path.resolve(SERIES).resolve(table.section()));
    }
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(NewFile.SUFFIX)).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  /** A folder of somebody else gets nothing written to it, and nothing in it is removed. */
  private static void requireOurs(Path path) throws IOException {
    if (Files.exists(path.resolve(Manifest.FILE))) {
      return;
    }
    List<String> first = List.of(LOCK, Manifest.FILE + NewFile.SUFFIX);
    try (Stream<Path> files = Files.list(path)) {
      if (!files.allMatch(file -> first.contains(file.getFileName().toString()))) {
        throw new ResultsDamaged(
            path + " is not empty and has no " + Manifest.FILE + ": it is no results folder.",
            "Write elsewhere with --out FOLDER, or set the folder aside with --fresh.");
      }
    }
  }

  /** Goes on with what is there, when it may. */
  private void adopt(Manifest found) throws IOException {
    List<Path> present = BlockFile.list(path.resolve(BLOCKS));
    if (!found.identity().hash().equals(request.identity().hash())) {
      if (!present.isEmpty() || !found.files().isEmpty()) {
        throw new ResultsConflict(path, request.identity().differences(found.identity()));
      }
      manifest.write(path);
      return;
    }
    List<String> findings = new ArrayList<>();
    checkFiles(found, findings);
    for (Path file : present) {
      checkBlock(file, findings);
    }
    if (!findings.isEmpty()) {
      throw new ResultsDamaged(findings, RENEW);
    }
    manifest = found;
    earlier = found.history();
  }

  private void checkFiles(Manifest found, List<String> findings) throws IOException {
    for (Map.Entry<String, String> entry : found.files().entrySet()) {
      Path file = path.resolve(entry.getKey());
      if (Files.exists(file)) {
        String hash = Hash.of(file);
        if (!hash.equals(entry.getValue()) && !hash.equals(found.replacing().get(entry.getKey()))) {
          findings.add(file + " was changed after it was written.");
        }
      }
    }
  }

  private void checkBlock(Path file, List<String> findings) throws IOException {
    try {
      BlockFile block = BlockFile.open(file);
      if (!block.identity().equals(request.identity().hash())) {
        findings.add(file + " is damaged: it belongs to other results.");
      } else if (!blocks.isEmpty()
          && last(blocks).replications().last() >= block.replications().first()) {
        findings.add(file + " holds replications that " + last(blocks).path() + " holds, too.");
      } else {
        blocks.add(block);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      findings.add(file + " is damaged: " + e.getMessage() + ".");
    }
  }

  private static BlockFile last(List<BlockFile> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** Replications that are not there yet, cut into blocks of a size. */
  public synchronized List<Range> missing(int blockSize) {
    Collection<Range> done = blocks.stream().map(BlockFile::replications).toList();
    return Range.missing(done, request.replications(), blockSize);
  }

  /** Where the results of a batch go. */
  public Sink sink() {
    return (range, results) -> {
      try {
        BlockFile block =
            BlockFile.write(
                path.resolve(BLOCKS),
                range,
                request.identity().hash(),
                request.schema(),
                rows,
                results);
        add(block);
      } catch (IOException e) {
        throw explained(path, e);
      }
    };
  }

  private synchronized void add(BlockFile block) {
    blocks.add(block);
    blocks.sort(Comparator.comparingInt(b -> b.replications().first()));
    added += block.replications().size();
  }

  /**
   * Makes the final files from all blocks that are there and puts them in place. Where nothing has
   * changed nothing is written.
   *
   * @param notes what a reader should know, one sentence each
   */
  public synchronized Manifest finish(List<String> notes) throws IOException {
    Map<String, Draft> drafts = new TreeMap<>();
    try {
      if (!isUpToDate()) {
        draft(drafts);
      }
      draftSources(drafts);
      if (!drafts.isEmpty()) {
        publish(drafts, notes);
      }
      finished = true;
      return manifest;
    } catch (IOException e) {
      throw explained(path, e);
    } finally {
      for (Draft draft : drafts.values()) {
        draft.close();
      }
    }
  }

  /**
   * Leaves a part of the results to be {@linkplain #take taken} by a folder that will have all of
   * them: what is run and its blocks, and no table.
   */
  public synchronized Manifest finishPart(List<String> notes) throws IOException {
    Map<String, Draft> drafts = new TreeMap<>();
    try {
      draftSources(drafts);
      publish(drafts, notes);
      finished = true;
      return manifest;
    } catch (IOException e) {
      throw explained(path, e);
    } finally {
      for (Draft draft : drafts.values()) {
        draft.close();
      }
    }
  }

  /**
   * Takes over the blocks of another folder of the same results, as far as they are not here yet.
   * Each is checked, copied, and in its place only when it is whole.
   *
   * @return how many replications were taken
   * @throws ResultsConflict when that folder holds results of another identity
   * @throws ResultsDamaged when a block in it is not as it was written
   */
  public synchronized int take(Path part) throws IOException {
    Manifest theirs = ResultsReader.manifest(part);
    if (!theirs.identity().hash().equals(request.identity().hash())) {
      throw new ResultsConflict(part, request.identity().differences(theirs.identity()));
    }
    int taken = 0;
    for (Path file : BlockFile.list(part.resolve(BLOCKS))) {
      try {
        BlockFile block = BlockFile.open(file);
        if (!block.identity().equals(request.identity().hash())) {
          throw new IOException("it belongs to other results");
        }
        Range range = block.replications();
        boolean here =
            blocks.stream()
                .anyMatch(
                    b ->
                        b.replications().first() <= range.last()
                            && range.first() <= b.replications().last());
        if (!here) {
          add(block.copy(path.resolve(BLOCKS)));
          taken += range.size();
        }
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        throw new ResultsDamaged(
            file + " is damaged: " + e.getMessage() + ".",
            "Move it away and repeat that part, which makes it again.");
      }
    }
    return taken;
  }

  private void draftSources(Map<String, Draft> drafts) throws IOException {
    if (!keepsItsScenario()) {
      begin(request.file(), drafts).write(request.scenario().getBytes(UTF_8));
    }
    for (Map.Entry<String, String> file : request.beside().entrySet()) {
      if (!Files.exists(path.resolve(file.getKey()))) {
        begin(file.getKey(), drafts).write(file.getValue().getBytes(UTF_8));
      }
    }
  }

  private boolean isUpToDate() {
    return manifest.state() == stateNow()
        && manifest.blocks().equals(hashes(blocks))
        && Stream.of(ResultsTable.values())
            .filter(table -> table.kept(request.schema()))
            .allMatch(table -> manifest.files().containsKey(table.file()))
        && manifest.files().keySet().stream().allMatch(file -> Files.exists(path.resolve(file)));
  }

  /** A scenario that asks for less than what is there would not describe it. */
  private boolean keepsItsScenario() throws IOException {
    Path file = path.resolve(request.file());
    return Files.exists(file)
        && (request.replications() < asked() || Files.readString(file).equals(request.scenario()));
  }

  private void draft(Map<String, Draft> drafts) throws IOException {
    for (ResultsTable table : ResultsTable.values()) {
      if (!table.kept(request.schema())) {
        continue;
      }
      if (request.schema().points() > 0 && table.scope() != null) {
        draftParts(table, drafts);
      } else {
        rows(table, blocks, begin(table.file(), drafts));
      }
    }
    if (request.schema().points() == 0) {
      new SummaryTable(request.schema(), blocks)
          .write(new CsvWriter(begin(SummaryTable.FILE, drafts)));
    }
  }

  private void rows(ResultsTable table, List<BlockFile> some, OutputStream out) throws IOException {
    out.write((String.join(",", Rows.columns(table, request.schema())) + "\n").getBytes(UTF_8));
    for (BlockFile block : some) {
      try (InputStream blockRows = block.rows(table)) {
        blockRows.transferTo(out);
      }
    }
  }

  /** The series of a study, so many runs to a file whatever the blocks are. */
  private void draftParts(ResultsTable table, Map<String, Draft> drafts) throws IOException {
    Map<Integer, List<BlockFile>> parts = new TreeMap<>();
    for (BlockFile block : blocks) {
      int part = (block.replications().first() - 1) / RUNS_IN_A_PART;
      parts.computeIfAbsent(part, any -> new ArrayList<>()).add(block);
    }
    for (Map.Entry<Integer, List<BlockFile>> part : parts.entrySet()) {
      String file =
          String.format(
              Locale.ROOT, "%s/%s/part-%06d.parquet", SERIES, table.section(), part.getKey() + 1);
      PackedFile draft = new PackedFile(path.resolve(file), Rows.columns(table, request.schema()));
      drafts.put(file, draft);
      rows(table, part.getValue(), draft.out());
      draft.seal();
    }
  }

  private NewFile begin(String file, Map<String, Draft> drafts) throws IOException {
    NewFile draft = new NewFile(path.resolve(file));
    drafts.put(file, draft);
    return draft;
  }

  /** A crash on the way leaves a manifest that knows the files before and after. */
  private void publish(Map<String, Draft> drafts, List<String> notes) throws IOException {
    if (Files.isDirectory(path.resolve(BLOCKS))) {
      NewFile.forceFolder(path.resolve(BLOCKS));
    }
    Map<String, String> replacing = new TreeMap<>();
    for (Map.Entry<String, Draft> draft : drafts.entrySet()) {
      if (draft.getValue() instanceof NewFile file) {
        file.seal();
      }
      replacing.put(draft.getKey(), draft.getValue().hash());
    }
    describe(Manifest.State.RUNNING, manifest.blocks(), manifest.files(), replacing, notes);
    for (Draft draft : drafts.values()) {
      draft.publish();
    }
    Map<String, String> files = new TreeMap<>(manifest.files());
    files.putAll(replacing);
    describe(stateNow(), hashes(blocks), files, Map.of(), notes);
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
            failed(),
            blockHashes,
            files,
            replacing,
            history(),
            notes);
    manifest.write(path);
  }

  private static Map<String, String> hashes(List<BlockFile> blocks) {
    Map<String, String> hashes = new TreeMap<>();
    blocks.forEach(block -> hashes.put(block.path().getFileName().toString(), block.hash()));
    return hashes;
  }

  private int asked() {
    return Math.max(
        request.replications(), blocks.isEmpty() ? 0 : last(blocks).replications().last());
  }

  private Manifest.State stateNow() {
    return missing(1).isEmpty() ? Manifest.State.COMPLETE : Manifest.State.STOPPED;
  }

  private int failed() {
    return blocks.stream().mapToInt(BlockFile::failed).sum();
  }

  /** The calls so far, with this one when it has added something. */
  private List<Invocation> history() {
    List<Invocation> history = new ArrayList<>(earlier);
    if (added > 0) {
      Build build = Build.current();
      history.add(
          new Invocation(
              request.command(),
              start.truncatedTo(ChronoUnit.SECONDS),
              Duration.between(start, Instant.now()).toSeconds(),
              added,
              build.version(),
              build.commit(),
              System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
              System.getProperty("os.name") + ", " + System.getProperty("os.arch")));
    }
    return history;
  }

  /** Lets go of the folder; what was not finished can be gone on with. */
  @Override
  public synchronized void close() throws IOException {
    try (lockChannel) {
      if (!finished && added > 0) {
        describe(
            Manifest.State.STOPPED,
            manifest.blocks(),
            manifest.files(),
            manifest.replacing(),
            manifest.notes());
      }
    } catch (IOException e) {
      throw explained(path, e);
    }
  }

  private static IOException explained(Path path, IOException e) {
    return e instanceof ResultsException ? e : new ResultsUnwritten(path, e);
  }
}

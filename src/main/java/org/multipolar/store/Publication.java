package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;

/**
 * New versions of the final files of a results folder, which are drafted beside the old ones and
 * then replace them all.
 */
final class Publication implements Closeable {
  static final String SERIES = "series";

  private static final String SCRATCH = "summaries";

  /** Number of runs in one file of a study's series. */
  private static final int RUNS_IN_A_PART = 4096;

  private final Path folder;
  private final ResultsFolder.Request request;
  private final List<BlockFile> blocks;
  private final Map<String, Draft> drafts = new TreeMap<>();
  private int packed;

  Publication(Path folder, ResultsFolder.Request request, List<BlockFile> blocks) {
    this.folder = folder;
    this.request = request;
    this.blocks = blocks;
  }

  /** The folders in which files of a results folder are drafted. */
  static Set<Path> folders(Path results, ResultsFolder.Request request) {
    Set<Path> folders = new LinkedHashSet<>(List.of(results, results.resolve(Blocks.FOLDER)));
    folders.add(results.resolve(SERIES));
    for (ResultsTable table : ResultsTable.values()) {
      folders.add(results.resolve(SERIES).resolve(table.section()));
    }
    request.beside().keySet().forEach(file -> folders.add(results.resolve(file).getParent()));
    return folders;
  }

  /** Deletes drafts of an interrupted run, and requires that there are folders to write to. */
  static void removeDrafts(Path results, ResultsFolder.Request request) throws IOException {
    for (Path folder : folders(results, request)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(NewFile.SUFFIX)).toList()) {
            Files.delete(file);
          }
        }
      } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new ResultsDamaged(
            folder + " is not a folder, and results are written to it.",
            "Move it away and rerun the command.");
      }
    }
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** Drafts the file of the scenario or study, and the files beside it. */
  void draftSources(int asked) throws IOException {
    if (!keepsItsScenario(asked)) {
      begin(request.file()).write(request.scenario().getBytes(UTF_8));
    }
    for (Map.Entry<String, String> file : request.beside().entrySet()) {
      if (!kept(folder.resolve(file.getKey()), file.getValue(), asked)) {
        begin(file.getKey()).write(file.getValue().getBytes(UTF_8));
      }
    }
  }

  /**
   * Whether a file can stay as it is: if there are more runs than now requested, or if its content
   * is unchanged.
   */
  private boolean kept(Path file, String content, int asked) throws IOException {
    return Files.exists(file) && (request.replications() < asked || StoredText.is(file, content));
  }

  /**
   * Whether the scenario file can stay as it is; one with fewer replications than exist would not
   * describe the results.
   */
  private boolean keepsItsScenario(int asked) throws IOException {
    Path file = folder.resolve(request.file());
    return Files.exists(file)
        && (request.replications() < asked || StoredText.is(file, request.scenario()));
  }

  /**
   * Drafts all tables from the blocks.
   *
   * @param progress receives the number of series rows summarised, or for a study the number of
   *     series blocks packed
   */
  void draftTables(Progress progress) throws IOException {
    RecordSchema schema = request.schema();
    for (ResultsTable table : ResultsTable.values()) {
      if (!table.kept(schema)) {
        continue;
      }
      if (schema.points() > 0 && table.scope() != null) {
        draftParts(table, progress);
      } else {
        rows(table, blocks, begin(table.file()));
      }
    }
    if (schema.points() == 0) {
      Path scratch = NewFile.draft(folder.resolve(SCRATCH));
      new SummaryTable(schema, request.metrics(), blocks, scratch, progress)
          .write(new CsvWriter(begin(SummaryTable.FILE)));
    }
  }

  /**
   * Checks, before any results exist, that the library needed to write those of a schema is
   * present.
   */
  static void requireLibrary(RecordSchema schema) throws ResultsException {
    if (schema.points() > 0
        && Arrays.stream(ResultsTable.values())
            .anyMatch(table -> table.scope() != null && table.kept(schema))) {
      DatabaseLibrary.require("A study that keeps series");
    }
  }

  private void rows(ResultsTable table, List<BlockFile> some, OutputStream out) throws IOException {
    new CsvWriter(out).header(Rows.columns(table, request.schema())).flush();
    for (BlockFile block : some) {
      try (InputStream rows = block.rows(table)) {
        rows.transferTo(out);
      }
    }
  }

  /**
   * Drafts the series of a study in files of a fixed number of runs, whatever the sizes of its
   * blocks.
   */
  private void draftParts(ResultsTable table, Progress progress) throws IOException {
    Map<Integer, List<BlockFile>> parts = new TreeMap<>();
    for (BlockFile block : blocks) {
      int part = (block.replications().first() - 1) / RUNS_IN_A_PART;
      parts.computeIfAbsent(part, any -> new ArrayList<>()).add(block);
    }
    for (Map.Entry<Integer, List<BlockFile>> part : parts.entrySet()) {
      String file =
          String.format(
              Locale.ROOT, "%s/%s/part-%06d.parquet", SERIES, table.section(), part.getKey() + 1);
      PackedFile draft =
          new PackedFile(folder.resolve(file), Rows.columns(table, request.schema()));
      drafts.put(file, draft);
      rows(table, part.getValue(), draft.out());
      draft.seal();
      packed += part.getValue().size();
      progress.update(packed, 0, toPack());
    }
  }

  /** Number of blocks over all series. */
  private int toPack() {
    long series =
        Stream.of(ResultsTable.values())
            .filter(table -> table.scope() != null && table.kept(request.schema()))
            .count();
    return (int) series * blocks.size();
  }

  private NewFile begin(String file) throws IOException {
    NewFile draft = new NewFile(folder.resolve(file));
    drafts.put(file, draft);
    return draft;
  }

  /** Forces all drafts to disk; returns their hashes by file. */
  Map<String, String> seal() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, Draft> draft : drafts.entrySet()) {
      if (draft.getValue() instanceof NewFile file) {
        file.seal();
      }
      hashes.put(draft.getKey(), draft.getValue().hash());
    }
    return hashes;
  }

  /** Replaces the files in turn. */
  void publish() throws IOException {
    for (Draft draft : drafts.values()) {
      draft.publish();
    }
  }

  @Override
  public void close() throws IOException {
    for (Draft draft : drafts.values()) {
      draft.close();
    }
  }
}

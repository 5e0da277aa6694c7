package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;

/** The finished blocks of a results folder, in the order of their replications. */
final class Blocks {
  static final String FOLDER = "blocks";

  private final Path folder;
  private final String identity;
  private final List<BlockFile> all = new ArrayList<>();
  private int added;

  /**
   * @param results the results folder
   * @param identity hash of the identity to which all blocks belong
   */
  Blocks(Path results, String identity) {
    this.folder = results.resolve(FOLDER);
    this.identity = identity;
  }

  Path folder() {
    return folder;
  }

  /** Blocks on disk, checked or not. */
  List<Path> onDisk() throws IOException {
    return BlockFile.list(folder);
  }

  /** Checks all blocks on disk and adds the valid ones; returns the problems of the others. */
  synchronized List<String> adopt() throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path file : onDisk()) {
      try {
        BlockFile block = open(file);
        if (lastReplication() >= block.replications().first()) {
          findings.add(
              file
                  + " holds replications that are also in "
                  + all.get(all.size() - 1).path()
                  + ".");
        } else {
          all.add(block);
        }
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        findings.add(file + " is damaged: " + e.getMessage() + ".");
      }
    }
    return findings;
  }

  private BlockFile open(Path file) throws IOException {
    BlockFile block = BlockFile.open(file);
    if (!block.identity().equals(identity)) {
      throw new IOException("it belongs to other results");
    }
    return block;
  }

  /** Adds a new block. */
  synchronized void add(BlockFile block) {
    all.add(block);
    all.sort(Comparator.comparingInt(b -> b.replications().first()));
    added += block.replications().size();
  }

  /**
   * Copies the blocks of another folder that are missing here, after checking each.
   *
   * @return number of replications copied
   * @throws ResultsDamaged if a block has changed since it was written
   */
  synchronized int copyFrom(Path part) throws IOException {
    int before = added;
    PackedBlocks.unpack(part);
    for (Path file : BlockFile.list(part.resolve(FOLDER))) {
      try {
        BlockFile block = open(file);
        if (all.stream().noneMatch(b -> overlap(b.replications(), block.replications()))) {
          add(block.copy(folder));
        }
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        throw new ResultsDamaged(
            file + " is damaged: " + e.getMessage() + ".",
            "Move it away and rerun that part to regenerate it.");
      }
    }
    return added - before;
  }

  private static boolean overlap(Range a, Range b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  synchronized List<BlockFile> all() {
    return List.copyOf(all);
  }

  /** Missing replications up to a number, in ranges of limited size. */
  synchronized List<Range> missing(int replications, int size) {
    return Range.missing(all.stream().map(BlockFile::replications).toList(), replications, size);
  }

  /**
   * Deletes the blocks with replications after a number.
   *
   * @return number of replications deleted
   */
  synchronized int deleteAfter(int last) throws IOException {
    List<BlockFile> later =
        all.stream().filter(block -> block.replications().last() > last).toList();
    for (BlockFile block : later) {
      Files.delete(block.path());
      all.remove(block);
    }
    return later.stream().mapToInt(block -> block.replications().size()).sum();
  }

  /** Number of replications added since the folder was opened. */
  synchronized int added() {
    return added;
  }

  /** Number of the last replication; 0 if there is none. */
  synchronized int lastReplication() {
    return all.isEmpty() ? 0 : all.get(all.size() - 1).replications().last();
  }

  synchronized int failed() {
    return all.stream().mapToInt(BlockFile::failed).sum();
  }

  /** Hashes by file name. */
  synchronized Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    all.forEach(block -> hashes.put(block.path().getFileName().toString(), block.hash()));
    return hashes;
  }

  /**
   * Outcomes of replications.
   *
   * @param schema schema of the records
   * @param names of the outcomes
   * @param last number of the last replication, up to which none is missing
   * @return by outcome and replication; NaN for failed replications
   */
  double[][] outcomes(RecordSchema schema, List<String> names, int last) throws IOException {
    List<String> columns = Rows.written(ResultsTable.RUNS, schema);
    int[] fields = names.stream().mapToInt(columns::indexOf).toArray();
    double[][] values = new double[fields.length][last];
    for (BlockFile block : all()) {
      if (block.replications().first() > last) {
        continue;
      }
      try (InputStream rows = block.rows(ResultsTable.RUNS)) {
        CsvReader csv = new CsvReader(rows);
        while (csv.next()) {
          int run = (int) csv.number(0) - 1;
          for (int i = 0; i < fields.length && run < last; i++) {
            values[i][run] = csv.number(fields[i]);
          }
        }
      }
    }
    return values;
  }

  /** Forces the names of the blocks to disk. */
  void force() throws IOException {
    if (Files.isDirectory(folder)) {
      NewFile.forceFolder(folder);
    }
  }
}

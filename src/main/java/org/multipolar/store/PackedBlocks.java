package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.multipolar.study.Range;

/**
 * The blocks of finished results in one compressed file, {@code blocks.zip}. They are unpacked
 * again if more replications are requested or a table must be regenerated.
 */
public final class PackedBlocks {
  static final String FILE = "blocks.zip";

  private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)\\.block");

  private PackedBlocks() {}

  /**
   * Result of packing.
   *
   * @param blocks number of blocks; 0 if there was nothing to pack
   * @param before their bytes
   * @param after bytes of the file
   */
  public record Saved(int blocks, long before, long after) {}

  /**
   * Packs the blocks of a folder, after checking each, and deletes them once the file is on disk.
   *
   * @throws ResultsException if its results are not complete
   * @throws ResultsDamaged if a block has changed since it was written
   * @throws ResultsLocked if a process has it open
   */
  public static Saved pack(Path folder) throws IOException {
    Manifest manifest = ResultsReader.open(folder).manifest();
    try (FolderLock lock = FolderLock.of(folder)) {
      Blocks blocks = new Blocks(folder, manifest.identity().hash());
      List<Path> files = blocks.onDisk();
      if (files.isEmpty()) {
        return new Saved(0, 0, 0);
      }
      List<String> findings = blocks.adopt();
      if (!findings.isEmpty()) {
        throw new ResultsDamaged(findings, "Nothing was packed.");
      }
      if (manifest.state() != Manifest.State.COMPLETE
          || !manifest.blocks().equals(blocks.hashes())) {
        throw new ResultsException(
            folder + " is not complete; rerun its command first. Nothing was packed.");
      }
      long before = 0;
      try (NewFile draft = new NewFile(folder.toAbsolutePath().resolve(FILE))) {
        ZipOutputStream zip = new ZipOutputStream(draft);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        for (Path file : files) {
          ZipEntry entry = new ZipEntry(file.getFileName().toString());
          entry.setTime(0);
          zip.putNextEntry(entry);
          Files.copy(file, zip);
          zip.closeEntry();
          before += Files.size(file);
        }
        zip.finish();
        draft.seal();
        draft.publish();
      }
      for (Path file : files) {
        Files.delete(file);
      }
      deleteIfEmpty(blocks.folder());
      return new Saved(files.size(), before, Files.size(folder.resolve(FILE)));
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  /** Unpacks the blocks of a folder, if packed; each is checked when it is opened. */
  static void unpack(Path folder) throws IOException {
    Path packed = folder.resolve(FILE);
    if (!Files.exists(packed)) {
      return;
    }
    Path blocks = folder.toAbsolutePath().resolve(Blocks.FOLDER);
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!NAME.matcher(entry.getName()).matches()) {
          throw new ResultsDamaged(
              packed + " holds '" + entry.getName() + "', which is no block.",
              "Move it away and rerun the command.");
        }
        Path block = blocks.resolve(entry.getName());
        if (!Files.exists(block)) {
          copy(zip, block);
        }
      }
    }
    NewFile.forceFolder(blocks);
    Files.delete(packed);
  }

  private static void copy(InputStream from, Path to) throws IOException {
    try (NewFile draft = new NewFile(to)) {
      from.transferTo((OutputStream) draft);
      draft.seal();
      draft.rename();
    }
  }

  /** Replications in the packed blocks listed in a manifest; none if they are not packed. */
  static List<Range> replications(Path folder, Manifest manifest) {
    if (!Files.exists(folder.resolve(FILE))) {
      return List.of();
    }
    return manifest.blocks().keySet().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(name -> new Range(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
        .toList();
  }
}

package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.metric.ColumnNames;

/**
 * Rows of numbers appended to a file as they are computed, so that interrupted work can be resumed.
 * Rows are on disk when {@link #append} returns; an incomplete last row is dropped at the next
 * opening. Numbers are read back as written, with nine digits.
 */
public final class Journal implements Closeable {
  /** The file that marks a folder with its identity. */
  static final String MARK = "identity.yaml";

  private static final String WAY_OUT =
      "Use --out FOLDER to write to another folder, or --fresh to rename this one.";

  private final FileChannel channel;
  private final List<double[]> rows = new ArrayList<>();

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal, or creates it.
   *
   * @param columns names of its columns
   * @throws ResultsLocked if another process has it open
   * @throws ResultsDamaged if it has other columns or damaged rows
   */
  public static Journal open(Path file, List<String> columns) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FolderLock.acquire(channel, file);
      Journal journal = new Journal(channel);
      journal.read(file, columns);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void read(Path file, List<String> columns) throws IOException {
    byte[] bytes = content();
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole == 0) {
      channel.truncate(0);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      new CsvWriter(header).header(columns).flush();
      write(header.toByteArray());
      return;
    }
    CsvReader in = new CsvReader(new ByteArrayInputStream(bytes, 0, whole));
    in.next();
    if (!List.of(in.texts()).equals(ColumnNames.of(columns))) {
      throw new ResultsDamaged(file + ": its columns are not those of this search", WAY_OUT);
    }
    while (in.next()) {
      if (in.fields() != columns.size()) {
        throw new ResultsDamaged(
            file + ": row " + in.line() + " has " + in.fields() + " cells, not " + columns.size(),
            WAY_OUT);
      }
      rows.add(numbers(in));
    }
    channel.truncate(whole);
    channel.position(whole);
  }

  /** The rows read and appended so far. */
  public List<double[]> rows() {
    return rows;
  }

  /** Appends rows; returns them as they will be read, with numbers rounded to nine digits. */
  public List<double[]> append(List<double[]> more) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    CsvWriter out = new CsvWriter(text);
    for (double[] row : more) {
      for (double value : row) {
        out.number(value);
      }
      out.endLine();
    }
    out.flush();
    write(text.toByteArray());
    CsvReader in = new CsvReader(new ByteArrayInputStream(text.toByteArray()));
    List<double[]> read = new ArrayList<>();
    while (in.next()) {
      read.add(numbers(in));
    }
    rows.addAll(read);
    return read;
  }

  private static double[] numbers(CsvReader in) throws IOException {
    double[] row = new double[in.fields()];
    for (int i = 0; i < row.length; i++) {
      row[i] = in.number(i);
    }
    return row;
  }

  private byte[] content() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // Continue until the end.
    }
    return bytes.array();
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /**
   * Claims a folder for an identity: a new folder is marked with it.
   *
   * @throws ResultsConflict if the folder belongs to another identity
   */
  public static void claim(Path folder, Identity identity) throws IOException {
    Path mark = folder.resolve(MARK);
    String ours = identity.scenario() + "\nsources: " + identity.sources() + "\n";
    if (!Files.exists(mark)) {
      Files.createDirectories(folder);
      try (NewFile file = new NewFile(mark)) {
        file.write(ours.getBytes(UTF_8));
        file.seal();
        file.publish();
      }
      return;
    }
    String theirs = StoredText.read(mark, ResultsReader.AGAIN);
    if (!theirs.equals(ours)) {
      int cut = theirs.lastIndexOf("\nsources: ");
      Identity other =
          cut < 0
              ? new Identity(theirs, "")
              : new Identity(theirs.substring(0, cut), theirs.substring(cut + 10).strip());
      throw new ResultsConflict(folder, identity.differences(other));
    }
  }
}

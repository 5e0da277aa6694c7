package org.multipolar.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table that is written as CSV and converted to Parquet when it is sealed. */
final class PackedFile implements Draft {
  private final Path target;
  private final List<Column> columns;
  private final Path csv;
  private final OutputStream out;
  private String hash = "";

  /**
   * @param columns names of the columns
   */
  PackedFile(Path target, List<String> columns) throws IOException {
    this.target = target;
    this.columns = Column.named(columns.toArray(new String[0]));
    Files.createDirectories(target.getParent());
    csv = target.resolveSibling(target.getFileName() + ".csv" + NewFile.SUFFIX);
    out = Files.newOutputStream(csv);
  }

  /** Stream for the CSV, starting with the header. */
  OutputStream out() {
    return out;
  }

  @Override
  public void seal() throws IOException {
    out.close();
    Path draft = NewFile.draft(target);
    ParquetFile.convert(csv, columns, draft);
    Files.delete(csv);
    NewFile.force(draft);
    hash = Hash.of(draft);
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public void publish() throws IOException {
    NewFile.place(NewFile.draft(target), target);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(csv);
    Files.deleteIfExists(NewFile.draft(target));
  }
}

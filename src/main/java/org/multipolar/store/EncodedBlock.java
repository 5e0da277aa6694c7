package org.multipolar.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.multipolar.study.Block;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;

/** Encodes blocks as bytes, for workers without a results folder. */
public final class EncodedBlock {
  private EncodedBlock() {}

  /** Encodes results as a block for a folder of that identity. */
  public static Block of(
      Range range, Identity identity, RecordSchema schema, List<ReplicationResult> results)
      throws IOException {
    HashedBytes out = new HashedBytes();
    BlockFile block =
        BlockFile.write(null, out, range, identity.hash(), schema, new Rows(schema), results);
    return new Block(range, block.failed(), out.bytes());
  }

  /** Size of a replication in a block, bytes. */
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
}

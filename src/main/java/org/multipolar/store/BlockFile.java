package org.multipolar.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multipolar.study.Block;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;

/**
 * Results of consecutive replications in one self-describing file: the rows of each table, a footer
 * with the offset, length and columns of each, and the SHA-256 of everything before it.
 *
 * <pre>
 * multipolar block 2
 * 1,0x35a0…
 * …
 * identity 5d41…
 * replications 1 16
 * failed 0
 * table runs 19 2816 run,seed,…
 * …
 * end 0000000000812345 9f86…
 * </pre>
 */
final class BlockFile {
  private static final String SUFFIX = ".block";
  private static final String MAGIC = "multipolar block 2\n";
  private static final String END = "end ";
  private static final int OFFSET_DIGITS = 16;
  private static final int END_LENGTH = END.length() + OFFSET_DIGITS + 1 + Hash.LENGTH + 1;
  private static final int LONGEST_FOOT = 1 << 24;
  private static final Pattern FOOT =
      Pattern.compile(
          "identity (\\w+)\nreplications (\\d+) (\\d+)\nfailed (\\d+)\n((?:table .*\n)*)");
  private static final Pattern SECTION = Pattern.compile("table (\\w+) (\\d+) (\\d+) (.*)");

  private final Path path;
  private final Range replications;
  private final String identity;
  private final int failed;
  private final Map<ResultsTable, Section> sections;
  private final String hash;

  private BlockFile(
      Path path,
      Range replications,
      String identity,
      int failed,
      Map<ResultsTable, Section> sections,
      String hash) {
    this.path = path;
    this.replications = replications;
    this.identity = identity;
    this.failed = failed;
    this.sections = Collections.unmodifiableMap(sections);
    this.hash = hash;
  }

  /** Offset and length of a table's rows, and its columns as a line of CSV. */
  record Section(long offset, long length, String columns) {}

  /**
   * Writes a block and returns once its content is on disk. Its name is durable only once the
   * folder is forced: after a power failure before that, the block may have to be rerun.
   */
  static BlockFile write(
      Path folder,
      Range range,
      String identity,
      RecordSchema schema,
      Rows rows,
      List<ReplicationResult> results)
      throws IOException {
    Path path = named(folder, range);
    try (NewFile file = new NewFile(path)) {
      BlockFile block = write(path, file, range, identity, schema, rows, results);
      file.seal();
      file.rename();
      return block;
    }
  }

  private static Path named(Path folder, Range range) {
    return folder.resolve(
        String.format(Locale.ROOT, "%06d-%06d%s", range.first(), range.last(), SUFFIX));
  }

  /** Writes a block to a stream; the path is its later location. */
  static <T extends OutputStream & Measured> BlockFile write(
      Path path,
      T file,
      Range range,
      String identity,
      RecordSchema schema,
      Rows rows,
      List<ReplicationResult> results)
      throws IOException {
    CsvWriter csv = new CsvWriter(file);
    csv.lines(MAGIC).flush();
    Map<ResultsTable, Section> sections = new EnumMap<>(ResultsTable.class);
    StringBuilder foot = new StringBuilder("identity " + identity + "\n");
    foot.append("replications " + range.first() + " " + range.last() + "\n");
    int failed = (int) results.stream().filter(r -> r.status() != Status.OK).count();
    foot.append("failed " + failed + "\n");
    for (ResultsTable table : ResultsTable.values()) {
      if (!table.kept(schema)) {
        continue;
      }
      long offset = file.size();
      for (ReplicationResult result : results) {
        rows.write(table, result, csv);
      }
      csv.flush();
      long length = file.size() - offset;
      String columns = String.join(",", Rows.columns(table, schema));
      sections.put(table, new Section(offset, length, columns));
      foot.append("table " + table.section() + " " + offset + " " + length + " " + columns + "\n");
    }
    long footAt = file.size();
    csv.lines(foot + END + String.format(Locale.ROOT, "%0" + OFFSET_DIGITS + "d ", footAt)).flush();
    String hash = file.hash();
    csv.lines(hash + "\n").flush();
    return new BlockFile(path, range, identity, failed, sections, hash);
  }

  /**
   * Stores a block that was finished elsewhere, with the guarantees of {@link #write}.
   *
   * @throws IOException if it is not a whole block of those replications and that identity
   */
  static BlockFile keep(Path folder, Block block, String identity) throws IOException {
    Path path = named(folder, block.replications());
    try (NewFile file = new NewFile(path)) {
      file.write(block.bytes());
      file.seal();
      BlockFile checked = open(NewFile.draft(path));
      if (!checked.identity().equals(identity)
          || !checked.replications().equals(block.replications())) {
        throw new IOException(
            "a block of replications "
                + block.replications().first()
                + " to "
                + block.replications().last()
                + " that was finished elsewhere belongs to other results");
      }
      file.rename();
      return new BlockFile(
          path,
          checked.replications,
          checked.identity,
          checked.failed,
          checked.sections,
          checked.hash);
    }
  }

  /** The blocks of a folder in order; none if there is no such folder. */
  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /**
   * Opens a block and checks every byte of it.
   *
   * @throws IOException if it is damaged; the message does not contain its name
   */
  static BlockFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long size = channel.size();
      if (size < MAGIC.length() + END_LENGTH) {
        throw new IOException("it is too short for a block");
      }
      String end = new String(read(channel, size - END_LENGTH, END_LENGTH), US_ASCII);
      if (!end.matches(END + "\\d{" + OFFSET_DIGITS + "} [0-9a-f]{" + Hash.LENGTH + "}\n")) {
        throw new IOException("it is truncated");
      }
      String hash = end.substring(END_LENGTH - 1 - Hash.LENGTH, END_LENGTH - 1);
      if (!hash.equals(hash(channel, size - 1 - Hash.LENGTH))) {
        throw new IOException("its content does not match its hash");
      }
      long footAt = Long.parseLong(end.substring(END.length(), END.length() + OFFSET_DIGITS));
      long footLength = size - END_LENGTH - footAt;
      if (footLength < 0 || footLength > LONGEST_FOOT) {
        throw new IOException("its footer is misplaced");
      }
      return parse(path, new String(read(channel, footAt, (int) footLength), UTF_8), hash);
    }
  }

  private static BlockFile parse(Path path, String text, String hash) throws IOException {
    Matcher foot = FOOT.matcher(text);
    if (!foot.matches()) {
      throw new IOException("its footer has another format");
    }
    Map<ResultsTable, Section> sections = new EnumMap<>(ResultsTable.class);
    for (ResultsTable table : ResultsTable.values()) {
      Stream.of(foot.group(5).split("\n"))
          .map(SECTION::matcher)
          .filter(line -> line.matches() && line.group(1).equals(table.section()))
          .forEach(
              line ->
                  sections.put(
                      table,
                      new Section(
                          Long.parseLong(line.group(2)),
                          Long.parseLong(line.group(3)),
                          line.group(4))));
    }
    Range range = new Range(Integer.parseInt(foot.group(2)), Integer.parseInt(foot.group(3)));
    return new BlockFile(
        path, range, foot.group(1), Integer.parseInt(foot.group(4)), sections, hash);
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {}
    return buffer.array();
  }

  private static String hash(FileChannel channel, long length) throws IOException {
    MessageDigest digest = Hash.sha256();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    for (long at = 0; at < length; at += buffer.position()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), length - at));
      if (channel.read(buffer, at) <= 0) {
        break;
      }
      digest.update(buffer.array(), 0, buffer.position());
    }
    return Hash.hex(digest);
  }

  Path path() {
    return path;
  }

  /** Copies the block to another folder, with the guarantees of {@link #write}. */
  BlockFile copy(Path folder) throws IOException {
    Path target = folder.resolve(path.getFileName());
    try (NewFile file = new NewFile(target)) {
      Files.copy(path, file);
      file.seal();
      file.rename();
    }
    return open(target);
  }

  Range replications() {
    return replications;
  }

  /** Hash of the identity of its results. */
  String identity() {
    return identity;
  }

  /** Number of its failed replications. */
  int failed() {
    return failed;
  }

  /** SHA-256 of its content. */
  String hash() {
    return hash;
  }

  Map<ResultsTable, Section> sections() {
    return sections;
  }

  /** The rows of a table, without a header. */
  InputStream rows(ResultsTable table) throws IOException {
    return new BufferedInputStream(rows(table, 0), 1 << 16);
  }

  /** The rows of a table from a byte offset on, unbuffered. */
  InputStream rows(ResultsTable table, long from) throws IOException {
    Section section = sections.get(table);
    FileChannel channel = FileChannel.open(path);
    channel.position(section.offset() + from);
    return new Part(Channels.newInputStream(channel), section.length() - from);
  }

  /** The first bytes of a stream. */
  private static final class Part extends InputStream {
    private final InputStream whole;
    private long left;

    Part(InputStream whole, long length) {
      this.whole = whole;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = whole.read(into, from, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public void close() throws IOException {
      whole.close();
    }
  }
}

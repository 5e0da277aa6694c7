package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.study.Range;
import org.multipolar.study.TwoStates;

class PackedBlocksTest {
  private static final int N = 10;

  @TempDir private Path home;
  private Path folder;
  private Path packed;

  @BeforeEach
  void run() throws IOException {
    folder = home.resolve("two");
    packed = folder.resolve("blocks.zip");
    Runs.run(folder, N, 1);
  }

  @Test
  void blocksArePackedAndUnpackedWhereTheyAreNeeded() throws IOException {
    Path blocks = folder.resolve("blocks");
    List<Path> before;
    try (Stream<Path> files = Files.list(blocks)) {
      before = files.sorted().toList();
    }
    PackedBlocks.Saved saved = PackedBlocks.pack(folder);
    assertThat(saved.blocks()).isEqualTo(before.size()).isEqualTo(3);
    assertThat(saved.after()).isLessThan(saved.before()).isEqualTo(Files.size(packed));
    assertThat(blocks).doesNotExist();
    assertThat(PackedBlocks.pack(folder).blocks()).isZero();
    Identity identity = Runs.request(TwoStates.experiment(), N).identity();
    assertThat(ResultsReader.missing(folder, identity, N, Runs.BLOCK)).isEmpty();
    assertThat(ResultsReader.missing(folder, identity, N + 1, Runs.BLOCK))
        .containsExactly(new Range(N + 1, N + 1));
    assertThat(ResultsReader.open(folder).runs()).hasSize(N);
    Runs.run(folder, N + 5, 1);
    assertThat(packed).doesNotExist();
    Path straight = home.resolve("straight");
    Runs.run(straight, N + 5, 1);
    assertThat(Runs.guaranteed(folder)).isEqualTo(Runs.guaranteed(straight));
  }

  @Test
  void aLostTableIsMadeAgainFromPackedBlocks() throws IOException {
    var whole = Runs.guaranteed(folder);
    PackedBlocks.pack(folder);
    Files.delete(folder.resolve("summary.csv"));
    Runs.run(folder, N, 1);
    assertThat(Runs.guaranteed(folder)).isEqualTo(whole);
  }

  @Test
  void whatIsDamagedOrUnfinishedIsNotPacked() throws IOException {
    Path stopped = home.resolve("stopped");
    Runs.stopAfter(2, stopped, N, 1);
    assertThatThrownBy(() -> PackedBlocks.pack(stopped))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("holds no finished results yet");
    Path lacking = home.resolve("lacking");
    Runs.run(lacking, N, 1);
    Files.delete(BlockFile.list(lacking.resolve("blocks")).get(1));
    assertThatThrownBy(() -> PackedBlocks.pack(lacking))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not complete");
    Path block = BlockFile.list(folder.resolve("blocks")).get(1);
    byte[] bytes = Files.readAllBytes(block);
    bytes[100] ^= 1;
    Files.write(block, bytes);
    assertThatThrownBy(() -> PackedBlocks.pack(folder))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining("Nothing was packed.");
    assertThat(packed).doesNotExist();
    assertThat(BlockFile.list(folder.resolve("blocks"))).hasSize(3);
  }

  @Test
  void nothingButBlocksIsUnpacked() throws IOException {
    PackedBlocks.pack(folder);
    try (OutputStream out = Files.newOutputStream(packed);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("../elsewhere.block"));
      zip.closeEntry();
    }
    assertThatThrownBy(() -> Runs.run(folder, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining("'../elsewhere.block', which is no block");
    assertThat(home.resolve("elsewhere.block")).doesNotExist();
    assertThat(folder.resolve("elsewhere.block")).doesNotExist();
  }
}

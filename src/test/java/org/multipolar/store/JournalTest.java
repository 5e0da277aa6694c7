package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final List<String> COLUMNS = List.of("a-b", "c");

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void name() {
    file = home.resolve("search").resolve("journal.csv");
  }

  @Test
  void whatIsAppendedIsThereAtTheNextOpening() throws IOException {
    try (Journal journal = Journal.open(file, COLUMNS)) {
      assertThat(journal.rows()).isEmpty();
      List<double[]> read = journal.append(List.of(new double[] {1. / 3, Double.NaN}));
      assertThat(read).hasSize(1);
      assertThat(read.get(0)).containsExactly(0.333333333, Double.NaN);
      assertThat(journal.append(List.of(new double[] {2, -1e30}, new double[] {0, 3}))).hasSize(2);
      assertThat(journal.rows()).hasSize(3);
    }
    assertThat(file).hasContent("a_b,c\n0.333333333,\n2,-1e30\n0,3\n");
    try (Journal journal = Journal.open(file, COLUMNS)) {
      assertThat(journal.rows()).hasSize(3);
      assertThat(journal.rows().get(0)).containsExactly(0.333333333, Double.NaN);
      assertThat(journal.rows().get(1)).containsExactly(2, -1e30);
      journal.append(List.of(new double[] {4, 5}));
    }
    assertThat(file).hasContent("a_b,c\n0.333333333,\n2,-1e30\n0,3\n4,5\n");
  }

  @Test
  void aRowThatWasCutIsDropped() throws IOException {
    Journal.open(file, COLUMNS).close();
    Files.writeString(file, "a_b,c\n1,2\n3,4");
    try (Journal journal = Journal.open(file, COLUMNS)) {
      assertThat(journal.rows()).hasSize(1);
      assertThat(file).hasContent("a_b,c\n1,2\n");
      journal.append(List.of(new double[] {5, 6}));
    }
    assertThat(file).hasContent("a_b,c\n1,2\n5,6\n");
    Files.writeString(file, "a_b");
    Journal.open(file, COLUMNS).close();
    assertThat(file).as("a header that was cut").hasContent("a_b,c\n");
  }

  @Test
  void aJournalOfSomethingElseIsLeftAsItIs() throws IOException {
    Journal.open(file, List.of("a-b", "d")).close();
    assertThatThrownBy(() -> Journal.open(file, COLUMNS))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessage(
            file
                + ": its columns are not those of this search\nUse --out FOLDER to write to another"
                + " folder, or --fresh to rename this one.");
    assertThat(file).hasContent("a_b,d\n");
    Files.writeString(file, "a_b,c\n1,2\n3\n");
    assertThatThrownBy(() -> Journal.open(file, COLUMNS))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(file + ": row 3 has 1 cells, not 2\n");
    assertThat(file).hasContent("a_b,c\n1,2\n3\n");
  }

  @Test
  void aJournalHasOneWriter() throws IOException {
    try (Journal journal = Journal.open(file, COLUMNS)) {
      assertThatThrownBy(() -> Journal.open(file, COLUMNS))
          .isInstanceOf(ResultsLocked.class)
          .hasMessageStartingWith(file + " is in use by another run.");
      assertThat(journal.append(List.of(new double[] {1, 2}))).hasSize(1);
    }
    Journal.open(file, COLUMNS).close();
  }

  @Test
  void aFolderBelongsToOneIdentity() throws IOException {
    Path folder = home.resolve("claimed");
    Journal.claim(folder, new Identity("a: 1\nb: 2", "00"));
    Path mark = folder.resolve("identity.yaml");
    assertThat(mark).hasContent("a: 1\nb: 2\nsources: 00\n");
    Journal.claim(folder, new Identity("a: 1\nb: 2", "00"));
    assertThatThrownBy(() -> Journal.claim(folder, new Identity("a: 1\nb: 3", "00")))
        .isInstanceOf(ResultsConflict.class)
        .hasMessageContaining("  b: 2 there, 3 now\n")
        .hasMessageNotContaining("program");
    assertThatThrownBy(() -> Journal.claim(folder, new Identity("a: 1\nb: 2", "11")))
        .isInstanceOf(ResultsConflict.class)
        .hasMessageContaining("  the program: its sources have changed\n");
    Files.writeString(mark, "a: 2\n");
    assertThatThrownBy(() -> Journal.claim(folder, new Identity("a: 1", "00")))
        .isInstanceOf(ResultsConflict.class)
        .hasMessageContaining("  a: 2 there, 1 now\n");
  }
}

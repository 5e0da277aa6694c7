package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  @TempDir private Path home;

  @Test
  void aFileAppearsWhenItIsComplete() throws IOException {
    Path target = home.resolve("deep").resolve("a.csv");
    try (NewFile file = new NewFile(target)) {
      file.write("abc".getBytes(UTF_8));
      file.write('d');
      file.write("xefx".getBytes(UTF_8), 1, 2);
      assertThat(file.size()).isEqualTo(6);
      assertThat(file.hash()).isEqualTo(Hash.of("abcdef"));
      assertThat(target).doesNotExist();
      assertThat(home.resolve("deep/a.csv.tmp")).hasContent("abcdef");
      file.seal();
      file.publish();
    }
    assertThat(target).hasContent("abcdef");
    assertThat(home.resolve("deep/a.csv.tmp")).doesNotExist();
  }

  @Test
  void aFileThatIsNotFinishedLeavesTheOldOne() throws IOException {
    Path target = Files.writeString(home.resolve("a.csv"), "old");
    try (NewFile file = new NewFile(target)) {
      file.write('n');
    }
    assertThat(target).hasContent("old");
    assertThat(home.resolve("a.csv.tmp")).doesNotExist();
    try (NewFile file = new NewFile(target)) {
      file.write('n');
      file.seal();
    }
    assertThat(target).hasContent("old");
    assertThat(home.resolve("a.csv.tmp")).doesNotExist();
    Files.writeString(home.resolve("a.csv.tmp"), "of a program that was killed");
    try (NewFile file = new NewFile(target)) {
      file.write('n');
      file.seal();
      file.rename();
    }
    assertThat(target).hasContent("n");
  }

  @Test
  void aDraftOfOtherCodeIsPublished() throws IOException {
    Path draft = Files.writeString(home.resolve("x"), "new");
    Path target = Files.writeString(home.resolve("a"), "old");
    NewFile.publish(draft, target);
    assertThat(target).hasContent("new");
    assertThat(draft).doesNotExist();
    assertThatThrownBy(() -> NewFile.force(draft)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> NewFile.forceFolder(home.resolve("nowhere")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTableIsPackedWhenItIsSealed() throws IOException {
    Path target = home.resolve("series").resolve("a.parquet");
    PackedFile packed = new PackedFile(target, List.of("run", "value"));
    packed.out().write("run,value\n1,2.5\n".getBytes(UTF_8));
    assertThat(packed.hash()).isEmpty();
    assertThat(target.resolveSibling("a.parquet.csv.tmp")).exists();
    packed.seal();
    assertThat(target.resolveSibling("a.parquet.csv.tmp")).doesNotExist();
    assertThat(target).doesNotExist();
    packed.publish();
    assertThat(packed.hash()).isEqualTo(Hash.of(target));
    packed.close();
    assertThat(target).exists();
    PackedFile left = new PackedFile(target.resolveSibling("b.parquet"), List.of("run"));
    left.out().write("run\n1\n".getBytes(UTF_8));
    left.close();
    assertThat(target.getParent()).isDirectoryNotContaining("glob:**b.parquet*");
    PackedFile sealed = new PackedFile(target.resolveSibling("c.parquet"), List.of("run"));
    sealed.out().write("run\n1\n".getBytes(UTF_8));
    sealed.seal();
    sealed.close();
    assertThat(target.getParent()).isDirectoryNotContaining("glob:**c.parquet*");
  }

  @Test
  void resultsMakeWayUnderTheFirstFreeName() throws IOException {
    Path folder = home.resolve("two");
    assertThat(OlderResults.setAside(folder)).isEmpty();
    Files.createDirectories(folder);
    assertThat(OlderResults.setAside(folder)).as("empty").isEmpty();
    assertThat(folder).exists();
    Files.createDirectories(home.resolve("two.old-1"));
    for (String mark : List.of("manifest.json", ".lock", "identity.yaml")) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(mark), "");
      assertThat(OlderResults.setAside(folder)).isPresent();
      assertThat(folder).doesNotExist();
    }
    assertThat(home.resolve("two.old-2/manifest.json")).exists();
    assertThat(home.resolve("two.old-3/.lock")).exists();
    assertThat(home.resolve("two.old-4/identity.yaml")).exists();
    Path thesis = Files.createDirectories(home.resolve("thesis"));
    Files.writeString(thesis.resolve("chapter.txt"), "words");
    assertThatThrownBy(() -> OlderResults.setAside(thesis))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(thesis + " is not a results folder and is left as it is. ");
    Path file = thesis.resolve("chapter.txt");
    assertThatThrownBy(() -> OlderResults.setAside(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(file + " is a file, not a results folder. ");
    assertThat(file).hasContent("words");
    assertThatThrownBy(() -> OlderResults.rename(home.resolve("nowhere")))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot rename " + home.resolve("nowhere") + " (");
  }

  @Test
  void resultsThatAreWrittenToStay() throws IOException {
    Path folder = Files.createDirectories(home.resolve("two"));
    Files.writeString(folder.resolve("manifest.json"), "");
    assertThat(FolderLock.exists(folder)).isFalse();
    FolderLock lock = FolderLock.of(folder);
    assertThat(FolderLock.exists(folder)).isTrue();
    assertThatThrownBy(() -> FolderLock.of(folder)).isInstanceOf(ResultsLocked.class);
    assertThatThrownBy(() -> OlderResults.setAside(folder)).isInstanceOf(ResultsLocked.class);
    assertThat(folder).exists();
    lock.close();
    assertThat(OlderResults.setAside(folder)).isEqualTo(Optional.of(home.resolve("two.old-1")));
  }
}

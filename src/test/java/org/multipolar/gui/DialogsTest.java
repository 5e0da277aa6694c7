package org.multipolar.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of the window about files that it could not write, and about its measurements. */
class DialogsTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path target = folder.resolve("nodir/a.yaml");
    assertThat(Dialogs.notSaved(target, new NoSuchFileException(target + ".tmp")))
        .isEqualTo(
            target + " was not saved: the folder " + folder.resolve("nodir") + " does not exist.");
  }

  @Test
  void aFullDiskIsNamedWithItsFile() {
    Path target = folder.resolve("a.yaml");
    assertThat(Dialogs.notSaved(target, new IOException("No space left on device")))
        .isEqualTo(target + " was not saved: No space left on device.");
    assertThat(
            Dialogs.notSaved(
                target, new FileSystemException("a.tmp", null, "Read-only file system")))
        .isEqualTo(target + " was not saved: Read-only file system.");
  }

  @Test
  void aFolderIsNoTarget() throws IOException {
    Path target = Files.createDirectory(folder.resolve("a.yaml"));
    assertThat(Dialogs.notSaved(target, new IOException("x")))
        .isEqualTo(target + " was not saved: it is a folder.");
  }

  @Test
  void measurementsOnABusyMachineSaySo() {
    assertThat(Measurement.load(.4, 2)).isEqualTo("2 processors, load of the last minute 0.4");
    assertThat(Measurement.load(30, 2)).contains("load of the last minute 30.0", "unreliable");
    assertThat(Measurement.load(-1, 2)).contains("not known");
  }
}

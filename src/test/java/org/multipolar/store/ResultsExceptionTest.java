package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.text.WholeFile;

class ResultsExceptionTest {
  @Test
  void aSystemErrorHasItsReasonInWords() {
    assertThat(ResultsException.reason(new IOException("disk full"))).isEqualTo("disk full");
    assertThat(ResultsException.reason(new EOFException())).isEqualTo("a file ends too early");
    assertThat(ResultsException.reason(new NoSuchFileException("a")))
        .isEqualTo("a: no such file or folder");
    assertThat(ResultsException.reason(new FileAlreadyExistsException("a", null, "File exists")))
        .isEqualTo("a: it is there already");
    assertThat(ResultsException.reason(new AccessDeniedException("a")))
        .isEqualTo("a: permission denied");
    assertThat(ResultsException.reason(new FileSystemException("a", null, "Is a directory")))
        .isEqualTo("a: Is a directory");
    assertThat(ResultsException.reason(new NotDirectoryException("a")))
        .isEqualTo("a: it is a file, not a folder");
  }

  @Test
  void aLinkToNothingIsNoFile(@TempDir Path home) throws IOException {
    Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("link"));
    assertThat(ResultsException.reason(new FileAlreadyExistsException(link.toString())))
        .isEqualTo(link + ": a link to something that is not there");
    assertThat(ResultsException.reason(new MalformedInputException(1)))
        .isEqualTo("a file is not UTF-8 text");
  }

  @Test
  void aFolderDeletedDuringARunIsNamed(@TempDir Path home) throws IOException {
    Path results = home.resolve("r");
    IOException lost = new NoSuchFileException("1.block.tmp");
    String message =
        "cannot write results to %s: %s was deleted or moved while they were written. Put it back"
            + " and rerun the same command to resume, or rerun it to start again.";
    assertThat(ResultsUnwritten.explained(results, lost))
        .hasMessage(message, results, results)
        .hasCause(lost);
    Path blocks = results.resolve("blocks");
    Files.createDirectories(results);
    assertThat(ResultsUnwritten.explained(results, lost)).hasMessage(message, results, blocks);
    assertThat(ResultsUnwritten.explained(results, new IOException("disk full")))
        .hasMessageStartingWith("cannot write results to " + results + " (disk full). Finished");
    Files.createDirectories(blocks);
    assertThat(ResultsUnwritten.explained(results, lost))
        .hasMessageStartingWith("cannot write results to " + results + " (1.block.tmp: no such");
    ResultsException ours = new ResultsException("ours");
    assertThat(ResultsUnwritten.explained(results, ours)).isSameAs(ours);
  }

  @Test
  void messagesGiveWhatIsWrongAndTheWayOut() {
    assertThat(new ResultsDamaged(List.of("a is cut", "b is gone"), "Move them."))
        .hasMessage("a is cut\nb is gone\nMove them.");
    assertThat(new ResultsDamaged("a is cut", "Move it.").findings()).containsExactly("a is cut");
    assertThat(new ResultsLocked(Path.of("r")))
        .hasMessageStartingWith("r is in use by another run");
    IOException full = new IOException("No space left on device");
    assertThat(new ResultsUnwritten(Path.of("r"), full))
        .hasMessageStartingWith("cannot write results to r (No space left on device). ")
        .hasCause(full);
    List<Identity.Difference> one = List.of(new Identity.Difference("a", "", "2"));
    ResultsConflict conflict = new ResultsConflict(Path.of("r"), one);
    assertThat(conflict.differences()).isEqualTo(one);
    assertThat(conflict)
        .hasMessageStartingWith("r holds other results. Differences:\n  a: nothing there, 2 now\n");
    List<Identity.Difference> many = java.util.Collections.nCopies(Identity.SHOWN, one.get(0));
    assertThat(new ResultsConflict(Path.of("r"), many))
        .hasMessageStartingWith("r holds other results. Differences first:\n");
  }

  /** A full disk is reported with the file, by whatever it is written. */
  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    Path file = Path.of("a.parquet");
    IOException full = new IOException("No space left on device");
    assertThat(ResultsException.reason(WholeFile.fault(file, full)))
        .isEqualTo("a.parquet: No space left on device");
    FileSystemException named = new FileSystemException("b", null, "quota");
    assertThat(WholeFile.fault(file, named)).isSameAs(named);
    SQLException database =
        new SQLException(
            "IO Error: Could not write file \"/x/a.parquet.tmp\": No space left on device\nmore");
    assertThat(ParquetFile.unwritten(database, file).map(ResultsException::reason))
        .contains("a.parquet: No space left on device");
    assertThat(ParquetFile.unwritten(new SQLException("Parser Error: x"), file)).isEmpty();
  }
}

package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsExceptionTest {
  @Test
  void aSystemErrorHasItsReasonInWords() {
    assertThat(ResultsException.reason(new IOException("disk full"))).isEqualTo("disk full");
    assertThat(ResultsException.reason(new EOFException())).isEqualTo("EOFException");
    assertThat(ResultsException.reason(new NoSuchFileException("a")))
        .isEqualTo("a: no such file or folder");
    assertThat(ResultsException.reason(new FileAlreadyExistsException("a", null, "File exists")))
        .isEqualTo("a: it is there already");
    assertThat(ResultsException.reason(new AccessDeniedException("a")))
        .isEqualTo("a: permission denied");
    assertThat(ResultsException.reason(new FileSystemException("a", null, "Is a directory")))
        .isEqualTo("a: Is a directory");
    assertThat(ResultsException.reason(new NotDirectoryException("a")))
        .isEqualTo("a: NotDirectoryException");
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
}

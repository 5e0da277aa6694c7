package org.multipolar.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers why a write failed; a {@code PrintWriter} on it swallows the
 * reason.
 */
final class AnswerStream extends FilterOutputStream {
  private IOException failure;

  AnswerStream() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  AnswerStream(OutputStream out) {
    super(out);
  }

  /** Why the output is incomplete; empty if it is complete, or if its reader stopped reading. */
  Optional<String> loss() {
    return Optional.ofNullable(failure).map(e -> String.valueOf(e.getMessage()));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    attempt(() -> out.write(bytes, from, length));
  }

  @Override
  public void write(int b) throws IOException {
    attempt(() -> out.write(b));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void attempt(Writing writing) throws IOException {
    try {
      writing.write();
    } catch (IOException e) {
      if (failure == null && !String.valueOf(e.getMessage()).contains("Broken pipe")) {
        failure = e;
      }
      throw e;
    }
  }
}

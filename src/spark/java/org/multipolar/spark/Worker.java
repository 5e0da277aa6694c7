package org.multipolar.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.multipolar.execution.OpenedBundle;
import org.multipolar.study.Block;
import org.multipolar.study.Bundle;
import org.multipolar.study.Range;

/** Bundles open in an executor, each opened once and shared by all tasks of a job. */
final class Worker {
  private static final ConcurrentMap<String, OpenedBundle> OPEN = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Worker::close, "bundles"));
  }

  private Worker() {}

  /** Encodes a bundle as one byte array, which any Spark serializer can handle. */
  static byte[] packed(Bundle bundle) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(bundle);
    }
    return bytes.toByteArray();
  }

  /**
   * Runs a block.
   *
   * @param job id of the job to which the bundle belongs
   */
  static Block run(String job, byte[] packed, Range range, Duration limit) {
    try {
      return OPEN.computeIfAbsent(job, any -> opened(packed)).run(range, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static OpenedBundle opened(byte[] packed) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
      return OpenedBundle.open((Bundle) in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the program is not on the class path of executors", e);
    }
  }

  private static void close() {
    for (OpenedBundle bundle : OPEN.values()) {
      try {
        bundle.close();
      } catch (IOException e) {
        System.err.println("cannot delete the files of a bundle: " + e.getMessage());
      }
    }
  }
}

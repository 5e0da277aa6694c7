package org.multipolar.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs tasks in parallel. */
final class Parallel {

  private Parallel() {}

  /**
   * Returns the results of all tasks, in their order.
   *
   * @throws IOException if the caller is interrupted
   */
  static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) throws IOException {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}

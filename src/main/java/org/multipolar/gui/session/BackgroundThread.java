package org.multipolar.gui.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Daemon threads for work that must not block the window. They end with the program. */
public final class BackgroundThread {
  private BackgroundThread() {}

  /** Starts a single thread, which runs tasks in the order of their submission. */
  public static ExecutorService start(String name, int priority) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          thread.setPriority(priority);
          return thread;
        });
  }
}

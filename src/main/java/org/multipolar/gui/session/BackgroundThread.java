package org.multipolar.gui.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for work that must not hold up the window. They end with the program. */
public final class BackgroundThread {
  private BackgroundThread() {}

  /** One thread, which does one piece of work after the other. */
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

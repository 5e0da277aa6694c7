package org.multipolar.app;

import org.multipolar.study.Progress;

/** Progress of a stage that is usually short: nothing is reported during the first two seconds. */
final class LateProgress implements Progress, AutoCloseable {
  private static final long SILENT_NANOSECONDS = 2_000_000_000L;

  private final String name;
  private final String what;
  private final ConsoleOutput say;
  private final long start = System.nanoTime();
  private ProgressReporter reporter;

  /**
   * @param what the counted items, in the plural
   */
  LateProgress(String name, String what, ConsoleOutput say) {
    this.name = name;
    this.what = what;
    this.say = say;
  }

  @Override
  public void update(int ended, int failed, int total) {
    if (reporter == null && System.nanoTime() - start > SILENT_NANOSECONDS) {
      reporter = new ProgressReporter(name, what, total, say);
    }
    if (reporter != null) {
      reporter.update(ended, failed, total);
    }
  }

  @Override
  public void close() {
    if (reporter != null) {
      reporter.close();
    }
  }
}

package org.multipolar.app;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.multipolar.study.Progress;
import org.multipolar.text.NumberFormats;

/** Reports progress: a bar with an estimate on a terminal, otherwise plain lines. */
final class ProgressReporter implements Progress, AutoCloseable {

  private static final int LINES = 10;

  private final String name;
  private final String what;
  private final int total;
  private final ConsoleOutput say;
  private final long start = System.nanoTime();
  private final ProgressBar bar;
  private final int before;
  private int announced;

  ProgressReporter(String name, String what, int total, ConsoleOutput say) {
    this(name, what, 0, total, say);
  }

  /**
   * @param what the counted items, in the plural
   * @param before number done already
   * @param total number in total; nothing is reported of none
   */
  ProgressReporter(String name, String what, int before, int total, ConsoleOutput say) {
    this.name = name;
    this.what = what;
    this.total = total;
    this.before = before;
    this.announced = before;
    this.say = say;
    this.bar = say.quiet() || total == 0 || !Terminal.present() ? null : bar();
    if (bar == null && total > 0) {
      say.remark(name + ": " + before + " of " + total + " " + what);
    }
  }

  /** Uses a custom consumer, since JLine's default opens the terminal and intercepts Ctrl-C. */
  private ProgressBar bar() {
    int width = Terminal.columns() - 1;
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total)
        .startsFrom(before, Duration.ZERO)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(100)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(new ConsoleProgressBarConsumer(System.err, width))
        .build();
  }

  @Override
  public void update(int endedNow, int failed, int allNow) {
    int ended = before + endedNow;
    int all = before + allNow;
    if (bar != null) {
      bar.stepTo(ended);
      if (failed > 0) {
        bar.setExtraMessage(failed + " failed");
      }
    } else if (ended == all || ended >= announced + Math.max(1, all / LINES)) {
      announced = ended;
      say.remark(
          name
              + ": "
              + ended
              + " of "
              + all
              + " "
              + what
              + (failed > 0 ? ", " + failed + " failed" : "")
              + remaining(ended, all));
    }
  }

  private String remaining(int ended, int all) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return ended == all
        ? ", " + NumberFormats.fixed(seconds, 1) + " s"
        : ", about "
            + NumberFormats.fixed(seconds / (ended - before) * (all - ended), 0)
            + " s to go";
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

package org.multipolar.app;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.multipolar.study.Progress;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Says how far a run has come: a bar with an estimate on a terminal, plain lines elsewhere. */
final class ProgressReporter implements Progress, AutoCloseable {

  private static final int LINES = 10;

  private final String name;
  private final String what;
  private final int total;
  private final ConsoleOutput say;
  private final long start = System.nanoTime();
  private final ProgressBar bar;
  private int announced;

  /**
   * @param what is counted, in the plural
   */
  ProgressReporter(String name, String what, int total, ConsoleOutput say) {
    this.name = name;
    this.what = what;
    this.total = total;
    this.say = say;
    this.bar = say.quiet() || System.console() == null ? null : bar();
    if (bar == null) {
      say.remark(name + ": 0 of " + total + " " + what);
    }
  }

  /** Left to itself the bar asks JLine for the terminal, which then takes Ctrl-C from the JVM. */
  private ProgressBar bar() {
    int width = new UsageMessageSpec().autoWidth(true).width() - 1;
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(100)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(new ConsoleProgressBarConsumer(System.err, width))
        .build();
  }

  @Override
  public void update(int ended, int failed, int all) {
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
        ? String.format(Locale.ROOT, ", %.1f s", seconds)
        : String.format(Locale.ROOT, ", about %.0f s to go", seconds / ended * (all - ended));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

package org.multipolar.gui;

import static org.multipolar.gui.ClassroomWindow.onEventThread;

import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.RepaintManager;
import org.multipolar.gui.session.Player;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.LeverChoice;

/** Measures the performance of a window on this machine. */
final class Measurement {
  private static final long PLAYED_NS = 5_000_000_000L;
  private static final int FEW_FRAMES = 10;
  private static final int MOVES = 15;
  private static final int TICKS = 36_000;

  private final ClassroomWindow window;
  private final LessonPanel panel;
  private final ClassroomSession session;
  private final Player player;

  Measurement(ClassroomWindow window) {
    this.window = window;
    panel = window.panel();
    session = panel.session();
    player = panel.player();
  }

  /** The results, one line each. */
  List<String> lines() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add(load());
    lines.add(
        format(
            "%d states, %d ticks, window %d x %d",
            session.world().states().size(),
            session.calendar().ticks(),
            window.frame().getWidth(),
            window.frame().getHeight()));
    lines.add(start());
    onEventThread(() -> panel.overlay().close());
    lines.add(unlimited());
    lines.add(played());
    lines.add(moves());
    lines.add(heap());
    return lines;
  }

  /** Reports the load of the machine, and whether it makes the measurements unreliable. */
  private static String load() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    return load(machine.getSystemLoadAverage(), machine.getAvailableProcessors());
  }

  static String load(double load, int processors) {
    if (load < 0) {
      return format("%d processors; how busy they are is not known here", processors);
    }
    return format("%d processors, load of the last minute %.1f", processors, load)
        + (load > processors / 2.0
            ? ": other programs keep this machine busy, the figures below are unreliable"
            : "");
  }

  private String start() throws InterruptedException {
    while (panel.firstPaint() == 0) {
      Thread.sleep(5);
    }
    long from = ProcessHandle.current().info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    return format("start of the JVM to the first frame: %.2f s", (panel.firstPaint() - from) / 1e3);
  }

  /** Frames per second without a speed limit, each frame after a new month. */
  private String unlimited() throws InterruptedException {
    fresh();
    int[] frames = {0};
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < PLAYED_NS) {
      onEventThread(
          () -> {
            if (session.ended()) {
              session.apply(session.replaying().get());
            }
            panel.state().step();
            frame();
            flush();
            frames[0]++;
          });
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return format("frames a second, each with a new month, at most: %.0f", frames[0] / seconds);
  }

  /** Frames per second at the highest speed of the player. */
  private String played() throws InterruptedException {
    fresh();
    // Playing would pause at the branch.
    onEventThread(() -> session.runTo(session.calendar().branchTick() + 1));
    int[] ticks = {0};
    int last = -1;
    int shown = 0;
    long begin = System.nanoTime();
    onEventThread(this::playFast);
    while (System.nanoTime() - begin < PLAYED_NS / 2) {
      onEventThread(() -> ticks[0] = session.ended() ? -2 : session.tick());
      if (ticks[0] == -2) {
        break;
      }
      if (ticks[0] != last) {
        shown++;
        last = ticks[0];
      }
      Thread.sleep(1);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    onEventThread(player::pause);
    int asked = Player.SPEEDS.get(Player.SPEEDS.size() - 1);
    return shown < FEW_FRAMES
        ? format(
            "frames a second, played at %d months a second: not measured, only %d were seen",
            asked, shown)
        : format("frames a second, played at %d months a second: %.0f", asked, shown / seconds);
  }

  /** Time from releasing a slider to painting the first month in which the move is in force. */
  private String moves() throws InterruptedException {
    double[] times = new double[MOVES];
    for (int i = 0; i < MOVES; i++) {
      fresh();
      int from = session.calendar().branchTick() + 2 + 5 * i % 80;
      onEventThread(
          () -> {
            session.runTo(Math.min(from, session.calendar().ticks() - 3));
            frame();
          });
      int tick = session.tick();
      long generation = session.generation();
      double level = panel.levers().value(0) > .5 ? 0 : 1;
      boolean[] shown = {false};
      long begin = System.nanoTime();
      onEventThread(
          () -> {
            panel.levers().set(0, level);
            playFast();
          });
      while (!shown[0]) {
        Thread.sleep(1);
        onEventThread(
            () -> {
              if (session.generation() > generation && session.tick() > tick) {
                flush();
                shown[0] = true;
              }
            });
      }
      times[i] = (System.nanoTime() - begin) / 1e6;
      onEventThread(player::pause);
    }
    Arrays.sort(times);
    return format(
        "a lever that is moved shows after: median %.0f ms, longest %.0f ms of %d",
        times[MOVES / 2], times[MOVES - 1], MOVES);
  }

  private String heap() throws InterruptedException {
    StringBuilder used = new StringBuilder();
    int ticks = 0;
    int restarts = 0;
    for (int part = 1; part <= 6; part++) {
      while (ticks < part * TICKS / 6) {
        boolean move = restarts % 4 == 1;
        boolean other = restarts % 8 == 3;
        onEventThread(
            () ->
                session.apply(
                    (other ? session.replaying(session.replication() + 1) : session.resetting())
                        .get()));
        restarts++;
        while (!session.ended()) {
          onEventThread(
              () -> {
                for (int i = 0; i < 10; i++) {
                  panel.state().step();
                }
                if (move && session.moves().isEmpty() && !session.ended()) {
                  session.move(LeverChoice.of(session.scenario()).get(0), .5);
                }
                frame();
              });
        }
        ticks += session.calendar().ticks();
      }
      used.append(format(" %.1f", usedAfterCollection() / 1e6));
    }
    return format(
            "heap after collection, MB, at each sixth of %d ticks with %d restarts:",
            ticks, restarts)
        + used;
  }

  private static long usedAfterCollection() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Renders a frame without a card in front. */
  private void frame() {
    player.touch();
    player.frame();
    panel.overlay().close();
  }

  /** Pauses the player and resets the session. */
  private void fresh() throws InterruptedException {
    onEventThread(
        () -> {
          player.pause();
          session.apply(session.resetting().get());
          frame();
        });
  }

  private void playFast() {
    player.speed(Player.SPEEDS.size() - 1);
    player.play();
  }

  /** Paints pending changes immediately. */
  private void flush() {
    RepaintManager.currentManager(panel.component()).paintDirtyRegions();
    Toolkit.getDefaultToolkit().sync();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

package org.multipolar.gui;

import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.RepaintManager;
import org.multipolar.gui.session.Player;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.LeverChoice;

/** Measures how fast a window is on this machine. */
final class Measurement {
  private static final long PLAYED_NS = 5_000_000_000L;
  private static final int MOVES = 15;
  private static final int TICKS = 36_000;

  private final ClassroomWindow window;
  private final LessonPanel panel;
  private final ClassroomSession lesson;
  private final Player player;

  Measurement(ClassroomWindow window) {
    this.window = window;
    panel = window.panel();
    lesson = panel.lesson();
    player = panel.player();
  }

  /** The results, one line each. */
  List<String> lines() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add(
        lesson.world().states().size()
            + " states, "
            + lesson.calendar().ticks()
            + " ticks, window "
            + window.frame().getWidth()
            + " x "
            + window.frame().getHeight());
    lines.add(start());
    ClassroomWindow.onEventThread(() -> panel.overlay().close());
    lines.add(unlimited());
    lines.add(played());
    lines.add(moves());
    lines.addAll(heap());
    return lines;
  }

  private String start() throws InterruptedException {
    while (panel.firstPaint() == 0) {
      Thread.sleep(5);
    }
    long from = ProcessHandle.current().info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    return format("start of the JVM to the first frame: %.2f s", (panel.firstPaint() - from) / 1e3);
  }

  /** Frames per second without a limit, each with a new month. */
  private String unlimited() throws InterruptedException {
    fresh();
    int[] frames = {0};
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < PLAYED_NS) {
      ClassroomWindow.onEventThread(
          () -> {
            if (lesson.ended()) {
              lesson.apply(lesson.replaying().get());
            }
            panel.state().step();
            player.touch();
            player.frame();
            panel.overlay().close();
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
    int[] ticks = {0};
    int last = -1;
    int shown = 0;
    long begin = System.nanoTime();
    ClassroomWindow.onEventThread(
        () -> {
          player.speed(Player.SPEEDS.size() - 1);
          player.play();
        });
    while (System.nanoTime() - begin < PLAYED_NS / 2) {
      ClassroomWindow.onEventThread(() -> ticks[0] = lesson.ended() ? -2 : lesson.tick());
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
    ClassroomWindow.onEventThread(player::pause);
    return format(
        "frames a second, played at %d months a second: %.0f",
        Player.SPEEDS.get(Player.SPEEDS.size() - 1), shown / seconds);
  }

  /** Time from releasing a slider to the first painted month in which it acts. */
  private String moves() throws InterruptedException {
    double[] times = new double[MOVES];
    for (int i = 0; i < MOVES; i++) {
      fresh();
      int from = lesson.calendar().branchTick() + 2 + 5 * i % 80;
      ClassroomWindow.onEventThread(
          () -> {
            lesson.runTo(Math.min(from, lesson.calendar().ticks() - 3));
            player.touch();
            player.frame();
            panel.overlay().close();
          });
      int tick = lesson.tick();
      long generation = lesson.generation();
      double level = panel.levers().value(0) > .5 ? 0 : 1;
      boolean[] shown = {false};
      long begin = System.nanoTime();
      ClassroomWindow.onEventThread(
          () -> {
            panel.levers().set(0, level);
            player.speed(Player.SPEEDS.size() - 1);
            player.play();
          });
      while (!shown[0]) {
        Thread.sleep(1);
        ClassroomWindow.onEventThread(
            () -> {
              if (lesson.generation() > generation && lesson.tick() > tick) {
                flush();
                shown[0] = true;
              }
            });
      }
      times[i] = (System.nanoTime() - begin) / 1e6;
      ClassroomWindow.onEventThread(player::pause);
    }
    Arrays.sort(times);
    return format(
        "a lever that is moved shows after: median %.0f ms, longest %.0f ms of %d",
        times[MOVES / 2], times[MOVES - 1], MOVES);
  }

  private List<String> heap() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    StringBuilder used = new StringBuilder();
    int ticks = 0;
    int restarts = 0;
    for (int part = 1; part <= 6; part++) {
      while (ticks < part * TICKS / 6) {
        boolean move = restarts % 4 == 1;
        boolean other = restarts % 8 == 3;
        ClassroomWindow.onEventThread(
            () ->
                lesson.apply(
                    (other ? lesson.replaying(lesson.replication() + 1) : lesson.resetting())
                        .get()));
        restarts++;
        while (!lesson.ended()) {
          ClassroomWindow.onEventThread(
              () -> {
                for (int i = 0; i < 10; i++) {
                  panel.state().step();
                }
                if (move && lesson.moves().isEmpty() && !lesson.ended()) {
                  lesson.move(LeverChoice.of(lesson.scenario()).get(0), .5);
                }
                player.touch();
                player.frame();
                panel.overlay().close();
              });
        }
        ticks += lesson.calendar().ticks();
      }
      used.append(format(" %.1f", usedAfterCollection() / 1e6));
    }
    lines.add(
        format(
                "heap after collection, MB, at each sixth of %d ticks with %d restarts:",
                ticks, restarts)
            + used);
    return lines;
  }

  private static long usedAfterCollection() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Resets the session and stops it. */
  private void fresh() throws InterruptedException {
    ClassroomWindow.onEventThread(
        () -> {
          player.pause();
          lesson.apply(lesson.resetting().get());
          player.touch();
          player.frame();
          panel.overlay().close();
        });
  }

  /** Paints immediately. */
  private void flush() {
    RepaintManager.currentManager(panel.component()).paintDirtyRegions();
    Toolkit.getDefaultToolkit().sync();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

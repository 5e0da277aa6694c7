package org.multipolar.gui.session;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.SessionState;
import org.multipolar.scenario.Classroom;
import sim.display.Controller;
import sim.engine.Stoppable;
import sim.portrayal.Inspector;
import sim.util.Bag;

/**
 * Plays a session at some speed, by single ticks, to a date or from the start.
 *
 * <p>Ticks run on the event thread in slices shorter than a frame, so that views are painted
 * between two ticks. Changes of the session are made in the background, during which it does not
 * run, and are applied at once. Views are refreshed at most once a frame.
 *
 * <p>This is MASON's controller, to which displays of MASON can be registered.
 */
public final class Player implements Controller {
  /** Speeds, ticks per second. */
  public static final List<Integer> SPEEDS = List.of(1, 2, 4, 8, 16, 32, 60);

  private static final int FRAME_MS = 16;
  private static final long SLICE_NS = 10_000_000;
  private static final int NOWHERE = Integer.MIN_VALUE;

  private final ClassroomState state;
  private final ClassroomSession session;
  private final Runnable refresh;
  private final Timer timer = new Timer(FRAME_MS, event -> frame());
  private final ExecutorService worker = BackgroundThread.start("player", Thread.NORM_PRIORITY);
  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private final List<JFrame> frames = new ArrayList<>();
  private final List<Inspector> inspectors = new ArrayList<>();

  private boolean playing;
  private boolean busy;
  private boolean closed;
  private boolean stale = true;
  private int target = -1;

  /** Where the jump that is waiting or being made leads to. */
  private int aim = NOWHERE;

  /** Single ticks that are waiting. */
  private int steps;

  private int speed = 3;
  private double due;
  private long before;

  /**
   * @param refresh shows the session as it is now
   */
  public Player(ClassroomState state, Runnable refresh) {
    this.state = state;
    this.session = state.session();
    this.refresh = refresh;
    state.init(this);
    timer.setCoalesce(true);
  }

  /** Starts the frames. */
  public void open() {
    before = System.nanoTime();
    timer.start();
  }

  /** Stops everything. */
  public void close() {
    timer.stop();
    closed = true;
    playing = false;
    waiting.clear();
    worker.shutdown();
    unregisterAllFrames();
    session.close();
  }

  // Commands

  public boolean playing() {
    return playing;
  }

  /** Plays or pauses; a run that is over is played from the start. */
  public void toggle() {
    if (playing) {
      pause();
    } else if (session.ended()) {
      replay(session.replication());
      waiting.put("play", this::play);
    } else {
      play();
    }
  }

  public void play() {
    playing = !session.ended();
    due = 1;
    before = System.nanoTime();
    touch();
  }

  public void pause() {
    playing = false;
    target = -1;
    touch();
  }

  /** Runs one tick, after those that are waiting. */
  public void stepOnce() {
    pause();
    steps++;
    when(
        "step",
        () -> {
          for (; steps > 0; steps--) {
            state.step();
          }
        });
  }

  /** Goes one tick back, from where a jump leads to if one is on its way. */
  public void stepBack() {
    jump(Math.max(-1, (aim == NOWHERE ? session.tick() : aim) - 1));
  }

  /** Goes to a tick, forwards or back. */
  public void jump(int tick) {
    aim = tick;
    when(
        "jump",
        () -> {
          if (tick >= session.tick()) {
            target = tick;
          } else {
            target = -1;
            make(session.goingBack(tick));
          }
        });
  }

  /** Resets the session to the start, without moves. */
  public void reset() {
    pause();
    when("restart", () -> make(session.resetting()));
  }

  /** Plays a replication from the start. */
  public void replay(int replication) {
    pause();
    when("restart", () -> make(session.replaying(replication)));
  }

  /** Undoes the last move, reset or change of the random seed. */
  public void undo() {
    when(new Object(), () -> session.undoing().ifPresent(this::make));
  }

  /** Makes what was undone last again. */
  public void redo() {
    when(new Object(), () -> session.redoing().ifPresent(this::make));
  }

  /** Moves a lever, without a pause. */
  public void move(Classroom.Lever lever, double level) {
    when(
        lever,
        () -> {
          if (session.leversLockedBecause().isEmpty()) {
            make(session.moving(lever, level));
          }
        });
  }

  /** Whether a move of that lever is waiting or being made. */
  public boolean waits(Classroom.Lever lever) {
    return waiting.containsKey(lever) || busy;
  }

  public int speed() {
    return speed;
  }

  /** Sets the speed, by its number in {@link #SPEEDS}. */
  public void speed(int number) {
    speed = Math.max(0, Math.min(SPEEDS.size() - 1, number));
    touch();
  }

  /** Refreshes the views at the next frame. */
  public void touch() {
    stale = true;
  }

  // Frames

  /** Runs and shows what is due; returns whether anything was shown. */
  public boolean frame() {
    long now = System.nanoTime();
    double elapsed = Math.min(.25, (now - before) / 1e9);
    before = now;
    while (!busy && !waiting.isEmpty()) {
      Object first = waiting.keySet().iterator().next();
      waiting.remove(first).run();
      touch();
    }
    if (!busy) {
      run(now, elapsed);
      aim = target < 0 ? NOWHERE : aim;
    }
    if (!stale) {
      return false;
    }
    stale = false;
    state.follow();
    refresh.run();
    return true;
  }

  private void run(long now, double elapsed) {
    if (target > session.tick()) {
      while (session.tick() < target && System.nanoTime() - now < SLICE_NS) {
        one();
      }
      due = 0;
    } else if (playing) {
      target = -1;
      due += elapsed * SPEEDS.get(speed);
      while (due >= 1 && System.nanoTime() - now < SLICE_NS) {
        due--;
        one();
      }
      due = Math.min(due, 1);
    }
    if (session.tick() >= target) {
      target = -1;
    }
    if (session.ended() && (playing || target >= 0)) {
      playing = false;
      target = -1;
      touch();
    }
  }

  private void one() {
    state.step();
    touch();
  }

  // Changes

  /** Pauses, and runs an action as soon as no change is being made. */
  public void whenFree(Runnable action) {
    pause();
    when(action, action);
  }

  /** Runs an action as soon as no change is being made, instead of one waiting under that key. */
  private void when(Object key, Runnable request) {
    waiting.remove(key);
    waiting.put(key, request);
    touch();
  }

  private void make(Supplier<SessionState> making) {
    busy = true;
    worker.execute(
        () -> {
          try {
            SessionState change = making.get();
            EventQueue.invokeLater(() -> made(change));
          } catch (RuntimeException | Error e) {
            EventQueue.invokeLater(() -> busy = false);
            throw e;
          }
        });
  }

  private void made(SessionState change) {
    busy = false;
    if (closed) {
      return;
    }
    session.apply(change);
    before = System.nanoTime();
    touch();
    frame();
  }

  // MASON's controller

  @Override
  @SuppressWarnings("deprecation") // as MASON has it
  public void doChangeCode(Runnable change) {
    whenFree(change);
  }

  @Override
  public boolean registerFrame(JFrame frame) {
    return frames.add(frame);
  }

  @Override
  public boolean unregisterFrame(JFrame frame) {
    return frames.remove(frame);
  }

  @Override
  public boolean unregisterAllFrames() {
    frames.forEach(JFrame::dispose);
    frames.clear();
    return true;
  }

  @Override
  @SuppressWarnings("rawtypes") // as MASON has it
  public ArrayList getAllFrames() {
    return new ArrayList<>(frames);
  }

  @Override
  public void refresh() {
    touch();
  }

  @Override
  public void setInspectors(Bag shown, Bag names) {
    inspectors.clear();
    for (Object each : shown) {
      inspectors.add((Inspector) each);
    }
  }

  @Override
  public void registerInspector(Inspector inspector, Stoppable stopper) {
    inspectors.add(inspector);
  }

  @Override
  @SuppressWarnings("rawtypes") // as MASON has it
  public ArrayList getAllInspectors() {
    return new ArrayList<>(inspectors);
  }
}

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
 * Plays a session at a chosen speed, by single ticks, to a date or from the start.
 *
 * <p>Ticks run on the event thread in slices shorter than a frame, so that views are painted
 * between ticks. Changes of the session (moves, jumps back, restarts) are prepared in the
 * background, during which it does not run, and are applied in one step. Views are refreshed at
 * most once a frame.
 *
 * <p>It implements MASON's controller, with which MASON displays can be registered.
 */
public final class Player implements Controller {
  /** Available speeds, ticks per second. */
  public static final List<Integer> SPEEDS = List.of(1, 2, 4, 8, 16, 32, 60);

  private static final int FRAME_MS = 16;
  private static final long SLICE_NS = 10_000_000;
  private static final int NOWHERE = Integer.MIN_VALUE;

  private final ClassroomState state;
  private final ClassroomSession session;
  private final Runnable refresh;

  /** The last tick of the record, at which playing pauses: from the next one on states choose. */
  private final int branch;

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

  /** Target tick of the jump that is pending or in progress. */
  private int aim = NOWHERE;

  /** Number of single ticks that are pending. */
  private int steps;

  private int speed = 3;
  private double due;
  private long before;

  /**
   * @param refresh updates the views from the session
   */
  public Player(ClassroomState state, Runnable refresh) {
    this.state = state;
    this.session = state.session();
    this.refresh = refresh;
    branch = session.calendar().branchTick();
    state.init(this);
    timer.setCoalesce(true);
  }

  /** Starts the frame timer. */
  public void open() {
    before = System.nanoTime();
    timer.start();
  }

  /** Stops the player and closes the session. */
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

  /**
   * Plays, up to the end of the record first, or pauses; a finished run is played from the start.
   */
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

  /** Runs one tick, after any pending ones. */
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

  /** Goes one tick back, from the target of a pending jump if there is one. */
  public void stepBack() {
    jump(Math.max(-1, (aim == NOWHERE ? session.tick() : aim) - 1));
  }

  /** Jumps to a tick, forwards or backwards. */
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

  /** Resets the session to its start, without moves. */
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

  /** Redoes what was last undone. */
  public void redo() {
    when(new Object(), () -> session.redoing().ifPresent(this::make));
  }

  /** Moves a lever without pausing. */
  public void move(Classroom.Lever lever, double level) {
    when(
        lever,
        () -> {
          if (session.leversLockedBecause().isEmpty()) {
            make(session.moving(lever, level));
          }
        });
  }

  /** Whether a move of this lever is pending or any change is in progress. */
  public boolean waits(Classroom.Lever lever) {
    return waiting.containsKey(lever) || busy;
  }

  public int speed() {
    return speed;
  }

  /** Sets the speed, as an index into {@link #SPEEDS}. */
  public void speed(int number) {
    speed = Math.max(0, Math.min(SPEEDS.size() - 1, number));
    touch();
  }

  /** Refreshes the views at the next frame. */
  public void touch() {
    stale = true;
  }

  // Frames

  /** Runs the ticks that are due and refreshes stale views; returns whether it refreshed them. */
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
      while (playing && due >= 1 && System.nanoTime() - now < SLICE_NS) {
        due--;
        one();
        playing = session.tick() != branch;
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

  /** Pauses, and runs an action as soon as no change is in progress. */
  public void whenFree(Runnable action) {
    pause();
    when(action, action);
  }

  /**
   * Runs an action as soon as no change is in progress, replacing any pending action with that key.
   */
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
  @SuppressWarnings("deprecation") // declared by MASON
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
  @SuppressWarnings("rawtypes") // declared by MASON
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
  @SuppressWarnings("rawtypes") // declared by MASON
  public ArrayList getAllInspectors() {
    return new ArrayList<>(inspectors);
  }
}

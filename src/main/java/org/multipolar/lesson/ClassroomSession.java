package org.multipolar.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.World;

/**
 * A scenario in front of a class: one replication that is run tick by tick, the levers that the
 * class moves, and the twin, which is the same replication without those moves.
 *
 * <p>A lever that is moved after tick t acts from tick t + 1 on. The run is made again from the
 * scenario with that entry and the same seed and replayed to t, where it equals the run before the
 * move, because no later policy acts earlier. Run and twin then continue together, and every
 * difference between them is an effect of the moves.
 *
 * <p>Slow changes take two steps: a {@link Supplier} makes the new {@link SessionState}, on any
 * thread, and {@link #apply} puts it in place. The session must not change in between. All methods
 * are for one thread.
 */
public final class ClassroomSession implements SessionView {
  private final SessionRuns runs;
  private final BackgroundBand band;
  private final SessionLog log = new SessionLog();

  private SessionState now;
  private List<SeriesSource.Moment> moments;
  private boolean bandShown;
  private boolean twinShown = true;
  private String prediction = "";
  private long generation;

  /** Opens a scenario without a background thread: a band is computed at once when asked for. */
  public ClassroomSession(LeverMoves moves, int replication) {
    this(moves, replication, Runnable::run, () -> {});
  }

  /**
   * Opens a scenario.
   *
   * @param background runs the replications of the band
   * @param bandReady called by {@code background} when the band is complete
   */
  public ClassroomSession(
      LeverMoves moves, int replication, Executor background, Runnable bandReady) {
    runs = new SessionRuns(moves.untouched());
    band = new BackgroundBand(background, bandReady);
    put(runs.at(moves, replication, -1));
    log.add("opened " + moves.origin());
  }

  private void put(SessionState next) {
    now = next;
    moments = SessionSeries.moments(next);
  }

  // State

  @Override
  public Scenario scenario() {
    return now.scenario();
  }

  @Override
  public World world() {
    return now.run().world();
  }

  @Override
  public Optional<World> twin() {
    return shownTwin().map(InteractiveRun::world);
  }

  private Optional<InteractiveRun> shownTwin() {
    return now.twin().filter(run -> twinShown);
  }

  @Override
  public int tick() {
    return now.run().tick();
  }

  @Override
  public SeriesSource series() {
    Optional<BackgroundBand> shownBand = bandShown ? Optional.of(band) : Optional.empty();
    return new SessionSeries(now, shownTwin(), shownBand, moments);
  }

  public RunCalendar calendar() {
    return world().calendar();
  }

  public int replication() {
    return now.replication();
  }

  /** Counts the applied changes, so that a view notices that the world is another object. */
  public long generation() {
    return generation;
  }

  /** Whether the last tick has been run. */
  public boolean ended() {
    return now.run().ended();
  }

  /** The moves of the class, in the order in which they were made. */
  public List<LeverMove> moves() {
    return now.moves().moves();
  }

  /** Everything that was done in the session, one line each. */
  public List<String> log() {
    return log.lines();
  }

  /** The prediction that the class wrote down before the run. */
  public String prediction() {
    return prediction;
  }

  public void predict(String text) {
    prediction = text.strip();
  }

  /** Whether the run comes from a checkpoint. */
  public boolean restored() {
    return now.restored();
  }

  /** Why levers cannot be moved now, if they cannot. */
  public Optional<String> leversLockedBecause() {
    if (now.restored()) {
      return Optional.of("A restored run goes on as it was saved. Reset it to move levers.");
    }
    return ended()
        ? Optional.of("The run is over. Go back to an earlier month to move levers.")
        : Optional.empty();
  }

  // Running

  /** Runs one tick of the run and of its twin; none after the last. */
  public boolean step() {
    if (ended()) {
      return false;
    }
    now.run().step();
    stepTwin();
    return true;
  }

  /** Runs the twin to the tick of the run. */
  public void stepTwin() {
    now.twin().ifPresent(twin -> twin.runTo(tick()));
  }

  /** Runs to a later tick. */
  public void runTo(int tick) {
    while (tick() < tick && step()) {
      // One tick at a time keeps run and twin together.
    }
  }

  // Changes

  /** The session as it was opened: before the first tick, without moves. */
  public Supplier<SessionState> resetting() {
    SessionState from = now;
    LeverMoves none = from.moves().cleared();
    return () ->
        from.sameMoves(none)
            ? runs.at(from, from.replication(), -1)
            : runs.at(none, from.replication(), -1);
  }

  /** The same run from the start, with the same random seed and with the moves of the class. */
  public Supplier<SessionState> replaying() {
    return goingBack(-1);
  }

  /** Another replication from the start, with the moves of the class. */
  public Supplier<SessionState> replaying(int replication) {
    SessionState from = now;
    return () -> runs.at(from, replication, -1);
  }

  /** The same run after an earlier tick. */
  public Supplier<SessionState> goingBack(int tick) {
    SessionState from = now;
    return () -> runs.at(from, from.replication(), tick);
  }

  /**
   * A lever that is moved now and acts from the next tick on.
   *
   * @throws IllegalStateException if levers are locked
   */
  public Supplier<SessionState> moving(Classroom.Lever lever, double level) {
    leversLockedBecause()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    SessionState from = now;
    int tick = tick();
    double hundredths = Math.rint(level * 100) / 100;
    LeverMoves moves =
        from.moves().with(new LeverMove(tick + 1, calendar().date(tick + 1), lever, hundredths));
    return () -> runs.moved(from, moves, tick);
  }

  /** Moves a lever at once. */
  public void move(Classroom.Lever lever, double level) {
    apply(moving(lever, level).get());
  }

  /** Puts a new state in place. */
  public void apply(SessionState next) {
    SessionState before = now;
    log.add(before, next);
    put(next);
    generation++;
    boolean bandHolds =
        next.sameMoves(before.moves())
            && next.replication() == before.replication()
            && !before.restored();
    if (bandShown && !bandHolds) {
      orderBand();
    }
  }

  // Band and twin

  /** Shows or hides replications with other random seeds. */
  public void showBand(boolean shown) {
    if (shown == bandShown) {
      return;
    }
    bandShown = shown;
    if (shown) {
      orderBand();
    } else {
      band.cancel();
    }
  }

  public boolean bandShown() {
    return bandShown;
  }

  private void orderBand() {
    band.order(now.scenario(), now.variants(), runs.plan(), now.replication());
  }

  /** Shows or hides the twin. */
  public void showTwin(boolean shown) {
    twinShown = shown;
  }

  /** Ends the work in the background. */
  public void close() {
    band.cancel();
  }

  // Files

  /**
   * Saves the scenario with the moves.
   *
   * @throws UnreadableScenario if the written file cannot be read
   */
  public void save(Path target) throws IOException, UnreadableScenario {
    ScenarioFile.write(now.moves(), target);
    log.add("saved as " + target);
  }

  /** Writes a checkpoint of the run, from which it can be continued on another day. */
  public void checkpoint(Path target) throws IOException {
    now.run().checkpoint(target);
    log.add("checkpoint " + target);
  }

  /** Whether a restored world belongs to this scenario: it has the same states and months. */
  public boolean accepts(World world) {
    return InteractiveRun.restored(world).filter(now.run()::sameScenario).isPresent();
  }

  /**
   * Continues a restored world, without a twin. The world contains the effects of its moves but not
   * the moves themselves, so levers are locked until a reset.
   */
  public void restore(World world) {
    if (!accepts(world)) {
      throw new IllegalArgumentException("the checkpoint is of another scenario");
    }
    put(runs.restored(now, InteractiveRun.restored(world).orElseThrow()));
    generation++;
    showBand(false);
    log.add("restored at tick " + tick());
  }
}

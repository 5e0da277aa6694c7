package org.multipolar.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * <p>A lever that is moved after tick t acts from tick t + 1 on. The run is created again from the
 * scenario with that entry and the same random seed and replayed to t. There it equals the run
 * before the move, because no later policy acts earlier. Run and twin then continue together, and
 * every difference between them is an effect of the moves.
 *
 * <p>Slow changes take two steps: a {@link Supplier} creates the new {@link SessionState}, on any
 * thread, and {@link #apply} adopts it. The session must not change in between. All methods must be
 * called from one thread.
 */
public final class ClassroomSession implements SessionView {
  private final SessionRuns runs;
  private final BackgroundBand band;
  private final RunAhead runAhead;
  private final OpeningRanges ranges = new OpeningRanges();
  private final ChangeHistory history = new ChangeHistory();
  private final SessionLog log = new SessionLog();

  private SessionState now;
  private List<LeverMove> saved = List.of();
  private List<SeriesSource.Moment> moments;
  private boolean bandShown;
  private boolean twinShown = true;
  private String prediction = "";
  private long generation;

  /**
   * Opens a scenario without a background thread: a band is computed synchronously when requested.
   */
  public ClassroomSession(LeverMoves moves, int replication) {
    this(moves, replication, Background.NONE);
  }

  /** Opens a scenario. */
  public ClassroomSession(LeverMoves moves, int replication, Background background) {
    runs = new SessionRuns(moves.untouched());
    band = new BackgroundBand(background.patient(), background.ready());
    runAhead = new RunAhead(runs, background.prompt().orElse(work -> {}), background.ready());
    background
        .prompt()
        .ifPresent(
            any ->
                background
                    .patient()
                    .execute(() -> ranges.compute(runs, moves.cleared(), background.ready())));
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
    return new SessionSeries(now, twinShown, shownBand, runAhead, ranges, moments);
  }

  @Override
  public Optional<double[]> ofStates(String metric) {
    return ranges.ofStates(metric);
  }

  public RunCalendar calendar() {
    return world().calendar();
  }

  public int replication() {
    return now.replication();
  }

  /** Number of applied changes, by which a view detects that the world has been replaced. */
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

  /** The actions of the session, one line each. */
  public List<String> log() {
    return log.lines();
  }

  /** The class's written prediction. */
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

  /** The reason why levers cannot be moved now; empty if they can. */
  public Optional<String> leversLockedBecause() {
    if (now.restored()) {
      return Optional.of("A restored run goes on as it was saved. Reset it to move levers.");
    }
    return ended()
        ? Optional.of("The run is over. Go back to an earlier month to move levers.")
        : Optional.empty();
  }

  // Running

  /** Runs one tick of the run and of its twin; returns false after the last tick. */
  public boolean step() {
    if (ended()) {
      return false;
    }
    now.run().step();
    stepTwin();
    return true;
  }

  /** Runs the twin up to the tick of the run. */
  public void stepTwin() {
    now.twin().ifPresent(twin -> twin.runTo(tick()));
  }

  /** Runs to a later tick. */
  public void runTo(int tick) {
    while (tick() < tick && step()) {
      // Single ticks keep run and twin together.
    }
  }

  // Changes

  /** Returns a maker of the session as opened: before the first tick, without moves. */
  public Supplier<SessionState> resetting() {
    SessionState from = now;
    LeverMoves none = from.moves().cleared();
    return () ->
        from.sameMoves(none)
            ? runs.at(from, from.replication(), -1)
            : runs.at(none, from.replication(), -1);
  }

  /**
   * Returns a maker of the same run from the start, with the same random seed and the class's
   * moves.
   */
  public Supplier<SessionState> replaying() {
    return goingBack(-1);
  }

  /** Returns a maker of another replication from the start, with the class's moves. */
  public Supplier<SessionState> replaying(int replication) {
    SessionState from = now;
    return () -> runs.at(from, replication, -1);
  }

  /** Returns a maker of the same run after an earlier tick. */
  public Supplier<SessionState> goingBack(int tick) {
    SessionState from = now;
    return () -> runs.at(from, from.replication(), tick);
  }

  /**
   * Returns a maker of the session with a lever moved now, which acts from the next tick on.
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
    LeverMoves moves = with(lever, level);
    return () -> runs.moved(from, moves, tick);
  }

  private LeverMoves with(Classroom.Lever lever, double level) {
    double hundredths = Math.rint(level * 100) / 100;
    int next = tick() + 1;
    LeverMoves moves = now.moves();
    return moves.with(new LeverMove(next, moves.day(next, lever), lever, hundredths));
  }

  /** Computes a forecast for a lever that is being dragged, as if it were moved now. */
  public void foresee(Classroom.Lever lever, double level) {
    if (leversLockedBecause().isEmpty()) {
      runAhead.order(with(lever, level), replication());
    }
  }

  /**
   * Returns a maker of the state before the last change, at no earlier tick than that of the
   * change.
   */
  public Optional<Supplier<SessionState>> undoing() {
    return history.before().map(this::returning);
  }

  /** Returns a maker of the state that was last undone. */
  public Optional<Supplier<SessionState>> redoing() {
    return history.after().map(this::returning);
  }

  private Supplier<SessionState> returning(ChangeHistory.Place place) {
    int tick = Math.max(tick(), place.tick());
    return () -> runs.at(place.moves(), place.replication(), tick);
  }

  /** Moves a lever synchronously. */
  public void move(Classroom.Lever lever, double level) {
    apply(moving(lever, level).get());
  }

  /** Adopts a new state. */
  public void apply(SessionState next) {
    SessionState before = now;
    log.add(before, next);
    history.record(ChangeHistory.Place.of(before), ChangeHistory.Place.of(next));
    put(next);
    generation++;
    if (next.restored() || next.moves().moves().isEmpty()) {
      runAhead.cancel();
    } else {
      runAhead.order(next.moves(), next.replication());
    }
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

  /** Ends the background work. */
  public void close() {
    band.cancel();
    runAhead.cancel();
    ranges.cancel();
  }

  // Files

  /** Whether the class has moved levers since it last opened, reset or saved the run. */
  public boolean unsaved() {
    return !moves().isEmpty() && !moves().equals(saved);
  }

  /** Existing files next to a target that saving there would replace by different content. */
  public List<Path> replaced(Path target) throws IOException {
    return ScenarioFile.replaced(now.moves(), target);
  }

  /**
   * Saves the scenario with the moves, and the input files that it needs.
   *
   * @throws UnreadableScenario if the written file cannot be read
   */
  public void save(Path target) throws IOException, UnreadableScenario {
    ScenarioFile.write(now.moves(), target);
    saved = moves();
    log.add("saved as " + target);
  }

  /** Writes a checkpoint from which the run can be continued on another day. */
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
    history.clear();
    runAhead.cancel();
    generation++;
    showBand(false);
    log.add("restored at tick " + tick());
  }
}

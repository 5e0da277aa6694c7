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

  /** Opens a scenario without a background thread: a band is computed at once when asked for. */
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
    LeverMoves moves = with(lever, level);
    return () -> runs.moved(from, moves, tick);
  }

  private LeverMoves with(Classroom.Lever lever, double level) {
    double hundredths = Math.rint(level * 100) / 100;
    int next = tick() + 1;
    LeverMoves moves = now.moves();
    return moves.with(new LeverMove(next, moves.day(next, lever), lever, hundredths));
  }

  /** Shows what would follow if a lever were moved now, while it is being moved. */
  public void foresee(Classroom.Lever lever, double level) {
    if (leversLockedBecause().isEmpty()) {
      runAhead.order(with(lever, level), replication());
    }
  }

  /** The moves and the replication before the last change, no earlier than it was made. */
  public Optional<Supplier<SessionState>> undoing() {
    return history.before().map(this::returning);
  }

  /** The last change that was undone, made again. */
  public Optional<Supplier<SessionState>> redoing() {
    return history.after().map(this::returning);
  }

  private Supplier<SessionState> returning(ChangeHistory.Place place) {
    int tick = Math.max(tick(), place.tick());
    return () -> runs.at(place.moves(), place.replication(), tick);
  }

  /** Moves a lever at once. */
  public void move(Classroom.Lever lever, double level) {
    apply(moving(lever, level).get());
  }

  /** Puts a new state in place. */
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

  /** Ends the work in the background. */
  public void close() {
    band.cancel();
    runAhead.cancel();
    ranges.cancel();
  }

  // Files

  /** Whether the class has moved levers since it saved the run, or reset or opened it. */
  public boolean unsaved() {
    return !moves().isEmpty() && !moves().equals(saved);
  }

  /** Files beside a target that saving there would replace by others. */
  public List<Path> replaced(Path target) throws IOException {
    return ScenarioFile.replaced(now.moves(), target);
  }

  /**
   * Saves the scenario with the moves, and what it needs beside it.
   *
   * @throws UnreadableScenario if the written file cannot be read
   */
  public void save(Path target) throws IOException, UnreadableScenario {
    ScenarioFile.write(now.moves(), target);
    saved = moves();
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
    history.clear();
    runAhead.cancel();
    generation++;
    showBand(false);
    log.add("restored at tick " + tick());
  }
}

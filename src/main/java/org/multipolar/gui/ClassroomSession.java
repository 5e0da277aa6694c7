package org.multipolar.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.multipolar.figure.FigureSpec;
import org.multipolar.gui.LeverMoves.LeverMove;
import org.multipolar.gui.LeverMoves.Unreadable;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Problem;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.ParameterVariants;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * A scenario in front of a class: one replication that is run tick by tick, the levers that the
 * class moves, and the untouched twin.
 *
 * <p>A lever that is moved after tick t acts from tick t + 1 on. The run is made anew from the
 * scenario with that entry and the same seed and replayed to t, where it stands exactly where it
 * stood: what is dated later changes nothing before. From there both go on, and every difference
 * between them comes from the moves.
 *
 * <p>What takes long comes in two steps: a {@link Change} is made on any thread from what the
 * lesson is at the time of asking, and {@link #show put on stage} afterwards. Nothing else may
 * happen to the lesson in between; all methods are for one thread.
 */
final class ClassroomSession implements SessionView {
  private final RecordingPlan plan;
  private final Blueprints untouchedBlueprints;
  private final ParameterVariants untouchedVariants;
  private final BackgroundBand band;
  private final List<String> log = new ArrayList<>();

  private LeverMoves script;
  private Scenario scenario;
  private ParameterVariants variants;
  private int replication;
  private InteractiveRun take;
  private InteractiveRun twin;
  private boolean restored;
  private boolean bandShown;
  private boolean twinShown = true;
  private String prediction = "";
  private long generation;

  /**
   * What a lesson turns into.
   *
   * @param twin null where there is none
   */
  record Change(
      LeverMoves script,
      Scenario scenario,
      ParameterVariants variants,
      int replication,
      InteractiveRun take,
      InteractiveRun twin) {}

  /** Opens a scenario, of which a band is not shown to anybody. */
  static ClassroomSession open(Path file, List<Replacement> replacements, int replication)
      throws Unreadable {
    return open(file, replacements, replication, () -> {});
  }

  /**
   * Opens a scenario.
   *
   * @param bandReady called on another thread when the band is there
   */
  static ClassroomSession open(
      Path file, List<Replacement> replacements, int replication, Runnable bandReady)
      throws Unreadable {
    return new ClassroomSession(LeverMoves.read(file, replacements), replication, bandReady);
  }

  /** Opens a scenario that has been read. */
  static ClassroomSession of(Path file, Scenario scenario, int replication, Runnable bandReady) {
    return new ClassroomSession(new LeverMoves(file, scenario, List.of()), replication, bandReady);
  }

  private ClassroomSession(LeverMoves script, int replication, Runnable bandReady) {
    untouchedBlueprints = new Blueprints(script.untouched());
    untouchedVariants = ParameterVariants.of(script.untouched(), untouchedBlueprints);
    plan = plan(script.untouched());
    band = new BackgroundBand(bandReady);
    show(beginning(script, replication).get());
  }

  /** The metrics of the world that a run records, and those of the scenario's figures. */
  private static RecordingPlan plan(Scenario scenario) {
    RecordingPlan own = scenario.record().plan(scenario.world().tables());
    Set<WorldMetric> metrics = new LinkedHashSet<>(own.world());
    for (FigureSpec figure : scenario.figures()) {
      if (figure.scope() == Scope.WORLD) {
        figure.metrics().forEach(name -> MetricCatalogue.world(name).ifPresent(metrics::add));
      }
    }
    return new RecordingPlan(
        List.copyOf(metrics), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  // What views look at

  @Override
  public Scenario scenario() {
    return scenario;
  }

  @Override
  public World world() {
    return take.world();
  }

  @Override
  public Optional<World> twin() {
    return twinShown ? Optional.ofNullable(twin).map(InteractiveRun::world) : Optional.empty();
  }

  @Override
  public int tick() {
    return take.tick();
  }

  @Override
  public SeriesSource track() {
    return new Courses();
  }

  // What stands

  RunCalendar calendar() {
    return take.world().calendar();
  }

  Path file() {
    return script.file();
  }

  int replication() {
    return replication;
  }

  /** Counts what was put on stage, so that a watcher sees that the world is another one. */
  long generation() {
    return generation;
  }

  /** Whether the last tick has been run. */
  boolean ended() {
    return take.ended();
  }

  /** What the class did, in order of doing. */
  List<LeverMove> moves() {
    return script.moves();
  }

  /** Everything that was done to the lesson, a line each. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** What the class has written down before the run. */
  String prediction() {
    return prediction;
  }

  void predict(String text) {
    prediction = text.strip();
  }

  /** Why levers cannot be moved now, if so. */
  Optional<String> heldBecause() {
    if (restored) {
      return Optional.of("A restored run goes on as it was saved. Reset it to move levers.");
    }
    return ended()
        ? Optional.of("The run is over. Go back to an earlier month to move levers.")
        : Optional.empty();
  }

  // Going on

  /** Runs one tick of the run and of its twin; none after the last. */
  boolean step() {
    if (take.ended()) {
      return false;
    }
    take.step();
    follow();
    return true;
  }

  /** Brings the twin to the tick of the run. */
  void follow() {
    if (twin != null) {
      twin.runTo(take.tick());
    }
  }

  /** Runs to a tick, not backwards. */
  void runTo(int tick) {
    while (take.tick() < tick && step()) {
      // A tick at a time, so that both stay together.
    }
  }

  // Changes

  /** The lesson as it was opened, before its first tick: without moves. */
  Supplier<Change> resetting() {
    return beginning(script.cleared(), replication);
  }

  /** The same run from the start, the same luck, with the moves of the class. */
  Supplier<Change> replaying() {
    return standing(script, replication, -1);
  }

  /** The same scenario from the start with other luck. */
  Supplier<Change> replaying(int otherReplication) {
    return standing(script, otherReplication, -1);
  }

  /** The same run as it stood after a tick. */
  Supplier<Change> goingBack(int tick) {
    return standing(script, replication, tick);
  }

  /**
   * A lever that is moved now and acts from the next tick on.
   *
   * @throws IllegalStateException where levers are held
   */
  Supplier<Change> moving(Classroom.Lever lever, double level) {
    heldBecause()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    int now = take.tick();
    double hundredths = Math.rint(level * 100) / 100;
    LeverMoves changed =
        script.with(new LeverMove(now + 1, calendar().date(now + 1), lever, hundredths));
    InteractiveRun other = twin != null ? twin : take;
    int number = replication;
    return () -> {
      Scenario with = changed.scenario();
      ParameterVariants its = ParameterVariants.of(with, untouchedBlueprints.with(with));
      InteractiveRun run = InteractiveRun.of(with, its, plan, number);
      run.runTo(now);
      return new Change(changed, with, its, number, run, other);
    };
  }

  /** Puts a change on stage. */
  void show(Change change) {
    describe(change);
    boolean bandStands =
        stands(change.script()) && replication == change.replication() && !restored;
    script = change.script();
    scenario = change.scenario();
    variants = change.variants();
    replication = change.replication();
    take = change.take();
    twin = change.twin();
    restored = false;
    generation++;
    if (bandShown && !bandStands) {
      orderBand();
    }
  }

  /** Moves a lever at once. */
  void move(Classroom.Lever lever, double level) {
    show(moving(lever, level).get());
  }

  private Supplier<Change> beginning(LeverMoves beginning, int number) {
    return standing(beginning, number, -1);
  }

  private Supplier<Change> standing(LeverMoves wanted, int number, int tick) {
    boolean same = stands(wanted);
    Scenario known = same ? scenario : null;
    ParameterVariants knownVariants = same ? variants : null;
    return () -> {
      Scenario with = known != null ? known : wanted.scenario();
      boolean moved = !wanted.moves().isEmpty();
      ParameterVariants its =
          knownVariants != null
              ? knownVariants
              : moved
                  ? ParameterVariants.of(with, untouchedBlueprints.with(with))
                  : untouchedVariants;
      InteractiveRun run = InteractiveRun.of(with, its, plan, number);
      run.runTo(tick);
      InteractiveRun other = null;
      if (moved) {
        other = InteractiveRun.of(wanted.untouched(), untouchedVariants, plan, number);
        other.runTo(tick);
      }
      return new Change(wanted, with, its, number, run, other);
    };
  }

  /** Whether another script has the same moves; all are of one scenario. */
  private boolean stands(LeverMoves other) {
    return script != null && script.moves().equals(other.moves());
  }

  private void describe(Change change) {
    if (script == null) {
      log.add("opened " + change.script().file());
      return;
    }
    if (!change.script().moves().equals(script.moves())) {
      List<LeverMove> all = change.script().moves();
      if (all.isEmpty()) {
        log.add("reset");
      } else {
        all.stream()
            .filter(move -> !script.moves().contains(move))
            .forEach(
                move ->
                    log.add(
                        move.at()
                            + ": "
                            + move.lever().label()
                            + " → "
                            + PlainWords.level(move.level())));
      }
    } else if (change.replication() != replication) {
      log.add("replication " + change.replication());
    } else {
      log.add("back to tick " + change.take().tick());
    }
  }

  // Band and twin

  /** Whether quick replications with other luck are made and shown. */
  void showBand(boolean shown) {
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

  boolean bandShown() {
    return bandShown;
  }

  private void orderBand() {
    band.order(scenario, variants, plan, replication);
  }

  /** Whether views are shown the twin. */
  void showTwin(boolean shown) {
    twinShown = shown;
  }

  /** Ends the background work. */
  void close() {
    band.close();
  }

  // Files

  /**
   * Writes the scenario with the moves, as a file that needs no other but its world.
   *
   * @throws Unreadable where what was written cannot be read from there, such as a world that is
   *     named by a path from elsewhere
   */
  void save(Path target) throws IOException, Unreadable {
    String stem = target.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    String name = stem.replaceAll("[^\\p{L}\\p{N} ._-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
    Scenario saved = script.named(name.isEmpty() ? scenario.name() : name);
    if (saved.parameterSet().isPresent()) {
      Files.writeString(target.resolveSibling(ParameterSet.FILE), saved.parameterSet().get().csv());
    }
    Files.writeString(target, saved.resolvedYaml());
    List<Problem> problems = ScenarioReader.read(target).problems();
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    log.add("saved as " + target);
  }

  /** Writes the run as it stands, to go on with another day. */
  void checkpoint(Path target) throws IOException {
    if (take.world().writeToCheckpoint(target.toFile()) == null) {
      throw new IOException("the run could not be written to " + target);
    }
    log.add("checkpoint " + target);
  }

  /** Whether a restored world is one of this scenario's: its states and months. */
  boolean knows(World world) {
    return InteractiveRun.restored(world).isPresent()
        && world.calendar().equals(calendar())
        && ids(world).equals(ids(take.world()));
  }

  private static List<String> ids(World world) {
    return world.blueprint().tables().states().stream().map(StateRow::id).toList();
  }

  /**
   * Puts a restored world on stage, without a twin. Its moves are part of it, but nobody knows them
   * any more: levers are held until a reset.
   */
  void restore(World world) {
    if (!knows(world)) {
      throw new IllegalArgumentException("the checkpoint is of another scenario");
    }
    script = script.cleared();
    scenario = script.untouched();
    variants = untouchedVariants;
    take = InteractiveRun.restored(world).orElseThrow();
    twin = null;
    restored = true;
    generation++;
    band.cancel();
    bandShown = false;
    log.add("restored at tick " + take.tick());
  }

  /** Whether the run on stage was restored. */
  boolean restored() {
    return restored;
  }

  // Courses

  private final class Courses implements SeriesSource {
    @Override
    public List<String> metrics() {
      return take.metrics();
    }

    @Override
    public double[] run(String metric) {
      return take.course(metric);
    }

    @Override
    public Optional<double[]> twin(String metric) {
      return twin != null && twinShown ? Optional.of(twin.course(metric)) : Optional.empty();
    }

    @Override
    public Optional<double[][]> band(String metric) {
      return bandShown ? band.courses(metric) : Optional.empty();
    }

    @Override
    public List<Moment> moments() {
      Set<Moment> moments = new LinkedHashSet<>();
      for (Policy policy : scenario.policies()) {
        int tick = calendar().tickOf(policy.at());
        if (tick < 0 || tick >= calendar().ticks()) {
          continue;
        }
        boolean lever = policy.source().equals(LeverMoves.SOURCE);
        moments.add(new Moment(tick, lever ? moved(policy) : scripted(policy), lever));
      }
      return moments.stream().sorted((a, b) -> Integer.compare(a.tick(), b.tick())).toList();
    }

    private String moved(Policy policy) {
      Policy.OfStates p = (Policy.OfStates) policy;
      return moves().stream()
          .filter(move -> move.policy().equals(p))
          .findFirst()
          .map(move -> move.lever().label() + ": " + PlainWords.level(move.level()))
          .orElseGet(() -> scripted(policy));
    }

    private String scripted(Policy policy) {
      if (policy instanceof Policy.OfStates p) {
        Instrument instrument = p.setting().instrument();
        return names(p.by())
            + ": "
            + PlainWords.lever(instrument)
            + (p.against().isEmpty() ? "" : " on " + names(p.against()))
            + " "
            + PlainWords.level(p.setting().level());
      }
      return ((Policy.OfLabs) policy).open() ? "labs open by script" : "labs close by script";
    }

    private String names(List<String> ids) {
      return PlainWords.list(ids.stream().map(id -> PlainWords.state(world(), id)).toList());
    }
  }
}

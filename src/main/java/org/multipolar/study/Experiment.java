package org.multipolar.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.RunEnd;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.random.Draws;
import org.multipolar.scenario.StopRule;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * One design point: everything its replications share. Replication r is a function of r and of the
 * components of this record.
 *
 * @param variants blueprints of the replications
 * @param phases creates the phases of one replication, new ones at every call
 * @param plan the metrics and entities that are recorded
 * @param runSeed seed of the run, from which the seeds of replications are derived
 * @param eventsInFull number of replications, from 1, whose events are kept in full; those of
 *     others are counted
 * @param point name of the design point; empty if there is only one
 * @param outcomes outcomes of each replication besides the standard columns of the world metrics;
 *     the plan records the series from which they are computed
 */
public record Experiment(
    ParameterVariants variants,
    Function<Blueprint, List<Phase>> phases,
    RecordingPlan plan,
    long runSeed,
    int eventsInFull,
    String point,
    List<Outcome> outcomes)
    implements Replicator {

  public Experiment {
    outcomes = outcomes.stream().filter(outcome -> !outcome.standard()).toList();
  }

  /** An experiment with no outcomes besides those of the world metrics. */
  public Experiment(
      ParameterVariants variants,
      Function<Blueprint, List<Phase>> phases,
      RecordingPlan plan,
      long runSeed,
      int eventsInFull,
      String point) {
    this(variants, phases, plan, runSeed, eventsInFull, point, List.of());
  }

  /** An experiment with one blueprint for all replications. */
  public Experiment(
      Blueprint blueprint,
      Supplier<List<Phase>> phases,
      RecordingPlan plan,
      long runSeed,
      int eventsInFull,
      String point) {
    this(ParameterVariants.one(blueprint), any -> phases.get(), plan, runSeed, eventsInFull, point);
  }

  @Override
  public RecordSchema schema() {
    RunCalendar calendar = variants.common().calendar();
    Recording recording = new Recording(plan, variants.common());
    return new RecordSchema(
        IntStream.range(0, calendar.ticks()).mapToObj(calendar::month).toList(),
        names(plan.world()),
        recording.stateIds(),
        names(plan.stateMetrics()),
        recording.firmIds(),
        names(plan.firmMetrics()),
        Stream.concat(outcomes.stream().map(Outcome::id), variants.extras().stream()).toList(),
        variants.row(1) > 0);
  }

  private static List<String> names(List<? extends Metric> metrics) {
    return metrics.stream().map(Metric::name).toList();
  }

  @Override
  public ReplicationResult replicate(int number, Duration limit) {
    return replicate(number, number, limit);
  }

  /**
   * Runs one replication while another phase looks on.
   *
   * @param watcher the last phase of each tick, which changes nothing
   */
  public ReplicationResult watched(int number, Phase watcher) {
    return replicate(number, number, null, List.of(watcher));
  }

  /**
   * Runs one replication under another number in the results.
   *
   * @param run its number in the results
   * @param number of the replication, which determines its seed
   */
  ReplicationResult replicate(int run, int number, Duration limit) {
    return replicate(run, number, limit, List.of());
  }

  private ReplicationResult replicate(int run, int number, Duration limit, List<Phase> watchers) {
    long seed = Draws.replicationSeed(runSeed, number);
    int row = variants.row(number);
    try {
      Blueprint blueprint = variants.of(number);
      Recording recording = new Recording(plan, blueprint);
      EventLog eventLog = new EventLog(number <= eventsInFull);
      List<Phase> all = new ArrayList<>(phases.apply(blueprint));
      all.add(recording);
      all.addAll(watchers);
      Optional<RunEnd.Rule> rule = variants.end();
      Optional<RunEnd> end = rule.map(RunEnd::new);
      end.ifPresent(all::add);
      if (limit != null) {
        all.add(new Deadline(limit));
      }
      new World(blueprint, seed, all, eventLog).run();
      Map<String, Double> extras = new LinkedHashMap<>(variants.drawn(number));
      end.map(RunEnd::tick)
          .filter(OptionalInt::isPresent)
          .ifPresent(
              last -> {
                recording.endAt(last.getAsInt(), rule.orElseThrow().carried());
                int months = last.getAsInt() * blueprint.calendar().step().months();
                extras.put(StopRule.COLUMN, (double) months);
              });
      return new ReplicationResult(
          run,
          number,
          seed,
          point,
          row,
          Status.OK,
          "",
          horizon(recording, blueprint, extras),
          recording.values(Scope.WORLD),
          recording.values(Scope.STATE),
          recording.values(Scope.FIRM),
          Stream.of(Event.Kind.values()).mapToLong(eventLog::counted).toArray(),
          eventLog.events());
    } catch (Deadline.DeadlineExceededException e) {
      return ReplicationResult.unfinished(
          run, number, seed, point, row, Status.TIMEOUT, e.getMessage());
    } catch (Exception | AssertionError | StackOverflowError e) {
      return ReplicationResult.unfinished(run, number, seed, point, row, Status.FAILED, reason(e));
    }
  }

  /** The outcomes of a replication, in the order of {@link RecordSchema#horizon()}. */
  private double[] horizon(Recording recording, Blueprint blueprint, Map<String, Double> extras) {
    RunCalendar calendar = blueprint.calendar();
    return DoubleStream.concat(
            Stream.concat(
                    plan.world().stream()
                        .flatMap(
                            metric ->
                                Take.COLUMNS.stream().map(take -> Outcome.of(metric, "", take))),
                    outcomes.stream())
                .mapToDouble(
                    outcome -> outcome.of(recording::series, blueprint.tables(), calendar)),
            variants.extras().stream().mapToDouble(name -> extras.getOrDefault(name, Double.NaN)))
        .toArray();
  }

  /** The failure and its location in this program: {@code class: message (Class.method:line)}. */
  private static String reason(Throwable failure) {
    String where =
        Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.multipolar."))
            .findFirst()
            .map(Experiment::location)
            .orElse("place unknown");
    return failure + " (" + where + ")";
  }

  private static String location(StackTraceElement frame) {
    String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    return type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }
}

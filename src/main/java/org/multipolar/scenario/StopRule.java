package org.multipolar.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.RunEnd;
import org.multipolar.metric.Take;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.WorldTables;

/**
 * Ends a replication before its last month, once a metric has been beyond a bound for a number of
 * consecutive months, counted from the month of the branch on.
 *
 * @param bound what must hold of a metric, evaluated at the end of each month
 */
public record StopRule(
    MetricBound bound,
    @Key(
            is =
                "values of later months: missing; or carried, which repeats the state of the last"
                    + " simulated month and adds nothing to counts",
            otherwise = "missing, and outcomes must not use later months")
        Optional<After> after) {
  static final Form<StopRule> FORM = Form.of(StopRule.class);

  /** What a reader of a scenario that has one should know. */
  public static final String NOTE =
      "replications of 'run' and 'study' end where 'stop' says; the window, history and calibrate"
          + " play to the end";

  /** Column of results with the number of months after which a run stopped. */
  public static final String COLUMN = "stop.months";

  /** Values of the months after the end of a stopped run. */
  public enum After {
    MISSING,
    CARRIED
  }

  /** Binds the rule to the metrics, states and calendar of a run. */
  public RunEnd.Rule in(MetricNames known, WorldTables tables, RunCalendar calendar) {
    return new RunEnd.Rule(
        bound.watched(known, tables),
        bound.isAbove(),
        bound.value(),
        calendar.ticks(bound.months()),
        calendar.branchTick(),
        after.filter(After.CARRIED::equals).isPresent());
  }

  /** Reports what is wrong with it. */
  void check(Fields stop, MetricNames known, WorldTables tables, Problems problems) {
    bound.check("stop", stop, known, tables, problems);
  }

  /** Reports outcomes that look at months which runs of some scenarios may not have. */
  public static void check(
      Collection<Optional<StopRule>> rules,
      List<Outcome> outcomes,
      SourceLocation at,
      Problems problems) {
    if (rules.stream().flatMap(Optional::stream).allMatch(rule -> rule.after().isPresent())) {
      return;
    }
    outcomes.stream()
        .filter(outcome -> outcome.measured().stream().anyMatch(m -> dated(m.take())))
        .forEach(
            outcome ->
                problems.add(
                    at,
                    "outcome '%s' looks at months that a run may stop before; say what they are:"
                        + " stop.after: missing or carried",
                    outcome.id()));
  }

  private static boolean dated(Take take) {
    return take.from() != null || take.kind() == Take.Kind.END || take.kind() == Take.Kind.LAST12;
  }
}

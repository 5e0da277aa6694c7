package org.multipolar.direction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.Event;

/**
 * A class of events that rules may choose after the branch.
 *
 * @param kind name of the class
 * @param means condition under which a replication counts
 * @param scenario shipped scenario in which it is counted, to its own end
 * @param occurs true if it occurred in a replication
 */
record OutcomeClass(String kind, String means, String scenario, Predicate<Seen> occurs) {

  /** Least fraction of replications in which a class within reach occurs. */
  static final double LEAST = .05;

  /** Largest fraction of replications in which a class within reach occurs. */
  static final double MOST = .95;

  private static final String USA = "USA";
  private static final String CHN = "CHN";

  /**
   * A replication as observed.
   *
   * @param result results with all events
   * @param schema schema of its values
   * @param branch first tick in which states choose
   */
  record Seen(ReplicationResult result, RecordSchema schema, int branch) {

    /** True if an agent chose such an event; scripted events do not count. */
    boolean chosen(Predicate<Event> what) {
      return result.events().stream()
          .anyMatch(e -> e.tick() >= branch && !e.phase().equals("timeline") && what.test(e));
    }

    boolean chosen(Event.Kind kind, String item, String by, String against) {
      return chosen(
          e ->
              e.kind() == kind
                  && e.item().equals(item)
                  && e.actor().equals(by)
                  && e.target().equals(against));
    }

    /** True if Meta, open at the start, opens or closes. */
    boolean release(boolean opens) {
      Event.Kind kind = opens ? Event.Kind.OPENED : Event.Kind.CLOSED;
      return chosen(kind, "release", "Meta.lab", "");
    }

    double[] world(String metric) {
      int m = schema.worldMetrics().indexOf(metric);
      return schema.grid(Scope.WORLD).series(result.world(), 0, m);
    }

    double end(String metric) {
      return world(metric)[schema.ticks() - 1];
    }

    double since(String metric) {
      return end(metric) - world(metric)[branch];
    }

    double peak(String metric) {
      return Arrays.stream(world(metric)).max().orElseThrow();
    }
  }

  /** All outcome classes. */
  static List<OutcomeClass> all() {
    return List.of(
        new OutcomeClass(
            "relaxation of controls",
            "the United States relaxes its chip control on China",
            "baseline",
            s -> s.chosen(Event.Kind.RELAXED, "chip-control", USA, CHN)),
        new OutcomeClass(
            "relaxation of controls",
            "chip controls are lighter at the end than at the branch, by their mean over states",
            "baseline",
            s -> s.since("control-intensity") < 0),
        new OutcomeClass(
            "tightening of controls",
            "a state sets a tool control where it had none",
            "baseline",
            s ->
                s.chosen(
                    e ->
                        e.kind() == Event.Kind.TIGHTENED
                            && e.item().equals("tool-control")
                            && e.from() == 0)),
        new OutcomeClass(
            "tightening of controls",
            "chip controls are harder at the end than at the branch, by their mean over states",
            "baseline",
            s -> s.since("control-intensity") > 0),
        new OutcomeClass(
            "opening", "Meta opens after the branch", "baseline", s -> s.release(true)),
        new OutcomeClass(
            "opening",
            "open models serve a larger share of use at the end than at the branch",
            "waic-2025",
            s -> s.since("open-usage-share") > 0),
        new OutcomeClass(
            "closing", "Meta closes after the branch", "baseline", s -> s.release(false)),
        new OutcomeClass(
            "closing",
            "open models serve a smaller share of use at the end than at the branch",
            "waic-2025",
            s -> s.since("open-usage-share") < 0),
        new OutcomeClass(
            "the club grows",
            "it has more members at the end than at the branch",
            "baseline",
            s -> s.since("members-club") > 0),
        new OutcomeClass(
            "the club fails",
            "it ends with less than half of the members that it had at most",
            "baseline",
            s -> s.end("members-club") < s.peak("members-club") / 2),
        new OutcomeClass(
            "the inclusive body grows",
            "it covers more than half of the world's people at the end",
            "thin-offer",
            s -> s.end("covered-inclusive") > .5),
        new OutcomeClass(
            "the inclusive body fails",
            "it covers less than a third of the world's people at the end",
            "thin-offer",
            s -> s.end("covered-inclusive") < 1 / 3.0),
        new OutcomeClass(
            "the universal body grows",
            "it covers more than half of the world's people at the end",
            "baseline",
            s -> s.end("covered-universal") > .5),
        new OutcomeClass(
            "the universal body fails",
            "it covers less than a third of the world's people at the end",
            "baseline",
            s -> s.end("covered-universal") < 1 / 3.0),
        new OutcomeClass(
            "incidents",
            "an incident of severity 100 or more happens",
            "baseline",
            s -> s.chosen(e -> e.kind() == Event.Kind.INCIDENT && e.to() >= 100)),
        new OutcomeClass(
            "retaliation",
            "China sets a mineral control on a state on which it had none",
            "baseline",
            s ->
                s.chosen(
                    e ->
                        e.kind() == Event.Kind.TIGHTENED
                            && e.item().equals("mineral-control")
                            && e.actor().equals(CHN)
                            && e.from() == 0)),
        new OutcomeClass(
            "retaliation ends",
            "China relaxes its mineral control on the United States",
            "baseline",
            s -> s.chosen(Event.Kind.RELAXED, "mineral-control", CHN, USA)));
  }

  /** Scenarios in which a class is counted. */
  static Set<String> scenarios() {
    Set<String> scenarios = new TreeSet<>();
    all().forEach(c -> scenarios.add(c.scenario()));
    return scenarios;
  }

  @Override
  public String toString() {
    return kind + ", " + scenario + ": " + means;
  }
}

package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.metric.MetricNames;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.Weights;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.ControlLists;
import org.multipolar.world.StateRow;
import org.multipolar.world.Trigger;

/**
 * Converts dated policies into measures: the level at which an actor holds a lever from each tick.
 *
 * <p>Each entry applies to every dyad of states that it names; a {@link CompositeLever} combines
 * them for the acting entity. A bloc's members count by {@link Weights}; members that no entry
 * names count with their initial level.
 */
public final class PolicyTimeline {
  private final LoadedWorld world;
  private final Weights weights;
  private final RunCalendar calendar;
  private final List<Double> ladder;
  private final Map<String, StateRow> members = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> membersOf = new HashMap<>();
  private final Map<Lever, Map<Lever, Integer>> parts = new HashMap<>();

  /**
   * @param ladder share denied by a chip control at each rung
   */
  PolicyTimeline(LoadedWorld world, RunCalendar calendar, List<Double> ladder) {
    this.world = world;
    this.ladder = ladder;
    this.weights = new Weights(world);
    this.calendar = calendar;
    world.members().states().forEach(state -> members.put(state.id(), state));
    List<StateRow> states = world.tables().states();
    for (int j = 0; j < states.size(); j++) {
      numbers.put(states.get(j).id(), j);
    }
  }

  /** The timeline of a scenario's world. */
  public static PolicyTimeline of(Scenario scenario) {
    return new PolicyTimeline(
        scenario.world(),
        scenario.run().calendar(),
        scenario.parameters().controls().shareLadder());
  }

  /** A lever of one actor, against a target or domestic. */
  private record Lever(Instrument instrument, String by, String against) {}

  /** Triggers of conditional policies, each built as if no other policy were in force. */
  List<Trigger> triggers(List<Policy> policies, MetricNames known) {
    List<Trigger> triggers = new ArrayList<>();
    for (Policy policy : policies) {
      policy
          .when()
          .ifPresent(
              when -> {
                String source = policy.source().isEmpty() ? "" : "; " + policy.source();
                List<Measure> measures =
                    measures(List.of(policy.unconditional(when.text() + source)));
                triggers.add(
                    new Trigger(
                        when.bound().watched(known, world.tables()),
                        when.bound().isAbove(),
                        when.bound().value(),
                        calendar.ticks(when.bound().months()),
                        when.lasts().map(calendar::ticks).orElse(Integer.MAX_VALUE),
                        when.again(),
                        measures));
              });
    }
    triggers.removeIf(trigger -> trigger.measures().isEmpty());
    return triggers;
  }

  /** The measures of dated policies, sorted by tick, then by instrument and states. */
  List<Measure> measures(List<Policy> policies) {
    List<Measure> measures = new ArrayList<>();
    levers(policies).forEach(lever -> measures.addAll(lever.measures(calendar, ladder)));
    measures.sort(CompositeLever.ORDER);
    return measures;
  }

  /** The levers that dated policies move, each with its acts. */
  public List<CompositeLever> levers(List<Policy> policies) {
    Map<Lever, List<CompositeLever.Act>> acts = new LinkedHashMap<>();
    policies.stream()
        .filter(policy -> policy.when().isEmpty())
        .sorted(Comparator.comparing(Policy::at))
        .forEach(
            policy -> {
              if (policy.set() instanceof Policy.Lever lever) {
                act(policy, lever.setting().onLadder(ladder), acts);
              }
            });
    List<CompositeLever> levers = new ArrayList<>();
    acts.forEach((lever, all) -> levers.add(composite(lever, all)));
    return levers;
  }

  private void act(Policy policy, Setting setting, Map<Lever, List<CompositeLever.Act>> acts) {
    int tick = calendar.tickOf(policy.at());
    int until =
        policy.until().map(day -> calendar.tickOf(day.plusDays(1))).orElse(calendar.ticks());
    int adopted = policy.adopted().map(calendar::tickOf).orElse(Measure.NO_LAW);
    boolean binding = tick >= calendar.branchTick() && !policy.once() && adopted == Measure.NO_LAW;
    Instrument instrument = setting.instrument();
    for (String by : world.named(policy.by())) {
      for (String against :
          instrument.bilateral() ? world.targets(by, policy.against()) : List.of("")) {
        if (against.isEmpty() || !world.entityOf().get(by).equals(world.entityOf().get(against))) {
          Lever part = new Lever(instrument, by, against);
          Lever lever = entity(part);
          acts.computeIfAbsent(lever, k -> new ArrayList<>())
              .add(
                  new CompositeLever.Act(
                      parts(lever).get(part),
                      policy.at(),
                      tick,
                      until,
                      binding,
                      adopted,
                      setting,
                      policy.source()));
        }
      }
    }
  }

  private List<String> membersOf(String entity) {
    return membersOf.computeIfAbsent(entity, world::membersOf);
  }

  private Lever entity(Lever lever) {
    return new Lever(
        lever.instrument(),
        world.entityOf().get(lever.by()),
        lever.against().isEmpty() ? "" : world.entityOf().get(lever.against()));
  }

  /** Numbers the levers of the acting entity's members against the target's members. */
  private Map<Lever, Integer> parts(Lever lever) {
    return parts.computeIfAbsent(
        lever,
        whole -> {
          Map<Lever, Integer> numbered = new LinkedHashMap<>();
          for (String by : membersOf(whole.by())) {
            for (String against :
                whole.against().isEmpty() ? List.of("") : membersOf(whole.against())) {
              numbered.put(new Lever(whole.instrument(), by, against), numbered.size());
            }
          }
          return numbered;
        });
  }

  private CompositeLever composite(Lever lever, List<CompositeLever.Act> acts) {
    Instrument instrument = lever.instrument();
    List<CompositeLever.Part> all = new ArrayList<>();
    for (Lever part : parts(lever).keySet()) {
      double share = weights.part(part.by(), instrument, true);
      all.add(
          new CompositeLever.Part(
              part.against().isEmpty()
                  ? share
                  : share * weights.part(part.against(), instrument, false),
              initial(part)));
    }
    return new CompositeLever(
        instrument,
        numbers.get(lever.by()),
        lever.against().isEmpty() ? -1 : numbers.get(lever.against()),
        all,
        acts);
  }

  private Setting initial(Lever part) {
    double level =
        part.instrument().bilateral()
            ? floor(part)
            : members.get(part.by()).level(part.instrument());
    return Setting.level(part.instrument(), level);
  }

  /** Legal floor of a control at the start. */
  private double floor(Lever part) {
    if (!ControlLists.FLOORED.contains(part.instrument())) {
      return 0;
    }
    return world.controlGroupOf(part.by(), part.against()).map(ControlGroup::floor).orElse(0.0);
  }
}

package org.multipolar.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multipolar.figure.DatedEvent;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.Labels;
import org.multipolar.world.WorldTables;

/**
 * Facts of a scenario that figures show besides its data.
 *
 * @param branch the day from which states choose, if the run has a history before it
 * @param events the dated events, in chronological order
 * @param names names of states and firms by id
 * @param blocs id of the bloc of each state, by id of the state
 */
public record FigureFacts(
    Optional<LocalDate> branch,
    List<DatedEvent> events,
    Map<String, String> names,
    Map<String, String> blocs) {

  /** Largest number of actors listed by name; above it, only their number is shown. */
  private static final int NAMED = 2;

  private static final double FOUNDED = .5;

  /** A policy that moves a lever, and the change of its level. */
  private record Move(Policy policy, Instrument lever, double change) {}

  public FigureFacts {
    events = List.copyOf(events);
    names = Map.copyOf(names);
    blocs = Map.copyOf(blocs);
  }

  /** The facts of a scenario. */
  public static FigureFacts of(Scenario scenario) {
    Map<String, String> names = names(scenario.world());
    List<DatedEvent> events = new ArrayList<>();
    moves(scenario.policies()).forEach(move -> events.add(event(move, names)));
    LocalDate branch = scenario.run().calendar().branch();
    for (RegimeSpec regime : scenario.regimes()) {
      events.add(
          new DatedEvent(
              regime.from(),
              regime.name(),
              Labels.regime(regime.name()).replaceFirst("^the ", "") + " founded",
              FOUNDED,
              !regime.from().isBefore(branch)));
    }
    for (LabSpec lab : scenario.labs()) {
      String label = names.get(lab.id()) + " founded";
      events.add(new DatedEvent(lab.from(), lab.id(), label, FOUNDED, true));
    }
    for (Policy policy : scenario.policies()) {
      if (!(policy.set() instanceof Policy.Lever) && policy.dated() && !called(policy).isEmpty()) {
        events.add(new DatedEvent(policy.at(), policy.name(), called(policy), 1, true));
      }
    }
    events.sort(Comparator.comparing(DatedEvent::date));
    boolean history =
        branch.isAfter(scenario.run().calendar().from().atEndOfMonth())
            && branch.isBefore(scenario.run().calendar().to().atDay(1));
    return new FigureFacts(
        history ? Optional.of(branch) : Optional.empty(),
        events,
        names,
        scenario.world().entityOf());
  }

  /** Names of the states and firms of a world by id. */
  public static Map<String, String> names(LoadedWorld world) {
    Map<String, String> names = new TreeMap<>();
    world.members().states().forEach(state -> names.put(state.id(), Labels.brief(state.name())));
    WorldTables tables = world.tables();
    tables.makers().forEach(maker -> names.put(maker.id(), maker.name()));
    tables.investors().forEach(investor -> names.put(investor.id(), investor.name()));
    tables.labs().forEach(lab -> names.put(lab.id(), lab.name()));
    tables.states().forEach(state -> names.put(state.id(), Labels.brief(state.name())));
    return names;
  }

  /** The policies that move levers; a policy that repeats a level is not a move. */
  private static List<Move> moves(List<Policy> policies) {
    List<Move> moves = new ArrayList<>();
    Map<List<Object>, Double> levels = new LinkedHashMap<>();
    for (Policy policy : policies.stream().sorted(Comparator.comparing(Policy::at)).toList()) {
      if (policy.set() instanceof Policy.Lever lever && policy.dated()) {
        Setting setting = lever.setting();
        List<Object> what = List.of(policy.by(), policy.against(), setting.instrument());
        double before = levels.getOrDefault(what, 0.0);
        double change = setting.level() == before ? before - 1 : setting.level() - before;
        if (setting.level() != before || !levels.containsKey(what)) {
          moves.add(new Move(policy, setting.instrument(), change));
        }
        levels.put(what, setting.level());
      }
    }
    return moves;
  }

  private static String called(Policy policy) {
    return policy.label().isEmpty() ? policy.name().replace('-', ' ') : policy.label();
  }

  private static DatedEvent event(Move move, Map<String, String> names) {
    Policy policy = move.policy();
    String called = called(policy);
    return new DatedEvent(
        policy.at(),
        policy.name(),
        called.isEmpty() ? words(move, names) : called,
        Math.abs(move.change()),
        !called.isEmpty());
  }

  private static String words(Move move, Map<String, String> names) {
    List<String> actors = move.policy().by().stream().map(id -> name(id, names)).toList();
    List<String> targets = move.policy().against();
    boolean up = move.change() > 0;
    String what = move.lever().descriptor().plainWords();
    String fewer = what.matches("\\w+s\\b.*") ? "fewer " : "less ";
    String how = move.lever().bilateral() ? up ? "tighter " : "looser " : up ? "more " : fewer;
    return (actors.size() > NAMED ? actors.size() + " states" : Labels.list(actors))
        + ": "
        + how
        + what
        + (targets.size() == 1 ? " on " + name(targets.get(0), names) : "");
  }

  private static String name(String id, Map<String, String> names) {
    return names.getOrDefault(id, Labels.controlGroup(id));
  }
}

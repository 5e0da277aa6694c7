package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.institution.Schedule;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.Setting;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Classroom.Lever;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.Labels;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.LabRow;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/** The levers available to a class, and their levels. */
public final class LeverChoice {

  private LeverChoice() {}

  /**
   * Returns the levers that the scenario names, or else the main ones of the United States and
   * China, or of the two largest economies.
   */
  public static List<Lever> of(Scenario scenario) {
    List<Lever> own = scenario.classroom().map(c -> c.levers()).orElse(List.of());
    return own.isEmpty() ? usual(scenario) : own;
  }

  /**
   * Returns the teams of a class: those that the scenario names, or else one for each holder of a
   * lever.
   */
  public static List<Classroom.Role> teams(Scenario scenario) {
    List<Classroom.Role> own = scenario.classroom().map(c -> c.roles()).orElse(List.of());
    if (!own.isEmpty()) {
      return own;
    }
    Map<List<String>, List<Lever>> held = new LinkedHashMap<>();
    of(scenario).forEach(l -> held.computeIfAbsent(l.by(), by -> new ArrayList<>()).add(l));
    List<Classroom.Role> teams = new ArrayList<>();
    held.forEach(
        (by, levers) ->
            teams.add(new Classroom.Role(name(scenario, by), "", List.of(), List.of(), levers)));
    return List.copyOf(teams);
  }

  /** The name of a state, a bloc or a lab; "Labs" for several holders, and the id of a group. */
  private static String name(Scenario scenario, List<String> by) {
    if (by.size() > 1) {
      return "Labs";
    }
    String id = by.get(0);
    Optional<String> lab =
        scenario.world().tables().labs().stream()
            .filter(row -> row.id().equals(id))
            .map(LabRow::name)
            .findFirst();
    return lab.isPresent() ? lab.get() : state(scenario, id);
  }

  private static String state(Scenario scenario, String id) {
    return scenario.world().tables().states().stream()
        .filter(state -> state.id().equals(id))
        .map(state -> Labels.brief(state.name()))
        .findFirst()
        .orElse(id);
  }

  /** Returns all levers of a class: the sliders, and those that only a team has. */
  public static List<Lever> inClass(Scenario scenario) {
    Optional<Classroom> classroom = scenario.classroom();
    boolean roles = classroom.filter(c -> !c.roles().isEmpty()).isPresent();
    List<Lever> all = new ArrayList<>(roles ? classroom.orElseThrow().levers() : of(scenario));
    for (Classroom.Role team : teams(scenario)) {
      for (Lever lever : team.levers()) {
        if (all.stream().noneMatch(lever::same)) {
          all.add(lever);
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<Lever> usual(Scenario scenario) {
    List<StateRow> states = scenario.world().tables().states();
    List<StateRow> largest =
        states.stream().sorted(Comparator.comparingDouble(StateRow::gdp).reversed()).toList();
    StateRow one = named(states, "USA", largest.get(0));
    StateRow other = named(states, "CHN", largest.get(Math.min(1, largest.size() - 1)));
    List<Lever> levers = new ArrayList<>();
    if (!one.id().equals(other.id())) {
      levers.add(aimed(one, other, Instrument.CHIP_CONTROL));
      levers.add(aimed(one, other, Instrument.TOOL_CONTROL));
      levers.add(aimed(other, one, Instrument.MINERAL_CONTROL));
      if (scenario.mechanisms().contains(Mechanism.WEIGHT_CONTROLS)) {
        levers.add(aimed(one, other, Instrument.WEIGHT_CONTROL));
      }
      levers.add(domestic(other, Instrument.OPENNESS));
    }
    levers.add(domestic(one, Instrument.OPENNESS));
    levers.add(domestic(one, Instrument.REGULATION));
    return List.copyOf(levers);
  }

  private static StateRow named(List<StateRow> states, String id, StateRow otherwise) {
    return states.stream().filter(s -> s.id().equals(id)).findFirst().orElse(otherwise);
  }

  private static Lever aimed(StateRow by, StateRow against, Instrument instrument) {
    String label =
        Labels.brief(by.name())
            + ": "
            + PlainWords.lever(instrument)
            + " on "
            + Labels.brief(against.name());
    return new Lever(by.id(), List.of(against.id()), instrument, 0, 1, label);
  }

  private static Lever domestic(StateRow by, Instrument instrument) {
    String label = Labels.brief(by.name()) + ": " + PlainWords.lever(instrument);
    return new Lever(by.id(), List.of(), instrument, 0, 1, label);
  }

  /**
   * Returns the current level of a lever towards its first target: for a chip control the share
   * denied, for a release or another lever of firms the mean over these, for a term that of its
   * body. A member of a bloc has the bloc's level.
   */
  public static double level(Lever lever, Scenario scenario, World world) {
    if (lever.instrument() instanceof BodyLever term) {
      return world.regimes().stream()
          .filter(body -> lever.by().contains(body.name()))
          .mapToDouble(body -> body.terms().level(term))
          .findFirst()
          .orElse(Double.NaN);
    }
    if (lever.instrument() instanceof FirmLever ofFirms) {
      int against =
          lever.against().isEmpty() ? -1 : state(lever.against().get(0), scenario, world).number();
      return lever.by().stream()
          .flatMap(id -> world.firm(id).stream())
          .mapToDouble(firm -> firm.politics().level(ofFirms, against))
          .average()
          .orElse(Double.NaN);
    }
    if (!(lever.instrument() instanceof Instrument instrument)) {
      return world.labs().stream()
          .filter(lab -> lever.by().contains(lab.id()))
          .mapToDouble(lab -> Math.max(lever.min(), ReleaseLever.level(lab.tier())))
          .average()
          .orElse(Double.NaN);
    }
    State by = state(lever.by().get(0), scenario, world);
    State against = lever.against().isEmpty() ? by : state(lever.against().get(0), scenario, world);
    double level = world.levers().level(instrument, by.number(), against.number());
    if (instrument != Instrument.CHIP_CONTROL) {
      return level;
    }
    Setting terms = world.levers().chipTerms(by.number(), against.number());
    double share = terms == null ? Double.NaN : terms.amount(ControlMode.SHARE);
    return Double.isNaN(share)
        ? Setting.shareAt(level, world.parameters().controls().shareLadder())
        : share;
  }

  /** Returns the levels of levers at the end of a tick of the first replication. */
  public static double[] levels(Scenario scenario, List<Lever> levers, int tick) {
    Blueprint blueprint = Blueprints.of(scenario);
    World world =
        new World(
            blueprint,
            Draws.replicationSeed(scenario.run().seed(), 1),
            Schedule.phases(blueprint),
            new EventLog(false));
    world.start();
    int last = Math.min(scenario.run().calendar().ticks() - 1, Math.max(0, tick));
    while (world.tick() < last) {
      world.schedule.step(world);
    }
    return levers.stream().mapToDouble(lever -> level(lever, scenario, world)).toArray();
  }

  /** Returns the state, the bloc that acts for it, or the first member of a group. */
  private static State state(String id, Scenario scenario, World world) {
    List<String> group = scenario.world().members().groups().get(id);
    String word = scenario.world().entity(id).isEmpty() && group != null ? group.get(0) : id;
    return world.state(scenario.world().entity(word).orElse(word));
  }
}

package org.multipolar.scenario.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.GlobalSouth;
import org.multipolar.world.ChainRow;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.DeliveryRow;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.RivalryRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateFigure;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Aggregates the states of one world into the blocs of another.
 *
 * <p>{@link StateFigure} defines how each figure is aggregated: quantities are sums, levers and
 * shares of output means weighted by output. A bloc lies on the side of the divide where most of
 * its people live, belongs to a group if states with more than half of its output do, has no access
 * to the services of another bloc if states with more than half of its output block one of that
 * bloc's members, and has a veto or nuclear arms if one of its members does. Its sites of an input
 * merge into one, with yields and indigenisation as means weighted by capacity. Its chains merge
 * into one, with the performance record of the chain that sells more, split among its makers by the
 * output of their homes. The rivalry of two blocs is the strongest between their members. An
 * investor's hosts are blocs other than its home.
 */
final class Blocs {

  /** The tables of the blocs, and the bloc of each state. */
  record Sum(WorldTables tables, Map<String, String> entityOf) {}

  private final WorldTables states;
  private final Problems problems;

  Blocs(WorldTables states, Problems problems) {
    this.states = states;
    this.problems = problems;
  }

  /**
   * Builds the world that a file describes; empty, with the problem reported, if its mapping is
   * wrong.
   */
  Optional<Sum> add(Fields world, String name) {
    int before = problems.size();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> entityOf = mapping(world, names);
    if (problems.size() > before) {
      return Optional.empty();
    }
    List<StateRow> rows = new ArrayList<>();
    names.forEach((id, title) -> rows.add(sum(id, title, entityOf)));
    WorldTables tables =
        new WorldTables(
            name,
            rows,
            states.makers().stream().map(m -> maker(m, entityOf)).toList(),
            chains(entityOf),
            states.labs().stream().map(l -> lab(l, entityOf)).toList(),
            sites(entityOf),
            List.of(),
            states.investors().stream().map(v -> investor(v, entityOf)).toList(),
            states.deliveries().stream().map(d -> delivery(d, entityOf)).toList(),
            states.releases(),
            rivalries(entityOf),
            groups(entityOf),
            controlGroups(entityOf),
            world.number("usageReference", 0));
    return Optional.of(new Sum(tables, Collections.unmodifiableMap(entityOf)));
  }

  private Map<String, String> mapping(Fields world, Map<String, String> names) {
    Map<String, String> entityOf = new TreeMap<>();
    List<String> known = states.states().stream().map(StateRow::id).toList();
    String rest = null;
    for (YamlNode each : world.list("blocs")) {
      Fields bloc = (Fields) each;
      String id = bloc.text("id", "");
      if (!bloc.has("id")) {
        continue;
      }
      if (names.putIfAbsent(id, bloc.text("name", "")) != null) {
        problems.add(bloc.at("id"), "duplicate id '" + id + "'");
      }
      boolean takesRest = bloc.flag("rest");
      if (takesRest == bloc.has("members") || (takesRest && rest != null)) {
        problems.add(
            bloc.at(), "a bloc has either members or rest: true, and one bloc takes the rest");
      }
      rest = takesRest ? id : rest;
      for (YamlNode member : bloc.list("members")) {
        String state = ((YamlNode.Leaf) member).text();
        if (!known.contains(state)) {
          problems.add(
              member.at(), "unknown state '%s' in members%s", state, Suggestion.hint(state, known));
        } else if (entityOf.putIfAbsent(state, id) != null) {
          problems.add(member.at(), state + " already belongs to " + entityOf.get(state));
        }
      }
    }
    for (String state : known) {
      if (!entityOf.containsKey(state)) {
        if (rest == null) {
          problems.add(world.at("blocs"), state + " belongs to no bloc");
        } else {
          entityOf.put(state, rest);
        }
      }
    }
    for (String id : names.keySet()) {
      if (known.contains(id) && !id.equals(entityOf.get(id))) {
        problems.add(world.at("blocs"), "bloc " + id + " has the id of a state of another bloc");
      } else if (!entityOf.containsValue(id)) {
        problems.add(world.at("blocs"), "bloc " + id + " has no members");
      }
    }
    return entityOf;
  }

  private StateRow sum(String id, String name, Map<String, String> entityOf) {
    List<StateRow> members =
        states.states().stream().filter(s -> entityOf.get(s.id()).equals(id)).toList();
    StateRow largest =
        members.stream().max(Comparator.comparingDouble(StateRow::gdp)).orElseThrow();
    return new StateRow(
        id,
        name,
        largest.region(),
        largest.continent(),
        south(members),
        members.stream().anyMatch(StateRow::veto),
        members.stream().anyMatch(StateRow::nuclear),
        StateFigures.of(figure -> figure(figure, members, largest)),
        levers(members),
        blocks(members, entityOf));
  }

  private static double figure(StateFigure figure, List<StateRow> members, StateRow largest) {
    ToDoubleFunction<StateRow> value = member -> member.figures().of(figure);
    return switch (figure.inBloc()) {
      case TOTAL -> total(members, value);
      case BY_OUTPUT -> mean(members, value, StateRow::gdp);
      case BY_PEOPLE -> mean(members, value, StateRow::population);
      case LARGEST -> value.applyAsDouble(largest);
      case MOST -> members.stream().mapToDouble(value).max().orElseThrow();
    };
  }

  private static Map<Instrument, Double> levers(List<StateRow> members) {
    Map<Instrument, Double> levers = new EnumMap<>(Instrument.class);
    for (Instrument instrument : Instrument.domestics()) {
      levers.put(instrument, mean(members, s -> s.level(instrument), StateRow::gdp));
    }
    return levers;
  }

  private MakerRow maker(MakerRow maker, Map<String, String> entityOf) {
    String bloc = entityOf.get(maker.home());
    List<String> homes =
        states.makers().stream()
            .map(MakerRow::home)
            .distinct()
            .filter(home -> entityOf.get(home).equals(bloc))
            .toList();
    return maker.at(bloc, maker.share() * part(maker.home(), homes, StateRow::gdp));
  }

  private List<ChainRow> chains(Map<String, String> entityOf) {
    Map<String, ChainRow> together = new TreeMap<>();
    for (ChainRow chain : states.chains()) {
      String bloc = entityOf.get(chain.home());
      together.merge(
          bloc,
          new ChainRow(bloc, chain.sales(), chain.record()),
          (x, y) ->
              new ChainRow(
                  bloc, x.sales() + y.sales(), x.sales() >= y.sales() ? x.record() : y.record()));
    }
    return List.copyOf(together.values());
  }

  private LabRow lab(LabRow lab, Map<String, String> entityOf) {
    return lab.at(entityOf.get(lab.home()));
  }

  /** Share of one state in the total of several states. */
  private double part(String one, List<String> some, ToDoubleFunction<StateRow> value) {
    double all = 0;
    double its = 0;
    for (StateRow state : states.states()) {
      all += some.contains(state.id()) ? value.applyAsDouble(state) : 0;
      its += state.id().equals(one) ? value.applyAsDouble(state) : 0;
    }
    return all > 0 ? its / all : 0;
  }

  private List<SiteRow> sites(Map<String, String> entityOf) {
    Map<String, List<SiteRow>> together = new TreeMap<>();
    for (SiteRow site : states.sites()) {
      String id = site.input() + " " + entityOf.get(site.state());
      together.computeIfAbsent(id, i -> new ArrayList<>()).add(site);
    }
    return together.values().stream()
        .map(
            sites ->
                new SiteRow(
                    sites.get(0).input(),
                    entityOf.get(sites.get(0).state()),
                    total(sites, SiteRow::capacity),
                    total(sites, SiteRow::arriving),
                    mean(sites, SiteRow::yield, SiteRow::capacity),
                    mean(sites, SiteRow::yieldMax, SiteRow::capacity),
                    mean(sites, SiteRow::indigenisation, SiteRow::capacity),
                    serves(sites, entityOf)))
        .toList();
  }

  /** The chains that sites serve together; all, as an empty list, if one site serves all. */
  private static List<String> serves(List<SiteRow> sites, Map<String, String> entityOf) {
    return sites.stream().anyMatch(site -> site.serves().isEmpty())
        ? List.of()
        : sites.stream()
            .flatMap(site -> site.serves().stream())
            .map(entityOf::get)
            .distinct()
            .toList();
  }

  private static InvestorRow investor(InvestorRow v, Map<String, String> entityOf) {
    String home = entityOf.get(v.home());
    return new InvestorRow(
        v.id(),
        v.name(),
        home,
        v.from(),
        v.weight(),
        v.cashLimit(),
        v.stock(),
        v.homeShare(),
        v.labs(),
        v.hosts().stream().map(entityOf::get).distinct().filter(h -> !h.equals(home)).toList());
  }

  private static DeliveryRow delivery(DeliveryRow d, Map<String, String> entityOf) {
    return new DeliveryRow(entityOf.get(d.chain()), d.input(), d.from(), d.to(), d.total());
  }

  private List<RivalryRow> rivalries(Map<String, String> entityOf) {
    Map<String, RivalryRow> strongest = new TreeMap<>();
    for (RivalryRow r : states.rivalries()) {
      RivalryRow blocs = new RivalryRow(entityOf.get(r.a()), entityOf.get(r.b()), r.strength());
      if (!blocs.a().equals(blocs.b())) {
        strongest.merge(
            blocs.a() + " " + blocs.b(), blocs, (x, y) -> x.strength() >= y.strength() ? x : y);
      }
    }
    return List.copyOf(strongest.values());
  }

  private Map<String, List<String>> groups(Map<String, String> entityOf) {
    Map<String, List<String>> groups = new TreeMap<>();
    states
        .groups()
        .forEach(
            (group, members) -> {
              List<String> blocs = majorities(members, entityOf);
              if (!blocs.isEmpty()) {
                groups.put(group, blocs);
              }
            });
    return groups;
  }

  /** A bloc's control groups are those of its largest member, by output, that has any. */
  private List<ControlGroup> controlGroups(Map<String, String> entityOf) {
    Map<String, StateRow> speaks = new TreeMap<>();
    for (StateRow state : states.states()) {
      boolean hasLaw =
          states.controlGroups().stream().anyMatch(g -> g.controller().equals(state.id()));
      if (hasLaw) {
        speaks.merge(entityOf.get(state.id()), state, (a, b) -> b.gdp() > a.gdp() ? b : a);
      }
    }
    List<ControlGroup> groups = new ArrayList<>();
    speaks.forEach(
        (bloc, state) -> {
          for (ControlGroup group : states.controlGroups()) {
            if (group.controller().equals(state.id())) {
              List<String> members = new ArrayList<>(majorities(group.members(), entityOf));
              members.remove(bloc);
              if (!members.isEmpty()) {
                groups.add(
                    new ControlGroup(bloc, group.id(), members, group.floor(), group.watch()));
              }
            }
          }
        });
    return groups;
  }

  /** The blocs more than half of whose output comes from the given states. */
  private List<String> majorities(List<String> some, Map<String, String> entityOf) {
    Map<String, Double> part = new TreeMap<>();
    for (StateRow state : states.states()) {
      double gdp = some.contains(state.id()) ? state.gdp() : -state.gdp();
      part.merge(entityOf.get(state.id()), gdp, Double::sum);
    }
    return part.entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
  }

  private static List<String> blocks(List<StateRow> members, Map<String, String> entityOf) {
    Map<String, Double> blocking = new TreeMap<>();
    for (StateRow member : members) {
      member.blocks().stream()
          .map(entityOf::get)
          .distinct()
          .forEach(bloc -> blocking.merge(bloc, member.gdp(), Double::sum));
    }
    double half = total(members, StateRow::gdp) / 2;
    return blocking.entrySet().stream()
        .filter(e -> e.getValue() > half)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static GlobalSouth south(List<StateRow> members) {
    Map<GlobalSouth, Double> people = new EnumMap<>(GlobalSouth.class);
    members.forEach(m -> people.merge(m.south(), m.population(), Double::sum));
    return people.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** Chip budget of a state, tn USD a year. */
  static double budget(StateRow state) {
    return state.budgetShare() * state.gdp();
  }

  private static <R> double total(List<R> members, ToDoubleFunction<R> value) {
    double sum = 0;
    for (R member : members) {
      sum += value.applyAsDouble(member);
    }
    return sum;
  }

  private static <R> double mean(
      List<R> members, ToDoubleFunction<R> value, ToDoubleFunction<R> weight) {
    if (members.size() == 1) {
      return value.applyAsDouble(members.get(0));
    }
    double weights = total(members, weight);
    double sum = total(members, m -> value.applyAsDouble(m) * weight.applyAsDouble(m));
    return weights > 0 ? sum / weights : 0;
  }
}

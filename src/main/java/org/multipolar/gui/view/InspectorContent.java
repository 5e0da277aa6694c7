package org.multipolar.gui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.multipolar.gui.view.InspectorPage.Block;
import org.multipolar.gui.view.InspectorPage.Line;
import org.multipolar.gui.view.InspectorPage.Row;
import org.multipolar.gui.view.InspectorPage.Section;
import org.multipolar.gui.view.InspectorPage.Table;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.Reasons;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.Event;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Content of the inspector's pages: values next to those of the twin, recent actions and the inputs
 * of the decision rule, controls, memberships and firms.
 */
final class InspectorContent {
  private static final int MOST_CONTROLS = 8;
  private static final int MOST_ACTS = 3;
  private static final List<String> OF_STATES =
      List.of(
          "compute",
          "compute-share",
          "capability",
          "lag",
          "adoption",
          "access",
          "gdp",
          "income",
          "talent",
          "dependence",
          "denied-share",
          "threat-perceived");
  private static final List<String> OF_WORLD =
      List.of(
          "frontier",
          "open-frontier",
          "lag-open",
          "compute-world",
          "adoption-world",
          "south-access",
          "exclusive-game",
          "fragmentation",
          "control-intensity",
          "threat");

  private final World world;
  private final Optional<World> twin;
  private final Scenario scenario;
  private final String month;

  private InspectorContent(SessionView session) {
    world = session.world();
    twin = session.twin();
    scenario = session.scenario();
    month = scenario.run().calendar().month(Math.max(0, session.tick())).toString();
  }

  /** The page of a state or firm, or of the world if no subject is given or found. */
  static InspectorPage of(SessionView session, Optional<EntityRef> subject) {
    InspectorContent content = new InspectorContent(session);
    Optional<InspectorPage> page =
        subject.flatMap(
            s ->
                s.kind() == EntityRef.Kind.STATE
                    ? state(content.world, s.id()).map(content::page)
                    : firm(content.world, s.id()).map(content::page));
    return page.orElseGet(content::page);
  }

  private InspectorPage page() {
    Stream<Row> rows =
        OF_WORLD.stream()
            .map(name -> MetricCatalogue.world(name).orElseThrow())
            .map(m -> row(m.label(), w -> Optional.of(value(m, m.value().applyAsDouble(w)))));
    return new InspectorPage(
        scenario.title(),
        Line.grey(month + ". Click a state, a bloc or a firm to look into it."),
        List.of(
            new Section("The world", compared(rows)),
            new Section("Regimes", table(world.regimes().stream().map(this::regime)))));
  }

  private Row regime(Regime regime) {
    return row(
        regime.name(),
        regime.size()
            + " members, "
            + NumberFormats.withUnit(regime.populationShare(), "share")
            + " of people");
  }

  private InspectorPage page(State state) {
    String id = state.id();
    int number = state.number();
    long members =
        scenario.world().entityOf().values().stream().filter(each -> each.equals(id)).count();
    Stream<Row> metrics =
        OF_STATES.stream()
            .map(name -> MetricCatalogue.state(name).orElseThrow())
            .map(
                m ->
                    row(
                        m.label(),
                        w -> state(w, id).map(s -> value(m, m.value().applyAsDouble(w, s)))));
    Stream<Row> levers =
        Instrument.domestics().stream()
            .map(
                lever ->
                    row(words(lever), w -> Optional.of(level(w.levers().level(lever, number)))));
    Stream<Row> memberships =
        world.regimes().stream().filter(r -> r.has(number)).map(r -> membership(r, number));
    Stream<Line> firms =
        firms(world).filter(firm -> firm.home() == state).map(InspectorContent::line);
    return new InspectorPage(
        state.name(),
        Line.grey(id + (members > 1 ? ", " + members + " states" : "") + ", " + month),
        List.of(
            acts(id),
            new Section("How it stands", compared(metrics)),
            new Section("Its levers, 0 to 1", table(levers)),
            controls("Controls that it faces", state, false),
            controls("Controls that it sets", state, true),
            new Section("Where it belongs", table(memberships)),
            new Section("Firms", firms.toArray(Line[]::new))));
  }

  private Row membership(Regime regime, int state) {
    return row(
        regime.name() + (regime.founder(state) ? " (founder)" : ""),
        "compliance " + level(regime.compliance(state)));
  }

  private static Line line(Firm firm) {
    String label = ", " + FirmSign.of(firm).label();
    return new Line("", firm.name(), EntityRef.firm(firm.id()), label, false);
  }

  private InspectorPage page(Firm firm) {
    String id = firm.id();
    Stream<Row> lag =
        Stream.of(firm)
            .filter(Lab.class::isInstance)
            .map(
                lab ->
                    row(
                        "Behind the frontier",
                        w ->
                            firm(w, id)
                                .map(f -> w.frontier().history().lagMonths(((Lab) f).capability()))
                                .map(months -> NumberFormats.withUnit(months, "months"))));
    Stream<Row> metrics =
        MetricCatalogue.firms().stream()
            .filter(m -> Double.isFinite(m.value().applyAsDouble(world, firm)))
            .map(
                m ->
                    row(
                        m.label(),
                        w -> firm(w, id).map(f -> value(m, m.value().applyAsDouble(w, f)))));
    return new InspectorPage(
        firm.name(),
        new Line(
            FirmSign.of(firm).label() + " in ",
            firm.home().name(),
            EntityRef.state(firm.home().id()),
            ", " + month,
            true),
        List.of(acts(id), new Section("How it stands", compared(Stream.concat(lag, metrics)))));
  }

  private Section acts(String actor) {
    List<Block> blocks = new ArrayList<>();
    for (Event event : Reasons.last(world, actor, MOST_ACTS)) {
      blocks.add(
          Line.of(
              Reasons.when(event, scenario.run().calendar())
                  + ": "
                  + Reasons.act(event, scenario.world())));
      List<Reasons.Seen> seen = Reasons.seen(event);
      if (blocks.size() == 1 && !seen.isEmpty()) {
        blocks.add(Line.grey("because its rule saw"));
        blocks.add(table(seen.stream().map(s -> row("– " + s.what(), s.value()))));
      }
    }
    return new Section("What it did last", blocks);
  }

  private Section controls(String title, State state, boolean sets) {
    List<Row> rows = new ArrayList<>();
    for (Instrument instrument : Instrument.bilaterals()) {
      for (State other : world.states()) {
        int by = sets ? state.number() : other.number();
        int against = sets ? other.number() : state.number();
        double level = by == against ? 0 : world.controls().level(instrument, by, against);
        if (level > 0) {
          rows.add(row(words(instrument) + (sets ? " on " : " of ") + other.name(), level(level)));
        }
      }
    }
    rows.sort(Comparator.comparing(Row::value).reversed());
    int more = rows.size() - MOST_CONTROLS;
    Table table = table(rows.stream().limit(MOST_CONTROLS));
    return more > 0
        ? new Section(title, table, Line.of("and " + more + " more"))
        : new Section(title, table);
  }

  private static Table table(Stream<Row> rows) {
    return new Table(false, rows.toList());
  }

  private Table compared(Stream<Row> rows) {
    return new Table(twin.isPresent(), rows.toList());
  }

  private static Row row(String name, String value) {
    return new Row(name, value, Optional.empty());
  }

  /** A row with a value in this world and in its twin. */
  private Row row(String name, Function<World, Optional<String>> value) {
    return new Row(name, value.apply(world).orElse(""), twin.flatMap(value));
  }

  private static String value(Metric metric, double value) {
    return NumberFormats.withUnit(value, metric.unit());
  }

  private static String words(Instrument instrument) {
    String text = instrument.id().replace('-', ' ');
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String level(double value) {
    return NumberFormats.fixed(value, 2);
  }

  private static Optional<State> state(World in, String id) {
    return in.states().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private static Optional<Firm> firm(World in, String id) {
    return firms(in).filter(f -> f.id().equals(id)).findFirst();
  }

  private static Stream<Firm> firms(World in) {
    return Stream.concat(in.labs().stream(), in.makers().stream());
  }
}

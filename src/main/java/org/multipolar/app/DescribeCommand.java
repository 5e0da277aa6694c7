package org.multipolar.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.Operators;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.LoadedWorld;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.ScenarioSchema;
import org.multipolar.scenario.Suggestion;
import org.multipolar.scenario.WorldFiles;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.StateRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar describe WHAT}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    header =
        "Explains what there is: parameters, metrics, operators, rules, instruments, a world, …",
    description = {
      "",
      "WHAT is one of parameters, metrics, operators, rules, instruments, mechanisms, figures,"
          + " schedule, world, schema, study-schema; or the name of one parameter, metric, observation operator,"
          + " rule, instrument, mechanism, figure, state or firm.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} describe schedule",
      "  ${sys:multipolar.command:-multipolar} describe research.openSpillover",
      "  ${sys:multipolar.command:-multipolar} describe world --of scenarios/classroom/july-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} describe parameters --markdown"
    })
final class DescribeCommand implements Callable<Integer> {

  private static final int WIDTH = 100;
  private static final List<String> TOPICS =
      List.of(
          "parameters",
          "metrics",
          "operators",
          "rules",
          "instruments",
          "mechanisms",
          "figures",
          "schedule",
          "world",
          "schema",
          "study-schema");

  @Parameters(paramLabel = "WHAT", description = "What to explain.")
  private String what;

  @Option(
      names = "--of",
      paramLabel = "SCENARIO",
      description = "Scenario whose world is meant (default: scenarios/baseline.yaml).")
  private Path file = WorldFiles.shipped(Path.of("scenarios", "baseline.yaml"));

  @Option(
      names = "--markdown",
      description =
          "Prints parameters, metrics, operators, instruments, provenance or the schedule as the"
              + " manual has them, for an appendix.")
  private boolean markdown;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    PrintWriter print = spec.commandLine().getOut();
    if (markdown) {
      print.print(page());
      print.flush();
      return 0;
    }
    switch (what) {
      case "parameters" -> parameters(print);
      case "metrics" -> metrics(print);
      case "operators" -> operators(print);
      case "rules" -> rules(print);
      case "instruments" -> instruments(print);
      case "mechanisms" -> mechanisms(print);
      case "figures" -> figures(print);
      case "schedule" -> schedule(print);
      case "world", "worlds" -> world(print);
      case "schema" -> print.println(ScenarioSchema.json());
      case "study-schema" -> print.println(ScenarioSchema.ofStudies());
      default -> one(print);
    }
    print.flush();
    return 0;
  }

  private String page() throws BadInput {
    Scenario scenario = scenario();
    Map<String, String> pages =
        ManualPages.all(Schedule.phases(Blueprints.of(scenario)), scenario.world());
    String page = pages.get(what + ".md");
    if (page == null) {
      throw new BadInput(
          "--markdown: '"
              + what
              + "' is no page; there are "
              + String.join(
                  ", ", pages.keySet().stream().map(name -> name.replace(".md", "")).toList()));
    }
    return page;
  }

  private static void parameters(PrintWriter print) {
    print.println("* rests on observations later than March 2024");
    String group = "";
    for (ParameterCatalogue.Entry entry : ParameterCatalogue.entries().values()) {
      String head = entry.name().substring(0, entry.name().indexOf('.'));
      if (!head.equals(group)) {
        group = head;
        print.println();
        print.println(group);
      }
      Quantity q = entry.quantity();
      print.println(
          (q.later() ? "* " : "  ")
              + Columns.left(entry.name(), 40)
              + Columns.left(NumberFormats.plain(entry.defaults()) + " " + q.unit(), 26)
              + q.is());
    }
  }

  private static void parameter(ParameterCatalogue.Entry entry, PrintWriter print) {
    Quantity q = entry.quantity();
    print.println(entry.name() + (q.symbol().isEmpty() ? "" : "   " + q.symbol()));
    print.println(Columns.paragraph(q.is(), 2, WIDTH));
    print.println("  default     " + NumberFormats.plain(entry.defaults()) + " " + q.unit());
    print.println(
        "  range       " + NumberFormats.plain(q.min()) + " to " + NumberFormats.plain(q.max()));
    print.println(
        "  provenance  "
            + q.from().name().toLowerCase(Locale.ROOT)
            + (q.later() ? "; rests on observations later than March 2024" : "")
            + (q.contested() ? "; contested" : ""));
    if (!q.source().isEmpty()) {
      print.println(Columns.paragraph("source: " + q.source(), 2, WIDTH));
    }
  }

  private static void metrics(PrintWriter print) {
    for (Scope scope : Scope.values()) {
      print.println();
      print.println(scope.name().toLowerCase(Locale.ROOT) + " (* recorded by default)");
      for (Metric metric : MetricCatalogue.of(scope)) {
        print.println(
            "  "
                + (metric.standard() ? "* " : "  ")
                + Columns.left(metric.name(), 26)
                + Columns.left(metric.unit(), 18)
                + metric.label());
      }
    }
  }

  private static void rules(PrintWriter print) {
    rules("policy: how states move their levers", RuleCatalogue.POLICY, print);
    rules("release: whether labs open their models", RuleCatalogue.RELEASE, print);
    rules("safety: what labs spend on safety", RuleCatalogue.SAFETY, print);
    rules("membership: who joins a regime", RuleCatalogue.MEMBERSHIP, print);
  }

  private static <R> void rules(
      String title, List<RuleCatalogue.Entry<R>> entries, PrintWriter print) {
    print.println();
    print.println(title + " (the first is the default)");
    entries.forEach(e -> print.println("  " + Columns.left(e.name(), 24) + e.summary()));
  }

  private static void instruments(PrintWriter print) {
    for (Instrument instrument : Instrument.values()) {
      print.println(
          Columns.left(instrument.id(), 18)
              + Columns.left(instrument.bilateral() ? "by … against …" : "by …", 16)
              + instrument.summary());
    }
    print.println();
    print.println(
        Columns.paragraph(
            "Levels run from 0 to 1; states choose on rungs of .25. A chip control may also be"
                + " written in one of three modes:",
            0,
            WIDTH));
    for (ControlMode mode : ControlMode.values()) {
      print.println("  " + Columns.left(mode.example(), 34) + mode.summary());
    }
  }

  private static void mechanisms(PrintWriter print) {
    for (Mechanism mechanism : Mechanism.values()) {
      print.println(
          Columns.left(mechanism.id(), 24)
              + Columns.left(mechanism.on() ? "on" : "off", 5)
              + mechanism.summary());
    }
  }

  private static void figures(PrintWriter print) {
    for (FigureSpec figure : FigureCatalogue.all()) {
      print.println(
          Columns.left(figure.name(), 22)
              + Columns.left(figure.kind().name().toLowerCase(Locale.ROOT), 14)
              + figure.title());
    }
  }

  private static void operators(PrintWriter print) {
    for (Operators.Entry entry : Operators.all()) {
      print.println(
          Columns.left(entry.name(), 24)
              + Columns.left(entry.unit(), 16)
              + Columns.left("of " + entry.asked(), 20)
              + entry.label());
    }
    print.println();
    print.println(
        Columns.paragraph(
            "These, and the names of metrics, are what an observation may name as its metric; a"
                + " metric is read as it stands, in the month of the date.",
            0,
            WIDTH));
  }

  private static void operator(Operators.Entry entry, PrintWriter print) {
    print.println(
        entry.name() + " (observation operator, of " + entry.asked() + ", " + entry.unit() + ")");
    print.println(Columns.paragraph(entry.label() + ". " + entry.summary(), 2, WIDTH));
    print.println(Columns.paragraph("Reads " + String.join(", ", entry.reads()) + ".", 2, WIDTH));
    print.println(Columns.paragraph("Compared with: " + entry.source() + ".", 2, WIDTH));
  }

  private void schedule(PrintWriter print) throws BadInput {
    print.println("A tick, in order:");
    int i = 0;
    for (Phase phase : Schedule.phases(Blueprints.of(scenario()))) {
      print.println(
          Columns.right(Integer.toString(i++), 4)
              + "  "
              + Columns.left(phase.title(), 18)
              + phase.story());
    }
    print.println(
        Columns.right(Integer.toString(i), 4)
            + "  "
            + Columns.left("metrics", 18)
            + "what was asked for is written down; nothing is changed");
    print.println();
    print.println(
        "Decisions read the world as the previous phase left it; agents of one phase move together.");
  }

  private Scenario scenario() throws BadInput {
    ReadResult reading = ScenarioReader.read(file);
    if (reading.scenario().isEmpty()) {
      throw new BadInput(reading.problems());
    }
    return reading.scenario().get();
  }

  private void world(PrintWriter print) throws BadInput {
    LoadedWorld world = scenario().world();
    print.println(world.spec().text() + ": " + world.title());
    print.println(Columns.paragraph(world.description(), 2, WIDTH));
    print.println(
        "  "
            + world.tables().states().size()
            + " states, "
            + world.tables().makers().size()
            + " chip makers, "
            + world.tables().labs().size()
            + " labs, "
            + world.tables().groups().size()
            + " groups of states");
    String table = "";
    for (LoadedWorld.Column column : world.columns()) {
      if (!column.table().equals(table)) {
        table = column.table();
        print.println();
        print.println("  " + table);
      }
      print.println(
          (column.later() ? "  * " : "    ")
              + Columns.left(column.name(), 20)
              + Columns.left(column.unit(), 24)
              + Columns.left("[" + column.provenance() + "]", 5)
              + column.source());
    }
    print.println();
    print.println(
        "  S sourced, D derived, B background, A assumption; * knows something observed after"
            + " March 2024.");
    print.println(
        "  Figure by figure: " + CommandHint.command("describe", "provenance", "--markdown"));
  }

  private void one(PrintWriter print) throws BadInput {
    Map<String, Runnable> known = known(print);
    Runnable found = known.get(what);
    if (found == null) {
      known.putAll(agents(print));
      found = known.get(what);
    }
    if (found == null) {
      Set<String> names = new LinkedHashSet<>(TOPICS);
      names.addAll(known.keySet());
      String hint = Suggestion.hint(what, names);
      throw new BadInput(
          "'"
              + what
              + "' is not known here"
              + (hint.isEmpty() ? "; lists: " + String.join(", ", TOPICS) : hint));
    }
    found.run();
  }

  private static Map<String, Runnable> known(PrintWriter print) {
    Map<String, Runnable> known = new LinkedHashMap<>();
    ParameterCatalogue.entries().forEach((name, e) -> known.put(name, () -> parameter(e, print)));
    for (Metric metric : MetricCatalogue.all()) {
      known.merge(metric.name(), () -> metric(metric, print), DescribeCommand::both);
    }
    for (Instrument i : Instrument.values()) {
      known.put(i.id(), () -> print.println(i.id() + "   " + i.symbol() + "\n  " + i.summary()));
    }
    for (Mechanism m : Mechanism.values()) {
      known.merge(
          m.id(),
          () ->
              print.println(
                  m.id()
                      + " (mechanism, "
                      + (m.on() ? "on" : "off")
                      + " by default)\n  "
                      + m.summary()),
          DescribeCommand::both);
    }
    List<RuleCatalogue.Entry<?>> rules = new ArrayList<>(RuleCatalogue.POLICY);
    rules.addAll(RuleCatalogue.RELEASE);
    rules.addAll(RuleCatalogue.SAFETY);
    rules.addAll(RuleCatalogue.MEMBERSHIP);
    for (RuleCatalogue.Entry<?> rule : rules) {
      known.merge(
          rule.name(),
          () -> print.println(rule.name() + " (rule)\n  " + rule.summary()),
          DescribeCommand::both);
    }
    for (FigureSpec figure : FigureCatalogue.all()) {
      known.merge(
          figure.name(),
          () ->
              print.println(
                  figure.name()
                      + " (figure, "
                      + figure.kind().name().toLowerCase(Locale.ROOT)
                      + ")\n  "
                      + figure.title()
                      + ": "
                      + String.join(", ", figure.metrics())),
          DescribeCommand::both);
    }
    for (Operators.Entry entry : Operators.all()) {
      known.put(entry.name(), () -> operator(entry, print));
    }
    return known;
  }

  private static Runnable both(Runnable first, Runnable second) {
    return () -> {
      first.run();
      second.run();
    };
  }

  private static void metric(Metric metric, PrintWriter print) {
    print.println(
        metric.name()
            + " (metric of a "
            + metric.scope().name().toLowerCase(Locale.ROOT)
            + ", "
            + metric.unit()
            + (metric.standard() ? ", recorded by default)" : ")"));
    print.println(Columns.paragraph(metric.label() + ". " + metric.summary(), 2, WIDTH));
  }

  private Map<String, Runnable> agents(PrintWriter print) throws BadInput {
    Map<String, Runnable> agents = new LinkedHashMap<>();
    LoadedWorld world = scenario().world();
    world
        .tables()
        .states()
        .forEach(
            s -> agents.put(s.id(), () -> record(s.id() + ", state", s.id(), s, world, print)));
    world
        .tables()
        .makers()
        .forEach(
            m ->
                agents.put(
                    m.id(),
                    () -> record(m.id() + ", " + kind(ChipMaker.class), m.id(), m, world, print)));
    world
        .tables()
        .labs()
        .forEach(
            l ->
                agents.put(
                    l.id(),
                    () -> record(l.id() + ", " + kind(Lab.class), l.id(), l, world, print)));
    return agents;
  }

  private static String kind(Class<?> type) {
    return type == Lab.class ? "lab" : "chip maker";
  }

  private static void record(
      String title, String id, Record row, LoadedWorld world, PrintWriter print) {
    print.println(title + ", at the start of the run");
    Map<String, LoadedWorld.Column> columns = new LinkedHashMap<>();
    if (!world.blocs()) {
      String table = row instanceof StateRow ? "states" : "firms";
      world.columns().stream()
          .filter(c -> c.table().equals(table))
          .forEach(c -> columns.put(c.name().equals("release") ? "open" : c.name(), c));
    }
    for (var component : row.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(row);
        String text = value instanceof Double d ? plainOrNone(d) : value.toString();
        print.println(
            "  "
                + Columns.left(component.getName(), 20)
                + origin(text, columns.get(component.getName()), id));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
  }

  /** A figure with its provenance and the source of that, where they are known. */
  private static String origin(String value, LoadedWorld.Column column, String id) {
    if (column == null || value.equals("-")) {
      return value;
    }
    Optional<LoadedWorld.Cell> cell = column.cell(id);
    return Columns.left(value, 26)
        + Columns.left(
            "[" + cell.map(LoadedWorld.Cell::provenance).orElse(column.provenance()) + "]", 4)
        + (cell.map(LoadedWorld.Cell::later).orElse(column.later()) ? "* " : "  ")
        + cell.map(LoadedWorld.Cell::source).orElse(column.source());
  }

  private static String plainOrNone(double value) {
    return Double.isNaN(value) ? "-" : NumberFormats.plain(value);
  }
}

package org.multipolar.app;

import static org.multipolar.app.Topic.column;
import static org.multipolar.app.Topic.indent;
import static org.multipolar.app.Topic.last;
import static org.multipolar.app.Topic.wide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.FileKey;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;
import org.multipolar.world.Phase;

/** The lists of {@code describe}. */
final class Topics {

  private static final List<Topic.Column<FileKey>> KEYS =
      List.of(
          column("required", 2, k -> k.required() ? "*" : ""),
          column("key", 40, FileKey::path),
          column("value", 32, FileKey::value),
          last("meaning", FileKey::is));

  private Topics() {}

  static Topic parameters() {
    Topic topic = new Topic();
    groups(List.copyOf(ParameterCatalogue.entries().values()))
        .forEach(
            (group, entries) ->
                topic
                    .heading(group)
                    .table(
                        entries,
                        List.of(
                            column("name", 40, ParameterCatalogue.Entry::name),
                            column(
                                "default",
                                26,
                                e ->
                                    Labels.quantity(
                                        NumberFormats.plain(e.defaults()), e.quantity().unit())),
                            last("meaning", e -> e.quantity().is()),
                            wide("symbol", e -> e.quantity().symbol()),
                            wide("allowed", e -> allowed(e.quantity())),
                            wide("provenance", e -> provenance(e.quantity())),
                            wide("source", e -> e.quantity().source()))));
    return topic;
  }

  private static Map<String, List<ParameterCatalogue.Entry>> groups(
      List<ParameterCatalogue.Entry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                e -> e.name().substring(0, e.name().indexOf('.')),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  static String allowed(Quantity q) {
    return NumberFormats.plain(q.min()) + " to " + NumberFormats.plain(q.max());
  }

  private static String provenance(Quantity q) {
    return lower(q.from()) + (q.contested() ? ", contested" : "");
  }

  static Topic metrics() {
    Topic topic = new Topic();
    for (Scope scope : Scope.values()) {
      topic
          .heading(lower(scope) + " (* recorded by default)")
          .table(
              MetricCatalogue.of(scope),
              List.of(
                  indent(2),
                  column("default", 2, m -> m.standard() ? "*" : ""),
                  column("name", 26, Metric::name),
                  column("unit", 18, Metric::unit),
                  last("label", Metric::label),
                  wide("meaning", Metric::summary)));
    }
    return topic;
  }

  static Topic outcomes() {
    return new Topic()
        .paragraph(
            "An outcome is one number of a run: a metric, for a state or firm @ its id, for the"
                + " mean of several @ a group or a list of ids, and after a dot what its months"
                + " come to. Months without a value are left out.")
        .table(
            List.of(Take.Kind.values()),
            List.of(
                indent(2),
                column("written", 18, kind -> "." + kind.example()),
                last("meaning", Topics::meaning)))
        .paragraph(
            "* in some months only: .mean-2028-01-to-2029-12; all others but .end, .last12 and"
                + " .at too. Examples:")
        .table(
            List.of(
                List.of("access@IDN.end", "of a state"),
                List.of("access@[IDN,NGA,BRA].end", "mean of some, which count alike"),
                List.of("access@partners.end", "mean of a group of the file or of the world"),
                List.of("access@IDN.end - access@USA.end", "difference"),
                List.of("incidents.sum / adoption-world.end", "ratio; by zero it has no value"),
                List.of("south-access.end > 0.5", "1 where it holds, 0 where not: share of runs"),
                List.of("max(lag@CHN.end, lag-open.end)", "also min(…), log(…), + and *")),
            List.of(
                indent(2),
                column("example", 36, row -> row.get(0)),
                last("meaning", row -> row.get(1))));
  }

  private static String meaning(Take.Kind kind) {
    return switch (kind) {
      case AT -> "in that month";
      case FIRST_ABOVE, FIRST_BELOW ->
          kind.inWords() + " that, from the start of the run; no value where it never is";
      default -> kind.inWords() + (kind.bounded() ? " that" : "") + (kind.windowed() ? " *" : "");
    };
  }

  static Topic rules() {
    Topic topic = new Topic();
    rules(topic, "policy: how states move their levers", RuleCatalogue.POLICY);
    rules(topic, "release: whether labs open their models", RuleCatalogue.RELEASE);
    rules(topic, "safety: what labs spend on safety", RuleCatalogue.SAFETY);
    rules(topic, "membership: who joins a regime", RuleCatalogue.MEMBERSHIP);
    return topic;
  }

  private static <R> void rules(Topic topic, String title, List<RuleCatalogue.Entry<R>> entries) {
    topic
        .heading(title + " (the first is the default)")
        .table(
            entries,
            List.of(
                indent(2),
                column("name", 24, RuleCatalogue.Entry::name),
                last("what it does", RuleCatalogue.Entry::summary)));
  }

  static Topic instruments() {
    return new Topic()
        .table(
            List.of(Instrument.values()),
            List.of(
                column("name", 18, Instrument::id),
                column("set", 16, i -> i.bilateral() ? "by … against …" : "by …"),
                last("meaning", Instrument::summary),
                wide("symbol", Instrument::symbol)))
        .paragraph(
            "Levels run from 0 to 1; states choose on rungs of .25. A chip control may also be"
                + " written in one of three modes:")
        .table(
            List.of(ControlMode.values()),
            List.of(
                indent(2),
                column("written", 34, ControlMode::example),
                last("meaning", ControlMode::summary)));
  }

  static Topic mechanisms() {
    return new Topic()
        .table(
            List.of(Mechanism.values()),
            List.of(
                column("name", 24, Mechanism::id),
                column("default", 5, m -> m.on() ? "on" : "off"),
                last("what holds while it is on", Mechanism::summary)));
  }

  static Topic figures() {
    return new Topic()
        .table(
            FigureCatalogue.all(),
            List.of(
                column("name", 22, FigureSpec::name),
                column("kind", 14, f -> lower(f.kind())),
                last("title", FigureSpec::title),
                wide("metrics", f -> String.join(", ", f.metrics()))));
  }

  static Topic operators() {
    return new Topic()
        .table(
            OperatorCatalogue.all(),
            List.of(
                column("name", 24, OperatorCatalogue.Entry::name),
                column("unit", 16, OperatorCatalogue.Entry::unit),
                column("of", 20, e -> "of " + e.asked()),
                last("label", OperatorCatalogue.Entry::label),
                wide("meaning", OperatorCatalogue.Entry::summary),
                wide("reads", e -> String.join(", ", e.reads())),
                wide("compared with", OperatorCatalogue.Entry::source)))
        .paragraph(
            "These, and the names of metrics, are what an observation may name as its metric; a"
                + " metric is read as it stands, in the month of the date.");
  }

  /** Schemas of the input files, by kind. */
  private static Map<String, Schema> formats() {
    Map<String, Schema> formats = new LinkedHashMap<>();
    formats.put("scenario", ScenarioReader.schema());
    formats.put("study", StudyReader.schema());
    formats.put("calibration", CalibrationReader.schema());
    formats.put("world", WorldReader.schema());
    return formats;
  }

  /**
   * The keys of input files.
   *
   * @param path a kind of file, or a key of some kind; empty for all
   */
  static Topic keys(String path) throws BadInput {
    Topic topic = new Topic();
    Set<String> known = new LinkedHashSet<>();
    formats()
        .forEach(
            (kind, schema) -> {
              known.add(kind);
              List<FileKey> all = FileKey.of(schema);
              all.forEach(key -> known.add(key.path()));
              List<FileKey> wanted =
                  path.isEmpty() || path.equals(kind)
                      ? all
                      : all.stream().filter(key -> key.in(path)).toList();
              if (!wanted.isEmpty()) {
                topic.heading(capitalised(kind) + " files").table(wanted, KEYS);
              }
            });
    if (topic.plain(Terminal.UNLIMITED).isEmpty()) {
      throw new BadInput("no file has the key '" + path + "'" + Suggestion.hint(path, known));
    }
    return topic;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static Topic schedule(Scenario scenario) {
    record Step(int number, String title, String story) {}
    List<Step> steps = new ArrayList<>();
    for (Phase phase : Schedule.phases(Blueprints.of(scenario))) {
      steps.add(new Step(steps.size(), phase.title(), phase.story()));
    }
    steps.add(
        new Step(steps.size(), "metrics", "the requested metrics are recorded; nothing changes"));
    return new Topic()
        .lines("A tick, in order:")
        .table(
            steps,
            List.of(
                column("number", 6, s -> Columns.right(Integer.toString(s.number()), 4)),
                column("phase", 18, Step::title),
                last("what happens", Step::story)))
        .lines(
            "Decisions read the world as the previous phase left it; agents of one phase move"
                + " together.");
  }

  static Topic world(LoadedWorld world) {
    Topic topic =
        new Topic()
            .lines(
                world.spec().text()
                    + ": "
                    + world.title()
                    + "\n"
                    + Columns.paragraph(world.description(), 2, Topic.WIDTH)
                    + "\n  "
                    + world.tables().states().size()
                    + " states, "
                    + world.tables().makers().size()
                    + " chip makers, "
                    + world.tables().labs().size()
                    + " labs, "
                    + world.tables().investors().size()
                    + " investors, "
                    + world.tables().groups().size()
                    + " groups of states");
    tables(world)
        .forEach(
            (table, columns) ->
                topic
                    .heading("  " + table)
                    .table(
                        columns,
                        List.of(
                            indent(2),
                            column("later", 2, c -> c.later() ? "*" : ""),
                            column("column", 20, LoadedWorld.Column::name),
                            column("unit", 24, LoadedWorld.Column::unit),
                            column("provenance", 5, c -> "[" + c.provenance() + "]"),
                            last("source", LoadedWorld.Column::source))));
    return topic.lines(
        "  S sourced, D derived, B background, A assumption; * knows something observed after"
            + " June 2025.\n  Figure by figure: "
            + CommandHint.command("describe", "provenance", "--markdown"));
  }

  private static Map<String, List<LoadedWorld.Column>> tables(LoadedWorld world) {
    return world.columns().stream()
        .collect(
            Collectors.groupingBy(
                LoadedWorld.Column::table, LinkedHashMap::new, Collectors.toList()));
  }

  /** The provenance of each column of a world, and of each cell that differs from its column. */
  static Topic provenance(LoadedWorld world) {
    record Single(LoadedWorld.Column column, LoadedWorld.Cell cell) {}
    Topic topic =
        new Topic()
            .lines(
                "S sourced, D derived, B background, A assumption; * knows something observed after"
                    + " June 2025.");
    tables(world)
        .forEach(
            (table, columns) -> {
              topic
                  .heading(table)
                  .table(
                      columns,
                      List.of(
                          column("later", 2, c -> c.later() ? "*" : ""),
                          column("column", 20, LoadedWorld.Column::name),
                          column("provenance", 5, c -> "[" + c.provenance() + "]"),
                          column("year", 6, c -> Long.toString(c.year())),
                          last("source", LoadedWorld.Column::source),
                          wide("unit", LoadedWorld.Column::unit),
                          wide("computed from", c -> String.join(", ", c.inputs())),
                          wide("how", LoadedWorld.Column::note)));
              List<Single> singles =
                  columns.stream()
                      .flatMap(column -> column.cells().stream().map(c -> new Single(column, c)))
                      .toList();
              if (!singles.isEmpty()) {
                topic
                    .heading(table + ": single figures that differ from their column")
                    .table(
                        singles,
                        List.of(
                            column("later", 2, s -> s.cell().later() ? "*" : ""),
                            column("column", 20, s -> s.column().name()),
                            column("cell", 12, s -> s.cell().id()),
                            column("provenance", 5, s -> "[" + s.cell().provenance() + "]"),
                            last("source", s -> s.cell().source()),
                            wide("filled", s -> String.join(", ", s.cell().fill()))));
              }
            });
    return topic;
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

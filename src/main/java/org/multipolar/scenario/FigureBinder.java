package org.multipolar.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.FileKey;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Labels;
import org.multipolar.value.Key;
import org.multipolar.value.RunCalendar;

/** Turns the figures of a scenario into specifications and checks that their data are recorded. */
final class FigureBinder {

  /**
   * The recorded data.
   *
   * @param spec which metrics are recorded
   * @param ids of the recorded states and firms
   * @param metrics all known metrics
   */
  record Recorded(RecordSpec spec, Set<String> ids, MetricNames metrics) {}

  static final Form<FigureSpec> FORM = Form.of(FigureSpec.class);

  private static final Schema.Keys SCHEMA =
      new Schema.Keys(FORM.schema().fields(), false, FileKey.COMMAND + " figures'");

  private final Optional<NameResolver> names;
  private final Optional<Recorded> recorded;
  private final Optional<RunCalendar> calendar;
  private final Set<String> events;
  private final Problems problems;

  /** Codec of a figure: its name in the catalogue, or a description. */
  static Codec<FigureSpec> codec(Key key, String name) {
    Codec<String> named = Codec.text(Key.Like.NAME);
    return new Codec<>(
        Schema.either("a name or a map", named.schema(), SCHEMA),
        node -> node instanceof Fields map ? FORM.read(map) : FORM.read(Fields.NONE),
        FigureBinder::written,
        FORM.read(Fields.NONE));
  }

  /** The figure as a tree for a file. */
  static Object written(FigureSpec figure) {
    boolean known = FigureCatalogue.named(figure.name()).filter(figure::equals).isPresent();
    return known ? figure.name() : FORM.write(figure);
  }

  /**
   * Creates a binder; without a world, names from the catalogue are still checked.
   *
   * @param calendar of the run, if there is one
   * @param events names of the dated events of the scenario
   */
  FigureBinder(
      Optional<NameResolver> names,
      Optional<Recorded> recorded,
      Optional<RunCalendar> calendar,
      Set<String> events,
      Problems problems) {
    this.names = names;
    this.recorded = recorded;
    this.calendar = calendar;
    this.events = events;
    this.problems = problems;
  }

  /** The figures, in their order. */
  List<FigureSpec> bind(List<YamlNode> entries) {
    List<FigureSpec> figures = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (YamlNode each : entries) {
      unique(each, taken);
      Optional<FigureSpec> figure =
          each instanceof Fields described
              ? described(described, FigureCatalogue.named(described.text("name", "")))
              : catalogued(each);
      figure.ifPresent(figures::add);
      figure.ifPresent(spec -> recorded.ifPresent(r -> check(spec, each.at(), r)));
    }
    return figures;
  }

  /**
   * Reports a name that an earlier figure of the list already has, whose files it would overwrite.
   */
  private void unique(YamlNode entry, Set<String> taken) {
    boolean described = entry instanceof Fields map && map.has("name");
    String name =
        entry instanceof Fields map ? map.text("name", "") : ((YamlNode.Leaf) entry).text();
    if (!name.isEmpty() && !taken.add(name)) {
      problems.add(
          described ? ((Fields) entry).at("name") : entry.at(),
          "two figures are called '%s'; give one of them another name",
          name);
    }
  }

  private Optional<FigureSpec> catalogued(YamlNode word) {
    String name = ((YamlNode.Leaf) word).text();
    Optional<FigureSpec> figure = FigureCatalogue.named(name);
    if (figure.isEmpty()) {
      List<String> all = FigureCatalogue.all().stream().map(FigureSpec::name).toList();
      problems.add(word.at(), "unknown figure '%s' in figures%s", name, Suggestion.hint(name, all));
    }
    return figure;
  }

  /**
   * Reads a figure described by its keys.
   *
   * @param base the figure that supplies the keys left out
   */
  Optional<FigureSpec> described(Fields figure, Optional<FigureSpec> base) {
    List<String> needed = base.isPresent() ? List.of("name") : List.of("name", "kind", "title");
    List<String> lacking = needed.stream().filter(key -> !figure.has(key)).toList();
    lacking.stream()
        .filter(key -> !key.equals("name") && !figure.refused(key) && !figure.strange())
        .forEach(key -> problems.missing(figure, key, "figures", ""));
    if (!lacking.isEmpty() || figure.refused("metrics")) {
      return Optional.empty();
    }
    FigureSpec given = base.map(b -> FORM.over(figure, b)).orElseGet(() -> FORM.read(figure));
    FigureSpec.Kind kind = given.kind();
    List<String> metrics = given.metrics();
    if (!kind.takes(metrics.size()) && figure.strange()) {
      return Optional.empty();
    }
    if (!kind.takes(metrics.size())) {
      problems.add(figure.at("metrics"), "a figure of kind %s needs %s", kind.id(), kind.taken());
      return Optional.empty();
    }
    boolean own = figure.has("metrics") || figure.has("scope") || base.isEmpty();
    Optional<Scope> scope =
        own
            ? scope(
                figure, metrics, figure.has("scope") ? List.of(given.scope()) : candidates(kind))
            : Optional.of(given.scope());
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    if (!kind.shows(scope.get())) {
      problems.add(
          figure.at("metrics"),
          "a figure of kind %s needs metrics of states%s",
          kind.id(),
          kind.shows(Scope.FIRM) ? " or firms" : "");
      return Optional.empty();
    }
    List<String> strange = kind.strange(metrics);
    if (!strange.isEmpty()) {
      problems.add(
          figure.at("metrics"),
          "a figure of kind %s needs metrics members-BODY, not %s",
          kind.id(),
          Labels.list(strange));
      return Optional.empty();
    }
    List<String> entities =
        figure.has("entities") || own ? entities(figure, scope.get()) : given.entities();
    checkStyle(figure, kind, metrics, given.style());
    return Optional.of(
        new FigureSpec(
            given.name(), kind, given.title(), metrics, scope.get(), entities, given.style()));
  }

  /** The scopes that metrics may have; without metrics, those that the kind of figure shows. */
  private static List<Scope> candidates(FigureSpec.Kind kind) {
    return Stream.of(Scope.values()).filter(s -> kind.takes(1) || kind.shows(s)).toList();
  }

  private List<String> entities(Fields figure, Scope scope) {
    Set<String> entities = new LinkedHashSet<>();
    for (YamlNode word : figure.list("entities")) {
      String where = "figures.entities";
      if (scope == Scope.FIRM) {
        names.ifPresent(n -> entities.addAll(n.firms(word, where)));
      } else if (scope == Scope.STATE) {
        names.flatMap(n -> n.entity(word, where)).ifPresent(entities::add);
      } else {
        problems.add(word.at(), "'entities' cannot be used with metrics of the world");
      }
    }
    return List.copyOf(entities);
  }

  /**
   * Reports keys that do not apply to the kind of figure, and values that a key does not accept.
   */
  private void checkStyle(
      Fields figure, FigureSpec.Kind kind, List<String> metrics, FigureStyle style) {
    for (String key : figure.entries().keySet()) {
      if (figure.has(key) && !FigureStyle.suits(key, kind)) {
        problems.add(
            figure.at(key), "'%s' cannot be used with a figure of kind %s", key, kind.id());
      }
    }
    List<Double> range = style.range();
    if (figure.has("range") && (range.size() != 2 || range.get(0) >= range.get(1))) {
      problems.add(figure.at("range"), "range must be two numbers, the least first");
    }
    if (style.axis().filter(FigureStyle.Axis.LOG::equals).isPresent()
        && range.size() == 2
        && range.get(0) <= 0) {
      problems.add(figure.at("range"), "range must be above 0 on an axis of kind log");
    }
    checkMonths(figure, style.from(), style.to());
    Set<String> marks = new LinkedHashSet<>(events);
    marks.add(FigureStyle.BRANCH);
    if (names.isPresent()) {
      for (YamlNode word : figure.list("marks")) {
        String mark = ((YamlNode.Leaf) word).text();
        Optional<String> noDay = marks.contains(mark) ? Optional.empty() : Scalar.noDay(mark);
        if (noDay.isPresent()) {
          problems.add(word.at(), "figures.marks" + noDay.get());
        } else if (!marks.contains(mark)
            && !mark.equals(FigureStyle.NONE)
            && Scalar.day(mark).isEmpty()) {
          problems.add(
              word.at(),
              "unknown event '%s' in figures.marks%s",
              mark,
              Suggestion.hint(mark, marks));
        }
      }
      Set<String> known = new LinkedHashSet<>(metrics);
      known.addAll(marks);
      recorded.ifPresent(r -> known.addAll(r.ids()));
      for (String name : figure.map("labels").entries().keySet()) {
        if (!known.contains(name) && Scalar.day(name).isEmpty()) {
          problems.add(
              figure.map("labels").entries().get(name).at(),
              "unknown name '%s' in figures.labels%s",
              name,
              Suggestion.hint(name, known));
        }
      }
    }
  }

  /** Reports a range of months in which a figure shows fewer than two dates of the run. */
  private void checkMonths(Fields figure, Optional<YearMonth> from, Optional<YearMonth> to) {
    boolean fromHere = from.isPresent() && (figure.has("from") || to.isEmpty());
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      problems.add(
          figure.at(figure.has("to") ? "to" : "from"),
          "to must be later than from, %s",
          from.get());
    } else if (calendar.isPresent() && (from.isPresent() || to.isPresent())) {
      RunCalendar run = calendar.get();
      if (from.filter(run.to()::isBefore).isPresent()) {
        outside(figure, "from", from.get(), run);
      } else if (to.filter(run.from()::isAfter).isPresent()) {
        outside(figure, "to", to.get(), run);
      } else if (run.ticks() > 1 && shown(run, from, to) < 2) {
        problems.add(
            figure.at(fromHere ? "from" : "to"),
            "%s leaves less than two dates of the run, which lasts from %s to %s",
            fromHere ? from.get() : to.get(),
            run.from(),
            run.to());
      }
    }
  }

  private void outside(Fields figure, String key, YearMonth month, RunCalendar run) {
    problems.add(
        figure.at(key),
        "%s is outside the run, which lasts from %s to %s",
        month,
        run.from(),
        run.to());
  }

  /** Number of ticks whose last month, at which their values are plotted, lies in the range. */
  private static long shown(RunCalendar run, Optional<YearMonth> from, Optional<YearMonth> to) {
    return IntStream.range(0, run.ticks())
        .mapToObj(tick -> run.month(tick).plusMonths(run.step().months() - 1L))
        .filter(last -> from.filter(last::isBefore).isEmpty())
        .filter(last -> to.filter(last::isAfter).isEmpty())
        .count();
  }

  /**
   * Returns the scope of a figure's metrics; empty, with a problem reported, if no scope has them
   * all.
   */
  private Optional<Scope> scope(Fields figure, List<String> metrics, List<Scope> candidates) {
    for (Scope scope : candidates) {
      if (names(scope).containsAll(metrics)) {
        return Optional.of(scope);
      }
    }
    List<String> known = candidates.stream().flatMap(s -> names(s).stream()).distinct().toList();
    int before = problems.size();
    for (YamlNode word : figure.list("metrics")) {
      String name = ((YamlNode.Leaf) word).text();
      if (!known.contains(name)) {
        problems.add(
            word.at(),
            "unknown metric '%s' in figures.metrics%s",
            name,
            Suggestion.hint(name, known));
      }
    }
    if (problems.size() == before) {
      problems.add(figure.at("metrics"), "the metrics of a figure must be of one scope");
    }
    return Optional.empty();
  }

  private List<String> names(Scope scope) {
    MetricNames known = recorded.map(Recorded::metrics).orElse(MetricNames.CATALOGUE);
    return known.of(scope).stream().map(Metric::name).toList();
  }

  private void check(FigureSpec figure, SourceLocation at, Recorded recorded) {
    if (figure.kind().repeats()) {
      return;
    }
    for (Metric metric : recorded.metrics().of(figure.scope())) {
      if (figure.metrics().contains(metric.name()) && !recorded.spec().chosen(metric)) {
        problems.add(
            at,
            "figure '%s' shows %s, which record.metrics leaves out",
            figure.name(),
            metric.name());
      }
    }
    for (String entity : figure.entities()) {
      if (!recorded.ids().contains(entity)) {
        problems.add(at, "figure '%s' shows %s, which is not recorded", figure.name(), entity);
      }
    }
  }
}

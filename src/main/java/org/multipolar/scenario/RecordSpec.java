package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.FirmMetric;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/** What a scenario records in addition to the default world metrics. */
public record RecordSpec(
    @Key(is = "ids, all or default", like = ID) Selection states,
    @Key(is = "ids, all or default", like = ID) Selection firms,
    @Key(is = "names, all or default", like = NAME) Selection metrics,
    @Key(is = "number of replications with events in full", max = 10_000_000, standard = "10")
        int events) {
  static final Form<RecordSpec> FORM = Form.of(RecordSpec.class);

  /** States of the default, if a world has them. */
  private static final List<String> USUAL_STATES =
      List.of(
          "USA", "CHN", "TWN", "KOR", "JPN", "NLD", "DEU", "FRA", "GBR", "IND", "ARE", "SAU", "SGP",
          "BRA", "ZAF", "NGA", "IDN");

  /** A world with at most this many states, or firms, has all of them recorded by default. */
  private static final int FEW_STATES = 20;

  private static final int FEW_FIRMS = 100;

  /**
   * A selection: the default, all, or some.
   *
   * @param kind which of the three
   * @param names the selected names, in the order of the file, if kind is some
   */
  public record Selection(Kind kind, List<String> names) {
    /** Kind of selection. */
    public enum Kind {
      DEFAULT,
      ALL,
      SOME
    }

    public Selection {
      names = List.copyOf(names);
    }

    static Codec<Selection> codec(Key key, String name) {
      Codec<List<String>> some = Codec.list(Codec.text(key.like()), false, false, true);
      return new Codec<>(
          some.or("all", "default").schema(),
          node ->
              node instanceof YamlNode.Leaf word
                  ? new Selection(word.text().equals("all") ? Kind.ALL : Kind.DEFAULT, List.of())
                  : new Selection(Kind.SOME, some.read().apply(node)),
          selection ->
              selection.kind() == Kind.SOME
                  ? some.write().apply(selection.names())
                  : selection.kind().name().toLowerCase(Locale.ROOT),
          new Selection(Kind.DEFAULT, List.of()));
    }

    /**
     * Adds names to the selection.
     *
     * @param selected names selected so far
     */
    private Selection with(List<String> more, List<String> selected) {
      if (kind == Kind.ALL || more.isEmpty()) {
        return this;
      }
      Set<String> all = new LinkedHashSet<>(selected);
      all.addAll(more);
      return new Selection(Kind.SOME, List.copyOf(all));
    }

    /** Resolves the words of a file to names. */
    private Selection resolved(List<YamlNode> words, Function<YamlNode, List<String>> find) {
      if (kind != Kind.SOME) {
        return this;
      }
      Set<String> found = new LinkedHashSet<>();
      words.forEach(word -> found.addAll(find.apply(word)));
      return new Selection(kind, List.copyOf(found));
    }
  }

  /** Reads the section of a file. */
  static RecordSpec read(Fields record, NameResolver names, MetricNames known, Problems problems) {
    RecordSpec given = FORM.read(record);
    return new RecordSpec(
        given.states.resolved(
            record.list("states"), word -> names.entity(word, "record.states").stream().toList()),
        given.firms.resolved(record.list("firms"), word -> names.firms(word, "record.firms")),
        given.metrics.resolved(record.list("metrics"), word -> metric(word, known, problems)),
        given.events);
  }

  private static List<String> metric(YamlNode word, MetricNames known, Problems problems) {
    String name = ((YamlNode.Leaf) word).text();
    List<String> all = known.all().stream().map(Metric::name).distinct().toList();
    if (!all.contains(name)) {
      problems.add(
          word.at(), "unknown metric '%s' in record.metrics%s", name, Suggestion.hint(name, all));
      return List.of();
    }
    return List.of(name);
  }

  /** Ids of the states to record. */
  public List<String> stateIds(WorldTables tables) {
    List<String> all = tables.states().stream().map(StateRow::id).toList();
    return switch (states.kind()) {
      case SOME -> states.names();
      case ALL -> all;
      case DEFAULT -> {
        List<String> usual = USUAL_STATES.stream().filter(all::contains).toList();
        yield all.size() <= FEW_STATES ? all : usual.isEmpty() ? all.subList(0, FEW_STATES) : usual;
      }
    };
  }

  /** Ids of the firms to record: makers and labs, sorted. */
  public List<String> firmIds(WorldTables tables) {
    if (firms.kind() == Selection.Kind.SOME) {
      return firms.names();
    }
    Stream<String> all =
        Stream.concat(
                tables.makers().stream().map(MakerRow::id), tables.labs().stream().map(LabRow::id))
            .sorted();
    return firms.kind() == Selection.Kind.ALL
        ? all.toList()
        : tables.labs().stream().map(LabRow::id).limit(FEW_FIRMS).toList();
  }

  /** The recording plan for a world; default world metrics are always recorded. */
  public RecordingPlan plan(WorldTables tables) {
    return plan(tables, MetricNames.CATALOGUE);
  }

  /** The recording plan for a world, with metrics that a file defines. */
  public RecordingPlan plan(WorldTables tables, MetricNames known) {
    List<String> states = stateIds(tables);
    List<String> firms = firmIds(tables);
    return new RecordingPlan(
        chosen(known, Scope.WORLD, WorldMetric.class),
        chosen(known, Scope.STATE, StateMetric.class),
        numbers(tables.states().stream().map(StateRow::id).toList(), states),
        chosen(known, Scope.FIRM, FirmMetric.class),
        numbers(tables.makers().stream().map(MakerRow::id).toList(), firms),
        numbers(tables.labs().stream().map(LabRow::id).toList(), firms));
  }

  private <M extends Metric> List<M> chosen(MetricNames known, Scope scope, Class<M> type) {
    return known.of(scope).stream().filter(this::chosen).map(type::cast).toList();
  }

  /** Adds everything that outcomes need. */
  RecordSpec with(List<Outcome> outcomes, WorldTables tables, MetricNames known) {
    List<Metric> needed =
        outcomes.stream()
            .flatMap(outcome -> outcome.measured().stream())
            .map(Outcome.Measured::metric)
            .toList();
    return new RecordSpec(
        states.with(Outcome.ids(outcomes, Scope.STATE), stateIds(tables)),
        firms.with(Outcome.ids(outcomes, Scope.FIRM), firmIds(tables)),
        needed.stream().allMatch(this::chosen)
            ? metrics
            : metrics.with(
                needed.stream().map(Metric::name).toList(),
                known.all().stream().filter(this::chosen).map(Metric::name).toList()),
        events);
  }

  /** Whether a metric is recorded. */
  boolean chosen(Metric metric) {
    return metric.scope() == Scope.WORLD && metric.standard()
        || switch (metrics.kind()) {
          case ALL -> true;
          case DEFAULT -> metric.standard();
          case SOME -> metrics.names().contains(metric.name());
        };
  }

  private static List<Integer> numbers(List<String> all, List<String> some) {
    Set<String> wanted = new HashSet<>(some);
    return IntStream.range(0, all.size()).filter(i -> wanted.contains(all.get(i))).boxed().toList();
  }
}

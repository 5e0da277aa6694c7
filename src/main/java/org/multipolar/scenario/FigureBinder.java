package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/** Turns the figures of a scenario into specifications and checks that their data are recorded. */
final class FigureBinder {

  /**
   * What is recorded.
   *
   * @param spec which metrics
   * @param ids of which states and firms
   */
  record Recorded(RecordSpec spec, Set<String> ids) {}

  private static final Form<FigureSpec> FORM = Form.of(FigureSpec.class);

  private final Optional<NameResolver> names;
  private final Optional<Recorded> recorded;
  private final Problems problems;

  /** Reads and writes a figure: its name in the catalogue, or a description. */
  static Codec<FigureSpec> codec(Key key, String name) {
    Codec<String> named = Codec.text(Key.Like.NAME);
    return new Codec<>(
        Schema.either("a name or a map", named.schema(), FORM.schema()),
        node -> node instanceof Fields map ? FORM.read(map) : FORM.read(Fields.NONE),
        FigureBinder::written,
        FORM.read(Fields.NONE));
  }

  /** A figure as a tree for files. */
  static Object written(FigureSpec figure) {
    boolean known = FigureCatalogue.named(figure.name()).filter(figure::equals).isPresent();
    return known ? figure.name() : FORM.write(figure);
  }

  /** Without a world, what the catalogue knows is still checked. */
  FigureBinder(Optional<NameResolver> names, Optional<Recorded> recorded, Problems problems) {
    this.names = names;
    this.recorded = recorded;
    this.problems = problems;
  }

  /** The figures, in their order. */
  List<FigureSpec> bind(List<YamlNode> entries) {
    List<FigureSpec> figures = new ArrayList<>();
    for (YamlNode each : entries) {
      Optional<FigureSpec> figure =
          each instanceof Fields described ? described(described) : catalogued(each);
      figure.ifPresent(figures::add);
      figure.ifPresent(spec -> recorded.ifPresent(r -> check(spec, each.at(), r)));
    }
    return figures;
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

  private Optional<FigureSpec> described(Fields figure) {
    if (!figure.has("name") || !figure.has("kind") || figure.refused("metrics")) {
      return Optional.empty();
    }
    FigureSpec given = FORM.read(figure);
    List<String> metrics = given.metrics();
    if (!given.kind().takes(metrics.size())) {
      problems.add(
          figure.at("metrics"),
          "a figure of kind %s needs %s",
          figure.text("kind", ""),
          given.kind().taken());
      return Optional.empty();
    }
    Optional<Scope> scope =
        scope(
            figure,
            metrics,
            figure.has("scope") ? List.of(given.scope()) : List.of(Scope.values()));
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    Set<String> entities = new LinkedHashSet<>();
    for (YamlNode word : figure.list("entities")) {
      String where = "figures.entities";
      if (scope.get() == Scope.FIRM) {
        names.ifPresent(n -> entities.addAll(n.firms(word, where)));
      } else if (scope.get() == Scope.STATE) {
        names.flatMap(n -> n.entity(word, where)).ifPresent(entities::add);
      } else {
        problems.add(word.at(), "'entities' does not go with metrics of the world");
      }
    }
    return Optional.of(
        new FigureSpec(
            given.name(),
            given.kind(),
            given.title(),
            metrics,
            scope.get(),
            List.copyOf(entities)));
  }

  /**
   * The scope of a figure's metrics; nothing when no scope has them all, which is then reported.
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

  private static List<String> names(Scope scope) {
    return MetricCatalogue.of(scope).stream().map(Metric::name).toList();
  }

  private void check(FigureSpec figure, SourceLocation at, Recorded recorded) {
    for (Metric metric : MetricCatalogue.of(figure.scope())) {
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

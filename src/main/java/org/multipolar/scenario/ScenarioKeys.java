package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.FOLDER;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Like.PATH;
import static org.multipolar.value.Key.Like.REGIME;
import static org.multipolar.value.Key.Required.HERE;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.world.WorldSpec;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Distribution;
import org.multipolar.value.Forms;
import org.multipolar.value.Key;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

/** The keys of a scenario file with everything that it inherits, before names are resolved. */
record ScenarioKeys(
    @Key(is = "version of the format", required = HERE, min = Schema.VERSION, max = Schema.VERSION)
        int multipolar,
    @Key(is = "title", required = HERE) String title,
    @Key(is = "name of the results folder", otherwise = "the file's name", like = FOLDER)
        String name,
    @Key(is = "what happens, in a few sentences") String description,
    @Key(name = "extends", is = "base file, which this file modifies", like = PATH) String parent,
    @Key(is = "research question") String question,
    @Key(is = "sources") List<String> sources,
    @Key(is = "name of a world, path to one, or a synthetic world", required = RESOLVED)
        WorldSpec world,
    @Key(is = "calendar, replications and seed") RunSpec run,
    @Key(is = "parameter values", as = ScenarioKeys.Numbers.class)
        Map<String, List<Double>> parameters,
    @Key(
            is =
                "table of parameter vectors: a header of parameter names, and row r for replication r",
            like = PATH,
            standard = "none")
        String parameterSet,
    @Key(
            is =
                "distributions of parameters, by parameter: uniform(low, high), triangular(low,"
                    + " mode, high), normal(mean, sd), log-normal(median, factor) or discrete(value,"
                    + " …); drawn in each replication",
            as = Priors.class)
        Map<String, Distribution> priors,
    @Key(is = "rank correlations between priors; all others are independent")
        List<PriorCorrelations.Pair> correlations,
    @Key(is = "mechanisms switched on or off", as = ScenarioKeys.Switches.class)
        Set<Mechanism> mechanisms,
    @Key(is = "functional forms of contested mechanisms") Forms forms,
    @Key(is = "decision rules") Rules rules,
    @Key(is = "dated settings of levers and releases") List<Policy> policies,
    @Key(is = "rule that ends a replication before its last month") Optional<StopRule> stop,
    @Key(is = "packages of policies by name, for 'with'", names = NAME)
        Map<String, List<Policy>> packages,
    @Key(is = "packages whose policies are added, in this order", like = NAME) List<String> with,
    @Key(is = "labs that are founded during the run") List<LabSpec> labs,
    @Key(is = "dated additions to the capacity of sites") List<SiteSpec> sites,
    @Key(
            is = "bodies by name",
            names = REGIME,
            or = {"off", "on"})
        Map<String, RegimeSpec> regimes,
    @Key(
            is = "summits by name",
            names = REGIME,
            or = {"off", "on"})
        Map<String, SummitSpec> summits,
    @Key(is = "what to record") RecordSpec record,
    @Key(is = "groups of states or firms by name, whose means outcomes can use", names = NAME)
        Map<String, EntityGroup> groups,
    @Key(is = "additional metrics by name", names = NAME) Map<String, MetricKeys> metrics,
    @Key(is = "outcomes of each replication, besides the columns of the world's metrics")
        List<OutcomeKeys> outcomes,
    @Key(is = "settings for teaching") Classroom classroom,
    @Key(is = "published model against whose values the run is checked", like = NAME) String preset,
    @Key(is = "figures by name, or specified", as = FigureBinder.class) List<FigureSpec> figures) {
  static final Form<ScenarioKeys> FORM = Form.of(ScenarioKeys.class);
  static final Schema.Keys SCHEMA = FORM.schema();

  /** Parameter values of a file, by name. */
  static final class Numbers {
    private Numbers() {}

    static Codec<Map<String, List<Double>>> codec(Key key, String name) {
      List<Schema.Field> fields = new ArrayList<>();
      ParameterCatalogue.entries()
          .forEach(
              (parameter, entry) -> {
                Schema one =
                    Scalar.number(
                        entry.quantity().min(), entry.quantity().max(), entry.quantity().unit());
                int count = entry.quantity().value().length;
                fields.add(
                    Schema.optional(
                        parameter,
                        entry.list() ? new Schema.ListOf(one, count, count) : one,
                        entry.quantity().is() + " (" + entry.quantity().unit() + ")",
                        ""));
              });
      return new Codec<>(
          new Schema.Keys(List.copyOf(fields), false, "'describe parameters'"),
          node -> {
            Map<String, List<Double>> values = new TreeMap<>();
            Fields given = (Fields) node;
            given.entries().keySet().forEach(each -> values.put(each, given.numbers(each)));
            return values;
          },
          Numbers::tree,
          Map.of());
    }

    static Object tree(Map<String, List<Double>> values) {
      Map<String, Object> tree = new LinkedHashMap<>();
      values.forEach(
          (name, value) ->
              tree.put(
                  name,
                  ParameterCatalogue.entries().get(name).list()
                      ? value.stream().map(Digits::text).toList()
                      : Digits.text(value.get(0))));
      return tree;
    }
  }

  /** The mechanisms that are on. */
  static final class Switches {
    private static final Codec<Boolean> SWITCH =
        Codec.words("", List.of("on", "off"), List.of(true, false));

    private Switches() {}

    static Codec<Set<Mechanism>> codec(Key key, String name) {
      List<Schema.Field> fields = new ArrayList<>();
      for (Mechanism each : Mechanism.values()) {
        String standard = "default " + SWITCH.write().apply(each.on());
        fields.add(Schema.optional(each.id(), SWITCH.schema(), each.summary(), standard));
      }
      return new Codec<>(
          new Schema.Keys(List.copyOf(fields), false, ""),
          node -> read((Fields) node),
          Switches::tree,
          read(Fields.NONE));
    }

    private static Set<Mechanism> read(Fields given) {
      Set<Mechanism> on = EnumSet.noneOf(Mechanism.class);
      for (Mechanism each : Mechanism.values()) {
        if (given.has(each.id()) ? SWITCH.read().apply(given.get(each.id())) : each.on()) {
          on.add(each);
        }
      }
      return on;
    }

    static Object tree(Set<Mechanism> on) {
      Map<String, Object> tree = new LinkedHashMap<>();
      for (Mechanism each : Mechanism.values()) {
        tree.put(each.id(), SWITCH.write().apply(on.contains(each)));
      }
      return tree;
    }
  }
}

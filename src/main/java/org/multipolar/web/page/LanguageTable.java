package org.multipolar.web.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.lesson.PlainWords;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.Labels;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.StateRow;

/** The English texts of pages: their own, and those that the catalogues of the model have. */
public final class LanguageTable {
  static final String METRICS = "metrics";
  static final String STATE_METRICS = "stateMetrics";
  static final String UNITS = "units";
  static final String ASSUMPTIONS = "parameters";
  static final String STATES = "states";
  static final String LESSONS = "lessons";

  /** Units that pages do not write. */
  static final List<String> UNSAID = List.of("0-1", "share", "HHI", "number", "1");

  private LanguageTable() {}

  /** All texts that a file may have; of states and lessons none, since these are any. */
  static JsonObject all() throws IOException {
    return table(
        MetricCatalogue.world(),
        ParameterCatalogue.entries().keySet().stream()
            .filter(name -> Assumptions.obstacle(name).isEmpty())
            .toList(),
        List.of(),
        List.of());
  }

  /** The texts that a scenario brings itself, each on one line. */
  private static List<String> lesson(Scenario scenario) {
    List<String> texts = new ArrayList<>(List.of(scenario.title(), scenario.question()));
    scenario
        .classroom()
        .ifPresent(
            c -> {
              texts.add(c.predict());
              texts.add(c.note());
              texts.add(c.ask());
              c.levers().forEach(lever -> texts.add(lever.label()));
              for (Classroom.Role role : c.roles()) {
                texts.add(role.team());
                texts.add(role.brief());
                role.levers().forEach(lever -> texts.add(lever.label()));
              }
            });
    return texts.stream()
        .map(LanguageTable::oneLine)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static JsonObject table(
      List<WorldMetric> metrics,
      Collection<String> assumptions,
      List<StateRow> states,
      List<String> lesson)
      throws IOException {
    JsonObject table = JsonParser.parseString(PageResources.text("text/en.json")).getAsJsonObject();
    TreeSet<String> units = new TreeSet<>();
    table.add(METRICS, described(metrics, units));
    table.add(
        STATE_METRICS,
        described(
            MapMetrics.NAMES.stream()
                .map(name -> MetricCatalogue.state(name).orElseThrow())
                .toList(),
            units));
    JsonObject beliefs = new JsonObject();
    for (String name : assumptions) {
      beliefs.addProperty(name, ParameterCatalogue.entries().get(name).quantity().is());
      units.add(ParameterCatalogue.entries().get(name).quantity().unit());
    }
    table.add(ASSUMPTIONS, beliefs);
    units.removeAll(UNSAID);
    units.remove("");
    JsonObject named = new JsonObject();
    units.forEach(unit -> named.addProperty(unit, unit));
    table.add(UNITS, named);
    JsonObject places = new JsonObject();
    states.forEach(row -> places.addProperty(row.id(), Labels.brief(row.name())));
    table.add(STATES, places);
    JsonObject own = new JsonObject();
    lesson.forEach(text -> own.addProperty(text, text));
    table.add(LESSONS, own);
    return table;
  }

  /** The part of the table that describes a metric. */
  static String part(Metric metric) {
    return metric.scope() == Scope.STATE ? STATE_METRICS : METRICS;
  }

  /** Labels and summaries of metrics, whose units are added to a set. */
  private static JsonObject described(List<? extends Metric> metrics, Set<String> units) {
    JsonObject described = new JsonObject();
    for (Metric metric : metrics) {
      JsonObject one = new JsonObject();
      one.addProperty("label", metric.label());
      one.addProperty("summary", metric.summary());
      described.add(metric.name(), one);
      units.add(metric.unit());
      for (Step step : Step.values()) {
        units.add(PlainWords.unit(metric.unit(), step));
      }
    }
    return described;
  }

  /** A file of the English texts that a page of a scenario shows, to be translated. */
  public static String template(Scenario scenario) throws IOException {
    JsonObject table =
        table(
            PageData.offered(scenario),
            Assumptions.USUAL,
            scenario.world().tables().states(),
            lesson(scenario));
    YamlWriter out =
        new YamlWriter()
            .raw("# The texts of pages. Translate the quoted texts and keep the names in")
            .raw(
                "# {braces}, which are replaced by values. Texts that are left out remain English.")
            .raw("# language: the tag used by browsers, which also sets the format of numbers:")
            .raw(
                "# fr, pt-BR, zh-Hans …; direction: rtl for languages written from right to left.");
    table.entrySet().forEach(each -> out.block(each.getKey(), tree(each.getValue()), 3));
    return out.toString();
  }

  private static Object tree(JsonElement element) {
    if (!element.isJsonObject()) {
      return YamlWriter.quoted(element.getAsString());
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    element
        .getAsJsonObject()
        .entrySet()
        .forEach(
            each -> {
              String key = each.getKey();
              boolean plain = key.matches("(?!(?i:true|false|null)$)[A-Za-z][\\w.-]*");
              tree.put(plain ? key : YamlWriter.quoted(key), tree(each.getValue()));
            });
    return tree;
  }
}

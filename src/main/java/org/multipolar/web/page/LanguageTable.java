package org.multipolar.web.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.Labels;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.StateRow;

/** The English texts of pages: their own, and those that the catalogues of the model have. */
public final class LanguageTable {
  static final String METRICS = "metrics";
  static final String UNITS = "units";
  static final String ASSUMPTIONS = "parameters";
  static final String STATES = "states";

  /** Units that pages do not write. */
  static final List<String> UNSAID = List.of("0-1", "share", "HHI", "number", "1");

  private LanguageTable() {}

  /** All texts that a file may have; of states none, since worlds differ. */
  static JsonObject all() throws IOException {
    return table(
        MetricCatalogue.world(),
        ParameterCatalogue.entries().keySet().stream()
            .filter(name -> Assumptions.obstacle(name).isEmpty())
            .toList(),
        List.of());
  }

  private static JsonObject table(
      List<WorldMetric> metrics, Collection<String> assumptions, List<StateRow> states)
      throws IOException {
    JsonObject table = JsonParser.parseString(PageResources.text("text/en.json")).getAsJsonObject();
    TreeSet<String> units = new TreeSet<>();
    JsonObject shown = new JsonObject();
    for (WorldMetric metric : metrics) {
      JsonObject one = new JsonObject();
      one.addProperty("label", metric.label());
      one.addProperty("summary", metric.summary());
      shown.add(metric.name(), one);
      units.add(metric.unit());
    }
    table.add(METRICS, shown);
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
    return table;
  }

  /** A file of the English texts that a page of a scenario shows, to be translated. */
  public static String template(Scenario scenario) throws IOException {
    JsonObject table =
        table(PageData.offered(scenario), Assumptions.USUAL, scenario.world().tables().states());
    YamlWriter out =
        new YamlWriter()
            .raw("# The texts of pages. Translate what stands in quotes, and leave what stands in")
            .raw("# {braces}: values go there. A text that is left out stays English.")
            .raw("# language is the tag by which browsers know it, and how numbers are written:")
            .raw(
                "# fr, pt-BR, zh-Hans …; direction is rtl where it is written from right to left.");
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

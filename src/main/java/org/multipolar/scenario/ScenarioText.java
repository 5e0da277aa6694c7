package org.multipolar.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.world.WorldSpec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.value.Forms;
import org.multipolar.value.parameter.ParameterCatalogue;

/**
 * Writes a resolved scenario as YAML: every value in words, in a fixed order, the same on every
 * JDK.
 */
final class ScenarioText {
  private final Scenario s;
  private final String folder;
  private final YamlWriter out = new YamlWriter();

  /**
   * @param folder the folder of the text, relative to {@link Scenario#inputs}
   */
  ScenarioText(Scenario scenario, String folder) {
    this.s = scenario;
    this.folder = folder;
  }

  /** The whole file. */
  String file() {
    out.line("multipolar", Schema.VERSION);
    out.line("name", YamlWriter.quoted(s.name()));
    out.line("title", YamlWriter.quoted(s.title()));
    out.text("description", s.description());
    out.text("question", s.question());
    out.list("sources", YamlWriter.quoted(s.sources()));
    s.parameterSet().ifPresent(set -> out.line("parameterSet", table(set)));
    writeDeterminants(true);
    s.classroom().ifPresent(c -> out.block("classroom", Classroom.FORM.write(c), 2));
    out.text("preset", s.preset());
    out.list("figures", s.figures().stream().map(FigureBinder::written).toList());
    return out.toString();
  }

  /** Name of the table, relative to the folder of the text. */
  private String table(ParameterSet set) {
    return set.file().substring(folder.length());
  }

  /** Text of everything that determines the results. */
  String identity() {
    out.line("multipolar", Schema.VERSION);
    out.line("worldDigest", YamlWriter.quoted(s.world().digest()));
    s.parameterSet()
        .ifPresent(
            set -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("parameters", String.join(" ", set.names()));
              tree.put("rows", set.rows().size());
              tree.put("digest", YamlWriter.quoted(set.digest()));
              out.block("parameterSet", tree, 1);
            });
    writeDeterminants(false);
    return out.toString();
  }

  /**
   * Writes the sections that determine the results. The identity omits the number of replications
   * and the names of policies, but for those of which replications draw something.
   */
  private void writeDeterminants(boolean asFile) {
    out.line("world", WorldSpec.codec().write().apply(s.world().spec()));
    Map<String, Object> run = RunSpec.FORM.write(s.run());
    Map<String, List<Double>> parameters =
        new LinkedHashMap<>(ParameterCatalogue.values(s.parameters()));
    s.parameterSet().ifPresent(set -> parameters.keySet().removeAll(set.names()));
    List<Map<String, Object>> policies = s.policies().stream().map(Policy.FORM::write).toList();
    if (!asFile) {
      run.remove("replications");
      policies.forEach(policy -> policy.remove("label"));
      policies.stream()
          .filter(policy -> !policy.containsKey("drawn"))
          .forEach(policy -> policy.remove("name"));
    }
    out.block("run", run, 1);
    out.block("parameters", ScenarioKeys.Numbers.tree(parameters), 1);
    out.block("mechanisms", ScenarioKeys.Switches.tree(s.mechanisms()), 1);
    out.block("forms", Form.of(Forms.class).write(s.forms()), 1);
    out.block("rules", Form.of(Rules.class).write(s.rules()), 3);
    out.list("policies", policies);
    s.stop().ifPresent(stop -> out.block("stop", StopRule.FORM.write(stop), 1));
    if (!s.labs().isEmpty()) {
      out.list("labs", s.labs().stream().map(LabSpec.FORM::write).toList());
    }
    if (!s.sites().isEmpty()) {
      out.list("sites", s.sites().stream().map(SiteSpec.FORM::write).toList());
    }
    Map<String, Object> regimes = new LinkedHashMap<>();
    s.regimes().forEach(regime -> regimes.put(regime.name(), RegimeSpec.FORM.write(regime)));
    if (!regimes.isEmpty()) {
      out.block("regimes", regimes, 2);
    }
    if (!s.summits().isEmpty()) {
      out.block("summits", SummitSpec.tree(s.summits()), 2);
    }
    out.block("record", RecordSpec.FORM.write(s.record()), 1);
    s.outcomeSet().write(out, asFile);
  }
}

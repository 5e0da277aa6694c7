package org.multipolar.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlText;

/** Figures requested on the command line, with the same keys as in a scenario file. */
public final class FigureRequests {
  private FigureRequests() {}

  /** The figure with a name: the scenario's own, or else that of the catalogue. */
  public static Optional<FigureSpec> named(Scenario scenario, String name) {
    return scenario.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .or(() -> FigureCatalogue.named(name));
  }

  /**
   * Reads a figure that options describe, or that they change from one of the scenario or the
   * catalogue.
   *
   * @param base the figure that supplies the keys left out
   * @param settings keys and their values as YAML
   * @param scenarios titles of the scenarios that it shows
   * @return empty, with the problem reported, if the options are invalid
   */
  public static Optional<FigureSpec> read(
      Scenario scenario,
      String name,
      Optional<FigureSpec> base,
      Map<String, String> settings,
      Collection<String> scenarios,
      Problems problems) {
    SourceLocation figure = SourceLocation.of("--figure " + name);
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put("name", new Entry(figure, new YamlNode.Leaf(figure, name, name)));
    entries.putAll(entries(settings, problems));
    Optional<Fields> map = checked(FigureBinder.FORM, new Fields(figure, entries), problems);
    Set<String> ids = new LinkedHashSet<>(scenarios);
    RecordSpec recorded = scenario.recorded();
    ids.addAll(recorded.stateIds(scenario.world().tables()));
    ids.addAll(recorded.firmIds(scenario.world().tables()));
    FigureBinder binder =
        new FigureBinder(
            Optional.of(new NameResolver(scenario.world())),
            Optional.of(new FigureBinder.Recorded(recorded, ids, scenario.outcomeSet().metrics())),
            Optional.of(scenario.run().calendar()),
            events(
                scenario.policies(),
                Stream.concat(
                        scenario.regimes().stream().map(RegimeSpec::name),
                        scenario.labs().stream().map(LabSpec::id))
                    .toList()),
            problems);
    return map.flatMap(fields -> binder.described(fields, base));
  }

  /**
   * Reads the style from options for figures that follow from a design; empty, with the problem
   * reported, if they are invalid.
   */
  public static Optional<FigureStyle> style(Map<String, String> settings, Problems problems) {
    Form<FigureStyle> form = Form.of(FigureStyle.class);
    Fields given = new Fields(SourceLocation.of("--with"), entries(settings, problems));
    return checked(form, given, problems).map(fields -> form.read(fields));
  }

  private static Map<String, Entry> entries(Map<String, String> settings, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          String option = "--with " + key + "=" + value;
          YamlText.option(option, value, problems)
              .ifPresent(node -> entries.put(key, new Entry(SourceLocation.of(option), node)));
        });
    return entries;
  }

  private static Optional<Fields> checked(Form<?> form, Fields given, Problems problems) {
    Optional<YamlNode> checked = form.schema().check(given, "", problems);
    return problems.size() == 0 ? checked.map(Fields.class::cast) : Optional.empty();
  }

  /** Names of the dated events of a scenario; a policy whose date a run decides is not one. */
  static Set<String> events(List<Policy> policies, Collection<String> founded) {
    Set<String> events = new TreeSet<>(founded);
    policies.stream()
        .filter(Policy::dated)
        .map(Policy::name)
        .filter(name -> !name.isEmpty())
        .forEach(events::add);
    return events;
  }
}

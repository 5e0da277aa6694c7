package org.multipolar.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.FigureRequests;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import picocli.CommandLine.Option;

/** Options that select figures and change how they are drawn. */
final class FigureOptions {
  private static final String ALL = "all";
  private static final Set<String> OF_ANY = Set.of("naming", "width", "titled", "note");

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      completionCandidates = Completion.Figures.class,
      description =
          "Name of a figure, or 'all' (default: the figures of the scenario). Can be repeated; '${sys:multipolar.command:-multipolar} describe figures' lists them.")
  private List<String> names = List.of();

  @Option(
      names = "--with",
      paramLabel = "KEY=VALUE",
      description =
          "Sets a key of the figures, as in scenario files, e.g. --with from=2024-01. Can"
              + " be repeated.")
  private List<String> settings = List.of();

  /** Whether figures are selected by name. */
  boolean named() {
    return !names.isEmpty() && !names.equals(List.of(ALL));
  }

  List<String> names() {
    return names;
  }

  private Map<String, String> settings() throws BadInput {
    Map<String, String> map = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new BadInput("--with " + setting + ": must be KEY=VALUE, e.g. --with bands=none");
      }
      map.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return map;
  }

  /**
   * The requested figures.
   *
   * @param standard figures drawn if none is named
   * @param scenarios titles of the scenarios that they show
   */
  List<FigureSpec> of(Scenario scenario, List<FigureSpec> standard, Collection<String> scenarios)
      throws BadInput {
    Map<String, String> changes = settings();
    if (names.equals(List.of(ALL)) && changes.isEmpty()) {
      return FigureCatalogue.all();
    }
    if (!changes.isEmpty() && !named()) {
      throw new BadInput("--with " + settings.get(0) + ": needs --figure NAME beside it");
    }
    List<FigureSpec> specs = names.isEmpty() ? standard : new ArrayList<>();
    for (String name : names) {
      Optional<FigureSpec> known =
          standard.stream()
              .filter(figure -> figure.name().equals(name))
              .findFirst()
              .or(() -> FigureRequests.named(scenario, name));
      if (known.isEmpty() && !changes.containsKey("kind")) {
        Set<String> all = new LinkedHashSet<>();
        standard.forEach(figure -> all.add(figure.name()));
        FigureCatalogue.all().forEach(figure -> all.add(figure.name()));
        String hint = Suggestion.hint(name, all);
        throw new BadInput(
            "--figure "
                + name
                + ": no such figure"
                + (hint.isEmpty()
                    ? "; '" + CommandHint.command("describe", "figures") + "' lists them"
                    : hint));
      }
      if (changes.isEmpty()) {
        specs.add(known.get());
      } else {
        Problems problems = new Problems();
        Optional<FigureSpec> changed =
            FigureRequests.read(scenario, name, known, changes, scenarios, problems);
        if (problems.size() > 0) {
          throw new BadInput(problems.sorted(), "nothing was drawn");
        }
        specs.add(changed.orElseThrow());
      }
    }
    return specs;
  }

  /** The style of figures that follow from a design and not from a scenario. */
  FigureStyle style() throws BadInput {
    for (String setting : settings) {
      String key = setting.replaceFirst("=.*", "");
      if (!OF_ANY.contains(key)) {
        throw new BadInput(
            "--with " + setting + ": figures of a study take naming, width, titled and note");
      }
    }
    Problems problems = new Problems();
    Optional<FigureStyle> style = FigureRequests.style(settings(), problems);
    if (problems.size() > 0) {
      throw new BadInput(problems.sorted(), "nothing was drawn");
    }
    return style.orElseThrow();
  }
}

package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.scenario.yaml.YamlWriter;

/**
 * Moves problems of inherited lines to what causes them: if a file can be read by itself, a problem
 * in it is caused by the first file or option, of those that build on it, with which it occurs.
 */
final class InheritedProblems {
  /** Keys of a file that cause no problems of others. */
  private static final Set<String> OWN = Set.of("multipolar", "title", "name", "extends");

  private final List<String> files;
  private final List<Replacement> replacements;
  private final Map<Reading, List<Problem>> readings = new HashMap<>();

  private record Reading(String file, List<Replacement> replacements) {}

  /**
   * @param files the files of a scenario, the farthest parent first
   * @param replacements options for the last of them
   */
  InheritedProblems(List<String> files, List<Replacement> replacements) {
    this.files = files;
    this.replacements = replacements;
  }

  /** The problems, each in the place of its cause. */
  List<Problem> placed(List<Problem> problems) {
    return problems.stream().map(this::placed).distinct().toList();
  }

  private Problem placed(Problem problem) {
    int origin = files.indexOf(problem.origin());
    int last = files.size() - 1;
    if (origin < 0
        || origin == last && replacements.isEmpty()
        || !shown(files.get(origin), List.of()).isEmpty()) {
      return problem;
    }
    for (int i = origin + 1; i <= last; i++) {
      if (shown(files.get(i), List.of()).contains(problem)) {
        return at(cause(files.get(i - 1), files.get(i), problem), problem);
      }
    }
    int without = 0;
    int with = replacements.size();
    while (with - without > 1) {
      int half = (without + with) / 2;
      if (shown(files.get(last), replacements.subList(0, half)).contains(problem)) {
        with = half;
      } else {
        without = half;
      }
    }
    return with == 0
        ? problem
        : at(SourceLocation.of(replacements.get(with - 1).option()), problem);
  }

  private static Problem at(SourceLocation cause, Problem problem) {
    String place = new SourceLocation(problem.origin(), problem.line(), problem.column()).place();
    return new Problem(
        cause.origin(),
        cause.line(),
        cause.column(),
        problem.message() + " (inherited from " + place + ")");
  }

  /** The entry of a file that alone causes a problem of its parent, or else its parent's name. */
  private SourceLocation cause(String parent, String file, Problem problem) {
    Fields own = YamlText.file(Path.of(file), new Problems()).orElse(Fields.NONE);
    return cause(parent, own, "", problem).orElseGet(() -> own.at("extends"));
  }

  private Optional<SourceLocation> cause(String parent, Fields map, String path, Problem problem) {
    for (Map.Entry<String, YamlNode.Entry> each : map.entries().entrySet()) {
      YamlNode value = each.getValue().value();
      String key = path + each.getKey();
      Replacement alone = new Replacement(key, key, YamlWriter.value(value));
      if (!OWN.contains(key) && shown(parent, List.of(alone)).contains(problem)) {
        Optional<SourceLocation> inner =
            value instanceof Fields fields
                ? cause(parent, fields, key + ".", problem)
                : Optional.empty();
        return Optional.of(inner.orElse(each.getValue().at()));
      }
    }
    return Optional.empty();
  }

  private List<Problem> shown(String file, List<Replacement> some) {
    return readings.computeIfAbsent(
        new Reading(file, some), each -> ScenarioReader.shown(Path.of(file), some));
  }
}

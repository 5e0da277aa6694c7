package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.scenario.study.StudyKeys.DesignKeys;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Leaf;
import org.multipolar.text.Digits;

/** Reads the design of a study: which combinations of its factors are run. */
final class StudyDesign {
  /** Largest plausible number of points; more are taken for a typing error. */
  private static final long MOST_POINTS = 10_000_000;

  private final Path path;
  private final Fields file;
  private final StudyFactors known;
  private final Problems problems;

  StudyDesign(Path path, Fields file, StudyFactors known, Problems problems) {
    this.path = path;
    this.file = file;
    this.known = known;
    this.problems = problems;
  }

  /** Reads the design. */
  StudySpec.Design read(List<Factor> factors, List<String> names) {
    Fields design = file.map("design");
    if (!file.has("design")) {
      problems.missing(file, "design", "", ", or 'search' in its place");
    }
    if (!design.has("type")) {
      return new StudySpec.Factorial();
    }
    DesignKeys given = DesignKeys.FORM.read(design);
    String type = design.text("type", "");
    List<String> crossed = new ArrayList<>();
    for (YamlNode each : design.list("cross")) {
      String name = ((Leaf) each).text();
      Optional<Factor> factor = factors.stream().filter(f -> f.name().equals(name)).findFirst();
      if (factor.isEmpty()) {
        known.unknownFactor(name, each.at(), "design.cross", names);
      } else if (crossed.contains(name)) {
        problems.add(each.at(), "design.cross lists '" + name + "' twice");
      } else if (factor.get().continuous()) {
        problems.add(each.at(), "design.cross: " + name + " has no levels that could be crossed");
      } else {
        crossed.add(name);
      }
    }
    if (design.has("cross") && List.of("factorial", "morris").contains(type)) {
      problems.add(design.at("cross"), "design.cross cannot be used with type " + type);
      crossed.clear();
    }
    requireKeys(design, type);
    List<Factor> own = factors.stream().filter(f -> !crossed.contains(f.name())).toList();
    if (own.isEmpty() && !factors.isEmpty()) {
      problems.add(design.at("cross"), "design.cross leaves no factor to the design");
    }
    return switch (given.type()) {
      case ONE_AT_A_TIME -> new StudySpec.OneAtATime(List.copyOf(crossed));
      case PARALLEL -> {
        requireLevels(own, design, type);
        requireEquallyMany(own, design);
        yield new StudySpec.Parallel(List.copyOf(crossed));
      }
      case LATIN_HYPERCUBE ->
          new StudySpec.LatinHypercube(given.points(), given.seed(), List.copyOf(crossed));
      case MORRIS -> {
        if (given.levels() % 2 != 0) {
          problems.add(design.at("levels"), "design.levels must be even, not " + given.levels());
        }
        requireRanges(own, design, type);
        yield new StudySpec.Morris(given.trajectories(), given.levels(), given.seed());
      }
      case SOBOL -> {
        if (Integer.bitCount(given.base()) != 1) {
          problems.add(design.at("base"), "design.base must be a power of 2, not " + given.base());
        }
        requireRanges(own, design, type);
        yield new StudySpec.Sobol(given.base(), given.seed(), List.copyOf(crossed));
      }
      case TABLE -> table(design, own, List.copyOf(crossed));
      case FACTORIAL -> {
        requireLevels(own, design, type);
        yield new StudySpec.Factorial();
      }
    };
  }

  private void requireEquallyMany(List<Factor> factors, Fields design) {
    if (factors.stream().mapToInt(f -> f.levels().size()).distinct().count() > 1) {
      problems.add(
          design.at("type"),
          "design.type parallel: all factors need equally many levels, not "
              + factors.stream()
                  .map(f -> f.name() + " " + f.levels().size())
                  .collect(Collectors.joining(", ")));
    }
  }

  private void requireKeys(Fields design, String type) {
    Map<String, List<String>> belongs =
        Map.of(
            "points", List.of("latin-hypercube"),
            "trajectories", List.of("morris"),
            "levels", List.of("morris"),
            "base", List.of("sobol"),
            "file", List.of("table"),
            "seed", List.of("latin-hypercube", "morris", "sobol"));
    belongs.forEach(
        (key, owners) -> {
          if (design.has(key) && !owners.contains(type)) {
            problems.add(design.at(key), "design." + key + " cannot be used with type " + type);
          }
        });
    if (type.equals("latin-hypercube") && !design.has("points")) {
      problems.missing(design, "points", "design", ": a Latin hypercube needs it");
    }
    if (type.equals("table") && !design.has("file")) {
      problems.missing(design, "file", "design", ": a table needs it");
    }
  }

  private void requireLevels(List<Factor> factors, Fields design, String type) {
    for (Factor factor : factors) {
      if (factor.continuous()) {
        problems.add(
            design.at("type"),
            "design.type %s: factor '%s' needs values or levels",
            type,
            factor.name());
      }
    }
  }

  private void requireRanges(List<Factor> factors, Fields design, String type) {
    for (Factor factor : factors) {
      if (!factor.continuous()) {
        problems.add(
            design.at("type"),
            "design.type %s: factor '%s' needs low and high",
            type,
            factor.name());
      }
    }
  }

  private StudySpec.Design table(Fields design, List<Factor> factors, List<String> crossed) {
    List<List<StudySpec.Cell>> rows = new ArrayList<>();
    if (design.get("file") instanceof Leaf given) {
      List<String> columns = factors.stream().map(Factor::name).toList();
      StudyScenarios.beside(path, given, "design.file", problems)
          .flatMap(found -> CsvTable.read(found, columns, problems))
          .ifPresent(
              table -> {
                if (table.rows().isEmpty() && table.whole()) {
                  problems.add(given.at(), "design.file: the table has no row below its header");
                }
                table.rows().forEach(row -> rows.add(cells(row, factors)));
              });
    }
    return new StudySpec.Listed(List.copyOf(rows), crossed);
  }

  private List<StudySpec.Cell> cells(CsvTable.Row row, List<Factor> factors) {
    List<StudySpec.Cell> cells = new ArrayList<>();
    for (Factor factor : factors) {
      if (factor.range().isEmpty()) {
        String text = row.text(factor.name());
        Optional<Integer> level = factor.level(text);
        if (level.isEmpty() && !text.isBlank()) {
          problems.add(
              row.at(factor.name()),
              "unknown level '%s' of %s%s",
              text,
              factor.name(),
              Suggestion.hint(text, factor.levelNames()));
        }
        cells.add(StudySpec.Cell.of(level.orElse(0)));
      } else {
        cells.add(StudySpec.Cell.of(value(row, factor, factor.range().get())));
      }
    }
    return cells;
  }

  private double value(CsvTable.Row row, Factor factor, Factor.Range range) {
    if (range.kind() != Factor.Kind.DATE) {
      double number = row.number(factor.name(), range.low(), range.high());
      if (range.kind() == Factor.Kind.WHOLE && number != Math.rint(number)) {
        problems.add(
            row.at(factor.name()),
            "%s must be a whole number, not '%s'",
            factor.name(),
            row.raw(factor.name()));
      }
      return number;
    }
    Optional<LocalDate> day = Scalar.day(row.raw(factor.name()));
    Optional<String> none = Scalar.noDay(row.raw(factor.name()));
    if (day.isEmpty() && none.isPresent()) {
      problems.add(row.at(factor.name()), factor.name() + none.get());
      return range.low();
    }
    double value = day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    if (day.isEmpty() || value < range.low() || value > range.high()) {
      problems.add(
          row.at(factor.name()),
          "%s must be a day from %s to %s, not '%s'",
          factor.name(),
          range.text(range.low()),
          range.text(range.high()),
          row.raw(factor.name()));
    }
    return value;
  }

  /** Whether a design is not too large to run; reports one that is. */
  boolean checkPoints(StudySpec.Design design, List<Factor> factors) {
    double points = points(design, factors);
    boolean search = design instanceof SearchSpec;
    if (points > MOST_POINTS) {
      problems.add(
          search ? file.at("search") : file.map("design").at("type"),
          (search ? "the search" : "the design") + " has %s points; allowed: up to %s",
          Digits.text(points),
          MOST_POINTS);
    }
    return points <= MOST_POINTS;
  }

  /** Reports too many replications of a design of allowed size. */
  void checkRuns(StudySpec spec) {
    double points = points(spec.design(), spec.factors());
    double runs = runs(spec, points);
    if (points <= MOST_POINTS && runs > Integer.MAX_VALUE) {
      problems.add(
          file.at("replications"),
          "%s points have %s replications together; allowed: up to %s",
          Digits.text(points),
          Digits.text(runs),
          Integer.MAX_VALUE);
    }
  }

  /** Number of runs; for a search, the maximum. */
  private static double runs(StudySpec spec, double points) {
    double confirmed =
        spec.design() instanceof SearchSpec search
            ? points / search.generations() * search.confirm()
            : 0;
    return points * spec.replications().most() + confirmed;
  }

  /** Number of points, possibly too many for memory. */
  private static double points(StudySpec.Design design, List<Factor> factors) {
    double across = 1;
    double all = 1;
    double ends = 0;
    double own = 0;
    int first = 0;
    for (Factor factor : factors) {
      int levels = factor.continuous() ? 2 : factor.levels().size();
      if (design.crossed().contains(factor.name())) {
        across *= levels;
      } else {
        first = own == 0 ? levels : first;
        own++;
        all *= levels;
        ends += levels;
      }
    }
    if (design instanceof StudySpec.OneAtATime) {
      return (1 + ends) * across;
    } else if (design instanceof StudySpec.Parallel) {
      return first * across;
    } else if (design instanceof StudySpec.LatinHypercube d) {
      return d.points() * across;
    } else if (design instanceof StudySpec.Morris d) {
      return d.trajectories() * (own + 1);
    } else if (design instanceof StudySpec.Sobol d) {
      return d.base() * (own + 2) * across;
    } else if (design instanceof StudySpec.Listed d) {
      return d.rows().size() * across;
    } else if (design instanceof SearchSpec d) {
      return (double) d.population() * d.generations() * d.worlds();
    }
    return all;
  }
}

package org.multipolar.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Labels;
import org.multipolar.world.LabRow;

/** The months of a run; decides which dated entries fall into them. */
final class RunPeriod {
  private final Fields run;
  private final List<String> layers;
  private final RunSpec spec;
  private final Problems problems;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<String> late = new LinkedHashSet<>();
  private final List<Early> early = new ArrayList<>();

  /** An inherited dated entry that lies before the start of the run. */
  private record Early(String origin, String what, LocalDate day) {}

  /**
   * @param layers origins of the file's parts, the farthest parent first
   */
  RunPeriod(Fields run, List<String> layers, Problems problems) {
    this.run = run;
    this.layers = layers;
    this.spec = RunSpec.FORM.read(run);
    this.problems = problems;
    first = Scalar.day(run.text("from", spec.from().toString())).orElseThrow();
    last = spec.to().atEndOfMonth();
  }

  /** The run; empty, with the problem reported, if its months are impossible. */
  Optional<RunSpec> spec() {
    if (last.isBefore(first)) {
      problems.add(run.at("to"), "run.to is " + spec.to() + "; the run starts in " + spec.from());
      return Optional.empty();
    }
    if (spec.branch().isBefore(first)) {
      problems.add(
          run.at("branch"), "run.branch is %s; the run starts in %s", spec.branch(), spec.from());
    }
    if (spec.branch().isAfter(last)) {
      late.add("run.branch " + spec.branch());
    }
    try {
      spec.calendar();
      return Optional.of(spec);
    } catch (IllegalArgumentException e) {
      problems.add(run.at("step"), "run.step: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether a dated entry falls into the run. A date outside is a problem, except that an entry
   * after the end is only left out if another file or an option shortened the run.
   */
  boolean includes(YamlNode date, String what) {
    return follows(date, what) && begins(date, what);
  }

  /**
   * Like {@link #includes}, but something later than the run only has no effect, which is noted.
   */
  boolean admits(YamlNode date, String what) {
    LocalDate day = Scalar.day(((YamlNode.Leaf) date).text()).orElseThrow();
    if (day.isAfter(last) && !last.isBefore(first)) {
      late.add(what + " " + day);
    }
    return follows(date, what);
  }

  private boolean follows(YamlNode date, String what) {
    LocalDate day = Scalar.day(((YamlNode.Leaf) date).text()).orElseThrow();
    if (last.isBefore(first)) {
      return true; // no date can be judged against a run that ends before it starts
    }
    if (day.isBefore(first)) {
      if (run.has("from") && layer(date.at()) < layer(run.at("from"))) {
        early.add(new Early(date.at().origin(), what, day));
      } else {
        problems.add(
            date.at(), "%s %s is before the run, which starts in %s", what, day, spec.from());
      }
      return false;
    }
    return true;
  }

  /** True if something begins before the run ends, possibly before the run starts. */
  boolean begins(YamlNode date, String what) {
    LocalDate day = Scalar.day(((YamlNode.Leaf) date).text()).orElseThrow();
    if (day.isAfter(last) && !last.isBefore(first)) {
      if (run.at("to").origin().equals(date.at().origin())) {
        problems.add(date.at(), "%s %s is after the run, which ends in %s", what, day, spec.to());
      } else {
        late.add(what + " " + day);
      }
      return false;
    }
    return true;
  }

  private int layer(SourceLocation at) {
    return layers.indexOf(at.origin());
  }

  /**
   * Reports a run that starts before any lab begins: labs are measured by the largest at the start.
   *
   * @param labs labs of the world and of the scenario
   */
  void reportBeforeLabs(List<LabRow> labs) {
    Optional<LocalDate> begin = labs.stream().map(LabRow::from).min(Comparator.naturalOrder());
    if (begin.filter(day -> spec.calendar().tickOf(day) > 0).isPresent()) {
      problems.add(
          run.at("from"),
          "run.from is %s, before any lab of the world begins; start in %s or later",
          spec.from(),
          YearMonth.from(begin.get()));
    }
  }

  /** Reports inherited entries that lie before the start of the run. */
  void reportEarly() {
    if (early.isEmpty()) {
      return;
    }
    Early first = early.stream().min(Comparator.comparing(Early::day)).orElseThrow();
    String keys =
        early.stream()
            .map(entry -> entry.what().replaceFirst("\\..*", ": null"))
            .distinct()
            .collect(Collectors.joining(", "));
    problems.add(
        run.at("from"),
        "run.from is %s, which leaves out %s inherited from %s, the first %s %s;"
            + " start in %s, or drop such entries (%s)",
        spec.from(),
        Labels.count(early.size(), "date"),
        first.origin(),
        first.what(),
        first.day(),
        YearMonth.from(first.day()),
        keys);
  }

  /** A sentence on the entries left out, if any. */
  Optional<String> leftOut() {
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "left out, since the run ends in " + spec.to() + ": " + String.join(", ", late));
  }
}

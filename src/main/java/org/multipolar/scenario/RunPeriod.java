package org.multipolar.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;

/** The months of a run, and which dates fall into them. */
final class RunPeriod {
  private static final String FROM = "2022-10";
  private static final String TO = "2035-12";
  private static final String BRANCH = "2025-07-26";
  private static final int REPLICATIONS = 50;
  private static final long SEED = 20250726;

  private final Fields run;
  private final Problems problems;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<String> late = new LinkedHashSet<>();

  RunPeriod(Fields run, Problems problems) {
    this.run = run;
    this.problems = problems;
    first = day(run, "from", FROM);
    last = YearMonth.from(day(run, "to", TO)).atEndOfMonth();
  }

  /** The day under a key. */
  static LocalDate day(Fields map, String key, String otherwise) {
    return Schema.Day.parse(map.text(key, otherwise)).orElseThrow();
  }

  /** The run; nothing when its months are impossible, which is then reported. */
  Optional<RunSpec> spec() {
    LocalDate branch = day(run, "branch", BRANCH);
    Step step = Step.valueOf(run.text("step", "month").toUpperCase(Locale.ROOT));
    if (last.isBefore(first)) {
      problems.add(
          run.at("to"),
          "run.to is " + YearMonth.from(last) + "; the run starts in " + YearMonth.from(first));
      return Optional.empty();
    }
    if (branch.isBefore(first)) {
      problems.add(
          run.at("branch"),
          "run.branch is " + branch + "; the run starts in " + YearMonth.from(first));
    }
    try {
      return Optional.of(
          new RunSpec(
              new RunCalendar(YearMonth.from(first), YearMonth.from(last), branch, step),
              (int) run.whole("replications", REPLICATIONS),
              run.whole("seed", SEED)));
    } catch (IllegalArgumentException e) {
      problems.add(run.at("step"), "run.step: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether a dated entry falls into the run. A date outside is a problem; but where another file
   * or an option shortened the run, what comes too late is only left out.
   */
  boolean includes(YamlNode date, String what) {
    LocalDate day = Schema.Day.parse(((YamlNode.Leaf) date).text()).orElseThrow();
    if (day.isBefore(first)) {
      problems.add(
          date.at(),
          what + " " + day + " lies before the run, which starts in " + YearMonth.from(first));
      return false;
    }
    if (day.isAfter(last)) {
      if (run.at("to").origin().equals(date.at().origin())) {
        problems.add(
            date.at(),
            what + " " + day + " lies after the run, which ends in " + YearMonth.from(last));
      } else {
        late.add(what + " " + day);
      }
      return false;
    }
    return true;
  }

  /** What was left out, in a sentence, if anything was. */
  Optional<String> leftOut() {
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "left out, since the run ends in "
                + YearMonth.from(last)
                + ": "
                + String.join(", ", late));
  }
}

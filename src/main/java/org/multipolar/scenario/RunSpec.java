package org.multipolar.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.value.Key;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;

/**
 * Calendar, replications and random seed of a scenario. Replication r has the same draws under the
 * same seed.
 */
public record RunSpec(
    @Key(is = "first month", standard = "2022-10") YearMonth from,
    @Key(is = "last month, inclusive", standard = "2035-12") YearMonth to,
    @Key(is = "day from whose month on states choose their levers", standard = "2025-07-26")
        LocalDate branch,
    @Key(is = "length of a tick", standard = "month") Step step,
    @Key(is = "number of replications", min = 1, max = 10_000_000, standard = "50")
        int replications,
    @Key(is = "random seed of the run", max = Long.MAX_VALUE, standard = "20250726") long seed) {
  static final Form<RunSpec> FORM = Form.of(RunSpec.class);

  /**
   * The calendar of the run.
   *
   * @throws IllegalArgumentException if there is no such calendar
   */
  public RunCalendar calendar() {
    return new RunCalendar(from, to, branch, step);
  }
}

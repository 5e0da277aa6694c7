package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

/** Which dates fall into a run, to the day. */
class RunPeriodTest {
  private final Problems problems = new Problems();

  private RunPeriod period(String run) {
    return new RunPeriod(
        YamlText.text("child", run, problems).orElseThrow(), List.of("parent", "child"), problems);
  }

  private YamlNode day(String origin, String day) {
    return YamlText.text(origin, "at: " + day, problems).orElseThrow().get("at");
  }

  private List<String> said() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-09-30 | false | is before the run, which starts in 2022-10",
        "2022-10-01 | true |",
        "2024-02-29 | true |",
        "2024-03-01 | false | is after the run, which ends in 2024-02"
      })
  void theFirstAndTheLastDayBelongToTheRun(String day, boolean within, String problem) {
    RunPeriod period = period("{from: 2022-10, to: 2024-02, branch: 2023-01-01}");
    assertThat(period.includes(day("child", day), "policies.at")).isEqualTo(within);
    if (within) {
      assertThat(said()).isEmpty();
    } else {
      assertThat(said()).containsExactly("child:1:5: policies.at " + day + " " + problem);
    }
    assertThat(period.leftOut()).isEmpty();
    assertThat(period.spec()).isPresent();
  }

  @Test
  void whatBeginsMayPrecedeTheRunAndMustNotFollowIt() {
    RunPeriod period = period("{from: 2022-10, to: 2024-02, branch: 2023-01-01}");
    assertThat(period.begins(day("child", "2000-01-01"), "regimes.x.from")).isTrue();
    assertThat(period.begins(day("child", "2024-02-29"), "regimes.x.from")).isTrue();
    assertThat(said()).isEmpty();
    assertThat(period.begins(day("child", "2024-03-01"), "regimes.x.from")).isFalse();
    assertThat(said())
        .containsExactly(
            "child:1:5: regimes.x.from 2024-03-01 is after the run, which ends in 2024-02");
  }

  @Test
  void whatAParentDatesTooLateIsLeftOutOnce() {
    RunPeriod period = period("{from: 2022-10, to: 2024-02, branch: 2023-01-01}");
    for (String late : List.of("2025-01-01", "2026-01-01", "2025-01-01")) {
      assertThat(period.includes(day("parent", late), "policies.at")).isFalse();
    }
    assertThat(said()).isEmpty();
    assertThat(period.leftOut())
        .contains(
            "left out, since the run ends in 2024-02: policies.at 2025-01-01, policies.at"
                + " 2026-01-01");
  }

  @Test
  void whatAParentDatesTooEarlyIsReportedInOneLineAtTheStart() {
    RunPeriod period = period("{from: 2022-10, to: 2024-02, branch: 2023-01-01}");
    period.reportEarly();
    assertThat(said()).isEmpty();
    assertThat(period.includes(day("parent", "2022-06-15"), "policies.at")).isFalse();
    assertThat(period.includes(day("parent", "2021-12-31"), "summits.s.at")).isFalse();
    assertThat(period.includes(day("parent", "2022-05-01"), "policies.until")).isFalse();
    assertThat(said()).isEmpty();
    period.reportEarly();
    assertThat(said())
        .containsExactly(
            "child:1:8: run.from is 2022-10, which leaves out 3 dates inherited from parent, the"
                + " first summits.s.at 2021-12-31; start in 2021-12, or drop such entries"
                + " (policies: null, summits: null)");
  }

  @Test
  void aStartThatTheChildDoesNotSetIsNoneOfItsFaults() {
    RunPeriod period = period("{to: 2024-02, branch: 2023-01-01}");
    assertThat(period.includes(day("parent", "2000-01-01"), "policies.at")).isFalse();
    period.reportEarly();
    assertThat(said()).hasSize(1);
    assertThat(said().get(0)).startsWith("parent:1:5: policies.at 2000-01-01 is before the run");
  }

  @Test
  void aRunThatEndsBeforeItStartsSilencesItsDates() {
    RunPeriod period = period("{from: 2022-10, to: 2022-09, branch: 2022-10-01}");
    assertThat(period.includes(day("child", "1999-01-01"), "policies.at")).isTrue();
    assertThat(period.includes(day("child", "2099-01-01"), "policies.at")).isTrue();
    assertThat(period.begins(day("child", "2099-01-01"), "policies.at")).isTrue();
    assertThat(said()).isEmpty();
    assertThat(period.spec()).isEmpty();
    assertThat(said()).containsExactly("child:1:21: run.to is 2022-09; the run starts in 2022-10");
  }

  @Test
  void aRunOfOneMonthMayBranchOnItsFirstDay() {
    assertThat(period("{from: 2022-10, to: 2022-10, branch: 2022-10-01}").spec()).isPresent();
    assertThat(said()).isEmpty();
    assertThat(period("{from: 2022-10, to: 2022-10, branch: 2022-09-30}").spec()).isPresent();
    assertThat(said())
        .containsExactly("child:1:38: run.branch is 2022-09-30; the run starts in 2022-10");
  }

  @Test
  void aStepMustDivideTheRun() {
    assertThat(period("{from: 2022-10, to: 2023-02, branch: 2022-10-01, step: quarter}").spec())
        .isEmpty();
    assertThat(said()).hasSize(1);
    assertThat(said().get(0)).startsWith("child:1:56: run.step: ");
  }
}

package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.SearchSpec.Axis;
import org.multipolar.scenario.study.SearchSpec.Goal;
import org.multipolar.scenario.study.SearchSpec.Mean;
import org.multipolar.scenario.study.SearchSpec.Quantile;
import org.multipolar.scenario.study.SearchSpec.Worst;

class SearchSpecTest {
  private static final String HEAD =
      """
      multipolar: 1
      title: T
      scenario: base.yaml
      outcomes: [lag-open.end, threat.end]
      factors:
        talent: {key: mechanisms.talent, values: [on, off]}
        spill: {key: parameters.research.openWeights, low: 0.2, high: 2}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheBase() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "multipolar: 1\ntitle: Base\nworld: toy\nrun: {to: 2024-06}\n");
  }

  private StudyReader.Outcomes read(String search) throws IOException {
    return StudyReader.read(Files.writeString(folder.resolve("x.yaml"), HEAD + search));
  }

  private List<String> problems(String search) throws IOException {
    return read(search).problems().stream()
        .map(problem -> problem.toString().replaceAll("^.*x.yaml:", ""))
        .toList();
  }

  @Test
  void aggregationsAreNamed() {
    assertThat(new Mean().text()).isEqualTo("mean");
    assertThat(new Worst().text()).isEqualTo("worst run");
    assertThat(new Quantile(.25).text()).isEqualTo("quantile 0.25");
  }

  @Test
  void goalsAreBound() throws IOException {
    StudySpec spec =
        read("""
                search:
                  levers: [talent]
                  worlds: 2
                  goals:
                    - {outcome: lag-open.end, better: less}
                    - {outcome: lag-open.end, better: less, over: worst}
                    - {outcome: lag-open.end, better: more, quantile: 0.001}
                    - {outcome: threat.end, better: more, over: mean}
                  population: 4
                  generations: 1
                  confirm: 0
                """)
            .spec()
            .orElseThrow();
    Outcome lag = spec.outcomes().get(0);
    List<Goal> goals =
        List.of(
            new Goal(lag, true, new Mean()),
            new Goal(lag, true, new Worst()),
            new Goal(lag, false, new Quantile(.001)),
            new Goal(spec.outcomes().get(1), false, new Mean()));
    SearchSpec search = (SearchSpec) spec.design();
    assertThat(search)
        .isEqualTo(new SearchSpec(List.of("talent"), 2, goals, List.of(), 4, 1, 0, 1));
    assertThat(search.aims()).isEqualTo(goals);
    assertThat(search.crossed()).isEmpty();
  }

  @Test
  void patternsAreBound() throws IOException {
    StudySpec spec =
        read("""
                search:
                  patterns:
                    - {outcome: lag-open.end, low: 0, high: 1, cells: 2, quantile: 0.999}
                    - {outcome: lag-open.end, low: -1, high: 1e300, cells: 1000}
                    - {outcome: threat.end, low: -1e300, high: 0}
                """)
            .spec()
            .orElseThrow();
    Outcome lag = spec.outcomes().get(0);
    List<Axis> axes =
        List.of(
            new Axis(lag, 0, 1, 2, new Quantile(.999)),
            new Axis(lag, -1, 1e300, 1000, new Mean()),
            new Axis(spec.outcomes().get(1), -1e300, 0, 10, new Mean()));
    SearchSpec search = (SearchSpec) spec.design();
    assertThat(search)
        .isEqualTo(new SearchSpec(List.of("talent", "spill"), 1, List.of(), axes, 40, 25, 0, 1));
    assertThat(search.aims()).isEqualTo(axes);
    assertThat(search.aims()).noneMatch(SearchSpec.Aim::less);
  }

  @Test
  void theNumberOfGoalsAndOfPatternsIsBounded() throws IOException {
    String goal = "{outcome: lag-open.end, better: less, quantile: 0.%d}";
    String axis = "{outcome: lag-open.end, low: 0, high: 1, quantile: 0.%d}";
    assertThat(problems("search: {goals: [" + all(goal, 5) + "]}\n"))
        .containsExactly("8:17: search.goals has 2 to 4 outcomes, not 5");
    assertThat(problems("search: {goals: [" + all(goal, 4) + "]}\n")).isEmpty();
    assertThat(problems("search: {patterns: [" + all(axis, 4) + "]}\n"))
        .containsExactly("8:20: search.patterns has 2 to 3 outcomes, not 4");
    assertThat(problems("search: {patterns: [" + all(axis, 1) + "]}\n"))
        .containsExactly("8:20: search.patterns has 2 to 3 outcomes, not 1");
  }

  @Test
  void leversAndBoundsAreChecked() throws IOException {
    String goals =
        "goals: [{outcome: lag-open.end, better: less}, {outcome: threat.end, better: less}]";
    assertThat(problems("search: {levers: [], worlds: 2, " + goals + "}\n"))
        .containsExactly("8:18: search.levers has 0 values; allowed: 1 or more");
    assertThat(problems("search: {population: 2, generations: 0, confirm: -1, " + goals + "}\n"))
        .containsExactly(
            "8:22: search.population is 2; allowed: 4 to 10000",
            "8:38: search.generations is 0; allowed: 1 to 100000",
            "8:50: search.confirm is -1; allowed: 0 to 1000000");
    assertThat(
            problems(
                """
                search:
                  patterns:
                    - {outcome: lag-open.end, low: 1, high: 1}
                    - {outcome: threat.end, low: 0, high: 1, cells: 1001}
                """))
        .containsExactly(
            "10:45: search.patterns.high must be above low, 1",
            "11:53: search.patterns.cells is 1001; allowed: 2 to 1000");
  }

  @Test
  void aSearchTooLargeToRunIsRefused() throws IOException {
    String goals =
        "goals: [{outcome: lag-open.end, better: less}, {outcome: threat.end, better: less}]";
    assertThat(problems("search: {population: 10000, generations: 1001, " + goals + "}\n"))
        .containsExactly("8:9: the search has 10010000 points; allowed: up to 10000000");
    assertThat(
            problems(
                "search: {population: 10000, generations: 1000, confirm: 2, "
                    + goals
                    + "}\nreplications: 1000\n"))
        .containsExactly(
            "9:15: 10000000 points have 10000020000 replications together; allowed: up to"
                + " 2147483647");
    assertThat(
            problems(
                "search: {population: 10000, generations: 1000, confirm: 1, "
                    + goals
                    + "}\nreplications: 214\n"))
        .isEmpty();
  }

  private static String all(String each, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      all.append(i == 1 ? "" : ", ").append(each.formatted(i));
    }
    return all.toString();
  }
}

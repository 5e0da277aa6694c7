package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.multipolar.history.Ensemble;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Nightly;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Progress;
import org.multipolar.text.NumberFormats;

/**
 * The page on the baseline is generated from runs: its prose is a template that requests numbers,
 * so that text and numbers cannot disagree. The full set of runs takes minutes and is made nightly;
 * every build compares the prose, and the values of one replication at two dates.
 */
class BaselinePageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "baseline.md");
  private static final Path PLACE =
      Path.of("src", "test", "resources", "org", "multipolar", "manual");
  private static final Path SCENARIO = PLACE.resolve("baseline-page.yaml");
  private static final Path RESULTS = Path.of("target", "baseline-page");
  private static final String COMMAND =
      "mvn -q -Pnightly test -Dtest=BaselinePageTest -Dmanual.write=true";

  /** Metric → entity of the values that identify the version of a page. */
  private static final Map<String, String> TRIED = new LinkedHashMap<>();

  static {
    TRIED.put("compute-world", ResultsReader.WORLD);
    TRIED.put("ai-investment", ResultsReader.WORLD);
    TRIED.put("chip-price", ResultsReader.WORLD);
    TRIED.put("compute-owned-share", "CHN");
    TRIED.put("chip-control-faced", "CHN");
    TRIED.put("frontier", ResultsReader.WORLD);
    TRIED.put("open-usage-share", ResultsReader.WORLD);
    TRIED.put("adoption-world", ResultsReader.WORLD);
    TRIED.put("regulation-mean", ResultsReader.WORLD);
    TRIED.put("members-club", ResultsReader.WORLD);
    TRIED.put("talent", "USA");
    TRIED.put("harmful-events", ResultsReader.WORLD);
    TRIED.put("threat", ResultsReader.WORLD);
  }

  private static final List<YearMonth> DATES =
      List.of(YearMonth.of(2025, 6), YearMonth.of(2026, 12));

  /** A value of the first replication. */
  private interface FirstRun {
    double at(String metric, String entity, YearMonth month) throws IOException;
  }

  private static BaselinePage template() throws IOException {
    return new BaselinePage(Files.readString(PLACE.resolve("baseline.md")));
  }

  private static String oneRun(FirstRun run) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> each : TRIED.entrySet()) {
      List<String> row = new ArrayList<>();
      boolean world = each.getValue().equals(ResultsReader.WORLD);
      row.add(Markdown.code(each.getKey()) + (world ? "" : " of " + each.getValue()));
      for (YearMonth date : DATES) {
        row.add(NumberFormats.report(run.at(each.getKey(), each.getValue(), date)));
      }
      rows.add(row);
    }
    return Markdown.table(List.of("replication 1", "2025-06", "2026-12"), rows).stripTrailing();
  }

  @Test
  void thePageHasTheProseOfTheTemplateAndTheValuesOfThisModel() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(template().proseOf(page)).as("%s is stale. Renew it: %s", PAGE, COMMAND).isTrue();
    Scenario scenario =
        ScenarioReader.read(SCENARIO, Map.of("run.to", DATES.get(1).toString()))
            .scenario()
            .orElseThrow();
    Set<RequiredMetric> needed = new LinkedHashSet<>();
    TRIED.forEach((metric, entity) -> needed.add(new RequiredMetric(metric, entity, false)));
    Trajectory run =
        new Ensemble(Schedule::phases, 1, 1)
            .of(scenario, new RequiredMetrics(needed), scenario.parameterSet(), Progress.NONE)
            .get(0);
    assertThat(page).as("%s is stale. Renew it: %s", PAGE, COMMAND).contains(oneRun(run::at));
    for (String figure : template().figures()) {
      assertThat(PAGE.resolveSibling("images").resolve(figure + ".svg")).exists();
    }
  }

  @Test
  @Nightly
  @Tag("patterns")
  @DisabledOnOs(OS.WINDOWS)
  void thePageIsUpToDate() throws IOException, InterruptedException {
    run();
    BaselineRuns runs = new BaselineRuns(ResultsReader.open(RESULTS));
    String text =
        template().text(runs, oneRun((metric, entity, month) -> runs.at(metric, entity, month)[0]));
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
      template().copyFigures(runs.results(), PAGE.resolveSibling("images"));
    }
    assertThat(Files.readString(PAGE))
        .as("%s is stale. Renew it: %s", PAGE, COMMAND)
        .isEqualTo(text);
  }

  /** Runs the scenario as a reader would, without reusing replications of an earlier model. */
  private static void run() throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
                "./multipolar", "run", SCENARIO.toString(), "--fresh", "--out", RESULTS.toString())
            .inheritIO();
    program.environment().put("MULTIPOLAR_CLASSPATH", classes());
    program.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(program.start().waitFor()).isZero();
  }

  /** Class path of this test without the test classes. */
  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

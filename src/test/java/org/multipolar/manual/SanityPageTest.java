package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.multipolar.history.Target;
import org.multipolar.history.Targets;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Nightly;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** The page that puts claims of the baseline beside the record is generated from runs. */
class SanityPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "sanity.md");
  private static final List<YearMonth> DATES =
      List.of(YearMonth.of(2025, 6), YearMonth.of(2030, 12), YearMonth.of(2035, 12));
  private static final int REPLICATIONS = 10;

  /** A phase that views the world at the end of some months. */
  private record Look(Map<YearMonth, List<SanityView>> views) implements Phase {
    @Override
    public String title() {
      return "look";
    }

    @Override
    public String story() {
      return "a reader looks at the world";
    }

    @Override
    public void act(World world) {
      YearMonth month =
          world.calendar().month(world.tick()).plusMonths(world.calendar().step().months() - 1L);
      if (views.containsKey(month)) {
        views.get(month).add(SanityView.of(world));
      }
    }
  }

  private static Map<YearMonth, List<SanityView>> views(Scenario scenario, int replications) {
    Map<YearMonth, List<SanityView>> views = new TreeMap<>();
    DATES.forEach(date -> views.put(date, new ArrayList<>()));
    Blueprint blueprint = Blueprints.of(scenario);
    for (int r = 1; r <= replications; r++) {
      List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
      phases.add(new Look(views));
      long seed = Draws.replicationSeed(scenario.run().seed(), r);
      new World(blueprint, seed, phases, new EventLog(false)).run();
    }
    return views;
  }

  private static Scenario baseline() {
    return ScenarioReader.read(Path.of("scenarios", "baseline.yaml")).scenario().orElseThrow();
  }

  private static List<Target> record(Scenario scenario) throws IOException {
    return Targets.shipped(
            ObservationReader.tables(Path.of("scenarios", "observations")),
            scenario.world().tables())
        .all();
  }

  @Test
  void aReplicationHasAllThatThePageSays() throws IOException {
    Scenario scenario = baseline();
    String text = new SanityPage(views(scenario, 1), record(scenario)).text();
    assertThat(text).contains("| 2025-06 | USA |", "| 2030-12 |", "Nvidia", "CHN–USA");
  }

  @Test
  @Nightly
  void thePageIsUpToDate() throws IOException {
    Scenario scenario = baseline();
    String text = new SanityPage(views(scenario, REPLICATIONS), record(scenario)).text();
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "%s is stale. Renew it: mvn -q -Pnightly test -Dtest=SanityPageTest"
                + " -Dmanual.write=true",
            PAGE)
        .isEqualTo(text);
  }
}

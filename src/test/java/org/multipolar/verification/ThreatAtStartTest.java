package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.Shipped;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.Relations;
import org.multipolar.world.World;

/** Threats between states before the first tick in the world of states, on hand values. */
class ThreatAtStartTest {
  private final World world = world(Map.of());

  private static World world(Map<String, String> settings) {
    Blueprint blueprint = Blueprints.of(baseline(settings));
    return new World(blueprint, 1, Schedule.phases(blueprint), new EventLog(false));
  }

  private static Scenario baseline(Map<String, String> settings) {
    return Shipped.read(Shipped.SCENARIOS.resolve("baseline.yaml"), settings);
  }

  /** .25 (1 − A)(1 − s s) + .35 rival. */
  @ParameterizedTest
  @CsvSource({
    "USA, CHN, .60", "USA, RUS, .59", "USA, IRN, .59", "ISR, IRN, .57", "USA, PRK, .56",
    "TWN, CHN, .55", "KOR, PRK, .54", "JPN, CHN, .51", "USA, ARE, .06", "CHN, DEU, .23",
    "USA, GBR, 0", "JPN, KOR, 0", "DEU, POL, 0", "GRC, TUR, .14"
  })
  void hottestAndCoolestDyads(String j, String i, double threat) {
    int a = world.state(j).number();
    int b = world.state(i).number();
    assertThat(world.threats().of(a, b)).isCloseTo(threat, within(.005));
    assertThat(world.threats().of(b, a)).isEqualTo(world.threats().of(a, b));
  }

  @Test
  void seventeenPowersAndTheFiveHottestDyads() {
    assertThat(IntStream.of(world.threats().powers()).mapToObj(j -> world.states().get(j).id()))
        .containsExactly(
            "CHN", "DEU", "FIN", "FRA", "GBR", "IND", "ISR", "ITA", "JPN", "KOR", "NLD", "PAK",
            "PRK", "RUS", "SAU", "TWN", "USA");
    List<Double> hottest =
        IntStream.of(world.threats().powers())
            .boxed()
            .flatMap(
                j ->
                    IntStream.range(0, world.states().size())
                        .filter(i -> !world.threats().power(i) || i < j)
                        .mapToObj(i -> (world.threats().of(i, j) + world.threats().of(j, i)) / 2))
            .sorted((a, b) -> Double.compare(b, a))
            .limit(5)
            .toList();
    assertThat(hottest.stream().mapToDouble(x -> x).average().orElse(0))
        .isCloseTo(.583, within(.0005));
  }

  /**
   * The structural alternative: .90 against .15, and Japan closer to China than under positions.
   */
  @Test
  void votesInTheUnitedNationsGiveOtherDistances() {
    World votes = world(Map.of("parameters.alignment.unVotes", "1"));
    int usa = votes.state("USA").number();
    int chn = votes.state("CHN").number();
    int jpn = votes.state("JPN").number();
    assertThat(votes.relations().alignment(usa, chn)).isCloseTo(1 - (.899 - .15), within(1e-9));
    assertThat(votes.relations().alignment(jpn, chn))
        .isGreaterThan(world.relations().alignment(jpn, chn) + .4);
    assertThat(world.relations().alignment(usa, chn)).isCloseTo(1 - (.992 - .011), within(1e-9));
  }

  /**
   * Neither another scenario nor another parameter value reuses distances that do not apply to it.
   */
  @Test
  void relationsAreReusedOnlyWhereTheyAreTheSame() {
    Scenario positions = baseline(Map.of());
    Scenario votes = baseline(Map.of("parameters.alignment.unVotes", "1"));
    Blueprints blueprints = new Blueprints(positions);
    Relations own = blueprints.plain().relations();
    assertThat(blueprints.with(positions).plain().relations()).isSameAs(own);
    Relations byScenario = blueprints.with(votes).plain().relations();
    Relations byValue = blueprints.with(Map.of("alignment.unVotes", List.of(1.0))).relations();
    int usa = world.state("USA").number();
    int chn = world.state("CHN").number();
    for (Relations other : List.of(byScenario, byValue)) {
      assertThat(other.alignment(usa, chn)).isCloseTo(1 - (.899 - .15), within(1e-9));
    }
  }
}

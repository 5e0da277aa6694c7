package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.kind.Alluvial;
import org.multipolar.chart.kind.Network;
import org.multipolar.chart.kind.TimeSeries;
import org.multipolar.figure.DatedEvent;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StatePairs;
import org.multipolar.study.RecordSchema;

/** Figures of what is between states, and of scenarios of different dates. */
class RelationFiguresTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final List<StatePairs.Place> PLACES =
      List.of(
          new StatePairs.Place("CHN", "Eastern Asia"),
          new StatePairs.Place("NGA", "Sub-Saharan Africa"),
          new StatePairs.Place("USA", "Northern America"));

  /** Two runs of so many months; in run r the United States sells r units to China. */
  private record Two(String title, int months, boolean repeats) implements Recorded {

    @Override
    public String question() {
      return "";
    }

    @Override
    public long seed() {
      return 7;
    }

    @Override
    public Optional<LocalDate> branch() {
      return Optional.empty();
    }

    @Override
    public List<DatedEvent> events() {
      return List.of();
    }

    @Override
    public Map<String, String> names() {
      return Map.of("CHN", "China", "USA", "United States");
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.rangeClosed(1, months)
          .mapToObj(m -> START.plusMonths(m).minusDays(1))
          .toList();
    }

    @Override
    public List<String> metrics(Scope scope) {
      return List.of("lag-open");
    }

    @Override
    public List<String> entities(Scope scope) {
      return List.of(RecordSchema.WORLD);
    }

    @Override
    public long[] seeds() {
      return new long[] {1, 2};
    }

    @Override
    public Map<String, double[][]> series(Scope scope, String metric, List<String> entities) {
      double[] run = new double[months];
      Arrays.fill(run, months);
      return Map.of(RecordSchema.WORLD, new double[][] {run, run});
    }

    @Override
    public List<StatePairs> relations(List<LocalDate> dates) {
      return repeats ? List.of(run(dates, 1), run(dates, 2)) : List.of();
    }

    private static StatePairs run(List<LocalDate> dates, int number) {
      double[][] sold = new double[3][3];
      sold[2][0] = number;
      sold[2][2] = 6;
      double[][] level = new double[3][3];
      level[2][0] = number == 1 ? .5 : 1;
      level[0][2] = .04;
      Map<String, double[][]> controls = new HashMap<>();
      Network.CONTROLS.forEach(kind -> controls.put(kind, new double[3][3]));
      controls.put("chip-control", level);
      List<Map<String, boolean[]>> members = new ArrayList<>();
      for (int d = 0; d < dates.size(); d++) {
        members.add(Map.of("club", new boolean[] {false, d > 0 && number == 2, d > 0}));
      }
      return new StatePairs(
          PLACES, new double[] {1, 0, 3}, sold, new double[] {.5, 0, 0}, controls, members);
    }
  }

  private static FigureSpec named(String name) {
    return FigureCatalogue.named(name).orElseThrow();
  }

  private static FigureBuilder of(Recorded... recorded) {
    return new FigureBuilder(List.of(recorded), List.of());
  }

  @Test
  void aNetworkIsMeansOfSalesAndControlsBetweenStatesAtFixedPlaces() throws IOException {
    Network network = (Network) of(new Two("One", 12, true)).build(named("network")).data();
    assertThat(network.names()).containsExactly("United States", "China", "NGA");
    assertThat(network.panels().get(0).arrows())
        .containsExactly(new Network.Arrow(0, 1, "chips", 1.5));
    assertThat(network.panels().get(0).sizes()).containsExactly(.75, .25, 0);
    assertThat(network.panels().get(1).arrows())
        .containsExactly(new Network.Arrow(0, 1, "chip-control", .75));
    assertThat(network.table().csv())
        .contains("Chips sold,2025-12-01,chips,United States,China,M H100e,1.5\n");
    assertThat(network.note(List.of())).startsWith("Means of the first 2 runs.");
  }

  @Test
  void flowsAddUpToWhatBuyersGetWithWhatIsSmuggled() throws IOException {
    Alluvial flows = (Alluvial) of(new Two("One", 12, true)).build(named("chip-flows")).data();
    Alluvial.Panel panel = flows.panels().get(0);
    assertThat(panel.columns().get(0).groups()).containsExactly("United States", "smuggled");
    assertThat(panel.columns().get(0).amounts()).containsExactly(7.5, .5);
    assertThat(panel.columns().get(1).groups()).containsExactly("United States", "China");
    assertThat(panel.columns().get(1).amounts()).containsExactly(6, 2);
    assertThat(panel.bands())
        .containsExactly(
            new Alluvial.Band(0, 0, 0, 6),
            new Alluvial.Band(0, 0, 1, 1.5),
            new Alluvial.Band(0, 1, 1, .5));
  }

  @Test
  void movesCountStatesByWhatTheyBelongToAtFourDates() throws IOException {
    Alluvial moves =
        (Alluvial) of(new Two("One", 13, true)).build(named("membership-moves")).data();
    Alluvial.Panel panel = moves.panels().get(0);
    assertThat(panel.columns().stream().map(Alluvial.Column::name))
        .containsExactly("Jan 2025", "May 2025", "Sep 2025", "Jan 2026");
    assertThat(panel.columns().get(0).groups()).containsExactly("club", "none of these");
    assertThat(panel.columns().get(0).amounts()).containsExactly(0, 3);
    assertThat(panel.columns().get(3).amounts()[0]).isCloseTo(1.5, offset(1e-12));
    assertThat(panel.bands().get(0)).isEqualTo(new Alluvial.Band(0, 1, 0, 1.5));
  }

  @Test
  void runsThatCannotBeRepeatedAreNotDrawn() throws IOException {
    assertThat(of(new Two("Old", 12, false)).obstacle(named("network")))
        .hasValue(
            "figure 'network' is left out: it runs the first replications of “Old” again, and this"
                + " program computes other results than were recorded");
    Recorded one = new Two("One", 12, true);
    assertThat(of(one, one, one).obstacle(named("network")))
        .hasValue("figure 'network' is left out: it shows one scenario or two");
  }

  @Test
  void scenariosOfOtherDatesShareAnAxisWhereValuesStandByThemselves() throws IOException {
    FigureBuilder two = of(new Two("Short", 4, true), new Two("Long", 6, true));
    assertThat(two.obstacle(named("lag"))).isEmpty();
    TimeSeries lines = (TimeSeries) two.build(named("lag")).data();
    assertThat(lines.panels().get(0).lines().get(0).centre())
        .containsExactly(4, 4, 4, 4, Double.NaN, Double.NaN);
    assertThat(lines.panels().get(0).lines().get(1).centre()).containsExactly(6, 6, 6, 6, 6, 6);
    assertThat(two.obstacle(named("network")))
        .hasValue(
            "figure 'network' is left out: it needs the same dates, and “Short” goes from January"
                + " 2025 to April 2025, “Long” goes from January 2025 to June 2025");
  }
}

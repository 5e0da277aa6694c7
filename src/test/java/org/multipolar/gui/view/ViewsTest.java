package org.multipolar.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.Reasons;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.Event;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

class ViewsTest {
  private static final String STATES = "scenarios/baseline.yaml";
  private static final String BLOCS = "scenarios/classroom/july-2025.yaml";
  private static final Map<String, String> NO_CONTROLS = Map.of("mechanisms.controls", "off");

  private final Selection selection = new Selection();

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"768,400", "1152,680"})
  void everyStateOfTheMapIsFoundUnderThePointer(int width, int height) {
    Rehearsal stage = Rehearsal.of(STATES).play(1);
    WorldMap map = new WorldMap(stage, selection);
    Rectangle2D frame = new Rectangle2D.Double(0, 0, width, height);
    for (StateRow row : stage.scenario().world().members().states()) {
      Point2D point = map.where(row.id(), frame);
      assertThat(frame.contains(point)).as(row.id()).isTrue();
      assertThat(map.at(point.getX(), point.getY(), frame)).as(row.id()).isPresent();
      assertThat(map.atlas().find(row.name())).map(Atlas.Place::id).contains(row.id());
      assertThat(map.atlas().find(row.id())).map(Atlas.Place::id).contains(row.id());
    }
  }

  @Tag("long")
  @Test
  void coloursOfTheMapFollowTheMetric() {
    WorldMap map = new WorldMap(Rehearsal.of(STATES).play(24), selection);
    Rectangle2D frame = new Rectangle2D.Double(0, 0, 900, 420);
    Point2D brazil = map.where("BRA", frame);
    Point2D near = new Point2D.Double(brazil.getX() - 15, brazil.getY() - 15);
    List<Color> seen = new ArrayList<>();
    for (String metric : List.of("adoption", "gdp", "regulation")) {
      map.show(MetricCatalogue.state(metric));
      Color painted = Painted.of(map, 900, 420).at(near);
      int brazilNumber = numberOf(map, "BRA");
      assertThat(painted).as(metric).isEqualTo(map.colour(brazilNumber));
      seen.add(painted);
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  private static int numberOf(WorldMap map, String id) {
    return map.atlas().places().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow()
        .entity();
  }

  @Test
  void aStateOfABlocHasTheColourOfItsBloc() {
    WorldMap map = new WorldMap(Rehearsal.of(BLOCS).play(24), selection);
    map.show(Optional.empty());
    assertThat(map.colour(numberOf(map, "DEU"))).isEqualTo(map.colour(numberOf(map, "FRA")));
    assertThat(map.colour(numberOf(map, "DEU"))).isNotEqualTo(map.colour(numberOf(map, "USA")));
    Rectangle2D frame = new Rectangle2D.Double(0, 0, 900, 420);
    Point2D spain = map.where("ESP", frame);
    assertThat(map.at(spain.getX(), spain.getY(), frame))
        .map(Picture.Hit::subject)
        .contains(EntityRef.state("EUR"));
  }

  @Test
  void classesOfColoursAreFixedByWhatIsToBeExpected() {
    Shades shades = new Shades(MetricCatalogue.state("lag").orElseThrow());
    shades.fix(new double[] {2, 3, 9, 20});
    List<Color> before = shades.steps().stream().map(Shades.Step::colour).toList();
    Color ten = shades.colour(10);
    for (double value : new double[] {0, 7, 19, 400}) {
      shades.cover(new double[] {value});
    }
    assertThat(shades.steps()).extracting(Shades.Step::colour).isEqualTo(before);
    assertThat(shades.colour(10)).isEqualTo(ten);
    assertThat(shades.steps().get(before.size() - 1).label()).startsWith("> ");
    assertThat(shades.colour(400)).isEqualTo(before.get(before.size() - 1));
  }

  @Test
  void theMapOpensWithTheClassesOfWholeRuns() {
    Rehearsal stage = Rehearsal.of(BLOCS).play(1).expecting("adoption", 0, .1, .3, .55, .9);
    WorldMap map = new WorldMap(stage, selection);
    List<Shades.Step> before = map.shades().steps();
    stage.play(100);
    map.refresh();
    assertThat(map.shades().steps()).isEqualTo(before);
  }

  @Test
  void anAxisIsFixedByWhatIsToBeExpected() {
    Rehearsal stage = Rehearsal.of(BLOCS).play(1).within("lag-open", 0, 27);
    LiveChart chart = new LiveChart(stage, selection.type());
    chart.show("lag-open", MetricCatalogue.world("lag-open").orElseThrow());
    double[] before = chart.range();
    assertThat(before[1]).isGreaterThanOrEqualTo(27);
    stage.play(100);
    chart.refresh();
    assertThat(chart.range()).isEqualTo(before);
  }

  @Test
  void whatIsToComeIsPale() {
    Rehearsal stage = Rehearsal.of(BLOCS).play(40);
    LiveChart chart = new LiveChart(stage, selection.type());
    chart.show("lag-open", MetricCatalogue.world("lag-open").orElseThrow());
    int before = Painted.of(chart, 400, 200).count(Palette.RUN);
    double[] values = new double[stage.scenario().run().calendar().ticks()];
    java.util.Arrays.fill(values, Double.NaN);
    java.util.Arrays.fill(values, 39, values.length, 6);
    stage.foresee("lag-open", values);
    chart.refresh();
    Painted painted = Painted.of(chart, 400, 200);
    Color pale = LiveChart.pale(Palette.RUN);
    double part = pale.getAlpha() / 255.0;
    Color onPaper =
        new Color(
            (int) Math.round(255 + part * (pale.getRed() - 255)),
            (int) Math.round(255 + part * (pale.getGreen() - 255)),
            (int) Math.round(255 + part * (pale.getBlue() - 255)));
    assertThat(painted.count(onPaper)).isGreaterThan(50);
    assertThat(painted.count(Palette.RUN)).isBetween(before / 2, 2 * before);
  }

  @Test
  void chartsMarkMovesAndNoPolicies() {
    Rehearsal stage = Rehearsal.of(BLOCS).play(40);
    LiveChart chart = new LiveChart(stage, selection.type());
    chart.show("lag-open", MetricCatalogue.world("lag-open").orElseThrow());
    Painted plain = Painted.of(chart, 400, 200);
    stage.mark(20, "a policy", false);
    chart.refresh();
    assertThat(plain.differences(Painted.of(chart, 400, 200))).isZero();
    stage.mark(30, "a move", true);
    chart.refresh();
    assertThat(plain.differences(Painted.of(chart, 400, 200))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"5,5", "295,115", "150,60", "5,115", "299,1"})
  void aTooltipIsWhollyInTheViewAndBesideThePointer(double x, double y) {
    Rectangle2D view = new Rectangle2D.Double(0, 0, 300, 120);
    Point2D at = new Point2D.Double(x, y);
    Rectangle2D box = Picture.beside(at, new java.awt.Dimension(130, 55), view);
    assertThat(view.contains(box)).isTrue();
    assertThat(box.contains(at)).isFalse();
  }

  @Test
  void chartsStandInTwoColumnsAndScrollWhereThereIsLittleRoom() {
    ChartsView view = new ChartsView(Rehearsal.of(BLOCS).play(3), selection);
    for (int height : new int[] {130, 400}) {
      Painted.of(view.component(), 480, height);
      assertThat(view.charts()).allMatch(chart -> chart.getWidth() > 200 && chart.getHeight() > 60);
    }
  }

  @Test
  void classesOfColoursOnlyGrow() {
    Shades shades = new Shades(MetricCatalogue.state("lag").orElseThrow());
    shades.cover(new double[] {0, 3, 9, Double.NaN});
    List<Shades.Step> before = shades.steps();
    shades.cover(new double[] {1, 2, 4});
    assertThat(shades.steps()).isEqualTo(before);
    shades.cover(new double[] {1, 2, 40});
    assertThat(shades.steps()).hasSizeLessThanOrEqualTo(6).isNotEqualTo(before);
    assertThat(shades.colour(Double.NaN)).isEqualTo(Palette.LAND);
  }

  @Test
  void searchSelectsStatesAndFirms() {
    MapView view = new MapView(Rehearsal.of(STATES), selection);
    view.find("singap");
    assertThat(selection.subject()).contains(EntityRef.state("SGP"));
    view.find("nowhere");
    assertThat(selection.subject()).contains(EntityRef.state("SGP"));
    view.find("openai");
    assertThat(selection.subject()).contains(EntityRef.firm("OpenAI"));
  }

  @ParameterizedTest
  @ValueSource(strings = {STATES, BLOCS})
  void nodesOfTheNetworkAreInsideTheFrameAndApart(String file) {
    Rehearsal stage = Rehearsal.of(file).play(40);
    NetworkPicture links = new NetworkPicture(stage, selection);
    Rectangle2D frame = new Rectangle2D.Double(0, 0, 768, 400);
    List<Point2D> points = new ArrayList<>();
    for (State state : stage.world().states()) {
      links.where(state.id(), frame).ifPresent(points::add);
    }
    assertThat(points).hasSize(Math.min(40, stage.world().states().size()));
    assertThat(points).allMatch(frame::contains);
    for (Point2D a : points) {
      assertThat(points).filteredOn(b -> a.distance(b) < 12).hasSize(1);
    }
    assertThat(links.data().flows().size()).isBetween(1, 30);
    assertThat(links.data().controls().size()).isBetween(1, 60);
  }

  /** A bloc is called by a name that a class knows, not by its id. */
  @Test
  void blocsOfTheNetworkHaveNames() {
    Rehearsal stage = Rehearsal.of(BLOCS).play(1);
    NetworkPicture links = new NetworkPicture(stage, selection);
    assertThat(links.nodes().stream().map(links::shortName))
        .containsExactlyInAnyOrder(
            "United States",
            "China",
            "European Union",
            "Japan and South Korea",
            "Taiwan",
            "Canada, Australia …",
            "India",
            "Gulf Cooperation Council",
            "ASEAN",
            "Latin America …",
            "Africa",
            "Rest of the world");
  }

  /** A share is never more than all, and every axis has two numbers. */
  @ParameterizedTest
  @CsvSource({"adoption-world, 0.4, 0.99, 150", "hhi-compute, 0.3, 0.53, 75"})
  void anAxisIsReadableAndEndsAtAll(String name, double low, double high, int height) {
    Rehearsal stage = Rehearsal.of(BLOCS).play(1).within(name, low, high);
    LiveChart chart = new LiveChart(stage, selection.type());
    chart.show(name, MetricCatalogue.world(name).orElseThrow());
    chart.setSize(300, height);
    assertThat(chart.range()[1]).isBetween(high, 1.0);
    assertThat(chart.ticks()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void controlsAreDrawnInRed() {
    NetworkPicture with = new NetworkPicture(Rehearsal.of(BLOCS).play(40), selection);
    NetworkPicture without =
        new NetworkPicture(Rehearsal.withTwin(BLOCS, NO_CONTROLS).play(40), selection);
    assertThat(without.data().controls().size()).isLessThan(with.data().controls().size());
    int red = Painted.of(with, 768, 400).count(Palette.CONTROL);
    assertThat(red).isGreaterThan(20);
    assertThat(Painted.of(without, 768, 400).count(Palette.CONTROL)).isLessThan(red / 10);
  }

  @Tag("long")
  @Test
  void chartsDrawTheTwin() {
    ChartsView alone = new ChartsView(Rehearsal.of(BLOCS).play(60), selection);
    ChartsView two = new ChartsView(Rehearsal.withTwin(BLOCS, NO_CONTROLS).play(60), selection);
    assertThat(two.charts()).hasSize(4);
    assertThat(two.charts().get(0).range()[1]).isPositive();
    int grey = Painted.of(two.component(), 768, 400).count(Palette.TWIN);
    assertThat(grey)
        .isGreaterThan(200 + Painted.of(alone.component(), 768, 400).count(Palette.TWIN));
    assertThat(Painted.of(two.component(), 768, 400).count(Palette.RUN)).isGreaterThan(100);
  }

  @Test
  void aNarrowChartInLargeTypeHasAYearOnItsAxis() {
    selection.type().scale(19.0 / 14);
    LiveChart chart = new LiveChart(Rehearsal.of(BLOCS).play(3), selection.type());
    chart.show("lag-open", MetricCatalogue.world("lag-open").orElseThrow());
    assertThat(Painted.of(chart, 192, 150).count(Palette.GREY, 150 - 22)).isGreaterThan(20);
  }

  @Test
  void axesGrowInSteps() {
    Rehearsal stage = Rehearsal.of(BLOCS);
    ChartsView view = new ChartsView(stage, selection);
    view.show(0, "lag-open");
    view.show(1, "adoption-world");
    int changes = 0;
    stage.play(1);
    view.refresh();
    double[] before = view.charts().get(1).range();
    for (int t = 0; t < 120; t++) {
      stage.play(1);
      view.refresh();
      double[] now = view.charts().get(1).range();
      assertThat(now[1]).isGreaterThanOrEqualTo(before[1]).isLessThanOrEqualTo(1);
      changes += now[1] == before[1] ? 0 : 1;
      before = now;
    }
    assertThat(changes).isBetween(1, 20);
  }

  @Tag("long")
  @Test
  void theInspectorShowsReasonsAndControls() {
    Rehearsal stage = Rehearsal.withTwin(BLOCS, Map.of("run.seed", "3")).play(90);
    InspectorView view = new InspectorView(stage, selection);
    assertThat(view.text()).contains("Click a state", "without your change");
    selection.choose(EntityRef.state("CHN"));
    assertThat(view.text())
        .contains("China with Hong Kong and Macao", "3 states")
        .contains("Chip control of United States", "firm:DeepSeek", "Lag behind the frontier");
    Event decision =
        stage.world().eventLog().events().stream()
            .filter(e -> e.phase().equals("policy"))
            .reduce((first, last) -> last)
            .orElseThrow();
    assertThat(Reasons.seen(decision))
        .extracting(Reasons.Seen::what)
        .contains("gain in its own eyes");
    selection.choose(EntityRef.state(decision.actor()));
    assertThat(view.text()).contains("What it did last");
    selection.choose(EntityRef.firm("Nvidia"));
    assertThat(view.text()).contains("chip maker", "Chip price", "state:USA");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {STATES, BLOCS})
  void viewsDoNotChangeTheWorld(String file) throws IOException {
    Rehearsal stage = Rehearsal.withTwin(file, NO_CONTROLS).play(30).mark(3, "a policy", false);
    String before = print(stage.world());
    List<View> views =
        List.of(
            new MapView(stage, selection),
            new NetworkView(stage, selection),
            new ChartsView(stage, selection),
            new InspectorView(stage, selection));
    Scenario scenario = stage.scenario();
    for (double factor : new double[] {1, 1.6}) {
      selection.type().scale(factor);
      for (View view : views) {
        selection.choose(EntityRef.state("CHN"));
        view.refresh();
        Painted first = Painted.of(view.component(), 768, 430);
        Painted.of(view.component(), 1152, 640);
        assertThat(first.differences(Painted.of(view.component(), 768, 430))).isZero();
        selection.choose(EntityRef.firm("DeepSeek"));
        view.refresh();
        Painted.of(view.component(), 768, 430);
      }
    }
    assertThat(print(stage.world())).isEqualTo(before);
    assertThat(stage.scenario()).isSameAs(scenario);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        STATES,
        BLOCS,
        "scenarios/presets/bass.yaml",
        "scenarios/presets/public-good.yaml",
        "scenarios/presets/granovetter.yaml"
      })
  void everyWorldIsShownBeforeAndAfterItsFirstTick(String file) {
    Rehearsal stage = Rehearsal.of(file);
    List<View> views =
        List.of(
            new MapView(stage, selection),
            new NetworkView(stage, selection),
            new ChartsView(stage, selection),
            new InspectorView(stage, selection));
    for (int i = 0; i < 2; i++) {
      for (View view : views) {
        view.refresh();
        Painted painted = Painted.of(view.component(), 768, 430);
        assertThat(painted.count(Palette.GREY)).as(view.toString()).isPositive();
      }
      stage.play(2);
    }
  }

  /** Checksum of the whole state of a world. */
  private static String print(World world) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    world.writeToCheckpoint(bytes);
    CRC32 sum = new CRC32();
    sum.update(bytes.toByteArray());
    return HexFormat.of().toHexDigits(sum.getValue()) + " " + bytes.size();
  }

  @Test
  void listenersAreCalledOncePerChange() {
    int[] heard = new int[2];
    selection.onChange(() -> heard[0]++);
    selection.type().onChange(() -> heard[1]++);
    selection.choose(EntityRef.state("BRA"));
    selection.choose(EntityRef.state("BRA"));
    selection.clear();
    selection.type().scale(2);
    selection.type().scale(2);
    assertThat(heard).containsExactly(2, 1);
    assertThat(selection.type().whole(10)).isEqualTo(20);
  }
}

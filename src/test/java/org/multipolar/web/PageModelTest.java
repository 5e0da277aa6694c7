package org.multipolar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.RandomCase;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.StateMetric;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.Experiment;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.ReplicationResult;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.page.BundleWriter;

class PageModelTest {
  private static final List<Integer> ALL =
      IntStream.range(0, MetricCatalogue.world().size()).boxed().toList();

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios", "classroom"))) {
      return files.sorted().toList();
    }
  }

  static Scenario read(Path file) {
    return ScenarioReader.read(file).scenario().orElseThrow();
  }

  static ModelBundle bundle(Scenario scenario) {
    return BundleWriter.of(scenario, LeverChoice.of(scenario));
  }

  /** Draws some moves of levers, by date. */
  static List<RunRequest.Move> moves(Scenario scenario, RandomCase random) {
    RunCalendar calendar = scenario.run().calendar();
    List<Classroom.Lever> levers = LeverChoice.of(scenario);
    List<RunRequest.Move> moves = new ArrayList<>();
    for (int n = random.whole(1, 4); n > 0; n--) {
      int lever = random.whole(0, levers.size() - 1);
      Classroom.Lever moved = levers.get(lever);
      double level = Math.rint(100 * random.real(moved.min(), moved.max())) / 100;
      moves.add(
          new RunRequest.Move(
              lever, random.whole(calendar.branchTick(), calendar.ticks() - 1), level));
    }
    moves.sort((a, b) -> Integer.compare(a.tick(), b.tick()));
    return moves;
  }

  /** The scenario with moves as policies, as in a file that contains them. */
  static Scenario moved(Scenario scenario, List<RunRequest.Move> moves) {
    return moved(scenario, LeverChoice.of(scenario), moves);
  }

  /** Values that {@code multipolar run} gives. */
  static double[] run(Scenario scenario, Map<String, List<Double>> settings, int replication) {
    ParameterVariants variants =
        settings.isEmpty()
            ? ParameterVariants.of(scenario)
            : ParameterVariants.one(new Blueprints(scenario).with(settings));
    RecordingPlan plan =
        new RecordingPlan(
            MetricCatalogue.world(), List.of(), List.of(), List.of(), List.of(), List.of());
    ReplicationResult result =
        new Experiment(variants, Schedule::phases, plan, scenario.run().seed(), 0, "")
            .replicate(replication, null);
    assertThat(result.reason()).isEmpty();
    return result.world();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBundleIsReadAsItWasWritten(Path file) {
    ModelBundle bundle = bundle(read(file));
    assertThat(BundleCodec.read(BundleWriter.bytes(bundle))).isEqualTo(bundle);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void movesGiveWhatTheScenarioWithThemGives(Path file) {
    Scenario scenario = read(file);
    PageModel model = new PageModel(BundleCodec.read(BundleWriter.bytes(bundle(scenario))));
    assertThat(model.run(new RunRequest(1, false, List.of(), List.of(), ALL)).values())
        .isEqualTo(run(scenario, Map.of(), 1));
    for (int number = 1; number <= 3; number++) {
      RandomCase random = new RandomCase(scenario.name().hashCode(), number);
      List<RunRequest.Move> moves = moves(scenario, random);
      int replication = random.whole(1, 1000);
      assertThat(model.run(new RunRequest(replication, false, List.of(), moves, ALL)).values())
          .as("%s %s replication %d", file, moves, replication)
          .isEqualTo(run(moved(scenario, moves), Map.of(), replication));
    }
  }

  /** Values of states are those that {@code multipolar run} records. */
  @Test
  void valuesOfStatesAreThoseOfARun() {
    Scenario scenario = read(Path.of("scenarios", "classroom", "two-blocs.yaml"));
    PageModel model = new PageModel(BundleCodec.read(BundleWriter.bytes(bundle(scenario))));
    List<StateMetric> metrics =
        Stream.of("lag", "adoption").map(m -> MetricCatalogue.state(m).orElseThrow()).toList();
    List<Integer> mapped =
        metrics.stream().map(metric -> MapMetrics.NAMES.indexOf(metric.name())).toList();
    int states = scenario.world().tables().states().size();
    RecordingPlan plan =
        new RecordingPlan(
            List.of(),
            metrics,
            IntStream.range(0, states).boxed().toList(),
            List.of(),
            List.of(),
            List.of());
    double[] recorded =
        new Experiment(
                ParameterVariants.of(scenario),
                Schedule::phases,
                plan,
                scenario.run().seed(),
                0,
                "")
            .replicate(3, null)
            .states();
    assertThat(recorded).hasSize(scenario.run().calendar().ticks() * states * 2);
    assertThat(model.run(new RunRequest(3, false, List.of(), List.of(), ALL, mapped)).states())
        .isEqualTo(recorded);
    assertThat(model.run(new RunRequest(3, false, List.of(), List.of(), ALL)).states()).isEmpty();
  }

  /** Pledges, services held back and models withheld, also in the month of an entry of the file. */
  @Test
  void leversOfLabsMoveAsTheScenarioWithThatDoes(@TempDir Path folder) throws IOException {
    Path july = Path.of("scenarios", "classroom", "july-2025.yaml").toAbsolutePath();
    Path file = folder.resolve("labs.yaml");
    Files.writeString(
        file,
        "multipolar: 1\ntitle: Labs\nextends: "
            + july
            + "\npolicies: [{at: 2026-03-09, by: [OpenAI, Anthropic], set: {pledge: 1}, source: S}]\n"
            + "classroom:\n  roles:\n    - team: Labs\n      levers:\n"
            + "        - {by: [OpenAI, Anthropic], instrument: pledge, label: P}\n"
            + "        - {by: OpenAI, against: [IND, CHN], instrument: withhold, label: W}\n"
            + "        - {by: Anthropic, instrument: withhold, label: E}\n"
            + "        - {by: OpenAI, instrument: release, min: -0.5, label: R}\n");
    Scenario scenario = read(file);
    List<Classroom.Lever> levers = LeverChoice.inClass(scenario);
    int first = levers.size() - 4;
    assertThat(levers.subList(first, first + 4))
        .extracting(Classroom.Lever::label)
        .containsExactly("P", "W", "E", "R");
    PageModel model =
        new PageModel(BundleCodec.read(BundleWriter.bytes(BundleWriter.of(scenario, levers))));
    double[] untouched = run(scenario, Map.of(), 2);
    int march = scenario.run().calendar().tickOf(LocalDate.of(2026, 3, 1));
    List<RunRequest.Move> pledges =
        List.of(new RunRequest.Move(first, march, 0), new RunRequest.Move(first, march + 9, 0));
    List<Boolean> moved = new ArrayList<>();
    for (List<RunRequest.Move> moves :
        List.of(
            pledges,
            List.of(new RunRequest.Move(first + 1, march, 1)),
            List.of(new RunRequest.Move(first + 2, march, .5)),
            List.of(
                new RunRequest.Move(first + 3, march, -.5),
                new RunRequest.Move(first + 3, march + 20, 1)))) {
      double[] values = model.run(new RunRequest(2, false, List.of(), moves, ALL)).values();
      assertThat(values)
          .as("%s", moves)
          .isEqualTo(run(moved(scenario, levers, moves), Map.of(), 2));
      moved.add(!Arrays.equals(values, untouched));
    }
    assertThat(moved).as("something moves").containsExactly(true, true, true, true);
    // Moves of one month touch different levers of firms, so that their order decides nothing.
    List<RunRequest.Move> month = new ArrayList<>();
    for (int lever = 0; lever < 4; lever++) {
      month.add(new RunRequest.Move(first + lever, march, lever == 0 ? 0 : 1));
    }
    double[] inOrder = model.run(new RunRequest(2, false, List.of(), month, ALL)).values();
    Collections.reverse(month);
    assertThat(model.run(new RunRequest(2, false, List.of(), month, ALL)).values())
        .isEqualTo(inOrder)
        .isEqualTo(run(moved(scenario, levers, month), Map.of(), 2))
        .isNotEqualTo(untouched);
  }

  /** The scenario with moves of some levers as policies. */
  private static Scenario moved(
      Scenario scenario, List<Classroom.Lever> levers, List<RunRequest.Move> moves) {
    List<Policy> policies = new ArrayList<>(scenario.policies());
    for (RunRequest.Move move : moves) {
      Classroom.Lever lever = levers.get(move.lever());
      policies.add(
          Policy.moved(
              scenario.run().calendar().date(move.tick()),
              lever.by(),
              lever.against(),
              lever.act(move.level()),
              PageModel.SOURCE));
    }
    return scenario.with(scenario.name(), policies);
  }

  @Test
  void labsOpenAndCloseTheirModelsAsTheScenarioWithThatDoes() {
    Scenario scenario = read(Path.of("scenarios", "classroom", "exclusive-game.yaml"));
    List<Classroom.Lever> levers =
        Stream.of(List.of("DeepSeek", "Meta.lab"), List.of("OpenAI", "Anthropic"))
            .map(
                labs -> new Classroom.Lever(labs, List.of(), ReleaseLever.RELEASE, 0, 1, "Release"))
            .toList();
    PageModel model =
        new PageModel(BundleCodec.read(BundleWriter.bytes(BundleWriter.of(scenario, levers))));
    int branch = scenario.run().calendar().branchTick();
    double[] untouched = run(scenario, Map.of(), 2);
    for (List<RunRequest.Move> moves :
        List.of(
            List.of(new RunRequest.Move(0, branch, 1)),
            List.of(new RunRequest.Move(0, branch + 6, 1), new RunRequest.Move(1, branch + 6, .5)),
            List.of(
                new RunRequest.Move(1, branch + 1, 1), new RunRequest.Move(1, branch + 30, 0)))) {
      List<Policy> policies = new ArrayList<>(scenario.policies());
      for (RunRequest.Move move : moves) {
        Classroom.Lever lever = levers.get(move.lever());
        policies.add(
            Policy.moved(
                scenario.run().calendar().date(move.tick()),
                lever.by(),
                lever.against(),
                lever.act(move.level()),
                PageModel.SOURCE));
      }
      double[] values = model.run(new RunRequest(2, false, List.of(), moves, ALL)).values();
      assertThat(values)
          .as("%s", moves)
          .isEqualTo(run(scenario.with(scenario.name(), policies), Map.of(), 2));
      boolean closedLaterInTheMonth = moves.get(0).tick() == branch;
      assertThat(Arrays.equals(values, untouched)).isEqualTo(closedLaterInTheMonth);
    }
  }

  @Test
  void aDecisionTableActsInTheBrowserAsInARun(@TempDir Path folder) throws IOException {
    String base = Path.of("scenarios", "classroom", "july-2025.yaml").toAbsolutePath().toString();
    Path file =
        Files.writeString(
            folder.resolve("table.yaml"),
            "multipolar: 1\ntitle: T\nextends: '"
                + base
                + """
                '
                rules:
                  tables:
                    mirror:
                      - {if: {pressure: {above: 0.1}, level: {below: 0.9}}, move: match}
                      - {lever: subsidy, to: 0.75}
                      - {lever: [openness, regulation], if: {gain: {below: 0}}, move: lower}
                  policy: {states: {USA: mirror, CHN: mirror}}
                """);
    Scenario scenario = read(file);
    ModelBundle bundle = bundle(scenario);
    assertThat(bundle.parts().decisionTables().get("mirror")).hasSize(3);
    ModelBundle back = BundleCodec.read(BundleWriter.bytes(bundle));
    assertThat(back).isEqualTo(bundle);
    double[] values =
        new PageModel(back).run(new RunRequest(1, false, List.of(), List.of(), ALL)).values();
    assertThat(values)
        .isEqualTo(run(scenario, Map.of(), 1))
        .isNotEqualTo(run(read(Path.of(base)), Map.of(), 1));
  }

  @Test
  void parametersAreMoved() throws IOException {
    Scenario scenario = read(cases().get(2));
    ModelBundle bundle = bundle(scenario);
    List<String> names = new ArrayList<>();
    ParameterCatalogue.values(scenario.parameters())
        .forEach((name, values) -> values.forEach(value -> names.add(name)));
    RunRequest request =
        new RunRequest(
            3,
            true,
            List.of(
                new RunRequest.ParameterMove(names.indexOf("incidents.openness"), 0.7),
                new RunRequest.ParameterMove(names.indexOf("alignment.unVotes"), 0.5)),
            List.of(),
            ALL);
    PageModel.RunOutcome outcome = new PageModel(bundle).run(request);
    assertThat(outcome.values())
        .isEqualTo(
            run(
                scenario,
                Map.of("incidents.openness", List.of(0.7), "alignment.unVotes", List.of(0.5)),
                3));
    assertThat(EventLines.of(outcome.events()).split("\n")).hasSize(outcome.events().size());
  }

  @Test
  void aBrokenBundleIsNotRead() throws IOException {
    byte[] bytes = BundleWriter.bytes(bundle(read(cases().get(0))));
    assertThatThrownBy(() -> BundleCodec.read(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("a bundle that ends too early");
  }
}

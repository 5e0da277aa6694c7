package org.multipolar.web.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.figure.FigureSpec;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.lesson.PlainWords;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.store.Build;
import org.multipolar.store.Identity;
import org.multipolar.text.Labels;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.ModelBundle;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.world.StateRow;

/** The data that a page shows of a scenario, as opposed to those that it runs. */
final class PageData {
  /** Number of curves with which a page opens. */
  private static final int CHARTS = 4;

  private static final List<String> COMMON =
      List.of("lag-open", "hhi-compute", "exclusive-game", "south-access");

  /** Number of untouched replications from which axes are fixed. */
  private static final int RANGED = 20;

  private static final int PAIRS = 50;

  /** Number of states from which replications cost several times as much. */
  private static final int MANY_STATES = 40;

  private static final int FEW_PAIRS = 12;

  private PageData() {}

  private record Year(int year, int tick) {}

  /** The reason for a small number of pairs, if it applies. */
  private record Few(int n, int pairs) {}

  private record Point(int tick, double value, Double low, Double high) {}

  private record ShownMetric(
      int number,
      String name,
      String label,
      String unit,
      String summary,
      double low,
      double high,
      List<Point> points) {}

  private record ShownLever(
      String label,
      String instrument,
      String about,
      double min,
      double max,
      double step,
      double start,
      Map<String, String> written,
      String entry,
      Map<Integer, String> days,
      List<ScenarioLines.Same> same) {}

  /**
   * The data of any page.
   *
   * @param pairs number of replications of a band
   * @param sets number of parameter vectors that replications use in turn; 0 without a set
   */
  private record Shown(
      String version,
      String sources,
      String name,
      String title,
      String description,
      String question,
      String predict,
      String identity,
      String text,
      Map<String, String> beside,
      String source,
      List<String> days,
      int branch,
      int start,
      List<Year> years,
      Map<String, String> states,
      List<String> plural,
      Map<String, List<String>> labs,
      List<ShownLever> levers,
      List<ShownMetric> metrics,
      List<Integer> charts,
      List<Assumptions.Movable> assumptions,
      int pairs,
      int sets,
      Few few,
      List<String> sourcesOfPoints,
      List<Double> first,
      String firstBits,
      JsonElement words) {}

  /**
   * A team, by indices into the page's lists.
   *
   * @param more indices of the metrics that it wants to be higher
   * @param less indices of the metrics that it wants to be lower
   * @param levers indices of its levers
   */
  private record Team(
      String team, String brief, List<Integer> more, List<Integer> less, List<Integer> levers) {}

  private record Stored(String name, int n, Map<Integer, StoredRuns.Band> bands) {}

  private record Play(int rounds, int months, List<Integer> starts) {}

  /** Returns the data as JSON that is safe within a page. */
  static String text(JsonObject data) {
    return new Gson().toJson(data).replace("<", "\\u003c");
  }

  /**
   * Returns the data.
   *
   * @param terms rounds of a class; empty for an ordinary page
   */
  static JsonObject json(
      Scenario scenario,
      ModelBundle bundle,
      List<String> assumptions,
      List<PagePoint> points,
      PageLanguage language,
      Optional<ClassTerms> terms)
      throws IOException {
    RunCalendar calendar = scenario.run().calendar();
    int branch = Math.max(0, calendar.branchTick());
    int size = scenario.world().tables().states().size();
    boolean many = size >= MANY_STATES;
    PageModel model = new PageModel(bundle);
    List<WorldMetric> all = MetricCatalogue.world();
    List<String> opening = opening(scenario);
    List<Classroom.Lever> levers =
        terms.isPresent() ? LeverChoice.inClass(scenario) : LeverChoice.of(scenario);
    List<Classroom.Role> teams = terms.isPresent() ? LeverChoice.teams(scenario) : List.of();
    List<WorldMetric> offered = offered(opening, teams);
    List<ShownMetric> metrics = metrics(offered, all, model, calendar, points, language);
    Map<String, List<Double>> parameters = ParameterCatalogue.values(scenario.parameters());
    List<Integer> charts =
        opening.stream()
            .map(name -> offered.stream().map(WorldMetric::name).toList().indexOf(name))
            .toList();
    double[] first = first(model, charts.stream().map(i -> metrics.get(i).number()).toList());
    Set<String> shownPoints = new LinkedHashSet<>();
    points.stream()
        .filter(p -> offered.stream().anyMatch(m -> m.name().equals(p.metric())))
        .forEach(p -> shownPoints.add(p.source()));
    Shown shown =
        new Shown(
            Build.current().version(),
            Build.current().sources(),
            scenario.name(),
            language.lesson(scenario.title()),
            scenario.question().isEmpty() ? language.lesson(scenario.description()) : "",
            language.lesson(scenario.question()),
            scenario.classroom().map(c -> language.lesson(c.predict())).orElse(""),
            Identity.of(scenario.identity()).hash(),
            terms.isPresent() ? ScenarioLines.forPupils(scenario) : ScenarioLines.of(scenario),
            scenario.ownInputs(),
            PageModel.SOURCE,
            IntStream.range(0, calendar.ticks())
                .mapToObj(tick -> calendar.date(tick).toString())
                .toList(),
            branch,
            start(calendar),
            years(calendar),
            states(scenario, language),
            PlainWords.plural(scenario),
            labs(scenario),
            levers(scenario, levers, language),
            metrics,
            charts,
            assumptions.stream().map(name -> Assumptions.of(name, parameters, language)).toList(),
            many ? FEW_PAIRS : PAIRS,
            bundle.vectors().rows().size(),
            many ? new Few(size, FEW_PAIRS) : null,
            List.copyOf(shownPoints),
            Arrays.stream(first).mapToObj(v -> Double.isNaN(v) ? null : rounded(v)).toList(),
            Digest.sha256(bits(first)),
            language.words(terms.isPresent()));
    Gson gson = new Gson();
    JsonObject data = gson.toJsonTree(shown).getAsJsonObject();
    if (terms.isPresent()) {
      List<String> names = metrics.stream().map(ShownMetric::name).toList();
      data.add(
          "roles",
          gson.toJsonTree(
              teams.stream().map(role -> team(role, names, levers, language)).toList()));
      Play play = new Play(terms.get().rounds(), terms.get().months(), terms.get().starts());
      data.add("class", gson.toJsonTree(play));
    }
    return data;
  }

  /** The bands of stored replications, by place among the metrics of a page. */
  static JsonElement stored(StoredRuns stored, Scenario scenario) {
    List<WorldMetric> offered = offered(opening(scenario), List.of());
    Map<Integer, StoredRuns.Band> bands = new TreeMap<>();
    for (int place = 0; place < offered.size(); place++) {
      String name = offered.get(place).name();
      if (stored.values().containsKey(name)) {
        bands.put(place, stored.band(name));
      }
    }
    Gson gson = new GsonBuilder().serializeNulls().create();
    return gson.toJsonTree(new Stored(stored.name(), stored.runs().size(), bands));
  }

  /**
   * The initial tick from which moves on a page act: half a year after the branch, within the run.
   */
  static int start(RunCalendar calendar) {
    return Math.min(
        calendar.ticks() - 1, Math.max(0, calendar.branchTick()) + calendar.ticksAYear() / 2);
  }

  private static Team team(
      Classroom.Role role,
      List<String> metrics,
      List<Classroom.Lever> levers,
      PageLanguage language) {
    return new Team(
        language.lesson(role.team()),
        language.lesson(role.brief()),
        role.more().stream().map(metrics::indexOf).toList(),
        role.less().stream().map(metrics::indexOf).toList(),
        role.levers().stream().map(lever -> place(lever, levers)).toList());
  }

  private static int place(Classroom.Lever lever, List<Classroom.Lever> levers) {
    return IntStream.range(0, levers.size())
        .filter(i -> levers.get(i).same(lever))
        .findFirst()
        .orElseThrow();
  }

  /** The first world metric of each figure, followed by common ones if there are too few. */
  static List<String> opening(Scenario scenario) {
    return Stream.concat(
            scenario.figures().stream()
                .filter(figure -> figure.scope() == Scope.WORLD)
                .flatMap(figure -> figure.metrics().stream().limit(1)),
            COMMON.stream())
        .filter(name -> MetricCatalogue.world(name).isPresent())
        .distinct()
        .limit(CHARTS)
        .toList();
  }

  /** Metrics that the pages of a scenario show, that of a class among them. */
  static List<WorldMetric> offered(Scenario scenario) {
    return offered(opening(scenario), LeverChoice.teams(scenario));
  }

  private static List<WorldMetric> offered(List<String> opening, List<Classroom.Role> teams) {
    Set<String> wanted = new LinkedHashSet<>(opening);
    teams.forEach(team -> wanted.addAll(team.more()));
    teams.forEach(team -> wanted.addAll(team.less()));
    return MetricCatalogue.world().stream()
        .filter(m -> m.standard() || wanted.contains(m.name()))
        .toList();
  }

  private static List<ShownMetric> metrics(
      List<WorldMetric> offered,
      List<WorldMetric> all,
      PageModel model,
      RunCalendar calendar,
      List<PagePoint> points,
      PageLanguage language) {
    List<Integer> numbers = offered.stream().map(all::indexOf).toList();
    double[][] runs =
        IntStream.rangeClosed(1, RANGED)
            .parallel()
            .mapToObj(r -> model.run(new RunRequest(r, false, List.of(), List.of(), numbers)))
            .map(PageModel.RunOutcome::values)
            .toArray(double[][]::new);
    List<ShownMetric> shown = new ArrayList<>();
    for (int m = 0; m < offered.size(); m++) {
      WorldMetric metric = offered.get(m);
      String unit = calendar.step().inWords(metric.unit());
      language.unit(unit);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] run : runs) {
        for (int at = m; at < run.length; at += offered.size()) {
          low = Double.isFinite(run[at]) ? Math.min(low, run[at]) : low;
          high = Double.isFinite(run[at]) ? Math.max(high, run[at]) : high;
        }
      }
      shown.add(
          new ShownMetric(
              numbers.get(m),
              metric.name(),
              language.label(metric),
              unit,
              language.summary(metric),
              rounded(low <= high ? low : 0),
              rounded(low <= high ? high : 1),
              points.stream()
                  .filter(p -> p.metric().equals(metric.name()))
                  .map(p -> point(p, calendar))
                  .filter(Objects::nonNull)
                  .toList()));
    }
    return shown;
  }

  static double rounded(double value) {
    return Double.isFinite(value) && value != 0
        ? Double.parseDouble(String.format(Locale.ROOT, "%.4g", value))
        : value;
  }

  private static Point point(PagePoint p, RunCalendar calendar) {
    int tick = calendar.tickOf(p.date());
    return tick < 0 || tick >= calendar.ticks()
        ? null
        : new Point(
            tick,
            p.value(),
            Double.isNaN(p.low()) ? null : p.low(),
            Double.isNaN(p.high()) ? null : p.high());
  }

  private static List<Year> years(RunCalendar calendar) {
    List<Year> years = new ArrayList<>();
    for (int tick = 0; tick < calendar.ticks(); tick++) {
      if (tick == 0 || calendar.year(tick) != calendar.year(tick - 1)) {
        years.add(new Year(calendar.year(tick), tick));
      }
    }
    return years;
  }

  private static Map<String, String> states(Scenario scenario, PageLanguage language) {
    Map<String, String> names = new LinkedHashMap<>();
    for (StateRow row : scenario.world().tables().states()) {
      names.put(row.id(), language.state(row.id(), Labels.brief(row.name())));
    }
    return names;
  }

  private static Map<String, List<String>> labs(Scenario scenario) {
    Map<String, List<String>> labs = new LinkedHashMap<>();
    scenario
        .world()
        .tables()
        .labs()
        .forEach(row -> labs.put(row.id(), List.of(row.name(), row.home())));
    scenario
        .world()
        .tables()
        .makers()
        .forEach(row -> labs.putIfAbsent(row.id(), List.of(row.name(), row.home())));
    return labs;
  }

  /** The levers, with their levels at the branch. */
  private static List<ShownLever> levers(
      Scenario scenario, List<Classroom.Lever> choice, PageLanguage language) throws IOException {
    double[] levels = LeverChoice.levels(scenario, choice, scenario.run().calendar().branchTick());
    List<ShownLever> levers = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      Classroom.Lever lever = choice.get(i);
      double level = Math.rint(100 * levels[i]) / 100;
      levers.add(
          new ShownLever(
              label(scenario, lever, language),
              lever.instrument().id(),
              lever.instrument().summary(),
              lever.min(),
              lever.max(),
              lever.step(),
              Math.max(lever.min(), Math.min(lever.max(), level)),
              ScenarioLines.written(lever),
              ScenarioLines.entry(scenario, lever),
              days(scenario, lever),
              ScenarioLines.same(scenario, lever)));
    }
    return levers;
  }

  /**
   * The label in the scenario, or one in the words of the page where the scenario names no lever.
   */
  private static String label(Scenario scenario, Classroom.Lever lever, PageLanguage language)
      throws IOException {
    boolean own =
        scenario.classroom().filter(c -> !c.levers().isEmpty() || !c.roles().isEmpty()).isPresent();
    if (own || !(lever.instrument() instanceof Instrument)) {
      return language.lesson(lever.label());
    }
    Map<String, String> names = states(scenario, language);
    String words =
        language
            .word(lever.against().isEmpty() ? "leverOf" : "leverOn")
            .replace("{actor}", names.get(lever.by().get(0)))
            .replace("{item}", language.instrument(lever.instrument().id()));
    return lever.against().isEmpty()
        ? words
        : words.replace("{target}", names.get(lever.against().get(0)));
  }

  /**
   * The days on which a saved file dates a move, by tick, for ticks where that is not the first
   * day.
   */
  private static Map<Integer, String> days(Scenario scenario, Classroom.Lever lever) {
    RunCalendar calendar = scenario.run().calendar();
    LeverMoves moves = LeverMoves.none("", scenario);
    Map<Integer, String> days = new TreeMap<>();
    for (int tick = calendar.branchTick(); tick < calendar.ticks(); tick++) {
      LocalDate day = moves.day(tick, lever);
      if (!day.equals(calendar.date(tick))) {
        days.put(tick, day.toString());
      }
    }
    return days;
  }

  /** Values of the opening curves in the first untouched replication. */
  private static double[] first(PageModel model, List<Integer> numbers) {
    return model.run(new RunRequest(1, false, List.of(), List.of(), numbers)).values();
  }

  /**
   * Returns the bits of numbers as hexadecimal digits; a dash for NaN, whose bits are not unique.
   */
  static String bits(double[] values) {
    return Arrays.stream(values)
        .mapToObj(v -> Double.isNaN(v) ? "-" : Long.toHexString(Double.doubleToRawLongBits(v)))
        .collect(Collectors.joining(" "));
  }

  /** Names of the metrics of the scenario's figures that a page cannot compute. */
  static List<String> leftOut(Scenario scenario) {
    return scenario.figures().stream()
        .filter(figure -> figure.scope() == Scope.WORLD)
        .map(FigureSpec::metrics)
        .flatMap(List::stream)
        .filter(name -> MetricCatalogue.world(name).isEmpty())
        .distinct()
        .toList();
  }
}

package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Shipped;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.LoadedWorld.Cell;
import org.multipolar.scenario.world.LoadedWorld.Column;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.value.ChipInput;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChainRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.WorldTables;

/**
 * The world of states at the start of a run, recomputed from its input columns by the formulas in
 * the notes of {@code states.yaml}.
 */
class InitialStateTest {
  private static final Path WORLDS = Path.of("scenarios", "worlds");

  private final Map<String, CSVRecord> states = rows("states/states.csv", "id");
  private final Map<String, Map<String, CSVRecord>> tables =
      Map.of(
          "states",
          states,
          "makers",
          rows("states/makers.csv", "id"),
          "labs",
          rows("states/labs.csv", "id"),
          "investors",
          rows("states/investors.csv", "id"),
          "sites",
          sites());
  private final Map<String, CSVRecord> makers = tables.get("makers");
  private final Map<String, CSVRecord> labs = tables.get("labs");
  private final Map<String, CSVRecord> society = rows("sources/society.csv", "id");
  private final Map<String, CSVRecord> research = rows("sources/research.csv", "id");
  private final Map<String, CSVRecord> clusters = rows("sources/clusters.csv", "id");
  private final Map<String, CSVRecord> weights = rows("sources/budget-weights.csv", "id");
  private final Map<String, CSVRecord> convergence = rows("sources/convergence.csv", "region");
  private final Map<String, CSVRecord> talents = rows("sources/talent.csv", "id");
  private final Map<String, CSVRecord> peoples = rows("sources/population.csv", "id");
  private final Map<String, CSVRecord> growths = rows("sources/growth.csv", "id");
  private final Map<String, CSVRecord> languages = rows("sources/language.csv", "id");
  private final Map<String, CSVRecord> ties = rows("sources/alignment.csv", "id");
  private final Map<String, CSVRecord> fills = rows("sources/fills.csv", "id", "column");
  private final Map<String, Set<String>> groups = groups();
  private final LoadedWorld world =
      WorldReader.read("states", WORLDS.resolve("x.yaml")).world().orElseThrow();

  /**
   * A column and the derivation of its cells.
   *
   * @param digits rounding of a result; null for text
   * @param cell state → figure or text
   */
  record Derived(String column, UnaryOperator<BigDecimal> digits, Function<String, Object> cell) {
    @Override
    public String toString() {
      return column;
    }
  }

  @ParameterizedTest
  @MethodSource("derived")
  void everyCellFollowsFromItsInputs(Derived column) {
    List<String> wrong = new ArrayList<>();
    for (String state : states.keySet()) {
      String given = states.get(state).get(column.column());
      Object derived = column.cell().apply(state);
      if (derived instanceof Double number
          ? !rounds(number, given, column)
          : !derived.equals(given)) {
        wrong.add("%s %s: the table says %s, derived %s".formatted(state, column, given, derived));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** True if a figure has the digits of its column and lies within half a unit of the last one. */
  private static boolean rounds(double derived, String given, Derived column) {
    BigDecimal figure = new BigDecimal(given);
    BigDecimal up = column.digits().apply(new BigDecimal(derived * (1 + 1e-12)));
    BigDecimal down = column.digits().apply(new BigDecimal(derived * (1 - 1e-12)));
    return figure.compareTo(up) == 0 || figure.compareTo(down) == 0;
  }

  static Stream<Derived> derived() {
    InitialStateTest test = new InitialStateTest();
    Map<String, Double> talent = test.talent("talent");
    Map<String, Double> origin = test.talent("talentOrigin");
    return Stream.of(
        new Derived("population", significant(4), test::population),
        new Derived("south", null, test::south),
        new Derived("preparedness", decimals(3), test::preparedness),
        new Derived("net", decimals(3), test::net),
        new Derived("lang", decimals(1), test::lang),
        new Derived("idealPoint", decimals(3), test::idealPoint),
        new Derived("position", decimals(3), test::position),
        new Derived("hedge", decimals(3), test::hedge),
        new Derived("security", decimals(1), s -> number(test.ties, "usSecurity", s)),
        new Derived("compute", significant(4), test::compute),
        new Derived("budgetShare", significant(4), test::budgetShare),
        new Derived("growth", decimals(3), test::growth),
        new Derived("talent", decimals(4), talent::get),
        new Derived("talentOrigin", decimals(4), origin::get),
        new Derived(
            "toolShare",
            decimals(2),
            assigned(Map.of("USA", .4, "NLD", .33, "JPN", .22, "DEU", .05))),
        new Derived(
            "mineralGallium",
            decimals(3),
            assigned(Map.of("CHN", .98, "RUS", .007, "JPN", .005, "KOR", .004))),
        new Derived(
            "throughflow",
            decimals(2),
            assigned(
                Map.of("MYS", .05, "TWN", .05, "SGP", .02, "HKG", .02, "ARE", .02, "IND", .02))),
        new Derived("lawLag", decimals(0), test::lawLag),
        new Derived("veto", null, s -> s.matches("USA|CHN|RUS|GBR|FRA") ? "yes" : "no"),
        new Derived(
            "nuclear", null, s -> s.matches("USA|RUS|CHN|GBR|FRA|IND|PAK|ISR|PRK") ? "yes" : "no"),
        new Derived("regulation", decimals(2), s -> s.equals("CHN") || test.in("EU", s) ? .25 : 0.),
        new Derived("openness", decimals(1), s -> .4),
        new Derived("subsidy", decimals(2), test::subsidy),
        new Derived(
            "talentEntry",
            decimals(2),
            assigned(Map.of("USA", .25, "CHN", .25, "GBR", .25, "JPN", .25, "PRK", 1.))),
        new Derived("talentExit", decimals(0), assigned(Map.of("PRK", 1.))),
        new Derived("importRefusal", decimals(0), s -> 0.),
        new Derived("enforcement", decimals(2), test::enforcement),
        new Derived("blocks", null, test::blocks));
  }

  private static UnaryOperator<BigDecimal> decimals(int places) {
    return x -> x.setScale(places, RoundingMode.HALF_UP);
  }

  private static UnaryOperator<BigDecimal> significant(int digits) {
    return x -> x.round(new MathContext(digits, RoundingMode.HALF_UP));
  }

  private static Function<String, Object> assigned(Map<String, Double> values) {
    return state -> values.getOrDefault(state, 0.);
  }

  private String south(String state) {
    boolean north =
        rich(state)
            || states.get(state).get("region").matches(".* Europe")
            || state.matches("HKG|MAC|TWN");
    return state.equals("CHN") ? "china" : north ? "no" : "yes";
  }

  private double population(String state) {
    if (!peoples.get(state).get("year2022").isEmpty()) {
      return number(peoples, "year2022", state);
    }
    double growth = 1 + number(peoples, "rate", state);
    return number(peoples, "year2024", state) / (growth * growth);
  }

  private double net(String state) {
    double earlier = input(society, "internetEarlier", state).orElse(Double.NaN);
    return input(society, "internet2023", state).orElse(earlier + .44 * (1 - earlier));
  }

  private double lang(String state) {
    return switch (languages.get(state).get("language")) {
      case "english" -> 1;
      case "chinese", "proficient" -> .8;
      case "large" -> .7;
      case "official" -> .6;
      case "middle" -> .5;
      case "romance" -> .4;
      default -> .3;
    };
  }

  private double preparedness(String state) {
    double hdi = input(society, "hdi", state).orElseThrow();
    double net = net(state);
    double hci = input(society, "humanCapital", state).orElse(.90 * hdi - .075);
    return clip(-.05 + .05 * net + .25 * hci + .62 * hdi, 0, 1);
  }

  private double idealPoint(String state) {
    return clip(.338 + .242 * input(society, "ungaIdealPoint", state).orElseThrow(), .02, .98);
  }

  /** Tie to the order of the United States. */
  private double western(String state) {
    return tie(
            Map.of("usSecurity", .35, "dualUse", .2, "digitalRules", .15, "aiStatements", .15),
            state)
        + .15 * given("idealPoint", state);
  }

  /** Tie to the order of China. */
  private double eastern(String state) {
    return tie(
            Map.of(
                "chinaSecurity", .35, "deniedByUsa", .25, "chinaForums", .15, "chinaAiSponsor", .1),
            state)
        + .15 * (1 - given("idealPoint", state));
  }

  private double tie(Map<String, Double> weights, String state) {
    return sum(weights.keySet(), tie -> weights.get(tie) * number(ties, tie, state));
  }

  private double position(String state) {
    return .5 + .5 * (western(state) / western("USA") - eastern(state) / eastern("CHN"));
  }

  private double hedge(String state) {
    return 2 * Math.min(western(state) / western("USA"), eastern(state) / eastern("CHN"));
  }

  private double lawLag(String state) {
    String decree =
        "AFG|DZA|AGO|AZE|BHR|BLR|BRN|BFA|BDI|KHM|CMR|CAF|TCD|CHN|COD|COG|CUB|DJI|EGY|GNQ|ERI|SWZ|ETH"
            + "|GAB|GIN|HTI|IRN|IRQ|JOR|KAZ|KGZ|LAO|LBY|MLI|MMR|NIC|PRK|OMN|QAT|RUS|RWA|SAU|SOM|SSD"
            + "|SDN|SYR|TJK|THA|TUR|TKM|UGA|ARE|UZB|VEN|YEM|ZWE|HKG|MAC|VAT";
    return switch (state) {
      case "KOR" -> 12;
      case "VNM" -> 6;
      default -> in("EU", state) ? 24 : state.matches(decree) ? 2 : 18;
    };
  }

  private double compute(String state) {
    if (clusters.containsKey(state)) {
      double sample = sum(clusters.keySet(), s -> number(clusters, "h100e", s));
      return .7 * .985 * number(clusters, "h100e", state) / sample;
    }
    Set<String> unseen = without(clusters.keySet());
    return .7 * .015 * ready(state) / sum(unseen, this::ready);
  }

  private double budgetShare(String state) {
    Set<String> others = without(Set.of("USA", "CHN"));
    double share =
        switch (state) {
          case "USA" -> .64;
          case "CHN" -> .25;
          default ->
              .11
                  * (.3 * given("compute", state) / sum(others, s -> given("compute", s))
                      + .5 * ready(state) / sum(others, this::ready)
                      + .2 * (weights.containsKey(state) ? number(weights, "weight", state) : 0));
        };
    return 17.0 * share / (1000 * given("gdp", state));
  }

  private double growth(String state) {
    if (growths.containsKey(state)) {
      return number(growths, "growth", state);
    }
    double speed =
        rich(state) || state.matches("HKG|MAC|TWN")
            ? .35
            : denied(state) ? .3 : number(convergence, "factor", states.get(state).get("region"));
    double income = 1000 * given("gdp", state) / given("population", state);
    return .013
        + (state.equals("USA") ? .009 : 0)
        + .034 * speed * given("preparedness", state) * Math.max(0, FastMath.log(48 / income));
  }

  /**
   * Shares given in sources/talent.csv; the rest is divided in ten-thousandths, at least one per
   * state.
   */
  private Map<String, Double> talent(String column) {
    Map<String, Double> talent = new HashMap<>();
    talents.forEach(
        (state, row) -> {
          if (!row.get(column).isEmpty()) {
            talent.put(state, Double.valueOf(row.get(column)));
          }
        });
    Set<String> others = without(talent.keySet());
    long units = Math.round(10_000 * (100 - sum(talent.keySet(), talent::get)));
    double all = sum(others, this::researchers);
    Map<String, Double> parts = new LinkedHashMap<>();
    Map<String, Long> whole = new HashMap<>();
    for (String other : others) {
      double part = units * researchers(other) / all;
      parts.put(other, part - Math.floor(part + 1e-9));
      whole.put(other, Math.max(1, (long) Math.floor(part + 1e-9)));
    }
    long left = units - whole.values().stream().mapToLong(Long::longValue).sum();
    parts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(left)
        .forEach(largest -> whole.merge(largest.getKey(), 1L, Long::sum));
    whole.forEach((other, n) -> talent.put(other, n / 10_000.));
    return talent;
  }

  private double researchers(String state) {
    double population = given("population", state);
    double articles = input(research, "articles", state).orElse(0);
    double share = input(research, "rdShare", state).orElse(Double.NaN);
    return population
        * input(research, "researchersPerMillion", state)
            .orElse(Double.isNaN(share) ? 3.6 * articles / population : 150_000 * share);
  }

  private double subsidy(String state) {
    boolean some = in("EU", state) || state.matches("USA|JPN|KOR|TWN|IND|RUS|ARE|SAU");
    return state.equals("CHN") ? .6 : some ? .25 : 0;
  }

  private double enforcement(String state) {
    if (denied(state)) {
      return 0;
    }
    double mean = (given("preparedness", state) + given("idealPoint", state)) / 2;
    return state.matches("ARE|HKG|IDN|IND|MYS|SAU|SGP|THA|VNM")
        ? .25
        : rich(state) || state.equals("TWN") ? .75 : Math.round(4 * mean) / 4.;
  }

  private String blocks(String state) {
    Set<String> homes = new TreeSet<>();
    labs.values().forEach(lab -> homes.add(lab.get("home")));
    boolean unserved = state.matches("AFG|BLR|CHN|CUB|HKG|IRN|MAC|PRK|RUS|SYR|VEN");
    homes.removeIf(
        home ->
            home.equals(state)
                || !(state.equals("PRK") || state.equals("CHN") || home.equals("USA") && unserved));
    return String.join(";", homes);
  }

  /** GDP times preparedness. */
  private double ready(String state) {
    return given("gdp", state) * given("preparedness", state);
  }

  private boolean rich(String state) {
    return in("OECD", state) || in("EU", state);
  }

  private boolean denied(String state) {
    return in("BIS_D5", state) && !state.equals("CHN");
  }

  @Test
  void totalsAreAsStated() {
    assertThat(sum(states.keySet(), s -> given("compute", s))).isCloseTo(.7, within(.0005));
    assertThat(sum(states.keySet(), s -> 1000 * given("gdp", s) * given("budgetShare", s)))
        .isCloseTo(17.0, within(.005));
    assertThat(sum(states.keySet(), s -> given("talent", s))).isCloseTo(100, within(1e-9));
    assertThat(sum(states.keySet(), s -> given("talentOrigin", s))).isCloseTo(100, within(1e-9));
    assertThat(sum(states.keySet(), s -> given("toolShare", s))).isCloseTo(1, within(1e-12));
  }

  @Test
  void makerSharesAddUpAndPotentialIsAtLeastWhatIsReleased() {
    Map<String, Double> shares = new TreeMap<>();
    for (CSVRecord maker : makers.values()) {
      shares.merge(maker.get("home"), Double.valueOf(maker.get("share")), Double::sum);
    }
    assertThat(shares).containsOnlyKeys("CHN", "USA");
    assertThat(shares.values()).allSatisfy(all -> assertThat(all).isCloseTo(1, within(1e-12)));
    // GPT-4 was trained by August 2022 and had capability 126 at its release in March 2023.
    assertThat(number(labs, "potential", "OpenAI")).isBetween(121.0, 126.0);
    for (CSVRecord lab : labs.values()) {
      if (!lab.get("released").isEmpty()) {
        assertThat(number(labs, "potential", lab.get("id")))
            .isGreaterThanOrEqualTo(number(labs, "released", lab.get("id")));
      }
    }
  }

  /**
   * Sales, packages and additions of the first quarter agree: Nvidia sold 175 638 chips in the last
   * quarter of 2022, .75 of the packages of its chain, and 15.0 bn USD in the year. A quarter
   * earlier, sales and orders were flat; the price at which builders are content, which is fitted,
   * is not above that of these sales.
   */
  @Test
  void chainsStartFromTheAdditionsAndThePricesOfTheirTime() {
    Blueprint blueprint =
        Blueprints.of(Shipped.read(Shipped.SCENARIOS.resolve("baseline.yaml"), Map.of()));
    WorldTables tables = blueprint.tables();
    ChainRow usa = tables.chains().get(1);
    double packages = 4 * .175638 / .75;
    for (ChipInput input : List.of(ChipInput.MEMORY, ChipInput.PACKAGING)) {
      double inTheMiddle = 0;
      for (SiteRow site : tables.sites()) {
        if (site.input() == input && site.serves("USA")) {
          inTheMiddle += site.capacity() + 1.5 * site.arriving();
        }
      }
      assertThat(inTheMiddle).as(input.word()).isCloseTo(packages, within(.03 * packages));
    }
    double sold = 3.806 / .214646;
    assertThat(sold / usa.record().get(0).value()).isBetween(40.0, 53.0);
    assertThat(blueprint.parameters().chips().contentPrice()).isBetween(10.0, sold);
  }

  @Test
  void computedColumnsNameInputsThatExist() {
    Set<String> computed = new TreeSet<>();
    for (Column column : world.columns()) {
      for (String input : column.inputs()) {
        String[] place = input.split("\\.");
        assertThat(
                place.length == 1
                    ? header("states/states.csv")
                    : header("sources/" + place[0] + ".csv"))
            .as("input %s of %s", input, column.name())
            .contains(place[place.length - 1]);
        computed.add(column.name());
      }
    }
    assertThat(computed).isNotEmpty().isSubsetOf(derived().map(Derived::column).toList());
  }

  @Test
  void everyFillIsListedWithTheFigureItServes() {
    Set<String> listed = new TreeSet<>();
    for (Column column : world.columns()) {
      for (Cell cell : column.cells()) {
        cell.fill().forEach(fill -> listed.add(cell.id() + " " + fill + " in " + column.name()));
      }
    }
    Set<String> needed = new TreeSet<>();
    for (CSVRecord fill : fills.values()) {
      String input = fill.get("column");
      String serves =
          states.get("USA").isMapped(input)
              ? input
              : world.columns().stream()
                  .filter(c -> c.inputs().contains("society." + input))
                  .findFirst()
                  .orElseThrow()
                  .name();
      needed.add(fill.get("id") + " " + input + " in " + serves);
      if (serves.equals(input)) {
        assertThat(given(input, fill.get("id"))).isEqualTo(Double.parseDouble(fill.get("value")));
      }
    }
    assertThat(listed).isNotEmpty().isEqualTo(needed);
  }

  @Test
  void singleFiguresAreSetApartForAReason() {
    for (Column column : world.columns()) {
      Map<String, CSVRecord> table = tables.get(column.table());
      for (Cell cell : column.cells()) {
        assertThat(table.get(cell.id()).get(column.name()))
            .as("%s %s", cell.id(), column)
            .isNotEmpty();
        assertThat(
                !cell.fill().isEmpty()
                    || !cell.provenance().equals(column.provenance())
                    || cell.later() != column.later())
            .as("%s %s differs from its column", cell.id(), column.name())
            .isTrue();
      }
    }
    Column compute =
        world.columns().stream().filter(c -> c.name().equals("compute")).findFirst().orElseThrow();
    assertThat(compute.cells()).extracting(Cell::id).containsExactlyElementsOf(clusters.keySet());
  }

  private double given(String column, String state) {
    return number(states, column, state);
  }

  /** An input, or the value that fills a missing one; empty if there is neither. */
  private OptionalDouble input(Map<String, CSVRecord> table, String column, String state) {
    if (!table.get(state).get(column).isEmpty()) {
      return OptionalDouble.of(number(table, column, state));
    }
    CSVRecord fill = fills.get(state + " " + column);
    if (fill == null) {
      return OptionalDouble.empty();
    }
    return fill.get("value").isEmpty()
        ? list(fill.get("donors")).stream()
            .mapToDouble(donor -> input(table, column, donor).orElseThrow())
            .average()
        : OptionalDouble.of(Double.parseDouble(fill.get("value")));
  }

  private boolean in(String group, String state) {
    return groups.get(group).contains(state);
  }

  private Set<String> without(Set<String> some) {
    Set<String> rest = new TreeSet<>(states.keySet());
    rest.removeAll(some);
    return rest;
  }

  private static double sum(Iterable<String> ids, ToDoubleFunction<String> value) {
    double sum = 0;
    for (String id : ids) {
      sum += value.applyAsDouble(id);
    }
    return sum;
  }

  private static double clip(double x, double min, double max) {
    return Math.max(min, Math.min(max, x));
  }

  private static double number(Map<String, CSVRecord> table, String column, String id) {
    return Double.parseDouble(table.get(id).get(column));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(";"));
  }

  private static Map<String, Set<String>> groups() {
    Map<String, Set<String>> groups = new HashMap<>();
    rows("states/ties.csv", "group", "state")
        .values()
        .forEach(
            tie ->
                groups
                    .computeIfAbsent(tie.get("group"), g -> new HashSet<>())
                    .add(tie.get("state")));
    return groups;
  }

  private static Map<String, CSVRecord> sites() {
    Map<String, CSVRecord> sites = new TreeMap<>();
    rows("states/sites.csv", "input", "state")
        .values()
        .forEach(
            site ->
                sites.put(
                    site.get("input").substring(0, 1).toUpperCase(Locale.ROOT)
                        + "."
                        + site.get("state"),
                    site));
    return sites;
  }

  /** Rows of a table by key, in the order of the keys. */
  private static Map<String, CSVRecord> rows(String file, String... key) {
    Map<String, CSVRecord> rows = new TreeMap<>();
    try (CSVParser parser = parser(file)) {
      for (CSVRecord row : parser) {
        rows.put(String.join(" ", Stream.of(key).map(row::get).toList()), row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> header(String file) {
    try (CSVParser parser = parser(file)) {
      return parser.getHeaderNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CSVParser parser(String file) throws IOException {
    Reader text = Files.newBufferedReader(WORLDS.resolve(file));
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text);
  }
}

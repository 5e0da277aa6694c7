package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.study.RecordSchema;

/** The observation operators by name. To add one, write its record and add one entry here. */
public final class OperatorCatalogue {

  private static final Set<String> LOGARITHMIC =
      Set.of(
          Metric.FLOP,
          "factor a year",
          "bn USD",
          "bn USD/yr",
          "k$/H100e",
          "M H100e",
          "M H100e/yr",
          "thousand",
          "million",
          "a year");

  /**
   * A named operator.
   *
   * @param name kebab-case; used by observations
   * @param label short label for headings
   * @param unit unit of its predictions and observations
   * @param scopes scopes of the entities that it applies to
   * @param counterpart the closest metric, in whose figures its observations are drawn; empty if
   *     there is none
   * @param summary its definition in one sentence
   * @param source publisher of its observations
   * @param operator the function
   */
  public record Entry(
      String name,
      String label,
      String unit,
      Set<Scope> scopes,
      Optional<String> counterpart,
      String summary,
      String source,
      ObservationOperator operator) {

    /** The kinds of entity that the operator applies to, in words. */
    public String asked() {
      return Stream.of(Scope.values())
          .filter(scopes::contains)
          .map(scope -> scope == Scope.WORLD ? RecordSchema.WORLD : "a " + word(scope))
          .collect(Collectors.joining(" or "));
    }

    private static String word(Scope scope) {
      return scope.name().toLowerCase(Locale.ROOT);
    }

    /** Whether values are compared in logarithms: amounts and growth are, shares are not. */
    public boolean logarithmic() {
      return LOGARITHMIC.contains(unit);
    }

    /** Names of the metrics that the operator reads, without duplicates. */
    public List<String> reads() {
      String entity = scopes.contains(Scope.STATE) ? "CHN" : RecordSchema.WORLD;
      return operator.requires(entity).stream().map(RequiredMetric::metric).distinct().toList();
    }
  }

  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR = 12;

  private static final List<String> ALLIED = List.of("KOR", "TWN", "USA");

  /**
   * Thousand wafers per month for a million packages that the chain sells per year, at 29 reference
   * packages per wafer. Nvidia accounts for .75 of the packages of the model and about half of the
   * wafers of the record (.4 to .63: trade press of November 2023 to January 2025): other chips use
   * more wafer area for the same performance.
   */
  private static final double WAFERS = 1e3 / (12 * 29) * (.75 / .5);

  /**
   * Months from a wafer to the sale of its chips: Nvidia's inventory is some eighty days of sales.
   */
  private static final int IN_WORK = 3;

  /** Microsoft, Alphabet, Amazon and Meta among the named US investors: .54 of .60. */
  private static final double FOUR_CLOUDS = .9;

  private static final List<Entry> ALL =
      List.of(
          new Entry(
              "cluster-share",
              "Share of known compute",
              "share",
              Set.of(Scope.STATE),
              Optional.of("compute-share"),
              "A state's share of the publicly known GPU clusters in operation at the end of the month.",
              "Epoch AI, GPU clusters",
              new ClusterShare()),
          new Entry(
              "counted-ownership",
              "Share of counted chips owned",
              "share",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Share of all chips of foreign makers that owners of a state have bought legally.",
              "Epoch AI, AI chip owners",
              new CountedOwnership()),
          new Entry(
              "compute-growth",
              "Growth of world compute",
              "factor a year",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Annualised growth of the world's installed compute from the first day to the date.",
              "Epoch AI",
              new ComputeGrowth()),
          new Entry(
              "chips-sold",
              "Chips sold since the start",
              "M H100e",
              Set.of(Scope.FIRM),
              Optional.empty(),
              "Chips sold by a maker from the first day of the run to the end of the month.",
              "Epoch AI, AI chip sales",
              new ChipsSold()),
          new Entry(
              "largest-run",
              "Largest training run so far",
              Metric.FLOP,
              Set.of(Scope.STATE, Scope.WORLD),
              Optional.of("training-compute"),
              "Largest training run to date by the labs of a state, or of the world.",
              "Epoch AI, training-compute records",
              new LargestRun()),
          new Entry(
              "largest-run-growth",
              "Growth of the largest training run",
              "factor a year",
              Set.of(Scope.STATE, Scope.WORLD),
              Optional.empty(),
              "Annualised growth of the largest training run to date from the first day to the date.",
              "Epoch AI, training-compute records",
              new LargestRunGrowth()),
          new Entry(
              "milestone-lag",
              "Lag of its labs at a milestone",
              "months",
              Set.of(Scope.STATE),
              Optional.of("lag"),
              "Months until the best lab of a state comes within a point of the US frontier of the first day.",
              "Epoch AI, Capabilities Index",
              new MilestoneLag(Lead.OF_USA)),
          new Entry(
              "open-milestone-lag",
              "Lag of open models at a milestone",
              "months",
              Set.of(Scope.WORLD),
              Optional.of("lag-open"),
              "Months until the best open model comes within a point of the frontier of the first day.",
              "Epoch AI, Capabilities Index",
              new MilestoneLag(Lead.OF_CLOSED)),
          new Entry(
              "lag-behind-records",
              "Lag of its labs behind records",
              "months",
              Set.of(Scope.STATE),
              Optional.of("lag"),
              "Mean months from a US record of a window until the best lab of a state comes within a point of it, over records matched by the date.",
              "Epoch AI, Capabilities Index",
              new RecordLag(Lead.OF_USA)),
          new Entry(
              "open-lag-behind-records",
              "Lag of open models behind records",
              "months",
              Set.of(Scope.WORLD),
              Optional.of("lag-open"),
              "Mean months from a closed record of a window until the best open model comes within a point of it, over records matched by the date.",
              "Epoch AI, Capabilities Index",
              new RecordLag(Lead.OF_CLOSED)),
          new Entry(
              "capability-gap",
              "Gap of its labs",
              "points",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Points by which the best lab of a state trails that of the United States; mean over the months of a window.",
              "Epoch AI, Capabilities Index",
              new CapabilityGap(Lead.OF_USA)),
          new Entry(
              "open-capability-gap",
              "Gap of open models",
              "points",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Points by which the best open model trails the best of all; mean over the months of a window.",
              "Epoch AI, Capabilities Index",
              new CapabilityGap(Lead.OF_CLOSED)),
          new Entry(
              "open-gap-sawtooth",
              "Saw-tooth of the open gap",
              "0 or 1",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "1 if the open gap falls from above 8 points to 4.5 or less and rises above 8 again within a window.",
              "Epoch AI, Capabilities Index",
              new GapSawtooth(Lead.OF_CLOSED)),
          new Entry(
              "open-after-open",
              "Open after an open generation",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Share of the generations in a window following an open one of the same lab that are released with weights at once.",
              "Own coding of generations",
              new Generations(Generations.After.AN_OPEN_ONE)),
          new Entry(
              "open-after-closed",
              "Open after a closed generation",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Share of the generations in a window following a closed one of the same lab that are released with weights at once.",
              "Own coding of generations",
              new Generations(Generations.After.A_CLOSED_ONE)),
          new Entry(
              "leaders-closed",
              "Closed generations of leaders",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Closed share of the generations of OpenAI, Google and Anthropic in a window that trail the frontier by at most two months.",
              "Own coding of generations",
              new Generations(Generations.After.OF_LEADERS)),
          new Entry(
              "quarterly-revenue",
              "Revenue over a fiscal quarter",
              "bn USD",
              Set.of(Scope.FIRM),
              Optional.empty(),
              "A chip maker's revenue over the three months ending with the month of the date.",
              "Nvidia, quarterly reports: data-centre segment",
              new TrailingRevenue(QUARTER)),
          new Entry(
              "yearly-revenue",
              "Revenue over a fiscal year",
              "bn USD",
              Set.of(Scope.FIRM),
              Optional.empty(),
              "A chip maker's revenue over the twelve months ending with the month of the date.",
              "Nvidia, annual reports: data-centre segment",
              new TrailingRevenue(YEAR)),
          new Entry(
              "quarterly-sales-share",
              "Share of Nvidia's sales",
              "share",
              Set.of(Scope.STATE),
              Optional.of("chip-revenue-share"),
              "A destination's share of Nvidia's sales over the three months ending with the month of the date; China includes Hong Kong and Macao.",
              "Nvidia, statements to investors",
              new SalesShare(QUARTER)),
          new Entry(
              "yearly-sales-share",
              "Share of Nvidia's sales, a year",
              "share",
              Set.of(Scope.STATE),
              Optional.of("chip-revenue-share"),
              "A destination's share of Nvidia's sales over the twelve months ending with the month of the date; China includes Hong Kong and Macao.",
              "Nvidia, annual reports",
              new SalesShare(YEAR)),
          new Entry(
              "price-per-h100e",
              "Price of systems per H100e",
              "k$/H100e",
              Set.of(Scope.FIRM),
              Optional.of("price"),
              "A maker's revenue over units sold in the three months ending with the month of the date.",
              "Nvidia, quarterly reports; Epoch AI, AI chip sales",
              new PricePaid()),
          new Entry(
              "price-peak",
              "Highest price of systems per H100e",
              "k$/H100e",
              Set.of(Scope.FIRM),
              Optional.empty(),
              "Highest three-month price within a window.",
              "Nvidia, quarterly reports; Epoch AI, AI chip sales",
              new PricePaid()),
          new Entry(
              "packaging-wafers",
              "Packaging capacity",
              "thousand wafers a month",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Wafers for advanced packaging implied by the packaging capacity of South Korea, Taiwan and the United States three months later, at 29 reference packages a wafer and Nvidia's shares of wafers and packages.",
              "TrendForce",
              new SumOfStates("packaging-capacity", ALLIED, WAFERS, IN_WORK)),
          new Entry(
              "memory-growth",
              "Growth of memory capacity",
              "factor",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Memory capacity of South Korea, the United States and Taiwan at the date over that of the first day.",
              "TrendForce",
              new Ratio(new SumOfStates("memory-capacity", ALLIED, 1))),
          new Entry(
              "domestic-share",
              "Domestic share of accelerators sold",
              "share",
              Set.of(Scope.STATE),
              Optional.of("domestic-chip-share"),
              "Domestic share of the accelerators sold over the twelve months ending with the month of the date, without smuggled ones.",
              "IDC; Bernstein",
              new DomesticShare()),
          new Entry(
              "chip-output-rate",
              "Output of Chinese makers",
              "M H100e/yr",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Annualised chip output of Chinese makers from the first day to the date.",
              "US testimony of June 2025; press",
              new ChipOutputRate()),
          new Entry(
              "delivered-part",
              "Output on delivered stocks",
              "share",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Share of a chain's packages made within a window that use dies or memory delivered from abroad.",
              "Center for Strategic and International Studies; RAND",
              new DeliveredPart()),
          new Entry(
              "smuggled-chips",
              "Chips smuggled in over a year",
              "thousand",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Chips smuggled in over the twelve months ending with the month of the date, before losses on the way, at the performance of Nvidia's chips.",
              "Center for a New American Security",
              new SmuggledChips()),
          new Entry(
              "yearly-investment",
              "AI investment of named firms",
              "bn USD",
              Set.of(Scope.STATE),
              Optional.of("ai-investment"),
              "Spending on chips and systems by the named investors of a state over the twelve months ending with the month of the date.",
              "Epoch AI, AI chip owners",
              new TrailingMean("ai-investment", YEAR)),
          new Entry(
              "cloud-investment",
              "AI investment of four cloud firms",
              "bn USD",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Spending on chips and systems by Microsoft, Alphabet, Amazon and Meta, taken as nine tenths of that of the named US investors, over the twelve months ending with the month of the date.",
              "Company reports",
              new TrailingMean("ai-investment", YEAR, FOUR_CLOUDS)),
          new Entry(
              "spending-abroad",
              "AI spending placed abroad",
              "share",
              Set.of(Scope.STATE),
              Optional.of("ai-spending-abroad"),
              "Share of the spending of a state's named investors placed abroad over the six months ending with the month of the date.",
              "Financial Times",
              new TrailingMean("ai-spending-abroad", HALF)),
          new Entry(
              "business-adoption",
              "Firms that use AI",
              "share",
              Set.of(Scope.STATE),
              Optional.of("firm-use"),
              "Share of firms that use AI, in the month of the date.",
              "US Census Bureau, Business Trends and Outlook Survey; Eurostat",
              new MetricValue("firm-use")),
          new Entry(
              "business-adoption-eu",
              "Firms that use AI in the European Union",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Output-weighted share of enterprises with ten or more employees in the European Union that use any AI, as its survey counts them: 2.2 times the measure of the US survey.",
              "Eurostat",
              new UnionFirms()),
          new Entry(
              "people-using",
              "People who use AI",
              "share",
              Set.of(Scope.STATE),
              Optional.of("adoption"),
              "Share of people aged 15 to 64 who use AI, in the month of the date.",
              "Microsoft AI Economy Institute",
              new MetricValue(Users.USE)),
          new Entry(
              "people-saying",
              "People who say that they use AI",
              "share",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Share of people who say that they use AI, taken as 1.8 times the share counted by telemetry, in the month of the date.",
              "Bick, Blandin and Deming",
              new Users.SayingSo()),
          new Entry(
              "people-using-world",
              "People who use AI, world",
              "share",
              Set.of(Scope.WORLD),
              Optional.of("adoption-world"),
              "Share of people aged 15 to 64 worldwide who use AI, in the month of the date.",
              "Microsoft AI Economy Institute",
              new MetricValue("adoption-world")),
          new Entry(
              "population-using",
              "Population that uses AI",
              "share",
              Set.of(Scope.STATE),
              Optional.empty(),
              "People who say that they use AI, taken as 1.8 times those counted by telemetry, over the whole population, in the month of the date.",
              "China Internet Network Information Center",
              new Users.OfPopulation()),
          new Entry(
              "users-world",
              "Users of ChatGPT",
              "million",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Weekly users of ChatGPT, taken as .72 times .86 of the users of AI in states where it is offered, in the month of the date.",
              "OpenAI, statements",
              new Users.OfOneProduct()),
          new Entry(
              "users-middle",
              "Users in middle-income states",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Share of the world's users in states with an income per head of 1.2 to 14 thousand dollars.",
              "Liu and Wang 2024",
              new Users.PartOf(income -> income >= 1.2 && income < 14)),
          new Entry(
              "users-low",
              "Users in low-income states",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Share of the world's users in states with an income per head below 1.2 thousand dollars.",
              "Liu and Wang 2024",
              new Users.PartOf(income -> income < 1.2)),
          new Entry(
              "use-by-income",
              "Use by income",
              "correlation",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Rank correlation over states between use per internet user and income.",
              "Liu and Wang 2024",
              new UseRank(Users.INCOME)),
          new Entry(
              "use-by-language",
              "Use by language",
              "correlation",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Rank correlation over states between use per internet user and the weight of the language.",
              "Liu and Wang 2024",
              new UseRank("language")),
          new Entry(
              "price-fall",
              "Fall of the price of a capability",
              "factor",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Price of a given capability at the date over that of the first day.",
              "Epoch AI, inference prices",
              new Ratio(new MetricValue("capability-price"))),
          new Entry(
              "open-use",
              "Open models' share of use",
              "share",
              Set.of(Scope.WORLD),
              Optional.of("open-usage-share"),
              "Open models' share of all use, mean from the first day to the date; observations cover one marketplace or enterprises.",
              "Menlo Ventures; OpenRouter",
              new WindowMean("open-usage-share")),
          new Entry(
              "lab-use",
              "Share of use of a lab",
              "share",
              Set.of(Scope.FIRM),
              Optional.of("usage-share"),
              "Share of the world's use served by a lab, mean from the first day to the date.",
              "Liu and Wang 2024; Menlo Ventures, November 2024",
              new WindowMean("usage-share")),
          new Entry(
              "use-of-four",
              "Share of use of the four largest labs",
              "share",
              Set.of(Scope.WORLD),
              Optional.of("cr4-usage"),
              "Share of the world's use served by the four largest labs, mean from the first day to the date.",
              "Liu and Wang 2024; Menlo Ventures, November 2024",
              new WindowMean("cr4-usage")),
          new Entry(
              "rungs-raised",
              "Rungs of chip control raised",
              "rungs",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Rungs by which the strictest chip control against a state was raised within a window.",
              "Record of control acts",
              new RungsRaised()),
          new Entry(
              "embargoes-eased",
              "Embargoes eased",
              "acts",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Acts by which the United States eases controls on embargoed states within a window.",
              "Record of control acts",
              new EmbargoesEased()),
          new Entry(
              "allies-controlled",
              "An ally under chip control",
              "0 or 1",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "1 if a treaty ally of the United States faces a chip control above .25 within a window.",
              "Record of control acts",
              new AlliesControlled()),
          new Entry(
              "answers-in-time",
              "Answers within three months",
              "share",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Share of US tightenings of chip or tool controls against China by a rung or more that China answers within three months.",
              "Record of control acts",
              new TimelyAnswers()),
          new Entry(
              "minerals-unprovoked",
              "Mineral control without cause",
              "0-1",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Strictest mineral control of a state against the United States within a window while the state faces no chip or tool control.",
              "Record of control acts",
              new UnprovokedMinerals()),
          new Entry(
              "deal-months",
              "Length of deals",
              "months",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Median months from a suspension deal within a window to its end.",
              "Record of control acts",
              new DealMonths()),
          new Entry(
              "bodies-a-year",
              "Most bodies joined in a year",
              "bodies",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Maximum number of bodies that any state joins within twelve months of a window.",
              "Lists of members",
              new BodiesInAYear()),
          new Entry(
              "bodies-joined",
              "Bodies joined",
              "bodies",
              Set.of(Scope.STATE),
              Optional.of("memberships"),
              "Number of bodies and statements on AI that a state has joined by the date.",
              "Lists of members and signatories",
              new MetricValue(BodiesInAYear.MEMBERSHIPS)),
          new Entry(
              "exits-a-year",
              "Exits",
              "a year",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Memberships ended within a window over membership-years.",
              "von Borzyskowski and Vabulas 2019",
              new ExitRate()),
          new Entry(
              "ratifications-a-year",
              "Ratifications",
              "a year",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Ratifications of the Framework Convention within a window over years of signature without ratification.",
              "Council of Europe",
              new RatificationRate()),
          new Entry(
              "signatories-least",
              "Fewest signatories",
              "states",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Smallest number of signatories of a summit statement within a window.",
              "Statements of summits",
              new Signatories(false)),
          new Entry(
              "signatories-most",
              "Most signatories",
              "states",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Largest number of signatories of a summit statement within a window.",
              "Statements of summits",
              new Signatories(true)),
          new Entry(
              "first-laws-a-year",
              "First laws",
              "states a year",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "States outside the European Union a year whose regulation rises from zero within a window.",
              "Laws in force",
              new FirstLaws()),
          new Entry(
              "reported-incidents",
              "Reported incidents",
              "a year",
              Set.of(Scope.WORLD),
              Optional.of("incident-reports"),
              "Incidents reported over the twelve months ending with the month of the date.",
              "AI Incident Database",
              new TrailingMean("incident-reports", YEAR)),
          new Entry(
              "reports-growth",
              "Growth of reported incidents",
              "factor",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Incidents reported in the year ending with the date over those in the year ending with the first day.",
              "AI Incident Database",
              new Ratio(new TrailingMean("incident-reports", YEAR))),
          new Entry(
              "hot-years",
              "Years with the hottest pairs of the record",
              "share",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Share of the years of a window at whose end the United States and China or Russia are the hottest dyad and no treaty allies are among the fifty hottest.",
              "Thompson and Dreyer 2012",
              new YearEnds("hot-as-recorded")),
          new Entry(
              "talent-change",
              "Yearly change of talent",
              "points a year",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Yearly change in the share of researchers who work in a state, from the first day to the date.",
              "MacroPolo",
              new YearlyChange("talent")),
          new Entry(
              "talent-of-small",
              "Talent of small states",
              "% of world",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Largest share of researchers who work in a state with fewer than a million people.",
              "Assumption",
              new TalentOfSmall()),
          new Entry(
              "incidents-counted",
              "Incidents in a window",
              "incidents",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Major incidents from the first day to the date.",
              "Assumption",
              new WindowSum("incidents")));

  private OperatorCatalogue() {}

  /** All operators. */
  public static List<Entry> all() {
    return ALL;
  }

  /** The operator with a name. */
  public static Optional<Entry> named(String name) {
    return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The operator with a name, or else one that returns the metric of that name. */
  public static Optional<Entry> named(String name, Scope scope) {
    return named(name)
        .or(
            () ->
                MetricCatalogue.of(scope).stream()
                    .filter(metric -> metric.name().equals(name))
                    .findFirst()
                    .map(OperatorCatalogue::metricValue));
  }

  private static Entry metricValue(Metric metric) {
    return new Entry(
        metric.name(),
        metric.label(),
        metric.unit(),
        Set.of(metric.scope()),
        Optional.of(metric.name()),
        metric.summary(),
        "",
        new MetricValue(metric.name()));
  }

  /** The metric in whose figures observations with a name are drawn. */
  public static Optional<String> counterpart(String name) {
    Optional<Entry> operator = named(name);
    return operator.isPresent() ? operator.get().counterpart() : Optional.of(name);
  }

  /** Rejects an observation whose metric is neither an operator nor a metric. */
  public static void check(Observation observation, ObservationReader.Objections objections) {
    check(observation.metric(), objections);
  }

  /** Rejects a name that is neither an operator nor a metric. */
  public static void check(String metric, ObservationReader.Objections objections) {
    if (!names().contains(metric)) {
      objections.add(
          "metric",
          "'"
              + metric
              + "' is no observation operator and no metric"
              + Suggestion.hint(metric, names()));
    }
  }

  /** All valid names for observations. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(ALL.stream().map(Entry::name).toList());
    MetricCatalogue.all().stream().map(Metric::name).distinct().forEach(names::add);
    return names;
  }
}

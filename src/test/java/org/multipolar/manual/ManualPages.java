package org.multipolar.manual;

import static org.multipolar.manual.Markdown.anchor;
import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.Discrepancy;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.MembershipReview;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.rule.SafetyReview;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.CalibrationReader;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.WorldReader;
import org.multipolar.scenario.yaml.FileKey;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.Provenance;
import org.multipolar.value.parameter.Quantity;
import org.multipolar.world.Phase;

/** The manual pages that list the contents of the catalogues, in Markdown. */
final class ManualPages {

  private static final Pattern SWEEP = Pattern.compile("(?:^|; )range ([^;]+)$");
  private static final String GAP = "gap filled";
  private static final String SOURCES = "../../main/java/org/multipolar/";

  /**
   * Place of a phase in the description of the model, and its other parts.
   *
   * @param section heading on the page of the model, without its number sign
   * @param parts {@code room.Class} of the objects that it works on or with
   * @param rules rules by which agents decide in it
   * @param groups groups of parameters that it reads
   */
  private record Submodel(
      String section,
      List<String> parts,
      List<? extends RuleCatalogue.Entry<?>> rules,
      List<String> groups) {

    Submodel(String section, List<String> parts, List<String> groups) {
      this(section, parts, List.of(), groups);
    }
  }

  /** Submodels by title of the phase. */
  private static final Map<String, Submodel> SUBMODELS =
      Map.ofEntries(
          Map.entry(
              "timeline",
              new Submodel(
                  "7.0 Timeline",
                  List.of("policy.Measure", "policy.ReleaseMeasure", "policy.Levers"),
                  List.of())),
          Map.entry(
              "chip production",
              new Submodel(
                  "7.1 Chip production",
                  List.of(
                      "institution.ChainTargets",
                      "institution.Sourcing",
                      "institution.SiteBuilding",
                      "institution.PublicMoney",
                      "institution.ToolChain",
                      "institution.PackageMaking",
                      "institution.StockDeliveries",
                      "institution.DesignerShares",
                      "institution.MineralShortage",
                      "world.Site",
                      "world.Chain",
                      "world.ChipMaker"),
                  List.of("chips", "minerals"))),
          Map.entry(
              "chip market",
              new Submodel(
                  "7.3 Chip market and evasion",
                  List.of(
                      "institution.ExportAllowances",
                      "institution.Quotas",
                      "institution.ChipClearing",
                      "institution.CesDemand",
                      "institution.PriceSearch",
                      "institution.FixedPoint",
                      "institution.Deliveries",
                      "institution.Smuggling",
                      "institution.RemoteAccess",
                      "institution.LentCompute",
                      "world.ControlsInForce",
                      "world.Trade",
                      "policy.Setting"),
                  List.of("chipMarket", "controls", "smuggling"))),
          Map.entry(
              "research",
              new Submodel(
                  "7.4 Research",
                  List.of(
                      "world.Lab",
                      "world.ResearchCompute",
                      "world.Commons",
                      "world.FrontierHistory"),
                  RuleCatalogue.SAFETY,
                  List.of("research", "race", "development"))),
          Map.entry(
              "release",
              new Submodel(
                  "7.5 Release",
                  List.of("world.Lab", "world.Commons", "rule.ReleaseReview"),
                  RuleCatalogue.RELEASE,
                  List.of("release"))),
          Map.entry(
              "model market",
              new Submodel(
                  "7.6 Model market",
                  List.of("world.Services", "world.Relations"),
                  List.of("modelMarket"))),
          Map.entry(
              "adoption",
              new Submodel("7.7 Adoption", List.of("world.State"), List.of("adoption", "economy"))),
          Map.entry(
              "talent", new Submodel("7.8 Talent", List.of("world.State"), List.of("talent"))),
          Map.entry(
              "incidents",
              new Submodel(
                  "7.9 Incidents",
                  List.of("world.Lab", "world.State"),
                  List.of("incidents", "attention"))),
          Map.entry(
              "policy",
              new Submodel(
                  "7.11 Policy",
                  List.of(
                      "world.State",
                      "world.Perception",
                      "rule.LeverReview",
                      "policy.instrument.PerceivedPayoff"),
                  RuleCatalogue.POLICY,
                  List.of("policy", "experience", "richardson"))),
          Map.entry(
              "membership",
              new Submodel(
                  "7.15 Joining, ratifying, leaving",
                  List.of("world.Regime", "world.RegimeDesign", "rule.MembershipReview"),
                  RuleCatalogue.MEMBERSHIP,
                  List.of("body", "cascade", "club"))),
          Map.entry(
              "investment",
              new Submodel(
                  "7.2 Investment",
                  List.of(
                      "institution.ExpectedRevenue",
                      "world.Investor",
                      "world.Compute",
                      "world.Power"),
                  List.of("investment"))),
          Map.entry(
              "answers and deals",
              new Submodel(
                  "7.10 Export controls, answers and deals",
                  List.of("world.Answers", "world.Deals", "rule.Bargain"),
                  List.of("answer", "deal"))),
          Map.entry(
              "control law",
              new Submodel("7.12 Control law", List.of("world.ControlLists"), List.of("control"))),
          Map.entry(
              "legislation",
              new Submodel(
                  "7.13 Legislation",
                  List.of("world.LawReviews", "world.LawMakers", "world.Statutes"),
                  List.of("regulation"))),
          Map.entry(
              "summits",
              new Submodel(
                  "7.14 Summits", List.of("world.Summit", "world.Pledges"), List.of("summit"))),
          Map.entry(
              "threat",
              new Submodel("7.16 Threat", List.of("world.ThreatMatrix"), List.of("threat"))),
          Map.entry(
              "public record",
              new Submodel(
                  "7.17 Public record",
                  List.of("world.Frontier", "world.FrontierHistory"),
                  List.of())));

  private ManualPages() {}

  /**
   * All pages by file name.
   *
   * @param phases phases of a tick
   * @param world world whose figures are documented
   */
  static Map<String, String> all(List<Phase> phases, LoadedWorld world) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("schedule.md", schedule(phases));
    pages.put("parameters.md", parameters());
    pages.put("metrics.md", metrics());
    pages.put("operators.md", operators());
    pages.put("instruments.md", instruments());
    pages.put("keys.md", keys());
    pages.put("provenance.md", new ProvenancePage(world).text());
    return pages;
  }

  /** The phases of a tick, and the files that implement each. */
  static String schedule(List<Phase> phases) {
    List<List<String>> order = new ArrayList<>();
    List<List<String>> files = new ArrayList<>();
    for (Phase phase : phases) {
      Submodel submodel = submodel(phase);
      String section = section(submodel.section());
      order.add(List.of(Integer.toString(order.size()), phase.title(), phase.story(), section));
      files.add(
          List.of(
              section,
              file(phase.getClass().getName()),
              submodel.parts().stream()
                  .map(part -> file("org.multipolar." + part))
                  .collect(Collectors.joining(", ")),
              submodel.rules().stream()
                  .map(rule -> rule.make().apply(ParameterCatalogue.defaults()).getClass())
                  .distinct()
                  .map(rule -> file(rule.getName()))
                  .collect(Collectors.joining(", ")),
              submodel.groups().stream()
                  .map(group -> "[" + group + "](parameters.md#" + anchor(group) + ")")
                  .collect(Collectors.joining(", "))));
    }
    order.add(
        List.of(
            Integer.toString(order.size()),
            "metrics",
            "the requested metrics are recorded; nothing changes",
            "[4.11 Observation](model.md#411-observation)"));
    return page(
            "The schedule",
            "A tick is one month, or one quarter if a scenario sets it. Its phases, in order;"
                + " the code is "
                + file("org.multipolar.institution.Schedule")
                + ". Decisions read the world as the previous phase left it; agents of one phase"
                + " act simultaneously, so their order never matters. The"
                + " [order of the phases](order.md) does; that page shows by how much.")
        + table(List.of("", "phase", "what happens", "section of [the model](model.md)"), order)
        + "\n## The files\n\n"
        + prose(
            "A phase settles the decisions; agents decide through a rule, which sees only its"
                + " argument record.")
        + table(List.of("section", "phase", "works on or with", "rules", "parameters"), files);
  }

  private static Submodel submodel(Phase phase) {
    return Optional.ofNullable(SUBMODELS.get(phase.title()))
        .orElseThrow(
            () ->
                new IllegalStateException("no section of the manual for '" + phase.title() + "'"));
  }

  /** All parameters by group, then those without a source and those based on later knowledge. */
  static String parameters() {
    StringBuilder page =
        new StringBuilder(
            page(
                "Parameters",
                "Every number of the world that is not a fact about one state or firm. *Allowed* is"
                    + " the range that a scenario may use; *sweep* is the range that a sensitivity"
                    + " analysis should cover, if one is known. Provenance: *sourced* was read in the"
                    + " source named; *derived* is computed from sourced numbers; *background* is"
                    + " general knowledge, to be verified before publication;"
                    + " *assumption* is a free parameter. None rests on observations after June"
                    + " 2025. *Contested*: sign or size of the effect is disputed."));
    Map<String, List<ParameterCatalogue.Entry>> groups =
        ParameterCatalogue.entries().values().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.name().substring(0, e.name().indexOf('.')),
                    LinkedHashMap::new,
                    Collectors.toList()));
    page.append(
        prose(
            Stream.concat(
                    groups.keySet().stream(), Stream.of("Provenance", "Gaps filled", "Contested"))
                .map(heading -> "[%s](#%s)".formatted(heading, anchor(heading)))
                .collect(Collectors.joining(" · "))));
    groups.forEach(
        (group, entries) -> page.append("## " + group + "\n\n" + parameters(entries) + "\n"));
    return page
        + "## Provenance\n\n"
        + table(
            List.of("provenance", "parameters", "of these with a reason or a source"),
            Stream.of(Provenance.values())
                .map(
                    from ->
                        List.of(
                            from.name().toLowerCase(Locale.ROOT),
                            Integer.toString(some(e -> e.quantity().from() == from).size()),
                            Integer.toString(
                                some(e ->
                                        e.quantity().from() == from
                                            && !reason(e.quantity()).isBlank())
                                    .size())))
                .toList())
        + "\n## Gaps filled\n\n"
        + prose(
            "The model's equations need these numbers, and no source was found for them."
                + " They belong in every sensitivity analysis.")
        + table(
            List.of("name", "meaning", "value", "unit", "allowed", "sweep", "reason"),
            some(e -> e.quantity().source().startsWith(GAP)).stream()
                .map(ManualPages::gap)
                .toList())
        + "\n## Contested\n\n"
        + prose("The literature disagrees on the sign or the size of the effects that these scale.")
        + parameters(some(e -> e.quantity().contested()));
  }

  static List<ParameterCatalogue.Entry> some(Predicate<ParameterCatalogue.Entry> chosen) {
    return ParameterCatalogue.entries().values().stream().filter(chosen).toList();
  }

  private static String parameters(List<ParameterCatalogue.Entry> entries) {
    List<List<String>> rows = new ArrayList<>();
    for (ParameterCatalogue.Entry entry : entries) {
      Quantity q = entry.quantity();
      rows.add(
          List.of(
              code(entry.name()),
              q.symbol().isEmpty() ? "" : code(q.symbol()),
              q.is(),
              NumberFormats.plain(entry.defaults()),
              q.unit(),
              allowed(q),
              sweep(q),
              provenance(q),
              reason(q)));
    }
    return table(
        List.of(
            "name",
            "symbol",
            "meaning",
            "value",
            "unit",
            "allowed",
            "sweep",
            "provenance",
            "source"),
        rows);
  }

  private static List<String> gap(ParameterCatalogue.Entry entry) {
    Quantity q = entry.quantity();
    return List.of(
        code(entry.name()),
        q.is(),
        NumberFormats.plain(entry.defaults()),
        q.unit(),
        allowed(q),
        sweep(q),
        ground(q));
  }

  private static String allowed(Quantity q) {
    return NumberFormats.plain(q.min()) + " to " + NumberFormats.plain(q.max());
  }

  /** Range over which to vary a parameter, as given in its source. */
  static String sweep(Quantity q) {
    Matcher range = SWEEP.matcher(q.source());
    return range.find() ? range.group(1) : "";
  }

  /** Evidence for a parameter. */
  static String ground(Quantity q) {
    return reason(q).replaceFirst("^" + GAP + ":? *", "");
  }

  private static String reason(Quantity q) {
    return SWEEP.matcher(q.source()).replaceFirst("");
  }

  private static String provenance(Quantity q) {
    return q.from().name().toLowerCase(Locale.ROOT) + (q.contested() ? ", contested" : "");
  }

  /** All metrics by scope, and the figures. */
  static String metrics() {
    StringBuilder page =
        new StringBuilder(
            page(
                "Metrics and figures",
                "Metrics that can be recorded, summarised, compared and drawn. A dot marks the default"
                    + " metrics, which are always recorded for the world, and for the states and firms"
                    + " that a scenario names under `record:`; `record: {metrics: all}`, or a list, adds"
                    + " others."));
    for (Scope scope : Scope.values()) {
      page.append(scope == Scope.WORLD ? "## Of the " : "## Of a ")
          .append(scope.name().toLowerCase(Locale.ROOT))
          .append("\n\n")
          .append(
              table(
                  List.of("name", "default", "label", "unit", "meaning"),
                  MetricCatalogue.of(scope).stream().map(ManualPages::metric).toList()))
          .append('\n');
    }
    return page.append("## Figures\n\n")
        .append(
            table(
                List.of("name", "kind", "title", "metrics"),
                FigureCatalogue.all().stream().map(ManualPages::figure).toList()))
        .toString();
  }

  /** Observation operators: model quantities that correspond to measured series. */
  static String operators() {
    return page(
            "Observation operators",
            "The series of the record do not measure the variables of the model. Each operator"
                + " computes the value that the model would have reported: a small function of one"
                + " replication, named in the column `metric` of a table of observations. Its file"
                + " states what it claims, equates and leaves aside, in"
                + " [the room of history]("
                + SOURCES
                + "history). The name of a [metric](metrics.md) can be used as well: it is"
                + " compared directly, in the month of the date. For their use see"
                + " [history](history.md).")
        + table(
            List.of("name", "of", "unit", "meaning", "reads", "compared with"),
            OperatorCatalogue.all().stream().map(ManualPages::operator).toList())
        + "\n## Discrepancy\n\n"
        + prose(
            "Standard deviation of the error that the model has with the best parameters, a year"
                + " after the start; it grows with the square root of time. These are judgements: the"
                + " model has no quarters, no single training runs and no surveys. Forecasts include"
                + " it when [history](history.md) scores them, and [calibrations](calibration.md) use it"
                + " unless their file sets another one. Where no value is given, it is 15 % of the"
                + " value.")
        + table(
            List.of("of", "discrepancy", "unit"),
            new TreeMap<>(Discrepancy.since(LocalDate.EPOCH).afterYear())
                .entrySet().stream()
                    .map(
                        each ->
                            List.of(
                                code(each.getKey()),
                                NumberFormats.plain(each.getValue()),
                                discrepancyUnit(each.getKey())))
                    .toList());
  }

  private static String discrepancyUnit(String name) {
    OperatorCatalogue.Entry entry =
        Stream.of(Scope.values())
            .flatMap(scope -> OperatorCatalogue.named(name, scope).stream())
            .findFirst()
            .orElseThrow();
    return entry.logarithmic() ? "of the logarithm" : entry.unit();
  }

  private static List<String> operator(OperatorCatalogue.Entry entry) {
    return List.of(
        code(entry.name()),
        entry.asked(),
        entry.unit(),
        entry.summary(),
        entry.reads().stream().map(Markdown::code).collect(Collectors.joining(", ")),
        entry.source());
  }

  private static List<String> metric(Metric metric) {
    return List.of(
        code(metric.name()),
        metric.standard() ? "•" : "",
        metric.label(),
        metric.unit(),
        metric.summary());
  }

  private static List<String> figure(FigureSpec figure) {
    return List.of(
        code(figure.name()),
        figure.kind().id(),
        figure.title(),
        figure.metrics().stream().map(Markdown::code).collect(Collectors.joining(", "))
            + (figure.entities().isEmpty() ? "" : " of " + String.join(", ", figure.entities())));
  }

  private static String keys(Schema schema) {
    return table(
        List.of("key", "required", "value", "meaning"),
        FileKey.of(schema).stream()
            .map(key -> List.of(code(key.path()), key.required() ? "•" : "", key.value(), key.is()))
            .toList());
  }

  /** Formats of all files written by users. */
  static String keys() {
    return page(
            "Keys of files",
            "All keys of user-written files, as the program checks them. A dot marks a key that is"
                + " required if the map that contains it is present; `NAME` stands for names chosen"
                + " in the file. [Parameters](parameters.md) have a page of their"
                + " own. In the terminal `describe keys PATH` shows a key with the keys below it, such"
                + " as `describe keys figures`; `describe schema` and `describe study-schema` print"
                + " JSON Schemas, for completion and checks in editors. Files: [scenario](#scenario-files),"
                + " with its figures, [study](#study-files), [calibration](#calibration-files),"
                + " [world](#world-files).")
        + "## Scenario files\n\n"
        + keys(ScenarioReader.schema())
        + "\n## Study files\n\n"
        + "How to write a study: [studies](how-to-studies.md).\n\n"
        + keys(StudyReader.schema())
        + "\n## Calibration files\n\n"
        + keys(CalibrationReader.schema())
        + "\n## World files\n\n"
        + keys(WorldReader.schema());
  }

  /** Instruments of states, mechanisms, and rules of decision. */
  static String instruments() {
    return page(
            "Instruments, mechanisms and rules",
            "The names that scenario files use. Levels range from 0 (none) to 1 (maximum);"
                + " states choose rungs of "
                + NumberFormats.plain(Rung.SIZE)
                + ", scenarios may set any level.")
        + "## Instruments\n\n"
        + table(
            List.of("name", "symbol", "set", "meaning"),
            List.of(Instrument.values()).stream()
                .map(
                    i ->
                        List.of(
                            code(i.id()),
                            code(i.symbol()),
                            i.bilateral() ? "by … against …" : "by …",
                            i.summary()))
                .toList())
        + "\n### Modes of a chip control\n\n"
        + prose(
            "In every mode, states choose the level, and threat, release and regimes depend on it."
                + " A written threshold or quota acts as written and counts as the"
                + " nearest rung.")
        + table(
            List.of("mode", "meaning", "written"),
            List.of(ControlMode.values()).stream()
                .map(m -> List.of(code(m.id()), m.summary(), code(m.example())))
                .toList())
        + "\n## Mechanisms\n\n"
        + prose("Under `mechanisms:`, `on` or `off`. Off means absent, bit for bit.")
        + table(
            List.of("name", "default", "effect while it is on"),
            List.of(Mechanism.values()).stream()
                .map(m -> List.of(code(m.id()), m.on() ? "on" : "off", m.summary()))
                .toList())
        + "\n## Rules\n\nUnder `rules:`; the first of each kind is the default.\n"
        + rules("policy: how states move their levers", LeverReview.class, RuleCatalogue.POLICY)
        + rules(
            "release: whether labs open their models", ReleaseReview.class, RuleCatalogue.RELEASE)
        + rules("safety: what labs spend on safety", SafetyReview.class, RuleCatalogue.SAFETY)
        + rules(
            "membership: who belongs to a regime",
            MembershipReview.class,
            RuleCatalogue.MEMBERSHIP);
  }

  private static <R> String rules(
      String title, Class<? extends Record> told, List<RuleCatalogue.Entry<R>> entries) {
    Parameters defaults = ParameterCatalogue.defaults();
    return "\n### "
        + title
        + "\n\n"
        + prose(
            "A rule receives the components of "
                + file(told.getName())
                + ": "
                + Arrays.stream(told.getRecordComponents())
                    .map(component -> code(component.getName()))
                    .collect(Collectors.joining(", "))
                + ".")
        + table(
            List.of("name", "what it does", "code"),
            entries.stream()
                .map(
                    e ->
                        List.of(
                            code(e.name()),
                            e.summary(),
                            file(e.make().apply(defaults).getClass().getName())))
                .toList());
  }

  private static String file(String type) {
    String path = type.substring("org.multipolar.".length()).replace('.', '/');
    return "[" + path.substring(path.indexOf('/') + 1) + "](" + SOURCES + path + ".java)";
  }

  private static String section(String heading) {
    return "[" + heading + "](model.md#" + anchor(heading) + ")";
  }
}

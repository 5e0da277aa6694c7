package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.yaml.CountryCodes;
import org.multipolar.scenario.yaml.JsonSchema;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.web.page.LanguageTable;
import org.multipolar.web.page.PageLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar describe WHAT}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    header =
        "Explains parameters, metrics, operators, rules, instruments, a world and other parts of"
            + " the model.",
    description = {
      "",
      "WHAT is a list: parameters, metrics, outcomes, operators, rules, instruments, mechanisms, figures,"
          + " schedule, world, provenance, keys, study-keys; scenarios, studies, results: the files"
          + " and results here; a format: schema, study-schema; language: the texts of pages, a file"
          + " to translate; or the name of a parameter, metric,"
          + " observation operator, rule, instrument, mechanism, figure, state or firm.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} describe schedule",
      "  ${sys:multipolar.command:-multipolar} describe research.openWeights",
      "  ${sys:multipolar.command:-multipolar} describe keys figures",
      "  ${sys:multipolar.command:-multipolar} describe world --of scenarios/classroom/july-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} describe parameters --markdown",
      "  ${sys:multipolar.command:-multipolar} describe metrics --format json",
      "  ${sys:multipolar.command:-multipolar} describe language > fr.yaml"
    })
final class DescribeCommand implements Callable<Integer> {

  private static final String SCHEMA = "schema";
  private static final String KEYS = "keys";
  private static final String PARAMETERS = "parameters.";
  private static final String STUDY_SCHEMA = "study-schema";
  private static final String LANGUAGE = "language";

  /** Words for things that a topic lists. */
  private static final Map<String, String> LISTED =
      Map.ofEntries(
          Map.entry("state", "world"),
          Map.entry("states", "world"),
          Map.entry("firm", "world"),
          Map.entry("firms", "world"),
          Map.entry("lab", "world"),
          Map.entry("labs", "world"),
          Map.entry("lever", "instruments"),
          Map.entry("levers", "instruments"),
          Map.entry("policies", "instruments"),
          Map.entry("table", "results"),
          Map.entry("tables", "results"),
          Map.entry("column", "results"),
          Map.entry("columns", "results"));

  static final List<String> TOPICS =
      List.of(
          "parameters",
          "metrics",
          "outcomes",
          "operators",
          "rules",
          "instruments",
          "mechanisms",
          "figures",
          "schedule",
          "world",
          "provenance",
          KEYS,
          "study-keys",
          "scenarios",
          "studies",
          "results",
          SCHEMA,
          STUDY_SCHEMA,
          LANGUAGE);

  static final List<String> LISTS =
      TOPICS.stream().filter(topic -> !topic.endsWith(SCHEMA) && !topic.equals(LANGUAGE)).toList();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      completionCandidates = Completion.Descriptions.class,
      description = "A list, a format or a name.")
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = "",
      description =
          "After keys: a kind of file (scenario, study, calibration, world), or a key with those"
              + " below it, such as figures or policies.set. After language: one that the program"
              + " carries (en, de).")
  private String path;

  @Option(
      names = "--of",
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      description = "Scenario whose world is described (default: scenarios/baseline.yaml).")
  private Path file = ShippedFiles.at(Path.of("scenarios", "baseline.yaml"));

  @Option(
      names = "--markdown",
      description = "Prints a list as Markdown, with all its columns, for an appendix.")
  private boolean markdown;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = AnswerFormat.Name.class,
      completionCandidates = Completion.Formats.class,
      description = "Format of a list: table (default), or all its columns as csv or json.")
  private AnswerFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput, IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text());
    out.flush();
    return 0;
  }

  private String text() throws BadInput, IOException {
    if (what.equals(KEYS) && path.startsWith(PARAMETERS)) {
      what = path.substring(PARAMETERS.length());
      return definition();
    }
    if (what.equals(LANGUAGE)) {
      requireList();
      return language();
    }
    if (!path.isEmpty() && !what.equals(KEYS)) {
      throw new BadInput("'" + path + "': only keys and language take a second word");
    }
    Topic topic = topic();
    if (topic != null) {
      return list(topic);
    }
    requireList();
    if (what.equals(SCHEMA)) {
      return JsonSchema.text("scenario", ScenarioReader.schema()) + "\n";
    } else if (what.equals(STUDY_SCHEMA)) {
      return JsonSchema.text("study", StudyReader.schema()) + "\n";
    }
    return definition();
  }

  /** The English texts, or those of another language that the program carries. */
  private String language() throws BadInput, IOException {
    if (path.isEmpty() || path.equals("en")) {
      return LanguageTable.template(scenario());
    }
    if (!PageLanguage.SHIPPED.contains(path)) {
      throw new BadInput(
          "'"
              + path
              + "' is not a language of the program"
              + Suggestion.hint(path, PageLanguage.SHIPPED));
    }
    return PageLanguage.shipped(path);
  }

  private String list(Topic topic) throws BadInput {
    if (markdown && format != null) {
      throw new BadInput("--markdown is a format itself; leave --format or --markdown out");
    } else if (markdown) {
      return topic.markdown();
    }
    return switch (format == null ? AnswerFormat.TABLE : format) {
      case TABLE -> topic.plain(Terminal.width());
      case CSV -> topic.csv();
      case JSON -> topic.json();
    };
  }

  private void requireList() throws BadInput {
    if (markdown || format != null) {
      throw new BadInput(
          "'"
              + what
              + "' is not a list; --markdown and --format go with "
              + String.join(", ", LISTS));
    }
  }

  private Topic topic() throws BadInput {
    return switch (what) {
      case "parameters" -> Topics.parameters();
      case "metrics" -> Topics.metrics();
      case "outcomes" -> Topics.outcomes();
      case "operators" -> Topics.operators();
      case "rules" -> Topics.rules();
      case "instruments" -> Topics.instruments();
      case "mechanisms" -> Topics.mechanisms();
      case "figures" -> Topics.figures();
      case "scenarios" -> Listings.scenarios();
      case "studies" -> Listings.studies();
      case "results" -> Listings.results();
      case KEYS -> Topics.keys(path);
      case "study-keys" -> Topics.keys("study");
      case "schedule" -> Topics.schedule(scenario());
      case "world", "worlds" -> Topics.world(scenario().world());
      case "provenance" -> Topics.provenance(scenario().world());
      default -> null;
    };
  }

  private Scenario scenario() throws BadInput {
    return ScenarioOptions.scenario(ScenarioReader.read(file));
  }

  private String definition() throws BadInput {
    Map<String, String> known = Definitions.ofCatalogues();
    if (!known.containsKey(what)) {
      known.putAll(Definitions.of(scenario().world()));
    }
    Optional<String> state = CountryCodes.of(what).filter(known::containsKey);
    if (state.isPresent() && !known.containsKey(what)) {
      return known.get(state.get());
    }
    if (!known.containsKey(what)) {
      Set<String> names = new LinkedHashSet<>(TOPICS);
      names.addAll(known.keySet());
      String list = LISTED.getOrDefault(Suggestion.folded(what), "");
      String hint =
          list.isEmpty()
              ? Suggestion.hint(what, names)
              : "; '" + CommandHint.command("describe", list) + "' lists them";
      throw new BadInput(
          "'"
              + what
              + "' is not known here"
              + (hint.isEmpty() ? "; lists: " + String.join(", ", TOPICS) : hint));
    }
    return known.get(what);
  }
}

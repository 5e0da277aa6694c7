package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.multipolar.chart.ObservedPoint;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.store.ResultsException;
import org.multipolar.study.RecordSchema;
import org.multipolar.text.WholeFile;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.web.chromium.Chromium;
import org.multipolar.web.chromium.PageSpeed;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.CompiledModel;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLanguage;
import org.multipolar.web.page.PagePoint;
import org.multipolar.web.page.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar page SCENARIO…}. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes a scenario as a page that runs it in a browser.",
    description = {
      "",
      "The page is one file with the whole model in it: levers and their effects at once, the"
          + " untouched twin, replications, reasons, bets, assumptions. It needs no server, sends"
          + " nothing anywhere and gives the numbers of 'run' to the last bit. Several scenarios"
          + " make a folder of pages with an index.",
      "",
      "The model is built for browsers on first use, which takes Maven and about a minute.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} page scenarios/classroom/july-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} page scenarios/classroom/*.yaml --out site",
      "  ${sys:multipolar.command:-multipolar} page --from results/example --out supplement.html"
    })
final class PageCommand implements Callable<Integer> {
  private static final String ENDING = ".html";
  private static final Pattern PAGE = Pattern.compile("(?i).+\\.html?");

  @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "The scenario files.")
  private List<Path> files = List.of();

  @Mixin private ScenarioOptions options;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description =
          "Results of a scenario, in place of the scenario: the page shows their replications until"
              + " a lever is moved, and the scenario, world and parameter set are those that the"
              + " folder keeps.")
  private Path from;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The page, a name that ends in .html or .htm, or a folder that is there; for several, the"
              + " folder of the pages (default: NAME.html, or pages for several).")
  private Path out;

  @Option(
      names = "--assumption",
      paramLabel = "PARAMETER",
      description =
          "A parameter that can be moved on the page; can be repeated (default: a dozen that are"
              + " disputed or weigh much).")
  private List<String> assumptions = List.of();

  @Mixin private LanguageOption language;

  @Option(
      names = "--measure",
      description = "Opens the page in Chromium, measures its speed and prints the measurements.")
  private boolean measure;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws BadInput, IOException, InterruptedException {
    if (from != null && !files.isEmpty()) {
      throw new BadInput("--from " + from + ": results or scenarios, not both");
    }
    StoredReference reference = from == null ? null : StoredReference.of(from);
    if (reference != null) {
      files = List.of(reference.scenario());
    }
    if (files.isEmpty()) {
      throw new BadInput(
          "no scenario; for example: "
              + CommandHint.command("page", "scenarios/classroom/july-2025.yaml"));
    }
    for (String name : assumptions) {
      String obstacle = Assumptions.obstacle(name);
      if (!obstacle.isEmpty()) {
        List<String> known = List.copyOf(ParameterCatalogue.entries().keySet());
        throw new BadInput("--assumption " + name + ": " + obstacle + Suggestion.hint(name, known));
      }
    }
    PageLanguage words = language.read();
    Map<Path, Scenario> scenarios = scenarios();
    Map<Path, String> targets = targets(scenarios);
    StoredRuns stored =
        reference == null ? StoredRuns.NONE : reference.runs(scenarios.values().iterator().next());
    byte[] model = model(say);
    List<String> moved = assumptions.isEmpty() ? Assumptions.USUAL : assumptions;
    Map<String, Scenario> index = new LinkedHashMap<>();
    PrintWriter print = say.out();
    for (Map.Entry<Path, Scenario> each : scenarios.entrySet()) {
      Scenario scenario = each.getValue();
      PageFile.leftOut(scenario)
          .forEach(
              metric ->
                  say.remark(
                      "note: " + each.getKey() + ": the page cannot show the metric " + metric));
      String page = PageFile.of(scenario, model, moved, points(each.getKey()), words, stored);
      Path target = Path.of(targets.get(each.getKey()));
      write(target, page);
      index.put(target.getFileName().toString(), scenario);
      print.println("Page:    " + target);
      if (measure) {
        measured(target).forEach(print::println);
      }
    }
    if (scenarios.size() > 1) {
      Path start = folder().resolve("index" + ENDING);
      write(start, PageFile.index(index, words));
      print.println("Index:   " + start);
    }
    print.flush();
    language.tellMissing(words, say);
    return 0;
  }

  private Map<Path, Scenario> scenarios() throws BadInput {
    Map<Path, Scenario> scenarios = new LinkedHashMap<>();
    for (Path file : files) {
      if (scenarios.containsKey(file)) {
        throw new BadInput(file + " is named twice");
      }
      ReadResult reading = options.read(file);
      Scenario scenario = ScenarioOptions.scenario(reading);
      Optional<String> obstacle = PageFile.obstacle(scenario);
      if (obstacle.isPresent()) {
        throw new BadInput(file + ": cannot make a page: " + obstacle.get());
      }
      scenarios.put(file, scenario);
    }
    return scenarios;
  }

  private Path folder() {
    return out == null ? Path.of("pages") : out;
  }

  /** A browser shows a file as a page only if its name says that it is one. */
  private void requirePlace(boolean several) throws BadInput {
    if (out == null || Files.isDirectory(out)) {
      return;
    }
    boolean page =
        out.getFileName() != null && PAGE.matcher(out.getFileName().toString()).matches();
    if (several && page) {
      throw new BadInput(
          "--out " + out + ": several pages go into a folder, and this names a page");
    }
    if (!several && !page) {
      throw new BadInput(
          "--out "
              + out
              + ": a page needs a name that ends in .html or .htm, or a folder that is there already");
    }
  }

  /** Output file of each page; a file that is not a page of this program is never replaced. */
  private Map<Path, String> targets(Map<Path, Scenario> scenarios) throws BadInput, IOException {
    requirePlace(scenarios.size() > 1);
    Map<Path, String> targets = new LinkedHashMap<>();
    List<Path> all = new ArrayList<>();
    for (Map.Entry<Path, Scenario> each : scenarios.entrySet()) {
      String name = each.getValue().name() + ENDING;
      Path single = out == null ? Path.of(name) : out;
      Path target = scenarios.size() == 1 ? single : folder().resolve(name);
      if (scenarios.size() == 1 && Files.isDirectory(target)) {
        target = target.resolve(name);
      }
      if (all.contains(target)) {
        throw new BadInput("two scenarios have the name " + each.getValue().name());
      }
      all.add(target);
      targets.put(each.getKey(), target.toString());
    }
    if (scenarios.size() > 1) {
      all.add(folder().resolve("index" + ENDING));
    }
    for (Path target : all) {
      boolean foreign = Files.exists(target) && !Files.isRegularFile(target);
      if (foreign
          || Files.exists(target)
              && !new String(Files.readAllBytes(target), UTF_8).contains(PageFile.MARK)) {
        throw new BadInput(
            target + " already exists and is not a page of Multipolar; choose --out");
      }
      Path folder = target.toAbsolutePath().getParent();
      if (scenarios.size() == 1 && !Files.isDirectory(folder)) {
        throw new BadInput("--out " + target + ": there is no folder " + folder);
      }
    }
    return targets;
  }

  /** The model for browsers, built if necessary. */
  static byte[] model(ConsoleOutput say) throws BadInput, IOException, InterruptedException {
    try {
      return CompiledModel.find(
          Path.of(System.getProperty("multipolar.home", "")).toAbsolutePath(),
          () -> say.remark("building the model for browsers (first time only) …"));
    } catch (CompiledModel.Unbuilt e) {
      throw new BadInput(e.getMessage());
    }
  }

  /** Observations of the world for the figures of a scenario. */
  static List<PagePoint> points(Path file) throws IOException {
    List<PagePoint> points = new ArrayList<>();
    for (ObservedPoint point : Gallery.observations(file)) {
      if (point.entity().equals(RecordSchema.WORLD)) {
        points.add(
            new PagePoint(
                point.metric(),
                point.date(),
                point.value(),
                point.low(),
                point.high(),
                point.source() + " (" + point.licence() + ")"));
      }
    }
    return points;
  }

  private static void write(Path target, String page) throws BadInput {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      WholeFile.write(target, page);
    } catch (IOException e) {
      throw new BadInput("cannot write " + ResultsException.reason(e));
    }
  }

  private static List<String> measured(Path page)
      throws BadInput, IOException, InterruptedException {
    Path browser =
        Chromium.installed()
            .orElseThrow(
                () ->
                    new BadInput(
                        "--measure needs Chromium, and there is none on the PATH (Debian: apt-get"
                            + " install chromium); CHROMIUM may name one"));
    try {
      return PageSpeed.of(page, browser);
    } catch (TimeoutException e) {
      throw new BadInput("--measure: " + e.getMessage());
    }
  }
}

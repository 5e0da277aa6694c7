package org.multipolar.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.FigureFacts;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Assignment;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudyInputs;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.ExistingResults;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.Identity;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Design;
import org.multipolar.study.Runner;
import org.multipolar.study.Samples;
import org.multipolar.study.Search;
import org.multipolar.study.StudyRuns;
import org.multipolar.study.Sufficiency;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/** A study with its design points, whose replications are doubled until its criteria are met. */
public final class PreparedStudy implements Prepared {
  private static final int BLOCK = 256;

  /** Bytes per cell of the design table, which is built in memory. */
  private static final double CELL = 36;

  /** Bytes per row of runs.csv while it is read. */
  private static final double RUN = 200;

  private final StudySpec spec;
  private final StudyRuns runs;
  private final StudyText text;
  private final Map<String, String> names;

  private PreparedStudy(StudySpec spec, StudyRuns runs, StudyText text, Map<String, String> names) {
    this.spec = spec;
    this.runs = runs;
    this.text = text;
    this.names = names;
  }

  /** Reads a study. */
  public static PreparedStudy read(Path file) throws InvalidInput {
    StudyReader.Outcomes read = StudyReader.read(file);
    if (read.spec().isEmpty()) {
      throw new InvalidInput(read.problems());
    }
    return of(read.spec().get());
  }

  /** Prepares a study that has been read. */
  public static PreparedStudy of(StudySpec spec) throws InvalidInput {
    try {
      Map<String, Scenario> bases = new LinkedHashMap<>();
      Map<String, Scenario> varied = new LinkedHashMap<>();
      for (StudySpec.Base base : spec.bases()) {
        bases.put(base.name(), read(base, List.of()));
        varied.put(base.name(), read(base, spec.common()));
      }
      StudyRuns runs = new StudyRuns(Design.of(spec), Schedule::phases);
      return new PreparedStudy(
          spec,
          runs,
          new StudyText(spec, bases, varied, inputs(spec, varied)),
          FigureFacts.names(varied.get(spec.bases().get(0).name()).world()));
    } catch (StudyRuns.InvalidStudyException | StudyInputs.AmbiguousFile e) {
      throw new InvalidInput(e.getMessage());
    }
  }

  private static Scenario read(StudySpec.Base base, List<Assignment> assignments)
      throws InvalidInput {
    ReadResult read =
        ScenarioReader.read(
            base.file(), assignments.stream().map(Assignment::replacement).toList());
    return read.scenario().orElseThrow(() -> new InvalidInput(read.problems()));
  }

  /** The input files that the study itself refers to. */
  private static StudyInputs inputs(StudySpec spec, Map<String, Scenario> varied)
      throws InvalidInput, StudyInputs.AmbiguousFile {
    StudyInputs inputs = new StudyInputs();
    for (StudySpec.Base base : spec.bases()) {
      inputs.add(spec.common(), varied.get(base.name()));
    }
    for (Factor factor : spec.factors()) {
      for (Factor.Level level : factor.levels()) {
        if (level.assignments().stream().anyMatch(StudyInputs::brings)) {
          for (StudySpec.Base base : spec.bases()) {
            List<Assignment> all = new ArrayList<>(spec.common());
            all.addAll(level.assignments());
            inputs.addLevel(
                base.name() + " " + factor.name() + " " + level.name(),
                level.assignments(),
                read(base, all));
          }
        }
      }
    }
    return inputs;
  }

  /** The specification in the study's file. */
  public StudySpec spec() {
    return spec;
  }

  /** The name of a state or firm of its world; the id itself if there is none. */
  public String named(String id) {
    return names.getOrDefault(id, id);
  }

  /** The runs of the study. */
  public StudyRuns runs() {
    return runs;
  }

  @Override
  public String identity() {
    return text.identity();
  }

  /** The design of the study. */
  public Design design() {
    return runs.design();
  }

  @Override
  public ResultsFolder.Request request(int replications, List<String> command) {
    return request(replications, StudySpec.Replications.fixed(replications), command);
  }

  private ResultsFolder.Request request(
      int replications, StudySpec.Replications asked, List<String> command) {
    int total = spec.design() instanceof SearchSpec ? Search.most(spec) : runs.runs(replications);
    return request(total, asked, runs, command);
  }

  /** The request for a stage of an adaptive study or of a search. */
  ResultsFolder.Request request(
      int total, StudySpec.Replications asked, StudyRuns some, List<String> command) {
    Map<String, String> beside = new LinkedHashMap<>(text.beside());
    beside.put(DesignTable.FILE, DesignTable.csv(some.design()));
    return new ResultsFolder.Request(
        Identity.of(text.identity()),
        StudyText.FILE,
        text.file(asked),
        runs.seed(),
        total,
        runs.schema(),
        command,
        beside);
  }

  /**
   * Why a folder would be refused for what it holds: other results, or a longer search. Changes
   * nothing.
   */
  public Optional<ResultsException> refusal(Path folder) throws IOException {
    Optional<ResultsException> other =
        ExistingResults.refusal(folder, Identity.of(text.identity()));
    if (other.isPresent()
        || !(spec.design() instanceof SearchSpec)
        || !Files.exists(folder.resolve(StudyText.FILE))) {
      return other;
    }
    ResultsReader results = ResultsReader.open(folder);
    return results.manifest().state() == Manifest.State.COMPLETE
        ? SearchStages.refusal(spec, folder, results.replications())
        : Optional.empty();
  }

  @Override
  public Optional<SearchStages> stages(List<String> command) {
    return spec.design() instanceof SearchSpec
        ? Optional.of(new SearchStages(this, command))
        : Optional.empty();
  }

  @Override
  public FolderDescription description() {
    return Descriptions.of(this);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public StudyRuns replicator() {
    return runs;
  }

  @Override
  public int blockSize() {
    return BLOCK;
  }

  @Override
  public Duration limit() {
    return spec.limit().orElse(null);
  }

  /** Runs a stage: the missing replications of a request. */
  @FunctionalInterface
  public interface Stage {
    Runner.Outcome run(ResultsFolder.Request request, List<String> notes) throws IOException;
  }

  /** How a study or a stage of it ended. */
  public record Ended(Runner.Outcome outcome, int replications, List<String> notes) {}

  /**
   * Runs missing replications, doubling their number until the study's criteria are met.
   *
   * @param folder where the stages write the results
   * @param replications of each point; 0 for the number that the study requests
   * @param command the command that makes the request
   * @param remarks receives the decisions
   */
  public Ended run(
      Path folder, int replications, List<String> command, Stage stage, Consumer<String> remarks)
      throws IOException, InvalidInput {
    StudySpec.Replications asked =
        replications > 0 ? StudySpec.Replications.fixed(replications) : spec.replications();
    List<String> notes = new ArrayList<>();
    int n = asked.first();
    if (replications > 0 && spec.design() instanceof SearchSpec) {
      throw new InvalidInput(
          "--replications "
              + replications
              + ": what a search runs follows from how often its file runs each vector; change"
              + " 'replications' there");
    }
    if ((long) design().points().size() * asked.most() > Integer.MAX_VALUE) {
      throw new InvalidInput(
          "--replications "
              + replications
              + ": "
              + design().points().size()
              + " points have more than "
              + Integer.MAX_VALUE
              + " replications together");
    }
    requireMemory(n);
    while (true) {
      Runner.Outcome outcome = stage.run(request(n, asked, command), notes);
      if (outcome.stopped() || !asked.adaptive()) {
        return new Ended(outcome, n, notes);
      }
      List<Sufficiency.Shortfall> short_ = shortfalls(samples(folder), n, asked);
      if (short_.isEmpty() || 2 * n > asked.most()) {
        notes.add(verdict(short_, n));
        remarks.accept(notes.get(0));
        return new Ended(outcome, n, notes);
      }
      remarks.accept(n + " replications of each point are too few: " + worst(short_));
      n *= 2;
    }
  }

  /**
   * Minimum memory of a study, bytes: the strata of a Latin hypercube, the table of its design and
   * the outcomes of all runs, once as read and once grouped by point.
   */
  public double memory(int replications) {
    double points = design().planned();
    double cells = points * spec.factors().size();
    double strata = spec.design() instanceof StudySpec.LatinHypercube ? cells * Integer.BYTES : 0;
    double values = points * replications * (2.0 * Double.BYTES * spec.outcomes().size() + RUN);
    return strata + cells * CELL + values;
  }

  /** Memory available to Java, bytes. */
  public static double available() {
    return Runtime.getRuntime().maxMemory();
  }

  private void requireMemory(int replications) throws InvalidInput {
    double needed = memory(replications);
    if (needed > available()) {
      throw new InvalidInput(
          spec.file()
              + ": "
              + design().points().size()
              + " points of "
              + Labels.count(spec.factors().size(), "factor")
              + " with "
              + Labels.count(replications, "replication")
              + " each need about "
              + NumberFormats.size(needed)
              + " of memory, and Java may take "
              + NumberFormats.size(available())
              + "; give it more (MULTIPOLAR_JAVA_OPTS=-Xmx…) or take fewer");
    }
  }

  /** Criteria of the study that the existing replications do not meet. */
  private List<Sufficiency.Shortfall> shortfalls(
      Samples samples, int n, StudySpec.Replications asked) {
    List<Sufficiency.Shortfall> found = new ArrayList<>();
    asked
        .variation()
        .ifPresent(
            tolerance -> {
              for (int p = 0; p < samples.points(); p++) {
                Map<String, double[]> metrics = new LinkedHashMap<>();
                for (int o = 0; o < samples.outcomes().size(); o++) {
                  metrics.put(samples.outcomes().get(o).id(), samples.values()[o][p]);
                }
                for (Sufficiency.Shortfall each :
                    Sufficiency.unsettled(metrics, n / 2, tolerance)) {
                  found.add(
                      new Sufficiency.Shortfall(each.name(), p, each.measured(), each.allowed()));
                }
              }
            });
    if (!asked.intervals().isEmpty()) {
      Map<String, double[][]> values = new LinkedHashMap<>();
      for (String name : asked.intervals().keySet()) {
        values.put(name, samples.values()[samples.of(samples.outcome(name))]);
      }
      found.addAll(Sufficiency.imprecise(values, asked.intervals()));
    }
    if (!asked.widths().isEmpty()) {
      int[] references = samples.references();
      Map<String, double[][]> differences = new LinkedHashMap<>();
      for (String name : asked.widths().keySet()) {
        int o = samples.outcomes().stream().map(Outcome::id).toList().indexOf(name);
        List<double[]> all = new ArrayList<>();
        for (int p = 0; p < samples.points(); p++) {
          if (references[p] >= 0 && references[p] != p) {
            all.add(samples.differences(o, p, references[p]));
          }
        }
        differences.put(name, all.toArray(new double[0][]));
      }
      found.addAll(Sufficiency.imprecise(differences, asked.widths()));
    }
    return found;
  }

  private static String verdict(List<Sufficiency.Shortfall> found, int n) {
    return found.isEmpty()
        ? n + " replications of each point are enough by the rule of the study"
        : n + " replications of each point, and no more are allowed; " + worst(found);
  }

  private static String worst(List<Sufficiency.Shortfall> found) {
    Sufficiency.Shortfall worst = found.get(0);
    for (Sufficiency.Shortfall each : found) {
      if (!(each.measured() / each.allowed() <= worst.measured() / worst.allowed())) {
        worst = each;
      }
    }
    return worst.name()
        + " is at "
        + NumberFormats.report(worst.measured())
        + " where "
        + NumberFormats.plain(worst.allowed())
        + " is asked for";
  }

  /** The outcomes of the replications in a folder. */
  public Samples samples(Path folder) throws IOException {
    ResultsReader results = ResultsReader.open(folder);
    double[][] columns = columns(results);
    return at(results, columns).samples(columns);
  }

  /** The runs of a folder; for a search, up to those that come next. */
  private StudyRuns at(ResultsReader results, double[][] columns) throws IOException {
    return search(results, columns).map(runs::of).orElse(runs);
  }

  private Optional<Search> search(ResultsReader results, double[][] columns) throws IOException {
    return spec.design() instanceof SearchSpec
        ? Optional.of(Search.of(spec, columns, SearchStages.complete(results)))
        : Optional.empty();
  }

  /** The state of a search in a folder; empty if the study is not a search. */
  public Optional<Search> search(Path folder) throws IOException {
    ResultsReader results = ResultsReader.open(folder);
    return search(results, columns(results));
  }

  /** Maps the runs of a folder to points and replications. */
  public StudyRuns runs(Path folder) throws IOException {
    ResultsReader results = ResultsReader.open(folder);
    return at(results, columns(results));
  }

  private double[][] columns(ResultsReader results) throws IOException {
    return results.columns(spec.outcomes().stream().map(Outcome::id).toList());
  }
}
